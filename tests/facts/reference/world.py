"""What a reader of the figures has before him, as plain histories, and the arithmetic of single changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cached_property

from generator.config import RuleSettings
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series
from generator.model.unit import Kind

History = dict[Period, Decimal]
EXACT = Context(prec=90, rounding=ROUND_HALF_UP)
UP, DOWN, FLAT = "up", "down", "flat"
SUMMED = (Kind.FLOW, Kind.COUNT, Kind.BALANCE)
GROWING = (Kind.FLOW, Kind.COUNT, Kind.STOCK, Kind.INDEX)
SIZED = (Kind.FLOW, Kind.COUNT, Kind.STOCK)
"""What has parts that make up a whole."""


@dataclass(frozen=True)
class Told:
    """What a fact says, as plain values: figures by role at their display precision.

    `windows` has the time of those figures whose time the definition leaves to be found.
    """

    kind: str
    window: str
    figures: dict[str, Decimal]
    direction: str = FLAT
    comparison: str | None = None
    since: str | None = None
    since_is_start: bool = False
    is_tie: bool = False
    peer: str | None = None
    windows: dict[str, str] = field(default_factory=dict)


@dataclass
class World:
    """All series of one indicator as they stand at `newest`, which every fact speaks of.

    What was observed before the last break of the series is no part of it, nor is a quarter or a year
    within which that break lies, unless it is the newest of all. `earlier` is what was known before the
    newest release, breaks and all.
    """

    kind: Kind
    decimals: int
    change_decimals: int
    newest: Period
    series: dict[Series, History]
    settings: RuleSettings = field(default_factory=RuleSettings)
    seasonal: bool = True
    breaks: tuple[str, ...] = ()
    chained: bool = False
    target: tuple[Decimal, Decimal] | None = None
    earlier: dict[Series, History] | None = None
    kept: dict[tuple[str, Series], History] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.is_cut = bool(self._begins)
        self.series = {series: self.seen(history) for series, history in self.series.items()}

    @property
    def _begins(self) -> list[date]:
        days = [Period.parse(one).first_day for one in self.breaks]
        return [day for day in days if day <= self.newest.last_day]

    def seen(self, history: History) -> History:
        """A history without what lies before the last break."""
        kept = [one for one in history if one == self.newest or all(one.first_day >= day for day in self._begins)]
        return {period: history[period] for period in kept}

    def until(self, newest: Period) -> World:
        """The same world as it was when `newest` was the newest period."""
        past = {
            series: {period: value for period, value in history.items() if period <= newest}
            for series, history in self.series.items()
        }
        then = replace(self, newest=newest, series=past, kept={})
        then.is_cut = self.is_cut
        return then

    @cached_property
    def a_year_ago(self) -> World:
        return self.until(self.year_before)

    @cached_property
    def frequency(self) -> int:
        return int(self.newest.frequency)

    @cached_property
    def year_before(self) -> Period:
        return self.newest.shift(-self.frequency)

    def shown(self, value: Decimal) -> Decimal:
        return half_up(value, self.decimals)

    def shown_change(self, value: Decimal) -> Decimal:
        """A change of a balance is in the unit of its levels, and so are its digits."""
        return half_up(value, self.decimals if self.kind is Kind.BALANCE else self.change_decimals)

    def levels(self, series: Series) -> History:
        """All values as they are shown."""
        if ("levels", series) not in self.kept:
            shown = {period: self.shown(value) for period, value in self.series[series].items()}
            self.kept["levels", series] = shown
        return self.kept["levels", series]

    def changes(self, series: Series) -> History:
        """The annual change of every period that has one."""
        if ("changes", series) not in self.kept:
            history = self.series[series]
            found = {period: change_between(self, history, period.shift(-self.frequency), period) for period in history}
            self.kept["changes", series] = {period: one for period, one in found.items() if one is not None}
        return self.kept["changes", series]

    def shown_changes(self, series: Series) -> History:
        """The annual changes as they are shown."""
        return {period: self.shown_change(value) for period, value in self.changes(series).items()}

    def by_frequency(self, name: str) -> int:
        threshold = getattr(self.settings, name)
        names = {Frequency.MONTH: "month", Frequency.QUARTER: "quarter", Frequency.YEAR: "year"}
        return int(getattr(threshold, names[self.newest.frequency]))

    def compares_neighbours(self, series: Series) -> bool:
        """Whether a period may be held against the one just before it."""
        return series.adjustment in {"sa", "trend"} or not self.seasonal


def half_up(value: Decimal, decimals: int) -> Decimal:
    """Five and more away from zero; no negative zero."""
    step = Decimal(1).scaleb(-decimals)
    shown = value.quantize(step, rounding=ROUND_HALF_UP, context=EXACT)
    return shown or Decimal(0)


def sign(value: Decimal) -> str:
    return UP if value > 0 else DOWN if value < 0 else FLAT


def exactly(setting: float) -> Decimal:
    """A threshold of the settings as it is written there."""
    return Decimal(repr(setting))


def quantile(values: Iterable[Decimal], share: Decimal) -> Decimal:
    """The value that lies at `share` of the way through the sorted values, on the line between two neighbours."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


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
    """Per cent where the kind grows and the base allows it; otherwise a difference.

    Means never enter a growth rate: the two windows are of equal length, so the ratio of their sums
    is the ratio of their means.
    """
    now, then = total(history, window), total(history, base)
    if now is None or then is None:
        return None
    if world.kind in GROWING:
        return (now - then) * 100 / then if then > 0 and now >= 0 else None
    return (now - then) / (1 if world.kind in SUMMED else len(window))


def change_between(world: World, history: History, then: Period, now: Period) -> Decimal | None:
    """The change from one period to another."""
    return change(world, history, Window.of(now), Window.of(then))


def change_sign(world: World, series: Series, period: Period) -> str | None:
    """Which way a period went against the year before; None where one of the two is unknown.

    Where growth has no meaning, the difference at the precision of the levels decides.
    """
    history, then = world.series[series], period.shift(-world.frequency)
    if period not in history or then not in history:
        return None
    if period in world.changes(series):
        return sign(world.shown_change(world.changes(series)[period]))
    return sign(world.shown(history[period] - history[then]))


def start_of(known: list[bool], coverage: float) -> int | None:
    """The earliest start, at the beginning or just after a hole, with enough known since."""
    for index, is_known in enumerate(known):
        is_start = is_known and (index == 0 or not known[index - 1])
        if is_start and sum(known[index:]) >= exactly(coverage) * len(known[index:]):
            return index
    return None
