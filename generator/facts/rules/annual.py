"""Annual: the whole calendar year against the one before, told when its last period is out.

Needs every month (or quarter) of both years. Annual series have it as their year-on-year fact.
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
    number = (np.arange(view.now.shape[1]) + view.panel.first.number - 1) % view.year + 1
    is_last: Flags = number == view.year
    return view.has_base(view.year_to_date) & is_last[np.newaxis, :]


def state(ledger: Ledger) -> Fact | None:
    window = Window.year_to_date(ledger.newest)
    is_annual = window.is_whole_year and ledger.frequency is not Frequency.YEAR
    return compare_years(ledger, window, RULE.kind) if is_annual else None


RULE = Rule("annual", find, state, priority=2.0, optional=False)
