"""Spanish words that frames share: states, times, amounts, ordinals."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, rounded

NUMBERS = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split()
ORDINALS = "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo".split()
SPANS = ("enero-marzo", "abril-junio", "julio-septiembre", "octubre-diciembre")
SHORT = {
    "Coahuila de Zaragoza": "Coahuila",
    "México": "Estado de México",
    "Michoacán de Ocampo": "Michoacán",
    "Quinta Roo": "Quintana Roo",
    "Veracruz de Ignacio de la Llave": "Veracruz",
}
_ARTICLES = {"Estado de México": "el ", "Ciudad de México": "la "}


def state(name: str) -> str:
    """A state as it stands in a sentence: `el Estado de México`."""
    name = SHORT.get(name, name)
    return _ARTICLES.get(name, "") + name


def of_state(name: str) -> str:
    """The same behind "de": `del Estado de México`."""
    return f"de {state(name)}".replace("de el ", "del ")


def to_state(name: str) -> str:
    """The same behind "a": `al Estado de México`."""
    return f"a {state(name)}".replace("a el ", "al ")


def start(text: str) -> str:
    """With a capital, as a sentence begins."""
    return text[:1].upper() + text[1:]


def count(desk: Desk, size: int) -> str:
    """A number of things, in words or digits."""
    return desk.pick(NUMBERS[size], NUMBERS[size], str(size)) if 1 < size < len(NUMBERS) else str(size)


def ordinal(place: int, ending: str = "") -> str:
    """`primer`, `tercer` and `cuarto` before a noun; with the ending `a`, `primera`."""
    word = ORDINALS[place - 1]
    if ending:
        return word[:-1] + ending
    return word[:-1] if place in {1, 3} else word


def month_of(desk: Desk, time: tuple[int, int]) -> str:
    """`mayo de 2026`."""
    return f"{desk.month(time[1])} {desk.pick('de', 'de', 'del')} {time[0]}"


def quarter_of(desk: Desk, time: tuple[int, int]) -> str:
    """`el primer trimestre de 2026`, with its article."""
    year, part = time
    return desk.pick(
        f"el {desk.quarter(part)} trimestre de {year}",
        f"el {desk.quarter(part)} trimestre de {year}",
        f"el periodo {SPANS[part - 1]} de {year}",
        f"el trimestre {SPANS[part - 1]} de {year}",
    )


def dollars(desk: Desk, value: Decimal) -> str:
    """An amount of dollars in one of the forms of the press, right or plainly wrong."""
    form = desk.pick("long", "short", "mil")
    decimals = desk.random.randrange(2) if value < 10**10 else 0

    def put(one: Decimal) -> str:
        if form == "short":
            return f"{one:,} mdd"
        whole, rest = divmod(one, 1000)
        if form == "long" or not whole:
            return f"{one:,} millones de dólares"
        thousands = "mil" if whole == 1 else f"{whole} mil"
        return f"{thousands} {rest} millones de dólares" if rest else f"{thousands} millones de dólares"

    return desk.figure(rounded(value / 10**6, decimals), put, decimals)
