"""Streak of annual growth: how many periods in a row have been above (or below) the year before.

Told from six periods. A period without change at the precision shown ends a streak. One that runs
back into a gap or a break has an unknown length and is not told; one that reaches the first period
that can be compared is told as lasting since the series began.
"""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from generator.facts.ledger import Ledger, direction
from generator.facts.rule import Rule, Signal
from generator.facts.streaks import long_runs
from generator.facts.view import View
from generator.model.fact import Direction, Fact, Figure
from generator.model.panel import Cell
from generator.model.period import Period, Window
from generator.model.unit import Unit


def find(view: View) -> Signal:
    can = np.isfinite(view.last(view.annual_sign))
    return Signal(long_runs(view, view.annual_sign, view.settings.streak_periods, view.year), can)


def state(ledger: Ledger) -> Fact | None:
    changes: list[Figure] = []
    period, way = ledger.newest, Direction.FLAT
    while (change := annual_change(ledger, period)) is not None:
        way = direction(change) if not changes else way
        if direction(change) is not way or way is Direction.FLAT:
            break
        changes.append(change)
        period = period.shift(-1)
    from_start = change is None and ledger.first is not None and period == ledger.first.shift(ledger.frequency - 1)
    if len(changes) < ledger.settings.streak_periods or (change is None and (ledger.is_cut or not from_start)):
        return None
    length = _length(ledger, changes)
    return ledger.fact(RULE.kind, length.window, (length,), way, since=length.window.first, since_is_start=from_start)


def annual_change(ledger: Ledger, period: Period) -> Figure | None:
    """Of a period against the year before: where growth has no meaning, the difference."""
    now, base = ledger.level(Window.of(period)), ledger.level(Window.of(period.shift(-ledger.frequency)), "base")
    return ledger.change(now, base) or ledger.difference(now, base) if now and base else None


def _length(ledger: Ledger, changes: list[Figure]) -> Figure:
    """The number of periods, citing each of them and its base."""
    window = Window(changes[-1].window.first, ledger.newest)
    cells: tuple[Cell, ...] = tuple(cell for change in reversed(changes) for cell in change.cells)
    shown = ", ".join(f"{change.window}: {change.displayed}" for change in reversed(changes))
    unit = Unit(ledger.frequency.name.lower())
    return Figure("length", Decimal(len(changes)), unit, 0, window, f"annual change of {shown}", cells)


RULE = Rule("streak_annual", find, state, family="streak", priority=1.0)
