"""Highest (or lowest) since: the last earlier period whose value was at or beyond the newest one.

Told when that period lies at least 24 months, 8 quarters or 5 years back and 95 % of the periods in
between are known. Where the two are equal at the precision shown it is a tie: "not seen since".
Silent where no earlier value reaches it: then it is a record, or the history is too short for one.
"""

from __future__ import annotations

from generator.facts import standing
from generator.facts.history import covered
from generator.facts.ledger import Ledger
from generator.facts.rule import Rule, Signal
from generator.facts.view import View, for_frequency
from generator.model.fact import Direction, Fact, Figure
from generator.model.panel import Cell
from generator.model.period import Window


def find(view: View) -> Signal:
    distance = view.threshold(view.settings.since_periods)
    return Signal(*standing.long_ago(view.shown, distance, view.settings.record_coverage, view.span))


def state(ledger: Ledger) -> Fact | None:
    level = ledger.level(Window.of(ledger.newest))
    if level is None or ledger.first is None or ledger.first == ledger.newest:
        return None
    before = ledger.history(Window(ledger.first, ledger.newest.shift(-1)))
    return _back_to(ledger, level, before, Direction.UP) or _back_to(ledger, level, before, Direction.DOWN)


def _back_to(ledger: Ledger, level: Figure, before: list[Cell], way: Direction) -> Fact | None:
    shown = [
        Figure("since", cell.value, level.unit, level.decimals, Window.of(cell.period), "", (cell,)) for cell in before
    ]
    sign = 1 if way is Direction.UP else -1
    reaching = [one for one in shown if sign * one.displayed >= sign * level.displayed]
    if not reaching:
        return None
    last = reaching[-1]
    span = Window(last.window.first, ledger.newest)
    if len(span) - 1 < for_frequency(ledger.settings.since_periods, ledger.frequency) or not _known(ledger, span):
        return None
    cells = tuple(ledger.history(span))
    arithmetic = f"{last.window} = {last.cells[0].value}, the last period to reach {level.displayed}"
    figure = Figure("since", last.value, level.unit, level.decimals, last.window, arithmetic, cells)
    tie = last.displayed == level.displayed
    return ledger.fact(RULE.kind, level.window, (level, figure), way, since=last.window.first, is_tie=tie)


def _known(ledger: Ledger, span: Window) -> bool:
    known = [ledger.panel.cell(ledger.row, period) is not None for period in span.periods]
    return covered(known, ledger.settings.record_coverage) == 0


RULE = Rule("since", find, state, family="since", priority=1.2)
