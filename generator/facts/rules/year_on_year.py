"""Year on year: the newest value against the same month, quarter or year before.

Growth in per cent for flows, counts, stocks and indices; rates and balances have kinds of their own.
Silent where either value is missing, or where growth has no meaning (a base of zero or below, a
negative value). The facts of an annual series are these.
"""

from __future__ import annotations

import numpy as np

from generator.facts.arrays import Matrix
from generator.facts.ledger import Ledger, direction
from generator.facts.rule import Role, Rule, Signal
from generator.facts.view import View
from generator.model.fact import Fact
from generator.model.period import Window


def find(view: View) -> Signal:
    known = np.isfinite(view.last(view.annual_change)) & view.indicator.kind.has_growth
    return Signal(known, known)


def effect(view: View) -> Matrix:
    """The annual change itself, in per cent, points or the unit."""
    return view.annual_change


def state(ledger: Ledger) -> Fact | None:
    grows = ledger.indicator.kind.has_growth
    return compare_years(ledger, Window.of(ledger.newest), RULE.kind) if grows else None


def compare_years(ledger: Ledger, window: Window, kind: str) -> Fact | None:
    """A window against the same months a year before; None where a month is missing on either side."""
    level = ledger.level(window)
    base = ledger.level(window.shift_years(-1), "base")
    change = ledger.change(level, base) if level and base else None
    if not (level and base and change):
        return None
    return ledger.fact(kind, window, (level, change, base), direction(change), comparison=base.window)


RULE = Rule(
    "year_on_year",
    find,
    state,
    family="change",
    role=Role.HEADLINE,
    priority=1.5,
    effect=effect,
    by_size=True,
    is_recent=True,
)
