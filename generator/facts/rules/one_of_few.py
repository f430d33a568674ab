"""One of few: a place that is one of at most three to meet two conditions that the settings state.

The conditions are a level and an annual growth, both at least, of values as displayed; they are
written in the settings for each indicator and never searched for. Counted among the areas of the
same level of the map with a known growth: five or more, and 95 % of those that live, since any other may
meet both as well. Both are told with the fact, the level as `threshold` and the growth as `pace`, so
that its sentence can name them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np

from generator.config import Few
from generator.facts import doubt, peers
from generator.facts.arrays import Flags
from generator.facts.kept import once
from generator.facts.ledger import Ledger, plain
from generator.facts.round_numbers import threshold
from generator.facts.rule import Rule, Signal
from generator.facts.view import View
from generator.facts.whole import group
from generator.model.fact import Direction, Fact, Figure
from generator.model.panel import Cell
from generator.model.period import Window
from generator.model.unit import Unit

MOST = 3
"""More than so many places are not few."""


def find(view: View) -> Signal:
    """Wherever both conditions are met, and by few peers."""
    few = view.settings.few.get(view.indicator.id)
    if few is None or not view.indicator.kind.has_growth:
        return Signal(view.nowhere(), view.nowhere())
    level, growth = (one[:, view.columns - view.span :] for one in (view.shown, view.annual_shown))
    known = np.isfinite(growth)
    can = known & peers.enough(view, known)
    meets: Flags = level >= _digits(few.level, view.indicator.decimals)
    meets &= growth >= _digits(few.change, view.indicator.change_decimals)
    return Signal(can & meets & (peers.by_group(view, meets) <= MOST), can)


def _digits(least: float, decimals: int) -> float:
    """The least number of units of the last digit shown that meets a condition."""
    return float(math.ceil(doubt.exact(least).scaleb(decimals)))


@dataclass(frozen=True)
class Places:
    """The rows of the peers that meet both conditions, of how many, and the observations that decide it."""

    rows: tuple[int, ...]
    compared: int
    cells: tuple[Cell, ...]


def state(ledger: Ledger) -> Fact | None:
    few = ledger.settings.few.get(ledger.indicator.id)
    if few is None or not ledger.indicator.kind.has_growth:
        return None
    indicator = ledger.indicator
    traits = (indicator.decimals, indicator.change_decimals, few.level, few.change)
    places = once(ledger.panel, (RULE.kind, group(ledger.series), *traits), lambda: _places(ledger, few))
    own = _compared(ledger) if ledger.row in places.rows and len(places.rows) <= MOST else None
    if own is None or not peers.is_enough(ledger, places.compared):
        return None
    level, change, _ = own
    least, pace = _conditions(ledger, few, level, change)
    count = len(places.rows)
    arithmetic = f"{count} of {places.compared} have at least {least.value:f} and grew by at least {pace.value:f} %"
    among = f"{places.compared} areas compared"
    figures = (
        level,
        change,
        Figure("places", Decimal(count), Unit("area"), 0, level.window, arithmetic, places.cells),
        Figure("peers", Decimal(places.compared), Unit("area"), 0, level.window, among, places.cells),
        least,
        pace,
    )
    return ledger.fact(RULE.kind, level.window, figures, Direction.FLAT)


def _conditions(ledger: Ledger, few: Few, level: Figure, change: Figure) -> tuple[Figure, Figure]:
    """The level and the growth asked for, as the settings write them, each citing what meets it."""
    asked = doubt.exact(few.level), doubt.exact(few.change)
    at_least = [f"{plain(figure.displayed)} ≥ {plain(one)}" for figure, one in zip((level, change), asked, strict=True)]
    least = threshold(ledger, asked[0], level.window, at_least[0], level.cells)
    return least, replace(
        threshold(ledger, asked[1], change.window, at_least[1], change.cells, "pace"), unit=change.unit
    )


def _places(ledger: Ledger, few: Few) -> Places:
    rows: list[int] = []
    cells: list[Cell] = []
    compared = 0
    for row in peers.field(ledger).rows:
        found = _compared(Ledger(ledger.panel, row, ledger.indicator, ledger.settings))
        cells.extend(found[1].cells if found else ())
        compared += found is not None
        if found and _meets(found[0], few.level) and _meets(found[1], few.change):
            rows.append(row)
    return Places(tuple(rows), compared, tuple(cells))


def _compared(ledger: Ledger) -> tuple[Figure, Figure, Figure] | None:
    window = Window.of(ledger.newest)
    return ledger.compared(window, window.shift_years(-1))


def _meets(figure: Figure, least: float) -> bool:
    return figure.displayed >= doubt.exact(least)


RULE = Rule("one_of_few", find, state, family="place", priority=1.0, is_recent=True)
