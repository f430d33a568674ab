"""Balance: a deficit or a surplus against that of the same month, quarter or year before.

Only for balances, which have no growth in per cent: the change is in their own unit. A level that is
shown as zero is practically in balance; the words widened, narrowed and turned follow from the two levels.
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
    known = np.isfinite(view.last(view.annual_change)) & (view.indicator.kind is Kind.BALANCE)
    return Signal(known, known)


def effect(view: View) -> Matrix:
    """The annual change, in the unit of the balance."""
    return view.annual_change


def state(ledger: Ledger) -> Fact | None:
    has_kind = ledger.indicator.kind is Kind.BALANCE
    return compare_years(ledger, Window.of(ledger.newest), RULE.kind) if has_kind else None


RULE = Rule(
    "balance",
    find,
    state,
    family="change",
    role=Role.HEADLINE,
    priority=1.5,
    effect=effect,
    by_size=True,
    is_recent=True,
)
