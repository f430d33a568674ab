"""Words and forms of figures that the frames about levels and changes share."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from checking.press import Desk, Series, rounded

ROSE = ("rose", "climbed", "grew", "increased", "went up", "advanced")
FELL = ("fell", "declined", "dropped", "decreased", "went down", "slipped")
RISING = ("rising", "climbing", "growing", "increasing")
FALLING = ("falling", "declining", "dropping", "decreasing")
RISE = ("rise", "increase", "gain")
FALL = ("fall", "decline", "drop", "decrease")
BILLION, MILLION = Decimal(10**9), Decimal(10**6)


def dollars(desk: Desk, value: Decimal) -> str:
    """An amount of dollars in one of the forms of the press, right or wrong."""
    size, decimals, forms = (
        (BILLION, 2, ("${} billion", "US${} billion", "${}bn", "{} billion dollars"))
        if value >= BILLION
        else (MILLION, 1, ("${} million", "US${} million", "${}m", "{} million dollars"))
    )
    return _amount(desk, value, size, decimals, desk.pick(*forms, *_IN_MILLIONS["$"]))


def pesos(desk: Desk, value: Decimal) -> str:
    """The same in pesos."""
    size, decimals, forms = (
        (BILLION, 2, ("{} billion pesos", "{}bn pesos"))
        if value >= BILLION
        else (MILLION, 1, ("{} million pesos", "{}m pesos"))
    )
    return _amount(desk, value, size, decimals, desk.pick(*forms, *_IN_MILLIONS["pesos"]))


_IN_MILLIONS = {"$": ("${:m} million", "{:m} million dollars"), "pesos": ("{:m} million pesos",)}


def _amount(desk: Desk, value: Decimal, size: Decimal, decimals: int, form: str) -> str:
    if ":m" in form:
        whole = form.replace("{:m}", "{}")
        return desk.figure(value / MILLION, lambda one: whole.format(desk.number(one)), 0)
    return desk.figure(value / size, lambda one: form.format(desk.number(one, decimals)), decimals)


def two_dollars(desk: Desk, now: Decimal, then: Decimal) -> tuple[str, str]:
    """Two amounts of dollars in the same form."""
    form = desk.pick("${} billion", "${}bn", "{} billion dollars", "US${} billion")
    desk.ask(abs(now - then) > now / 50)
    return _amount(desk, now, BILLION, 2, form), _amount(desk, then, BILLION, 2, form)


def two_pesos(desk: Desk, now: Decimal, then: Decimal) -> tuple[str, str]:
    """Two amounts of pesos in the same form."""
    form = desk.pick("{} billion pesos", "{}bn pesos")
    desk.ask(abs(now - then) > now / 50)
    return _amount(desk, now, BILLION, 2, form), _amount(desk, then, BILLION, 2, form)


def above(desk: Desk, value: Decimal, step: Decimal) -> str:
    """A round number just under a value, with "more than"; wrong, one above it."""
    floor = (value / step).to_integral_value(ROUND_FLOOR) * step
    desk.ask(value - floor > step / 50 and value < floor * Decimal("1.03"))
    word = desk.pick("more than", "over", "just over", "above")
    return desk.say(f"{word} {floor.normalize():f}", f"{word} {floor * Decimal('1.1') + 2 * step:f}")


def below(desk: Desk, value: Decimal, step: Decimal) -> str:
    """A round number just above a value, with "nearly"; wrong, one far above it."""
    ceiling = (value / step).to_integral_value(ROUND_CEILING) * step
    desk.ask(value < ceiling and value > ceiling * Decimal("0.97"))
    word = desk.pick("nearly", "almost", "just under", "close to")
    return desk.say(f"{word} {ceiling.normalize():f}", f"{word} {ceiling * Decimal('1.1') + 2 * step:f}")


def roughly(desk: Desk, value: Decimal, decimals: int = 1) -> str:
    """A number with "about"."""
    word = desk.pick("about", "around", "some", "roughly")
    return f"{word} " + desk.figure(value, lambda one: desk.number(one, decimals), decimals)


def monthly(desk: Desk, series: Series, since: int = 0, *, least: str = "0.8") -> tuple[int, int]:
    """A month or quarter whose change over a year is not too small, from some year on."""
    times = [time for time in series.times if time[0] >= max(since, series.times[0][0] + 2)]
    time = desk.random.choice(times)
    desk.ask(abs(series.change(time)) >= Decimal(least))
    return time


def annual(series: Series, time: tuple[int, int]) -> Decimal:
    """The change over a year, as it is printed with one decimal."""
    return rounded(series.change(time))


def told_month(desk: Desk, time: tuple[int, int]) -> str:
    return f"{desk.month(time[1])} {time[0]}"


def told_quarter(desk: Desk, time: tuple[int, int]) -> str:
    """A quarter in one of its forms."""
    ordinal, (year, part) = desk.quarter(time[1]), time
    return desk.pick(
        f"the {ordinal} quarter of {year}",
        f"Q{part} {year}",
        f"{year}'s {ordinal} quarter",
        f"the {ordinal} quarter of {year}",
    )


def apart(one: Decimal, other: Decimal, least: str = "0.3") -> bool:
    return abs(one - other) >= Decimal(least)


def more(desk: Desk, change: Decimal, up: Sequence[str] = ("more",), down: Sequence[str] = ("less",)) -> str:
    return desk.way(change, up, down)
