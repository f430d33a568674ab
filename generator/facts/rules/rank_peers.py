"""Rank among peers: the place of the newest level among areas of the same kind.

Peers are the areas of the same level of the map with the same indicator, sector and adjustment,
oneself included; at least five, and at least 95 % of those that had a value within the last 24
periods. Equal at the precision shown share a rank. The number of peers is part of the fact.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from weakref import WeakKeyDictionary

import numpy as np

from generator.facts.ledger import Ledger
from generator.facts.rule import Rule
from generator.facts.view import Flags, View
from generator.model.fact import Direction, Fact, Figure, rounded
from generator.model.panel import Cell, Panel
from generator.model.period import Window
from generator.model.series import Series
from generator.model.unit import Unit

FEWEST = 5
SILENT_PERIODS = 24


def find(view: View) -> Flags:
    """Wherever there is a value: how many peers there are is for the ledger to count."""
    return np.isfinite(view.now)


@dataclass(frozen=True)
class Field:
    """The peers of one group at the newest period: their cells, what is shown of each, and how many live."""

    cells: tuple[Cell, ...]
    shown: tuple[Decimal, ...]
    living: int


def group(series: Series) -> tuple[str, ...]:
    """What peers share: the statistic, and the level of the map, which the form of an area's code tells."""
    code = series.area[3:]
    level = str(len(code)) if code.isdigit() else "region" if code else "country"
    return (series.indicator, series.sector, series.adjustment, series.area[:2], level)


FIELDS: WeakKeyDictionary[Panel, dict[tuple[str, ...], Field]] = WeakKeyDictionary()
"""Fields looked up already, for as long as their panel is in use."""


def field(ledger: Ledger) -> Field:
    """The peers of the ledger's series, looked up once for all of them."""
    known, key = FIELDS.setdefault(ledger.panel, {}), group(ledger.series)
    if key not in known:
        known[key] = _field(ledger.panel, key, ledger.indicator.decimals)
    return known[key]


def _field(panel: Panel, key: tuple[str, ...], decimals: int) -> Field:
    rows = [row for row, series in enumerate(panel.series) if group(series) == key]
    recent = np.isfinite(panel.values[rows, -SILENT_PERIODS:]).any(axis=1)
    cells = tuple(cell for row in rows if (cell := panel.cell(row, panel.last)))
    return Field(cells, tuple(rounded(cell.value, decimals) for cell in cells), int(recent.sum()))


def state(ledger: Ledger) -> Fact | None:
    level = ledger.level(Window.of(ledger.newest))
    peers = field(ledger)
    count = len(peers.cells)
    if level is None or count < max(FEWEST, ledger.settings.record_coverage * peers.living):
        return None
    rank = 1 + sum(value > level.displayed for value in peers.shown)
    arithmetic = f"{rank - 1} of {count} are higher than {level.displayed}"
    figures = (
        Figure("rank", Decimal(rank), Unit("rank"), 0, level.window, arithmetic, peers.cells),
        Figure("peers", Decimal(count), Unit("area"), 0, level.window, f"{count} areas compared", peers.cells),
        level,
    )
    is_tie = peers.shown.count(level.displayed) > 1
    return ledger.fact(RULE.kind, level.window, figures, Direction.FLAT, is_tie=is_tie)


RULE = Rule("rank_peers", find, state, priority=1.1, optional=False)
