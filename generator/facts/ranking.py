"""Ranks within groups of peers, for whole matrices: one row a series, one column a period, NaN for no value.

A block of columns is laid out as one long line, sorted from the highest value down within each
column and group, so that places, ties and neighbours are a matter of neighbouring entries.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from generator.facts.arrays import Counts, Flags, Matrix

BLOCK = 1 << 20
"""Entries handled at a time, so that a line stays in the cache."""


@dataclass(frozen=True)
class Line:
    """Sorted entries of a block of columns: where each came from, its value, and the column and group it is of.

    `begins` is the entry at which its column and group begin, `tie` the first entry with the same value.
    """

    place: Counts
    value: Matrix
    segment: Counts
    begins: Counts
    tie: Counts


def above(matrix: Matrix, groups: Counts) -> Counts:
    """How many of its group each value has strictly above it in the same column; meaningless where it is NaN."""
    found = np.zeros(matrix.shape, np.int64)
    for columns, line in _lines(matrix, groups):
        _put(found, columns, line, line.tie - line.begins)
    return found


def overtaken(now: Matrix, then: Counts, groups: Counts) -> Flags:
    """Where a value has been overtaken, and the nearest of those that did is more than one above it.

    `then` numbers the places of the same entries at an earlier time, the highest first: overtakers
    are those of the group that stand strictly above now and stood strictly behind. `now` is in whole numbers.
    """
    found = np.zeros(now.shape, np.bool_)
    for columns, line in _lines(now, groups):
        order = line.segment * (len(now) + 1) + _take(then, columns, line)
        _put(found, columns, line, _has_any_above(line, order) & ~_has_one_near(line, order))
    return found


def _has_any_above(line: Line, order: Counts) -> Flags:
    """Whether an entry of the same segment with a higher value has a later place in `order`."""
    last = np.maximum.accumulate(order)
    result: Flags = (line.tie > line.begins) & (last[line.tie - 1] > order)
    return result


def _has_one_near(line: Line, order: Counts) -> Flags:
    """The same of the entries whose value is higher by one."""
    is_first = line.tie == np.arange(len(line.tie))
    last = np.maximum.reduceat(order, np.flatnonzero(is_first))
    number, before = np.cumsum(is_first) - 1, line.tie - 1
    is_near = (line.tie > line.begins) & (line.value[before] - line.value <= 1)
    result: Flags = is_near & (last[number[before]] > order)
    return result


def _lines(matrix: Matrix, groups: Counts) -> Iterator[tuple[slice, Line]]:
    """The columns of the matrix, block by block, each with its line."""
    rows, columns = matrix.shape
    step = max(1, BLOCK // max(rows, 1))
    for first in range(0, columns if rows else 0, step):
        block = slice(first, min(first + step, columns))
        yield block, _line(np.ascontiguousarray(matrix[:, block].T), groups)


def _line(block: Matrix, groups: Counts) -> Line:
    columns, rows = block.shape
    order = np.argsort(-block, axis=1)
    small = groups.astype(np.min_scalar_type(int(groups.max())))
    by_group = np.argsort(small[order], axis=1, kind="stable")
    order = np.take_along_axis(order, by_group, axis=1)
    number = np.arange(columns)[:, np.newaxis]
    place = (order + number * rows).ravel()
    segment = (groups[order] + number * (int(groups.max()) + 1)).ravel()
    value = block.ravel()[place]
    is_new = np.diff(segment, prepend=-1) != 0
    is_other = is_new | (value != np.roll(value, 1))
    return Line(place, value, segment, _latest(is_new), _latest(is_other))


def _latest(marks: Flags) -> Counts:
    """The nearest marked entry at or before each."""
    latest: Counts = np.maximum.accumulate(np.where(marks, np.arange(len(marks)), 0))
    return latest


def _take(matrix: Counts, columns: slice, line: Line) -> Counts:
    return np.ascontiguousarray(matrix[:, columns].T).ravel()[line.place]


def _put(matrix: Counts | Flags, columns: slice, line: Line, answer: Counts | Flags) -> None:
    """Puts the answers of a line back where its entries came from."""
    block = np.empty(len(answer), answer.dtype)
    block[line.place] = answer
    matrix[:, columns] = block.reshape(-1, matrix.shape[0]).T
