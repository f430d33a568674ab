"""Places among the highest and lowest of a history."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.abreast import LANES, abreast, lay, put
from generator.facts.fast.compiler import compiled
from generator.facts.fast.known import count_known, starts


@compiled
def insert(best: Any, many: int, value: float) -> int:
    """Puts a value among the highest so far, kept from the highest down; how many there are then."""
    if many == len(best) and value <= best[many - 1]:
        return many
    at = min(many, len(best) - 1)
    while at > 0 and best[at - 1] < value:
        best[at] = best[at - 1]
        at -= 1
    best[at] = value
    return min(many + 1, len(best))


@compiled
def keep(best: Any, value: float) -> None:
    """Puts a value in its place among the highest so far; the lowest of these drops out."""
    for at in range(len(best)):
        best[at], value = max(best[at], value), min(best[at], value)


@compiled
def is_placed(best: Any, now: float) -> Any:
    """Whether the highest exceeds a value, and the last of the highest is below it."""
    return (best[len(best) - 1] < now) & (best[0] > now)


@compiled
def keep_abreast(best: Any, value: Any) -> None:
    """`keep` for series side by side: places x lanes."""
    for place in range(len(best)):
        kept = best[place]
        for lane in range(LANES):
            high = value[lane] if value[lane] > kept[lane] else kept[lane]
            value[lane] = kept[lane] if value[lane] > kept[lane] else value[lane]
            kept[lane] = high


@compiled
def placed_abreast(matrix: Any, whole: Any, minimum: int, places: int, fires: Any, can: Any) -> None:
    """The same of series without a hole."""
    columns, span = matrix.shape[1], fires.shape[1]
    line, flags = np.empty((columns, LANES)), np.empty((span, LANES), dtype=np.bool_)
    high, low, value = np.empty((places, LANES)), np.empty((places, LANES)), np.empty(LANES)
    for rows in whole:
        lay(matrix, rows, line)
        high[:], low[:] = -np.inf, -np.inf
        for column in range(columns):
            now, place = line[column], column - columns + span
            if place >= 0:
                is_few, first, last, lowest, highest = flags[place], high[0], high[places - 1], low[0], low[places - 1]
                for lane in range(LANES):
                    few_above = (last[lane] < now[lane]) & (first[lane] > now[lane])
                    is_few[lane] = few_above | ((highest[lane] < -now[lane]) & (lowest[lane] > -now[lane]))
            for lane in range(LANES):
                value[lane] = now[lane] if now[lane] == now[lane] else -np.inf
            keep_abreast(high, value)
            for lane in range(LANES):
                value[lane] = -now[lane] if now[lane] == now[lane] else -np.inf
            keep_abreast(low, value)
        put(flags, rows, max(minimum, 1) - 1, matrix, fires, can)


@compiled
def placed(matrix: Any, coverage: float, minimum: int, places: int, span: int) -> Any:
    rows, columns = matrix.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    begins = np.empty(columns + 1, dtype=np.int64)
    before = np.empty(columns + 1, dtype=np.int64)
    high, low = np.empty(places), np.empty(places)
    whole, others = abreast(matrix, span > 1)
    placed_abreast(matrix, whole, minimum, places, fires, can)
    for row in others:
        if span == 1 and not np.isfinite(matrix[row, columns - 1]):
            continue
        many, since, after = starts(matrix[row], begins, before), -1, 0
        known = count_known(matrix[row, : columns - span])
        for column in range(columns - span, columns):
            now = matrix[row, column]
            if not np.isfinite(now):
                continue
            known += 1
            place = column - columns + span
            nth = 0
            while nth < many and known - before[nth] < coverage * (column - begins[nth] + 1):
                nth += 1
            if known - before[nth] < minimum:
                continue
            can[row, place] = True
            if span == 1:
                higher, no_lower, lower, no_higher = 0, 0, 0, 0
                history = matrix[row, begins[nth] : column]
                for at in range(len(history)):
                    higher += history[at] > now
                    no_lower += history[at] >= now
                    lower += history[at] < now
                    no_higher += history[at] <= now
                fires[row, 0] = (higher >= 1 and no_lower < places) or (lower >= 1 and no_higher < places)
                break
            if nth != since:
                high[:], low[:] = -np.inf, -np.inf
                since, after = nth, begins[nth]
            # What came after the last one looked at, or after the start of another history.
            for back in range(after, column):
                value = matrix[row, back]
                if value > high[places - 1]:
                    keep(high, value)
                if -value > low[places - 1]:
                    keep(low, -value)
            after = column
            fires[row, place] = is_placed(high, now) | is_placed(low, -now)
    return fires, can
