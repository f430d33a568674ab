"""Makes one figure of a month, quarter or year out of figures of days or weeks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import Literal

from generator.model.period import Frequency, Period

OfDays = Literal["", "mean", "last"]
SATURDAY = 5
HOLIDAYS = timedelta(days=4)
Figures = Mapping[date, Decimal | None]


def period_of(day: date, frequency: Frequency) -> Period:
    """The period that a day lies in.

    >>> str(period_of(date(2026, 8, 31), Frequency.QUARTER))
    '2026-Q3'
    """
    return Period.of(frequency, day.year, (day.month - 1) * frequency // 12 + 1)


def by_period(figures: Figures, frequency: Frequency) -> dict[Period, list[date]]:
    """The days of each period, in order."""
    found: dict[Period, list[date]] = {}
    for day in sorted(figures):
        found.setdefault(period_of(day, frequency), []).append(day)
    return found


def figure(values: Sequence[Decimal | None], how: OfDays) -> Decimal | None:
    """The mean of the known values, to as many decimals as the finest of them has, or the last; None where none is.

    >>> figure([Decimal("17.3485"), None, Decimal("17.7228")], "mean")
    Decimal('17.5357')
    """
    known = [value for value in values if value is not None]
    if not known or how == "last":
        return known[-1] if known else None
    finest = min(value.as_tuple().exponent for value in known if isinstance(value.as_tuple().exponent, int))
    return (sum(known, Decimal(0)) / len(known)).quantize(Decimal((0, (1,), int(finest))), ROUND_HALF_UP)


def usual_step(days: Sequence[date]) -> timedelta:
    """The commonest time from one figure to the next; the shortest of equally common ones."""
    steps = Counter(other - one for one, other in pairwise(days))
    return max(steps, key=lambda step: (steps[step], -step)) if steps else timedelta(0)


def begins_late(first: Period, days: Sequence[date]) -> bool:
    """Whether figures begin in the middle of `first`, later than a holiday or a weekend explains."""
    return days[0] - first.first_day > usual_step(days) + HOLIDAYS


def is_over(last: Period, days: Sequence[date]) -> bool:
    """Whether the next figure, to judge by the usual step between `days`, will be of a later period than `last`.

    A holiday at the end of a month keeps it open until the first figure of the next.
    """
    if len(days) < 2:
        return False
    following = days[-1] + usual_step(days)
    works_weekends = any(day.weekday() >= SATURDAY for day in days)
    while following.weekday() >= SATURDAY and not works_weekends:
        following += timedelta(days=1)
    return following > last.last_day
