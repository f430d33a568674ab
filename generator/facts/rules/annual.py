"""Annual: the whole calendar year against the one before, told when its last period is out.

Needs every month (or quarter) of both years. Annual series have it as their year-on-year fact.
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
from generator.model.period import Frequency, Window


def find(view: View) -> Signal:
    known = np.isfinite(view.window_change) & (view.numbers == view.year) & (view.year > 1)
    return Signal(known, known)


def effect(view: View) -> Matrix:
    return sizes(view).matrix


def sizes(view: View) -> Changes:
    """Change of each complete year against the year before, at its last period."""
    return view.changes(view.year_to_date, view.year, columns=(view.all_numbers == view.year) & (view.year > 1))


def state(ledger: Ledger) -> Fact | None:
    window = Window.year_to_date(ledger.newest)
    is_annual = window.is_whole_year and ledger.frequency is not Frequency.YEAR
    return compare_years(ledger, window, RULE.kind) if is_annual else None


RULE = Rule(
    "annual",
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
