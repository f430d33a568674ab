"""The operations of `arrays` compiled by numba, the extra `[fast]`: the same bits, some ten times sooner.

Loaded on the first large matrix only. Every function has its plain twin of the same name in
`arrays`, which says what it does; here stand the loops.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from generator.facts.arrays import SLACK, ULP


def is_kept() -> bool:
    """Whether numba finds a folder for what it compiles; without one it compiles anew in every process."""
    try:
        njit(cache=True)(is_kept)
    except RuntimeError:
        return False
    return True


compiled = njit(cache=is_kept(), nogil=True, error_model="numpy")
FAR = 1e300
"""Beyond any statistic."""
AHEAD = 1 << 32
"""Two counts in one number: this is one in the second."""
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
def way_of(change: float) -> float:
    """1 up, -1 down, 0 for nil, NaN for nothing."""
    way = (1.0 if change > 0 else 0.0) - (1.0 if change < 0 else 0.0)
    return way if change == change else np.nan


@compiled
def highest_of(values: Any) -> float:
    """The highest known value; minus infinity where there is none. Four at a time, so that none waits for the last."""
    one, two, three, four = -np.inf, -np.inf, -np.inf, -np.inf
    whole = len(values) // 4 * 4
    for at in range(0, whole, 4):
        one = values[at] if values[at] > one else one
        two = values[at + 1] if values[at + 1] > two else two
        three = values[at + 2] if values[at + 2] > three else three
        four = values[at + 3] if values[at + 3] > four else four
    for at in range(whole, len(values)):
        one = values[at] if values[at] > one else one
    return max(max(one, two), max(three, four))


@compiled
def grow(now: Any, base: Any, change: Any) -> None:
    """Growth of a row in per cent; both signs are asked at once, so that several values run at a time."""
    for at in range(len(change)):
        ratio = (now[at] / base[at] - 1) * 100
        change[at] = ratio if (base[at] > 0) & (now[at] >= 0) else np.nan


@compiled
def growth(now: Any, base: Any) -> Any:
    rows, columns = now.shape
    change = np.empty((rows, columns))
    for row in range(rows):
        grow(now[row], base[row], change[row])
    return change


@compiled
def grown(matrix: Any, steps: int) -> Any:
    rows, columns = matrix.shape
    change = np.full((rows, columns), np.nan)
    for row in range(rows if columns > steps else 0):
        grow(matrix[row, steps:], matrix[row, : columns - steps], change[row, steps:])
    return change


@compiled
def differences(matrix: Any, steps: int) -> Any:
    rows, columns = matrix.shape
    change = np.full((rows, columns), np.nan)
    for row in range(rows if columns > steps else 0):
        now, base, found = matrix[row, steps:], matrix[row, : columns - steps], change[row, steps:]
        for at in range(len(found)):
            found[at] = now[at] - base[at]
    return change


@compiled
def beyond_whole(matrix: Any, whole_rows: Any) -> Any:
    rows, columns = matrix.shape
    gap = np.full((rows, columns), np.nan)
    for row in range(rows):
        if whole_rows[row] >= 0:
            own, whole, found = matrix[row], matrix[whole_rows[row]], gap[row]
            for at in range(len(found)):
                found[at] = own[at] - whole[at]
    return gap


@compiled
def steps_of(matrix: Any) -> Any:
    rows, columns = matrix.shape
    sign = np.full((rows, columns), np.nan)
    for row in range(rows):
        now, base, found = matrix[row, 1:], matrix[row, : columns - 1], sign[row, 1:]
        for at in range(len(found)):
            found[at] = way_of(now[at] - base[at])
    return sign


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
def annual(values: Any, year: int, grows: bool, scales: Any) -> Any:
    rows, columns = values.shape
    change = np.full((rows, columns), np.nan)
    shown = np.full((rows, columns), np.nan)
    sign = np.full((rows, columns), np.nan)
    level_scale, change_scale = scales
    for row in range(rows if columns > year else 0):
        # Slices, so that no index is negative and the loops run several values at a time.
        now, base = values[row, year:], values[row, : columns - year]
        change_row, printed, way = change[row, year:], shown[row, year:], sign[row, year:]
        if grows:
            grow(now, base, change_row)
        else:
            for at in range(len(now)):
                change_row[at] = now[at] - base[at]
        without = 0
        for at in range(len(now)):
            scaled = abs(change_row[at]) * change_scale
            whole = np.floor(scaled + 0.5 + min(SLACK + ULP * scaled, 0.25))
            printed[at] = np.copysign(whole, change_row[at]) + 0.0
            without += change_row[at] != change_row[at]
        for at in range(len(now)):
            way[at] = way_of(printed[at])
        # Where growth has no meaning the difference decides.
        for at in range(len(now) if grows and without else 0):
            if printed[at] != printed[at]:
                difference = now[at] - base[at]
                scaled = abs(difference) * level_scale
                whole = np.floor(scaled + 0.5 + min(SLACK + ULP * scaled, 0.25))
                way[at] = way_of(np.copysign(whole, difference))
    return change, shown, sign


@compiled
def year_to_date(values: Any, year: int, offset: int, mean: bool) -> Any:
    rows, columns = values.shape
    sums = np.empty((rows, columns))
    for row in range(rows):
        total, number = np.nan, offset
        for column in range(columns):
            total = values[row, column] if number == 0 else total + values[row, column]
            number = number + 1
            sums[row, column] = total / number if mean else total
            number = 0 if number == year else number
    return sums


@compiled
def rolling_year(values: Any, year: int, mean: bool) -> Any:
    rows, columns = values.shape
    totals = np.full((rows, columns), np.nan)
    for row in range(rows if columns >= year else 0):
        total, newest = totals[row, year - 1 :], values[row, year - 1 :]
        many = len(total)
        for at in range(many):
            total[at] = newest[at]
        # Several terms a pass, always from the newest back.
        step = 1
        while step + 3 < year:
            first, second = values[row, year - 1 - step :], values[row, year - 2 - step :]
            third, fourth = values[row, year - 3 - step :], values[row, year - 4 - step :]
            for at in range(many):
                total[at] = total[at] + first[at] + second[at] + third[at] + fourth[at]
            step += 4
        while step < year:
            earlier = values[row, year - 1 - step :]
            for at in range(many):
                total[at] += earlier[at]
            step += 1
        if mean:
            for at in range(many):
                total[at] /= year
    return totals


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

    Goes from one line to the other and back, so that several values run at a time; gives the one that it ended in.
    """
    reach = 1
    while reach < width:
        step = min(reach, width - reach)
        whole = len(values) - step
        here, ahead, found = values[:whole], values[step:], other[:whole]
        for at in range(whole):
            found[at] = ahead[at] if ahead[at] > here[at] else here[at]
        other[whole:] = values[whole:]
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
def long_ago(matrix: Any, distance: int, coverage: float, span: int) -> Any:
    rows, columns = matrix.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    above, below = np.empty(span), np.empty(span)
    lines = np.empty((2, span + max(distance, 1)))
    ups, downs = np.empty(span + 1, dtype=np.int64), np.empty(span + 1, dtype=np.int64)
    for row in range(rows):
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


