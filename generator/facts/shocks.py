"""Shocks: a fall of a tenth or more from the highest value of the two years before, until that is regained.

A shock opens with the first value so low, and holds its peak until a value is shown at or above
it. Shocks do not nest, and the value that ends one opens none. Missing values are passed over; where
more than a few since the peak are missing, nobody knows whether it was regained before.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from generator.facts import arrays, standing
from generator.facts.arrays import Counts, Flags, Matrix
from generator.facts.ledger import Ledger
from generator.facts.view import View, for_frequency
from generator.model.fact import Figure
from generator.model.period import Period, Window

SLACK = 1e-15
"""By how much of itself a product in floating point may miss the decimal it stands for."""


def regained(view: View, wanted: Flags) -> Flags:
    """Where a shock of the wanted rows (rows x 1) ends, and enough since its peak is known: rows x span."""
    coverage, periods = view.settings.record_coverage, view.threshold(view.settings.recovery_periods)
    left = (1 - view.settings.recovery_drop) * (1 + SLACK)
    if compiled := arrays.fast(view.values):
        found, rows = view.nowhere(), np.flatnonzero(wanted)
        found[rows] = compiled.shock_ends(view.values[rows], view.shown[rows], periods, (left, coverage), view.span)
        return found
    rows = _possible(view, periods)
    values = view.values[rows]
    top = highest_before(values, periods)
    opens = (top > 0) & (values <= left * top)
    shown_top = arrays.displayed(top, view.indicator.decimals)
    lasted = _walk(opens, view.shown[rows], shown_top, _since_top(values, top, opens, periods))
    known = standing.known_since(np.isfinite(values), np.maximum(lasted, 0))
    ends = np.zeros(view.values.shape, dtype=np.bool_)
    ends[rows] = (lasted > 0) & (known >= coverage * (lasted + 1))
    return ends[:, view.columns - view.span :] & wanted


def _possible(view: View, periods: int) -> Counts:
    """The rows to be searched: for the newest period alone, those where it is not below any of so many before it.

    All values since the peak are below it, and all that the shock was measured by do not exceed it.
    """
    if view.span > 1:
        return np.arange(view.rows)
    recent = view.shown[:, -periods - 1 : -1]
    highest = np.fmax.reduce(recent, axis=1, initial=-np.inf)
    return np.flatnonzero(highest <= view.shown[:, -1])


def highest_before(matrix: Matrix, periods: int) -> Matrix:
    """The highest known value of so many columns before each, doubling the reach step by step."""
    columns = matrix.shape[1]
    highest, reach = arrays.lagged(matrix, 1, columns), 1
    while reach < periods:
        further = min(reach, periods - reach)
        highest = np.fmax(highest, arrays.lagged(highest, further, columns))
        reach += further
    return highest


def _since_top(values: Matrix, top: Matrix, opens: Flags, periods: int) -> Counts:
    """How many columns before each that opens a shock its peak lies, the latest of equals; 0 elsewhere."""
    since, open_ = np.zeros(values.shape, dtype=np.int64), opens.copy()
    for back in range(1, periods + 1):
        found = open_ & (arrays.lagged(values, back, values.shape[1]) == top)
        since[found] = back
        open_ &= ~found
    return since


def _walk(opens: Flags, shown: Matrix, top: Matrix, since: Counts) -> Counts:
    """How many periods a shock lasted from its peak on, where it ends; 0 elsewhere.

    From period to period: the peak to be regained is NaN while there is no shock.
    """
    shown, top, opens = np.ascontiguousarray(shown.T), np.ascontiguousarray(top.T), np.ascontiguousarray(opens.T)
    lasted = np.zeros(opens.shape, dtype=np.int64)
    peak, place = np.full(opens.shape[1], np.nan), np.zeros(opens.shape[1], dtype=np.int64)
    for period in range(len(opens)):
        ends = shown[period] >= peak
        begins = opens[period] & np.isnan(peak)
        lasted[period, ends] = period - place[ends]
        peak[ends] = np.nan
        peak[begins], place[begins] = top[period, begins], period - since[begins, period]
    return lasted.T


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
    """The shock that the newest value ends, if it ends one and enough since its peak is known."""
    peak: Figure | None = None
    fallen: list[Figure] = []
    for level in known(ledger):
        if peak is None:
            peak, fallen = _peak(ledger, level), [level]
        elif level.displayed < peak.displayed:
            fallen.append(level)
        elif level.window.last == ledger.newest:
            return Shock(peak, tuple(fallen)) if _is_known(ledger, peak.window.first) else None
        else:
            peak = None
    return None


def _is_known(ledger: Ledger, first: Period) -> bool:
    """Whether 95 % of the periods from there to now have a value."""
    window = Window(first, ledger.newest)
    return len(ledger.history(window)) >= ledger.settings.record_coverage * len(window)


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
