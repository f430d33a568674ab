"""Acceleration: annual growth of the newest period against that of the period before, in points.

Told where it moved more than in three of four periods before: beyond the 75th percentile (between
two values on the line that joins them) of the series' own moves, of which 36 months, 12 quarters or
8 years have to be known. Both rates need a true base; a move that is nil as displayed is none, nor
is one between rates that are displayed alike. Moves
are compared as they are, not as shown.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import numpy as np

from generator.facts import arrays
from generator.facts.arrays import Matrix
from generator.facts.course import annual_change, lifetime
from generator.facts.effect import Changes
from generator.facts.ledger import Ledger, direction, plain
from generator.facts.quantile import quantile
from generator.facts.rule import Rule, Signal
from generator.facts.view import View, for_frequency
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Period, Window
from generator.model.unit import POINT


def find(view: View) -> Signal:
    if not view.indicator.kind.has_growth:
        return Signal(view.nowhere(), view.nowhere())
    moves, least = effect(view), view.threshold(view.settings.percentile_history)
    beyond, can = arrays.exceeds_usual(np.abs(moves), view.settings.usual_share, max(least, 1), view.span)
    is_shown = view.lag(view.annual_shown, 0) != view.lag(view.annual_shown, 1)
    return Signal(beyond & is_shown & (view.shown_change(view.lag(moves, 0)) != 0), can)


def effect(view: View) -> Matrix:
    return sizes(view).matrix


def sizes(view: View) -> Changes:
    """By how many points annual growth moved from the period before to each."""
    return Changes(view.annual_change, 1, grows=False)


def state(ledger: Ledger) -> Fact | None:
    now = annual_change(ledger, ledger.newest)
    previous = annual_change(ledger, ledger.newest.shift(-1), "previous")
    if not (ledger.indicator.kind.has_growth and now and previous):
        return None
    points = _points(ledger, now, previous)
    if direction(points) is Direction.FLAT or now.displayed == previous.displayed or not _is_unusual(ledger):
        return None
    comparison = Window.of(ledger.newest.shift(-1))
    return ledger.fact(RULE.kind, now.window, (now, previous, points), direction(points), comparison=comparison)


def _points(ledger: Ledger, now: Figure, previous: Figure) -> Figure:
    value = now.value - previous.value
    arithmetic = f"{plain(now.value)} − {plain(previous.value)} = {plain(value)}"
    cells = now.cells + previous.cells
    return Figure("points", value, POINT, ledger.indicator.change_decimals, now.window, arithmetic, cells)


def _is_unusual(ledger: Ledger) -> bool:
    """Whether growth moved further than it mostly did; in fractions, so that equal moves are equal."""
    rates = [_rate(ledger, period) for period in lifetime(ledger)]
    moves = [abs(one - before) for before, one in pairwise(rates) if one is not None and before is not None]
    least = for_frequency(ledger.settings.percentile_history, ledger.frequency)
    if len(moves) <= max(least, 1):
        return False
    return moves[-1] > quantile(moves[:-1], ledger.settings.usual_share)


def _rate(ledger: Ledger, period: Period) -> Fraction | None:
    """The annual change as a share of its base."""
    now = ledger.panel.cell(ledger.row, period)
    base = ledger.panel.cell(ledger.row, period.shift(-ledger.frequency))
    if not (now and base) or base.value <= 0 or now.value < 0:
        return None
    return Fraction(now.value) / Fraction(base.value)


RULE = Rule("acceleration", find, state, family="turn", priority=1.1, effect=effect, sizes=sizes, by_size=True)
