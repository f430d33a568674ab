"""What the frames on context draw from the series: times that suit them, and figures in the forms of the press."""

from __future__ import annotations

from decimal import Decimal

from checking import telling
from checking.press import Desk, Series, Time

UP = ("rose", "climbed", "grew", "increased")
DOWN = ("fell", "declined", "dropped", "decreased")
_NAMED = ("Jalisco", "Guanajuato", "Nuevo León", "Sonora", "Sinaloa", "Puebla", "Chihuahua", "Zacatecas", "Oaxaca")


def asked(desk: Desk, *changes: Decimal) -> None:
    """Take other figures where a change is too small to have a way."""
    desk.ask(all(abs(one) >= Decimal("0.4") for one in changes))


def moved(desk: Desk, change: Decimal, decimals: int = 1) -> str:
    """A past verb and its per cent."""
    return f"{desk.way(change, UP, DOWN)} {desk.percent(change, decimals)}"


def dollars(desk: Desk, value: Decimal) -> str:
    """An amount of dollars, as agencies and dailies print it."""
    if desk.random.random() < 0.5:
        return desk.figure(value / 10**6, lambda one: f"${desk.number(one)} million", 0)
    unit = desk.pick(" billion", "bn")
    return desk.figure(value / 10**9, lambda one: f"${desk.number(one, 2)}{unit}", 2)


def pesos(desk: Desk, value: Decimal) -> str:
    """An amount of pesos in millions."""
    return desk.figure(value / 10**6, lambda one: f"{desk.number(one)} million pesos", 0)


def count(desk: Desk, value: Decimal) -> str:
    return desk.figure(value, desk.number, 0)


def rate(desk: Desk, value: Decimal) -> str:
    """Pesos for a dollar."""
    return desk.figure(value, lambda one: desk.number(one, 2), 2)


def states(desk: Desk, some: int) -> list[str]:
    """Different states whose names mean nothing else."""
    return desk.random.sample(_NAMED, some)


def received(desk: Desk, some: int) -> tuple[list[str], Time, list[str]]:
    """Different states, a quarter, and the amounts of their remittances in it."""
    names, by_state = states(desk, some), desk.files.by_state
    time = telling.some(desk, by_state["Jalisco"], 8)
    return names, time, [dollars(desk, by_state[one].at(*time)) for one in names]


def nth(desk: Desk, time: Time) -> str:
    """A quarter with its year."""
    return f"the {desk.quarter(time[1])} quarter of {time[0]}"


def near(series: Series, time: Time, steps: int) -> Time:
    return series.before(time, -steps)


def year_ago(time: Time) -> Time:
    return time[0] - 1, time[1]