@compiled
def first_known(row: Any) -> int:
    """The first column with a value; as many as there are where none has."""
    first = 0
    while first < len(row) and not np.isfinite(row[first]):
        first += 1
    return first


@compiled
def count_known(row: Any) -> int:
    """How many values are known."""
    known = 0
    for at in range(len(row)):
        known += row[at] - row[at] == 0
    return known


@compiled
def known_so_far(matrix: Any, span: int) -> Any:
    rows, columns = matrix.shape
    counted = np.empty((rows, span), dtype=np.int64)
    for row in range(rows):
        count, now, found = count_known(matrix[row, : columns - span]), matrix[row, columns - span :], counted[row]
        for at in range(span):
            count += now[at] - now[at] == 0
            found[at] = count
    return counted


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
    """Whether the highest exceeds a value, and the last of the highest is below it."""
    return (best[len(best) - 1] < now) & (best[0] > now)


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
        recent = effect[row, max(0, columns - 1 - memory) : columns - 1]
        count, large = 0, 0
        for at in range(len(recent)):
            size = abs(recent[at])
            count += size == size
            large += size >= now
        for column in range(columns - 2 - memory, -1, -1):
            if count == memory:
                break
            size = abs(effect[row, column])
            count += size == size
            large += size >= now
        periods[row], reached[row] = count, large
    return reached, periods


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
def shock_ends(values: Any, shown: Any, periods: int, shares: Any, span: int) -> Any:
    rows, columns = values.shape
    left, coverage = shares
    ends = np.zeros((rows, span), dtype=np.bool_)
    top, peak_of = np.empty(columns), np.empty(1)
    lines = np.empty((2, columns + periods))
    for row in range(rows):
        if span == 1:
            recent(shown[row], periods, 1, 1.0, peak_of, lines)
            if not peak_of[0] <= shown[row, columns - 1]:
                continue
        recent(values[row], periods, columns, 1.0, top, lines)
        peak, since = np.nan, 0
        for column in range(columns):
            value = values[row, column]
            if peak == peak:
                if shown[row, column] >= peak:
                    peak = np.nan
                    if column >= columns - span:
                        known = count_known(values[row, since : column + 1])
                        ends[row, column - columns + span] = known >= coverage * (column - since + 1)
            elif value <= left * top[column] and top[column] > 0:
                recent(shown[row, : column + 1], periods, 1, 1.0, peak_of, lines)
                peak, since = peak_of[0], column - 1
                while values[row, since] != top[column]:
                    since -= 1
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
def place_below(scale: Any, limit: float) -> int:
    """How many numbers of a sorted scale lie below the limit."""
    below, above = 0, len(scale)
    while below < above:
        middle = (below + above) // 2
        if scale[middle] < limit:
            below = middle + 1
        else:
            above = middle
    return below


