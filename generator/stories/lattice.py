"""Which fact says what another one says as well: only the stronger of two is told."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.fact import Fact
from generator.model.period import Frequency

IMPLIES = {
    "record": ("record_season", "since", "rank_time"),
    "since": ("rank_time",),
}
"""Told the first kind, the others say less about the same series in the same direction.

The best October need not be the highest since March, so the two stand side by side.
"""

CONTAINS = {
    "year_on_year": ("level",),
    "points": ("level",),
    "balance": ("level",),
    "turn": ("streak_end", "acceleration"),
}
"""The sentence of the first kind says what the others would, whichever way each goes."""

LONG, COMPARED = "long_change", ("year_on_year", "points", "balance")
"""Where the year that long changes are held against is the last, the change on the year before says it."""

SAME_BY_YEAR = ("streak_annual", "streak")
"""Of annual figures the two runs are one."""

MERGES = {"record_window": ("year_to_date", "annual")}
"""Told inside the sentence of another fact, so it takes no place of its own."""


def silences(strong: Fact, weak: Fact) -> bool:
    """Whether the first fact, once told, leaves nothing to tell of the second."""
    if strong.series != weak.series:
        return False
    implied = strong.direction is weak.direction and weak.kind in IMPLIES.get(strong.kind, ())
    return implied or contains(strong, weak)


def contains(full: Fact, bare: Fact) -> bool:
    """Whether the sentence of the first fact says all of the second, and more."""
    if bare.kind == LONG and full.kind in COMPARED and full.comparison == bare.comparison:
        return full.series == bare.series
    by_year = (full.kind, bare.kind) == SAME_BY_YEAR and full.window.frequency is Frequency.YEAR
    return full.series == bare.series and (by_year or bare.kind in CONTAINS.get(full.kind, ()))


def silenced_by(fact: Fact, told: Iterable[Fact]) -> Fact | None:
    """The told fact that says all that this one would, or None."""
    return next((one for one in told if silences(one, fact)), None)


def is_merged(fact: Fact, told: Iterable[Fact]) -> bool:
    """Whether the fact stands inside the sentence of one that is told."""
    into = MERGES.get(fact.kind, ())
    return any(one.kind in into and one.series == fact.series for one in told)
