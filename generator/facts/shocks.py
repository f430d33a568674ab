"""Shocks: a fall of a tenth or more from the highest value of the two years before, until that is regained.

A shock opens with the first value so low, and holds its peak until a value is shown at or above
it. Shocks do not nest, and the value that ends one opens none. Missing values are passed over.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from generator.facts import arrays
from generator.facts.arrays import Flags, Matrix
from generator.facts.ledger import Ledger
from generator.facts.view import View, for_frequency
from generator.model.fact import Figure
from generator.model.period import Window

SLACK = 1e-15
"""By how much of itself a product in floating point may miss the decimal it stands for."""


def regained(view: View) -> Flags:
    """Where a shock ends: rows x columns."""
    settings = view.settings
    top = highest_before(view.values, view.threshold(settings.recovery_periods))
    opens = (top > 0) & (view.values <= (1 - settings.recovery_drop) * top * (1 + SLACK))
    ends = np.zeros(opens.shape, dtype=np.bool_)
    rows = np.flatnonzero(opens.any(axis=1))
    ends[rows] = _walk(opens[rows], view.shown[rows], arrays.displayed(top[rows], view.indicator.decimals))
    return ends


def highest_before(matrix: Matrix, periods: int) -> Matrix:
    """The highest known value of so many columns before each, doubling the reach step by step."""
    columns = matrix.shape[1]
    highest, reach = arrays.lagged(matrix, 1, columns), 1
    while reach < periods:
        further = min(reach, periods - reach)
        highest = np.fmax(highest, arrays.lagged(highest, further, columns))
        reach += further
    return highest


def _walk(opens: Flags, shown: Matrix, top: Matrix) -> Flags:
    """From period to period: the peak to be regained is NaN while there is no shock."""
    ends = np.zeros(opens.shape, dtype=np.bool_)
    peak = np.full(len(opens), np.nan)
    for column in range(opens.shape[1]):
        over = shown[:, column] >= peak
        begins = opens[:, column] & np.isnan(peak)
        peak = np.where(begins, top[:, column], np.where(over, np.nan, peak))
        ends[:, column] = over
    return ends


@dataclass(frozen=True)
class Shock:
    """The highest value before it, and all from the one that opened it."""

    peak: Figure
    fallen: tuple[Figure, ...]

    @property
    def low(self) -> Figure:
        """The lowest, the latest of equals."""
        return min(reversed(self.fallen), key=lambda level: level.value)


def ended(ledger: Ledger) -> Shock | None:
    """The shock that the newest value ends, if it ends one."""
    peak: Figure | None = None
    fallen: list[Figure] = []
    for level in known(ledger):
        if peak is None:
            peak, fallen = _peak(ledger, level), [level]
        elif level.displayed < peak.displayed:
            fallen.append(level)
        elif level.window.last == ledger.newest:
            return Shock(peak, tuple(fallen))
        else:
            peak = None
    return None


def known(ledger: Ledger) -> list[Figure]:
    """All levels, holes left out."""
    if ledger.first is None:
        return []
    periods = Window(ledger.first, ledger.newest).periods
    return [level for period in periods if (level := ledger.level(Window.of(period)))]


def _peak(ledger: Ledger, level: Figure) -> Figure | None:
    """The highest value before a fall, the latest of equals; None where this one is no such fall."""
    settings, last = ledger.settings, level.window.last.shift(-1)
    cells = ledger.history(Window.trailing(last, for_frequency(settings.recovery_periods, ledger.frequency)))
    if not cells:
        return None
    top = max(reversed(cells), key=lambda cell: cell.value)
    left = 1 - Decimal(repr(settings.recovery_drop))
    return ledger.level(Window.of(top.period), "peak") if level.value <= left * top.value and top.value > 0 else None
