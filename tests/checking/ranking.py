"""Order, records and runs of series, by plain arithmetic, for the frames that tell of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from checking.press import Series, rounded

Time = tuple[int, int]
COUNTRY = "Total nacional"


def order(values: Mapping[str, Decimal]) -> list[str]:
    """The names, that of the highest value first."""
    return sorted(values, key=lambda one: -values[one])


def levels(some: Mapping[str, Series], value: Callable[[Series], Decimal]) -> dict[str, Decimal]:
    """Of each state, without the country, a value of its series."""
    return {name: value(one) for name, one in some.items() if name != COUNTRY}


def changes(series: Series, steps: int | None = None) -> dict[Time, Decimal]:
    """The per cent changes of a series, from a year before where no number of steps is given."""
    back = series.frequency if steps is None else steps
    return {
        time: (value / series.values[series.before(time, back)] - 1) * 100
        for time, value in series.values.items()
        if series.before(time, back) in series.values
    }


def at_two(values: Mapping[Time, Decimal]) -> dict[Time, Decimal]:
    """The values as offices print rates."""
    return {time: rounded(value, 2) for time, value in values.items()}


def since(values: Mapping[Time, Decimal], time: Time, sign: int = 1) -> Time | None:
    """The last earlier time whose value was no lower (`sign` 1) or no higher (-1), None where there is none."""
    earlier = [one for one in values if one < time and values[one] * sign >= values[time] * sign]
    return max(earlier, default=None)


def is_plain(values: Mapping[Time, Decimal], time: Time, other: Time, least: Decimal = Decimal("0.004")) -> bool:
    """Whether two values differ by more than roundings do, `least` being a part of the larger one."""
    here, there = values[time], values[other]
    return abs(here - there) > least * max(abs(here), abs(there))


def run(values: Mapping[Time, Decimal], time: Time, sign: int, before: Callable[[Time], Time]) -> int:
    """How many times in a row up to one the value had a sign."""
    count = 0
    while time in values and values[time] * sign > 0:
        count, time = count + 1, before(time)
    return count


def has_clear_signs(values: Mapping[Time, Decimal], times: Iterable[Time], least: str = "0.06") -> bool:
    """Whether all these changes are printed with a sign, not as nought."""
    return all(one in values and abs(values[one]) >= Decimal(least) for one in times)
