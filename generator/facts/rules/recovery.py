"""Recovery: for the first time since a shock, the series is back at its level from before.

A shock opens with a value a tenth or more below the highest of the 24 months, 8 quarters or 2 years
before it, and lasts until a value is shown at or above that peak. Shocks do not nest: a further
fall within one changes nothing but the low that is told. Missing values are passed over, so a peak
is the highest that is known; 95 % of the periods since then have to be known, for it to be the first
time. Of adjusted figures, of ones without a season, and of whole years: a
winter is no shock.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from generator.facts.ledger import Ledger
from generator.facts.past import known_so_far
from generator.facts.rule import Rule, Signal
from generator.facts.shocks import ended, regained
from generator.facts.view import View
from generator.model.fact import Direction, Fact
from generator.model.period import Frequency, Window


def find(view: View) -> Signal:
    seasonless = view.is_adjusted | (view.year == 1)
    if not view.indicator.kind.has_growth or not seasonless.any():
        return Signal(view.nowhere(), view.nowhere())
    can = np.isfinite(view.now) & (known_so_far(view.values, view.span) > 1) & seasonless
    return Signal(regained(view, seasonless), can)


def state(ledger: Ledger) -> Fact | None:
    level = ledger.level(Window.of(ledger.newest))
    seasonless = ledger.is_adjusted or ledger.frequency is Frequency.YEAR
    shock = ended(ledger) if ledger.indicator.kind.has_growth and seasonless else None
    if not (level and shock):
        return None
    low = replace(
        shock.low,
        role="low",
        arithmetic=f"{shock.low.arithmetic}, the lowest of {len(shock.fallen)} since the fall",
        cells=tuple(cell for one in shock.fallen for cell in one.cells),
    )
    since = shock.peak.window.first
    return ledger.fact(RULE.kind, level.window, (level, shock.peak, low), Direction.UP, since=since)


RULE = Rule("recovery", find, state, family="threshold", priority=1.5)
