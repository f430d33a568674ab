"""Streak of annual growth: how many periods in a row have been above (or below) the year before.

Told from six periods. A period without change at the precision shown ends a streak. One that runs
back into a gap or a break has an unknown length and is not told; one that reaches the first period
that can be compared is told as lasting since the series began.
"""

from __future__ import annotations

import numpy as np

from generator.facts.ledger import Ledger
from generator.facts.rule import Rule, Signal
from generator.facts.streaks import length, long_runs, streak
from generator.facts.view import View
from generator.model.fact import Fact, Figure
from generator.model.period import Period, Window


def find(view: View) -> Signal:
    can = np.isfinite(view.last(view.annual_sign))
    return Signal(long_runs(view, view.annual_sign, view.settings.streak_periods, view.year), can)


def state(ledger: Ledger) -> Fact | None:
    run = streak(ledger, ledger.newest, annual_change, ledger.frequency)
    if run is None or len(run.changes) < ledger.settings.streak_periods:
        return None
    return ledger.fact(
        RULE.kind, run.window, (length(ledger, run),), run.way, since=run.window.first, since_is_start=run.from_start
    )


def annual_change(ledger: Ledger, period: Period) -> Figure | None:
    """Of a period against the year before: where growth has no meaning, the difference."""
    now, base = ledger.level(Window.of(period)), ledger.level(Window.of(period.shift(-ledger.frequency)), "base")
    return ledger.change(now, base) or ledger.difference(now, base) if now and base else None


RULE = Rule("streak_annual", find, state, family="streak", priority=1.0)
