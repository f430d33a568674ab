"""Record of the window: the highest, or lowest, January-October of all years since the series began.

Needs five comparable windows, the newest included, each with all its months, and 95 % of them since
the start it cites. It is told in the sentence of the year-to-date fact, always with its window
named: it is not a record of all time. For the whole year the windows are calendar years.
"""

from __future__ import annotations

from generator.facts import arrays
from generator.facts.ledger import Ledger
from generator.facts.rule import Rule, Signal
from generator.facts.rules.record import records
from generator.facts.rules.record_season import same_window_record
from generator.facts.view import View
from generator.model.fact import Fact
from generator.model.period import Frequency, Window


def find(view: View) -> Signal:
    if view.panel.frequency is Frequency.YEAR:
        return Signal(view.nowhere(), view.nowhere())
    shown = arrays.displayed(view.year_to_date, view.indicator.decimals)
    found = records(view, shown, view.settings.record_window_count, step=view.year)
    several = view.numbers > 1
    return Signal(found.fires & several, found.can & several)


def state(ledger: Ledger) -> Fact | None:
    window = Window.year_to_date(ledger.newest)
    if window.is_single:
        return None
    return same_window_record(ledger, window, ledger.settings.record_window_count, RULE.kind)


RULE = Rule("record_window", find, state, family="record", priority=1.8)
