"""Long change: the newest value against the same month or quarter of one fixed year, and what that makes a year.

The year is the setting `reference_year` (2019, the last before the pandemic; 0 for none), never one
that is searched for. Told from two years on. What grows has its growth a year as well:
((newest ÷ base)^(1 ÷ years) − 1) × 100. Silent where either value is missing, and where growth has
no meaning; a newest value of zero has no growth a year.
"""

from __future__ import annotations

from decimal import Decimal, localcontext

import numpy as np

from generator.facts.arrays import Counts, Flags, Matrix
from generator.facts.effect import Changes
from generator.facts.ledger import DIGITS, Ledger, direction, divided, plain
from generator.facts.rule import Role, Rule, Signal
from generator.facts.view import View
from generator.model.fact import Fact, Figure
from generator.model.period import Period, Window
from generator.model.unit import PERCENT

FEWEST = 2
"""Years that make a change a long one."""


def find(view: View) -> Signal:
    told, bases = _is_told(view), _bases(view)
    base = view.values[:, np.clip(bases, 0, view.columns - 1)]
    change = view.change(view.now, np.where(told & (bases >= 0), base, np.nan))
    known: Flags = np.isfinite(change)
    return Signal(known, known)


def _years(view: View) -> Counts:
    """How many years after the reference year each column answered for lies."""
    ordinals = np.arange(view.columns - view.span, view.columns, dtype=np.int64) + view.panel.first.ordinal
    return ordinals // view.year - view.settings.reference_year


def _bases(view: View) -> Counts:
    """The column of the same month in the reference year; negative before the first."""
    return np.arange(view.columns - view.span, view.columns) - _years(view) * view.year


def _is_told(view: View) -> Flags:
    told: Flags = (_years(view) >= FEWEST) & (view.settings.reference_year > 0)
    return told


def effect(view: View) -> Matrix:
    return sizes(view).matrix


def sizes(view: View) -> Changes:
    """The change over as many years as lie between the newest period and the reference year."""
    is_told, years = bool(_is_told(view)[-1]), int(_years(view)[-1])
    return view.changes(view.values, years * view.year if is_told else view.columns)


def state(ledger: Ledger) -> Fact | None:
    year = ledger.settings.reference_year
    years = ledger.newest.year - year
    if not year or years < FEWEST:
        return None
    base = Window.of(Period.of(ledger.frequency, year, ledger.newest.number))
    figures = ledger.compared(Window.of(ledger.newest), base)
    if figures is None:
        return None
    level, change, then = figures
    more = _annual_rate(ledger, level, then, years) if change.unit == PERCENT and level.value > 0 else ()
    return ledger.fact(RULE.kind, level.window, (*figures, *more), direction(change), comparison=base)


def _annual_rate(ledger: Ledger, level: Figure, base: Figure, years: int) -> tuple[Figure]:
    with localcontext() as context:
        context.prec = DIGITS
        value = (divided(level.value, base.value) ** (Decimal(1) / years) - 1) * 100
    arithmetic = f"(({plain(level.value)} ÷ {plain(base.value)})^(1 ÷ {years}) − 1) × 100 = {plain(value)}"
    digits, cells = ledger.indicator.change_decimals, level.cells + base.cells
    return (Figure("annual_rate", value, PERCENT, digits, Window(base.window.first, ledger.newest), arithmetic, cells),)


RULE = Rule(
    "long_change",
    find,
    state,
    family="change",
    role=Role.CONTEXT,
    priority=0.9,
    effect=effect,
    sizes=sizes,
    by_size=True,
)
