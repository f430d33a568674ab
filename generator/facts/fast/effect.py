"""How often an effect was as large as now, without working out the effect where nobody counts it."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled


@compiled
def change_of(now: float, base: float, grows: bool) -> float:
    """One change: growth in per cent, or the difference."""
    if not grows:
        return now - base
    ratio = (now / base - 1) * 100
    return ratio if (base > 0) & (now >= 0) else np.nan


@compiled
def large_growth(now: Any, base: Any, at: Any, least: float) -> Any:
    """How many growths of a row are known, and how many are as large as `least`, where they count."""
    count, large = 0, 0
    for place in range(len(now)):
        size = abs((now[place] / base[place] - 1) * 100)
        known = at[place] & (base[place] > 0) & (now[place] >= 0) & (size - size == 0)
        count += known
        large += known & (size >= least)
    return count, large


@compiled
def large_difference(now: Any, base: Any, at: Any, least: float) -> Any:
    """The same of differences."""
    count, large = 0, 0
    for place in range(len(now)):
        size = abs(now[place] - base[place])
        known = at[place] & (size - size == 0)
        count += known
        large += known & (size >= least)
    return count, large


@compiled
def large_changes(series: Any, steps: int, grows: bool, at: Any, memory: int, first: int) -> Any:
    """How many of the last changes of a row are as large as the newest, of how many; its values begin at `first`."""
    newest = len(series) - 1
    if newest < steps:
        return 0, 0
    begin = max(newest - memory, min(first + steps, newest))
    least = abs(change_of(series[newest], series[newest - steps], grows)) if at[newest] else np.nan
    now, base = series[begin:newest], series[begin - steps : newest - steps]
    if grows:
        count, large = large_growth(now, base, at[begin:newest], least)
    else:
        count, large = large_difference(now, base, at[begin:newest], least)
    column = begin - 1
    while column >= first + steps and count < memory:
        if at[column]:
            size = abs(change_of(series[column], series[column - steps], grows))
            count += size - size == 0
            large += (size >= least) & (size - size == 0)
        column -= 1
    return large, count


@compiled
def changes_as_large(measure: Any, steps: int, grows: bool, of: Any, at: Any, memory: int) -> Any:
    """`Changes.as_large`."""
    rows = len(measure)
    reached = np.zeros(rows, dtype=np.int64)
    periods = np.zeros(rows, dtype=np.int64)
    for row in range(rows):
        if of[row]:
            reached[row], periods[row] = large_changes(measure[row], steps, grows, at, memory, 0)
    return reached, periods


@compiled
def large_gaps(own: Any, whole: Any, memory: int) -> Any:
    """How many of the last gaps of a row to its whole are as large as the newest, of how many."""
    newest = len(own) - 1
    begin = max(newest - memory, 0)
    least = abs(own[newest] - whole[newest])
    count, large = 0, 0
    for at in range(begin, newest):
        size = abs(own[at] - whole[at])
        count += size - size == 0
        large += (size >= least) & (size - size == 0)
    column = begin - 1
    while column >= 0 and count < memory:
        size = abs(own[column] - whole[column])
        count += size - size == 0
        large += (size >= least) & (size - size == 0)
        column -= 1
    return large, count


@compiled
def gaps_as_large(measure: Any, whole_rows: Any, wanted: Any, memory: int) -> Any:
    """`Gaps.as_large`."""
    rows, columns = measure.shape
    reached = np.zeros(rows, dtype=np.int64)
    periods = np.zeros(rows, dtype=np.int64)
    for row in range(rows if columns else 0):
        if whole_rows[row] >= 0 and wanted[row]:
            reached[row], periods[row] = large_gaps(measure[row], measure[whole_rows[row]], memory)
    return reached, periods
