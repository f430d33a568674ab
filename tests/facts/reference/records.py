"""Where the newest figure stands in time: records, the last time it was so high, ranks, round numbers passed."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import count

from generator.model.period import Period, Window
from generator.model.series import Series
from tests.facts.reference.levels import is_first
from tests.facts.reference.world import DOWN, GROWING, UP, History, Told, World, exactly, figure, sign, start_of

Reaches = Callable[[Decimal, Decimal], bool]
ROUND = (Decimal(5), Decimal("2.5"), Decimal(2), Decimal(1))


def standing(world: World, series: Series, windows: list[Window], minimum: int, kind: str) -> Told | None:
    """Whether the last of the windows is beyond, or at, the best of those before it."""
    history = world.series[series]
    values = [figure(world, history, window) for window in windows]
    if not values or values[-1] is None:
        return None
    start = start_of([value is not None for value in values], world.settings.record_coverage)
    if start is None:
        return None
    known = [value for value in values[start:] if value is not None]
    if len(known) < minimum:
        return None
    now, before = world.shown(known[-1]), [world.shown(value) for value in known[:-1]]
    if {now, *before} == {now}:
        return None
    if now >= max(before):
        best, way = max(known[:-1]), UP
    elif now <= min(before):
        best, way = min(known[:-1]), DOWN
    else:
        return None
    figures = {"level": now, "previous": world.shown(best)}
    first = windows[start].first if start else min(history)
    is_start = start == 0 and not world.is_cut
    return Told(kind, str(windows[-1]), figures, way, None, str(first), is_start, now == world.shown(best))


def lifetime(world: World, history: History) -> list[Period]:
    """All periods from the first known one."""
    return list(Window(min(history), world.newest).periods)


def record(world: World, series: Series) -> Told | None:
    history = world.series[series]
    if world.newest not in history:
        return None
    windows = [Window.of(period) for period in lifetime(world, history)]
    return standing(world, series, windows, world.by_frequency("record_history"), "record")


def same_windows(world: World, series: Series, window: Window) -> list[Window]:
    """The window in every year from the first that lies wholly in the series' lifetime."""
    history, found = world.series[series], list[Window]()
    while history and window.first >= min(history):
        found.insert(0, window)
        window = window.shift_years(-1)
    return found


def record_season(world: World, series: Series) -> Told | None:
    if world.frequency == 1:
        return None
    windows = same_windows(world, series, Window.of(world.newest))
    return standing(world, series, windows, world.settings.record_season_years, "record_season")


def record_window(world: World, series: Series) -> Told | None:
    if is_first(world):
        return None
    windows = same_windows(world, series, Window.year_to_date(world.newest))
    return standing(world, series, windows, world.settings.record_window_count, "record_window")


def since(world: World, series: Series) -> Told | None:
    levels = world.levels(series)
    if world.newest not in levels:
        return None
    now = levels[world.newest]
    for way, reaches in ((UP, operator.ge), (DOWN, operator.le)):
        period = long_ago(world, levels, reaches)
        if period:
            figures = {"level": now, "since": levels[period]}
            tie = levels[period] == now
            return Told("since", str(world.newest), figures, way, None, str(period), is_tie=tie)
    return None


def long_ago(world: World, known: History, reaches: Reaches) -> Period | None:
    """The last earlier period at or beyond the newest value, if that is long ago and the time between well known."""
    earlier = [period for period in known if period < world.newest and reaches(known[period], known[world.newest])]
    if not earlier:
        return None
    span = Window(max(earlier), world.newest)
    found = sum(1 for period in span.periods if period in known)
    is_covered = found >= exactly(world.settings.record_coverage) * len(span)
    return span.first if is_covered and len(span) - 1 >= world.by_frequency("since_periods") else None


