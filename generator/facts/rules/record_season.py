"""Record of the month: the highest, or lowest, value for an October (or a third quarter) on record.

Needs at least 8 years with that month, the newest included, and 95 % of them since the start it
cites. A record of all time silences it. Silent for annual series.
"""

from __future__ import annotations

from generator.facts.history import extreme
from generator.facts.ledger import Ledger
from generator.facts.rule import Rule, Signal
from generator.facts.rules.record import records
from generator.facts.view import View
from generator.model.fact import Fact
from generator.model.period import Frequency, Window


def find(view: View) -> Signal:
    if view.panel.frequency is Frequency.YEAR:
        return Signal(view.nowhere(), view.nowhere())
    return records(view, view.shown, view.settings.record_season_years, step=view.year)


def state(ledger: Ledger) -> Fact | None:
    if ledger.frequency is Frequency.YEAR or ledger.first is None:
        return None
    newest = Window.of(ledger.newest)
    return same_window_record(ledger, newest, ledger.settings.record_season_years, RULE.kind)


def same_window_record(ledger: Ledger, window: Window, minimum: int, kind: str) -> Fact | None:
    """A record among the same months of all years since the series began.

    Where nothing comparable came before the first window, the history starts with the series itself.
    """
    if ledger.first is None:
        return None
    years = [window.shift_years(-back) for back in range(window.last.year - ledger.first.year, -1, -1)]
    windows = [one for one in years if one.first >= ledger.first]
    found = extreme(ledger, windows, minimum) if windows else None
    level = ledger.level(window)
    if not (found and level):
        return None
    from_start = found.start == windows[0]
    start = ledger.first if from_start else found.start.first
    more = {"since": start, "since_is_start": from_start, "is_tie": found.is_tie}
    return ledger.fact(kind, window, (level, found.previous), found.direction, **more)


RULE = Rule("record_season", find, state, family="record", priority=1.3)
