"""The pass of `newest`: series by series, so that all that is measured of one stays in the nearest cache."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.arrays import SLACK, ULP
from generator.facts.fast.compiler import compiled
from generator.facts.fast.effect import change_of, large_changes, large_gaps
from generator.facts.fast.growth import grow
from generator.facts.fast.known import first_known
from generator.facts.fast.today import (
    annual_run,
    is_above_round,
    is_crossing,
    is_fastest,
    is_long_ago,
    is_outermost,
    is_placed_now,
    is_record,
    is_regained,
    is_unusual,
    large_sizes,
    peak_back,
    printed,
    run_of_steps,
    sign_at,
    sum_of_year,
    sum_to_date,
)
from generator.facts.fast.usual import exceeds_usual

SHOWN, CHANGE, CHANGE_SHOWN, TO_DATE, MOVES, STEPS, ROLLED, WHOLE, SIZES = range(9)
"""The measures of one series, one a row."""
ALWAYS, IN_YEAR, AT_END, ROLLING = range(4)
"""The columns at which changes are told: all, those within a year, its end, all but its end."""


@compiled
def newest(values: Any, is_adjusted: Any, whole_rows: Any, terms: Any, span: tuple[int, int]) -> Any:
    """Where each kind of `newest.SEARCHED` fires, and for each of `SIZED` how many sizes are as large, of how many.

    Of the rows from the first of the span to before the second; all of the values are at hand for their wholes.
    """
    first, stop = span
    columns = values.shape[1]
    fires = np.zeros((16, stop - first), dtype=np.bool_)
    counts = np.zeros((8, 2, stop - first), dtype=np.int64)
    measures, whole = np.full((9, columns), np.nan), -1
    told = np.ones((4, columns), dtype=np.bool_)
    for column in range(columns):
        number = (terms.offset + column) % terms.year + 1
        told[IN_YEAR, column], told[AT_END, column] = 1 < number < terms.year, number == terms.year
        told[ROLLING, column] = number < terms.year
    for row in range(first, stop if columns else first):
        series, found, sized = values[row], fires[:, row - first], counts[:, :, row - first]
        measure(series, terms, measures)
        in_time(series, measures, terms, found)
        in_a_row(series, measures, is_adjusted[row], terms, found)
        of_course(series, measures, is_adjusted[row], terms, found)
        by_change(series, measures, told, is_adjusted[row], found[12], terms, sized)
        if terms.has_gap and whole_rows[row] >= 0:
            if whole_rows[row] != whole:
                whole = whole_rows[row]
                measures[WHOLE] = values[whole]
                if not terms.gap_of_levels:
                    change_of_year(values[whole], terms, measures[WHOLE])
            own = series if terms.gap_of_levels else measures[CHANGE]
            sized[6, 0], sized[6, 1] = large_gaps(own, measures[WHOLE], terms.memory)
    return fires, counts


@compiled
def display(series: Any, scale: float, shown: Any) -> None:
    """`displayed`."""
    for at in range(len(series)):
        scaled = abs(series[at]) * scale
        shown[at] = np.copysign(np.floor(scaled + 0.5 + min(SLACK + ULP * scaled, 0.25)), series[at]) + 0.0


@compiled
def change_of_year(series: Any, terms: Any, change: Any) -> None:
    """`View.annual_change`."""
    year, columns = terms.year, len(series)
    change[: min(year, columns)] = np.nan
    if columns > year and terms.grows:
        grow(series[year:], series[: columns - year], change[year:])
    elif columns > year:
        now, base, found = series[year:], series[: columns - year], change[year:]
        for at in range(len(found)):
            found[at] = now[at] - base[at]


@compiled
def measure(series: Any, terms: Any, measures: Any) -> None:
    """The measures of a series that several searches share."""
    display(series, 10.0**terms.decimals, measures[SHOWN])
    change_of_year(series, terms, measures[CHANGE])
    display(measures[CHANGE], 10.0**terms.change_decimals, measures[CHANGE_SHOWN])
    sum_to_date(series, terms.year, terms.offset, terms.mean, measures[TO_DATE])


@compiled
def same_season(series: Any, year: int) -> Any:
    """The values of the newest period's month, or quarter, of every year."""
    return series[(len(series) - 1) % year :: year].copy()


@compiled
def in_time(series: Any, measures: Any, terms: Any, found: Any) -> None:
    """Records, places in time and milestones."""
    shown, cover, year = measures[SHOWN], terms.coverage, terms.year
    found[0], stands = is_record(shown, cover, terms.record)
    if year > 1:
        found[1] = is_record(same_season(shown, year), cover, terms.season)[0]
        if (terms.offset + len(series) - 1) % year > 0:
            to_date = same_season(measures[TO_DATE], year)
            display(to_date.copy(), 10.0**terms.decimals, to_date)
            found[2] = is_record(to_date, cover, terms.window)[0]
    found[3] = is_long_ago(shown, terms.since, cover)
    found[4] = is_placed_now(shown, stands, cover, terms.record, terms.places)
    found[5] = is_fastest(measures[CHANGE_SHOWN], cover, terms.record, terms.since)
    if terms.grows:
        unit = 10.0**terms.decimals
        found[14] = is_crossing(series, shown, stands, unit, terms.scale, terms.milestone)


