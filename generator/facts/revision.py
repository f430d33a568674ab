"""Revisions: the published values that the agency has since replaced by others, as displayed.

They cannot be found in one panel: it takes the state of the data of an earlier day. The rule `revision`
looks at the period before the newest; here it is any. Told when the revision is larger than nine in
ten of the earlier ones of the series (the 90th percentile of their sizes, interpolated linearly);
where fewer than eight are known, when the annual change of the period is displayed differently. Told
too when it turns the sign of the annual change, makes or unmakes a record, or moves a rank, each as
it stood when the period was the newest. Silent where the period had no value then or has none now,
and where both show the same digits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal

from generator.facts.breaks import cut
from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.rules import RULES
from generator.facts.rules.revision import Published, is_revised
from generator.model.fact import Fact
from generator.model.period import Period, Window

USUAL = Decimal("0.9")
"""The percentile of earlier revisions that one has to exceed."""
LEAST = 8
"""Earlier revisions that make a percentile."""
DECIDING = ("change", "record", "place")
"""Families of facts whose turning makes a revision news: the sign, a record, a rank."""


@dataclass(frozen=True)
class States:
    """One series up to one period, as known on an earlier day and as known now.

    `past` are the sizes of the series' earlier revisions.
    """

    then: Ledger
    now: Ledger
    past: Sequence[Decimal] = ()

    def at(self, period: Period) -> States:
        """Both as if `period` were the newest, without what lies before a break of the series."""
        then, now = (replace(one, panel=cut(one.panel.until(period), one.indicator)) for one in (self.then, self.now))
        return States(then, now, self.past)

    @property
    def newest(self) -> Published:
        """The newest period, then and now."""
        return Published(self.then, self.now, Window.of(self.now.newest))


def revised(states: States) -> tuple[Period, ...]:
    """The periods published before whose displayed value is another now, oldest first."""
    return tuple(one.now.newest for one in _revised(states))


def revisions(states: States) -> list[Fact]:
    """The revisions that are news, oldest period first."""
    return [fact for one in _revised(states) if _is_large(one) or turned(one) if (fact := state(one))]


def _revised(states: States) -> Iterator[States]:
    first, last = states.then.first, min(states.then.newest, states.now.newest)
    for period in Window(first, last).periods if first and first <= last else ():
        if is_revised((one := states.at(period)).newest.levels):
            yield one


def state(states: States) -> Fact | None:
    """The revision of the newest period, news or not; None where it is displayed as before."""
    fact = states.newest.fact if is_revised(states.newest.levels) else None
    return guarded(fact, states.now) if fact else None


def _is_large(states: States) -> bool:
    """Beyond the usual size of a revision or, where none is usual yet, to be seen in the annual change."""
    levels, changes = states.newest.levels, states.newest.changes
    if levels and len(states.past) >= LEAST:
        return abs(levels[1].value - levels[0].value) > percentile([abs(size) for size in states.past], USUAL)
    return is_revised(changes)


def percentile(sizes: Sequence[Decimal], share: Decimal) -> Decimal:
    """The value that `share` of the sizes do not exceed, interpolated linearly between its two neighbours.

    >>> percentile([Decimal(size) for size in (1, 2, 3, 4, 5, 6, 7, 8, 9, 20)], Decimal("0.9"))
    Decimal('10.1')
    """
    ordered = sorted(sizes)
    place = share * (len(ordered) - 1)
    below = int(place.to_integral_value(ROUND_FLOOR))
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def turned(states: States) -> bool:
    """Whether a sign, a record or a rank of the newest period of both is another now."""
    return dict(_stands(states.then)) != dict(_stands(states.now))


def _stands(ledger: Ledger) -> Iterator[tuple[str, tuple[object, ...]]]:
    for rule in RULES:
        if rule.family in DECIDING and (fact := rule.state(ledger)):
            ranks = tuple(figure.displayed for figure in fact.figures if figure.unit.code == "rank")
            yield rule.kind, (fact.direction, fact.is_tie, ranks)
