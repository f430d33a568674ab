"""The peers of a series: areas of the same kind with the same statistic, oneself included."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from weakref import WeakKeyDictionary

import numpy as np

from generator.facts.arrays import Counts, Flags, Matrix
from generator.facts.ledger import Ledger
from generator.facts.view import View
from generator.facts.whole import group
from generator.model.fact import rounded
from generator.model.panel import Cell, Panel

FEWEST = 5
"""Peers that make a ranking, oneself included."""
SILENT_PERIODS = 24
"""A place without a value for so long has left the group."""


@dataclass(frozen=True)
class Field:
    """The peers of one group at the newest period: their cells, what is shown of each, and how many live."""

    cells: tuple[Cell, ...]
    shown: tuple[Decimal, ...]
    living: int


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


def living(view: View) -> Flags:
    """Who had a value within the last 24 periods: rows x span."""
    known = np.isfinite(view.values)
    recent = np.cumsum(known, axis=1, dtype=np.float64)
    before = np.nan_to_num(view.lag(recent, SILENT_PERIODS))
    alive: Flags = view.last(recent) > before
    return alive


def by_group(view: View, matrix: Matrix | Flags) -> Counts | Matrix:
    """The sum over each series' group of peers: rows x span."""
    sums = np.zeros((int(view.groups.max(initial=-1)) + 1, matrix.shape[1]))
    np.add.at(sums, view.groups, matrix)
    return sums[view.groups]


def enough(view: View, present: Flags) -> Flags:
    """Where five peers or more are `present`, and 95 % of the living: rows x span."""
    count = by_group(view, present)
    result: Flags = (count >= FEWEST) & (count >= view.settings.record_coverage * by_group(view, living(view)))
    return result
