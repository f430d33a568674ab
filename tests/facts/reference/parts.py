"""Parts and wholes: shares, contributions, the gap between the two, and how a whole is made up."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from msgspec.structs import replace

from generator.model.period import Period, Window
from generator.model.series import Series
from generator.model.unit import Kind
from tests.facts.reference.places import LEAST, at, is_alive, is_enough
from tests.facts.reference.world import (
    DOWN,
    FLAT,
    GROWING,
    SIZED,
    UP,
    History,
    Told,
    World,
    change_between,
    change_sign,
    exactly,
    half_up,
    sign,
)

SHARE_DECIMALS = 1
MORE_THAN_HALF = Decimal("50.5")


def whole_of(world: World, series: Series) -> Series | None:
    """All sectors of the area first, then the areas around it, the nearest first."""
    wholes = []
    if series.sector:
        wholes.append(replace(series, sector=""))
    wholes += [replace(series, area=area) for area in around(series.area)]
    return next((whole for whole in wholes if whole in world.series), None)


def around(area: str) -> Iterable[str]:
    """MX-02002 lies in MX-02, which lies in MX."""
    country, _, code = area.partition("-")
    if len(code) == 5:
        yield f"{country}-{code[:2]}"
    if code:
        yield country


def areas_in(world: World, whole: Series) -> list[Series]:
    """The municipalities of a state; the states of a country, or its municipalities where there are no states."""
    country, _, code = whole.area.partition("-")
    alike = [one for one in world.series if replace(one, area=whole.area) == whole]
    states = [one for one in alike if not code and is_code(one.area, country, 2)]
    towns = [one for one in alike if len(code) in {0, 2} and is_code(one.area, f"{country}-{code}".rstrip("-"), 5)]
    return states or towns


def is_code(area: str, within: str, digits: int) -> bool:
    """Whether an area has a code of so many digits and lies in `within`."""
    code = area.partition("-")[2]
    return area.startswith(within) and len(code) == digits and code.isdigit()


def parts_of(world: World, whole: Series) -> list[Series]:
    """The areas of a whole; where there are few of them, its sectors."""
    areas = areas_in(world, whole)
    if len(areas) >= LEAST or whole.sector:
        return areas
    return [one for one in world.series if one.sector and replace(one, sector="") == whole]


def tolerance(world: World, parts: int) -> Decimal:
    """Half a display unit for every number of a sum and for the sum itself."""
    return Decimal(1).scaleb(-world.decimals) * (parts + 1) / 2


def off(world: World, parts: list[Series], whole: Series, period: Period) -> Decimal:
    """By how much the parts exceed the whole."""
    added = sum((world.series[part][period] for part in parts), Decimal(0))
    return added - world.series[whole][period]


def does_not_add_up(world: World, whole: Series) -> bool:
    """More than the whole; or no longer the whole, where until lately they were."""
    parts = [part for part in parts_of(world, whole) if is_alive(world, part)]
    present = at(world, parts, world.newest)
    if not present or world.newest not in world.series[whole]:
        return False
    difference = off(world, present, whole, world.newest)
    if difference > tolerance(world, len(present)):
        return True
    if len(present) < len(parts) or abs(difference) <= tolerance(world, len(parts)):
        return False
    return did_add_up(world, parts, whole)


def did_add_up(world: World, parts: list[Series], whole: Series) -> bool:
    """Whether the parts made the whole in at least half of the periods of the year before now."""
    year = Window.trailing(world.newest.shift(-1), world.frequency).periods
    complete = [period for period in year if len(at(world, [*parts, whole], period)) == len(parts) + 1]
    good = [period for period in complete if abs(off(world, parts, whole, period)) <= tolerance(world, len(parts))]
    return bool(complete) and 2 * len(good) >= len(complete)


def share_at(part: History, whole: History, period: Period) -> Decimal | None:
    if period not in part or period not in whole:
        return None
    if part[period] < 0 or whole[period] <= 0 or part[period] > whole[period]:
        return None
    return part[period] * 100 / whole[period]


def share(world: World, series: Series) -> Told | None:
    whole = whole_of(world, series)
    if whole is None or world.kind not in SIZED or does_not_add_up(world, whole):
        return None
    then = world.year_before
    one = share_at(world.series[series], world.series[whole], world.newest)
    other = share_at(world.series[series], world.series[whole], then)
    if one is None:
        return None
    figures = {"share": half_up(one, SHARE_DECIMALS)}
    if other is None or does_not_add_up(world.a_year_ago, whole):
        return Told("share", str(world.newest), figures, peer=str(whole))
    figures |= {"base": half_up(other, SHARE_DECIMALS), "change": half_up(one - other, SHARE_DECIMALS)}
    way = FLAT if figures["share"] == figures["base"] else sign(figures["change"])
    return Told("share", str(world.newest), figures, way, str(then), peer=str(whole))


def contribution(world: World, series: Series) -> Told | None:
    whole = whole_of(world, series)
    if whole is None or world.kind not in (Kind.FLOW, Kind.COUNT) or world.chained:
        return None
    if does_not_add_up(world, whole) or does_not_add_up(world.a_year_ago, whole):
        return None
    now, then = world.newest, world.year_before
    part, all_parts = world.series[series], world.series[whole]
    growth = change_between(world, all_parts, then, now)
    if growth is None or now not in part or then not in part or not world.shown_change(growth):
        return None
    points = world.shown_change((part[now] - part[then]) * 100 / all_parts[then])
    figures = {"contribution": points, "growth": world.shown_change(growth)}
    return Told("contribution", str(now), figures, sign(points), str(then), peer=str(whole))


def gap(world: World, series: Series) -> Told | None:
    """How far from the whole: in growth, or for a rate in level."""
    whole, now = whole_of(world, series), world.newest
    if whole is None or world.kind is Kind.BALANCE:
        return None
    is_rate = world.kind is Kind.RATE
    own, other = (world.series[one] if is_rate else world.changes(one) for one in (series, whole))
    if now not in own or now not in other:
        return None
    points = world.shown_change(own[now] - other[now])
    show = world.shown if is_rate else world.shown_change
    figures = {"level" if is_rate else "change": show(own[now]), "whole": show(other[now]), "gap": points}
    comparison = None if is_rate else str(world.year_before)
    way = FLAT if show(own[now]) == show(other[now]) else sign(points)
    return Told("gap", str(now), figures, way, comparison, peer=str(whole))


def divergence(world: World, series: Series) -> Told | None:
    """A part of some size that goes the other way than its whole."""
    whole, now = whole_of(world, series), world.newest
    if whole is None or world.kind not in GROWING:
        return None
    own, other = world.shown_changes(series).get(now), world.shown_changes(whole).get(now)
    if own is None or other is None or own * other >= 0:
        return None
    least = exactly(world.settings.divergence_share) * world.series[whole][now]
    if world.kind in SIZED and world.series[series][now] < least:
        return None
    levels = world.levels(series)
    figures = {"level": levels[now], "change": own, "base": levels[world.year_before], "growth": other}
    return Told("divergence", str(now), figures, sign(own), str(world.year_before), peer=str(whole))


def breadth(world: World, series: Series) -> Told | None:
    """How many of the parts of a whole rose."""
    parts = [part for part in parts_of(world, series) if is_alive(world, part)]
    signed = [part for part in parts if change_sign(world, part, world.newest)]
    if world.newest not in world.series[series] or not is_enough(signed, parts):
        return None
    now = [change_sign(world, part, world.newest) for part in signed]
    then = [change_sign(world, part, world.year_before) for part in signed]
    rising, falling = now.count(UP), now.count(DOWN)
    figures = {
        "rising": Decimal(rising),
        "falling": Decimal(falling),
        "unchanged": Decimal(now.count(FLAT)),
        "parts": Decimal(len(signed)),
    }
    if None not in then:
        figures["previous"] = Decimal(then.count(UP))
    return Told("breadth", str(world.newest), figures, sign(Decimal(rising - falling)), str(world.year_before))


def concentration(world: World, series: Series) -> Told | None:
    """The few parts that hold more than half of a whole."""
    parts = [part for part in parts_of(world, series) if is_alive(world, part)]
    present, now = at(world, parts, world.newest), world.newest
    whole = world.series[series].get(now, Decimal(0))
    if world.kind not in SIZED or whole <= 0 or len(parts) < LEAST or len(present) < len(parts):
        return None
    values = sorted((world.series[part][now] for part in parts), reverse=True)
    if values[-1] < 0 or abs(off(world, parts, series, now)) > tolerance(world, len(parts)):
        return None
    held = [sum(values[:number], Decimal(0)) * 100 / whole for number in range(1, len(values) + 1)]
    leaders = next((number for number, one in enumerate(held, 1) if one > MORE_THAN_HALF), None)
    if leaders is None or 4 * leaders > len(parts):
        return None
    shown = half_up(held[leaders - 1], SHARE_DECIMALS)
    figures = {"leaders": Decimal(leaders), "share": shown, "parts": Decimal(len(parts))}
    return Told("concentration", str(now), figures)
