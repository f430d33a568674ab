"""Searches of the newest value of one series alone, most of which a look at few values rules out.

Each gives what the operation of `arrays` named in its docstring gives for a span of one column. A series
with so many holes that its history starts late is handed to that operation.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.arrays import SLACK, ULP
from generator.facts.fast.compiler import compiled
from generator.facts.fast.known import count_known, first_known
from generator.facts.fast.peaks import is_far, stands_out
from generator.facts.fast.places import placed
from generator.facts.fast.records import fastest, records
from generator.facts.fast.round_numbers import place_below, place_within
from generator.facts.fast.shocks import shock_ends
from generator.facts.fast.since import is_late, last_reaching

INFINITE = 0x7FF0000000000000
"""The bits of infinity: those of a size are in order as whole numbers, and what is not a number comes after it."""


@compiled
def against(series: Any, now: float) -> Any:
    """How many values are above one, how many below it, and how many are known."""
    higher, lower, known = 0, 0, 0
    for at in range(len(series)):
        higher += series[at] > now
        lower += series[at] < now
        known += series[at] - series[at] == 0
    return higher, lower, known


@compiled
def is_record(series: Any, coverage: float, minimum: int) -> Any:
    """`records`, and `placed` for as many `places`: whether the newest value is a record; and how it stands.

    The second is what `against` says of the values before, where these are the known history; else a count of -1.
    """
    newest = len(series) - 1
    now = series[newest]
    if now != now:
        return False, (0, 0, 0)
    higher, lower, known = against(series[:newest], now)
    if known + 1 < coverage * (newest - first_known(series) + 1):
        row = series.reshape(1, len(series))
        return records(row, coverage, minimum, 1, 1)[0][0, 0], (higher, lower, -1)
    equal = known - higher - lower
    alone = equal == 0 and (higher == 0 or lower == 0)
    return known + 1 >= minimum and (alone or (equal > 0 and (higher == 0) != (lower == 0))), (higher, lower, known)


@compiled
def is_placed_now(series: Any, stands: Any, coverage: float, minimum: int, places: int) -> Any:
    """`placed`."""
    higher, lower, known = stands
    if known < 0:
        return placed(series.reshape(1, len(series)), coverage, minimum, places, 1)[0][0, 0]
    equal = known - higher - lower
    return known + 1 >= minimum and (
        (higher >= 1 and higher + equal < places) or (lower >= 1 and lower + equal < places)
    )


@compiled
def is_crossing(values: Any, shown: Any, stands: Any, unit: float, scale: Any, minimum: int) -> Any:
    """`crossed`: where anything before was as high, nothing is passed for the first time; nor after holes."""
    higher, lower, known = stands
    newest = len(values) - 1
    reached = min(values[newest], shown[newest] / unit)
    if known < 0 or higher > 0 or lower < known or known + 1 < minimum or not reached > 0:
        return False
    number, before, passed = scale[max(place_within(scale, reached) - 1, 0)], shown[:newest], 0
    for at in range(len(before)):
        passed += before[at] / unit >= number
    return passed == 0


@compiled
def is_long_ago(series: Any, distance: int, coverage: float) -> Any:
    """`long_ago`."""
    newest = len(series) - 1
    now = series[newest]
    if now != now:
        return False
    recent = series[max(newest - max(distance - 1, 0), 0) : newest]
    reached, fallen = 0, 0
    for at in range(len(recent)):
        reached += recent[at] >= now
        fallen += recent[at] <= now
    if reached and fallen:
        return False
    first = first_known(series)
    if newest - first < distance:
        return False
    if not reached and is_late(series, last_reaching(series, newest, first, 1.0, distance), newest, distance, coverage):
        return True
    return not fallen and is_late(
        series, last_reaching(series, newest, first, -1.0, distance), newest, distance, coverage
    )


@compiled
def is_fastest(shown: Any, coverage: float, minimum: int, distance: int) -> Any:
    """`fastest`."""
    newest = len(shown) - 1
    now = shown[newest]
    if not (now > 0 or now < 0):
        return False
    side = 1.0 if now > 0 else -1.0
    recent, reached = shown[max(newest - max(distance - 1, 0), 0) : newest], 0
    for at in range(len(recent)):
        reached += side * recent[at] >= side * now
    return reached == 0 and fastest(shown.reshape(1, newest + 1), coverage, minimum, distance, 1)[0][0, 0]


@compiled
def printed(value: float, scale: float) -> float:
    """`displayed` of one value."""
    scaled = abs(value) * scale
    whole: float = np.copysign(np.floor(scaled + 0.5 + min(SLACK + ULP * scaled, 0.25)), value) + 0.0
    return whole


@compiled
def sign_at(values: Any, shown: Any, column: int, year: int, grows: bool, scale: float) -> float:
    """`View.annual_sign` of one column, from the annual changes as shown."""
    change = shown[column]
    if change != change and grows and column >= year:
        change = printed(values[column] - values[column - year], scale)
    return (1.0 if change > 0 else 0.0) - (1.0 if change < 0 else 0.0) if change == change else np.nan


@compiled
def annual_run(values: Any, shown: Any, last: int, first: int, year: int, grows: bool, scale: float) -> int:
    """`known_runs` of annual signs: how many equal ones end at a column; 0 where nobody knows when they began.

    `first` is where signs can begin.
    """
    if last < 0:
        return 0
    way = sign_at(values, shown, last, year, grows, scale)
    if way != way or way == 0:
        return 0
    begin, before = last, np.nan
    while begin > 0:
        before = sign_at(values, shown, begin - 1, year, grows, scale)
        if before != way:
            break
        begin -= 1
    return last - begin + 1 if begin == first or (begin > 0 and before == before) else 0


@compiled
def run_of_steps(shown: Any, first: int) -> int:
    """`known_runs` of the steps from column to column."""
    begin = len(shown) - 1
    way = shown[begin] - shown[begin - 1] if begin > 0 else np.nan
    if not (way > 0 or way < 0):
        return 0
    before = np.nan
    while begin > 0:
        before = shown[begin - 1] - shown[begin - 2] if begin > 1 else np.nan
        if not ((before > 0 and way > 0) or (before < 0 and way < 0)):
            break
        begin -= 1
    return len(shown) - begin if begin == first or before == before else 0


@compiled
def size_of(series: Any, sizes: Any) -> float:
    """The size of the largest known value; 0 where there is none. `sizes` is room to work in."""
    for at in range(len(series)):
        sizes[at] = abs(series[at])
    bits: Any = sizes.view(np.int64)
    largest: Any = np.int64(0)
    for at in range(len(bits)):
        size = bits[at] if bits[at] <= INFINITE else 0
        largest = largest if largest >= size else size
    bits[0] = largest
    found: float = sizes[0]
    return found


@compiled
def peak_back(values: Any, shown: Any, steps: Any, sizes: Any, share: float, limits: Any, ulps: float) -> int:
    """`peaks`: how many columns back the last peak or trough lies; 0 for none. `steps`, `sizes` are room to work in."""
    fewest, least, most = limits
    newest, count, slack = len(values) - 1, -1, 0.0
    highest, lowest = shown[newest], shown[newest]
    if highest != highest:
        return 0
    for back in range(1, min(most, newest) + 1):
        value = shown[newest - back]
        if value != value:
            break
        if back >= least and (value > highest or value < lowest):
            is_peak, is_trough = stands_out(shown, newest - back, least)
            if (is_peak and value > highest) or (is_trough and value < lowest):
                if count < 0:
                    count, before, after, step = 0, values[:newest], values[1:], steps[1:]
                    for at in range(len(step)):
                        step[at] = abs(after[at] - before[at])
                        count += step[at] == step[at]
                    if count < max(fewest, 1):
                        return 0
                    slack = ulps * size_of(values, sizes)
                away = abs(values[newest] - values[newest - back])
                if is_far(steps, newest, count, away, share, slack):
                    return back
        highest, lowest = max(highest, value), min(lowest, value)
    return 0


@compiled
def is_regained(values: Any, shown: Any, periods: int, shares: Any) -> Any:
    """`shock_ends`: some value before has to be so high, all since lower than it, and one since so low."""
    newest = len(values) - 1
    now, left = shown[newest], shares[0]
    recent, above = shown[max(newest - periods, 0) : newest], 0
    for at in range(len(recent)):
        above += recent[at] > now
    if now != now or above:
        return False
    highest, low = -np.inf, np.inf
    for back in range(newest - 1, -1, -1):
        value, height = values[back], shown[back]
        if height > now:
            return False
        if height >= highest:
            if low <= left * value:
                one = values.reshape(1, newest + 1)
                return shock_ends(one, shown.reshape(1, newest + 1), periods, shares, 1)[0, 0]
            highest = height
        low = value if value < low else low
    return False


@compiled
def is_unusual(change: Any, moves: Any, share: float, least: int) -> Any:
    """`exceeds_usual` of the sizes of the steps of a row: 1, 0, or -1 where the values nearest to it decide.

    `moves` is filled with these sizes.
    """
    newest = len(change) - 1
    moves[:] = np.nan
    before, after, step = change[:newest], change[1:], moves[1:]
    for at in range(len(step)):
        step[at] = abs(after[at] - before[at])
    now, earlier = moves[newest], moves[:newest]
    lower, known = 0, 0
    for at in range(len(earlier)):
        lower += earlier[at] < now
        known += earlier[at] - earlier[at] == 0
    if now - now != 0 or known < least:
        return 0
    floor = int(np.floor(share * (known - 1)))
    return 1 if lower >= floor + 2 else -1 if lower == floor + 1 else 0


@compiled
def is_above_round(shown: Any, unit: float, scale: Any, periods: int) -> Any:
    """`above_round`."""
    newest, lowest = len(shown) - 1, np.inf
    if newest - periods + 1 < 0:
        return False
    for at in range(newest - periods + 1, newest + 1):
        value = shown[at] / unit
        if value != value:
            return False
        lowest = min(lowest, value)
    if not (0 < lowest < np.inf):
        return False
    number = scale[max(place_below(scale, lowest) - 1, 0)]
    if not number * 10 >= shown[newest] / unit:
        return False
    # Sixteen at a time while all are above beyond doubt.
    last, above = newest - periods, number * unit * (1 + SLACK)
    while last >= 15:
        some, count = shown[last - 15 : last + 1], 0
        for at in range(16):
            count += some[at] > above
        if count < 16:
            break
        last -= 16
    while last >= 0 and shown[last] / unit > number:
        last -= 1
    return last >= 0 and np.isfinite(shown[last])


@compiled
def large_sizes(effect: Any, memory: int) -> Any:
    """`as_large`, hits and periods."""
    newest = len(effect) - 1
    least, begin = abs(effect[newest]), max(newest - memory, 0)
    recent, count, large = effect[begin:newest], 0, 0
    for at in range(len(recent)):
        size = abs(recent[at])
        count += size - size == 0
        large += (size >= least) & (size - size == 0)
    column = begin - 1
    while column >= 0 and count < memory:
        size = abs(effect[column])
        count += size - size == 0
        large += (size >= least) & (size - size == 0)
        column -= 1
    return large, count


@compiled
def is_outermost(change: Any, limits: Any) -> Any:
    """`outermost`: whether so few changes were beyond the newest one that it may be odd."""
    width, least_recent, least = limits
    newest = len(change) - 1
    now, before = change[newest], change[:newest]
    if now - now != 0:
        return False
    higher, lower, known = against(before, now)
    if known < least or (min(higher, lower) + 1) * 100 > max(newest + 1, 100):
        return False
    return count_known(change[max(0, newest - width) : newest]) >= least_recent


@compiled
def sum_to_date(series: Any, year: int, offset: int, mean: bool, sums: Any) -> None:
    """`year_to_date`: year after year, so that none waits for the last."""
    begin, number = 0, offset
    while begin < len(series):
        many = min(year - number, len(series) - begin)
        total = 0.0 if number == 0 else np.nan
        for at in range(begin, begin + many):
            number += 1
            total = series[at] if number == 1 else total + series[at]
            sums[at] = total / number if mean else total
        begin, number = begin + many, 0


@compiled
def sum_of_year(series: Any, year: int, mean: bool, since: int, sums: Any) -> None:
    """`rolling_year`, from a column on that has a year up to it."""
    found, newest = sums[since:], series[since:]
    if year == 12:
        # The months of a year at once, from the newest back.
        months = series[since - 11 :]
        for at in range(len(found)):
            late = months[at + 11] + months[at + 10] + months[at + 9] + months[at + 8] + months[at + 7] + months[at + 6]
            early = late + months[at + 5] + months[at + 4] + months[at + 3] + months[at + 2] + months[at + 1]
            found[at] = early + months[at]
    else:
        found[:] = newest
        for step in range(1, year):
            earlier = series[since - step :]
            for at in range(len(found)):
                found[at] += earlier[at]
    for at in range(len(found) if mean else 0):
        found[at] /= year
