"""Rank among peers: the place of the newest level among areas of the same kind.

Peers are the areas of the same level of the map with the same indicator, sector and adjustment,
oneself included; at least five, and at least 95 % of those that had a value within the last 24
periods. Equal at the precision shown share a rank. The number of peers is part of the fact.
"""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from generator.facts.ledger import Ledger
from generator.facts.rule import Rule
from generator.facts.view import Flags, View
from generator.model.fact import Direction, Fact, Figure
from generator.model.panel import Cell
from generator.model.period import Window
from generator.model.series import Series
from generator.model.unit import Unit

FEWEST = 5
SILENT_PERIODS = 24


def find(view: View) -> Flags:
    """Wherever there is a value: how many peers there are is for the ledger to count."""
    return np.isfinite(view.now)


def are_peers(one: Series, other: Series) -> bool:
    """The same statistic of another area of the same level; the length of an area's code tells it."""
    same = (one.indicator, one.sector, one.adjustment) == (other.indicator, other.sector, other.adjustment)
    return same and len(one.area) == len(other.area) and one.area[:3] == other.area[:3]


def state(ledger: Ledger) -> Fact | None:
    level = ledger.level(Window.of(ledger.newest))
    rows = [row for row, series in enumerate(ledger.panel.series) if are_peers(ledger.series, series)]
    expected = [row for row in rows if _lives(ledger, row)]
    cells = [cell for row in expected if (cell := ledger.panel.cell(row, ledger.newest))]
    enough = len(cells) >= max(FEWEST, ledger.settings.record_coverage * len(expected))
    if level is None or not enough:
        return None
    rank = 1 + sum(_shown(level, cell) > level.displayed for cell in cells)
    tied = sum(_shown(level, cell) == level.displayed for cell in cells) > 1
    cited = tuple(cells)
    arithmetic = f"{rank - 1} of {len(cells)} are higher than {level.displayed}"
    figures = (
        Figure("rank", Decimal(rank), Unit("rank"), 0, level.window, arithmetic, cited),
        Figure("peers", Decimal(len(cells)), Unit("area"), 0, level.window, f"{len(cells)} areas compared", cited),
        level,
    )
    return ledger.fact(RULE.kind, level.window, figures, Direction.FLAT, is_tie=tied)


def _shown(like: Figure, cell: Cell) -> Decimal:
    return Figure("", cell.value, like.unit, like.decimals, like.window, "", ()).displayed


def _lives(ledger: Ledger, row: int) -> bool:
    """Whether the area had a value within the last 24 periods; a longer silence has left the group."""
    stop = ledger.panel.values.shape[1]
    recent = ledger.panel.values[row, max(0, stop - SILENT_PERIODS) : stop]
    return bool(np.isfinite(recent).any())


RULE = Rule("rank_peers", find, state, priority=1.1, optional=False)