def rank_time(world: World, series: Series) -> Told | None:
    """Among the five highest of the known history, or the five lowest."""
    levels = world.levels(series)
    if world.newest not in levels:
        return None
    periods = lifetime(world, levels)
    start = start_of([period in levels for period in periods], world.settings.record_coverage)
    if start is None:
        return None
    known = [levels[period] for period in periods[start:] if period in levels]
    now, before = known[-1], known[:-1]
    if len(known) < world.by_frequency("record_history"):
        return None
    for way, beyond, reaches in ((UP, operator.gt, operator.ge), (DOWN, operator.lt, operator.le)):
        rank = 1 + sum(1 for old in before if beyond(old, now))
        at_least = sum(1 for old in before if reaches(old, now))
        if rank >= 2 and at_least <= world.settings.rank_time_places - 1:
            figures = {"level": now, "rank": Decimal(rank), "of": Decimal(len(known))}
            is_start = start == 0 and not world.is_cut
            first = str(periods[start])
            return Told("rank_time", str(world.newest), figures, way, None, first, is_start, now in before)
    return None


def record_change(world: World, series: Series) -> Told | None:
    """The fastest growth or the steepest fall: of all, or since when."""
    changes = world.shown_changes(series)
    if not changes.get(world.newest):
        return None
    way = sign(changes[world.newest])
    reaches = operator.ge if way == UP else operator.le
    return fastest(world, changes, way, reaches) or fastest_since(world, changes, way, reaches)


def fastest(world: World, changes: History, way: str, reaches: Reaches) -> Told | None:
    """Beyond all earlier changes of the known history."""
    periods = lifetime(world, changes)
    start = start_of([period in changes for period in periods], world.settings.record_coverage)
    if start is None:
        return None
    known = [changes[period] for period in periods[start:] if period in changes]
    now, before = known[-1], known[:-1]
    is_short = not before or len(known) < world.by_frequency("record_history")
    if is_short or any(reaches(old, now) for old in before):
        return None
    figures = {"change": now, "previous": max(before) if way == UP else min(before)}
    is_start = start == 0 and not world.is_cut
    return Told("record_change", str(world.newest), figures, way, None, str(periods[start]), is_start)


def fastest_since(world: World, changes: History, way: str, reaches: Reaches) -> Told | None:
    """Back to the last change at or beyond it; and beside an excluded year, to the last one outside of those."""
    period = long_ago(world, changes, reaches)
    if period is None:
        return None
    now = changes[world.newest]
    figures, windows = {"change": now, "since": changes[period]}, {"since": str(period)}
    excluded = world.settings.excluded_years
    others = [one for one in changes if one < world.newest and one.year not in excluded and reaches(changes[one], now)]
    if period.year in excluded and others:
        figures["outside"] = changes[max(others)]
        windows["outside"] = str(max(others))
    is_tie = changes[period] == now
    since = str(period)
    return Told("record_change", str(world.newest), figures, way, None, since, is_tie=is_tie, windows=windows)


def round_numbers(limit: Decimal) -> Iterator[Decimal]:
    """1, 2, 2.5 and 5 times the powers of ten, from the largest that does not exceed `limit` downwards."""
    for step in count():
        for digits in ROUND:
            number = digits.scaleb(limit.adjusted() - step)
            if number <= limit:
                yield number


def milestone(world: World, series: Series) -> Told | None:
    """The first time ever at or above a round number."""
    history, levels = world.series[series], world.levels(series)
    if world.kind not in GROWING or world.newest not in history:
        return None
    periods, now = lifetime(world, history), levels[world.newest]
    is_covered = len(history) >= exactly(world.settings.record_coverage) * len(periods)
    reached = min(history[world.newest], now)
    if reached <= 0 or not is_covered or len(history) < world.by_frequency("record_history"):
        return None
    number = next(round_numbers(reached))
    if any(levels[period] >= number for period in history if period < world.newest):
        return None
    figures = {"level": now, "threshold": number}
    return Told("milestone", str(world.newest), figures, UP, None, str(periods[0]), not world.is_cut)
