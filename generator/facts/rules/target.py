"""Target: inside, above or below the band that an authority has set, and for how long.

Held against the value as displayed; the ends of the band are inside. For how long is told only where
it is known: the period before the first of them has a value and lies elsewhere. Silent for an
indicator without a target. The direction is up above the band, down below it, flat inside.
"""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from generator.facts.course import count_unit
from generator.facts.ledger import Ledger
from generator.facts.round_numbers import threshold
from generator.facts.rule import Role, Rule, Signal
from generator.facts.view import View
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Window


def find(view: View) -> Signal:
    """Wherever there is a value and a band to hold it against."""
    can = np.isfinite(view.now) & (view.indicator.target is not None)
    return Signal(can, can)


def state(ledger: Ledger) -> Fact | None:
    band, level = ledger.indicator.target, ledger.level(Window.of(ledger.newest))
    if band is None or level is None:
        return None
    low, high = (Decimal(repr(one)) for one in (band.low, band.high))
    ends = tuple(
        threshold(ledger, number, level.window, f"the {role} end of the band, from the catalogue", level.cells, role)
        for role, number in (("low", low), ("high", high))
    )
    place = _place(level, low, high)
    length = _length(ledger, place, low, high)
    figures = (level, *ends, *([length] if length else []))
    return ledger.fact(RULE.kind, level.window, figures, place, since=length.window.first if length else None)


def _place(level: Figure, low: Decimal, high: Decimal) -> Direction:
    if level.displayed > high:
        return Direction.UP
    return Direction.DOWN if level.displayed < low else Direction.FLAT


def _length(ledger: Ledger, place: Direction, low: Decimal, high: Decimal) -> Figure | None:
    """For how many periods it has been so; None where it is not known when that began."""
    levels: list[Figure] = []
    period = ledger.newest
    while (level := ledger.level(Window.of(period))) and _place(level, low, high) is place:
        levels.insert(0, level)
        period = period.shift(-1)
    if level is None:
        return None
    window = Window(period.shift(1), ledger.newest)
    arithmetic = f"{len(levels)} periods since {level.window} = {level.displayed}"
    cells = tuple(cell for one in (level, *levels) for cell in one.cells)
    return Figure("length", Decimal(len(levels)), count_unit(ledger), 0, window, arithmetic, cells)


RULE = Rule("target", find, state, family="threshold", role=Role.CONTEXT, priority=1.5, is_recent=True)
