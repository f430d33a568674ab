"""Year to date: January to the newest month, against the same months of the year before.

A sum for flows, counts and balances, a mean for stocks, indices and rates. Both windows hold the
same months, all of them known. Silent in the first period of a year, where it would repeat the
year-on-year fact, and in the last, where it is the annual figure.
"""

from __future__ import annotations

import numpy as np

from generator.facts.ledger import Ledger
from generator.facts.rule import Rule
from generator.facts.rules.year_on_year import compare_years
from generator.facts.view import Flags, View
from generator.model.fact import Fact
from generator.model.period import Window


def find(view: View) -> Flags:
    return view.has_base(view.year_to_date) & within_year(view)


def within_year(view: View) -> Flags:
    """Columns that are neither the first nor the last period of their year."""
    numbers = (np.arange(view.now.shape[1]) + view.panel.first.number - 1) % view.year + 1
    inside: Flags = (numbers > 1) & (numbers < view.year)
    return inside[np.newaxis, :]


def state(ledger: Ledger) -> Fact | None:
    window = Window.year_to_date(ledger.newest)
    return compare_years(ledger, window, RULE.kind) if window.is_year_to_date else None


RULE = Rule("year_to_date", find, state, priority=2.0, optional=False)
