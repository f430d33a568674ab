"""What a figure is, and what it is held against: the period before, the year before, a fixed year, a target."""

from __future__ import annotations

from decimal import Decimal, localcontext

from generator.model.period import Period, Window
from generator.model.series import Series
from generator.model.unit import Kind
from tests.facts.reference.world import (
    DOWN,
    FLAT,
    GROWING,
    UP,
    Told,
    World,
    change,
    figure,
    sign,
)


def level(world: World, series: Series) -> Told | None:
    history = world.series[series]
    if world.newest not in history:
        return None
    return Told("level", str(world.newest), {"level": world.shown(history[world.newest])})


def compared(world: World, series: Series, window: Window, base: Window, kind: str) -> Told | None:
    """A window against another of the same length."""
    history = world.series[series]
    grown = change(world, history, window, base)
    now, then = figure(world, history, window), figure(world, history, base)
    if grown is None or now is None or then is None:
        return None
    shown = world.shown_change(grown)
    figures = {"level": world.shown(now), "base": world.shown(then), "change": shown}
    return Told(kind, str(window), figures, sign(shown), str(base))


def yearly(world: World, series: Series, window: Window, kind: str) -> Told | None:
    """A window against the same one of the year before."""
    return compared(world, series, window, window.shift_years(-1), kind)


def period_on_period(world: World, series: Series) -> Told | None:
    if world.frequency == 1 or not world.compares_neighbours(series):
        return None
    before = Window.of(world.newest.shift(-1))
    return compared(world, series, Window.of(world.newest), before, "period_on_period")


def year_on_year(world: World, series: Series) -> Told | None:
    if world.kind not in GROWING:
        return None
    return yearly(world, series, Window.of(world.newest), "year_on_year")


def points(world: World, series: Series) -> Told | None:
    if world.kind is not Kind.RATE:
        return None
    return yearly(world, series, Window.of(world.newest), "points")


def balance(world: World, series: Series) -> Told | None:
    if world.kind is not Kind.BALANCE:
        return None
    return yearly(world, series, Window.of(world.newest), "balance")


def is_first(world: World) -> bool:
    return world.newest.number == 1


def is_last(world: World) -> bool:
    return world.newest.number == world.frequency


def year_to_date(world: World, series: Series) -> Told | None:
    if is_first(world) or is_last(world):
        return None
    return yearly(world, series, Window.year_to_date(world.newest), "year_to_date")


def annual(world: World, series: Series) -> Told | None:
    if world.frequency == 1 or not is_last(world):
        return None
    return yearly(world, series, Window.year_to_date(world.newest), "annual")


def rolling_year(world: World, series: Series) -> Told | None:
    if world.frequency == 1 or is_last(world):
        return None
    return yearly(world, series, Window.trailing(world.newest, world.frequency), "rolling_year")


def long_change(world: World, series: Series) -> Told | None:
    """Against the same period of the year that the settings name, and what that makes a year."""
    reference = world.settings.reference_year
    years = world.newest.year - reference
    if not reference or years < 2:
        return None
    base = Period.of(world.newest.frequency, reference, world.newest.number)
    told = compared(world, series, Window.of(world.newest), Window.of(base), "long_change")
    if told is None or world.kind not in GROWING:
        return told
    now, then = world.series[series][world.newest], world.series[series][base]
    if now > 0:
        told.figures["annual_rate"] = world.shown_change(annual_rate(now / then, years))
    return told


def annual_rate(ratio: Decimal, years: int) -> Decimal:
    """The growth in per cent that, repeated every year, multiplies by `ratio`."""
    with localcontext(prec=60):
        return (ratio ** (Decimal(1) / years) - 1) * 100


def target(world: World, series: Series) -> Told | None:
    """Inside or outside the band, and for how long where that is known."""
    levels = world.levels(series)
    if world.target is None or world.newest not in levels:
        return None
    low, high = world.target
    state = place(levels[world.newest], low, high)
    first = world.newest
    while first.shift(-1) in levels and place(levels[first.shift(-1)], low, high) == state:
        first = first.shift(-1)
    figures = {"level": levels[world.newest], "low": low, "high": high}
    if first.shift(-1) not in levels:
        return Told("target", str(world.newest), figures, state)
    figures["length"] = Decimal(len(Window(first, world.newest)))
    return Told("target", str(world.newest), figures, state, None, str(first))


def place(value: Decimal, low: Decimal, high: Decimal) -> str:
    return UP if value > high else DOWN if value < low else FLAT