@compiled
def in_a_row(series: Any, measures: Any, is_adjusted: Any, terms: Any, found: Any) -> None:
    """Streaks, their ends and turns."""
    shown, change_shown = measures[SHOWN], measures[CHANGE_SHOWN]
    last, scale, first = len(series) - 1, 10.0**terms.decimals, first_known(series)
    year, grows, begins = terms.year, terms.grows, first + terms.signs[1]
    if is_adjusted:
        found[6] = run_of_steps(shown, first + terms.signs[0]) >= max(terms.rises, 1)
    sign = sign_at(series, change_shown, last, year, grows, scale)
    before = sign_at(series, change_shown, last - 1, year, grows, scale) if last > 0 else np.nan
    run = annual_run(series, change_shown, last - 1, begins, year, grows, scale)
    if sign == sign and before == before and sign != before:
        found[8] = run >= max(terms.annual, 1)
        now, previous = change_shown[last], change_shown[last - 1]
        found[10] = run >= max(terms.turn, 1) and ((now > 0 and previous < 0) or (now < 0 and previous > 0))
    if sign == before:
        run = run + 1 if run else 0
    else:
        run = 1 if before == before or last == begins else 0
    found[7] = (sign < 0 or sign > 0) and run >= max(terms.annual, 1)
    if grows:
        found[9] = is_above_round(shown, scale, terms.scale, terms.level)


@compiled
def of_course(series: Any, measures: Any, is_adjusted: Any, terms: Any, found: Any) -> None:
    """Peaks, acceleration, recovery, and what may be an anomaly."""
    shown, change, change_shown, moves = measures[SHOWN], measures[CHANGE], measures[CHANGE_SHOWN], measures[MOVES]
    last, scale = len(series) - 1, 10.0**terms.change_decimals
    if terms.year > 1 and is_adjusted:
        back = peak_back(series, shown, measures[STEPS], measures[SIZES], terms.share, terms.peak, terms.ulps)
        if back > 0:
            moved = printed(change_of(series[last], series[last - back], terms.grows), scale)
            found[11] = moved < 0 or moved > 0
    if terms.grows:
        beyond = is_unusual(change, moves, terms.share, max(terms.usual, 1))
        if beyond < 0:
            row = moves.reshape(1, len(series))
            beyond = int(exceeds_usual(row, terms.share, max(terms.usual, 1), 1)[0][0, 0])
        is_shown = last > 0 and change_shown[last] != change_shown[last - 1]
        found[12] = beyond > 0 and is_shown and printed(moves[last], scale) != 0
        if is_adjusted or terms.year == 1:
            found[13] = is_regained(series, shown, terms.shock[0], (terms.shock[1], terms.coverage))
    found[15] = is_outermost(change, terms.anomaly)


@compiled
def by_change(
    series: Any, measures: Any, told: Any, is_adjusted: Any, accelerates: Any, terms: Any, sized: Any
) -> None:
    """How often changes were as large as now: of each kind in the periods of the year in which it is told."""
    year, memory, grows, columns = terms.year, terms.memory, terms.grows, len(series)
    change, to_date, rolled = measures[CHANGE], measures[TO_DATE], measures[ROLLED]
    last, every = columns - 1, told[ALWAYS]
    sized[0, 0], sized[0, 1] = large_sizes(change, memory)
    if year > 1 and is_adjusted:
        sized[1, 0], sized[1, 1] = large_changes(series, 1, grows, every, memory, 0)
    if told[IN_YEAR, last]:
        sized[2, 0], sized[2, 1] = large_changes(to_date, year, grows, told[IN_YEAR], memory, 0)
    if told[AT_END, last] and year > 1:
        sized[3, 0], sized[3, 1] = large_changes(to_date, year, grows, told[AT_END], memory, 0)
    if told[ROLLING, last] and columns >= year:
        # Mostly the last columns hold as many as are remembered.
        at, few = told[ROLLING], max(columns - year - memory - memory // (year - 1) - 3, year - 1)
        sum_of_year(series, year, terms.mean, few, rolled)
        sized[4, 0], sized[4, 1] = large_changes(rolled, year, grows, at, memory, few)
        if sized[4, 1] < memory and few > year - 1:
            sum_of_year(series, year, terms.mean, year - 1, rolled)
            sized[4, 0], sized[4, 1] = large_changes(rolled, year, grows, at, memory, year - 1)
    if terms.long > 0:
        sized[5, 0], sized[5, 1] = large_changes(series, terms.long, grows, every, memory, 0)
    if accelerates:
        sized[7, 0], sized[7, 1] = large_changes(change, 1, False, every, memory, 0)
