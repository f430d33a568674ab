"""Year to date: January to the newest month, against the same months of the year before.

A sum for flows, counts and balances, a mean for stocks, indices and rates. Both windows hold the
same months, all of them known. Silent in the first period of a year, where it would repeat the
year-on-year fact, and in the last, where it is the annual figure.
"""

from __future__ import annotations

import numpy as np

from generator.facts.arrays import Matrix
from generator.facts.effect import Changes
from generator.facts.ledger import Ledger
from generator.facts.rule import Role, Rule, Signal
from generator.facts.rules.year_on_year import compare_years
from generator.facts.view import View
from generator.model.fact import Fact
from generator.model.period import Window


def find(view: View) -> Signal:
    known = np.isfinite(view.window_change) & (view.numbers > 1) & (view.numbers < view.year)
    return Signal(known, known)


def effect(view: View) -> Matrix:
    return sizes(view).matrix


def sizes(view: View) -> Changes:
    """Change of the window against the year before, where it is neither one period nor the whole year."""
    numbers = view.all_numbers
    return view.changes(view.year_to_date, view.year, columns=(numbers > 1) & (numbers < view.year))


def state(ledger: Ledger) -> Fact | None:
    window = Window.year_to_date(ledger.newest)
    return compare_years(ledger, window, RULE.kind) if window.is_year_to_date else None


RULE = Rule(
    "year_to_date",
    find,
    state,
    family="window",
    role=Role.HEADLINE,
    priority=2.0,
    effect=effect,
    sizes=sizes,
    by_size=True,
    is_recent=True,
)
