"""Anomaly: an annual change so far out of its usual range that the figure is to be verified first.

The usual range is that of the five years before: median m of the annual changes, and 1.4826 times
the median of their distances from m, which is what a standard deviation would be. Fires from 3.5 of
these on (Iglewicz and Hoaglin, 1993), where in addition no more than one change in a hundred, or
none, has ever been as far from m. Needs 36 monthly, 12 quarterly or 8 annual changes before, three
fifths of the five years among them. Silent where the range is nil. For the editor alone: a figure
may be odd and right, and a bulletin never says that it is odd.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from statistics import median

import numpy as np

from generator.facts.arrays import ULP, Counts, Flags, Matrix, fast
from generator.facts.ledger import DIGITS, Ledger, divided, plain
from generator.facts.rule import Role, Rule, Signal
from generator.facts.view import View, for_frequency
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Period, Window
from generator.model.unit import Unit

YEARS, KNOWN_YEARS = 5, 3
"""The years that make the usual range, and how many of them have to be known."""
LIKE_A_DEVIATION = Decimal("1.4826")
RARE = Decimal("0.01")
DOUBT = 16
"""How many times its error floating point has to be on the safe side; else exact arithmetic decides."""


def find(view: View) -> Signal:
    fires, (can, outermost) = view.nowhere(), _outermost(view)
    for nth in np.flatnonzero(outermost.any(axis=0)).tolist():
        newest, rows = view.columns - view.span + nth, np.flatnonzero(outermost[:, nth])
        certain, possible = _is_odd(view, rows, newest)
        fires[rows, nth] = certain
        for row in rows[possible & ~certain].tolist():
            fires[row, nth] = _decide(view, row, newest)
    return Signal(fires, can)


def _decide(view: View, row: int, newest: int) -> bool:
    """What exact arithmetic says where floating point cannot."""
    then = view.panel.until(view.panel.first.shift(newest))
    return state(Ledger(then, row, view.indicator, view.settings)) is not None


def _outermost(view: View) -> tuple[Flags, Flags]:
    """Where there can be an anomaly, and where so few changes were beyond the newest one that it may be odd at all."""
    limits = (YEARS * view.year, KNOWN_YEARS * view.year, view.threshold(view.settings.percentile_history))
    if compiled := fast(view.values):
        found: tuple[Flags, Flags] = compiled.outermost(view.annual_change, limits, view.span)
        return found
    can, outermost = view.nowhere(), view.nowhere()
    for nth in range(view.span):
        newest = view.columns - view.span + nth
        can[:, nth] = _can(view, newest)
        outermost[:, nth] = can[:, nth] & _is_outermost(view, newest)
    return can, outermost


def _can(view: View, newest: int) -> Flags:
    """Where a change is known at a column, and enough of those before it."""
    known = np.isfinite(view.annual_change[:, : newest + 1])
    recent = known[:, max(0, newest - YEARS * view.year) : newest].sum(axis=1) >= KNOWN_YEARS * view.year
    enough = known[:, :newest].sum(axis=1) >= view.threshold(view.settings.percentile_history)
    result: Flags = known[:, newest] & recent & enough
    return result


def _is_outermost(view: View, newest: int) -> Flags:
    """Where so few changes before were beyond the newest one, upward or downward, that it can be odd at all."""
    now, before = view.annual_change[:, newest, np.newaxis], view.annual_change[:, :newest]
    fewest = np.minimum(np.count_nonzero(before > now, axis=1), np.count_nonzero(before < now, axis=1))
    outermost: Flags = (fewest + 1) * 100 <= max(newest + 1, 100)
    return outermost


def _is_odd(view: View, rows: Counts, newest: int) -> tuple[Flags, Flags]:
    """Which of these rows are certainly out of their usual range, and more so than nearly all before; which may be."""
    recent = view.annual_change[rows, max(0, newest - YEARS * view.year) : newest]
    usual = _middle(recent)
    spread = float(LIKE_A_DEVIATION) * _middle(np.abs(recent - usual[:, np.newaxis]))
    off = np.abs(view.annual_change[rows, newest] - usual)
    blur = _blur(view, rows, off + np.abs(usual)) * DOUBT
    before = view.annual_change[rows, :newest] - usual[:, np.newaxis]
    certain, possible = (
        (off >= view.settings.anomaly_score * spread + doubt)
        & (spread > np.maximum(doubt, 0))
        & _is_rare(before, off - doubt)
        for doubt in (blur, -blur)
    )
    return certain, possible


def _is_rare(off: Matrix, limit: Matrix) -> Flags:
    """Whether no more than one in a hundred of the distances of a row, or none, reach a limit."""
    as_far = (np.abs(off) >= limit[:, np.newaxis]).sum(axis=1)
    rare: Flags = (as_far + 1) * 100 <= np.maximum(np.isfinite(off).sum(axis=1) + 1, 100)
    return rare


def _middle(matrix: Matrix) -> Matrix:
    """The median of the known values of each row."""
    ordered, known = np.sort(matrix, axis=1), np.isfinite(matrix).sum(axis=1)
    low = np.take_along_axis(ordered, ((known - 1) // 2)[:, np.newaxis], axis=1)
    high = np.take_along_axis(ordered, (known // 2)[:, np.newaxis], axis=1)
    middle: Matrix = (low[:, 0] + high[:, 0]) / 2
    return middle


def _blur(view: View, rows: Counts, size: Matrix) -> Matrix:
    """How far floating point may err in a change of that size."""
    by_growth = view.indicator.kind.has_growth
    widest = 100 + size if by_growth else np.nanmax(np.abs(view.values[rows]), axis=1, initial=0.0)
    blur: Matrix = ULP * widest
    return blur


def effect(view: View) -> Matrix:
    """The annual change."""
    return view.annual_change


@dataclass(frozen=True)
class Range:
    """The usual annual change and how far from it changes usually are; `off` is the newest one's distance."""

    usual: Decimal
    spread: Decimal
    off: Decimal


