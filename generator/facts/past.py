"""What the past of each series holds up to a column: how many values are known, and the highest of them."""

from __future__ import annotations

import numpy as np

from generator.facts.arrays import Counts, Matrix, twin


@twin
def known_so_far(matrix: Matrix, span: int) -> Counts:
    """How many values are known up to each of the last `span` columns."""
    known = np.isfinite(matrix)
    last = slice(matrix.shape[1] - span, None)
    counted: Counts = known.sum(axis=1, keepdims=True) if span == 1 else np.cumsum(known, axis=1)[:, last]
    return counted


def highest_so_far(matrix: Matrix, span: int) -> Matrix:
    """The highest known value up to each of the last `span` columns; minus infinity where there is none."""
    if span == 1:
        return np.fmax.reduce(matrix, axis=1, initial=-np.inf, keepdims=True)
    highest: Matrix = np.fmax(np.fmax.accumulate(matrix, axis=1), -np.inf)[:, matrix.shape[1] - span :]
    return highest


def lifetime(matrix: Matrix, span: int) -> Counts:
    """How many columns there are from the first known value up to each of the last `span`."""
    rows, columns = matrix.shape
    known = np.isfinite(matrix)
    first = np.where(known.any(axis=1), known.argmax(axis=1), columns).reshape(rows, 1)
    counted: Counts = np.maximum(np.arange(columns - span, columns) - first + 1, 0)
    return counted
