"""Records, of values and of changes."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled
from generator.facts.fast.known import count_known, first_known, highest_of, starts
from generator.facts.fast.since import is_late, last_reaching, recent


@compiled
def records(matrix: Any, coverage: float, minimum: int, step: int, span: int) -> Any:
    rows, columns = matrix.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    begins = np.empty(columns + 1, dtype=np.int64)
    before = np.empty(columns + 1, dtype=np.int64)
    for row in range(rows):
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
def fastest(matrix: Any, coverage: float, minimum: int, distance: int, span: int) -> Any:
    rows, columns = matrix.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    begins = np.empty(columns + 1, dtype=np.int64)
    before = np.empty(columns + 1, dtype=np.int64)
    above, below = np.empty(span), np.empty(span)
    lines = np.empty((2, span + max(distance, 1)))
    places, since = np.empty(span + 1, dtype=np.int64), np.empty(span + 1, dtype=np.int64)
    for row in range(rows):
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
