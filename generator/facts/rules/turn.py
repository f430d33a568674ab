"""Turn: annual growth after three or more periods of annual falls, or a fall after as many of growth.

Both the newest period and the one before need a true rate, with opposite signs at the precision
shown: nil is no sign, so a period without change is no turn. A run of falls (or growth) that goes
back into a gap or a break has an unknown length, and its turn is not told.
"""

from __future__ import annotations

import numpy as np

from generator.facts.course import annual_change
from generator.facts.ledger import Ledger, direction
from generator.facts.rule import Rule, Signal
from generator.facts.rules.streak_end import ended
from generator.facts.streaks import ended_runs, length
from generator.facts.view import View
from generator.model.fact import Direction, Fact
from generator.model.period import Window


def find(view: View) -> Signal:
    now, before = view.lag(view.annual_shown, 0), view.lag(view.annual_shown, 1)
    can = np.isfinite(now) & np.isfinite(before)
    over = ended_runs(view, view.annual_sign, view.settings.turn_periods, view.year)
    return Signal(can & over & (np.sign(now) == -np.sign(before)), can)


def state(ledger: Ledger) -> Fact | None:
    now, base = Window.of(ledger.newest), Window.of(ledger.newest.shift(-ledger.frequency))
    level, then = ledger.level(now), ledger.level(base, "base")
    change = annual_change(ledger, ledger.newest)
    previous = annual_change(ledger, ledger.newest.shift(-1), "previous")
    run = ended(ledger, ledger.settings.turn_periods)
    if not (level and then and change and previous and run) or direction(change) is Direction.FLAT:
        return None
    figures = (level, change, then, previous, length(ledger, run))
    return ledger.fact(RULE.kind, now, figures, direction(change), comparison=base)


RULE = Rule("turn", find, state, family="turn", priority=1.4)
