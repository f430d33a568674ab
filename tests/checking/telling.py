"""What whole releases share: times that suit all they tell, runs in ordinals, amounts of states, changes of months."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeVar

from checking.press import Desk, Series, rounded
from checking.standing import Time, other, with_ordinal

Drawn = TypeVar("Drawn")


def fit(desk: Desk, some: Sequence[Drawn], holds: Callable[[Drawn], object]) -> Drawn:
    """One of those that suit a text."""
    suiting = [one for one in some if holds(one)]
    desk.ask(suiting)
    return desk.random.choice(suiting)


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
