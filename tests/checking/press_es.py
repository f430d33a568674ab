"""Figures in the forms of the Spanish press, for the frames: amounts, times and what they are held against."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from checking.press import Desk, Series, rounded

ROSE = ("crecieron", "aumentaron", "subieron", "se incrementaron", "avanzaron", "repuntaron")
FELL = ("cayeron", "disminuyeron", "bajaron", "se redujeron", "retrocedieron", "descendieron")
ROSE_ONE = ("creció", "aumentó", "subió", "se incrementó", "avanzó", "se elevó")
FELL_ONE = ("cayó", "disminuyó", "bajó", "se redujo", "retrocedió", "descendió")
RISE = ("un aumento", "un incremento", "un alza", "un crecimiento", "un avance", "una variación positiva")
FALL = ("una caída", "una disminución", "una baja", "un descenso", "una reducción", "un retroceso")
RISING = ("creciendo", "aumentando", "subiendo")
FALLING = ("cayendo", "disminuyendo", "bajando")

Time = tuple[int, int]


def millions(desk: Desk, value: Decimal, unit: str = "dólares", decimals: int | None = None) -> str:
    """An amount in millions, right or wrong: "5,594 millones de dólares", "5 mil 594 millones", "5,594 mdd"."""
    places = decimals if decimals is not None else desk.random.choice((0, 0, 1))
    form = desk.random.choice(_FORMS)
    return desk.figure(value / 10**6, lambda one: form(rounded(one, places), unit), places)


def _plain(value: Decimal, unit: str) -> str:
    return f"{value:,} millones de {unit}"


def _in_words(value: Decimal, unit: str) -> str:
    return f"{spaced(value)} millones de {unit}"


def _short(value: Decimal, unit: str) -> str:
    return f"{value:,} {'mdd' if unit == 'dólares' else 'mdp'}"


_FORMS: tuple[Callable[[Decimal, str], str], ...] = (_plain, _plain, _in_words, _in_words, _short)


def spaced(value: Decimal) -> str:
    """57671 as "57 mil 671", as dailies print it."""
    thousands, rest = divmod(value, 1000)
    if not thousands:
        return str(value)
    many = f"{thousands} mil" if thousands > 1 else "mil"
    return f"{many} {rest.normalize():f}" if rest else many


def count(desk: Desk, value: Decimal) -> str:
    """Persons or establishments: "215 mil 422" or "215,422"."""
    return desk.figure(value, spaced if desk.random.random() < 0.5 else lambda one: f"{one:,}", 0)


def some(desk: Desk, series: Series, first: int) -> Time:
    """A time of a series with so many before it."""
    return desk.random.choice(series.times[first:])


def moved(desk: Desk, change: Decimal, up: tuple[str, ...] = ROSE, down: tuple[str, ...] = FELL) -> str:
    """A verb and its percentage: "crecieron 3.4%", "cayeron en 3.4 por ciento"."""
    verb = desk.way(change, up, down)
    link = "" if verb.endswith(("a", "al", " de")) else desk.pick("", "", "un ", "en ")
    return f"{verb} {link}{desk.percent(change)}"


def in_month(desk: Desk, time: Time) -> str:
    return f"{desk.month(time[1])} de {time[0]}"


def a_year_before(desk: Desk, time: Time) -> str:
    """What a month is held against: the same one of the year before."""
    return desk.pick(
        "respecto del mismo mes del año anterior",
        "con respecto a igual mes del año previo",
        "frente al mismo mes de un año antes",
        f"en comparación con {desk.month(time[1])} de {time[0] - 1}",
        f"frente a {desk.month(time[1])} de {time[0] - 1}",
        "a tasa anual",
        "en su comparación anual",
        "en términos anuales",
        "respecto a un año antes",
        "contra el mismo mes del año previo",
    )
