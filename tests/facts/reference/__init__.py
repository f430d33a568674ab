"""The rules once more, slowly and plainly, from their definitions alone: what the fast ones must agree with.

One period, one series, one loop at a time, on dictionaries of exact decimals. It shares the
values of the model with the rules layer and not a line of its arithmetic.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import localcontext

from generator.model.period import Window
from generator.model.series import Series
from tests.facts.reference import levels, parts, places, records, streaks, turns
from tests.facts.reference.revisions import revision
from tests.facts.reference.world import EXACT, Told, World

__all__ = ["KINDS", "Told", "World", "facts", "hits", "revision"]

KINDS: dict[str, Callable[[World, Series], Told | None]] = {
    kind.__name__: kind
    for kind in (
        levels.level,
        levels.period_on_period,
        levels.year_on_year,
        levels.points,
        levels.balance,
        levels.year_to_date,
        levels.annual,
        levels.rolling_year,
        levels.long_change,
        levels.target,
        records.record,
        records.record_season,
        records.record_window,
        records.since,
        records.rank_time,
        records.record_change,
        records.milestone,
        streaks.streak,
        streaks.streak_annual,
        streaks.streak_level,
        streaks.streak_end,
        streaks.turn,
        turns.peak,
        turns.acceleration,
        turns.recovery,
        turns.anomaly,
        places.rank_peers,
        places.rank_move,
        places.rank_growth,
        places.one_of_few,
        parts.share,
        parts.contribution,
        parts.gap,
        parts.divergence,
        parts.breadth,
        parts.concentration,
        revision,
    )
}


def facts(world: World, series: Series) -> dict[str, Told]:
    """All that can be said of a series at the newest period, by kind."""
    with localcontext(EXACT):
        told = (kind(world, series) for kind in KINDS.values())
        return {one.kind: one for one in told if one is not None}


def hits(world: World, series: Series, kind: str, window: Window) -> list[bool]:
    """Whether the rule tells something at each period of `window`, as the world stood then."""
    with localcontext(EXACT):
        return [KINDS[kind](world.until(period), series) is not None for period in window.periods]
