"""What is known of a row, and where its history may start."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled


@compiled
def first_known(row: Any) -> int:
    """The first column with a value; as many as there are where none has."""
    first = 0
    while first < len(row) and not np.isfinite(row[first]):
        first += 1
    return first


@compiled
def count_known(row: Any) -> int:
    """How many values are known."""
    known = 0
    for at in range(len(row)):
        known += row[at] - row[at] == 0
    return known


@compiled
def known_so_far(matrix: Any, span: int) -> Any:
    rows, columns = matrix.shape
    counted = np.empty((rows, span), dtype=np.int64)
    for row in range(rows):
        count, now, found = count_known(matrix[row, : columns - span]), matrix[row, columns - span :], counted[row]
        for at in range(span):
            count += now[at] - now[at] == 0
            found[at] = count
    return counted


@compiled
def highest_of(values: Any) -> float:
    """The highest known value; minus infinity where there is none. Four at a time, so that none waits for the last."""
    one, two, three, four = -np.inf, -np.inf, -np.inf, -np.inf
    whole = len(values) // 4 * 4
    for at in range(0, whole, 4):
        one = values[at] if values[at] > one else one
        two = values[at + 1] if values[at + 1] > two else two
        three = values[at + 2] if values[at + 2] > three else three
        four = values[at + 3] if values[at + 3] > four else four
    for at in range(whole, len(values)):
        one = values[at] if values[at] > one else one
    return max(max(one, two), max(three, four))


@compiled
def largest_of(values: Any) -> float:
    """The size of the largest known value, whatever its sign; 0 where there is none."""
    one, two, three, four = 0.0, 0.0, 0.0, 0.0
    whole = len(values) // 4 * 4
    for at in range(0, whole, 4):
        one = abs(values[at]) if abs(values[at]) > one else one
        two = abs(values[at + 1]) if abs(values[at + 1]) > two else two
        three = abs(values[at + 2]) if abs(values[at + 2]) > three else three
        four = abs(values[at + 3]) if abs(values[at + 3]) > four else four
    for at in range(whole, len(values)):
        one = abs(values[at]) if abs(values[at]) > one else one
    return max(max(one, two), max(three, four))


@compiled
def starts(row: Any, begins: Any, before: Any) -> Any:
    """The columns of a row at which a history may start, and what is known before each; how many there are."""
    many, known, was, finite, first = 0, 0, False, 0, 0
    while first < len(row) and not np.isfinite(row[first]):
        first += 1
    for column in range(first, len(row)):
        finite += row[column] - row[column] == 0
    if finite and finite == len(row) - first:
        begins[0], before[0] = first, 0
        return 1
    for column in range(len(row)):
        is_known = np.isfinite(row[column])
        if is_known and not was:
            begins[many], before[many] = column, known
            many += 1
        known += is_known
        was = is_known
    return many
