"""Twelve months: the sum (or mean) of the last year's periods against that of the year before.

Neutral to the season and to the calendar, so it is the companion that shows whether a shorter
comparison is typical. Needs every period of both years. Silent in the last period of a year, where
it is the annual figure, and for annual series.
"""

from __future__ import annotations

import numpy as np

from generator.facts.ledger import Ledger
from generator.facts.rule import Rule
from generator.facts.rules.year_on_year import compare_years
from generator.facts.view import Flags, View
from generator.model.fact import Fact
from generator.model.period import Frequency, Window


def find(view: View) -> Flags:
    if view.panel.frequency is Frequency.YEAR:
        return np.zeros(view.now.shape, dtype=np.bool_)
    return view.has_base(view.rolling_year)


def state(ledger: Ledger) -> Fact | None:
    window = Window.trailing(ledger.newest, ledger.frequency)
    repeats = window.is_whole_year or ledger.frequency is Frequency.YEAR
    return None if repeats else compare_years(ledger, window, RULE.kind)


RULE = Rule("rolling_year", find, state, priority=1.2, optional=False)
