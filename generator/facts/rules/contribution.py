"""Contribution: how many points of the whole's annual growth this part accounts for.

(part now - part a year before) / whole a year before, in percentage points; the contributions of
all parts add up to the growth of the whole. An identity, so its only verb is "contributed". Only
for flows and counts, where parts add up; silent for chained volumes, which do not, where the parts
at hand do not add up to the whole now or did not then, without a positive whole a year before, and where the whole
did not change at the precision shown.
"""

from __future__ import annotations

import numpy as np

from generator.facts import identity
from generator.facts.ledger import Ledger, divided, plain
from generator.facts.rule import Role, Rule, Signal
from generator.facts.rules.year_on_year import compare_years
from generator.facts.view import View
from generator.facts.whole import whole_of
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Window
from generator.model.unit import POINT, Kind

ADDITIVE = (Kind.FLOW, Kind.COUNT)


def find(view: View) -> Signal:
    if view.indicator.kind not in ADDITIVE or view.indicator.chained:
        return Signal(view.nowhere(), view.nowhere())
    growth = view.of_whole(view.last(view.annual_shown))
    can = view.has_base(view.values) & np.isfinite(growth) & (growth != 0)
    can &= ~(identity.of_whole(view) | identity.of_whole_before(view))
    return Signal(can, can)


def state(ledger: Ledger) -> Fact | None:
    whole = whole_of(ledger)
    indicator = ledger.indicator
    if whole is None or indicator.kind not in ADDITIVE or indicator.chained:
        return None
    if identity.is_broken(whole) or identity.was_broken(whole):
        return None
    window = Window.of(ledger.newest)
    total = compare_years(whole, window, RULE.kind)
    now, base = ledger.level(window), ledger.level(window.shift_years(-1), "base")
    if total is None or now is None or base is None or total.direction is Direction.FLAT:
        return None
    value = divided(now.value - base.value, total["base"].value) * 100
    arithmetic = f"({plain(now.value)} − {plain(base.value)}) ÷ {plain(total['base'].value)} × 100 = {plain(value)}"
    cells = now.cells + base.cells + total["base"].cells
    points = Figure("contribution", value, POINT, ledger.indicator.change_decimals, window, arithmetic, cells)
    growth = total["change"]
    whole_growth = Figure("growth", growth.value, growth.unit, growth.decimals, window, growth.arithmetic, growth.cells)
    way = Direction.of(points.displayed)
    figures = (points, whole_growth)
    return ledger.fact(RULE.kind, window, figures, way, comparison=base.window, peer=whole.series)


RULE = Rule("contribution", find, state, family="part", role=Role.CONTEXT, is_recent=True)
