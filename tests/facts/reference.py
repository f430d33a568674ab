"""The rules once more, slowly and plainly, from their definitions alone: what the fast ones must agree with.

One period, one series, one loop at a time, on dictionaries of exact decimals. It shares the
values of the model with the rules layer and not a line of its arithmetic. Means never enter a growth
rate: the two windows are of equal length, so the ratio of their sums is the ratio of their means.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import cached_property

from generator.config import RuleSettings
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series
from generator.model.unit import Kind

History = dict[Period, Decimal]
EXACT = Context(prec=90, rounding=ROUND_HALF_UP)
UP, DOWN, FLAT = "up", "down", "flat"
SUMMED = (Kind.FLOW, Kind.COUNT, Kind.BALANCE)
SHARE_DECIMALS = 1
GROWING = (Kind.FLOW, Kind.COUNT, Kind.STOCK, Kind.INDEX)


@dataclass(frozen=True)
class Told:
    """What a fact says, as plain values: figures by role at their display precision."""

    kind: str
    window: str
    figures: dict[str, Decimal]
    direction: str = FLAT
    comparison: str | None = None
    since: str | None = None
    since_is_start: bool = False
    is_tie: bool = False


@dataclass
class World:
    """All series of one indicator as they stand at `newest`, which every fact speaks of."""

    kind: Kind
    decimals: int
    change_decimals: int
    newest: Period
    series: dict[Series, History]
    settings: RuleSettings = field(default_factory=RuleSettings)

    @cached_property
    def frequency(self) -> int:
        return int(self.newest.frequency)

    def shown(self, value: Decimal) -> Decimal:
        return half_up(value, self.decimals)

    def shown_change(self, value: Decimal) -> Decimal:
        """A change of a balance is in the unit of its levels, and so are its digits."""
        return half_up(value, self.decimals if self.kind is Kind.BALANCE else self.change_decimals)

    def by_frequency(self, name: str) -> int:
        threshold = getattr(self.settings, name)
        names = {Frequency.MONTH: "month", Frequency.QUARTER: "quarter", Frequency.YEAR: "year"}
        return int(getattr(threshold, names[self.newest.frequency]))


def half_up(value: Decimal, decimals: int) -> Decimal:
    """Five and more away from zero; no negative zero."""
    step = Decimal(1).scaleb(-decimals)
    shown = value.quantize(step, rounding=ROUND_HALF_UP, context=EXACT)
    return shown or Decimal(0)


def sign(value: Decimal) -> str:
    return UP if value > 0 else DOWN if value < 0 else FLAT


def total(history: History, window: Window) -> Decimal | None:
    """The sum of a window, or None where one observation is missing."""
    result = Decimal(0)
    for period in window.periods:
        if period not in history:
            return None
        result += history[period]
    return result


def figure(world: World, history: History, window: Window) -> Decimal | None:
    """The window's one value: a sum of what adds up, otherwise a mean."""
    added = total(history, window)
    if added is None or world.kind in SUMMED:
        return added
    return added / len(window)


def change(world: World, history: History, window: Window, base: Window) -> Decimal | None:
    """Per cent where the kind grows and the base allows it; otherwise a difference."""
    now, then = total(history, window), total(history, base)
    if now is None or then is None:
        return None
    if world.kind in GROWING:
        return (now - then) * 100 / then if then > 0 and now >= 0 else None
    return (now - then) / (1 if world.kind in SUMMED else len(window))


def change_sign(world: World, history: History, period: Period) -> str | None:
    """Which way a period went against the year before; None where one of the two is unknown.

    Where growth has no meaning, the difference at the precision of the levels decides.
    """
    then = period.shift(-world.frequency)
    if period not in history or then not in history:
        return None
    grown = change(world, history, Window.of(period), Window.of(then))
    if grown is not None:
        return sign(world.shown_change(grown))
    return sign(world.shown(history[period] - history[then]))


def is_first(world: World) -> bool:
    return world.newest.number == 1


def is_last(world: World) -> bool:
    return world.newest.number == world.frequency


