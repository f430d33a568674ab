"""The alternatives to a claim: what `robust` does with whole matrices, series by series."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled


@compiled
def means(values: Any, frequency: int, years: int) -> Any:
    """`robust.means`."""
    rows, columns = values.shape
    found = np.full((rows, years + 1, frequency), np.nan)
    for row in range(rows):
        for back in range(years + 1):
            total, newest = 0.0, columns - 1 - back * frequency
            for length in range(min(frequency, newest + 1)):
                value = values[row, newest - length]
                total = value if length == 0 else total + value
                found[row, back, length] = total / (length + 1)
    return found


@compiled
def ratios(levels: Any) -> Any:
    """Of `robust.changes` how many times its base each level is; NaN where growth has no meaning."""
    rows, years, lengths = levels.shape
    found = np.empty((rows, years - 1, lengths))
    for row in range(rows):
        now = levels[row, 0]
        for back in range(1, years):
            base, ratio = levels[row, back], found[row, back - 1]
            for at in range(lengths):
                one = now[at] / base[at]
                ratio[at] = one if (base[at] > 0) & (now[at] >= 0) else np.nan
    return found


@compiled
def parts(changed: Any, told: Any, nil: float) -> Any:
    """`robust._parts`; all of them are 0 where nothing is told."""
    rows, many = changed.shape
    found = np.zeros((5, rows, many))
    for row in range(rows):
        if told[row] != told[row]:
            continue
        size, way = abs(told[row]), -1.0 if told[row] < 0 else 1.0
        claim, others = told[row] * way, changed[row]
        known, opposite, weaker = found[0, row], found[1, row], found[2, row]
        more, short = found[3, row], found[4, row]
        for at in range(many):
            other = others[at] * way
            gain = (other - claim if other - other == 0 else 0.0) / size
            lost = gain if gain < 0 else 0.0
            known[at] = 1.0 if other - other == 0 else 0.0
            opposite[at] = 1.0 if other < 0 else 0.0
            weaker[at] = 1.0 if gain < -nil else 0.0
            more[at] = gain
            short[at] = lost * lost
    return found
