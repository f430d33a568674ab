"""End of a streak: the newest period is the first after six or more that all went the same way against the year before.

No change at the precision shown ends a streak too. A streak that ran into a gap or a break has an unknown
length, and its end is not told; one that had lasted since the series began is. Where growth has no
meaning, the sign of the difference counts. The direction of the fact is that of the streak that ended.
"""

from __future__ import annotations

import numpy as np

from generator.facts.course import annual_change
from generator.facts.ledger import Ledger, direction
from generator.facts.rule import Rule, Signal
from generator.facts.rules import streak_annual
from generator.facts.streaks import Streak, ended_runs, length, streak
from generator.facts.view import View
from generator.model.fact import Fact
from generator.model.period import Window


def find(view: View) -> Signal:
    now, before = view.lag(view.annual_sign, 0), view.lag(view.annual_sign, 1)
    can = np.isfinite(now) & np.isfinite(before)
    over = ended_runs(view, view.annual_sign, view.settings.streak_periods, view.year)
    return Signal(can & over & (now != before), can)


def state(ledger: Ledger) -> Fact | None:
    level = ledger.level(Window.of(ledger.newest))
    run = ended(ledger, ledger.settings.streak_periods)
    if not (level and run):
        return None
    change = annual_change(ledger, ledger.newest)
    figures = (level, *([change] if change else []), length(ledger, run))
    return ledger.fact(RULE.kind, level.window, figures, run.way, comparison=level.window.shift_years(-1))


def ended(ledger: Ledger, least: int) -> Streak | None:
    """The streak of at least so many periods that lasted until the period before, and no longer."""
    now = streak_annual.annual_change(ledger, ledger.newest)
    run = streak(ledger, ledger.newest.shift(-1), streak_annual.annual_change, ledger.frequency) if now else None
    if not (now and run) or len(run.changes) < least or direction(now) is run.way:
        return None
    return run


RULE = Rule("streak_end", find, state, family="turn", priority=1.3)
