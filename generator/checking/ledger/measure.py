"""The arithmetic of what a text claims, anew from the observations, in Decimal.

Windows are made of all their periods or not at all. Flows, counts and balances are summed over a window, stocks,
rates and indices averaged. A change in per cent needs a base above zero and nothing below it; rates differ in
percentage points, balances in their own unit. Everything is None where an observation it needs is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

import msgspec

from generator.checking.ledger.data import Line
from generator.model.period import Frequency, Period, Window
from generator.model.unit import Kind, Operation

HUNDRED = Decimal(100)
_WIDE = Context(prec=60)


def rounded(value: Decimal, step: Decimal) -> Decimal:
    """To the nearest multiple of a step that is a power of ten, halves away from zero.

    >>> rounded(Decimal("57.25"), Decimal("0.1")), rounded(Decimal("57671385"), Decimal("1E+3"))
    (Decimal('57.3'), Decimal('5.7671E+7'))
    """
    shown = value.quantize(Decimal(1).scaleb(step.adjusted()), ROUND_HALF_UP, _WIDE)
    return shown or shown.copy_abs()


def fit(window: Window, frequency: Frequency) -> Window | None:
    """The same time in periods of another frequency: 2018 as twelve months, the year to June as two quarters.

    >>> str(fit(Window.parse("2018"), Frequency.QUARTER)), fit(Window.parse("2018-02"), Frequency.QUARTER)
    ('2018-Q1/2018-Q4', None)
    """
    if window.frequency is frequency:
        return window
    own, size = 12 // window.frequency, 12 // frequency
    first, stop = window.first.ordinal * own, (window.last.ordinal + 1) * own
    if first % size or stop % size:
        return None
    return Window(Period(frequency, first // size), Period(frequency, stop // size - 1))


def scaled(value: Callable[[], Decimal | None], power: int) -> Decimal | None:
    """What a value comes to, times so many tens."""
    found = value()
    return None if found is None else found.scaleb(power)


def level(line: Line, window: Window, kind: Kind) -> Decimal | None:
    """What a series amounts to over a window: the sum or the mean of its periods, by kind."""
    first, last = window.first.ordinal, window.last.ordinal
    key = first * 100_000 + last
    if key in line.levels:
        return line.levels[key]
    if first == last:
        value = line.at(window.last)
    else:
        value = line.total(window)
        if value is not None and kind.window_operation is Operation.MEAN:
            value /= last - first + 1
    line.levels[key] = value
    return value


def change(line: Line, window: Window, base: Window, kind: Kind) -> Decimal | None:
    """Growth in per cent from one window to another; None where the base is not above zero."""
    return growth(level(line, window, kind), level(line, base, kind))


def growth(now: Decimal | None, then: Decimal | None) -> Decimal | None:
    """Growth in per cent from one amount to another."""
    if now is None or then is None or then <= 0 or now < 0:
        return None
    return _WIDE.multiply(_WIDE.divide(now - then, then), HUNDRED)


def difference(line: Line, window: Window, base: Window, kind: Kind) -> Decimal | None:
    """One window less another, in the unit of the series: points of a rate, pesos of a balance."""
    now, then = level(line, window, kind), level(line, base, kind)
    return None if now is None or then is None else now - then


def moved(line: Line, window: Window, base: Window, kind: Kind) -> Decimal | None:
    """How a series moved, in the unit in which its kind is compared: per cent, or its own unit."""
    return change(line, window, base, kind) if kind.has_growth else difference(line, window, base, kind)


def annual_change(line: Line, window: Window, kind: Kind) -> Decimal | None:
    """How a series moved from the same window a year before."""
    return moved(line, window, window.shift_years(-1), kind)


def monthly_change(line: Line, window: Window, kind: Kind) -> Decimal | None:
    """How a series moved from the period before."""
    return moved(line, window, window.shift(-len(window)), kind)


def acceleration(line: Line, window: Window, base: Window, kind: Kind, step: Decimal | None = None) -> Decimal | None:
    """The annual change at one time less that at another, in points; by both as they are shown, with a step."""
    now, then = annual_change(line, window, kind), annual_change(line, base, kind)
    if now is None or then is None:
        return None
    return now - then if step is None else rounded(now, step) - rounded(then, step)


def multiple(line: Line, window: Window, base: Window, kind: Kind) -> Decimal | None:
    """How many times another window one is."""
    now, then = level(line, window, kind), level(line, base, kind)
    return None if now is None or then is None or then <= 0 else _WIDE.divide(now, then)


def annual_rate(line: Line, window: Window, base: Window, kind: Kind) -> Decimal | None:
    """The yearly growth, in per cent, that over whole years makes one window of another."""
    steps = window.last.ordinal - base.last.ordinal
    ratio = multiple(line, window, base, kind)
    if ratio is None or ratio <= 0 or steps <= 0 or steps % line.frequency:
        return None
    return _yearly(ratio, steps // line.frequency)


@lru_cache(maxsize=1024)
def _yearly(ratio: Decimal, years: int) -> Decimal:
    """What a multiple over some years is a year, in per cent."""
    return (_WIDE.exp(_WIDE.divide(_WIDE.ln(ratio), Decimal(years))) - 1) * HUNDRED


def real_change(line: Line, prices: Line, window: Window, base: Window, kind: Kind) -> Decimal | None:
    """Growth with each period at the prices of one: every value is divided by the price index of its period."""
    return growth(real_level(line, prices, window, kind), real_level(line, prices, base, kind))


def real_level(line: Line, prices: Line, window: Window, kind: Kind) -> Decimal | None:
    """What a window amounts to at the prices of the index's base."""
    parts: list[Decimal] = []
    for period in window.periods:
        value = line.at(period)
        own = fit(Window.of(period), prices.frequency)
        price = level(prices, own, Kind.INDEX) if own else None
        if value is None or not price:
            return None
        parts.append(_WIDE.divide(value, price))
    total = sum(parts, Decimal(0))
    return total / len(parts) if kind.window_operation is Operation.MEAN else total


