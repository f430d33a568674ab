"""How often each rule fired in time, series side by side: counted at once, so that no flag is ever written down.

Each count is the twin of the operation named in its docstring, for series known from their first value to the last
that all begin in the same column. What is displayed of them are whole numbers, in the narrowest type that holds
them: a loop over 32 series then takes a few steps. `told` marks the columns that count, up to the last but one.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.arrays import SLACK, ULP
from generator.facts.fast.abreast import LANES, raise_to
from generator.facts.fast.compiler import compiled
from generator.facts.fast.growth import grow
from generator.facts.fast.known import count_known, first_known, highest_of, largest_of
from generator.facts.fast.round_numbers import place_below, place_within
from generator.facts.fast.today import sum_to_date

RECORD, SEASON, WINDOW, SINCE, PLACE, FASTEST, STEPS, YEARS, END, LEVEL, TURN, CROSSED = range(12)
"""The kinds of `tally.IN_TIME`, in this order."""
UNKNOWN = -(1 << 20)
"""The length of a run of which nobody knows when it began: however it grows, no one tells it."""


@compiled
def extent(values: Any) -> Any:
    """Of every row its first known column (-1 with a hole, or without a value), the lowest and the largest value."""
    rows = len(values)
    first, lowest, largest = np.empty(rows, dtype=np.int64), np.empty(rows), np.empty(rows)
    for row in range(rows):
        begin = first_known(values[row])
        known = values[row, begin:]
        first[row] = begin if len(known) and count_known(known) == len(known) else -1
        lowest[row], largest[row] = -highest_of(-known), largest_of(known)
    return first, lowest, largest


@compiled
def put_displayed(series: Any, scale: float, shown: Any) -> None:
    """`displayed` of a row, in the type of `shown`."""
    for at in range(len(series)):
        scaled = abs(series[at]) * scale
        shown[at] = np.copysign(np.floor(scaled + 0.5 + min(SLACK + ULP * scaled, 0.25)), series[at])


@compiled
def measured(values: Any, terms: Any, shown: Any, change: Any, to_date: Any) -> None:
    """What is displayed of values, of annual changes (0 in the first year) and of the years to date."""
    rows, columns = values.shape
    year, scale = terms.year, 10.0**terms.decimals
    sums, changes = np.empty(columns), np.empty(max(columns - year, 0))
    for row in range(rows):
        series = values[row]
        put_displayed(series, scale, shown[row])
        sum_to_date(series, year, terms.offset, terms.mean, sums)
        put_displayed(sums, scale, to_date[row])
        now, base = series[min(year, columns) :], series[: max(columns - year, 0)]
        if terms.grows:
            grow(now, base, changes)
        else:
            for at in range(len(changes)):
                changes[at] = now[at] - base[at]
        change[row, : min(year, columns)] = 0
        put_displayed(changes, 10.0**terms.change_decimals, change[row, min(year, columns) :])


@compiled
def lay_from(matrix: Any, rows: Any, first: int, line: Any) -> None:
    """Puts rows side by side from a column on, some columns of each at a time."""
    columns = len(line)
    for begin in range(0, columns // 8 * 8, 8):
        for lane in range(LANES):
            some = matrix[rows[lane], first + begin : first + begin + 8]
            for at in range(8):
                line[begin + at, lane] = some[at]
    for column in range(columns // 8 * 8, columns):
        for lane in range(LANES):
            line[column, lane] = matrix[rows[lane], first + column]


@compiled
def begin_of(told: Any) -> int:
    """The first column that counts; as many as there are where none does."""
    begin = 0
    while begin < len(told) and not told[begin]:
        begin += 1
    return begin


@compiled
def in_time(
    values: Any, measures: Any, lines: Any, first: int, told: Any, terms: Any, scale: Any, big: Any, hits: Any
) -> None:
    """How often each kind of rule that looks at one series alone fired in the columns told, for each row of `lines`."""
    columns = values.shape[1] - first
    laid, room = (
        np.empty((3, columns, LANES), measures.dtype),
        np.empty((4, (columns + terms.since) * LANES), measures.dtype),
    )
    shown, change, to_date, year, unit = laid[0], laid[1], laid[2], terms.year, 10.0**terms.decimals
    january = (year - (terms.offset + first) % year) % year
    found = np.empty((12, LANES), dtype=np.int32)
    for rows in lines:
        found[:] = 0
        for measure in range(3):
            lay_from(measures[measure], rows, first, laid[measure])
        count_records(shown, 1, told[RECORD], found[RECORD])
        count_records(shown, year, told[SEASON], found[SEASON])
        count_records(to_date[january:], year, told[WINDOW, january:], found[WINDOW])
        count_since(shown, terms.since, told[SINCE], room, big, found[SINCE])
        count_placed(shown, terms.places, told[PLACE], big, found[PLACE])
        count_fastest(change[year:], terms.record, terms.since, told[FASTEST, year:], room, big, found[FASTEST])
        count_rises(shown, terms, told[STEPS], found[STEPS])
        count_years(change[year:], terms, told[:, year:], found)
        count_above_round(shown, unit, scale, terms.level, told[LEVEL], big, found[LEVEL])
        count_crossed(values[:, first:], rows, shown, unit, scale, told[CROSSED], big, found[CROSSED])
        for lane in range(LANES):
            for kind in range(12):
                hits[kind, rows[lane]] = found[kind, lane]


@compiled
def count_records(line: Any, step: int, told: Any, hits: Any) -> None:
    """`records`, from two in a season on."""
    if len(line) <= step or begin_of(told) >= len(told):
        return
    highest, lowest = line[:step].copy(), line[:step].copy()
    for column in range(step, len(told)):
        now, high, low, counts = line[column], highest[column % step], lowest[column % step], told[column]
        for lane in range(LANES):
            value, top, bottom = now[lane], high[lane], low[lane]
            tie = ((value == top) | (value == bottom)) & (top != bottom)
            hits[lane] += (tie | (value > top) | (value < bottom)) & counts
            high[lane] = value if value > top else top
            low[lane] = value if value < bottom else bottom


@compiled
def highest_before(line: Any, columns: int, begin: int, stop: int, is_up: bool, lines: Any, big: Any) -> Any:
    """The highest of so many columns before each from `begin` to `stop`; of the other side the lowest, negated."""
    span = stop - begin
    if columns < 1:
        lines[0] = -big
        return lines[0, : span * LANES].reshape(span, LANES)
    width = (span + columns - 1) * LANES
    one, other = lines[0, :width], lines[1, :width]
    missing = max(columns - begin, 0)
    one[: missing * LANES] = -big
    filled = one[missing * LANES :]
    earlier = line[begin - columns + missing : stop - 1].reshape(len(filled))
    if is_up:
        filled[:] = earlier
    else:
        for at in range(len(filled)):
            filled[at] = -earlier[at]
    reach, many = 1, width
    while reach < columns:
        step = min(reach, columns - reach)
        many -= step * LANES
        raise_to(other[:many], one[:many], one[step * LANES : step * LANES + many])
        one, other = other, one
        reach += step
    return one[: span * LANES].reshape(span, LANES)


@compiled
def extremes(line: Any, stop: int) -> Any:
    """The highest and the lowest of each series before a column, of which there is one at least."""
    highest, lowest = line[0].copy(), line[0].copy()
    for column in range(1, stop):
        now = line[column]
        for lane in range(LANES):
            highest[lane] = now[lane] if now[lane] > highest[lane] else highest[lane]
            lowest[lane] = now[lane] if now[lane] < lowest[lane] else lowest[lane]
    return highest, lowest


@compiled
def count_since(line: Any, distance: int, told: Any, room: Any, big: Any, hits: Any) -> None:
    """`long_ago`, of a distance of two or more."""
    begin, stop = begin_of(told), len(told)
    if begin >= stop:
        return
    above = highest_before(line, distance - 1, begin, stop, True, room[:2], big)
    below = highest_before(line, distance - 1, begin, stop, False, room[2:], big)
    high, low = extremes(line, begin)
    for column in range(begin, stop):
        now, up, down = line[column], above[column - begin], below[column - begin]
        for lane in range(LANES):
            value, top, bottom = now[lane], high[lane], low[lane]
            hits[lane] += ((value > up[lane]) & (value <= top)) | ((-value > down[lane]) & (value >= bottom))
            high[lane] = value if value > top else top
            low[lane] = value if value < bottom else bottom


@compiled
def count_fastest(line: Any, minimum: int, distance: int, told: Any, room: Any, big: Any, hits: Any) -> None:
    """`fastest`, of a distance of two or more."""
    begin, stop = begin_of(told), len(told)
    if begin >= stop:
        return
    above = highest_before(line, distance - 1, begin, stop, True, room[:2], big)
    below = highest_before(line, distance - 1, begin, stop, False, room[2:], big)
    high, low = extremes(line, begin)
    for column in range(begin, stop):
        now, up, down, is_long = line[column], above[column - begin], below[column - begin], column >= minimum - 1
        for lane in range(LANES):
            value, top, bottom = now[lane], high[lane], low[lane]
            rises = (value > 0) & (value > up[lane]) & (is_long | (value <= top))
            falls = (value < 0) & (-value > down[lane]) & (is_long | (value >= bottom))
            hits[lane] += rises | falls
            high[lane] = value if value > top else top
            low[lane] = value if value < bottom else bottom


@compiled
def sift(best: Any, value: Any) -> None:
    """Puts values in their places among the highest so far of their series: places x lanes."""
    for place in range(len(best)):
        kept = best[place]
        for lane in range(LANES):
            one, other = value[lane], kept[lane]
            kept[lane] = one if one > other else other
            value[lane] = other if one > other else one


@compiled
def count_placed(line: Any, places: int, told: Any, big: Any, hits: Any) -> None:
    """`placed`."""
    high, low = np.empty((places, LANES), line.dtype), np.empty((places, LANES), line.dtype)
    high[:], low[:] = -big, -big
    up, down = np.empty(LANES, line.dtype), np.empty(LANES, line.dtype)
    for column in range(len(told)):
        now, first, last, lowest, highest = line[column], high[0], high[places - 1], low[0], low[places - 1]
        for lane in range(LANES):
            up[lane], down[lane] = now[lane], -now[lane]
        if told[column]:
            for lane in range(LANES):
                few_above = (last[lane] < up[lane]) & (first[lane] > up[lane])
                hits[lane] += few_above | ((highest[lane] < down[lane]) & (lowest[lane] > down[lane]))
        sift(high, up)
        sift(low, down)


@compiled
def count_rises(line: Any, terms: Any, told: Any, hits: Any) -> None:
    """`known_runs` of the steps from column to column."""
    ways, runs = np.empty(LANES, dtype=np.int32), np.empty(LANES, dtype=np.int32)
    least = np.int32(max(terms.rises, 1))
    one, none = np.int32(1), np.int32(0)
    ways[:], runs[:] = 2, none
    for column in range(1, len(told)):
        now, then, counts = line[column], line[column - 1], told[column]
        for lane in range(LANES):
            way = (one if now[lane] > then[lane] else none) - (one if now[lane] < then[lane] else none)
            run = (runs[lane] if way == ways[lane] else none) + one
            runs[lane] = run if way != none else none
            ways[lane] = way
            hits[lane] += (runs[lane] >= least) & counts
        if column == 1 and not terms.is_whole:
            runs[:] = UNKNOWN


@compiled
def count_years(line: Any, terms: Any, told: Any, hits: Any) -> None:
    """`known_runs` of annual signs, those that end and those that turn."""
    ways, runs = np.empty(LANES, dtype=np.int32), np.empty(LANES, dtype=np.int32)
    least, fewest = np.int32(max(terms.annual, 1)), np.int32(max(terms.turn, 1))
    one, none = np.int32(1), np.int32(0)
    ways[:], runs[:] = 2, none
    streaks, ends, turns = hits[YEARS], hits[END], hits[TURN]
    for column in range(told.shape[1]):
        now, in_row, at_end, at_turn = line[column], told[YEARS, column], told[END, column], told[TURN, column]
        for lane in range(LANES):
            way = (one if now[lane] > 0 else none) - (one if now[lane] < 0 else none)
            ended, before = runs[lane], ways[lane]
            run = (ended if way == before else none) + one
            run = run if way != none else none
            runs[lane], ways[lane] = run, way
            streaks[lane] += (run >= least) & in_row
            ends[lane] += (ended >= least) & (way != before) & at_end
            turns[lane] += (ended >= fewest) & (way + before == none) & at_turn
        if column == 0 and not terms.is_whole:
            runs[:] = UNKNOWN


@compiled
def whole_from(number: float, unit: float) -> float:
    """The smallest whole number of units of the last digit that is no less than a number."""
    whole: float = np.floor(number * unit)
    while whole / unit < number:
        whole += 1
    while (whole - 1) / unit >= number:
        whole -= 1
    return whole


@compiled
def count_crossed(values: Any, rows: Any, line: Any, unit: float, scale: Any, told: Any, big: Any, hits: Any) -> None:
    """`crossed`: looks at a value only where the next round number is reached."""
    number, limit = np.empty(LANES), np.empty(LANES, line.dtype)
    number[:] = scale[0]
    limit[:] = min(whole_from(scale[0], unit), big)
    for column in range(len(told)):
        now, some = line[column], False
        for lane in range(LANES):
            some |= now[lane] >= limit[lane]
        for lane in range(LANES if some else 0):
            if now[lane] >= limit[lane]:
                hits[lane] += told[column] and values[rows[lane], column] >= number[lane]
                number[lane] = scale[min(place_within(scale, now[lane] / unit), len(scale) - 1)]
                limit[lane] = min(whole_from(number[lane], unit), big)


@compiled
def count_above_round(line: Any, unit: float, scale: Any, periods: int, told: Any, big: Any, hits: Any) -> None:
    """`above_round`: the streak began with a step over a number no less than the lowest value so far.

    So the lowest of the last periods has to be above the smallest such number: `least` of each series, which changes
    where a value is no more than the round number `below`.
    """
    least, below, lows = np.empty(LANES, line.dtype), np.empty(LANES, line.dtype), np.empty(LANES, line.dtype)
    below[:] = big
    for column in range(len(told)):
        now, some = line[column], False
        for lane in range(LANES):
            some |= now[lane] <= below[lane]
        for lane in range(LANES if some else 0):
            if now[lane] <= below[lane]:
                at = place_below(scale, now[lane] / unit)
                above = whole_from(scale[at], unit)
                least[lane] = min(above + 1 if above / unit == scale[at] else above, big)
                under = whole_from(scale[max(at - 1, 0)], unit)
                under = under if under / unit == scale[max(at - 1, 0)] else under - 1
                below[lane] = under if at > 0 else -big
        if told[column]:
            lows[:] = now
            for back in range(1, periods):
                earlier = line[column - back]
                for lane in range(LANES):
                    lows[lane] = lows[lane] if lows[lane] < earlier[lane] else earlier[lane]
            some = False
            for lane in range(LANES):
                is_above = lows[lane] >= least[lane]
                hits[lane] += is_above
                # A round number is no less than half of the next; so a tenth of what is no twice as high is below it.
                some |= is_above & (now[lane] - lows[lane] > lows[lane])
            for lane in range(LANES if some else 0):
                if lows[lane] >= least[lane]:
                    number = scale[max(place_below(scale, lows[lane] / unit) - 1, 0)]
                    hits[lane] -= not number * 10 >= now[lane] / unit
