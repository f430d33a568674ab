"""Spanish words and figures as newspapers and offices of Mexico put them: states, times, ways, amounts, changes."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from checking import standing
from checking.press import Desk, Time, rounded

NUMBERS = standing.NUMBERS["es"]
SPANS = ("enero-marzo", "abril-junio", "julio-septiembre", "octubre-diciembre")
ROSE = ("crecieron", "aumentaron", "subieron", "se incrementaron", "avanzaron", "repuntaron")
FELL = ("cayeron", "disminuyeron", "bajaron", "se redujeron", "retrocedieron", "descendieron")
ROSE_ONE = ("creció", "aumentó", "subió", "se incrementó", "avanzó", "se elevó")
FELL_ONE = ("cayó", "disminuyó", "bajó", "se redujo", "retrocedió", "descendió")
RISE = ("un aumento", "un incremento", "un alza", "un crecimiento", "un avance", "una variación positiva")
FALL = ("una caída", "una disminución", "una baja", "un descenso", "una reducción", "un retroceso")
RISING = ("creciendo", "aumentando", "subiendo")
FALLING = ("cayendo", "disminuyendo", "bajando")

SENDERS = ("Michoacán", "Guanajuato", "Jalisco", "Estado de México", "Oaxaca", "Puebla", "Guerrero", "Veracruz")
EXPORTERS = {
    "Chihuahua": "Chihuahua",
    "Baja California": "Baja California",
    "Nuevo León": "Nuevo León",
    "Coahuila": "Coahuila de Zaragoza",
    "Tamaulipas": "Tamaulipas",
    "Jalisco": "Jalisco",
    "Sonora": "Sonora",
    "Guanajuato": "Guanajuato",
}
_ARTICLES = {"Estado de México": "el ", "Ciudad de México": "la "}


def state(name: str) -> str:
    """A state as it stands in a sentence: `el Estado de México`."""
    name = standing.SHORT.get(name, name)
    return _ARTICLES.get(name, "") + name


def of_state(name: str) -> str:
    """The same behind "de": `del Estado de México`."""
    return f"de {state(name)}".replace("de el ", "del ")


def to_state(name: str) -> str:
    """The same behind "a": `al Estado de México`."""
    return f"a {state(name)}".replace("a el ", "al ")


start = standing.begun
"""With a capital, as a sentence begins."""


def count(desk: Desk, size: int) -> str:
    """A number of things, in words or digits."""
    return desk.pick(NUMBERS[size], NUMBERS[size], str(size)) if 1 < size < len(NUMBERS) else str(size)


def ordinal(place: int, ending: str = "") -> str:
    """`primer`, `tercer` and `cuarto` before a noun; with the ending `a`, `primera`."""
    word = standing.ORDINALS["es"][place - 1]
    if ending:
        return word[:-1] + ending
    return word[:-1] if place in {1, 3} else word


def month_of(desk: Desk, time: Time) -> str:
    """`mayo de 2026`, here and there `mayo del 2026`."""
    return f"{desk.month(time[1])} {desk.pick('de', 'de', 'del')} {time[0]}"


def quarter_of(desk: Desk, time: Time) -> str:
    """`el primer trimestre de 2026`, with its article."""
    year, part = time
    return desk.pick(
        f"el {desk.quarter(part)} trimestre de {year}",
        f"el {desk.quarter(part)} trimestre de {year}",
        f"el periodo {SPANS[part - 1]} de {year}",
        f"el trimestre {SPANS[part - 1]} de {year}",
    )


def millions(desk: Desk, value: Decimal, unit: str = "dólares", decimals: int | None = None) -> str:
    """An amount in millions, right or wrong: "5,594 millones de dólares", "5 mil 594 millones", "5,594 mdd"."""
    places = decimals if decimals is not None else desk.random.choice((0, 0, 1))
    form = desk.random.choice(_FORMS if unit else _FORMS[:-1])
    return desk.figure(value / 10**6, lambda one: form(rounded(one, places), unit), places)


def _of(unit: str) -> str:
    return f" de {unit}" if unit else ""


def _plain(value: Decimal, unit: str) -> str:
    return f"{value:,} millones{_of(unit)}"


def _in_words(value: Decimal, unit: str) -> str:
    return f"{spaced(value)} millones{_of(unit)}"


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


def head_count(desk: Desk, value: Decimal) -> str:
    """Persons or establishments: "215 mil 422" or "215,422"."""
    return desk.figure(value, spaced if desk.random.random() < 0.5 else lambda one: f"{one:,}", 0)


def price(desk: Desk, value: Decimal, unit: str = "pesos") -> str:
    """Pesos for a dollar."""
    return desk.figure(value, lambda one: f"{rounded(one, 2)} {unit}", 2)


def moved(desk: Desk, change: Decimal, up: tuple[str, ...] = ROSE, down: tuple[str, ...] = FELL) -> str:
    """A verb and its percentage: "crecieron 3.4%", "cayeron en 3.4 por ciento"."""
    verb = desk.way(change, up, down)
    link = "" if verb.endswith(("a", "al", " de")) else desk.pick("", "", "un ", "en ")
    return f"{verb} {link}{desk.percent(change)}"


def went(desk: Desk, change: Decimal, *, several: bool = True) -> str:
    """A verb alone, right or the other way: "crecieron", of one thing "creció"."""
    return desk.way(change, *((ROSE, FELL) if several else (ROSE_ONE, FELL_ONE)))


def true_way(desk: Desk, change: Decimal, up: tuple[str, ...], down: tuple[str, ...]) -> str:
    """A word for how something went that is no statement of its own."""
    return desk.pick(*(up if change > 0 else down))


def more_or_less(desk: Desk, change: Decimal) -> str:
    """Right or the other way: "más", "menos"."""
    return desk.say("más", "menos") if change > 0 else desk.say("menos", "más")


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
