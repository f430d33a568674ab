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


def exceeds(
    left: Matrix, right: Matrix, error: Matrix, decide: Callable[[int, int], bool], of: Counts | None = None
) -> Flags:
    """Where `left` is above `right`; where they differ by no more than `error`, as `decide` says of row and column.

    Without an error nothing is in doubt. NaN exceeds nothing. `of` gives for each row of `left` the
    row of `right` and of `error` that it is held against.
    """
    above, below = right + error, np.where(error > 0, right - error, np.inf)
    result = left > (above if of is None else above[of])
    is_open = left >= (below if of is None else below[of])
    is_open &= ~result
    return decided(result, is_open, decide)


def decided(result: Flags, is_open: Flags, decide: Callable[[int, int], bool]) -> Flags:
    """The result with what is open as `decide` says of row and column."""
    if is_open.any():
        with localcontext(EXACT):
            for row, column in np.argwhere(is_open).tolist():
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
