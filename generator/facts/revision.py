"""Revision: a published value that the agency has since replaced by another, as displayed.

It cannot be found in one panel: it takes the state of the data of an earlier day. Told of a revised
period when the revision is larger than nine in ten of the earlier ones of the series (the 90th
percentile of their sizes, interpolated linearly); where fewer than eight are known, when the annual
change of the period is displayed differently. Told too when it turns the sign of the annual change, makes
or unmakes a record, or moves a rank, each as it stood when the period was the newest. Silent
where the period had no value then or has none now, and where both show the same digits.

Figures: `level` (now) and `previous` (then), in the unit of the data; `change` and `previous_change`, the
annual change now and then, where both exist. The direction is that of the revision. Figures of the earlier
day cite no observations, since those of today bear the same names; their arithmetic tells the vintage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal

from generator.facts.breaks import cut
from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.rules import RULES
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Period, Window

KIND = "revision"
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
    def window(self) -> Window:
        return Window.of(self.now.newest)

    @property
    def levels(self) -> tuple[Figure, Figure] | None:
        """The value then and now; None where it is missing in either."""
        old, new = self.then.level(self.window, "previous"), self.now.level(self.window)
        return (old, new) if old and new else None

    @property
    def changes(self) -> tuple[Figure, Figure] | None:
        """The annual change then and now; None where either cannot be told."""
        then, now = _annual(self.then, self.window, "previous_change"), _annual(self.now, self.window, "change")
        return (then, now) if then and now else None

    @property
    def is_revised(self) -> bool:
        """Whether the value is displayed otherwise than before."""
        return self.levels is not None and self.levels[0].displayed != self.levels[1].displayed


def revised(states: States) -> tuple[Period, ...]:
    """The periods published before whose displayed value is another now, oldest first."""
    return tuple(one.now.newest for one in _revised(states))


def revisions(states: States) -> list[Fact]:
    """The revisions that are news, oldest period first."""
    return [fact for one in _revised(states) if _is_large(one) or turned(one) if (fact := state(one))]


def _revised(states: States) -> Iterator[States]:
    first, last = states.then.first, min(states.then.newest, states.now.newest)
    for period in Window(first, last).periods if first and first <= last else ():
        if (one := states.at(period)).is_revised:
            yield one


def state(states: States) -> Fact | None:
    """The revision of the newest period, news or not; None where it is displayed as before."""
    if states.levels is None or not states.is_revised:
        return None
    old, level = states.levels
    then, now = states.changes or (None, None)
    changes = (now, _published(then, states)) if then and now else ()
    way = Direction.of(level.displayed - old.displayed)
    year_before = states.window.shift_years(-1) if changes else None
    figures = (level, _published(old, states), *changes)
    return guarded(states.now.fact(KIND, states.window, figures, way, comparison=year_before), states.now)


def _published(figure: Figure, states: States) -> Figure:
    """A figure as it was published, which today's observations do not give."""
    vintage = states.then.panel.vintages[states.then.row]
    return replace(figure, arithmetic=f"{figure.arithmetic}, as published in {vintage.id}", cells=())


def _annual(ledger: Ledger, window: Window, role: str) -> Figure | None:
    """The change of a period against the same one a year before."""
    now, base = ledger.level(window), ledger.level(window.shift_years(-1))
    return ledger.change(now, base, role) if now and base else None


def _is_large(states: States) -> bool:
    """Beyond the usual size of a revision or, where none is usual yet, to be seen in the annual change."""
    levels, changes = states.levels, states.changes
    if levels and len(states.past) >= LEAST:
        return abs(levels[1].value - levels[0].value) > percentile([abs(size) for size in states.past], USUAL)
    return changes is not None and changes[0].displayed != changes[1].displayed


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
