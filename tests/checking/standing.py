"""Where a value stands among others, by plain arithmetic on the series of the press: ranks, records, runs, shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from checking.press import Desk, Series, Time, rounded

Amount = Callable[[Series], Decimal]
COUNTRY = "Total nacional"
SHORT = {
    "Coahuila de Zaragoza": "Coahuila",
    "Michoacán de Ocampo": "Michoacán",
    "Veracruz de Ignacio de la Llave": "Veracruz",
    "Quinta Roo": "Quintana Roo",
    "México": "Estado de México",
}
_IN_ENGLISH = {"Ciudad de México": "Mexico City", "Estado de México": "the State of Mexico"}
ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
    "es": "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo".split(),
}
NUMBERS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve".split(),
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split(),
}


def called(desk: Desk, state: str) -> str:
    """A state as newspapers call it."""
    short = SHORT.get(state, state)
    return _IN_ENGLISH.get(short, short) if desk.language == "en" else short


def begun(words: str) -> str:
    """Words at the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def order(values: Mapping[str, Decimal]) -> list[str]:
    """The names, that of the highest value first."""
    return sorted(values, key=lambda one: -values[one])


def levels(some: Mapping[str, Series], amount: Amount) -> dict[str, Decimal]:
    """Of each state, without the country, the amount of its series."""
    return {name: amount(one) for name, one in some.items() if name != COUNTRY}


def standing(group: Mapping[str, Series], amount: Amount) -> list[str]:
    """The states without the country, the one with the most first."""
    return order(levels(group, amount))


def exporters(desk: Desk, first: int = 2008) -> tuple[int, Mapping[str, Series], list[str]]:
    """A year from the first on, the exports of all states, and the states in their order of that year."""
    year, group = desk.random.randrange(first, 2019), desk.files.exports
    return year, group, standing(group, in_year(year))


def receivers(desk: Desk) -> tuple[int, Mapping[str, Series], list[str]]:
    """The same of remittances."""
    year, group = desk.random.randrange(2005, 2026), desk.files.by_state
    return year, group, standing(group, in_year(year))


def a_quarter(desk: Desk) -> Time:
    """A quarter of remittances with four years before it."""
    return desk.random.choice(desk.files.by_state["Jalisco"].times[16:])


def receivers_in_a_quarter(desk: Desk) -> tuple[Time, Mapping[str, Series], list[str]]:
    """The same of a quarter."""
    time, group = a_quarter(desk), desk.files.by_state
    return time, group, standing(group, at(time))


def at(time: Time) -> Amount:
    """What a series has at a time."""
    return lambda one: one.values[time]


def moved(time: Time, base: Time | None = None) -> Amount:
    """How it changed, per cent, from a year before where no other time is given."""
    return lambda one: one.change(time, base)


def in_year(year: int) -> Amount:
    """What it has in a year."""
    return lambda one: one.year(year)


def last_beyond(series: Series, time: Time, value: Callable[[Time], Decimal], sign: int = 1) -> Time | None:
    """The last time before at which it was as high, or, with a sign of -1, as low; None where it never was."""
    for one in reversed([each for each in series.times if each < time]):
        try:
            then = value(one)
        except KeyError:
            return None
        if (then - value(time)) * sign >= 0:
            return one
    return None


def run(series: Series, time: Time, value: Callable[[Time], Decimal]) -> int:
    """How many times in a row, up to this one, a change has had its sign; negative for falls."""
    sign = 1 if value(time) > 0 else -1
    count, one = 0, time
    try:
        while value(one) * sign > 0:
            count, one = count + 1, series.before(one)
    except KeyError:
        pass
    return count * sign


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


def has_clear_signs(values: Mapping[Time, Decimal], times: Iterable[Time], least: str = "0.06") -> bool:
    """Whether all these changes are printed with a sign, not as nought."""
    return all(one in values and abs(values[one]) >= Decimal(least) for one in times)


def with_ordinal(desk: Desk, number: int) -> str:
    """A place in words up to the twelfth, then in figures."""
    if number <= len(ORDINALS[desk.language]):
        return ORDINALS[desk.language][number - 1]
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if 10 < number < 14 else ends.get(number % 10, 'th')}"


def other(desk: Desk, number: int, least: int = 1, apart: int = 2) -> int:
    """A number at least so far from another and no smaller than `least`."""
    some = [number + step for step in (-apart - 1, -apart, apart, apart + 1) if number + step >= least]
    return desk.random.choice(some)


def spelt(desk: Desk, number: int) -> str:
    """A number, in words where it is small."""
    return NUMBERS[desk.language][number] if number < len(NUMBERS[desk.language]) else str(number)


def dollars(desk: Desk, value: Decimal) -> str:
    """An amount in dollars as English newspapers write it, right or plainly wrong."""
    if value >= 10**9:
        decimals = 1 if value >= 10**10 else 2
        form = desk.pick("${} billion", "${}bn", "US${} billion")
        return desk.figure(value / 10**9, lambda one: form.format(desk.number(one, decimals)), decimals)
    decimals = desk.random.choice((0, 1))
    form = desk.pick("${} million", "US${} million")
    return desk.figure(value / 10**6, lambda one: form.format(desk.number(one, decimals)), decimals)


def pesos(desk: Desk, value: Decimal) -> str:
    """An amount in pesos as English newspapers write it, right or plainly wrong."""
    if value >= 10**10:
        return desk.figure(value / 10**9, lambda one: f"{desk.number(one, 1)} billion pesos", 1)
    return desk.figure(value / 10**6, lambda one: f"{desk.number(one)} million pesos", 0)


def plain(desk: Desk, value: Decimal, decimals: int = 1) -> str:
    """A per cent that is not in question."""
    return f"{desk.number(rounded(abs(value), decimals), decimals)}%"