def level(world: World, series: Series) -> Told | None:
    history = world.series[series]
    if world.newest not in history:
        return None
    return Told("level", str(world.newest), {"level": world.shown(history[world.newest])})


def compared(world: World, series: Series, window: Window, kind: str) -> Told | None:
    """A window against the same one of the year before."""
    history, base = world.series[series], window.shift_years(-1)
    grown = change(world, history, window, base)
    now, then = figure(world, history, window), figure(world, history, base)
    if grown is None or now is None or then is None:
        return None
    shown = world.shown_change(grown)
    figures = {"level": world.shown(now), "base": world.shown(then), "change": shown}
    return Told(kind, str(window), figures, sign(shown), str(base))


def year_on_year(world: World, series: Series) -> Told | None:
    return compared(world, series, Window.of(world.newest), "year_on_year")


def year_to_date(world: World, series: Series) -> Told | None:
    if is_first(world) or is_last(world):
        return None
    return compared(world, series, Window.year_to_date(world.newest), "year_to_date")


def annual(world: World, series: Series) -> Told | None:
    if world.frequency == 1 or not is_last(world):
        return None
    return compared(world, series, Window.year_to_date(world.newest), "annual")


def rolling_year(world: World, series: Series) -> Told | None:
    if world.frequency == 1 or is_last(world):
        return None
    return compared(world, series, Window.trailing(world.newest, world.frequency), "rolling_year")


def start_of(known: list[bool], coverage: float) -> int | None:
    """The earliest start, at the beginning or just after a hole, with enough known since."""
    for index, is_known in enumerate(known):
        is_start = is_known and (index == 0 or not known[index - 1])
        if is_start and sum(known[index:]) >= Decimal(str(coverage)) * len(known[index:]):
            return index
    return None


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
    is_tie = now == world.shown(best)
    return Told(kind, str(windows[-1]), figures, way, None, str(first), start == 0, is_tie)


def record(world: World, series: Series) -> Told | None:
    history = world.series[series]
    if world.newest not in history:
        return None
    span = Window(min(history), world.newest)
    windows = [Window.of(period) for period in span.periods]
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
    history = world.series[series]
    if world.newest not in history:
        return None
    tests: list[tuple[str, Callable[[Decimal, Decimal], bool]]] = [
        (UP, lambda old, new: old >= new),
        (DOWN, lambda old, new: old <= new),
    ]
    for way, reaches in tests:
        told = back_to(world, history, way, reaches)
        if told:
            return told
    return None


def back_to(world: World, history: History, way: str, reaches: Callable[[Decimal, Decimal], bool]) -> Told | None:
    """To the last earlier period at or beyond the newest value, if that is long ago and well known."""
    now = world.shown(history[world.newest])
    period = world.newest.shift(-1)
    while period >= min(history):
        if period in history and reaches(world.shown(history[period]), now):
            break
        period = period.shift(-1)
    else:
        return None
    span = Window(period, world.newest)
    known = sum(1 for one in span.periods if one in history)
    is_known = known >= Decimal(str(world.settings.record_coverage)) * len(span)
    if len(span) - 1 < world.by_frequency("since_periods") or not is_known:
        return None
    then = world.shown(history[period])
    figures = {"level": now, "since": then}
    return Told("since", str(world.newest), figures, way, None, str(period), False, then == now)


def streak_annual(world: World, series: Series) -> Told | None:
    history = world.series[series]
    way = change_sign(world, history, world.newest) if history else None
    if way is None or way == FLAT:
        return None
    length, period = 0, world.newest
    while change_sign(world, history, period) == way:
        length += 1
        period = period.shift(-1)
    began = min(history)
    reaches_start = period.shift(-world.frequency) < began
    if length < world.settings.streak_periods:
        return None
    if change_sign(world, history, period) is None and not reaches_start:
        return None
    lasted = Window(period.shift(1), world.newest)
    figures = {"length": Decimal(length)}
    return Told("streak_annual", str(lasted), figures, way, None, str(lasted.first), reaches_start)


