"""Streak above a round number: for six periods or more in a row the series has been above it.

Round is 1, 2, 2.5 or 5 times a power of ten. The number is the largest that the last six periods all
exceed, as displayed, and a tenth of the newest value at least. It is told only where the streak is
known to have begun with a step over that number: not where it reaches back to a gap or to the start
of the series.
"""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from generator.facts import arrays
from generator.facts.arrays import Flags, Matrix
from generator.facts.course import count_unit
from generator.facts.ledger import Ledger, plain
from generator.facts.round_numbers import SCALE, all_below, largest_below, threshold
from generator.facts.rule import Rule, Signal
from generator.facts.view import View
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Window


def find(view: View) -> Signal:
    if not view.indicator.kind.has_growth:
        return Signal(view.nowhere(), view.nowhere())
    shown = view.shown / 10.0**view.indicator.decimals
    if compiled := arrays.fast(shown):
        return Signal(*compiled.above_round(shown, SCALE, view.settings.streak_level_periods, view.span))
    lowest = view.lag(shown, 0)
    for step in range(1, view.settings.streak_level_periods):
        lowest = np.minimum(lowest, view.lag(shown, step))
    number = all_below(lowest)
    number = np.where(number * 10 >= view.lag(shown, 0), number, np.nan)
    return Signal(np.isfinite(number) & has_begun(shown, number), np.isfinite(lowest))


def has_begun(shown: Matrix, number: Matrix) -> Flags:
    """Whether the last earlier value that is not above each number is known to lie at or below it: rows x span."""
    if number.shape[1] == 1:
        return _stepped_over(shown, number)
    begun = np.zeros(number.shape, dtype=np.bool_)
    for one in np.unique(number[np.isfinite(number)]):
        rows = np.flatnonzero((number == one).any(axis=1))
        begun[rows] |= (number[rows] == one) & _stepped_over(shown[rows], np.full_like(number[rows], one))
    return begun


def _stepped_over(shown: Matrix, number: Matrix) -> Flags:
    """Whether the last value that was not above the one number of each row is known: rows x span."""
    columns, span = shown.shape[1], number.shape[1]
    last = np.arange(columns - span, columns) - arrays.runs(shown > number[:, -1:], span)
    known: Flags = np.isfinite(np.take_along_axis(shown, np.maximum(last, 0), axis=1)) & (last >= 0)
    return known


def state(ledger: Ledger) -> Fact | None:
    number = _number(ledger)
    level = ledger.level(Window.of(ledger.newest))
    if number is None or level is None:
        return None
    above: list[Figure] = []
    period = ledger.newest
    while (one := ledger.level(Window.of(period))) and one.displayed > number:
        above.insert(0, one)
        period = period.shift(-1)
    if one is None:
        return None
    window = Window(period.shift(1), ledger.newest)
    figures = (level, _threshold(ledger, number, window, [one, *above]), _length(ledger, window, [one, *above]))
    return ledger.fact(RULE.kind, window, figures, Direction.UP, since=window.first)


def _number(ledger: Ledger) -> Decimal | None:
    """The largest round number below what is displayed of the last periods, if it is not too far below the newest."""
    last = Window.trailing(ledger.newest, ledger.settings.streak_level_periods)
    levels = [ledger.level(Window.of(period)) for period in last.periods]
    shown = [level.displayed for level in levels if level]
    if not ledger.indicator.kind.has_growth or len(shown) < len(last) or min(shown) <= 0:
        return None
    number = largest_below(min(shown))
    return number if number * 10 >= shown[-1] else None


def _threshold(ledger: Ledger, number: Decimal, window: Window, levels: list[Figure]) -> Figure:
    lowest = min(levels[1:], key=lambda level: level.displayed)
    arithmetic = f"{plain(number)} < {plain(lowest.displayed)} of {lowest.window}, the lowest of {len(levels) - 1}"
    return threshold(ledger, number, window, arithmetic, tuple(cell for level in levels for cell in level.cells))


def _length(ledger: Ledger, window: Window, levels: list[Figure]) -> Figure:
    """The number of periods, citing each of them and the one before the first."""
    before = levels[0]
    arithmetic = f"{len(window)} periods since {before.window} = {plain(before.displayed)}"
    cells = tuple(cell for level in levels for cell in level.cells)
    return Figure("length", Decimal(len(window)), count_unit(ledger), 0, window, arithmetic, cells)


RULE = Rule("streak_level", find, state, family="streak", priority=1.0)
