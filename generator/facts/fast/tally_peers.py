"""How often each rule among peers fired, group by group: counted at once, from whole numbers side by side.

For blocks of series without a hole; what floating point cannot decide is handed back as open.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.arrays import ULP
from generator.facts.fast.compiler import compiled
from generator.facts.fast.moves import MANY, count_sorted
from generator.facts.fast.usual import hits_of

NEAR = 1 << 16
"""Added to the count of those above for each that is as high, or one unit from it."""


@compiled
def among_peers(values: Any, measures: Any, groups: Any, whole_rows: Any, told: Any, terms: Any, big: Any) -> Any:
    """How often a row moved, grew as few did, and went against its whole, of how often it could: kinds x 2 x rows.

    `told` are the first column told of moves, and of the others. And whether something is open.
    """
    rows, columns = values.shape
    order, starts = groups
    counts, is_open = np.zeros((3, 2, rows), dtype=np.int64), False
    last = columns - 1
    for number in range(len(starts) - 1):
        members = order[starts[number] : starts[number + 1]]
        if len(members) < terms.fewest:
            continue
        if len(members) >= MANY:
            count_sorted(measures[0], members, told[0], terms, counts[0, 0])
        else:
            count_moves(measures[0], members, told[0], terms, counts[0])
        counts[0, 1][members] = last - told[0]
        if terms.grows:
            is_open |= count_first(values, measures[1], members, told[1], terms, big, counts[1])
    for row in range(rows if terms.grows else 0):
        if whole_rows[row] >= 0:
            own, whole = measures[1, row, told[1] : last], measures[1, whole_rows[row], told[1] : last]
            part, size = values[row, told[1] : last], values[whole_rows[row], told[1] : last]
            is_open |= count_against(own, whole, part, size, terms, counts[2, :, row])
    return counts, is_open


@compiled
def compare(shown: Any, members: Any, begin: int, above: Any) -> None:
    """How many of a group are above each of its members, column by column, and `NEAR` for each that is nearly as high."""
    above[:] = 0
    width = above.shape[1]
    more, less = np.empty(width, shown.dtype), np.empty(width, shown.dtype)
    one, none, near = np.int32(1), np.int32(0), np.int32(NEAR)
    for own in range(len(members)):
        value, mine = shown[members[own], begin : begin + width], above[own]
        for at in range(width):
            more[at], less[at] = value[at] + 1, value[at] - 1
        for member in range(own + 1, len(members)):
            other, its = shown[members[member], begin : begin + width], above[member]
            for at in range(width):
                is_near = near if (other[at] <= more[at]) & (other[at] >= less[at]) else none
                mine[at] += (one if other[at] > value[at] else none) + is_near
                its[at] += (one if other[at] < value[at] else none) + is_near


@compiled
def count_moves(shown: Any, members: Any, begin: int, terms: Any, counts: Any) -> None:
    """`relocated`: a move is clear unless one that was passed is near, or one was as high the year before."""
    last, year = shown.shape[1] - 1, terms.year
    width = max(last - begin, 0)
    above = np.empty((len(members), width + year), dtype=np.int32)
    if width:
        compare(shown, members, begin - year, above)
    places, top, low = np.int32(terms.places_moved), np.int32(terms.top), np.int32(NEAR - 1)
    for own in range(len(members) if width else 0):
        now, then, hits, some = above[own, year:], above[own, :width], 0, False
        for at in range(width):
            place, before = now[at] & low, then[at] & low
            is_far = (place - before >= places) | (before - place >= places) | ((place < top) != (before < top))
            has_moved, is_near = is_far & (place != before), (now[at] > low) | (then[at] > low)
            hits += has_moved & ~is_near
            some |= has_moved & is_near
        for at in range(width if some else 0):
            place, before = now[at] & low, then[at] & low
            is_far = abs(place - before) >= places or (place < top) != (before < top)
            if is_far and place != before and (now[at] > low or then[at] > low):
                hits += is_clear(shown, members, members[own], begin + at, year, place > before)
        counts[0, members[own]] = hits


@compiled
def is_clear(shown: Any, members: Any, own: int, column: int, year: int, falls: Any) -> Any:
    """Whether the nearest of those that changed places with one is more than a unit away, and there is one."""
    side, passed, near = 1 if falls else -1, False, False
    for member in members:
        further = side * (shown[member, column] - shown[own, column])
        earlier = side * (shown[member, column - year] - shown[own, column - year])
        passed |= further > 0 and earlier < 0
        near |= 0 < further <= 1 and earlier < 0
    return passed and not near


@compiled
def keep_first(best: Any, keys: Any) -> None:
    """Puts a row among the highest so far, column by column; `keys` is spent."""
    for place in range(len(best)):
        kept = best[place]
        for at in range(len(keys)):
            one, other = keys[at], kept[at]
            kept[at] = one if one > other else other
            keys[at] = other if one > other else one


@compiled
def bounds(values: Any, members: Any, share: float, above: Any, below: Any) -> None:
    """Above and below which a value certainly is, or is not, a share of the sum of its group."""
    total, size = np.zeros(len(above)), np.zeros(len(above))
    begin = values.shape[1] - 1 - len(above)
    for row in members:
        value = values[row, begin : begin + len(above)]
        for at in range(len(above)):
            total[at] += value[at]
            size[at] += abs(value[at])
    for at in range(len(above)):
        error = ULP * (len(members) + 4) * size[at]
        least = share * total[at] if size[at] > 0 else -1.0
        above[at] = least + error
        below[at] = least - error if error > 0 else np.inf


@compiled
def count_first(values: Any, change: Any, members: Any, begin: int, terms: Any, big: Any, counts: Any) -> Any:
    """`first_or_last` of the annual changes of those that are large enough, where five are; whether one is in doubt."""
    last = values.shape[1] - 1
    width, many, doubts = max(last - begin, 0), len(members), 0
    above, below, compared = np.empty(width), np.empty(width), np.zeros(width, dtype=np.int32)
    large, fires, can = np.empty((many, width), np.bool_), np.empty(width, np.bool_), np.empty(width, np.bool_)
    best, worst = (
        np.empty((terms.places_grown, width), change.dtype),
        np.empty((terms.places_grown, width), change.dtype),
    )
    up, down = np.empty(width, change.dtype), np.empty(width, change.dtype)
    best[:], worst[:] = -big, -big
    bounds(values, members, terms.size_least, above, below)
    for own in range(many):
        value, rate, is_large = values[members[own], begin:last], change[members[own], begin:last], large[own]
        for at in range(width):
            is_large[at] = value[at] > above[at]
            doubts += (value[at] >= below[at]) & (value[at] <= above[at])
            compared[at] += is_large[at]
        for at in range(width):
            up[at] = rate[at] if is_large[at] else -big
            down[at] = -rate[at] if is_large[at] else -big
        keep_first(best, up)
        keep_first(worst, down)
    first, least = best[len(best) - 1], worst[len(worst) - 1]
    for own in range(many):
        rate, is_large = change[members[own], begin:last], large[own]
        for at in range(width):
            can[at] = is_large[at] & (compared[at] >= terms.fewest)
            fires[at] = (rate[at] >= first[at]) | (-rate[at] >= least[at])
        counts[0, members[own]], counts[1, members[own]] = hits_of(fires, can, terms.memory)
    return doubts > 0


@compiled
def count_against(own: Any, whole: Any, part: Any, size: Any, terms: Any, counts: Any) -> Any:
    """`against_whole`; whether something is in doubt."""
    fires, can, doubts = np.empty(len(own), np.bool_), np.empty(len(own), np.bool_), 0
    for at in range(len(own)):
        fires[at] = ((own[at] > 0) & (whole[at] < 0)) | ((own[at] < 0) & (whole[at] > 0))
    for at in range(len(own)):
        least = terms.share_against * size[at]
        error = ULP * 5 * abs(least)
        certain = (part[at] > least + error) | ((part[at] >= 0) & (size[at] == 0)) | terms.is_index
        doubts += (part[at] >= least - error) & (error > 0) & (not certain)
        can[at] = certain
    counts[0], counts[1] = hits_of(fires, can, terms.memory)
    return doubts > 0
