"""Runs of a condition."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled


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
def known_runs(sign: Any, values: Any, steps: int, ago: int, least: int, span: int) -> Any:
    rows, columns = sign.shape
    found = np.zeros((rows, span), dtype=np.bool_)
    for row in range(rows):
        first = 0
        while first < columns and not np.isfinite(values[row, first]):
            first += 1
        begin = -1
        for place in range(span):
            last = columns - span + place - ago
            if last < 0:
                continue
            way = sign[row, last]
            if not np.isfinite(way) or way == 0:
                begin = -1
                continue
            if begin < 0 or sign[row, last - 1] != way:
                begin = last
                while begin > 0 and sign[row, begin - 1] == way:
                    begin -= 1
            is_known = (begin > 0 and np.isfinite(sign[row, begin - 1])) or begin == first + steps
            found[row, place] = is_known and last - begin + 1 >= least
    return found
