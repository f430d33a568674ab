"""Points: how a rate moved against the same month, quarter or year before, in percentage points.

Only for rates, which never grow in per cent. Where the change shown is not the difference of the
two rates as shown, the reader is told that figures are rounded.
"""

from __future__ import annotations

import numpy as np

from generator.facts.arrays import Matrix
from generator.facts.ledger import Ledger
from generator.facts.rule import Role, Rule, Signal
from generator.facts.rules.year_on_year import compare_years
from generator.facts.view import View
from generator.model.fact import Fact
from generator.model.period import Window
from generator.model.unit import Kind


def find(view: View) -> Signal:
    known = np.isfinite(view.last(view.annual_change)) & (view.indicator.kind is Kind.RATE)
    return Signal(known, known)


def effect(view: View) -> Matrix:
    """The annual change, in points."""
    return view.annual_change


def state(ledger: Ledger) -> Fact | None:
    has_kind = ledger.indicator.kind is Kind.RATE
    return compare_years(ledger, Window.of(ledger.newest), RULE.kind) if has_kind else None


RULE = Rule(
    "points",
    find,
    state,
    family="change",
    role=Role.HEADLINE,
    priority=1.5,
    effect=effect,
    by_size=True,
    is_recent=True,
)