@compiled
def crossed(values: Any, shown: Any, unit: float, scale: Any, coverage: float, minimum: int, span: int) -> Any:
    rows, columns = values.shape
    fires = np.zeros((rows, span), dtype=np.bool_)
    can = np.zeros((rows, span), dtype=np.bool_)
    for row in range(rows):
        earlier = values[row, : columns - span]
        first, count = first_known(values[row]), count_known(earlier)
        highest = highest_of(shown[row, : columns - span])
        for column in range(columns - span, columns):
            value = values[row, column]
            if not np.isfinite(value):
                continue
            count += 1
            place = column - columns + span
            if count >= minimum and count >= coverage * (column - first + 1):
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
        number_before, begun, number, further = np.nan, False, np.nan, np.nan
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
            if not lowest > 0:
                number_before = np.nan
                continue
            # The number stays the same until the next one is passed.
            if not number < lowest <= further:
                at = place_below(scale, lowest)
                number = scale[max(at - 1, 0)]
                further = scale[at] if 0 < at < len(scale) else np.nan
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
def stands_out(shown: Any, at: int, before: int) -> Any:
    """Whether a value is above all of so many before it, and whether it is below them all; all have to be known."""
    is_peak, is_trough = at >= before, at >= before
    for back in range(max(at - before, 0), at):
        is_peak &= shown[at] > shown[back]
        is_trough &= shown[at] < shown[back]
    return is_peak, is_trough


@compiled
def stand(shown: Any, before: int, tops: Any, bottoms: Any) -> None:
    """Marks all values of a row that are above all of so many before them, and those below; all have to be known."""
    many = min(before, len(shown))
    tops[:many], bottoms[:many] = 0, 0
    tops[many:], bottoms[many:] = 1, 1
    now, top, bottom = shown[many:], tops[many:], bottoms[many:]
    for back in range(1, before + 1):
        earlier = shown[many - back :]
        for at in range(len(now)):
            top[at] &= now[at] > earlier[at]
            bottom[at] &= now[at] < earlier[at]


@compiled
def newest_peak(values: Any, shown: Any, steps: Any, share: float, limits: Any, ulps: float) -> Any:
    """`peaks` for the newest column of one row: how many columns back, and whether there could be one."""
    fewest, least, most = limits
    newest = len(values) - 1
    if not np.isfinite(shown[newest]):
        return 0, False
    for at in range(newest):
        steps[at + 1] = abs(values[at + 1] - values[at])
    count = count_known(steps[1:])
    if count < max(fewest, 1):
        return 0, False
    highest, lowest = shown[newest], shown[newest]
    for back in range(1, min(most, newest) + 1):
        value = shown[newest - back]
        if not np.isfinite(value):
            break
        if back >= least and (value > highest or value < lowest):
            is_peak, is_trough = stands_out(shown, newest - back, least)
            if (is_peak and value > highest) or (is_trough and value < lowest):
                away = abs(values[newest] - values[newest - back])
                slack = ulps * max(highest_of(values), highest_of(-values))
                if is_far(steps, newest, count, away, share, slack):
                    return back, True
        highest, lowest = max(highest, value), min(lowest, value)
    return 0, True


