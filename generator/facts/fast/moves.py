"""Who changed places in a large group, column by column: by sorting it, since to hold each against each takes too long.

Of a group all of whose members are known: how many are strictly above each, and who was passed by whom.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled

MANY = 96
"""Members from which on a group is sooner sorted than each member held against each."""
DIGIT = 11
"""Bits sorted by at a time: their counts stay in the nearest cache."""
LARGEST = np.int64(2**63 - 1)


@compiled
def put_keys(values: Any, keys: Any) -> Any:
    """Whole numbers in the order of some floating-point ones, and the bits in which any of them differ.

    Those of positive numbers are ordered as they are, those of negative ones the other way round.
    """
    bits, differ = values.view(np.int64), np.int64(0)
    for at in range(len(bits)):
        # Minus zero is zero.
        one = bits[at] if values[at] != 0 else np.int64(0)
        keys[at] = (one ^ ((one >> 63) & LARGEST)) ^ ~LARGEST
        differ |= keys[at] ^ keys[0]
    return differ


@compiled
def sort(values: Any, order: Any) -> None:
    """Puts places in the order of their values, lowest first; `order` names each place once."""
    keys, spare, counts = np.empty(len(order), np.int64), np.empty_like(order), np.empty(1 << DIGIT, np.int64)
    differ, mask = put_keys(values, keys), np.int64((1 << DIGIT) - 1)
    for shift in range(0, 64, DIGIT):
        if (differ >> shift) & mask == 0:
            continue
        counts[:] = 0
        for at in range(len(keys)):
            counts[(keys[at] >> shift) & mask] += 1
        begin = 0
        for digit in range(len(counts)):
            begin, counts[digit] = begin + counts[digit], begin
        for at in range(len(order)):
            digit = (keys[order[at]] >> shift) & mask
            spare[counts[digit]] = order[at]
            counts[digit] += 1
        order[:] = spare


@compiled
def rank(values: Any, order: Any, above: Any) -> None:
    """How many values are strictly above each."""
    many, higher = len(order), 0
    for at in range(many - 1, -1, -1):
        if at < many - 1 and values[order[at]] != values[order[at + 1]]:
            higher = many - 1 - at
        above[order[at]] = higher


@compiled
def pass_by(values: Any, order: Any, was: Any, clear: Any) -> None:
    """Who comes after one that `was` beyond it, the nearest such more than one away: whole values in their order."""
    none, at = np.int32(len(order)), 0
    least, near, last = none, none, np.nan
    while at < len(order):
        value, begin, own = values[order[at]], at, none
        while at < len(order) and values[order[at]] == value:
            own = min(own, was[order[at]])
            at += 1
        close = near if abs(value - last) <= 1 else none
        for place in range(begin, at):
            clear[order[place]] = (least < was[order[place]]) & (close >= was[order[place]])
        least, near, last = min(least, own), own, value


@compiled
def mark_moves(values: Any, order: Any, above: Any, before: Any, places: int, top: int, moved: Any) -> None:
    """Who clearly moved: `above` and `before` are how many are, and were, strictly above each."""
    many = len(order)
    climbs, falls, was = np.empty(many, np.bool_), np.empty(many, np.bool_), np.empty(many, np.int32)
    for at in range(many):
        was[at] = -before[at]
    pass_by(values, order, before, climbs)
    pass_by(values, order[::-1].copy(), was, falls)
    for at in range(many):
        place, earlier = above[at], before[at]
        is_far = (abs(place - earlier) >= places) | ((place < top) != (earlier < top))
        moved[at] = is_far & (((place < earlier) & climbs[at]) | ((place > earlier) & falls[at]))


@compiled
def count_sorted(shown: Any, members: Any, begin: int, terms: Any, counts: Any) -> None:
    """How often each member of a group clearly moved within a year, from a column on to the last but one."""
    many, year, width = len(members), terms.year, max(shown.shape[1] - 1 - begin, 0)
    line, above = np.empty((width + year, many)), np.empty((width + year, many), np.int32)
    for own in range(many if width else 0):
        row = shown[members[own], begin - year : begin + width]
        for at in range(len(row)):
            line[at, own] = row[at]
    order, moved, hits = np.arange(many), np.empty(many, np.bool_), np.zeros(many, np.int64)
    for at in range(width + year if width else 0):
        sort(line[at], order)
        rank(line[at], order, above[at])
        if at >= year:
            mark_moves(line[at], order, above[at], above[at - year], terms.places_moved, terms.top, moved)
            hits += moved
    counts[members] = hits


@compiled
def relocate_sorted(now: Any, then: Any, members: Any, places: int, top: int, found: Any) -> None:
    """`relocated` of one group; a member without a value in a column has none in it the year before either."""
    many, columns = len(members), now.shape[1]
    line, base = np.empty((columns, many)), np.empty((columns, many))
    for own in range(many):
        value, before = now[members[own]], then[members[own]]
        for at in range(columns):
            line[at, own], base[at, own] = value[at], before[at]
    above, before, moved = np.empty(many, np.int32), np.empty(many, np.int32), np.empty(many, np.bool_)
    for at in range(columns):
        known = np.flatnonzero(line[at] == line[at])
        values, earlier, order = line[at][known], base[at][known], np.arange(len(known))
        sort(earlier, order)
        rank(earlier, order, before)
        sort(values, order)
        rank(values, order, above)
        mark_moves(values, order, above, before, places, top, moved)
        for one in range(len(known)):
            found[members[known[one]], at] = moved[one]
