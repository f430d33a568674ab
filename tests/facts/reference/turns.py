"""What shows in the course of a series: a peak behind it, growth gathering pace, a loss made good, an oddity."""

from __future__ import annotations

from decimal import Decimal

from generator.model.period import Period, Window
from generator.model.series import Series
from tests.facts.reference.records import lifetime
from tests.facts.reference.world import (
    GROWING,
    UP,
    History,
    Told,
    World,
    change_between,
    exactly,
    half_up,
    quantile,
    sign,
)

HALF = Decimal("0.5")
LIKE_A_DEVIATION = Decimal("1.4826")
"""What makes the median distance from the median comparable with a standard deviation."""


def peak(world: World, series: Series) -> Told | None:
    """How far the series has come since its last confirmed peak or trough."""
    history = world.series[series]
    if world.frequency == 1 or not world.compares_neighbours(series) or world.newest not in history:
        return None
    usual = usual_step(world, history)
    extreme = next((one for one in candidates(world) if usual is not None and is_peak(world, series, one, usual)), None)
    grown = change_between(world, history, extreme, world.newest) if extreme else None
    if extreme is None or grown is None or not world.shown_change(grown):
        return None
    levels, shown = world.levels(series), world.shown_change(grown)
    figures = {"level": levels[world.newest], "extreme": levels[extreme], "change": shown}
    windows = {"extreme": str(extreme)}
    return Told("peak", str(world.newest), figures, sign(shown), str(extreme), windows=windows)


def candidates(world: World) -> list[Period]:
    """The periods at which a peak may lie, the most recent first."""
    least, most = world.by_frequency("peak_confirm"), world.by_frequency("since_periods")
    return [world.newest.shift(-steps) for steps in range(least, most + 1)]


def usual_step(world: World, history: History) -> Decimal | None:
    """What three of four steps from period to period do not exceed."""
    steps = [abs(history[one] - history[one.shift(-1)]) for one in history if one.shift(-1) in history]
    if not steps or len(steps) < world.by_frequency("percentile_history"):
        return None
    return quantile(steps, exactly(world.settings.usual_share))


def is_peak(world: World, series: Series, extreme: Period, usual: Decimal) -> bool:
    """Above all that came after and all just before it, or below; and far from where the series is now."""
    history, levels = world.series[series], world.levels(series)
    around = Window(extreme.shift(-world.by_frequency("peak_confirm")), world.newest)
    if any(period not in history for period in around.periods):
        return False
    others = [levels[period] for period in around.periods if period != extreme]
    stands_out = all(levels[extreme] > one for one in others) or all(levels[extreme] < one for one in others)
    return stands_out and abs(history[world.newest] - history[extreme]) >= usual


def acceleration(world: World, series: Series) -> Told | None:
    """Growth against the growth of the period before, where it moved more than it mostly does."""
    changes, before = world.changes(series), world.newest.shift(-1)
    if world.kind not in GROWING or world.newest not in changes or before not in changes:
        return None
    steps = [abs(changes[one] - changes[one.shift(-1)]) for one in changes if one.shift(-1) in changes]
    now = changes[world.newest] - changes[before]
    earlier = sorted(steps)
    earlier.remove(abs(now))
    if not earlier or len(earlier) < world.by_frequency("percentile_history"):
        return None
    shown = half_up(now, world.change_decimals)
    if abs(now) <= quantile(earlier, exactly(world.settings.usual_share)) or not shown:
        return None
    rates = world.shown_changes(series)
    if rates[world.newest] == rates[before]:
        return None
    figures = {"change": rates[world.newest], "previous": rates[before], "points": shown}
    return Told("acceleration", str(world.newest), figures, sign(shown), str(before))


def recovery(world: World, series: Series) -> Told | None:
    """Back at the level from before a shock for the first time."""
    history, levels = world.series[series], world.levels(series)
    if world.kind not in GROWING or world.newest not in history:
        return None
    if not (world.compares_neighbours(series) or world.frequency == 1):
        return None
    top: Period | None = None
    opened = world.newest
    for period in lifetime(world, history):
        if period not in history:
            continue
        if top is None:
            top, opened = shock(world, history, period), period
        elif levels[period] >= levels[top]:
            if period == world.newest:
                return regained(world, series, top, opened) if is_known_since(world, history, top) else None
            top = None
    return None


def shock(world: World, history: History, period: Period) -> Period | None:
    """Where the series stood highest before it fell to `period`, if that is a fall of a tenth."""
    reach = world.by_frequency("recovery_periods")
    before = [one for one in Window.trailing(period.shift(-1), reach).periods if one in history]
    if not before:
        return None
    top = max(before, key=lambda one: (history[one], one))
    left = 1 - exactly(world.settings.recovery_drop)
    return top if history[top] > 0 and history[period] <= left * history[top] else None


def is_known_since(world: World, history: History, first: Period) -> bool:
    """Whether enough is known from there to now."""
    periods = Window(first, world.newest).periods
    return sum(one in history for one in periods) >= exactly(world.settings.record_coverage) * len(periods)


def regained(world: World, series: Series, top: Period, opened: Period) -> Told:
    """What is told of a shock that is over."""
    history, levels = world.series[series], world.levels(series)
    between = [one for one in history if opened <= one < world.newest]
    lowest = min(history[one] for one in between)
    low = max(one for one in between if history[one] == lowest)
    figures = {"level": levels[world.newest], "peak": levels[top], "low": levels[low]}
    windows = {"peak": str(top), "low": str(low)}
    return Told("recovery", str(world.newest), figures, UP, None, str(top), windows=windows)


def median(values: list[Decimal]) -> Decimal:
    return quantile(values, HALF)


def anomaly(world: World, series: Series) -> Told | None:
    """A change far out of its range of the last five years, and rare in the whole history."""
    changes = world.changes(series)
    if world.newest not in changes:
        return None
    before = {period: value for period, value in changes.items() if period < world.newest}
    recent = [before[one] for one in five_years(world) if one in before]
    if len(before) < world.by_frequency("percentile_history") or len(recent) < 3 * world.frequency:
        return None
    usual = median(recent)
    spread = LIKE_A_DEVIATION * median([abs(value - usual) for value in recent])
    off = changes[world.newest] - usual
    if spread <= 0 or abs(off) < exactly(world.settings.anomaly_score) * spread:
        return None
    as_far = sum(1 for value in before.values() if abs(value - usual) >= abs(off))
    least = Decimal(1) / (len(before) + 1)
    if (as_far + 1) * least > max(Decimal("0.01"), least):
        return None
    return odd(world, series, off, off / spread)


def five_years(world: World) -> tuple[Period, ...]:
    return Window.trailing(world.newest.shift(-1), 5 * world.frequency).periods


def odd(world: World, series: Series, off: Decimal, score: Decimal) -> Told:
    """What the editor is told of an odd figure."""
    figures = {
        "level": world.levels(series)[world.newest],
        "change": world.shown_changes(series)[world.newest],
        "score": half_up(score, 1),
    }
    return Told("anomaly", str(world.newest), figures, sign(off), str(world.year_before))
