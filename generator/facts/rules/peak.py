"""Peak and trough: how far the series has fallen since its last peak, or risen since its last trough.

A peak lies above every value since and above the three months (two quarters) before it, as
displayed; it is confirmed when as many periods have followed, and told for 24 months or 8 quarters.
The newest value has to be away from it by more than three of four steps from period to period in
the history, of which 36 months or 12 quarters have to be known. Adjusted figures only, or ones
without a season; nothing may be missing from the periods before the peak to the newest. Silent where
the change since is nil as displayed, or growth has no meaning. The end of an adjusted series is
revised, so a peak may move.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from generator.facts import arrays
from generator.facts.arrays import ULP, Counts, Flags, Matrix
from generator.facts.course import lifetime
from generator.facts.ledger import Ledger, direction
from generator.facts.past import highest_so_far
from generator.facts.quantile import quantile, so_far
from generator.facts.rule import Rule, Signal
from generator.facts.view import View, for_frequency
from generator.model.fact import Direction, Fact, Figure
from generator.model.panel import Cell
from generator.model.period import Frequency, Period, Window
from generator.model.unit import Kind


def find(view: View) -> Signal:
    if view.panel.frequency is Frequency.YEAR or not view.is_adjusted.any():
        return Signal(view.nowhere(), view.nowhere())
    back, can = _searched(view)
    return Signal(can & _has_moved(view, back), can)


def _has_moved(view: View, back: Counts) -> Flags:
    """Where the change since so many columns before (0: none) is other than nil as displayed."""
    moved: Flags
    if compiled := arrays.fast(view.values):
        kind = view.indicator.kind
        digits = view.indicator.decimals if kind is Kind.BALANCE else view.indicator.change_decimals
        moved = compiled.moved_since(view.values, back, kind.has_growth, 10.0**digits)
        return moved
    place = np.arange(view.columns - view.span, view.columns) - back
    change = view.change(view.now, np.take_along_axis(view.values, place, axis=1))
    moved = (back > 0) & (np.nan_to_num(view.shown_change(change)) != 0)
    return moved


def _searched(view: View) -> tuple[Counts, Flags]:
    """How many columns before each the last peak or trough lies (0: none), and where there could be one."""
    share, fewest = view.settings.usual_share, view.threshold(view.settings.percentile_history)
    if compiled := arrays.fast(view.values):
        limits = (fewest, view.threshold(view.settings.peak_confirm), view.threshold(view.settings.since_periods))
        searched: tuple[Counts, Flags] = compiled.peaks(
            view.values, view.shown, view.is_adjusted, share, limits, 2 * ULP, view.span
        )
        return searched
    steps = np.abs(view.values - view.earlier(view.values, 1))
    usual = so_far(np.where(view.is_adjusted, steps, np.nan), share, fewest, view.span)
    can = np.isfinite(view.now) & np.isfinite(usual)
    return last_extreme(view, usual - _inexact(view)), can


def last_extreme(view: View, far: Matrix) -> Counts:
    """How many columns before each lies the last peak or trough that is far enough away; 0 where there is none."""
    least, most = view.threshold(view.settings.peak_confirm), view.threshold(view.settings.since_periods)
    found = np.zeros((view.rows, view.span), dtype=np.int64)
    recent = view.shown[:, -(view.span + most + least) :]
    for side in (recent, -recent):
        before, after = _highest(side, least), view.lag(side, 0)
        for back in range(1, min(most, view.columns - 1) + 1):
            value = view.lag(side, back)
            if back >= least:
                stands_out = (value > after) & (value > view.lag(before, back)) & _is_far(view, back, far)
                found[stands_out & ((found == 0) | (found > back))] = back
            after = np.maximum(after, value)
    return found


def _highest(side: Matrix, periods: int) -> Matrix:
    """The highest of so many columns before each; NaN where one is missing."""
    columns = side.shape[1]
    highest = arrays.lagged(side, 1, columns)
    for step in range(2, periods + 1):
        highest = np.maximum(highest, arrays.lagged(side, step, columns))
    return highest


def _inexact(view: View) -> Matrix:
    """By how much two differences that are equal in decimals may differ: two units in the last place of the largest."""
    return 2 * ULP * np.fmax(highest_so_far(np.abs(view.values), view.span), 0)


def _is_far(view: View, back: int, least: Matrix) -> Flags:
    """Whether a value lies that far at least from the one so many columns before."""
    far: Flags = np.abs(view.lag(view.values, 0) - view.lag(view.values, back)) >= least
    return far


def state(ledger: Ledger) -> Fact | None:
    level = ledger.level(Window.of(ledger.newest))
    if ledger.frequency is Frequency.YEAR or level is None or not ledger.is_adjusted:
        return None
    extreme = _last(ledger, level)
    change = ledger.change(level, extreme) if extreme else None
    if extreme is None or change is None or direction(change) is Direction.FLAT:
        return None
    return ledger.fact(RULE.kind, level.window, (level, extreme, change), direction(change), comparison=extreme.window)


def _last(ledger: Ledger, level: Figure) -> Figure | None:
    """The most recent peak or trough that is far enough away."""
    confirm, since = (
        for_frequency(setting, ledger.frequency)
        for setting in (ledger.settings.peak_confirm, ledger.settings.since_periods)
    )
    usual = _usual_step(ledger)
    for back in range(confirm, since + 1 if usual is not None else confirm):
        extreme = _extreme(ledger, ledger.newest.shift(-back), confirm)
        if extreme and usual is not None and abs(Fraction(level.value - extreme.value)) >= usual:
            return extreme
    return None


def _extreme(ledger: Ledger, period: Period, confirm: int) -> Figure | None:
    """The value of a period that is displayed above all from shortly before it to the newest, or below all."""
    window = Window(period.shift(-confirm), ledger.newest)
    levels = [ledger.level(Window.of(one), "extreme") for one in window.periods]
    complete = [one for one in levels if one]
    if len(complete) < len(levels):
        return None
    extreme = complete.pop(confirm)
    others = [one.displayed for one in complete]
    if not (extreme.displayed > max(others) or extreme.displayed < min(others)):
        return None
    cells: tuple[Cell, ...] = extreme.cells + tuple(cell for one in complete for cell in one.cells)
    side = "above" if extreme.displayed > max(others) else "below"
    arithmetic = f"{extreme.arithmetic}, {side} all others of {window}"
    return Figure("extreme", extreme.value, extreme.unit, extreme.decimals, extreme.window, arithmetic, cells)


def _usual_step(ledger: Ledger) -> Fraction | None:
    """What three of four steps from period to period do not exceed; None where too few are known."""
    cells = {period: ledger.panel.cell(ledger.row, period) for period in lifetime(ledger)}
    steps = [
        abs(Fraction(one.value - before.value))
        for period, one in cells.items()
        if one and (before := cells.get(period.shift(-1)))
    ]
    least = for_frequency(ledger.settings.percentile_history, ledger.frequency)
    return quantile(steps, ledger.settings.usual_share) if len(steps) >= max(least, 1) else None


RULE = Rule("peak", find, state, family="turn", priority=0.9)
