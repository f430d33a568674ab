"""Round numbers passed and kept to."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled
from generator.facts.fast.known import count_known, first_known, highest_of


@compiled
def place_within(scale: Any, limit: float) -> int:
    """How many numbers of a sorted scale do not exceed the limit."""
    below, above = 0, len(scale)
    while below < above:
        middle = (below + above) // 2
        if scale[middle] <= limit:
            below = middle + 1
        else:
            above = middle
    return below


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
        highest, number, further = highest_of(shown[row, : columns - span]), np.nan, np.nan
        for column in range(columns - span, columns):
            value, now = values[row, column], shown[row, column]
            is_known = value - value == 0
            count += is_known
            possible = is_known & (count >= minimum) & (count >= coverage * (column - first + 1))
            can[row, column - columns + span] = possible
            if is_known and now > highest:
                before, reached = highest / unit, min(value, now / unit)
                highest = now
                if possible and reached > 0 and before < reached:
                    # The number stays the same until the next one is reached.
                    if not number <= reached < further:
                        at = place_within(scale, reached)
                        number = scale[max(at - 1, 0)]
                        further = scale[at] if 0 < at < len(scale) else np.nan
                    fires[row, column - columns + span] = before < number
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
