"""What became of facts when the data behind them changed: which still hold, with which figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.model.fact import Fact, Figure
from generator.model.period import Period
from generator.model.series import Series

COUNTED = ("rank", "month", "quarter", "year", "area", "sector")
"""Units of figures that are the claim itself: another rank or length is another claim, not another figure of it."""
THRESHOLD = "threshold"
"""The role of a round number that was passed: another number is another claim."""


class Outcome(StrEnum):
    """What became of one fact."""

    UNCHANGED = "unchanged"
    FIGURE = "figure changed"
    FALSE = "no longer true"
    NEW = "newly true"


@dataclass(frozen=True, slots=True)
class Changed:
    """A fact as it was known then and as it is known now, about the same period; None where it did not hold.

    Where both hold and the outcome is `no longer true`, the fact says something else than it did: the other
    direction, another rank, another first period.
    """

    then: Fact | None
    now: Fact | None
    outcome: Outcome

    @property
    def fact(self) -> Fact:
        """The fact as known now, or else as it was known then."""
        found = self.now or self.then
        if found is None:
            message = "neither then nor now is there a fact"
            raise ValueError(message)
        return found

    @property
    def figures(self) -> tuple[tuple[Figure, Figure], ...]:
        """The figures that are shown differently, as then and now."""
        if self.then is None or self.now is None:
            return ()
        pairs = ((figure, self.now[figure.role]) for figure in self.then.figures if self.now.has(figure.role))
        return tuple((old, new) for old, new in pairs if old.displayed != new.displayed)


def changed(then: Iterable[Fact], now: Iterable[Fact]) -> tuple[Changed, ...]:
    """Each fact that held then or holds now, those of then first; compared as displayed."""
    before, after = ({_matter(fact): fact for fact in facts} for facts in (then, now))
    return tuple(_one(before.get(matter), after.get(matter)) for matter in {**before, **after})


def _matter(fact: Fact) -> tuple[str, Series, Series | None, Period]:
    """What two facts share that speak of the same thing; a streak may have begun at another time."""
    return fact.kind, fact.series, fact.peer, fact.window.last


def _one(then: Fact | None, now: Fact | None) -> Changed:
    if then is None:
        return Changed(then, now, Outcome.NEW)
    if now is None or claim(then) != claim(now):
        return Changed(then, now, Outcome.FALSE)
    alike = {one.role: one.displayed for one in then.figures} == {one.role: one.displayed for one in now.figures}
    return Changed(then, now, Outcome.UNCHANGED if alike else Outcome.FIGURE)


def claim(fact: Fact) -> tuple[object, ...]:
    """What a fact asserts, apart from the size of its figures."""
    counted = tuple(
        (figure.role, figure.displayed)
        for figure in fact.figures
        if figure.unit.code in COUNTED or figure.role == THRESHOLD
    )
    return (fact.window, fact.comparison, fact.direction, fact.is_tie, fact.since, fact.since_is_start, counted)
