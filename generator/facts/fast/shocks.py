"""Falls and the values that end them."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled
from generator.facts.fast.known import count_known
from generator.facts.fast.since import recent


@compiled
def shock_ends(values: Any, shown: Any, periods: int, shares: Any, span: int) -> Any:
    rows, columns = values.shape
    left, coverage = shares
    ends = np.zeros((rows, span), dtype=np.bool_)
    top, peak_of = np.empty(columns), np.empty(1)
    lines = np.empty((2, columns + periods))
    for row in range(rows):
        if span == 1:
            recent(shown[row], periods, 1, 1.0, peak_of, lines)
            if not peak_of[0] <= shown[row, columns - 1]:
                continue
        recent(values[row], periods, columns, 1.0, top, lines)
        peak, since = np.nan, 0
        for column in range(columns):
            value = values[row, column]
            if peak == peak:
                if shown[row, column] >= peak:
                    peak = np.nan
                    if column >= columns - span:
                        known = count_known(values[row, since : column + 1])
                        ends[row, column - columns + span] = known >= coverage * (column - since + 1)
            elif value <= left * top[column] and top[column] > 0:
                recent(shown[row, : column + 1], periods, 1, 1.0, peak_of, lines)
                peak, since = peak_of[0], column - 1
                while values[row, since] != top[column]:
                    since -= 1
    return ends