# Parts and wholes


def share(part: Line, whole: Line, window: Window, kind: Kind) -> Decimal | None:
    """What a part is of a whole, in per cent."""
    one, all_of_it = level(part, window, kind), level(whole, window, kind)
    return None if one is None or not all_of_it else _WIDE.divide(one, all_of_it) * HUNDRED


def contribution(part: Line, whole: Line, window: Window, base: Window, kind: Kind) -> Decimal | None:
    """What a part's change adds to the growth of the whole, in percentage points."""
    by, of = difference(part, window, base, kind), level(whole, base, kind)
    return None if by is None or of is None or of <= 0 else _WIDE.divide(by, of) * HUNDRED


def ranked(values: Iterable[Decimal], own: Decimal) -> int:
    """The place of one value among all, the largest first; equals share a place."""
    return 1 + sum(1 for one in values if one > own)


def top_share(lines: Sequence[Line], whole: Decimal, count: int, window: Window, kind: Kind) -> Decimal | None:
    """What the largest so many hold of a whole, in per cent."""
    known = sorted((one for line in lines if (one := level(line, window, kind)) is not None), reverse=True)
    if not whole or len(known) < count:
        return None
    return _WIDE.divide(sum(known[:count], Decimal(0)), whole) * HUNDRED


# Position in time


class History(msgspec.Struct, frozen=True, gc=False):
    """What one window is held against: earlier windows, oldest first, each with its amount where it has one."""

    own: Decimal
    earlier: tuple[tuple[Window, Decimal | None], ...]

    @property
    def known(self) -> list[tuple[Window, Decimal]]:
        return [(window, value) for window, value in self.earlier if value is not None]


Amount = Callable[[Window], Decimal | None]


def history(line: Line, window: Window, amount: Amount, *, is_seasonal: bool = False) -> History | None:
    """All earlier windows of the same length: the same months of each year, or every one there is."""
    own = amount(window)
    if own is None or line.start is None:
        return None
    _ = line.values  # all of them are needed
    step = line.frequency if is_seasonal else 1
    found: list[tuple[Window, Decimal | None]] = []
    earlier = window.shift(-step)
    while earlier.first >= line.start:
        found.append((earlier, amount(earlier)))
        earlier = earlier.shift(-step)
    return History(own, tuple(reversed(found)))


def covered_from(past: History) -> Window | None:
    """The earliest window from which 95 % of all, up to the one told, have an amount."""
    total = len(past.earlier)
    missing = 0
    best = None
    for back in range(1, total + 1):
        window, value = past.earlier[total - back]
        missing += value is None
        if value is not None and (back + 1 - missing) >= 0.95 * (back + 1):
            best = window
    return best
