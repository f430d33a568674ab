"""Comparisons that are exact: in floating point where that is certain, in decimals where it is not."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from decimal import Context, Decimal, localcontext

import numpy as np

from generator.facts.arrays import ULP, Counts, Flags, Matrix

EXACT = Context(prec=90)
"""Digits enough for any sum of statistics."""


def slack(terms: Matrix | Counts | int, size: Matrix) -> Matrix:
    """How far a computed sum may be from the true one: `terms` numbers whose absolute values add up to `size`."""
    error: Matrix = ULP * (terms + 4) * size
    return error


def exceeds(left: Matrix, right: Matrix, error: Matrix, decide: Callable[[int, int], bool]) -> Flags:
    """Where `left` is above `right`; where they differ by no more than `error`, as `decide` says of row and column.

    Without an error nothing is in doubt. NaN exceeds nothing.
    """
    result = left > right
    with localcontext(EXACT):
        for row, column in np.argwhere((np.abs(left - right) <= error) & (error > 0)).tolist():
            result[row, column] = decide(row, column)
    return result


def exact(value: float | np.float64) -> Decimal:
    """The decimal that was published: the shortest that reads back as the same number."""
    return Decimal(repr(float(value)))


def total(values: Iterable[float]) -> Decimal:
    """The sum of the published decimals, without rounding; NaN is left out."""
    return added(exact(value) for value in values if not math.isnan(value))


def added(values: Iterable[Decimal]) -> Decimal:
    """A sum without rounding."""
    with localcontext(EXACT):
        return sum(values, Decimal(0))
