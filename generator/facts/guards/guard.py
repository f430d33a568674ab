"""The shape of a guard, and what several of them ask of a fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.facts.ledger import Ledger
from generator.model.fact import Caveat, Fact
from generator.model.unit import Kind


@dataclass(frozen=True)
class Guard:
    """One thing that can make a true figure mislead.

    `look` gives what the reader of a fact must be told, often nothing; `caveats` are the names of
    all that it can give.
    """

    caveats: tuple[str, ...]
    look: Callable[[Fact, Ledger], Iterable[Caveat]]


def compares_levels(fact: Fact) -> bool:
    """Whether a level is held against a base, with the change between them."""
    return all(fact.has(role) for role in ("level", "base", "change"))


def depends_on_days(fact: Fact, ledger: Ledger) -> bool:
    """Whether what is held against the year before adds up over days, and was not adjusted for the calendar.

    Neighbouring months differ in days anyway, and over many years a day or two is nothing.
    """
    sums = ledger.indicator.kind in (Kind.FLOW, Kind.COUNT)
    return sums and fact.comparison == fact.window.shift_years(-1) and not fact.series.adjustment
