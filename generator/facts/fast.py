"""The operations of `arrays` compiled by numba, the extra `[fast]`: the same bits, some ten times sooner.

Loaded on the first large matrix only. Every function has its plain twin of the same name in
`arrays`, which says what it does; here stand the loops.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from generator.facts.arrays import SLACK, ULP

compiled = njit(cache=True, nogil=True, error_model="numpy")
FAR = 1e300
"""Beyond any statistic."""
BUCKETS = 64
"""Sizes that steps are told apart by, before they are looked at one by one."""


@compiled
def displayed(matrix: Any, decimals: int) -> Any:
    rows, columns = matrix.shape
    scale = 10.0**decimals
    whole = np.empty((rows, columns))
    for row in range(rows):
        for column in range(columns):
            value = matrix[row, column]
            scaled = abs(value) * scale
            whole[row, column] = np.copysign(np.floor(scaled + 0.5 + min(SLACK + ULP * scaled, 0.25)), value) + 0.0
    return whole


@compiled
def growth(now: Any, base: Any) -> Any:
    rows, columns = now.shape
    change = np.empty((rows, columns))
    for row in range(rows):
        for column in range(columns):
            if base[row, column] > 0 and now[row, column] >= 0:
                change[row, column] = (now[row, column] / base[row, column] - 1) * 100
            else:
                change[row, column] = np.nan
    return change


@compiled
def runs(holds: Any, span: int) -> Any:
    rows, columns = holds.shape
    length = np.empty((rows, span), dtype=np.int64)
    for row in range(rows):
        run = 0
        for column in range(columns):
            run = run + 1 if holds[row, column] else 0
            if column >= columns - span:
                length[row, column - columns + span] = run
    return length


@compiled
def exceeds_usual(matrix: Any, share: float, least: int, span: int) -> Any:
    rows, columns = matrix.shape
    above = np.zeros((rows, span), dtype=np.bool_)
    enough = np.zeros((rows, span), dtype=np.bool_)
    for row in range(rows):
        count = 0
        for column in range(columns - span):
            count += np.isfinite(matrix[row, column])
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
def annual(values: Any, year: int, grows: bool, scales: Any) -> Any:
    rows, columns = values.shape
    change = np.full((rows, columns), np.nan)
    shown = np.full((rows, columns), np.nan)
    sign = np.full((rows, columns), np.nan)
    level_scale, change_scale = scales
    for row in range(rows if columns > year else 0):
        # Slices, so that no index is negative and the loops run several values at a time.
        now, base = values[row, year:], values[row, : columns - year]
        moved, printed, way = change[row, year:], shown[row, year:], sign[row, year:]
        for at in range(columns - year):
            difference = now[at] - base[at]
            growth = (now[at] / base[at] - 1) * 100
            usable = (base[at] > 0) & (now[at] >= 0)
            moved[at] = (growth if usable else np.nan) if grows else difference
        for at in range(columns - year):
            scaled = abs(moved[at]) * change_scale
            printed[at] = np.copysign(np.floor(scaled + 0.5 + min(SLACK + ULP * scaled, 0.25)), moved[at]) + 0.0
        for at in range(columns - year):
            difference = now[at] - base[at]
            scaled = abs(difference) * level_scale
            by_level = np.copysign(np.floor(scaled + 0.5 + min(SLACK + ULP * scaled, 0.25)), difference)
            decisive = printed[at] if printed[at] == printed[at] else by_level
            way[at] = 1.0 if decisive > 0 else -1.0 if decisive < 0 else 0.0 if decisive == 0 else np.nan
    return change, shown, sign


@compiled
def year_to_date(values: Any, year: int, offset: int, mean: bool) -> Any:
    rows, columns = values.shape
    sums = np.empty((rows, columns))
    for row in range(rows):
        total = 0.0 if offset == 0 else np.nan
        for column in range(columns):
            number = (column + offset) % year
            total = values[row, column] if number == 0 else total + values[row, column]
            sums[row, column] = total / (number + 1) if mean else total
    return sums


@compiled
def rolling_year(values: Any, year: int, mean: bool) -> Any:
    rows, columns = values.shape
    totals = np.full((rows, columns), np.nan)
    for row in range(rows if columns >= year else 0):
        total = totals[row, year - 1 :]
        newest = values[row, year - 1 :]
        for at in range(len(total)):
            total[at] = newest[at]
        for step in range(1, year):
            earlier = values[row, year - 1 - step : columns - step]
            for at in range(len(total)):
                total[at] += earlier[at]
        if mean:
            for at in range(len(total)):
                total[at] /= year
    return totals


@compiled
def last_reaching(row: Any, newest: int, first: int, side: float) -> Any:
    """The last column before `newest` at or beyond its value; -1 where there is none."""
    now = side * row[newest]
    for back in range(newest - 1, first - 1, -1):
        if side * row[back] >= now:
            return back
    return -1


@compiled
def is_late(row: Any, back: int, newest: int, distance: int, coverage: float) -> Any:
    """Whether a column lies so far back, and enough since then is known."""
    if back < 0 or newest - back < distance:
        return False
    known = 0
    for at in range(back, newest + 1):
        known += row[at] == row[at]
    return known >= coverage * (newest - back + 1)


@compiled
def widen(values: Any, width: int) -> None:
    """Makes each value the highest of itself and so many after it, less one, doubling the reach step by step."""
    reach = 1
    while reach < width:
        step = min(reach, width - reach)
        here, ahead = values[: len(values) - step], values[step:]
        for at in range(len(here)):
            here[at] = ahead[at] if ahead[at] > here[at] else here[at]
        reach += step


@compiled
def recent(row: Any, columns: int, span: int, highest: Any, lowest: Any) -> None:
    """The highest and the lowest known value of so many columns before each of the last `span`."""
    begin = len(row) - span - columns
    tops, bottoms = np.full(span + columns - 1, -np.inf), np.full(span + columns - 1, -np.inf)
    first = max(0, -begin)
    earlier = row[begin + first : len(row) - 1]
    top, bottom = tops[first:], bottoms[first:]
    for at in range(len(earlier)):
        value = earlier[at]
        top[at] = value if value == value else -np.inf
        bottom[at] = -value if value == value else -np.inf
    widen(tops, columns)
    widen(bottoms, columns)
    for at in range(span):
        highest[at], lowest[at] = tops[at], -bottoms[at]


@compiled
def long_ago(matrix: Any, distance: int, coverage: float, span: int) -> Any:
    rows, columns = matrix.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    above, below = np.empty(span), np.empty(span)
    for row in range(rows):
        first, high, low = columns, -np.inf, np.inf
        for column in range(columns - span):
            value = matrix[row, column]
            first = min(first, column) if np.isfinite(value) else first
            high = value if value > high else high
            low = value if value < low else low
        recent(matrix[row], distance - 1, span, above, below)
        for place in range(span):
            newest = columns - span + place
            now = matrix[row, newest]
            if not np.isfinite(now):
                continue
            first = min(first, newest)
            if newest - first >= distance:
                can[row, place] = True
                # A value beyond all earlier ones has none to go back to.
                if above[place] < now <= high:
                    back = last_reaching(matrix[row], newest, first, 1.0)
                    fires[row, place] = is_late(matrix[row], back, newest, distance, coverage)
                if below[place] > now >= low and not fires[row, place]:
                    back = last_reaching(matrix[row], newest, first, -1.0)
                    fires[row, place] = is_late(matrix[row], back, newest, distance, coverage)
            high, low = max(high, now), min(low, now)
    return fires, can


@compiled
def hits(fires: Any, can: Any, memory: int) -> Any:
    rows, columns = can.shape
    fired = np.zeros(rows, dtype=np.int64)
    periods = np.zeros(rows, dtype=np.int64)
    for row in range(rows):
        for column in range(columns - 2, -1, -1):
            if can[row, column]:
                periods[row] += 1
                fired[row] += fires[row, column]
                if periods[row] == memory:
                    break
    return fired, periods


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
def starts(row: Any, begins: Any, before: Any) -> Any:
    """The columns of a row at which a history may start, and what is known before each; how many there are."""
    many, known, was, finite, first = 0, 0, False, 0, 0
    while first < len(row) and not np.isfinite(row[first]):
        first += 1
    for column in range(first, len(row)):
        finite += row[column] - row[column] == 0
    if finite and finite == len(row) - first:
        begins[0], before[0] = first, 0
        return 1
    for column in range(len(row)):
        is_known = np.isfinite(row[column])
        if is_known and not was:
            begins[many], before[many] = column, known
            many += 1
        known += is_known
        was = is_known
    return many


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
    """Whether one of the highest exceeds a value, and not all of them are at or above it."""
    reached = 0
    for at in range(len(best)):
        reached += best[at] >= now
    return (reached < len(best)) & (best[0] > now)


@compiled
def placed(matrix: Any, coverage: float, minimum: int, places: int, span: int) -> Any:
    rows, columns = matrix.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    begins = np.empty(columns + 1, dtype=np.int64)
    before = np.empty(columns + 1, dtype=np.int64)
    high, low = np.empty(places), np.empty(places)
    for row in range(rows):
        if span == 1 and not np.isfinite(matrix[row, columns - 1]):
            continue
        many = starts(matrix[row], begins, before)
        known, since, after = 0, -1, 0
        for column in range(columns - span):
            known += np.isfinite(matrix[row, column])
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


@compiled
def fastest(matrix: Any, coverage: float, minimum: int, distance: int, span: int) -> Any:
    rows, columns = matrix.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    begins = np.empty(columns + 1, dtype=np.int64)
    before = np.empty(columns + 1, dtype=np.int64)
    above, below = np.empty(span), np.empty(span)
    for row in range(rows):
        many, known, high, low = starts(matrix[row], begins, before), 0, -np.inf, np.inf
        for column in range(columns - span):
            value = matrix[row, column]
            known += np.isfinite(value)
            high = value if value > high else high
            low = value if value < low else low
        recent(matrix[row], distance - 1, span, above, below)
        for place in range(span if many else 0):
            column = columns - span + place
            now = matrix[row, column]
            if not np.isfinite(now):
                continue
            known, nth = known + 1, 0
            while nth < many and known - before[nth] < coverage * (column - begins[nth] + 1):
                nth += 1
            enough = known - before[nth] >= minimum
            can[row, place] = enough or column - begins[0] >= distance
            is_news = (now > 0 and now > above[place]) or (now < 0 and now < below[place])
            if can[row, place] and is_news:
                if now > high or now < low:
                    fires[row, place] = enough
                else:
                    side = 1.0 if now > 0 else -1.0
                    back = last_reaching(matrix[row], column, begins[0], side)
                    is_old = is_late(matrix[row], back, column, distance, coverage)
                    fires[row, place] = is_old or (enough and back < begins[nth])
            high, low = max(high, now), min(low, now)
    return fires, can


@compiled
def known_runs(sign: Any, values: Any, steps: int, ago: int, least: int, span: int) -> Any:
    rows, columns = sign.shape
    found = np.zeros((rows, span), dtype=np.bool_)
    for row in range(rows):
        first = 0
        while first < columns and not np.isfinite(values[row, first]):
            first += 1
        begin = -1
        for place in range(span):
            last = columns - span + place - ago
            if last < 0:
                continue
            way = sign[row, last]
            if not np.isfinite(way) or way == 0:
                begin = -1
                continue
            if begin < 0 or sign[row, last - 1] != way:
                begin = last
                while begin > 0 and sign[row, begin - 1] == way:
                    begin -= 1
            is_known = (begin > 0 and np.isfinite(sign[row, begin - 1])) or begin == first + steps
            found[row, place] = is_known and last - begin + 1 >= least
    return found


@compiled
def as_large(effect: Any, memory: int) -> Any:
    rows, columns = effect.shape
    reached = np.zeros(rows, dtype=np.int64)
    periods = np.zeros(rows, dtype=np.int64)
    for row in range(rows):
        now = abs(effect[row, columns - 1])
        count, large = 0, 0
        for column in range(columns - 2, -1, -1):
            size = abs(effect[row, column])
            count += size == size
            large += size >= now
            if count == memory:
                break
        periods[row], reached[row] = count, large
    return reached, periods


@compiled
def shock_ends(values: Any, shown: Any, periods: int, left: float, span: int) -> Any:
    rows, columns = values.shape
    ends = np.zeros((rows, span), dtype=np.bool_)
    top, bottom = np.empty(columns), np.empty(columns)
    peak_of, unused = np.empty(1), np.empty(1)
    for row in range(rows):
        if span == 1:
            recent(shown[row], periods, 1, peak_of, unused)
            if not peak_of[0] <= shown[row, columns - 1]:
                continue
        recent(values[row], periods, columns, top, bottom)
        peak = np.nan
        for column in range(columns):
            value = values[row, column]
            if peak == peak:
                if shown[row, column] >= peak:
                    peak = np.nan
                    if column >= columns - span:
                        ends[row, column - columns + span] = True
            elif value <= left * top[column] and top[column] > 0:
                recent(shown[row, : column + 1], periods, 1, peak_of, unused)
                peak = peak_of[0]
    return ends


@compiled
def largest_within(scale: Any, limit: float) -> Any:
    """The largest number of a sorted scale that does not exceed the limit."""
    below, above = 0, len(scale)
    while below < above:
        middle = (below + above) // 2
        if scale[middle] <= limit:
            below = middle + 1
        else:
            above = middle
    return scale[max(below - 1, 0)]


@compiled
def largest_below(scale: Any, limit: float) -> Any:
    """The largest number of a sorted scale below the limit."""
    below, above = 0, len(scale)
    while below < above:
        middle = (below + above) // 2
        if scale[middle] < limit:
            below = middle + 1
        else:
            above = middle
    return scale[max(below - 1, 0)]


@compiled
def crossed(values: Any, shown: Any, unit: float, scale: Any, coverage: float, minimum: int, span: int) -> Any:
    rows, columns = values.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    for row in range(rows):
        count, first, highest = 0, -1, -np.inf
        for column in range(columns):
            value = values[row, column]
            if not np.isfinite(value):
                continue
            first = column if first < 0 else first
            count += 1
            place = column - columns + span
            if place >= 0 and count >= minimum and count >= coverage * (column - first + 1):
                can[row, place] = True
                reached = min(value, shown[row, column] / unit)
                if reached > 0 and highest / unit < reached:
                    fires[row, place] = highest / unit < largest_within(scale, reached)
            highest = max(highest, shown[row, column])
    return fires, can


@compiled
def above_round(shown: Any, scale: Any, periods: int, span: int) -> Any:
    rows, columns = shown.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    for row in range(rows):
        number_before, begun = np.nan, False
        for place in range(span):
            newest = columns - span + place
            if newest - periods + 1 < 0:
                continue
            lowest = np.inf
            for back in range(newest - periods + 1, newest + 1):
                value = shown[row, back]
                if not value >= lowest:
                    lowest = value
                if value != value:
                    break
            if not np.isfinite(lowest):
                number_before = np.nan
                continue
            can[row, place] = True
            number = largest_below(scale, lowest) if lowest > 0 else np.nan
            if not number * 10 >= shown[row, newest]:
                number_before = np.nan
                continue
            if number != number_before:
                last = newest - periods
                while last >= 0 and shown[row, last] > number:
                    last -= 1
                begun = last >= 0 and np.isfinite(shown[row, last])
            number_before = number
            fires[row, place] = begun
    return fires, can


@compiled
def is_far(steps: Any, newest: int, count: int, away: float, share: float, slack: float) -> Any:
    """Whether a distance reaches that quantile of the steps up to `newest`, less the slack."""
    within = 0
    for at in range(newest + 1):
        within += steps[at] - slack <= away
    position = share * max(count - 1, 0)
    below = int(np.floor(position))
    if within >= below + 2 or within <= below:
        return within > below
    low, high = -np.inf, np.inf
    for at in range(newest + 1):
        if steps[at] - slack <= away:
            low = max(low, steps[at])
        elif steps[at] == steps[at]:
            high = min(high, steps[at])
    high = high if below + 1 < count else low
    return away >= low + (high - low) * (position - below) - slack


@compiled
def peaks(values: Any, shown: Any, wanted: Any, share: float, limits: Any, ulps: float, span: int) -> Any:
    """`limits` are the least number of steps known, and of columns before and after a peak; the most columns after it."""
    rows, columns = values.shape
    fewest, least, most = limits
    found = np.zeros((rows, span), dtype=np.int64)
    can = np.zeros((rows, span), dtype=np.bool_)
    steps = np.empty(columns)
    # Steps counted by their size, so that most distances are known to be far or near without looking at each step.
    buckets = np.zeros(BUCKETS + 1, dtype=np.int64)
    for row in range(rows):
        if not wanted[row, 0]:
            continue
        steps[0], widest = np.nan, 0.0
        for column in range(1, columns):
            steps[column] = abs(values[row, column] - values[row, column - 1])
            widest = max(widest, steps[column]) if steps[column] == steps[column] else widest
        scale = BUCKETS / 2 / widest if 0 < widest < FAR else 0.0
        buckets[:] = 0
        count, largest = 0, 0.0
        for newest in range(columns):
            if np.isfinite(steps[newest]):
                count += 1
                buckets[min(int(steps[newest] * scale), BUCKETS)] += 1
            now = shown[row, newest]
            if not np.isfinite(now):
                continue
            largest = max(largest, abs(values[row, newest]))
            place = newest - columns + span
            if place < 0 or count < max(fewest, 1):
                continue
            can[row, place] = True
            slack = ulps * largest
            below = int(np.floor(share * max(count - 1, 0)))
            highest, lowest = now, now
            for back in range(1, min(most, newest) + 1):
                value = shown[row, newest - back]
                if not np.isfinite(value):
                    break
                if back >= least and newest - back - least >= 0 and (value > highest or value < lowest):
                    is_peak, is_trough = value > highest, value < lowest
                    for before in range(newest - back - least, newest - back):
                        is_peak = is_peak and value > shown[row, before]
                        is_trough = is_trough and value < shown[row, before]
                    if is_peak or is_trough:
                        away = abs(values[row, newest] - values[row, newest - back])
                        nearer = 0
                        for at in range(min(int(away * scale), BUCKETS)):
                            nearer += buckets[at]
                        if nearer >= below + 2 or is_far(steps, newest, count, away, share, slack):
                            found[row, place] = back
                            break
                highest, lowest = max(highest, value), min(lowest, value)
    return found, can


@compiled
def passed(new: Any, old: Any, value: float, was: float) -> bool:
    """Whether others above a value now were below it before, none of them within one of it."""
    some, near = 0, 0
    for at in range(len(new)):
        is_past = (new[at] > value) & (old[at] < was)
        some += is_past
        near += is_past & (new[at] <= value + 1)
    return (some > 0) & (near == 0)


@compiled
def moves(now: Any, then: Any, rows: Any, starts: Any) -> Any:
    place = np.zeros(now.shape, dtype=np.int64)
    before = np.zeros(now.shape, dtype=np.int64)
    clear = np.zeros(now.shape, dtype=np.bool_)
    for number in range(len(starts) - 1):
        members = rows[starts[number] : starts[number + 1]]
        new, old = np.empty(len(members)), np.empty(len(members))
        for column in range(now.shape[1]):
            for at in range(len(members)):
                value = now[members[at], column]
                new[at], old[at] = value, then[members[at], column] if np.isfinite(value) else np.nan
            for at in range(len(members)):
                value, was, higher, ahead = new[at], old[at], 0, 0
                if not np.isfinite(value):
                    continue
                for other in range(len(new)):
                    higher += new[other] > value
                    ahead += old[other] > was
                place[members[at], column], before[members[at], column] = higher, ahead
                if higher > ahead:
                    clear[members[at], column] = passed(new, old, value, was)
                elif higher < ahead:
                    clear[members[at], column] = passed(-new, -old, -value, -was)
    return place, before, clear


@compiled
def among_first(matrix: Any, order: Any, starts: Any, places: int) -> Any:
    rows, columns = matrix.shape
    found = np.zeros((rows, columns), dtype=np.bool_)
    for number in range(len(starts) - 1):
        members = order[starts[number] : starts[number + 1]]
        values = np.empty(len(members))
        best = np.empty(places)
        for column in range(columns):
            many = 0
            for at in range(len(members)):
                value = matrix[members[at], column]
                values[at] = value
                if np.isfinite(value) and (many < places or value > best[places - 1]):
                    many = insert(best, many, value)
            last = best[places - 1] if many == places else -np.inf
            for at in range(len(members)):
                found[members[at], column] = values[at] >= last and np.isfinite(values[at])
    return found


@compiled
def held(matrix: Any, members: Any, starts: Any, few: Any) -> Any:
    wholes, columns = few.shape
    sums = np.zeros((wholes, columns))
    for number in range(wholes):
        stop = starts[number + 1] if number + 1 < wholes else len(members)
        for column in range(columns):
            if few[number, column] > 0:
                best = np.empty(few[number, column])
                many = 0
                for at in range(starts[number], stop):
                    if np.isfinite(matrix[members[at], column]):
                        many = insert(best, many, matrix[members[at], column])
                for at in range(many):
                    sums[number, column] += best[at]
    return sums
