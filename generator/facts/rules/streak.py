"""Streak: how many periods in a row the series has risen, or fallen, from one period to the next.

Told from four rises or falls of adjusted figures, or of ones without a season. A period without
change at the precision shown ends a streak. One that runs back into a gap or a break has an unknown
length and is not told; one that reaches the first period is told as lasting since the series began.
The longest earlier streak of the same direction stands beside it; of several the most recent. One that
touches a gap or a break may have been longer: where it is as long as any, none is the longest.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby

import numpy as np

from generator.facts import arrays
from generator.facts.course import count_unit, lifetime
from generator.facts.ledger import Ledger, direction
from generator.facts.rule import Rule, Signal
from generator.facts.streaks import Streak, long_runs, streak
from generator.facts.view import View
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Period, Window


def find(view: View) -> Signal:
    step = arrays.steps_of(view.shown)
    can = np.isfinite(view.lag(step, 0)) & view.is_adjusted
    return Signal(can & long_runs(view, step, view.settings.streak_rises, 1), can)


def state(ledger: Ledger) -> Fact | None:
    run = streak(ledger, ledger.newest, step, 1) if ledger.is_adjusted else None
    level = ledger.level(Window.of(ledger.newest))
    if not (run and level) or len(run.changes) < ledger.settings.streak_rises:
        return None
    before = _longest(ledger, run)
    figures = (_length(ledger, run), level, *([_length(ledger, before, "previous")] if before else []))
    return ledger.fact(RULE.kind, run.window, figures, run.way, since=run.window.first, since_is_start=run.from_start)


def step(ledger: Ledger, period: Period) -> Figure | None:
    """From the period before, between the values as displayed; None where one of the two is missing."""
    now, base = ledger.level(Window.of(period)), ledger.level(Window.of(period.shift(-1)), "base")
    if not (now and base):
        return None
    value = now.displayed - base.displayed
    arithmetic = f"{now.displayed} − {base.displayed} = {value}"
    return Figure("step", value, now.unit, now.decimals, now.window, arithmetic, base.cells + now.cells)


def _length(ledger: Ledger, run: Streak, role: str = "length") -> Figure:
    """The number of periods, citing each of them and the one before the first."""
    count = Decimal(len(run.changes))
    return Figure(role, count, count_unit(ledger), 0, run.window, f"steps of {run.arithmetic}", run.cells)


def _longest(ledger: Ledger, run: Streak) -> Streak | None:
    """The longest streak of the same direction that ended earlier; None where one of unknown length may be."""
    stretches = _stretches(ledger, run.window.first)
    ways = [way for way, _ in stretches]
    before = [None if ledger.is_cut else Direction.FLAT, *ways]
    whole: list[tuple[Figure, ...]] = []
    torn: list[tuple[Figure, ...]] = []
    for at, (way, changes) in enumerate(stretches):
        if way is run.way:
            is_torn = None in (before[at], *ways[at + 1 : at + 2])
            (torn if is_torn else whole).append(changes)
    longest = max(reversed(whole), key=len, default=())
    return Streak(run.way, longest, from_start=False) if len(longest) > max(map(len, torn), default=0) else None


def _stretches(ledger: Ledger, end: Period) -> list[tuple[Direction | None, tuple[Figure, ...]]]:
    """The steps before `end`, in stretches that went the same way; None is a hole."""
    periods = lifetime(ledger)[1:]
    changes = [step(ledger, period) for period in periods[: periods.index(end)]]
    divided = groupby(changes, lambda change: direction(change) if change else None)
    return [(way, tuple(change for change in some if change)) for way, some in divided]


RULE = Rule("streak", find, state, family="streak", priority=1.1)
