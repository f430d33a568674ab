"""The value that a share of the others does not exceed, as statistics offices take it: on the line between two."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from generator.facts.arrays import Matrix


def quantile(values: Sequence[Fraction], share: float) -> Fraction:
    """The value at `share` of the way through the sorted ones, exactly.

    >>> quantile([Fraction(4), Fraction(1), Fraction(2)], 0.75)
    Fraction(3, 1)
    """
    ordered = sorted(values)
    place = Fraction(repr(share)) * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def so_far(matrix: Matrix, share: float, least: int, span: int) -> Matrix:
    """That quantile of all values up to each of the last `span` columns; NaN where fewer than `least` are known."""
    rows, columns = matrix.shape
    found = np.full((rows, span), np.nan)
    for nth in range(span):
        found[:, nth] = _of_rows(matrix[:, : columns - span + nth + 1], share, max(least, 1))
    return found


def _of_rows(matrix: Matrix, share: float, least: int) -> Matrix:
    """The quantile of the known values of each row, NaN where there are too few."""
    count = np.isfinite(matrix).sum(axis=1)
    place = share * np.maximum(count - 1, 0)
    below = np.floor(place).astype(np.int64)
    above = np.minimum(below + 1, np.maximum(count - 1, 0))
    ordered = np.sort(matrix, axis=1)
    low, high = (np.take_along_axis(ordered, at[:, np.newaxis], axis=1)[:, 0] for at in (below, above))
    result: Matrix = np.where(count >= least, low + (high - low) * (place - below), np.nan)
    return result
