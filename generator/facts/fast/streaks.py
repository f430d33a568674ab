"""Runs of a condition."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled
from generator.facts.fast.known import first_known


@compiled
def runs(holds: Any, span: int) -> Any:
    rows, columns = holds.shape
    length = np.empty((rows, span), dtype=np.int64)
    for row in range(rows):
        run = 0
        for column in range(columns):
            run = run + 1 if holds[row, column] else 0
            if column >= columns - span:
                length[row, column - columns + span] = run
    return length


@compiled
def is_patchy(sign: Any, first: int) -> Any:
    """Whether signs are not all that there can be from the first on: one is missing, or there is one before it."""
    before, after, odd = sign[:first], sign[first:], first >= len(sign)
    for at in range(len(after)):
        odd |= after[at] != after[at]
    for at in range(len(before)):
        odd |= before[at] == before[at]
    return odd


@compiled
def forget(found: Any, sign: Any, first: int, stop: int) -> None:
    """Takes back the runs of which nobody knows when they began; what was found ends before the column `stop`."""
    begin, columns = 0, len(sign)
    while begin < columns:
        end = begin + 1
        while end < columns and sign[end] == sign[begin]:
            end += 1
        if begin != first and (begin == 0 or not np.isfinite(sign[begin - 1])):
            found[max(begin + len(found) - stop, 0) : max(end + len(found) - stop, 0)] = False
        begin = end


@compiled
def known_runs(sign: Any, values: Any, steps: int, ago: int, least: int, span: int) -> Any:
    rows, columns = sign.shape
    found = np.zeros((rows, span), dtype=np.bool_)
    before = max(least, 1) - 1
    begin, stop = max(columns - ago - span - before, 0), columns - ago
    answered = max(stop - begin - before, 0)
    goes_on = np.empty(max(stop - begin, 0), dtype=np.bool_)
    for row in range(rows if answered else 0):
        way, is_long, some = sign[row, begin:stop], found[row, span - answered :], False
        then, now, last = way[:-1], way[1:], way[before:]
        for at in range(len(now)):
            goes_on[at] = now[at] == then[at]
        for at in range(answered):
            is_long[at] = abs(last[at]) > 0
        for back in range(before):
            as_before = goes_on[back : back + answered]
            for at in range(answered):
                is_long[at] &= as_before[at]
        for at in range(answered):
            some |= is_long[at]
        first = first_known(values[row]) + steps if some else 0
        if some and is_patchy(sign[row], first):
            forget(found[row], sign[row], first, stop)
    return found
