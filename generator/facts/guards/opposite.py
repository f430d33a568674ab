"""Opposite: over other windows, or against other bases, the figure went the other way.

By the share of the alternatives that do (generator/facts/robust.py): from a tenth on the twelve
months belong beside the figure; from a quarter on the reader is told one that goes the other way; from
a half on the picture is mixed.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from generator.facts.guards.guard import Guard
from generator.facts.ledger import Ledger, direction
from generator.facts.robust import YEARS, Claim, sensitivity, weight
from generator.model.fact import Caveat, Direction, Fact, Figure
from generator.model.period import Window

KINDS = frozenset({"year_on_year", "points", "balance", "year_to_date", "rolling_year", "annual", "long_change"})
COMPANION, OPPOSITE, MIXED = 0.10, 0.25, 0.50


def look(fact: Fact, ledger: Ledger) -> Iterator[Caveat]:
    """With the figure that belongs beside it; its period is that of the base where this is not the year before."""
    share = opposite_share(fact, ledger)
    if share is None or share < COMPANION:
        return
    other = _other_way(fact, ledger) if share >= OPPOSITE else None
    if other:
        change, base = other
        is_usual = base == change.window.shift_years(-1)
        yield Caveat("mixed" if share >= MIXED else "opposite", None if is_usual else base.last, change)
    elif (year := _change(ledger, Claim(ledger.frequency))) and len(fact.window) < ledger.frequency:
        yield Caveat("companion", figure=year[0])


def opposite_share(fact: Fact, ledger: Ledger) -> float | None:
    """What part of the alternatives goes the other way; None where the fact is no such claim."""
    claim = _claim(fact)
    if claim is None or fact.direction is Direction.FLAT or fact.window.last != ledger.newest:
        return None
    values = ledger.panel.values[ledger.row : ledger.row + 1]
    found = sensitivity(values, ledger.indicator.kind, ledger.frequency, ledger.newest.number, claim)
    return float(found.opposite[0]) if np.isfinite(found.opposite[0]) else None


def _claim(fact: Fact) -> Claim | None:
    return Claim.of(fact.window, fact.comparison) if fact.comparison and fact.kind in KINDS else None


def _other_way(fact: Fact, ledger: Ledger) -> tuple[Figure, Window] | None:
    """The first change shown that goes the other way: twelve months, then the most natural ones, nearest base first."""
    claim = _claim(fact)
    for other in _ordered(claim, ledger) if claim else ():
        found = _change(ledger, other)
        if found and {direction(found[0]), fact.direction} == {Direction.UP, Direction.DOWN}:
            return found
    return None


def _ordered(claim: Claim, ledger: Ledger) -> list[Claim]:
    lengths, years = range(1, ledger.frequency + 1), range(1, max(YEARS, claim.years) + 1)
    others = [Claim(length, back) for back in years for length in lengths]
    number = ledger.newest.number

    def unlikely(other: Claim) -> tuple[bool, int, bool, float]:
        natural = weight(claim, other, ledger.frequency, number)
        return _is_odd(other, ledger), other.years, other.length != ledger.frequency, -natural

    return sorted(others, key=unlikely)


def _is_odd(claim: Claim, ledger: Ledger) -> bool:
    """Whether its base lies in one of the years left out, which a reader would not take for a witness."""
    base = Window.trailing(ledger.newest, claim.length).shift_years(-claim.years)
    return any(period.year in ledger.settings.excluded_years for period in (base.first, base.last))


def _change(ledger: Ledger, claim: Claim) -> tuple[Figure, Window] | None:
    """The change that a claim tells, and the window of its base."""
    window = Window.trailing(ledger.newest, claim.length)
    base = window.shift_years(-claim.years)
    figures = ledger.compared(window, base)
    return (figures[1], base) if figures else None


GUARD = Guard(("companion", "opposite", "mixed"), look)
