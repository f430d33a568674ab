"""How often in a row: rises, years of growth, periods above a round number; and what ends or turns."""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile

from generator.model.period import Period, Window
from generator.model.series import Series
from tests.facts.reference.records import lifetime, round_numbers
from tests.facts.reference.world import FLAT, GROWING, UP, Told, World, change_sign, sign


def run_of_signs(world: World, series: Series, last: Period) -> tuple[int, bool, bool]:
    """How many periods up to `last` went its way against the year before.

    And whether it is known where that began, and whether it began with the series. After a break it is not.
    """
    history, way = world.series[series], change_sign(world, series, last)
    length, period = 0, last
    while change_sign(world, series, period) == way:
        length += 1
        period = period.shift(-1)
    reaches_start = period.shift(-world.frequency) < min(history) and not world.is_cut
    return length, change_sign(world, series, period) is not None or reaches_start, reaches_start


def streak_annual(world: World, series: Series) -> Told | None:
    if not world.series[series]:
        return None
    way = change_sign(world, series, world.newest)
    if way is None or way == FLAT:
        return None
    length, is_known, reaches_start = run_of_signs(world, series, world.newest)
    if length < world.settings.streak_periods or not is_known:
        return None
    lasted = Window.trailing(world.newest, length)
    figures = {"length": Decimal(length)}
    return Told("streak_annual", str(lasted), figures, way, None, str(lasted.first), reaches_start)


def ended(world: World, series: Series, minimum: int) -> tuple[str, str, int] | None:
    """The sign now, the other one that lasted until the period before, and for how long."""
    if not world.series[series]:
        return None
    now, before = (change_sign(world, series, period) for period in (world.newest, world.newest.shift(-1)))
    if now is None or before is None or before in {FLAT, now}:
        return None
    length, is_known, _ = run_of_signs(world, series, world.newest.shift(-1))
    return (now, before, length) if is_known and length >= minimum else None


def streak_end(world: World, series: Series) -> Told | None:
    found = ended(world, series, world.settings.streak_periods)
    if found is None:
        return None
    _, before, length = found
    figures = {"level": world.levels(series)[world.newest], "length": Decimal(length)}
    if world.newest in world.changes(series):
        figures["change"] = world.shown_changes(series)[world.newest]
    return Told("streak_end", str(world.newest), figures, before, str(world.year_before))


def turn(world: World, series: Series) -> Told | None:
    found = ended(world, series, world.settings.turn_periods)
    changes, levels = world.shown_changes(series), world.levels(series)
    previous = world.newest.shift(-1)
    if found is None or found[0] == FLAT or world.newest not in changes or previous not in changes:
        return None
    figures = {
        "level": levels[world.newest],
        "change": changes[world.newest],
        "base": levels[world.year_before],
        "previous": changes[previous],
        "length": Decimal(found[2]),
    }
    return Told("turn", str(world.newest), figures, found[0], str(world.year_before))


def step_sign(world: World, series: Series, period: Period) -> str | None:
    """Which way a period went against the one before it."""
    levels, before = world.levels(series), period.shift(-1)
    return sign(levels[period] - levels[before]) if period in levels and before in levels else None


def streak(world: World, series: Series) -> Told | None:
    """Rises in a row, or falls."""
    levels, way = world.levels(series), step_sign(world, series, world.newest)
    if not world.compares_neighbours(series) or way is None or way == FLAT:
        return None
    run = list(takewhile(lambda one: step_sign(world, series, one) == way, reversed(lifetime(world, levels))))
    base = run[-1].shift(-1)
    is_start = base == min(levels) and not world.is_cut
    if len(run) < world.settings.streak_rises or not (is_start or base.shift(-1) in levels):
        return None
    lasted = Window(run[-1], world.newest)
    figures, windows = {"length": Decimal(len(run)), "level": levels[world.newest]}, {}
    earlier = [one for one in runs(world, series, way) if one.last < lasted.first]
    longest = max(earlier, key=lambda one: (len(one), one.last), default=None)
    unknown = [len(one) for one in earlier if not is_whole(world, series, one)]
    if longest and len(longest) > max(unknown, default=0):
        figures["previous"] = Decimal(len(longest))
        windows["previous"] = str(longest)
    since = str(lasted.first)
    return Told("streak", str(lasted), figures, way, None, since, is_start, windows=windows)


def is_whole(world: World, series: Series, run: Window) -> bool:
    """Whether a run is known from where it began, or from the start of the series, to where it ended."""
    base = run.first.shift(-1)
    begins = step_sign(world, series, base) is not None or (base == min(world.series[series]) and not world.is_cut)
    return begins and step_sign(world, series, run.last.shift(1)) is not None


def runs(world: World, series: Series, way: str) -> list[Window]:
    """All the stretches in which every step went that way."""
    found: list[Window] = []
    for period in lifetime(world, world.series[series]):
        if step_sign(world, series, period) != way:
            continue
        if found and found[-1].last == period.shift(-1):
            found[-1] = Window(found[-1].first, period)
        else:
            found.append(Window.of(period))
    return found


def streak_level(world: World, series: Series) -> Told | None:
    """Above a round number for so long: the largest number that was kept to long enough."""
    levels = world.levels(series)
    now = levels.get(world.newest, Decimal(0))
    if world.kind not in GROWING or now <= 0:
        return None
    candidates = takewhile(lambda number: number >= now / 10, round_numbers(now))
    for number in candidates:
        above = list(
            takewhile(lambda one: one in levels and levels[one] > number, reversed(lifetime(world, levels)))  # noqa: B023
        )
        if len(above) >= world.settings.streak_level_periods:
            return kept_above(world, series, number, Window(above[-1], world.newest))
    return None


def kept_above(world: World, series: Series, number: Decimal, lasted: Window) -> Told | None:
    """Told where the run is known to have begun with a step over the number."""
    levels = world.levels(series)
    if lasted.first.shift(-1) not in levels:
        return None
    figures = {"level": levels[world.newest], "threshold": number, "length": Decimal(len(lasted))}
    return Told("streak_level", str(lasted), figures, UP, None, str(lasted.first))
