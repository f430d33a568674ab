"""Breadth: how many parts of a whole rose over the year, how many fell and how many did not change.

About the whole: the states of a country (or its municipalities), the municipalities of a state, or
where these are fewer than five the sectors of an area. Each part goes by the sign of its annual
change as displayed; told for five parts or more that have one, and 95 % of those that live (had a
value within the last 24 periods), where the whole has a value too. The number that rose a year
before is given where every one of the same parts could be compared then. Up: more rose than fell.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from generator.facts.ledger import Ledger
from generator.facts.peers import FEWEST, SILENT_PERIODS, living
from generator.facts.rule import Role, Rule, Signal
from generator.facts.rules.streak_annual import annual_change
from generator.facts.view import View
from generator.facts.whole import division, parts
from generator.model.fact import Direction, Fact, Figure
from generator.model.panel import Cell
from generator.model.period import Period, Window
from generator.model.unit import Unit


def find(view: View) -> Signal:
    """Wherever parts enough have a sign."""
    divided = division(view.panel)
    signed = divided.counted(np.isfinite(view.annual_sign[:, view.columns - view.span :]))
    alive = divided.counted(living(view))
    can = view.nowhere()
    can[divided.wholes] = (signed >= FEWEST) & (signed >= view.settings.record_coverage * alive)
    can &= np.isfinite(view.now)
    return Signal(can, can)


def state(ledger: Ledger) -> Fact | None:
    alive = living_parts(ledger)
    now = _changes(alive, ledger.newest)
    if ledger.level(Window.of(ledger.newest)) is None or len(now) < FEWEST:
        return None
    if len(now) < ledger.settings.record_coverage * len(alive):
        return None
    ways = [Direction.of(change.displayed) for change in now.values()]
    cells = tuple(cell for change in now.values() for cell in change.cells)
    counts = [ways.count(way) for way in (Direction.UP, Direction.DOWN, Direction.FLAT)]
    window, year_before = Window.of(ledger.newest), ledger.newest.shift(-ledger.frequency)
    named = zip(("rising", "falling", "unchanged"), counts, strict=True)
    figures = [counted(ledger, role, count, len(now), window, cells) for role, count in named]
    figures.append(counted(ledger, "parts", len(now), len(now), window, cells))
    then = _changes([part for part in alive if part.row in now], year_before)
    if len(then) == len(now):
        rose = sum(change.displayed > 0 for change in then.values())
        base = tuple(cell for change in then.values() for cell in change.cells)
        figures.append(counted(ledger, "previous", rose, len(then), Window.of(year_before), base))
    way = Direction.of(Decimal(counts[0] - counts[1]))
    return ledger.fact(RULE.kind, window, tuple(figures), way, comparison=Window.of(year_before))


def living_parts(whole: Ledger) -> list[Ledger]:
    """The parts of a whole that had a value within the last 24 periods."""
    rows = list(parts(whole.panel, whole.row))
    recent = np.isfinite(whole.panel.values[rows, -SILENT_PERIODS:]).any(axis=1)
    return [Ledger(whole.panel, rows[at], whole.indicator, whole.settings) for at in np.flatnonzero(recent)]


def _changes(ledgers: Sequence[Ledger], period: Period) -> dict[int, Figure]:
    """The annual change of each that has one, by row; where growth has no meaning, the difference."""
    found = ((one.row, annual_change(one, period)) for one in ledgers)
    return {row: change for row, change in found if change}


def counted(whole: Ledger, role: str, count: int, among: int, window: Window, cells: tuple[Cell, ...]) -> Figure:
    """A number of parts, which are areas or sectors."""
    first = whole.panel.series[parts(whole.panel, whole.row)[0]]
    unit = Unit("area" if first.sector == whole.series.sector else "sector")
    return Figure(role, Decimal(count), unit, 0, window, f"{role}: {count} of {among}", cells)


RULE = Rule("breadth", find, state, family="part", role=Role.CONTEXT, priority=1.1, is_recent=True)
