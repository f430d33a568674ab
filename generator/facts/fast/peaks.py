"""The last peak or trough."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.arrays import SLACK, ULP
from generator.facts.fast.compiler import compiled
from generator.facts.fast.known import count_known, highest_of, largest_of

FAR = 1e300
"""Beyond any statistic."""
BUCKETS = 128
"""Sizes that steps are told apart by, before they are looked at one by one."""
ALIKE = 4
"""Columns that share their bounds."""
WIDER = 1e-12
"""By how much of itself a bound is put further out, so that rounding leaves nothing beyond it."""


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
                slack = ulps * largest_of(values)
                if is_far(steps, newest, count, away, share, slack):
                    return back, True
        highest, lowest = max(highest, value), min(lowest, value)
    return 0, True


@compiled
def confirm(shown: Any, after: int, tops: Any, bottoms: Any) -> None:
    """Takes back the marks of values that are not above all of so many after them, or not below."""
    now = shown[: max(len(shown) - after, 0)]
    tops[len(now) :], bottoms[len(now) :] = 0, 0
    top, bottom = tops[: len(now)], bottoms[: len(now)]
    for ahead in range(1, after + 1):
        later = shown[ahead : ahead + len(now)]
        for at in range(len(now)):
            top[at] &= now[at] > later[at]
            bottom[at] &= now[at] < later[at]


@compiled
def is_beyond(steps: Any, count: int, away: float, share: float, blur: float) -> Any:
    """Whether a distance certainly reaches that quantile of the steps, less any slack up to `blur`; and if it may."""
    within, nearly = 0, 0
    for at in range(len(steps)):
        within += steps[at] <= away
        nearly += steps[at] - blur <= away
    below = int(np.floor(share * max(count - 1, 0)))
    return within >= below + 2, nearly > below


@compiled
def bracket(steps: Any, scale: float, share: float, near: Any, far: Any, counts: Any) -> None:
    """Bounds of the quantile of the steps up to each of the last columns, in steps times `scale`.

    What is below `near` does not reach it, what is not below `far` does. `counts` is filled with how many steps are
    known up to each. Bounds are looked for once for `ALIKE` columns: they hold for the first and the last of them.
    """
    span = len(counts)
    begin, count = len(steps) - span, 0
    buckets, sizes = np.zeros(BUCKETS + 2, dtype=np.int64), np.empty(len(steps), dtype=np.uint16)
    for at in range(len(steps)):
        # What is not known goes to the last bucket, which nobody looks into.
        sizes[at] = int(steps[at] * scale if steps[at] == steps[at] else BUCKETS + 1.0)
    for size in sizes[:begin]:
        buckets[size] += 1
    count = begin - buckets[BUCKETS + 1]
    # So many of the smallest buckets hold no more steps than the quantile has below it; so many, enough above it.
    small, held, large, nearer = 0, 0, 0, 0
    for first in range(0, span, ALIKE):
        some = sizes[begin + first : begin + min(first + ALIKE, span)]
        for at in range(len(some)):
            size = some[at]
            buckets[size] += 1
            held += size < small
            nearer += size < large
            count += size <= BUCKETS
            counts[first + at] = count
        least = int(np.floor(share * max(counts[first] - 1, 0)))
        # The first of these columns has fewer steps than the last: those that came after it do not count.
        most = int(np.floor(share * max(count - 1, 0))) + 2 + len(some)
        while held > least:
            small -= 1
            held -= buckets[small]
        while small <= BUCKETS and held + buckets[small] <= least:
            held += buckets[small]
            small += 1
        while large <= BUCKETS and nearer < most:
            nearer += buckets[large]
            large += 1
        while large > 0 and nearer - buckets[large - 1] >= most:
            large -= 1
            nearer -= buckets[large]
        near[first : first + len(some)] = small - 1
        far[first : first + len(some)] = large if nearer >= most else np.inf


@compiled
def last_far(values: Any, shown: Any, steps: Any, share: float, limits: Any, ulps: float, found: Any, can: Any) -> None:
    """Of one row, how many columns before each of the last ones its last peak or trough lies that is far away."""
    fewest, least, most = limits
    columns, span = len(values), len(found)
    before, after = values[:-1], values[1:]
    for at in range(columns - 1):
        steps[at + 1] = abs(after[at] - before[at])
    widest = max(highest_of(steps), 0.0)
    scale = BUCKETS / widest if 0 < widest < FAR else 0.0
    near, far, counts = np.empty(span), np.empty(span), np.empty(span, dtype=np.int64)
    bracket(steps, scale, share, near, far, counts)
    blur = ulps * largest_of(values)
    for at in range(span):
        near[at] = near[at] / scale * (1 - WIDER) - blur if scale > 0 else 0.0
        far[at] = far[at] / scale * (1 + WIDER) if scale > 0 else np.inf
    begin = max(columns - span - most - least, 0)
    recent = shown[begin:]
    tops, bottoms = np.empty(len(recent), dtype=np.int8), np.empty(len(recent), dtype=np.int8)
    stand(recent, least, tops, bottoms)
    confirm(recent, least, tops, bottoms)
    extremes = np.empty(len(recent) + 1, dtype=np.int64)
    found[:] = columns
    for side, marks in ((1.0, tops), (-1.0, bottoms)):
        many = 0
        for at in range(len(recent)):
            # Listed without a branch, which could not be foreseen.
            extremes[many] = begin + at
            many += marks[at]
        for extreme in extremes[:many]:
            height, value = side * shown[extreme], values[extreme]
            for newest in range(extreme + least, min(extreme + most + 1, columns)):
                if not side * shown[newest] < height:
                    break
                place = newest - columns + span
                if place >= 0 and newest - extreme < found[place]:
                    away = abs(values[newest] - value)
                    if away >= far[place]:
                        found[place] = newest - extreme
                    elif away >= near[place]:
                        is_certain, may_be = is_beyond(steps[: newest + 1], counts[place], away, share, blur)
                        if may_be and not is_certain:
                            slack = ulps * largest_of(values[: newest + 1])
                            is_certain = is_far(steps, newest, counts[place], away, share, slack)
                        found[place] = newest - extreme if is_certain else found[place]
    now = shown[columns - span :]
    for at in range(span):
        can[at] = (now[at] - now[at] == 0) & (counts[at] >= max(fewest, 1))
        found[at] = found[at] if can[at] and found[at] < columns else 0


@compiled
def peaks(values: Any, shown: Any, wanted: Any, share: float, limits: Any, ulps: float, span: int) -> Any:
    """`limits` are the least number of steps known, and of columns before and after a peak; the most columns after it."""
    rows, columns = values.shape
    found = np.zeros((rows, span), dtype=np.int64)
    can = np.zeros((rows, span), dtype=np.bool_)
    steps = np.full(columns, np.nan)
    for row in range(rows):
        if not wanted[row, 0]:
            continue
        if span == 1:
            found[row, 0], can[row, 0] = newest_peak(values[row], shown[row], steps, share, limits, ulps)
        else:
            last_far(values[row], shown[row], steps, share, limits, ulps, found[row], can[row])
    return found, can


@compiled
def moved_since(values: Any, back: Any, grows: bool, scale: float) -> Any:
    """Where the change since so many columns before (0: none) is other than nil as displayed, `scale` units a whole."""
    rows, columns = values.shape
    span = back.shape[1]
    moved = np.zeros((rows, span), dtype=np.bool_)
    for row in range(rows):
        for place in range(span):
            if back[row, place] > 0:
                now, base = values[row, columns - span + place], values[row, columns - span + place - back[row, place]]
                scaled = abs((now / base - 1) * 100 if grows else now - base) * scale
                has_meaning = not grows or (base > 0 and now >= 0)
                moved[row, place] = has_meaning and np.floor(scaled + 0.5 + min(SLACK + ULP * scaled, 0.25)) > 0
    return moved