def rank_peers(world: World, series: Series) -> Told | None:
    history = world.series[series]
    if world.newest not in history:
        return None
    peers = [other for other in world.series if is_peer(series, other) and is_alive(world, other)]
    present = [other for other in peers if world.newest in world.series[other]]
    if len(present) < 5 or len(present) < Decimal("0.95") * len(peers):
        return None
    now = world.shown(history[world.newest])
    others = [world.shown(world.series[other][world.newest]) for other in present if other != series]
    rank = 1 + sum(1 for value in others if value > now)
    figures = {"level": now, "rank": Decimal(rank), "peers": Decimal(len(present))}
    return Told("rank_peers", str(world.newest), figures, is_tie=now in others)


def is_peer(one: Series, other: Series) -> bool:
    same = (one.indicator, one.sector, one.adjustment) == (other.indicator, other.sector, other.adjustment)
    return same and len(one.area) == len(other.area)


def is_alive(world: World, series: Series) -> bool:
    """Had a value within the last 24 periods."""
    recent = Window.trailing(world.newest, 24).periods
    return any(period in world.series[series] for period in recent)


def whole_of(world: World, series: Series) -> Series | None:
    """All sectors of the area first, then the areas around it, the nearest first."""
    wholes = []
    if series.sector:
        wholes.append(Series(series.indicator, series.area, "", series.adjustment))
    wholes += [Series(series.indicator, area, series.sector, series.adjustment) for area in around(series.area)]
    return next((whole for whole in wholes if whole in world.series), None)


def around(area: str) -> Iterable[str]:
    """MX-02002 lies in MX-02, which lies in MX."""
    country, _, code = area.partition("-")
    if len(code) == 5:
        yield f"{country}-{code[:2]}"
    if code:
        yield country


def share_at(part: History, whole: History, period: Period) -> Decimal | None:
    if period not in part or period not in whole:
        return None
    if part[period] < 0 or whole[period] <= 0 or part[period] > whole[period]:
        return None
    return part[period] * 100 / whole[period]


def share(world: World, series: Series) -> Told | None:
    whole = whole_of(world, series)
    if whole is None or world.kind not in (Kind.FLOW, Kind.COUNT, Kind.STOCK):
        return None
    then = world.newest.shift(-world.frequency)
    one = share_at(world.series[series], world.series[whole], world.newest)
    other = share_at(world.series[series], world.series[whole], then)
    if one is None:
        return None
    figures = {"share": half_up(one, SHARE_DECIMALS)}
    if other is None:
        return Told("share", str(world.newest), figures)
    figures |= {"base": half_up(other, SHARE_DECIMALS), "change": half_up(one - other, SHARE_DECIMALS)}
    return Told("share", str(world.newest), figures, sign(figures["change"]), str(then))


def contribution(world: World, series: Series) -> Told | None:
    whole = whole_of(world, series)
    if whole is None or world.kind not in (Kind.FLOW, Kind.COUNT):
        return None
    now, then = world.newest, world.newest.shift(-world.frequency)
    part, all_parts = world.series[series], world.series[whole]
    growth = change(world, all_parts, Window.of(now), Window.of(then))
    if growth is None or now not in part or then not in part or not world.shown_change(growth):
        return None
    points = world.shown_change((part[now] - part[then]) * 100 / all_parts[then])
    figures = {"contribution": points, "growth": world.shown_change(growth)}
    return Told("contribution", str(now), figures, sign(points), str(then))


KINDS: tuple[Callable[[World, Series], Told | None], ...] = (
    level,
    year_on_year,
    year_to_date,
    annual,
    rolling_year,
    record,
    record_season,
    record_window,
    since,
    streak_annual,
    rank_peers,
    share,
    contribution,
)


def facts(world: World, series: Series) -> dict[str, Told]:
    """All that can be said of a series at the newest period, by kind."""
    with localcontext(EXACT):
        told = (kind(world, series) for kind in KINDS)
        return {one.kind: one for one in told if one is not None}
