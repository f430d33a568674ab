"""Divergence: a part that went the other way than its whole over the year.

The whole is the nearest one that the panel has. Both have an annual growth that is not nil at the
precision shown, of opposite signs, and the part makes at least 5 % of the whole now; an index is
no part of another one, so it needs no size. Up: the part rose while the whole fell.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from generator.facts import arrays, doubt
from generator.facts.arrays import Flags, Matrix
from generator.facts.ledger import Ledger, direction
from generator.facts.rule import Rule, Signal
from generator.facts.view import View
from generator.facts.whole import whole_of
from generator.model.fact import Fact, Figure
from generator.model.period import Window
from generator.model.unit import Kind


def find(view: View) -> Signal:
    """Wherever the two signs are opposite, of parts that are large enough."""
    if not view.indicator.kind.has_growth:
        return Signal(view.nowhere(), view.nowhere())
    if (compiled := arrays.fast(view.values)) and view.indicator.kind is not Kind.INDEX:
        share, rows = view.settings.divergence_share, view.whole_rows
        can, opposite, large, is_open = compiled.against_whole(view.annual_shown, view.values, rows, share, view.span)
        can &= doubt.decided(large, is_open, _deciding(view))
        return Signal(can & opposite, can)
    growth = view.annual_shown[:, view.columns - view.span :]
    whole = view.of_whole(view.last(view.annual_shown))
    can = np.isfinite(growth) & np.isfinite(whole) & _is_large(view)
    return Signal(can & (np.sign(growth) * np.sign(whole) < 0), can)


def _is_large(view: View) -> Flags:
    """Which values are a large enough part of their whole."""
    if view.indicator.kind is Kind.INDEX:
        return ~view.nowhere()
    now: Matrix = view.values[:, view.columns - view.span :]
    whole = view.of_whole(now)
    least = view.settings.divergence_share * whole
    exceeds = doubt.exceeds(now, least, doubt.slack(1, np.abs(least)), _deciding(view))
    large: Flags = exceeds | ((now >= 0) & (whole == 0))
    return large


def _deciding(view: View) -> Callable[[int, int], bool]:
    """What tells exactly, by row and column of those answered for, whether a value is a large enough part."""
    now, share = view.now, doubt.exact(view.settings.divergence_share)

    def is_enough(row: int, column: int) -> bool:
        whole = now[view.whole_rows[row], column]
        return doubt.exact(now[row, column]) >= share * doubt.exact(whole)

    return is_enough


def state(ledger: Ledger) -> Fact | None:
    whole = whole_of(ledger)
    if whole is None or not ledger.indicator.kind.has_growth:
        return None
    window = Window.of(ledger.newest)
    own, other = (one.compared(window, window.shift_years(-1)) for one in (ledger, whole))
    if own is None or other is None or own[1].displayed * other[1].displayed >= 0:
        return None
    share = doubt.exact(ledger.settings.divergence_share)
    if ledger.indicator.kind is not Kind.INDEX and own[0].value < share * other[0].value:
        return None
    growth = other[1]
    of_whole = Figure("growth", growth.value, growth.unit, growth.decimals, window, growth.arithmetic, growth.cells)
    way, figures = direction(own[1]), (*own, of_whole)
    return ledger.fact(RULE.kind, window, figures, way, comparison=own[2].window, peer=whole.series)


RULE = Rule("divergence", find, state, family="part", priority=1.1, is_recent=True)
