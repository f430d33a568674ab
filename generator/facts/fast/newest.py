"""The pass of `newest`: a few rows at a time, so that all that is measured of them stays in the cache."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled
from generator.facts.fast.effect import changes_as_large, large_gaps
from generator.facts.fast.growth import annual, differences, displayed, grow, steps_of
from generator.facts.fast.peaks import peaks
from generator.facts.fast.places import placed
from generator.facts.fast.records import fastest, records
from generator.facts.fast.round_numbers import above_round, crossed
from generator.facts.fast.shocks import shock_ends
from generator.facts.fast.since import long_ago
from generator.facts.fast.streaks import known_runs
from generator.facts.fast.usual import as_large, exceeds_usual, outermost
from generator.facts.fast.windows import rolling_year, year_to_date

TILE = 16
"""Rows at a time: so many of each measure lie in the cache together."""


@compiled
def newest(values: Any, is_adjusted: Any, whole_rows: Any, terms: Any) -> Any:
    """Where each kind of `newest.SEARCHED` fires, and for each of `SIZED` how many sizes are as large, of how many."""
    rows, columns = values.shape
    fires = np.zeros((16, rows), dtype=np.bool_)
    counts = np.zeros((8, 2, rows), dtype=np.int64)
    whole, line = -1, np.full((1, columns), np.nan)
    for start in range(0, rows if columns else 0, TILE):
        stop = min(start + TILE, rows)
        tile, adjusted = values[start:stop], is_adjusted[start:stop]
        scales = (10.0**terms.decimals, 10.0**terms.change_decimals)
        shown = displayed(tile, terms.decimals)
        change, change_shown, sign = annual(tile, terms.year, terms.grows, scales)
        to_date = year_to_date(tile, terms.year, terms.offset, terms.mean)
        found, sized = fires[:, start:stop], counts[:, :, start:stop]
        in_time(shown, change_shown, to_date, terms, found)
        in_a_row(tile, shown, change_shown, sign, adjusted, terms, found)
        of_course(tile, shown, change, change_shown, adjusted, terms, found)
        by_change(tile, change, to_date, adjusted, found[12], terms, sized)
        for row in range(start, stop if terms.has_gap else start):
            if whole_rows[row] >= 0:
                if whole_rows[row] != whole:
                    whole = whole_rows[row]
                    measured(values[whole], terms, line[0])
                own = tile[row - start] if terms.gap_of_levels else change[row - start]
                sized[6, 0, row - start], sized[6, 1, row - start] = large_gaps(own, line[0], terms.memory)
    return fires, counts


@compiled
def measured(series: Any, terms: Any, line: Any) -> None:
    """What a part's gap is measured from, of the whole: `gap._measure`."""
    year, columns = terms.year, len(series)
    line[:] = np.nan
    if terms.gap_of_levels:
        line[:] = series
    elif columns > year:
        grow(series[year:], series[: columns - year], line[year:])


@compiled
def in_time(shown: Any, change_shown: Any, to_date: Any, terms: Any, found: Any) -> None:
    """Records and places in time."""
    columns, cover, year = shown.shape[1], terms.coverage, terms.year
    found[0] = records(shown, cover, terms.record, 1, 1)[0][:, 0]
    if year > 1:
<<<<<<< /tmp/pass/merged
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
=======
        found[1] = records(shown, cover, terms.season, year, 1)[0][:, 0]
        if (terms.offset + columns - 1) % year > 0:
            found[2] = records(displayed(to_date, terms.decimals), cover, terms.window, year, 1)[0][:, 0]
    found[3] = long_ago(shown, terms.since, cover, 1)[0][:, 0]
    found[4] = placed(shown, cover, terms.record, terms.places, 1)[0][:, 0]
    found[5] = fastest(change_shown, cover, terms.record, terms.since, 1)[0][:, 0]
>>>>>>> /tmp/pass/theirs


