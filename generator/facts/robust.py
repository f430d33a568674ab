"""Cherry-pick sensitivity: how much a change depends on the window and the base that it is told for.

A claim is one choice among many: twelve months end with the newest period instead of one, and three
years back lies another base. Every such alternative is weighed by how natural it would be to say:
less with each month of length and each year of base away from the claim's, doubled for windows of
1, 3, 6 and 12 months and for the year to date. Four measures follow (after Wu, Agarwal, Li, Yang and Yu,
"Computational fact checking through query perturbations", 2017): the share of the weight that goes
the other way, the share that is weaker, by how much the alternatives are above or below the claim on
average, and how far the lower ones fall short of it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.facts import arrays
from generator.facts.arrays import Flags, Matrix
from generator.model.period import Frequency, Window
from generator.model.unit import Kind

YEARS = 5
"""How many years back a base may lie."""
NATURAL = (1, 3, 6, 12)
"""Months of which people speak."""
MONTHS_AWAY, YEARS_AWAY = 4.0, 2.0
"""The distance in months of length, and in years of base, at which an alternative weighs 1/e."""
NIL = 1e-12
"""A change that is smaller, as a share of the levels, is none but for floating point."""


@dataclass(frozen=True)
class Claim:
    """A change told: the length of its window in periods, and how many years back its base lies."""

    length: int
    years: int = 1

    @classmethod
    def of(cls, window: Window, base: Window) -> Claim | None:
        """The claim that holds a window against the same one of an earlier year; None where it is no such one."""
        years, rest = divmod(window.last.ordinal - base.last.ordinal, window.frequency)
        fits = not rest and years > 0 and len(window) == len(base) <= window.frequency
        return cls(len(window), years) if fits else None


@dataclass(frozen=True)
class Sensitivity:
    """The four measures, one of each a series; NaN where the claim itself has no value or no direction."""

    opposite: Matrix
    weaker: Matrix
    bias: Matrix
    fragility: Matrix


def weight(claim: Claim, other: Claim, frequency: Frequency, number: int) -> float:
    """How natural `other` is beside the claim, at a newest period that is the `number`-th of its year."""
    months = 12 // frequency
    away = abs(other.length - claim.length) * months / MONTHS_AWAY + abs(other.years - claim.years) / YEARS_AWAY
    natural = other.length * months in NATURAL or other.length == number
    return math.exp(-away) * (2 if natural else 1)


def sensitivity(values: Matrix, kind: Kind, frequency: Frequency, number: int, claim: Claim) -> Sensitivity:
    """How the claims of that form about the newest column of each row would come out otherwise.

    The alternatives are all lengths up to a year against each base up to five years back, or as far
    as the claim's. Those that a missing value or an impossible base leaves without a change do not
    count. `number` is the newest period's in its year.
    """
    return sensitivities(values, kind, frequency, number, (claim,))[0]


def sensitivities(
    values: Matrix, kind: Kind, frequency: Frequency, number: int, claims: Sequence[Claim]
) -> list[Sensitivity]:
    """The same for several claims about the same rows, whose alternatives are worked out once."""
    furthest = max(YEARS, *(claim.years for claim in claims))
    changed = changes(means(values, frequency, furthest), kind)
    return [_held_against(changed[:, : max(YEARS, claim.years)], claim, number) for claim in claims]


def _held_against(changed: NDArray[np.float64], claim: Claim, number: int) -> Sensitivity:
    """One claim about each row against all that could be told instead."""
    rows, years, lengths = changed.shape
    weights = _weights(claim, years, Frequency(lengths), number)
    told = np.ascontiguousarray(changed[:, claim.years - 1, claim.length - 1])
    usable = np.isfinite(told) & (told != 0)
    sums = [part @ weights for part in _parts(changed.reshape(rows, -1), np.where(usable, told, np.nan))]
    sums[3] *= np.where(told < 0, -1.0, 1.0)
    total = np.where(usable, sums[0], 1.0)
    return Sensitivity(*(np.where(usable, one / total, np.nan) for one in sums[1:]))


def _parts(changed: Matrix, told: Matrix) -> Sequence[Matrix | Flags]:
    """Which alternatives are known, go the other way and are weaker; by how much they differ, and fall short, squared.

    In the direction of what is told, as a share of it; NaN where nothing is told, which counts for nothing.
    """
    if compiled := arrays.fast(changed):
        parts: Matrix = compiled.parts(changed, told, NIL)
        return tuple(parts)
    usable = np.isfinite(told)
    size, way = (np.where(usable, one, 1.0).reshape(-1, 1) for one in (np.abs(told), np.copysign(1.0, told)))
    other = changed * way
    known = np.isfinite(other)
    gain = np.where(known, other - np.where(usable, told, 0.0).reshape(-1, 1) * way, 0.0) / size
    return known, other < 0, gain < -NIL, gain, np.minimum(gain, 0) ** 2


def _weights(claim: Claim, years: int, frequency: Frequency, number: int) -> Matrix:
    """How natural each alternative is, base by base and length by length."""
    others = [Claim(length, back) for back in range(1, years + 1) for length in range(1, frequency + 1)]
    return np.array([weight(claim, other, frequency, number) for other in others])


def means(values: Matrix, frequency: Frequency, years: int) -> NDArray[np.float64]:
    """The mean of a period over the windows that end with the newest column, and so many years before it.

    Series x years back x length of the window less one; NaN where a value is missing.
    """
    if compiled := arrays.fast(values):
        found: NDArray[np.float64] = compiled.means(values, int(frequency), years)
        return found
    recent = np.full((len(values), (years + 1) * frequency), np.nan)
    reached = min(recent.shape[1], values.shape[1])
    recent[:, :reached] = values[:, values.shape[1] - reached :][:, ::-1]
    by_year = recent.reshape(len(values), years + 1, frequency)
    return np.cumsum(by_year, axis=2) / np.arange(1, frequency + 1)


def changes(levels: NDArray[np.float64], kind: Kind) -> NDArray[np.float64]:
    """A year, by series, base and length: growth as a share of the base, repeated each year, or the difference."""
    now, base = levels[:, :1], levels[:, 1:]
    if not kind.has_growth:
        found = _cleared(now - base, np.abs(now) + np.abs(base))
        return found / np.arange(1, base.shape[1] + 1)[:, np.newaxis]
    if compiled := arrays.fast(levels):
        ratio: NDArray[np.float64] = compiled.ratios(levels)
    else:
        usable = (base > 0) & (now >= 0)
        ratio = np.divide(now, base, out=np.full(base.shape, np.nan), where=usable)
    for years in range(2, base.shape[1] + 1):
        ratio[:, years - 1] **= 1 / years
    ratio -= 1
    return _cleared(ratio, 1.0)


def _cleared(change: NDArray[np.float64], size: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """Changes without those that are none but for floating point."""
    change[np.abs(change) <= NIL * size] = 0.0
    return change