@compiled
def peaks(values: Any, shown: Any, wanted: Any, share: float, limits: Any, ulps: float, span: int) -> Any:
    """`limits` are the least number of steps known, and of columns before and after a peak; the most columns after it."""
    rows, columns = values.shape
    fewest, least, most = limits
    found = np.zeros((rows, span), dtype=np.int64)
    can = np.zeros((rows, span), dtype=np.bool_)
    steps = np.full(columns, np.nan)
    # Steps counted by their size, so that most distances are known to be far or near without looking at each step.
    buckets = np.zeros(BUCKETS + 1, dtype=np.int64)
    # Peaks that nothing since has reached, the latest last; and troughs.
    peak, trough = np.empty(columns + 1, dtype=np.int64), np.empty(columns + 1, dtype=np.int64)
    tops, bottoms = np.empty(columns, dtype=np.int64), np.empty(columns, dtype=np.int64)
    for row in range(rows):
        if not wanted[row, 0]:
            continue
        if span == 1:
            found[row, 0], can[row, 0] = newest_peak(values[row], shown[row], steps, share, limits, ulps)
            continue
        for at in range(columns - 1):
            steps[at + 1] = abs(values[row, at + 1] - values[row, at])
        widest = max(highest_of(steps), 0.0)
        scale = BUCKETS / 2 / widest if 0 < widest < FAR else 0.0
        buckets[:] = 0
        stand(shown[row], least, tops, bottoms)
        # So many of the smallest buckets hold no more steps than the quantile has below it.
        small, held = 0, 0
        count, largest, peaks_open, troughs_open = 0, 0.0, 0, 0
        for newest in range(columns):
            if np.isfinite(steps[newest]):
                count += 1
                size = min(int(steps[newest] * scale), BUCKETS)
                buckets[size] += 1
                held += size < small
            now = shown[row, newest]
            if not np.isfinite(now):
                peaks_open, troughs_open = 0, 0
                continue
            while peaks_open and shown[row, peak[peaks_open - 1]] <= now:
                peaks_open -= 1
            while troughs_open and shown[row, trough[troughs_open - 1]] >= now:
                troughs_open -= 1
            largest = max(largest, abs(values[row, newest]))
            place = newest - columns + span
            if place >= 0 and count >= max(fewest, 1):
                can[row, place] = True
                below = int(np.floor(share * max(count - 1, 0)))
                while held > below:
                    small -= 1
                    held -= buckets[small]
                while small <= BUCKETS and held + buckets[small] <= below:
                    held += buckets[small]
                    small += 1
                large, nearer = small, held
                while large <= BUCKETS and nearer < below + 2:
                    nearer += buckets[large]
                    large += 1
                large = large if nearer >= below + 2 else BUCKETS + 1
                up, down = peaks_open - 1, troughs_open - 1
                while up >= 0 or down >= 0:
                    last_up, last_down = peak[up] if up >= 0 else -1, trough[down] if down >= 0 else -1
                    at = max(last_up, last_down)
                    up -= last_up == at
                    down -= last_down == at
                    if newest - at > most:
                        break
                    if newest - at >= least:
                        away = abs(values[row, newest] - values[row, at])
                        slack = ulps * largest
                        is_certain = min(int(away * scale), BUCKETS) >= large
                        if not is_certain and min(int((away + slack) * scale) + 2, BUCKETS + 1) <= small:
                            continue
                        if is_certain or is_far(steps, newest, count, away, share, slack):
                            found[row, place] = newest - at
                            break
            peak[peaks_open], trough[troughs_open] = newest, newest
            peaks_open += tops[newest]
            troughs_open += bottoms[newest]
    return found, can


@compiled
def overtaken(now: Any, then: Any, members: Any, own: int, count: Any, passing: Any) -> None:
    """Of one row, column by column, what it takes to say how it moved among its peers.

    `count` holds how many are above it now and, times 2^32, how many were; `passing` says by its bits whether
    any overtook it, any of those is within one of it, it overtook any, any of those is within one.
    """
    count[:], passing[:] = 0, 0
    value, was = now[own], then[own]
    for member in members:
        other, before = now[member], then[member]
        for at in range(len(value)):
            higher, ahead = other[at] > value[at], before[at] > was[at]
            count[at] += (1 if higher else 0) + (AHEAD if ahead else 0)
            fell, rose = higher & (before[at] < was[at]), (other[at] < value[at]) & ahead
            near = (other[at] <= value[at] + 1) & (other[at] >= value[at] - 1)
            passing[at] |= (
                (1 if fell else 0) | (2 if fell & near else 0) | (4 if rose else 0) | (8 if rose & near else 0)
            )


