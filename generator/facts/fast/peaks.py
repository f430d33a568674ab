"""The last peak or trough."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled
from generator.facts.fast.known import count_known, highest_of

FAR = 1e300
"""Beyond any statistic."""
BUCKETS = 64
"""Sizes that steps are told apart by, before they are looked at one by one."""


@compiled
def is_far(steps: Any, newest: int, count: int, away: float, share: float, slack: float) -> Any:
    """Whether a distance reaches that quantile of the steps up to `newest`, less the slack."""
    within = 0
    for at in range(newest + 1):
        within += steps[at] - slack <= away
    position = share * max(count - 1, 0)
    below = int(np.floor(position))
    if within >= below + 2 or within <= below:
        return within > below
    low, high = -np.inf, np.inf
    for at in range(newest + 1):
        if steps[at] - slack <= away:
            low = max(low, steps[at])
        elif steps[at] == steps[at]:
            high = min(high, steps[at])
    high = high if below + 1 < count else low
    return away >= low + (high - low) * (position - below) - slack


@compiled
def stands_out(shown: Any, at: int, before: int) -> Any:
    """Whether a value is above all of so many before it, and whether it is below them all; all have to be known."""
    is_peak, is_trough = at >= before, at >= before
    for back in range(max(at - before, 0), at):
        is_peak &= shown[at] > shown[back]
        is_trough &= shown[at] < shown[back]
    return is_peak, is_trough


@compiled
def stand(shown: Any, before: int, tops: Any, bottoms: Any) -> None:
    """Marks all values of a row that are above all of so many before them, and those below; all have to be known."""
    many = min(before, len(shown))
    tops[:many], bottoms[:many] = 0, 0
    tops[many:], bottoms[many:] = 1, 1
    now, top, bottom = shown[many:], tops[many:], bottoms[many:]
    for back in range(1, before + 1):
        earlier = shown[many - back :]
        for at in range(len(now)):
            top[at] &= now[at] > earlier[at]
            bottom[at] &= now[at] < earlier[at]


@compiled
def newest_peak(values: Any, shown: Any, steps: Any, share: float, limits: Any, ulps: float) -> Any:
    """`peaks` for the newest column of one row: how many columns back, and whether there could be one."""
    fewest, least, most = limits
    newest = len(values) - 1
    if not np.isfinite(shown[newest]):
        return 0, False
    for at in range(newest):
        steps[at + 1] = abs(values[at + 1] - values[at])
    count = count_known(steps[1:])
    if count < max(fewest, 1):
        return 0, False
    highest, lowest = shown[newest], shown[newest]
    for back in range(1, min(most, newest) + 1):
        value = shown[newest - back]
        if not np.isfinite(value):
            break
        if back >= least and (value > highest or value < lowest):
            is_peak, is_trough = stands_out(shown, newest - back, least)
            if (is_peak and value > highest) or (is_trough and value < lowest):
                away = abs(values[newest] - values[newest - back])
                slack = ulps * max(highest_of(values), highest_of(-values))
                if is_far(steps, newest, count, away, share, slack):
                    return back, True
        highest, lowest = max(highest, value), min(lowest, value)
    return 0, True


@compiled
def peaks(values: Any, shown: Any, wanted: Any, share: float, limits: Any, ulps: float, span: int) -> Any:
    """`limits` are the least number of steps known, and of columns before and after a peak; the most columns after it."""
    rows, columns = values.shape
    fewest, least, most = limits
    found = np.zeros((rows, span), dtype=np.int64)
    can = np.zeros((rows, span), dtype=np.bool_)
    steps = np.full(columns, np.nan)
    # Steps counted by their size, so that most distances are known to be far or near without looking at each step.
    buckets = np.zeros(BUCKETS + 1, dtype=np.int64)
    # Peaks that nothing since has reached, the latest last; and troughs.
    peak, trough = np.empty(columns + 1, dtype=np.int64), np.empty(columns + 1, dtype=np.int64)
    tops, bottoms = np.empty(columns, dtype=np.int64), np.empty(columns, dtype=np.int64)
    for row in range(rows):
        if not wanted[row, 0]:
            continue
        if span == 1:
            found[row, 0], can[row, 0] = newest_peak(values[row], shown[row], steps, share, limits, ulps)
            continue
        for at in range(columns - 1):
            steps[at + 1] = abs(values[row, at + 1] - values[row, at])
        widest = max(highest_of(steps), 0.0)
        scale = BUCKETS / 2 / widest if 0 < widest < FAR else 0.0
        buckets[:] = 0
        stand(shown[row], least, tops, bottoms)
        # So many of the smallest buckets hold no more steps than the quantile has below it.
        small, held = 0, 0
        count, largest, peaks_open, troughs_open = 0, 0.0, 0, 0
        for newest in range(columns):
            if np.isfinite(steps[newest]):
                count += 1
                size = min(int(steps[newest] * scale), BUCKETS)
                buckets[size] += 1
                held += size < small
            now = shown[row, newest]
            if not np.isfinite(now):
                peaks_open, troughs_open = 0, 0
                continue
            while peaks_open and shown[row, peak[peaks_open - 1]] <= now:
                peaks_open -= 1
            while troughs_open and shown[row, trough[troughs_open - 1]] >= now:
                troughs_open -= 1
            largest = max(largest, abs(values[row, newest]))
            place = newest - columns + span
            if place >= 0 and count >= max(fewest, 1):
                can[row, place] = True
                below = int(np.floor(share * max(count - 1, 0)))
                while held > below:
                    small -= 1
                    held -= buckets[small]
                while small <= BUCKETS and held + buckets[small] <= below:
                    held += buckets[small]
                    small += 1
                large, nearer = small, held
                while large <= BUCKETS and nearer < below + 2:
                    nearer += buckets[large]
                    large += 1
                large = large if nearer >= below + 2 else BUCKETS + 1
                up, down = peaks_open - 1, troughs_open - 1
                while up >= 0 or down >= 0:
                    last_up, last_down = peak[up] if up >= 0 else -1, trough[down] if down >= 0 else -1
                    at = max(last_up, last_down)
                    up -= last_up == at
                    down -= last_down == at
                    if newest - at > most:
                        break
                    if newest - at >= least:
                        away = abs(values[row, newest] - values[row, at])
                        slack = ulps * largest
                        is_certain = min(int(away * scale), BUCKETS) >= large
                        if not is_certain and min(int((away + slack) * scale) + 2, BUCKETS + 1) <= small:
                            continue
                        if is_certain or is_far(steps, newest, count, away, share, slack):
                            found[row, place] = newest - at
                            break
            peak[peaks_open], trough[troughs_open] = newest, newest
            peaks_open += tops[newest]
            troughs_open += bottoms[newest]
    return found, can
