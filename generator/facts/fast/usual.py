"""How a value stands among those that are usual."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled
from generator.facts.fast.known import count_known
from generator.facts.fast.places import insert


@compiled
def exceeds_usual(matrix: Any, share: float, least: int, span: int) -> Any:
    rows, columns = matrix.shape
    above = np.zeros((rows, span), dtype=np.bool_)
    enough = np.zeros((rows, span), dtype=np.bool_)
    for row in range(rows):
        count = count_known(matrix[row, : columns - span])
        for place in range(span):
            newest = columns - span + place
            now = matrix[row, newest]
            if np.isfinite(now) and count >= least:
                enough[row, place] = True
                lower = 0
                for back in range(newest):
                    lower += matrix[row, back] < now
                position = share * (count - 1)
                floor = int(np.floor(position))
                if lower >= floor + 2:
                    above[row, place] = True
                elif lower == floor + 1:
                    under, over = -np.inf, np.inf
                    for back in range(newest):
                        value = matrix[row, back]
                        if value < now:
                            under = max(under, value)
                        elif value >= now:
                            over = min(over, value)
                    above[row, place] = not np.isfinite(over) or now > under + (position - floor) * (over - under)
            count += np.isfinite(now)
    return above, enough


@compiled
def outermost(change: Any, limits: Any, span: int) -> Any:
    """`limits` are the columns that make the usual range, and how many changes have to be known of them and in all."""
    rows, columns = change.shape
    width, least_recent, least = limits
    can = np.zeros((rows, span), dtype=np.bool_)
    outer = np.zeros((rows, span), dtype=np.bool_)
    for row in range(rows):
        for place in range(span):
            newest = columns - span + place
            now, before = change[row, newest], change[row, :newest]
            if not np.isfinite(now) or count_known(change[row, max(0, newest - width) : newest]) < least_recent:
                continue
            higher, lower, known = 0, 0, 0
            for at in range(len(before)):
                higher += before[at] > now
                lower += before[at] < now
                known += before[at] == before[at]
            can[row, place] = known >= least
            outer[row, place] = known >= least and (min(higher, lower) + 1) * 100 <= max(newest + 1, 100)
    return can, outer


@compiled
def hits_of(fires: Any, can: Any, memory: int) -> Any:
    """How often something was in one row, of how many of the last `memory` columns in which it could be."""
    begin, count, hit = max(0, len(can) - memory), 0, 0
    # Where it could be in every column, these are all; else those before are asked one by one.
    was, possible = fires[begin:], can[begin:]
    for at in range(len(possible)):
        count += possible[at]
        hit += possible[at] & was[at]
    for column in range(begin - 1, -1, -1):
        if count == memory:
            break
        count += can[column]
        hit += can[column] & fires[column]
    return hit, count


@compiled
def hits(fires: Any, can: Any, memory: int) -> Any:
    rows, last = len(can), can.shape[1] - 1
    fired = np.zeros(rows, dtype=np.int64)
    periods = np.zeros(rows, dtype=np.int64)
    for row in range(rows):
        fired[row], periods[row] = hits_of(fires[row, :last], can[row, :last], memory)
    return fired, periods


@compiled
def as_large(effect: Any, memory: int) -> Any:
    rows, columns = effect.shape
    reached = np.zeros(rows, dtype=np.int64)
    periods = np.zeros(rows, dtype=np.int64)
    for row in range(rows):
        now = abs(effect[row, columns - 1])
        recent = effect[row, max(0, columns - 1 - memory) : columns - 1]
        count, large = 0, 0
        for at in range(len(recent)):
            size = abs(recent[at])
            count += size - size == 0
            large += (size >= now) & (size - size == 0)
        for column in range(columns - 2 - memory, -1, -1):
            if count == memory:
                break
            size = abs(effect[row, column])
            count += size - size == 0
            large += (size >= now) & (size - size == 0)
        periods[row], reached[row] = count, large
    return reached, periods


@compiled
def usual_sizes(effect: Any, rows: Any, memory: int, share: float) -> Any:
    found, sizes, best = np.full(len(rows), np.nan), np.empty(memory + 1), np.empty(memory + 1)
    for at in range(len(rows)):
        series = effect[rows[at]]
        column = max(len(series) - 1 - memory, 0)
        recent = series[column : max(len(series) - 1, 0)]
        many = count_known(recent)
        if many == len(recent):
            sizes[:many] = np.abs(recent)
        else:
            many, column = 0, len(series) - 1
        while column > 0 and many < memory:
            column -= 1
            sizes[many] = abs(series[column])
            many += sizes[many] - sizes[many] == 0
        if many:
            place = share * (many - 1)
            floor = int(np.floor(place))
            # The value there is the last of the so many largest, the one above it the last but one.
            largest, kept = best[: many - floor], 0
            for size in sizes[:many]:
                if kept < len(largest) or size > largest[kept - 1]:
                    kept = insert(largest, kept, size)
            under, over = largest[kept - 1], largest[max(kept - 2, 0)]
            found[at] = under + (place - floor) * (over - under)
    return found