def state(ledger: Ledger) -> Fact | None:
    window = Window.of(ledger.newest)
    figures = ledger.compared(window, window.shift_years(-1))
    before = _changes(ledger) if figures else {}
    if figures is None or len(before) < for_frequency(ledger.settings.percentile_history, ledger.frequency):
        return None
    level, change, base = figures
    found = _range(ledger, before, change.value)
    if found is None or not _is_far(ledger, found, before):
        return None
    score = _score(ledger, found, change, tuple(before))
    return ledger.fact(RULE.kind, window, (level, change, score), Direction.of(found.off), comparison=base.window)


def _changes(ledger: Ledger) -> dict[Period, Decimal]:
    """The annual changes before the newest one."""
    if ledger.first is None:
        return {}
    periods = Window(ledger.first, ledger.newest).periods[ledger.frequency : -1]
    compared = (
        (period, ledger.compared(Window.of(period), Window.of(period.shift(-ledger.frequency)))) for period in periods
    )
    return {period: figures[1].value for period, figures in compared if figures}


def _range(ledger: Ledger, before: dict[Period, Decimal], newest: Decimal) -> Range | None:
    years = Window.trailing(ledger.newest.shift(-1), YEARS * ledger.frequency)
    recent = [value for period, value in before.items() if period in years]
    if len(recent) < KNOWN_YEARS * ledger.frequency:
        return None
    with localcontext() as context:
        context.prec = DIGITS
        usual = median(recent)
        spread = LIKE_A_DEVIATION * median(abs(value - usual) for value in recent)
        return Range(usual, spread, newest - usual) if spread else None


def _is_far(ledger: Ledger, found: Range, before: dict[Period, Decimal]) -> bool:
    """Beyond the limit, and further than all but one in a hundred of the changes before."""
    if abs(found.off) < Decimal(repr(ledger.settings.anomaly_score)) * found.spread:
        return False
    as_far = sum(abs(value - found.usual) >= abs(found.off) for value in before.values())
    return as_far + 1 <= max(RARE * (len(before) + 1), Decimal(1))


def _score(ledger: Ledger, found: Range, change: Figure, before: tuple[Period, ...]) -> Figure:
    """How many deviations off, citing every observation whose change made the range."""
    value = divided(found.off, found.spread)
    first = before[0].shift(-ledger.frequency)
    cells = tuple(ledger.history(Window(first, ledger.newest)))
    arithmetic = f"({plain(change.value)} − {plain(found.usual)}) ÷ {plain(found.spread)} = {plain(value)}"
    return Figure("score", value, Unit("deviation"), 1, change.window, arithmetic, cells)


RULE = Rule("anomaly", find, state, family="anomaly", role=Role.QUEUE, effect=effect, by_size=True)
