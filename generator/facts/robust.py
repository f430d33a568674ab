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
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.facts.arrays import Matrix
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
    furthest = max(YEARS, claim.years)
    levels = means(values, frequency, furthest)
    told = change(levels, claim.years, kind)[:, claim.length - 1 : claim.length]
    usable = np.isfinite(told) & (told != 0)
    size, way = np.where(usable, np.abs(told), 1.0), np.where(told < 0, -1.0, 1.0)
    sums = np.zeros((5, len(values)))
    for years in range(1, furthest + 1):
        weights = [weight(claim, Claim(length, years), frequency, number) for length in range(1, frequency + 1)]
        other = change(levels, years, kind)
        known = usable & np.isfinite(other)
        gain = np.where(known, other - told, 0.0) * way / size
        parts = (known, known & (other * way < 0), known & (gain < -NIL), gain * way, np.minimum(gain, 0) ** 2)
        sums += [part @ np.array(weights) for part in parts]
    total = np.where(usable[:, 0], sums[0], 1.0)
    return Sensitivity(*(np.where(usable[:, 0], one / total, np.nan) for one in sums[1:]))


def means(values: Matrix, frequency: Frequency, years: int) -> NDArray[np.float64]:
    """The mean of a period over the windows that end with the newest column, and so many years before it.

    Years back x series x length of the window less one; NaN where a value is missing.
    """
    recent = np.full((len(values), (years + 1) * frequency), np.nan)
    reached = min(recent.shape[1], values.shape[1])
    recent[:, :reached] = values[:, ::-1][:, :reached]
    by_year = recent.reshape(len(values), years + 1, frequency).transpose(1, 0, 2)
    return np.cumsum(by_year, axis=2) / np.arange(1, frequency + 1)


def change(levels: NDArray[np.float64], years: int, kind: Kind) -> Matrix:
    """A year, by series and length: growth as a share of the base, to be repeated each year, or the difference."""
    now, base = levels[0], levels[years]
    if not kind.has_growth:
        return _cleared(now - base, np.abs(now) + np.abs(base)) / years
    usable = (base > 0) & (now >= 0)
    ratio = np.divide(now, base, out=np.full(now.shape, np.nan), where=usable)
    return _cleared(ratio ** (1 / years) - 1, np.ones(now.shape))


def _cleared(change: Matrix, size: Matrix) -> Matrix:
    """Changes without those that are none but for floating point."""
    return np.where(np.abs(change) <= NIL * size, 0.0, change)
