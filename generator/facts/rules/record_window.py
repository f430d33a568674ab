"""Record of the window: the highest, or lowest, January-October of all years since the series began.

Needs five comparable windows, the newest included, each with all its months, and 95 % of them since
the start it cites. It is told in the sentence of the year-to-date fact, always with its window
named: it is not a record of all time. For the whole year the windows are calendar years.
"""

from __future__ import annotations

import numpy as np

from generator.facts.ledger import Ledger
from generator.facts.rule import Rule
from generator.facts.rules.record_season import same_window_record
from generator.facts.view import Flags, View
from generator.model.fact import Fact
from generator.model.period import Frequency, Window


def find(view: View) -> Flags:
    if view.panel.frequency is Frequency.YEAR:
        return np.zeros(view.now.shape, dtype=np.bool_)
    first = (np.arange(view.now.shape[1]) + view.panel.first.number - 1) % view.year == 0
    record = view.extreme(view.year_to_date, view.settings.record_window_count, step=view.year)
    fired: Flags = record & ~first[np.newaxis, :]
    return fired


def state(ledger: Ledger) -> Fact | None:
    window = Window.year_to_date(ledger.newest)
    if window.is_single:
        return None
    return same_window_record(ledger, window, ledger.settings.record_window_count, RULE.kind)


RULE = Rule("record_window", find, state, priority=1.8)
