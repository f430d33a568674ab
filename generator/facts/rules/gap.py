"""Gap: how many points faster or slower than its whole a part grew; of a rate, how far its level is from the whole's.

The whole is the nearest one that the panel has: all sectors of the area, or the area around it.
Growth against growth for flows, counts, stocks and indices; silent where either is not defined. A
gap is in percentage points, above the whole (up) or below it (down), neither where the two are
shown alike; balances have none.
"""

from __future__ import annotations

import numpy as np

from generator.facts.arrays import Matrix
from generator.facts.effect import Gaps
from generator.facts.ledger import Ledger, direction, plain
from generator.facts.rule import Role, Rule, Signal
from generator.facts.view import View
from generator.facts.whole import whole_of
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Window
from generator.model.unit import POINT, Kind


def find(view: View) -> Signal:
    measure = view.last(_measure(view))
    known = np.isfinite(measure) & np.isfinite(view.of_whole(measure)) & (view.indicator.kind is not Kind.BALANCE)
    return Signal(known, known)


def effect(view: View) -> Matrix:
    return sizes(view).matrix


def sizes(view: View) -> Gaps:
    """The gap itself, in points."""
    has_none = view.indicator.kind is Kind.BALANCE
    return Gaps(_measure(view), np.full_like(view.whole_rows, -1) if has_none else view.whole_rows)


def _measure(view: View) -> Matrix:
    """What is held against the whole: the level of a rate, else the annual change."""
    return view.values if view.indicator.kind is Kind.RATE else view.annual_change


def state(ledger: Ledger) -> Fact | None:
    whole = whole_of(ledger)
    if whole is None or ledger.indicator.kind is Kind.BALANCE:
        return None
    is_rate = ledger.indicator.kind is Kind.RATE
    window = Window.of(ledger.newest)
    base = None if is_rate else window.shift_years(-1)
    own, other = (_measured(one, window, base) for one in (ledger, whole))
    if own is None or other is None:
        return None
    value = own.value - other.value
    arithmetic = f"{plain(own.value)} − {plain(other.value)} = {plain(value)}"
    digits, cells = ledger.indicator.change_decimals, own.cells + other.cells
    points = Figure("gap", value, POINT, digits, window, arithmetic, cells)
    of_whole = Figure("whole", other.value, other.unit, other.decimals, window, other.arithmetic, other.cells)
    figures = (own, of_whole, points)
    way = Direction.FLAT if own.displayed == other.displayed else direction(points)
    return ledger.fact(RULE.kind, window, figures, way, comparison=base, peer=whole.series)


def _measured(ledger: Ledger, window: Window, base: Window | None) -> Figure | None:
    """The growth since `base`, or the level where there is none."""
    compared = ledger.compared(window, base) if base else None
    return compared[1] if compared else None if base else ledger.level(window)


RULE = Rule(
    "gap",
    find,
    state,
    family="part",
    role=Role.CONTEXT,
    priority=1.0,
    effect=effect,
    sizes=sizes,
    by_size=True,
    is_recent=True,
)
