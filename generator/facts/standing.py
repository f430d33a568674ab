"""Where a value stands in the history of its own series: a record, a place, the highest for so long.

Matrices and spans are those of `arrays`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.facts.arrays import Counts, Flags, Matrix, Scalar, lagged, runs, trailing, twin


@dataclass(frozen=True)
class Standing:
    """Where each value stands in the history before it that is known well enough.

    `count` says how many values that history has, the newest included; `highest` and `lowest` are
    those of the earlier ones (NaN where there are none); `is_whole` says that it reaches back to the
    first value of the series. All of shape rows x span; meaningless where the value itself is unknown.
    """

    start: Counts
    count: Counts
    highest: Matrix
    lowest: Matrix
    is_whole: Flags


def standing(matrix: Matrix, coverage: float, span: int) -> Standing:
    """Among the values since the earliest start with enough known: the first value, or one after a hole."""
    known = np.isfinite(matrix)
    rows, columns = matrix.shape
    first = np.where(known.any(axis=1), known.argmax(axis=1), columns)
    start = np.broadcast_to(first[:, np.newaxis], (rows, span)).copy()
    counted = np.cumsum(known, axis=1)
    highest, lowest = _before(matrix, np.fmax, span), _before(matrix, np.fmin, span)
    gappy = np.flatnonzero(counted[:, -1] < columns - first)
    if len(gappy):
        start[gappy] = _starts(known[gappy], counted[gappy], coverage, span)
        _since_start(matrix, gappy, start, first, (highest, lowest))
    before = np.take_along_axis(np.pad(counted, ((0, 0), (1, 0))), start, axis=1)
    count = trailing(counted, span) - before
    return Standing(start, count, highest, lowest, start == first[:, np.newaxis])


@twin
def records(matrix: Matrix, coverage: float, minimum: int, step: int, span: int) -> tuple[Flags, Flags]:
    """Where a value is at or beyond all earlier ones of its known history, unless all are alike; and where it could be.

    With a `step` of a year the history is that of the same month of earlier years.
    """
    cut, years = by_season(matrix, step, span) if step > 1 else (matrix, span)
    found, now = standing(cut, coverage, years), trailing(cut, years)
    can = np.isfinite(now) & (found.count >= minimum)
    beyond = (now > found.highest) | (now < found.lowest)
    tie = ((now == found.highest) | (now == found.lowest)) & (found.highest != found.lowest)
    fires = can & (beyond | tie)
    if step == 1:
        return fires, can
    rows = matrix.shape[0]
    return from_season(fires, rows, step, span), from_season(can, rows, step, span)


def _before(matrix: Matrix, better: np.ufunc, span: int) -> Matrix:
    """The best of all columns before each of the last `span`."""
    columns = matrix.shape[1]
    best = np.full((matrix.shape[0], span), np.nan)
    if columns > span:
        best[:, 0] = better.reduce(matrix[:, : columns - span], axis=1)
    best[:, 1:] = matrix[:, columns - span : columns - 1]
    result: Matrix = better.accumulate(best, axis=1)
    return result


def _starts(known: Flags, counted: Counts, coverage: float, span: int) -> Counts:
    """The earliest column from which enough is known, for each of the last `span` columns."""
    rows, columns = known.shape
    place = np.arange(columns - span, columns)
    begins = known & ~np.pad(known, ((0, 0), (1, 0)))[:, :-1]
    most = int(begins.sum(axis=1).max())
    order = np.argsort(~begins, axis=1, kind="stable")[:, :most]
    valid = np.take_along_axis(begins, order, axis=1)
    start = np.full((rows, span), columns)
    for nth in range(most - 1, -1, -1):
        at = order[:, nth][:, np.newaxis]
        before = np.take_along_axis(counted, at, axis=1) - 1
        enough = counted[:, columns - span :] - before >= coverage * (place - at + 1)
        start = np.where(valid[:, nth][:, np.newaxis] & (at <= place) & enough, at, start)
    return start


def _since_start(matrix: Matrix, rows: Counts, start: Counts, first: Counts, bests: tuple[Matrix, Matrix]) -> None:
    """Corrects the best before where a history starts after a hole."""
    columns, span = matrix.shape[1], start.shape[1]
    late = rows[(start[rows] > first[rows, np.newaxis]).any(axis=1)]
    place = np.arange(columns)
    for nth in range(span if len(late) else 0):
        newest = columns - span + nth
        inside = (place[:newest] >= start[late, nth][:, np.newaxis]) & np.isfinite(matrix[late, :newest])
        for best, better, worst in zip(bests, (np.fmax, np.fmin), (-np.inf, np.inf), strict=True):
            found = better.reduce(np.where(inside, matrix[late, :newest], worst), axis=1, initial=worst)
            best[late, nth] = np.where(np.isfinite(found), found, np.nan)


def ranked(matrix: Matrix, start: Counts, span: int) -> tuple[Counts, Counts]:
    """How many of the values since `start` and before each of the last `span` are higher, and how many no lower."""
    columns = matrix.shape[1]
    higher = np.zeros((matrix.shape[0], span), dtype=np.int64)
    equal = higher.copy()
    place = np.arange(columns)
    for nth in range(span):
        newest = columns - span + nth
        now, before = matrix[:, newest, np.newaxis], matrix[:, :newest]
        inside = place[:newest] >= start[:, nth, np.newaxis]
        higher[:, nth] = np.count_nonzero((before > now) & inside, axis=1)
        equal[:, nth] = np.count_nonzero((before >= now) & inside, axis=1)
    return higher, equal


def reach(matrix: Matrix, span: int) -> Counts:
    """How many columns before each of the last `span` the last value at or above it lies; 0 where there is none."""
    rows, columns = matrix.shape
    distance = np.zeros((rows, span), dtype=np.int64)
    now = trailing(matrix, span)
    open_ = np.isfinite(now)
    for back in range(1, columns):
        if not open_.any():
            break
        found = open_ & (lagged(matrix, back, span) >= now)
        distance[found] = back
        open_ &= ~found
    return distance


@twin
def long_ago(matrix: Matrix, distance: int, coverage: float, span: int) -> tuple[Flags, Flags]:
    """Where the last value at or beyond, up or down, lies at least `distance` back and enough between is known.

    And where there is a value, and history enough for that: fires and can, rows x span.
    """
    known = np.isfinite(matrix)
    lifetime = runs(np.logical_or.accumulate(known, axis=1), span)
    can = trailing(known, span) & (lifetime > distance)
    fires = np.zeros(can.shape, dtype=np.bool_)
    for side in (matrix, -matrix):
        back = reach(side, span)
        fires |= (back >= distance) & (known_since(known, back) >= coverage * (back + 1))
    return fires & can, can


@twin
def placed(matrix: Matrix, coverage: float, minimum: int, places: int, span: int) -> tuple[Flags, Flags]:
    """Where a value is among the few highest, or lowest, of its known history but no record; and where it could be."""
    found = standing(matrix, coverage, span)
    can = np.isfinite(trailing(matrix, span)) & (found.count >= minimum)
    fires = np.zeros(can.shape, dtype=np.bool_)
    for side in (matrix, -matrix):
        beyond, reached = ranked(side, found.start, span)
        fires |= (beyond >= 1) & (reached < places)
    return can & fires, can


@twin
def fastest(matrix: Matrix, coverage: float, minimum: int, distance: int, span: int) -> tuple[Flags, Flags]:
    """Where a change is the largest rise, or fall, of its known history or for long; and where it could be."""
    now, found, known = trailing(matrix, span), standing(matrix, coverage, span), np.isfinite(matrix)
    enough = found.count >= minimum
    record = ((now > 0) & (now > found.highest)) | ((now < 0) & (now < found.lowest))
    lifetime = runs(np.logical_or.accumulate(known, axis=1), span)
    can = np.isfinite(now) & (enough | (lifetime > distance))
    late = np.zeros(can.shape, dtype=np.bool_)
    for side in (matrix, -matrix):
        back = reach(np.where(side > 0, side, np.nan), span)
        late |= (back >= distance) & (known_since(known, back) >= coverage * (back + 1))
    return can & ((enough & record) | late), can


def known_since(known: Flags, distance: Counts) -> Counts:
    """How many columns are known from `distance` columns before each of the last, both ends included."""
    span, columns = distance.shape[1], known.shape[1]
    counted = np.pad(np.cumsum(known, axis=1), ((0, 0), (1, 0)))
    place = np.arange(columns - span, columns)
    result: Counts = counted[:, columns - span + 1 :] - np.take_along_axis(counted, place - distance, axis=1)
    return result


def by_season(matrix: Matrix, step: int, span: int) -> tuple[Matrix, int]:
    """The matrix cut into one row for each season of the year, so that neighbours are a year apart.

    Gives the rows x seasons that end within the last `span` columns, and the span that they answer
    for; `from_season` puts the answers back.
    """
    rows, columns = matrix.shape
    if span == 1:
        return np.ascontiguousarray(matrix[:, (columns - 1) % step :: step]), 1
    years = -(-columns // step)
    padded = np.full((rows, years * step), np.nan)
    padded[:, years * step - columns :] = matrix
    cut = padded.reshape(rows, years, step).transpose(0, 2, 1).reshape(rows * step, years)
    return np.ascontiguousarray(cut), -(-span // step)


def from_season(answer: NDArray[Scalar], rows: int, step: int, span: int) -> NDArray[Scalar]:
    """Answers of `by_season` as rows x span."""
    if span == 1:
        return answer
    years = answer.shape[1]
    whole = answer.reshape(rows, step, years).transpose(0, 2, 1).reshape(rows, years * step)
    return whole[:, years * step - span :]
