"""How long ago a value was last reached."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.abreast import LANES, abreast, highest_before, keep_beyond, lay, put, raise_to
from generator.facts.fast.compiler import compiled
from generator.facts.fast.known import first_known, highest_of


@compiled
def last_reaching(row: Any, newest: int, first: int, side: float, since: int) -> Any:
    """The last column up to `newest` less `since` at or beyond the value of `newest`; -1 where there is none.

    Sixteen columns at a time are asked whether one of them is.
    """
    now = side * row[newest]
    back = newest - max(since, 1)
    while back - 15 >= first:
        reached, some = row[back - 15 : back + 1], 0
        for at in range(16):
            some += side * reached[at] >= now
        if some:
            break
        back -= 16
    while back >= first:
        if side * row[back] >= now:
            return back
        back -= 1
    return -1


@compiled
def is_late(row: Any, back: int, newest: int, distance: int, coverage: float) -> Any:
    """Whether a column lies so far back, and enough since then is known."""
    if back < 0 or newest - back < distance:
        return False
    between, known = row[back : newest + 1], 0
    for at in range(len(between)):
        known += between[at] == between[at]
    return known >= coverage * (newest - back + 1)


@compiled
def widen(values: Any, other: Any, width: int) -> Any:
    """Each value as the highest of itself and so many after it, less one, doubling the reach step by step.

    Goes from one line to the other and back, so that several values run at a time; gives the one that it ended in,
    in which those at the end, that have fewer after them, are meaningless.
    """
    reach, many = 1, len(values)
    while reach < width:
        step = min(reach, width - reach)
        many -= step
        raise_to(other[:many], values[:many], values[step : step + many])
        values, other = other, values
        reach += step
    return values


@compiled
def recent(row: Any, columns: int, span: int, side: float, highest: Any, lines: Any) -> None:
    """The highest known value of so many columns before each of the last `span`; of the other side the lowest, negated.

    `lines` are two rows to work in.
    """
    if columns < 1:
        highest[:] = -np.inf
        return
    if span == 1:
        last = len(row) - 1
        best = -np.inf
        for at in range(max(0, last - columns), last):
            best = side * row[at] if side * row[at] > best else best
        highest[0] = best
        return
    begin = len(row) - span - columns
    first, width = max(0, -begin), span + columns - 1
    values = lines[0, :width]
    values[: min(first, width)] = -np.inf
    earlier, found = row[begin + first : len(row) - 1], values[min(first, width) :]
    for at in range(len(found)):
        value = side * earlier[at]
        found[at] = value if value == value else -np.inf
    highest[:span] = widen(values, lines[1, :width], columns)[:span]


@compiled
def long_ago_abreast(matrix: Any, whole: Any, distance: int, fires: Any, can: Any) -> None:
    """The same of series without a hole: what none of the last values reached, and one before them did, is news."""
    columns, span = matrix.shape[1], fires.shape[1]
    line, flags = np.empty((columns, LANES)), np.empty((span, LANES), dtype=np.bool_)
    ups, downs = np.empty((2, (span + distance) * LANES)), np.empty((2, (span + distance) * LANES))
    high, low = np.empty(LANES), np.empty(LANES)
    for rows in whole:
        lay(matrix, rows, line)
        above = highest_before(line, distance - 1, span, 1.0, ups)
        below = highest_before(line, distance - 1, span, -1.0, downs)
        high[:], low[:] = -np.inf, np.inf
        for column in range(columns - span):
            keep_beyond(high, low, line[column])
        for place in range(span):
            now, up, down, is_news = line[columns - span + place], above[place], below[place], flags[place]
            for lane in range(LANES):
                value = now[lane]
                rises, falls = (value > up[lane]) & (value <= high[lane]), (-value > down[lane]) & (value >= low[lane])
                is_news[lane] = rises | falls
                high[lane] = value if value > high[lane] else high[lane]
                low[lane] = value if value < low[lane] else low[lane]
        put(flags, rows, distance, matrix, fires, can)


@compiled
def long_ago(matrix: Any, distance: int, coverage: float, span: int) -> Any:
    rows, columns = matrix.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    above, below = np.empty(span), np.empty(span)
    lines = np.empty((2, span + max(distance, 1)))
    ups, downs = np.empty(span + 1, dtype=np.int64), np.empty(span + 1, dtype=np.int64)
    whole, others = abreast(matrix, span > 1 and distance > 1)
    long_ago_abreast(matrix, whole, distance, fires, can)
    for row in others:
        series = matrix[row]
        first = first_known(series)
        if columns - 1 - first < distance:
            continue
        recent(series, distance - 1, span, 1.0, above, lines)
        recent(series, distance - 1, span, -1.0, below, lines)
        high, low = np.inf, -np.inf
        if span > 1:
            # A value beyond all earlier ones has none to go back to.
            high, low = highest_of(series[: columns - span]), -highest_of(-series[: columns - span])
        many_ups, many_downs = 0, 0
        for place in range(span):
            newest = columns - span + place
            now = series[newest]
            possible = np.isfinite(now) & (newest - first >= distance)
            can[row, place] = possible
            # Listed without a branch, which could not be foreseen.
            ups[many_ups], downs[many_downs] = newest, newest
            many_ups += possible & (above[place] < now) & (now <= high)
            many_downs += possible & (now < -below[place]) & (now >= low)
            high, low = now if now > high else high, now if now < low else low
        for at in range(many_ups):
            back = last_reaching(series, ups[at], first, 1.0, distance)
            fires[row, ups[at] - columns + span] = is_late(series, back, ups[at], distance, coverage)
        for at in range(many_downs):
            back = last_reaching(series, downs[at], first, -1.0, distance)
            fires[row, downs[at] - columns + span] |= is_late(series, back, downs[at], distance, coverage)
    return fires, can