@compiled
def in_a_row(tile: Any, shown: Any, change_shown: Any, sign: Any, adjusted: Any, terms: Any, found: Any) -> None:
    """Streaks, their ends and turns."""
    rows, columns = tile.shape
    rising = known_runs(steps_of(shown), tile, terms.signs[0], 0, terms.rises, 1)
    growing = known_runs(sign, tile, terms.signs[1], 0, terms.annual, 1)
    over = known_runs(sign, tile, terms.signs[1], 1, terms.annual, 1)
    turned = known_runs(sign, tile, terms.signs[1], 1, terms.turn, 1)
    last = columns - 1
    for row in range(rows):
        found[6, row] = rising[row, 0] and adjusted[row]
        found[7, row] = growing[row, 0]
        if last > 0:
            now, before = sign[row, last], sign[row, last - 1]
            found[8, row] = over[row, 0] and now == now and before == before and now != before
            now, before = change_shown[row, last], change_shown[row, last - 1]
            is_opposite = (now == 0 and before == 0) or now * before < 0
            found[10, row] = turned[row, 0] and is_opposite
    if terms.grows:
        found[9] = above_round(shown / 10.0**terms.decimals, terms.scale, terms.level, 1)[0][:, 0]


@compiled
def of_course(tile: Any, shown: Any, change: Any, change_shown: Any, adjusted: Any, terms: Any, found: Any) -> None:
    """Peaks, acceleration, recovery, milestones, and what may be an anomaly."""
    rows, columns = tile.shape
    last, digits = columns - 1, terms.change_decimals
    seasonless = adjusted if terms.year > 1 else np.ones(rows, dtype=np.bool_)
    if terms.year > 1:
        wanted = adjusted.copy().reshape(rows, 1)
        back = peaks(tile, shown, wanted, terms.share, terms.peak, terms.ulps, 1)[0]
        for row in range(rows):
            if back[row, 0] > 0:
                one, base = (
                    tile[row : row + 1, last:],
                    tile[row : row + 1, last - back[row, 0] : last - back[row, 0] + 1],
                )
                moved = np.full((1, 1), np.nan)
                if terms.grows:
                    grow(one[0], base[0], moved[0])
                else:
                    moved[0, 0] = one[0, 0] - base[0, 0]
                moved = displayed(moved, digits)
                found[11, row] = moved[0, 0] == moved[0, 0] and moved[0, 0] != 0
    if terms.grows:
        moves = differences(change, 1)
        beyond = exceeds_usual(np.abs(moves), terms.share, max(terms.usual, 1), 1)[0]
        moved = displayed(np.ascontiguousarray(moves[:, last:]), digits)
        for row in range(rows):
            is_shown = last > 0 and change_shown[row, last] != change_shown[row, last - 1]
            found[12, row] = beyond[row, 0] and is_shown and moved[row, 0] != 0
        found[13] = shock_ends(tile, shown, terms.shock[0], (terms.shock[1], terms.coverage), 1)[:, 0] & seasonless
        unit = 10.0**terms.decimals
        found[14] = crossed(tile, shown, unit, terms.scale, terms.coverage, terms.record, 1)[0][:, 0]
    found[15] = outermost(change, terms.anomaly, 1)[1][:, 0]


@compiled
def by_change(tile: Any, change: Any, to_date: Any, adjusted: Any, accelerates: Any, terms: Any, sized: Any) -> None:
    """How often changes were as large as now: of each kind in the periods of the year in which it is told."""
    rows, columns = tile.shape
    year, memory, grows = terms.year, terms.memory, terms.grows
    number = np.empty(columns, dtype=np.int64)
    for column in range(columns):
        number[column] = (terms.offset + column) % year + 1
    every, wanted = np.ones(columns, dtype=np.bool_), np.ones(rows, dtype=np.bool_)
    sized[0, 0], sized[0, 1] = as_large(change, memory)
    if year > 1:
        sized[1, 0], sized[1, 1] = changes_as_large(tile, 1, grows, adjusted.copy(), every, memory)
    now = number[columns - 1]
    if 1 < now < year:
        at = (number > 1) & (number < year)
        sized[2, 0], sized[2, 1] = changes_as_large(to_date, year, grows, wanted, at, memory)
    if now == year > 1:
        sized[3, 0], sized[3, 1] = changes_as_large(to_date, year, grows, wanted, number == year, memory)
    if now < year:
        rolled = rolling_year(tile, year, terms.mean)
        sized[4, 0], sized[4, 1] = changes_as_large(rolled, year, grows, wanted, number < year, memory)
    if terms.long > 0:
        sized[5, 0], sized[5, 1] = changes_as_large(tile, terms.long, grows, wanted, every, memory)
    sized[7, 0], sized[7, 1] = changes_as_large(change, 1, False, accelerates.copy(), every, memory)
