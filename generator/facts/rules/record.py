"""Record of all time: the newest value is the highest, or the lowest, since the series began.

Needs at least 60 monthly, 20 quarterly or 8 annual observations, the newest included, and 95 % of
the periods since the start it cites; where a hole breaks that, the start is the first period after
the hole. Equal at the precision shown is a tie: it matches the record.
"""

from __future__ import annotations

from generator.facts import standing
from generator.facts.arrays import Matrix
from generator.facts.history import extreme, minimum_history
from generator.facts.ledger import Ledger
from generator.facts.rule import Rule, Signal
from generator.facts.view import View
from generator.model.fact import Fact
from generator.model.period import Window


def find(view: View) -> Signal:
    minimum = view.threshold(view.settings.record_history)
    return records(view, view.shown, minimum)


def records(view: View, shown: Matrix, minimum: int, *, step: int = 1) -> Signal:
    """Where a value is at or beyond all earlier ones of its covered history, unless all are shown alike."""
    coverage = view.settings.record_coverage
    return Signal(*standing.records(shown, coverage, max(minimum, 2), step, view.span))


def state(ledger: Ledger) -> Fact | None:
    if ledger.first is None:
        return None
    windows = [Window.of(period) for period in Window(ledger.first, ledger.newest).periods]
    found = extreme(ledger, windows, minimum_history(ledger))
    level = ledger.level(windows[-1])
    if not (found and level):
        return None
    start = found.start.first
    more = {"since": start, "since_is_start": start == ledger.first, "is_tie": found.is_tie}
    return ledger.fact(RULE.kind, windows[-1], (level, found.previous), found.direction, **more)


RULE = Rule("record", find, state, family="record", priority=1.6)
