"""Records, of values and of changes."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.abreast import LANES, abreast, highest_before, keep_beyond, lay, put
from generator.facts.fast.compiler import compiled
from generator.facts.fast.known import count_known, first_known, highest_of, starts
from generator.facts.fast.since import is_late, last_reaching, recent


@compiled
def records_abreast(matrix: Any, whole: Any, minimum: int, step: int, fires: Any, can: Any) -> None:
    """The same of series without a hole: the highest and the lowest so far of every season of the year."""
    columns, span = matrix.shape[1], fires.shape[1]
    line, flags = np.empty((columns, LANES)), np.empty((span, LANES), dtype=np.bool_)
    highest, lowest = np.empty((step, LANES)), np.empty((step, LANES))
    for rows in whole:
        lay(matrix, rows, line)
        highest[:], lowest[:] = -np.inf, np.inf
        for column in range(columns - span):
            keep_beyond(highest[column % step], lowest[column % step], line[column])
        for place in range(span):
            column = columns - span + place
            now, high, low, is_record = line[column], highest[column % step], lowest[column % step], flags[place]
            for lane in range(LANES):
                value = now[lane]
                is_record[lane] = ((value >= high[lane]) | (value <= low[lane])) & (high[lane] != low[lane])
                is_record[lane] |= (value > high[lane]) | (value < low[lane])
                high[lane] = value if value > high[lane] else high[lane]
                low[lane] = value if value < low[lane] else low[lane]
        put(flags, rows, (max(minimum, 1) - 1) * step, matrix, fires, can)


@compiled
def records(matrix: Any, coverage: float, minimum: int, step: int, span: int) -> Any:
    rows, columns = matrix.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    begins = np.empty(columns + 1, dtype=np.int64)
    before = np.empty(columns + 1, dtype=np.int64)
    whole, others = abreast(matrix, span > 1)
    records_abreast(matrix, whole, minimum, step, fires, can)
    for row in others:
        for phase in range(step):
            last = columns - 1 - phase
            if last < columns - span or last < 0:
                continue
            origin = last % step
            first, many, known = -1, 0, 0
            high, low = -np.inf, np.inf
            was = False
            for at in range((last - origin) // step + 1):
                column = origin + at * step
                value = matrix[row, column]
                if not np.isfinite(value):
                    was = False
                    continue
                if not was:
                    begins[many], before[many] = at, known
                    many += 1
                    first = at if first < 0 else first
                was = True
                known += 1
                place = column - columns + span
                if place >= 0:
                    start, seen, best, worst = first, known, high, low
                    if seen < coverage * (at - first + 1):
                        nth = 1
                        while known - before[nth] < coverage * (at - begins[nth] + 1):
                            nth += 1
                        start, seen, best, worst = begins[nth], known - before[nth], -np.inf, np.inf
                        for back in range(start, at):
                            old = matrix[row, origin + back * step]
                            if np.isfinite(old):
                                best, worst = max(best, old), min(worst, old)
                    if seen >= minimum:
                        can[row, place] = True
                        tie = (value == best or value == worst) and best != worst
                        fires[row, place] = value > best or value < worst or tie
                high, low = max(high, value), min(low, value)
    return fires, can


@compiled
def fastest_abreast(matrix: Any, whole: Any, minimum: int, distance: int, fires: Any, can: Any) -> None:
    """The same of series without a hole: beyond what was last, and a record, or one such was before that."""
    columns, span = matrix.shape[1], fires.shape[1]
    line, flags = np.empty((columns, LANES)), np.empty((span, LANES), dtype=np.bool_)
    ups, downs = np.empty((2, (span + distance) * LANES)), np.empty((2, (span + distance) * LANES))
    high, low, enough = np.empty(LANES), np.empty(LANES), np.empty(LANES)
    for rows in whole:
        lay(matrix, rows, line)
        above = highest_before(line, distance - 1, span, 1.0, ups)
        below = highest_before(line, distance - 1, span, -1.0, downs)
        high[:], low[:] = -np.inf, np.inf
        for lane in range(LANES):
            enough[lane] = first_known(matrix[rows[lane]]) + minimum - 1
        for column in range(columns - span):
            keep_beyond(high, low, line[column])
        for place in range(span):
            column = columns - span + place
            now, up, down, is_news, number = line[column], above[place], below[place], flags[place], float(column)
            for lane in range(LANES):
                value, is_long = now[lane], number >= enough[lane]
                rises = (value > 0) & (value > up[lane]) & (is_long | (value <= high[lane]))
                falls = (value < 0) & (-value > down[lane]) & (is_long | (value >= low[lane]))
                is_news[lane] = rises | falls
                high[lane] = value if value > high[lane] else high[lane]
                low[lane] = value if value < low[lane] else low[lane]
        put(flags, rows, min(minimum - 1, distance), matrix, fires, can)


@compiled
def fastest(matrix: Any, coverage: float, minimum: int, distance: int, span: int) -> Any:
    rows, columns = matrix.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    begins = np.empty(columns + 1, dtype=np.int64)
    before = np.empty(columns + 1, dtype=np.int64)
    above, below = np.empty(span), np.empty(span)
    lines = np.empty((2, span + max(distance, 1)))
    places, since = np.empty(span + 1, dtype=np.int64), np.empty(span + 1, dtype=np.int64)
    whole, others = abreast(matrix, span > 1 and distance > 1)
    fastest_abreast(matrix, whole, minimum, distance, fires, can)
    for row in others:
        series = matrix[row]
        recent(series, distance - 1, span, 1.0, above, lines)
        recent(series, distance - 1, span, -1.0, below, lines)
        if span == 1:
            now = series[columns - 1]
            if not np.isfinite(now):
                continue
            is_news = (now > 0 and now > above[0]) or (now < 0 and now < -below[0])
            if not is_news and columns - 1 - first_known(series) >= distance:
                can[row, 0] = True
                continue
        many, earlier = starts(series, begins, before), series[: columns - span]
        known, high, low = count_known(earlier), highest_of(earlier), -highest_of(-earlier)
        listed = 0
        for place in range(span if many else 0):
            column = columns - span + place
            now = series[column]
            is_known = np.isfinite(now)
            known, nth = known + is_known, 0
            while nth < many and known - before[nth] < coverage * (column - begins[nth] + 1):
                nth += 1
            nth = nth if is_known else 0
            enough = known - before[nth] >= minimum
            possible = is_known & (enough | (column - begins[0] >= distance))
            can[row, place] = possible
            is_news = possible & (((now > 0) & (now > above[place])) | ((now < 0) & (now < -below[place])))
            is_record = (now > high) | (now < low)
            fires[row, place] = is_news & is_record & enough
            # Listed without a branch, which could not be foreseen.
            places[listed], since[listed] = place, begins[nth] if enough else -1
            listed += is_news & ~is_record
            high, low = now if now > high else high, now if now < low else low
        for at in range(listed):
            column = columns - span + places[at]
            side = 1.0 if series[column] > 0 else -1.0
            back = last_reaching(series, column, begins[0], side, distance)
            fires[row, places[at]] = is_late(series, back, column, distance, coverage) or back < since[at]
    return fires, can