@compiled
def relocated(now: Any, then: Any, order: Any, starts: Any, places: int, top: int) -> Any:
    """Who clearly moved by so many places or more, or into or out of the top; what `ranking.moves` gives, at once."""
    found = np.zeros(now.shape, dtype=np.bool_)
    count, passing = np.empty(now.shape[1], dtype=np.int64), np.empty(now.shape[1], dtype=np.int64)
    for number in range(len(starts) - 1):
        members = order[starts[number] : starts[number + 1]]
        for row in members:
            overtaken(now, then, members, row, count, passing)
            has_moved = found[row]
            for at in range(len(count)):
                place, before = count[at] & (AHEAD - 1), count[at] >> 32
                told = passing[at] & 3 if place > before else (passing[at] >> 2) & 3
                is_far = (abs(before - place) >= places) | ((place < top) != (before < top))
                has_moved[at] = (told == 1) & (place != before) & is_far
    return found


@compiled
def best_of(matrix: Any, members: Any, side: float, best: Any) -> None:
    """The highest of some rows, column by column, from the highest down: as many as `best` has rows."""
    best[:] = -np.inf
    value = np.empty(matrix.shape[1])
    for member in members:
        row = matrix[member]
        for at in range(len(row)):
            value[at] = side * row[at] if row[at] == row[at] else -np.inf
        for place in range(len(best)):
            kept = best[place]
            for at in range(len(value)):
                high = value[at] if value[at] > kept[at] else kept[at]
                value[at] = kept[at] if value[at] > kept[at] else value[at]
                kept[at] = high


@compiled
def among_first(matrix: Any, order: Any, starts: Any, places: int) -> Any:
    rows, columns = matrix.shape
    found = np.zeros((rows, columns), dtype=np.bool_)
    best = np.empty((places, columns))
    for number in range(len(starts) - 1):
        members = order[starts[number] : starts[number + 1]]
        best_of(matrix, members, 1.0, best)
        last = best[places - 1]
        for row in members:
            value, is_told = matrix[row], found[row]
            for at in range(columns):
                is_told[at] = value[at] >= last[at]
    return found


@compiled
def first_or_last(matrix: Any, order: Any, starts: Any, places: int) -> Any:
    rows, columns = matrix.shape
    found = np.zeros((rows, columns), dtype=np.bool_)
    best, worst = np.empty((places, columns)), np.empty((places, columns))
    for number in range(len(starts) - 1):
        members = order[starts[number] : starts[number + 1]]
        best_of(matrix, members, 1.0, best)
        best_of(matrix, members, -1.0, worst)
        last, first = best[places - 1], worst[places - 1]
        for row in members:
            value, is_told = matrix[row], found[row]
            for at in range(columns):
                is_told[at] = (value[at] >= last[at]) | (-value[at] >= first[at])
    return found


@compiled
def large_parts(now: Any, order: Any, starts: Any, share: float) -> Any:
    """Which values are certainly a share of the sum of their group, and which cannot be told in floating point."""
    rows, columns = now.shape
    certain = np.zeros((rows, columns), dtype=np.bool_)
    doubtful = np.zeros((rows, columns), dtype=np.bool_)
    total, size, known = np.empty(columns), np.empty(columns), np.empty(columns)
    above, below = np.empty(columns), np.empty(columns)
    for number in range(len(starts) - 1):
        members = order[starts[number] : starts[number + 1]]
        total[:], size[:], known[:] = 0.0, 0.0, 0.0
        for row in members:
            value = now[row]
            for at in range(columns):
                one = value[at] if value[at] - value[at] == 0 else 0.0
                total[at] += one
                size[at] += abs(one)
                known[at] += 1.0 if value[at] - value[at] == 0 else 0.0
        for at in range(columns):
            error = ULP * (known[at] + 4) * size[at]
            least = share * total[at] if size[at] > 0 else -1.0
            above[at] = least + error
            below[at] = least - error if error > 0 else np.inf
        for row in members:
            value, is_large, is_open = now[row], certain[row], doubtful[row]
            for at in range(columns):
                is_large[at] = value[at] > above[at]
                is_open[at] = (value[at] >= below[at]) & (value[at] <= above[at])
    return certain, doubtful


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
