"""Milestone: for the first time ever at or above a round number: 1, 2, 2.5 or 5 times a power of ten.

The number is the largest that the newest value has reached, both as observed and as displayed; the
numbers below it that were passed at the same time are not told. Later crossings are none. Needs 60
monthly, 20 quarterly or 8 annual observations, the newest included, and 95 % of all periods since
the series began: a figure that was missed may have been above.
"""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from generator.facts import arrays, past
from generator.facts.arrays import Matrix
from generator.facts.course import lifetime
from generator.facts.history import minimum_history
from generator.facts.ledger import Ledger, plain
from generator.facts.round_numbers import SCALE, all_within, largest_within, threshold
from generator.facts.rule import Rule, Signal
from generator.facts.view import View
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Window


def find(view: View) -> Signal:
    if not view.indicator.kind.has_growth:
        return Signal(view.nowhere(), view.nowhere())
    if compiled := arrays.fast(view.values):
        unit, minimum = 10.0**view.indicator.decimals, view.threshold(view.settings.record_history)
        limits = (view.settings.record_coverage, minimum, view.span)
        return Signal(*compiled.crossed(view.values, view.shown, unit, SCALE, *limits))
    unit, count = 10.0**view.indicator.decimals, past.known_so_far(view.values, view.span)
    is_covered = count >= view.settings.record_coverage * past.lifetime(view.values, view.span)
    can = np.isfinite(view.now) & is_covered & (count >= view.threshold(view.settings.record_history))
    number = all_within(np.minimum(view.now, view.lag(view.shown, 0) / unit))
    return Signal(can & (_highest_before(view) / unit < number), can)


def _highest_before(view: View) -> Matrix:
    """The highest value displayed before each column answered for."""
    if view.span == 1:
        return past.highest_so_far(view.shown[:, :-1], 1)
    highest = arrays.lagged(past.highest_so_far(view.shown, view.columns), 1, view.span)
    return np.fmax(highest, -np.inf)


def state(ledger: Ledger) -> Fact | None:
    levels = [level for period in lifetime(ledger) if (level := ledger.level(Window.of(period)))]
    now = ledger.level(Window.of(ledger.newest))
    if now is None or ledger.first is None or not (ledger.indicator.kind.has_growth and _is_known(ledger, len(levels))):
        return None
    reached = min(now.value, now.displayed)
    if reached <= 0:
        return None
    number = largest_within(reached)
    if any(level.displayed >= number for level in levels[:-1]):
        return None
    figures = (now, _number(ledger, number, levels))
    return ledger.fact(RULE.kind, now.window, figures, Direction.UP, since=ledger.first, since_is_start=True)


def _is_known(ledger: Ledger, count: int) -> bool:
    """Whether enough of the whole history is known to say that something never was."""
    share = Decimal(repr(ledger.settings.record_coverage))
    return count >= minimum_history(ledger) and count >= share * len(lifetime(ledger))


def _number(ledger: Ledger, number: Decimal, levels: list[Figure]) -> Figure:
    """The round number, citing all that stayed below it."""
    cells = tuple(cell for level in levels for cell in level.cells)
    highest = max((level.displayed for level in levels[:-1]), default=Decimal(0))
    arithmetic = (
        f"{plain(levels[-1].value)} ≥ {plain(number)} > {plain(highest)}, the highest of {len(levels) - 1} earlier"
    )
    return threshold(ledger, number, levels[-1].window, arithmetic, cells)


RULE = Rule("milestone", find, state, family="threshold", priority=1.5)
