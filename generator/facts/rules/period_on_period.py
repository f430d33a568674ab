"""Period on period: the newest value against the month or quarter just before it.

Only for series adjusted for the season and for indicators without one (`seasonal = false`): in any
other, December against November says what the season does every year. Growth in per cent, points
for a rate, the difference for a balance. Silent for annual series, where either value is missing,
and where growth has no meaning.
"""

from __future__ import annotations

import numpy as np

from generator.facts.arrays import Matrix
from generator.facts.effect import Changes
from generator.facts.ledger import Ledger, direction
from generator.facts.rule import Role, Rule, Signal
from generator.facts.view import View
from generator.model.fact import Fact
from generator.model.period import Frequency, Window


def find(view: View) -> Signal:
    change = view.change(view.now, view.lag(view.values, 1))
    known = np.isfinite(change) & view.is_adjusted & (view.year > 1)
    return Signal(known, known)


def effect(view: View) -> Matrix:
    return sizes(view).matrix


def sizes(view: View) -> Changes:
    """The change against the period before, of series whose neighbouring periods may be compared."""
    return view.changes(view.values, 1, rows=view.is_adjusted & (view.year > 1))


def state(ledger: Ledger) -> Fact | None:
    window = Window.of(ledger.newest)
    compares = ledger.is_adjusted and ledger.frequency is not Frequency.YEAR
    figures = ledger.compared(window, window.shift(-1)) if compares else None
    if figures is None:
        return None
    return ledger.fact(RULE.kind, window, figures, direction(figures[1]), comparison=figures[2].window)


RULE = Rule(
    "period_on_period",
    find,
    state,
    family="change",
    role=Role.HEADLINE,
    priority=1.4,
    effect=effect,
    sizes=sizes,
    by_size=True,
    is_recent=True,
)
