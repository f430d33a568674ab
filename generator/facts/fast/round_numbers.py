"""Round numbers passed and kept to."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled
from generator.facts.fast.known import count_known, first_known, highest_of


@compiled
def largest_within(scale: Any, limit: float) -> Any:
    """The largest number of a sorted scale that does not exceed the limit."""
    below, above = 0, len(scale)
    while below < above:
        middle = (below + above) // 2
        if scale[middle] <= limit:
            below = middle + 1
        else:
            above = middle
    return scale[max(below - 1, 0)]


@compiled
def place_below(scale: Any, limit: float) -> int:
    """How many numbers of a sorted scale lie below the limit."""
    below, above = 0, len(scale)
    while below < above:
        middle = (below + above) // 2
        if scale[middle] < limit:
            below = middle + 1
        else:
            above = middle
    return below


@compiled
def crossed(values: Any, shown: Any, unit: float, scale: Any, coverage: float, minimum: int, span: int) -> Any:
    rows, columns = values.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    for row in range(rows):
        earlier = values[row, : columns - span]
        first, count = first_known(values[row]), count_known(earlier)
        highest = highest_of(shown[row, : columns - span])
        for column in range(columns - span, columns):
            value = values[row, column]
            if not np.isfinite(value):
                continue
            count += 1
            place = column - columns + span
            if count >= minimum and count >= coverage * (column - first + 1):
                can[row, place] = True
                reached = min(value, shown[row, column] / unit)
                if reached > 0 and highest / unit < reached:
                    fires[row, place] = highest / unit < largest_within(scale, reached)
            highest = max(highest, shown[row, column])
    return fires, can


@compiled
def lows_of(values: Any, periods: int, lows: Any) -> None:
    """The lowest of each value and so many after it, less one; NaN where one of them is."""
    for at in range(len(lows)):
        lows[at] = values[at]
    for ahead in range(1, periods):
        later = values[ahead : ahead + len(lows)]
        for at in range(len(lows)):
            low = lows[at] if lows[at] <= later[at] else later[at]
            lows[at] = low if lows[at] == lows[at] else np.nan


@compiled
def above_round(shown: Any, scale: Any, periods: int, span: int) -> Any:
    rows, columns = shown.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    begin = max(columns - span - periods + 1, 0)
    answered, lows = columns - begin - periods + 1, np.empty(columns)
    for row in range(rows if answered > 0 else 0):
        number_before, begun, number, further = np.nan, False, np.nan, np.nan
        lows_of(shown[row, begin:], periods, lows[:answered])
        for place in range(span - answered, span):
            newest, lowest = columns - span + place, lows[place - span + answered]
            if not np.isfinite(lowest):
                number_before = np.nan
                continue
            can[row, place] = True
            if not lowest > 0:
                number_before = np.nan
                continue
            # The number stays the same until the next one is passed.
            if not number < lowest <= further:
                at = place_below(scale, lowest)
                number = scale[max(at - 1, 0)]
                further = scale[at] if 0 < at < len(scale) else np.nan
            if not number * 10 >= shown[row, newest]:
                number_before = np.nan
                continue
            if number != number_before:
                last = newest - periods
                while last >= 0 and shown[row, last] > number:
                    last -= 1
                begun = last >= 0 and np.isfinite(shown[row, last])
            number_before = number
            fires[row, place] = begun
    return fires, can
