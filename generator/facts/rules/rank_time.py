"""Rank in time: the newest value is among the five highest, or the five lowest, on record and no record itself.

Needs the history of a record: 60 monthly, 20 quarterly or 8 annual observations, the newest
included, and 95 % of the periods since the start it cites, which lies after a hole where one breaks
that. Values that are shown alike share a rank, and all of them take a place: there are never more
than five at or beyond the newest. The rank of a low is counted from the lowest.
"""

from __future__ import annotations

import operator
from collections.abc import Sequence
from decimal import Decimal

from generator.facts import standing
from generator.facts.course import count_unit, lifetime
from generator.facts.history import covered, minimum_history
from generator.facts.ledger import Ledger
from generator.facts.rule import Rule, Signal
from generator.facts.view import View
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Period, Window
from generator.model.unit import Unit


def find(view: View) -> Signal:
    minimum, places = max(view.threshold(view.settings.record_history), 2), view.settings.rank_time_places
    return Signal(*standing.placed(view.shown, view.settings.record_coverage, minimum, places, view.span))


def state(ledger: Ledger) -> Fact | None:
    periods = lifetime(ledger)
    levels = [ledger.level(Window.of(period)) for period in periods]
    start = covered([level is not None for level in levels], ledger.settings.record_coverage)
    compared = [level for level in levels[start:] if level] if start is not None else []
    if start is None or levels[-1] is None or len(compared) < max(minimum_history(ledger), 2):
        return None
    return _placed(ledger, compared, periods[start], Direction.UP) or _placed(
        ledger, compared, periods[start], Direction.DOWN
    )


def _placed(ledger: Ledger, compared: Sequence[Figure], start: Period, way: Direction) -> Fact | None:
    """From the top or from the bottom, where the place is one of the few."""
    level, before = compared[-1], [one.displayed for one in compared[:-1]]
    beyond = operator.gt if way is Direction.UP else operator.lt
    rank = 1 + sum(beyond(one, level.displayed) for one in before)
    ties = before.count(level.displayed)
    if rank < 2 or rank + ties > ledger.settings.rank_time_places:
        return None
    cells = tuple(cell for one in compared for cell in one.cells)
    side = "higher" if way is Direction.UP else "lower"
    ranks = f"{rank - 1} of {len(before)} earlier since {start} are {side} than {level.displayed}"
    counted = f"{len(compared)} values since {start}"
    figures = (
        level,
        Figure("rank", Decimal(rank), Unit("rank"), 0, level.window, ranks, cells),
        Figure("of", Decimal(len(compared)), count_unit(ledger), 0, level.window, counted, cells),
    )
    more = {"since": start, "since_is_start": start == ledger.first, "is_tie": ties > 0}
    return ledger.fact(RULE.kind, level.window, figures, way, **more)


RULE = Rule("rank_time", find, state, family="record", priority=1.1)
