"""Twelve months: the sum (or mean) of the last year's periods against that of the year before.

Neutral to the season and to the calendar, so it is the companion that shows whether a shorter
comparison is typical. Needs every period of both years. Silent in the last period of a year, where
it is the annual figure, and for annual series.
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
    change = view.change(view.last(view.rolling_year), view.lag(view.rolling_year, view.year))
    known = np.isfinite(change) & (view.numbers < view.year)
    return Signal(known, known)


def effect(view: View) -> Matrix:
    return sizes(view).matrix


def sizes(view: View) -> Changes:
    """Change of the last twelve months against the twelve before, but in the last period of a year."""
    return view.changes(view.rolling_year, view.year, columns=view.all_numbers < view.year)


def state(ledger: Ledger) -> Fact | None:
    window = Window.trailing(ledger.newest, ledger.frequency)
    repeats = window.is_whole_year or ledger.frequency is Frequency.YEAR
    return None if repeats else compare_years(ledger, window, RULE.kind)


RULE = Rule(
    "rolling_year",
    find,
    state,
    family="window",
    role=Role.CONTEXT,
    priority=1.2,
    effect=effect,
    sizes=sizes,
    by_size=True,
    is_recent=True,
)
