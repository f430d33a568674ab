"""What became of a published figure, told from two states of the world."""

from __future__ import annotations

from decimal import Decimal

from generator.model.series import Series
from tests.facts.reference.world import DOWN, GROWING, UP, History, Told, World, change_between


def revision(world: World, series: Series) -> Told | None:
    """The period before the newest, where its growth (or, of what does not grow, its value) was printed otherwise."""
    if world.earlier is None or series not in world.earlier:
        return None
    period = world.newest.shift(-1)
    then, now = world.seen(world.earlier[series]), world.series[series]
    if period not in then or period not in now or world.newest not in now:
        return None
    figures = {"level": world.shown(now[period]), "previous": world.shown(then[period])}
    told = figures["previous"], figures["level"]
    year_before = None
    changes = _annual(world, then), _annual(world, now)
    if changes[0] is not None and changes[1] is not None:
        before, after = world.shown_change(changes[0]), world.shown_change(changes[1])
        figures |= {"change": after, "previous_change": before}
        year_before = str(period.shift(-world.frequency))
        if world.kind in GROWING:
            told = before, after
    if told[0] == told[1]:
        return None
    return Told("revision", str(period), figures, UP if told[1] > told[0] else DOWN, year_before)


def _annual(world: World, history: History) -> Decimal | None:
    """The change of the period before the newest on the same one a year before."""
    period = world.newest.shift(-1)
    return change_between(world, history, period.shift(-world.frequency), period)
