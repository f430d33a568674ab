"""Ranks within groups of peers, for whole matrices: one row a series, one column a period, NaN for no value.

A block of columns is laid out as one long line, sorted from the highest value down within each
column and group, so that places, ties and neighbours are a matter of neighbouring entries.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

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


def among_first(matrix: Matrix, groups: Counts, places: int, compiled: ModuleType | None = None) -> Flags:
    """Which values have fewer than `places` of their group strictly above them in the same column; no NaN has."""
    if compiled:
        answer: Flags = compiled.among_first(matrix, *laid_out(groups), places)
        return answer
    filled, found = np.where(np.isfinite(matrix), matrix, -np.inf), np.isfinite(matrix)
    for rows in _alike(groups, matrix.shape[1]):
        size = rows.shape[1]
        if size > places:
            block = filled[rows]
            last = np.partition(block, size - places, axis=1)[:, size - places]
            found[rows] &= block >= last[:, np.newaxis]
    return found


def first_or_last(matrix: Matrix, groups: Counts, places: int, compiled: ModuleType | None = None) -> Flags:
    """Which values have fewer than `places` of their group strictly above, or strictly below, them; no NaN has."""
    if compiled:
        answer: Flags = compiled.first_or_last(matrix, *laid_out(groups), places)
        return answer
    return among_first(matrix, groups, places) | among_first(-matrix, groups, places)


def laid_out(groups: Counts) -> tuple[Counts, Counts]:
    """The rows group by group, and where each group begins and the last ends."""
    order = np.argsort(groups, kind="stable")
    return order, np.append(np.flatnonzero(np.diff(groups[order], prepend=-1)), len(groups))


def _alike(groups: Counts, columns: int) -> Iterator[Counts]:
    """The rows of groups of the same size, some groups at a time: groups x size."""
    order, sizes = np.argsort(groups, kind="stable"), np.bincount(groups)
    starts = np.cumsum(sizes) - sizes
    for size in np.unique(sizes[sizes > 0]).tolist():
        begins = starts[sizes == size]
        step = max(1, BLOCK // (size * max(columns, 1)))
        for first in range(0, len(begins), step):
            yield order[begins[first : first + step, np.newaxis] + np.arange(size)]


def relocated(
    now: Matrix, then: Matrix, groups: Counts, places: int, top: int, compiled: ModuleType | None = None
) -> Flags:
    """Which values clearly moved by so many places or more, or into or out of the first places."""
    if compiled:
        answer: Flags = compiled.relocated(now, then, *laid_out(groups), places, top)
        return answer
    place, before, clear = moves(now, then, groups)
    found: Flags = clear & ((np.abs(before - place) >= places) | ((place < top) != (before < top)))
    return found


def moves(now: Matrix, then: Matrix, groups: Counts) -> tuple[Counts, Counts, Flags]:
    """How many each value has strictly above it now, how many it had then, and whether it clearly moved between.

    Clear is a fall where the nearest of those that overtook it (strictly behind it then, strictly
    above it now) is more than one above it; and a climb where the nearest of those that it overtook
    is more than one below. Values are whole numbers; the two matrices are known at the same entries.
    """
    place, before = np.zeros(now.shape, np.int64), np.zeros(now.shape, np.int64)
    clear = np.zeros(now.shape, np.bool_)
    for (columns, line), (_, earlier) in zip(_lines(now, groups), _lines(then, groups), strict=True):
        _put(before, columns, earlier, earlier.tie - earlier.begins)
        _put(place, columns, line, line.tie - line.begins)
        was = np.where(np.isfinite(line.value), _take(before, columns, line) + 1, 0)
        fell = _is_overtaken(line, was)
        climbed = _is_overtaken(_reversed(line), np.where(was > 0, len(now) + 1 - was, 0)[::-1])[::-1]
        move = was - 1 - (line.tie - line.begins)
        _put(clear, columns, line, np.where(move > 0, climbed, fell & (move < 0)))
    return place, before, clear


def _is_overtaken(line: Line, was: Counts) -> Flags:
    """Whether an entry of the same segment above was strictly behind, and the nearest such is more than one above.

    `was` numbers the places of the line's entries then, from 1; 0 for what has no value.
    """
    order = line.segment * (int(was.max(initial=0)) + 1) + was
    return _has_any_above(line, order) & ~_has_one_near(line, order)


def _reversed(line: Line) -> Line:
    """The same line seen from below: the lowest value first within each column and group, with the sign changed."""
    segment = line.segment[-1] - line.segment[::-1]
    return _marked(line.place[::-1], -line.value[::-1], segment)


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
    return _marked(place, value, segment)


def _marked(place: Counts, value: Matrix, segment: Counts) -> Line:
    """A line with its beginnings and ties."""
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
