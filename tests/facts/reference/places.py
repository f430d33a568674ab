"""Where a place stands among its peers: by level, by growth, and against the year before."""

from __future__ import annotations

from decimal import Decimal

from generator.model.period import Period
from generator.model.series import Series
from tests.facts.reference.world import DOWN, GROWING, UP, Told, World, exactly

LEAST = 5
"""Fewer peers, oneself among them, make no ranking."""
PRESENT = Decimal("0.95")
"""So many of the living have to be present."""
SILENT = 24
"""After so many periods without a value a place has left the group."""


def is_peer(one: Series, other: Series) -> bool:
    same = (one.indicator, one.sector, one.adjustment) == (other.indicator, other.sector, other.adjustment)
    return same and len(one.area) == len(other.area)


def is_alive(world: World, series: Series) -> bool:
    """Had a value within the last 24 periods."""
    history = world.series[series]
    return bool(history) and max(history) > world.newest.shift(-SILENT)


def group(world: World, series: Series) -> list[Series]:
    """The peers that are still published, oneself among them."""
    return [other for other in world.series if is_peer(series, other) and is_alive(world, other)]


def at(world: World, peers: list[Series], *periods: Period) -> list[Series]:
    """Those that have a value at every one of the periods."""
    return [one for one in peers if all(period in world.series[one] for period in periods)]


def is_enough(present: list[Series], living: list[Series]) -> bool:
    return len(present) >= LEAST and len(present) >= PRESENT * len(living)


def rank_peers(world: World, series: Series) -> Told | None:
    living = group(world, series)
    present = at(world, living, world.newest)
    if series not in present or not is_enough(present, living):
        return None
    now = world.levels(series)[world.newest]
    others = [world.levels(other)[world.newest] for other in present if other != series]
    rank = 1 + sum(1 for value in others if value > now)
    figures = {"level": now, "rank": Decimal(rank), "peers": Decimal(len(present))}
    return Told("rank_peers", str(world.newest), figures, is_tie=now in others)


def rank_at(world: World, series: Series, peers: list[Series], period: Period) -> int:
    """One and as many as are strictly above."""
    own = world.levels(series)[period]
    return 1 + sum(1 for other in peers if world.levels(other)[period] > own)


def rank_move(world: World, series: Series) -> Told | None:
    """Up or down the table since the year before, past a place that is clearly left behind."""
    living = group(world, series)
    present = at(world, living, world.newest, world.year_before)
    if series not in present or not is_enough(present, living):
        return None
    now, then = (rank_at(world, series, present, period) for period in (world.newest, world.year_before))
    top = world.settings.rank_move_top
    is_move = abs(now - then) >= world.settings.rank_move_places or (now <= top) != (then <= top)
    if not is_move or not is_clear(world, series, present, climbs=now < then):
        return None
    figures = {
        "rank": Decimal(now),
        "previous": Decimal(then),
        "peers": Decimal(len(present)),
        "level": world.levels(series)[world.newest],
    }
    return Told("rank_move", str(world.newest), figures, UP if now < then else DOWN, str(world.year_before))


def is_clear(world: World, series: Series, peers: list[Series], *, climbs: bool) -> bool:
    """Whether more than one display unit lies between the place and the nearest of those it changed places with."""
    own, way = world.levels(series), 1 if climbs else -1
    passed = [
        (own[world.newest] - world.levels(other)[world.newest]) * way
        for other in peers
        if (world.levels(other)[world.year_before] - own[world.year_before]) * way > 0
    ]
    gaps = [gap for gap in passed if gap > 0]
    return bool(gaps) and min(gaps) > Decimal(1).scaleb(-world.decimals)


def rank_growth(world: World, series: Series) -> Told | None:
    """Among the three that grew fastest, or slowest, of the places that are not tiny."""
    living = group(world, series)
    present = at(world, living, world.newest)
    if world.kind not in GROWING or series not in present or len(present) < PRESENT * len(living):
        return None
    least = exactly(world.settings.size_least) * sum(world.series[one][world.newest] for one in present)
    large = [one for one in present if world.series[one][world.newest] >= least]
    ranked = [one for one in large if world.newest in world.changes(one)]
    if not is_enough(ranked, large) or series not in ranked:
        return None
    rates = {one: world.shown_change(world.changes(one)[world.newest]) for one in ranked}
    now, others = rates.pop(series), list(rates.values())
    return in_table(world, now, others)


def in_table(world: World, now: Decimal, others: list[Decimal]) -> Told | None:
    """From the top first; counted from the bottom otherwise."""
    from_top, from_bottom = 1 + sum(1 for one in others if one > now), 1 + sum(1 for one in others if one < now)
    places = world.settings.rank_growth_places
    if min(from_top, from_bottom) > places:
        return None
    is_top = from_top <= places
    rank = from_top if is_top else from_bottom
    figures = {"change": now, "rank": Decimal(rank), "peers": Decimal(len(others) + 1)}
    way, then = UP if is_top else DOWN, str(world.year_before)
    return Told("rank_growth", str(world.newest), figures, way, then, is_tie=now in others)


def one_of_few(world: World, series: Series) -> Told | None:
    """One of at most three places that meet the two conditions of the settings."""
    few = world.settings.few.get(series.indicator)
    living = group(world, series)
    grown = [one for one in living if world.newest in world.changes(one)]
    if few is None or world.kind not in GROWING or not is_enough(grown, living):
        return None
    meets = [
        one
        for one in grown
        if world.levels(one)[world.newest] >= exactly(few.level)
        and world.shown_change(world.changes(one)[world.newest]) >= exactly(few.change)
    ]
    if series not in meets or len(meets) > 3:
        return None
    figures = {
        "level": world.levels(series)[world.newest],
        "change": world.shown_change(world.changes(series)[world.newest]),
        "places": Decimal(len(meets)),
        "peers": Decimal(len(grown)),
        "threshold": exactly(few.level),
        "pace": exactly(few.change),
    }
    return Told("one_of_few", str(world.newest), figures)
