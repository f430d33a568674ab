"""Places among peers, column by column."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.arrays import ULP
from generator.facts.fast.compiler import compiled
from generator.facts.fast.moves import MANY, relocate_sorted
from generator.facts.fast.places import insert

SHORT = float(1 << 23)
"""Single precision holds all whole numbers below, and their differences."""


@compiled
def zero(matrix: Any) -> Any:
    """Nil, in the precision of a matrix."""
    return matrix.dtype.type(0)


@compiled
def overtaken(now: Any, then: Any, own: int, counts: Any, nearest: Any) -> None:
    """Of one row, column by column, what it takes to say how it moved among its peers.

    `counts` are how many are above it now, and how many were; `nearest` how far it is from the nearest of those that
    overtook it, and of those that it overtook: infinite where none did.
    """
    counts[:], nearest[:] = 0, np.inf
    above, ahead, by_others, by_it = counts[0], counts[1], nearest[0], nearest[1]
    # Of the type of the values, so that nothing is widened on the way.
    one, none, nil = np.int32(1), np.int32(0), zero(nearest)
    value, was = now[own], then[own]
    for member in range(len(now)):
        other, before = now[member], then[member]
        for at in range(len(value)):
            further, earlier, from_others, from_it = (
                other[at] - value[at],
                before[at] - was[at],
                by_others[at],
                by_it[at],
            )
            above[at] += one if further > nil else none
            ahead[at] += one if earlier > nil else none
            fell, rose = (further > nil) & (earlier < nil), (further < nil) & (earlier > nil)
            by_others[at] = further if fell & (further < from_others) else from_others
            by_it[at] = -further if rose & (-further < from_it) else from_it


@compiled
def moved(now: Any, then: Any, places: int, top: int, counts: Any, nearest: Any, rows: Any, found: Any) -> None:
    """Who of one group clearly moved; `now` and `then` hold its members one after the other."""
    above, ahead = counts
    by_others, by_it = nearest
    for own in range(len(rows)):
        overtaken(now, then, own, counts, nearest)
        has_moved = found[rows[own]]
        for at in range(len(has_moved)):
            place, before = above[at], ahead[at]
            clear = by_others[at] if place > before else by_it[at]
            is_far = (abs(before - place) >= places) | ((place < top) != (before < top))
            has_moved[at] = (clear > 1) & (clear < np.inf) & (place != before) & is_far


@compiled
def relocated(now: Any, then: Any, order: Any, starts: Any, places: int, top: int) -> Any:
    """Who clearly moved by so many places or more, or into or out of the top; what `ranking.moves` gives, at once.

    Whole numbers that single precision holds exactly are compared in it: twice as many at a time.
    """
    columns = now.shape[1]
    found = np.zeros(now.shape, dtype=np.bool_)
    counts, nearest = np.empty((2, columns), dtype=np.int32), np.empty((2, columns), dtype=np.float64)
    short_nearest = np.empty((2, columns), dtype=np.float32)
    for number in range(len(starts) - 1):
        members = order[starts[number] : starts[number + 1]]
        many = len(members)
        if many >= MANY:
            relocate_sorted(now, then, members, places, top, found)
            continue
        values, bases = np.empty((many, columns)), np.empty((many, columns))
        short_values = np.empty((many, columns), dtype=np.float32)
        short_bases = np.empty((many, columns), dtype=np.float32)
        exceeding = 0
        for member in range(many):
            one, other = now[members[member]], then[members[member]]
            for at in range(columns):
                exceeding += (abs(one[at]) >= SHORT) | (abs(other[at]) >= SHORT)
            short_values[member], short_bases[member] = one, other
            if exceeding:
                break
        if exceeding:
            for member in range(many):
                values[member], bases[member] = now[members[member]], then[members[member]]
            moved(values, bases, places, top, counts, nearest, members, found)
        else:
            moved(short_values, short_bases, places, top, counts, short_nearest, members, found)
    return found


@compiled
def best_of(matrix: Any, members: Any, side: float, best: Any) -> None:
    """The highest of some rows, column by column, from the highest down: as many as `best` has rows."""
    best[:] = -np.inf
    value = np.empty(matrix.shape[1])
    for member in members:
        row = matrix[member]
        for at in range(len(row)):
            value[at] = side * row[at] if row[at] == row[at] else -np.inf
        for place in range(len(best)):
            kept = best[place]
            for at in range(len(value)):
                high = value[at] if value[at] > kept[at] else kept[at]
                value[at] = kept[at] if value[at] > kept[at] else value[at]
                kept[at] = high


@compiled
def among_first(matrix: Any, order: Any, starts: Any, places: int) -> Any:
    rows, columns = matrix.shape
    found = np.zeros((rows, columns), dtype=np.bool_)
    best = np.empty((places, columns))
    for number in range(len(starts) - 1):
        members = order[starts[number] : starts[number + 1]]
        best_of(matrix, members, 1.0, best)
        last = best[places - 1]
        for row in members:
            value, is_told = matrix[row], found[row]
            for at in range(columns):
                is_told[at] = value[at] >= last[at]
    return found


@compiled
def first_or_last(matrix: Any, order: Any, starts: Any, places: int) -> Any:
    rows, columns = matrix.shape
    found = np.zeros((rows, columns), dtype=np.bool_)
    best, worst = np.empty((places, columns)), np.empty((places, columns))
    for number in range(len(starts) - 1):
        members = order[starts[number] : starts[number + 1]]
        best_of(matrix, members, 1.0, best)
        best_of(matrix, members, -1.0, worst)
        last, first = best[places - 1], worst[places - 1]
        for row in members:
            value, is_told = matrix[row], found[row]
            for at in range(columns):
                is_told[at] = (value[at] >= last[at]) | (-value[at] >= first[at])
    return found


@compiled
def against_whole(shown: Any, values: Any, whole_rows: Any, share: float, span: int) -> Any:
    """Of the last columns: where changes of a part and its whole are known, where they are opposite.

    And which values are certainly a share of the whole, and which cannot be told in floating point.
    """
    rows, columns = values.shape
    known, opposite = np.zeros((rows, span), dtype=np.bool_), np.zeros((rows, span), dtype=np.bool_)
    large, is_open = np.zeros((rows, span), dtype=np.bool_), np.zeros((rows, span), dtype=np.bool_)
    begin = columns - span
    for row in range(rows):
        if whole_rows[row] < 0:
            continue
        own, other = shown[row, begin:], shown[whole_rows[row], begin:]
        is_known, differs, is_large, may_be = known[row], opposite[row], large[row], is_open[row]
        for at in range(span):
            is_known[at] = (own[at] - own[at] == 0) & (other[at] - other[at] == 0)
            differs[at] = ((own[at] > 0) & (other[at] < 0)) | ((own[at] < 0) & (other[at] > 0))
        part, whole = values[row, begin:], values[whole_rows[row], begin:]
        for at in range(span):
            least = share * whole[at]
            error = ULP * 5 * abs(least)
            certain = (part[at] > least + error) | ((part[at] >= 0) & (whole[at] == 0))
            may_be[at] = (part[at] >= least - error) & (error > 0) & (not certain)
            is_large[at] = certain
    return known, opposite, large, is_open


@compiled
def large_parts(now: Any, order: Any, starts: Any, share: float) -> Any:
    """Which values are certainly a share of the sum of their group, and which cannot be told in floating point."""
    rows, columns = now.shape
    certain = np.zeros((rows, columns), dtype=np.bool_)
    doubtful = np.zeros((rows, columns), dtype=np.bool_)
    total, size, known = np.empty(columns), np.empty(columns), np.empty(columns)
    above, below = np.empty(columns), np.empty(columns)
    for number in range(len(starts) - 1):
        members = order[starts[number] : starts[number + 1]]
        total[:], size[:], known[:] = 0.0, 0.0, 0.0
        for row in members:
            value = now[row]
            for at in range(columns):
                one = value[at] if value[at] - value[at] == 0 else 0.0
                total[at] += one
                size[at] += abs(one)
                known[at] += 1.0 if value[at] - value[at] == 0 else 0.0
        for at in range(columns):
            error = ULP * (known[at] + 4) * size[at]
            least = share * total[at] if size[at] > 0 else -1.0
            above[at] = least + error
            below[at] = least - error if error > 0 else np.inf
        for row in members:
            value, is_large, is_open = now[row], certain[row], doubtful[row]
            for at in range(columns):
                is_large[at] = value[at] > above[at]
                is_open[at] = (value[at] >= below[at]) & (value[at] <= above[at])
    return certain, doubtful


@compiled
def held(matrix: Any, members: Any, starts: Any, few: Any) -> Any:
    wholes, columns = few.shape
    sums = np.zeros((wholes, columns))
    for number in range(wholes):
        stop = starts[number + 1] if number + 1 < wholes else len(members)
        for column in range(columns):
            if few[number, column] > 0:
                best = np.empty(few[number, column])
                many = 0
                for at in range(starts[number], stop):
                    if np.isfinite(matrix[members[at], column]):
                        many = insert(best, many, matrix[members[at], column])
                for at in range(many):
                    sums[number, column] += best[at]
    return sums


@compiled
def added(values: Any, members: Any, starts: Any, width: int, silent: int) -> Any:
    """`identity._added`, for the last `width` columns; a part lives that had a value in so many of the last columns."""
    wholes, columns = len(starts), values.shape[1]
    total, size = np.zeros((wholes, width)), np.zeros((wholes, width))
    present = np.zeros((wholes, width), dtype=np.int64)
    living = np.zeros((wholes, width), dtype=np.int64)
    for number in range(wholes):
        stop = starts[number + 1] if number + 1 < wholes else len(members)
        for at in range(starts[number], stop):
            row = values[members[at]]
            newest, last = row[columns - width :], -silent
            for column in range(max(0, columns - width - silent), columns - width):
                last = column if row[column] - row[column] == 0 else last
            for column in range(width):
                value = newest[column]
                is_known = value - value == 0
                total[number, column] += value if is_known else 0.0
                size[number, column] += abs(value) if is_known else 0.0
                present[number, column] += is_known
                last = columns - width + column if is_known else last
                living[number, column] += columns - width + column - last < silent
    return total, size, present, living
