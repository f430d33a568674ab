"""What frames draw from the series, times with changes that are not small, and what whole releases tell of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeVar

from checking.press import Desk, Series, Time, rounded
from checking.standing import other, with_ordinal

Drawn = TypeVar("Drawn")


def fit(desk: Desk, some: Sequence[Drawn], holds: Callable[[Drawn], object]) -> Drawn:
    """One of those that suit a text."""
    suiting = [one for one in some if holds(one)]
    desk.ask(suiting)
    return desk.random.choice(suiting)


def some(desk: Desk, series: Series, first: int = 24) -> Time:
    """A time of a series with so many before it."""
    return desk.random.choice(series.times[first:])


def draw(desk: Desk, series: Series, least: str = "0.5", first: int = 24) -> tuple[int, int, Decimal]:
    """A time of a series with a clear annual change, and that change."""
    time = some(desk, series, first)
    change = series.change(time)
    desk.ask(abs(change) > Decimal(least))
    return *time, change


def draw_both(
    desk: Desk, series: Series, second: Series, least: str, first: int = 24
) -> tuple[int, int, Decimal, Decimal]:
    """A time at which two series have clear annual changes, and these."""
    year, part, change = draw(desk, series, least, first)
    other = second.change((year, part))
    desk.ask(abs(other) > Decimal(least))
    return year, part, change, other


def remitted(desk: Desk, least: str = "1") -> tuple[Series, Time, Decimal]:
    """The remittances to the country, a month and its annual change, which is not small."""
    flow = desk.files.remittances
    year, part, change = draw(desk, flow, least, 72)
    return flow, (year, part), change


def on_month(series: Series, time: Time) -> Decimal:
    """Per cent from the month or quarter before."""
    return series.change(time, series.before(time))


def nth(desk: Desk, count: int) -> str:
    """How many in a row, as an ordinal, right or two off."""
    return desk.say(with_ordinal(desk, count), with_ordinal(desk, other(desk, count, 2)))


def signed(desk: Desk, value: Decimal, decimals: int = 1) -> str:
    """A per cent with its sign, as lists of figures print it."""
    return desk.figure(value, lambda one: f"{rounded(one, decimals):+}%", decimals)


def rate(series: Series, time: Time) -> Decimal:
    """Annual inflation as it is published."""
    return rounded(series.change(time), 2)


def gained(series: Series, time: Time) -> Decimal:
    """Per cent since December."""
    return series.change(time, (time[0] - 1, 12))
