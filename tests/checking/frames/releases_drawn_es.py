"""What the whole releases in Spanish draw and put alike: changes that are clear, their verbs and nouns, spans, peaks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from checking.press import Desk, Series, growth, rounded
from checking.standing import Time

VERBS = ("crecieron", "aumentaron", "subieron", "avanzaron"), ("cayeron", "disminuyeron", "bajaron", "retrocedieron")
VERB = ("creció", "aumentó", "subió", "avanzó"), ("cayó", "disminuyó", "bajó", "retrocedió")
HAD = ("habían crecido", "habían aumentado", "habían subido"), ("habían caído", "habían disminuido", "habían bajado")
HAD_ONE = ("había crecido", "había aumentado"), ("había caído", "había retrocedido")
NOUN = (
    ("un alza", "un aumento", "un incremento", "un avance", "un crecimiento"),
    ("una baja", "una caída", "una disminución", "un descenso", "una reducción"),
)
THE_NOUN = ("el alza", "el aumento", "el incremento", "el avance"), ("la baja", "la caída", "la disminución")
GERUND = ("creciendo", "aumentando", "subiendo"), ("cayendo", "disminuyendo", "bajando")
PRESENT = ("suben", "crecen", "aumentan"), ("bajan", "caen", "disminuyen")
PRESENT_ONE = ("sube", "crece", "aumenta"), ("baja", "cae", "disminuye")
SENDERS = (
    "Guanajuato",
    "Jalisco",
    "Oaxaca",
    "Puebla",
    "Guerrero",
    "Zacatecas",
    "Durango",
    "San Luis Potosí",
    "Hidalgo",
)
SELLERS = ("Chihuahua", "Baja California", "Nuevo León", "Tamaulipas", "Guanajuato", "Sonora", "Jalisco", "Querétaro")
SPANS = ("enero-marzo", "abril-junio", "julio-septiembre", "octubre-diciembre")


def clear(desk: Desk, *changes: Decimal, least: str = "0.6") -> None:
    """Take other figures where a change is too small to have a way."""
    desk.ask(all(abs(one) >= Decimal(least) for one in changes))


def apart(desk: Desk, *values: Decimal, least: str = "0.4") -> None:
    """Take other figures where the first is not plainly apart from the others, as they are printed."""
    desk.ask(all(abs(abs(values[0]) - abs(one)) >= Decimal(least) for one in values[1:]))


def went(desk: Desk, change: Decimal, kind: tuple[tuple[str, ...], tuple[str, ...]] = VERBS, decimals: int = 1) -> str:
    """A verb with its per cent: "crecieron 3.4%"."""
    return f"{desk.way(change, *kind)} {desk.percent(change, decimals)}"


def turn(desk: Desk, change: Decimal, decimals: int = 1) -> str:
    """A noun with its per cent: "un alza de 3.4%"."""
    return f"{desk.way(change, *NOUN)} de {desk.percent(change, decimals)}"


def held(desk: Desk, change: Decimal, decimals: int = 1) -> str:
    """A per cent more or less: "3.4% más"."""
    return f"{desk.percent(change, decimals)} {more(desk, change)}"


def more(desk: Desk, change: Decimal) -> str:
    return desk.way(change, ("más",), ("menos",))


def above(desk: Desk, change: Decimal) -> str:
    """Where a value stands beside another: "por encima de" or "por debajo de"."""
    return desk.way(change, ("por encima", "por arriba"), ("por debajo",))


def times(desk: Desk, series: Series, since: int, *parts: int) -> Time:
    """A time of a series from a year on, in some months or quarters where these are given."""
    return desk.random.choice([one for one in series.times if one[0] >= since and (not parts or one[1] in parts)])


def month(desk: Desk, time: Time) -> str:
    return f"{desk.month(time[1])} de {time[0]}"


def quarter(desk: Desk, time: Time) -> str:
    return f"{desk.quarter(time[1])} trimestre de {time[0]}"


def ago(time: Time, years: int = 1) -> Time:
    return time[0] - years, time[1]


def step(series: Series, time: Time) -> Decimal:
    """Per cent from the month or quarter before."""
    return series.change(time, series.before(time))


def so_far(series: Series, time: Time, years: int = 1) -> Decimal:
    """Per cent of the year to date from the same months of some years before."""
    year, part = time
    return growth(series.over(year, 1, part), series.over(year - years, 1, part))


def a_year(series: Series, year: int, base: int) -> Decimal:
    """The average yearly change between two years, per cent."""
    ratio = series.year(year) / series.year(base)
    return (ratio ** (Decimal(1) / (year - base)) - 1) * 100


def yearly(series: Series, year: int, base: int = 0) -> Decimal:
    """The change of a whole year, from the one before where no other is given."""
    return growth(series.year(year), series.year(base or year - 1))


def rate(series: Series, time: Time) -> Decimal:
    """An annual rate as it is published."""
    return rounded(series.change(time), 2)


def peak(series: Series, time: Time, sign: int = 1) -> Time:
    """The time before this one with the highest value, or, with a sign of -1, the lowest."""
    return max((one for one in series.times if one < time), key=lambda one: series.values[one] * sign)


def points(desk: Desk, value: Decimal, decimals: int = 2) -> str:
    """A size in percentage points."""
    unit = desk.pick("puntos porcentuales", "puntos porcentuales", "puntos")
    return desk.figure(abs(value), lambda one: f"{rounded(one, decimals)} {unit}", decimals)


def amount(desk: Desk, value: Decimal, unit: str = "dólares", decimals: int = 0) -> str:
    """Millions, with or without "mil", the same way through a text as its language's newspapers put it."""

    def put(one: Decimal) -> str:
        size = rounded(one, decimals)
        thousands, rest = divmod(size, 1000)
        if not thousands:
            return f"{size:,} millones de {unit}"
        many = "mil" if thousands == 1 else f"{thousands} mil"
        return f"{many} {rest} millones de {unit}" if rest else f"{many} millones de {unit}"

    is_bare = desk.random.random() < 0.5
    return desk.figure(
        value / 10**6, (lambda one: f"{rounded(one, decimals):,} millones de {unit}") if is_bare else put, decimals
    )


def pesos(desk: Desk, value: Decimal) -> str:
    return desk.figure(value, lambda one: f"{rounded(one, 2)} pesos", 2)


def among(some: Iterable[Time], value: Callable[[Time], Decimal], time: Time) -> int:
    """The place of a time among others, the highest value first."""
    return 1 + sum(value(one) > value(time) for one in some if one != time)
