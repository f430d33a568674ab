"""Spanish articles, contractions, places and lists; the forms of single words are in `inflection`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.errors import TemplateError
from generator.language.inflection import adjective, ordinal, participle, plural, verb
from generator.language.typography import split_marks
from generator.model.words import Gender, Number, SpanishNoun, SpanishPlace

__all__ = [
    "adjective",
    "article",
    "contract",
    "indefinite",
    "o",
    "ordinal",
    "participle",
    "place_in",
    "place_of",
    "plural",
    "the",
    "verb",
    "y",
]

DEFINITE = {("m", "singular"): "el", ("f", "singular"): "la", ("m", "plural"): "los", ("f", "plural"): "las"}
INDEFINITE = {("m", "singular"): "un", ("f", "singular"): "una", ("m", "plural"): "unos", ("f", "plural"): "unas"}
STRESSED_A = frozenset(
    "acta agua ágora águila ala alba alga alma alza ama ancla ánfora ánima ansia arca área aria arma arpa asa "
    "ascua asma aspa asta aula ave habla hacha hada hambre".split()
)
"""Feminine nouns that begin with a stressed /a/ and take «el», «un» in the singular (RAE, DPD: el)."""
DIGITS = re.compile(r"\d+")
SOUNDS_I = re.compile(r"h?[ií](?![aeoáéó])|y(?![aeiouáéíóú]|$)", re.IGNORECASE)
SPELLED_I = re.compile(r"I[A-Z]")
SOUNDS_O = re.compile(r"h?[oó]", re.IGNORECASE)
OPENING = "*_«\"\u201c\u2018'([ "


def article(noun: SpanishNoun, *, short: bool = False) -> str:
    """The definite article of a noun, empty where it takes none; of its short name where asked.

    >>> water = SpanishNoun(name="agua potable", short="agua", gender="f", number="singular")
    >>> sales = SpanishNoun(name="ventas al menudeo", short="ventas", gender="f", number="plural")
    >>> article(water), article(sales)
    ('el', 'las')
    """
    name = noun.short if short else noun.name
    return _before(name, noun.gender, noun.number, DEFINITE) if noun.article else ""


def the(noun: SpanishNoun, *, short: bool = False) -> str:
    """The noun with its definite article: «las exportaciones de la industria maquiladora»."""
    name = noun.short if short else noun.name
    return f"{article(noun, short=short)} {name}".lstrip()


def indefinite(phrase: str, gender: Gender, number: Number = "singular") -> str:
    """A phrase with its indefinite article: «un alza de 11.2%» (press usage, not «el alza del»).

    >>> indefinite("alza de 11.2%", "f"), indefinite("baja de 3%", "f"), indefinite("aumento", "m")
    ('un alza de 11.2%', 'una baja de 3%', 'un aumento')
    """
    return f"{_before(phrase, gender, number, INDEFINITE)} {phrase}"


def _before(phrase: str, gender: Gender, number: Number, articles: dict[tuple[str, str], str]) -> str:
    if gender == "f" and number == "singular" and phrase.split(maxsplit=1)[0].lower() in STRESSED_A:
        return articles["m", number]
    return articles[gender, number]


def contract(preposition: str, phrase: str) -> str:
    """A preposition before a phrase: de + el is «del», a + el is «al» (RAE, contracciones).

    A capitalised article belongs to a name and stays: «de El Salto». Claim marks before the phrase
    then follow the contraction.

    >>> contract("de", "el INEGI"), contract("a", "el mismo periodo"), contract("de", "El Salto")
    ('del INEGI', 'al mismo periodo', 'de El Salto')
    """
    marks, bare = split_marks(phrase)
    if bare.startswith("el ") and preposition.lower() in ("de", "a"):
        return f"{preposition}l {marks}{bare[3:]}"
    return f"{preposition} {phrase}"


def place_in(place: SpanishPlace) -> str:
    """«en Mexicali», «en el Estado de México»."""
    return contract("en", _place(place))


def place_of(place: SpanishPlace) -> str:
    """«de Mexicali», «del Estado de México», «de la Ciudad de México», «de El Salto».

    >>> place_of(SpanishPlace(name="Estado de México", article="el")), place_of(SpanishPlace(name="El Salto"))
    ('del Estado de México', 'de El Salto')
    """
    return contract("de", _place(place))


def _place(place: SpanishPlace) -> str:
    return f"{place.article} {place.name}" if place.article else place.name


def y(items: Sequence[str]) -> str:
    """A list with «y», or «e» before the sound /i/; never before a diphthong or a figure (RAE, DPD: y).

    >>> y(["Colima", "Guanajuato", "Hidalgo"]), y(["Jalisco", "Yucatán"]), y(["cobre", "hierro"])
    ('Colima, Guanajuato e Hidalgo', 'Jalisco y Yucatán', 'cobre y hierro')
    """
    return _listing(tuple(items), "y")


def o(items: Sequence[str]) -> str:
    """A list with «o», or «u» before the sound /o/, figures included: 8, 11, 80 to 89, 800 to 899.

    >>> o(["Nuevo León", "Oaxaca"]), o(["7", "8"]), o(["10", "11"]), o(["9", "10"])
    ('Nuevo León u Oaxaca', '7 u 8', '10 u 11', '9 o 10')
    """
    return _listing(tuple(items), "o")


@lru_cache(maxsize=1024)
def _listing(items: tuple[str, ...], conjunction: str) -> str:
    if not items:
        raise TemplateError("an empty list has no words.", remedy="Leave the sentence out.")
    if len(items) == 1:
        return items[0]
    last = split_marks(items[-1])[1].lstrip(OPENING)
    clashes, instead = (_sounds_i, "e") if conjunction == "y" else (_sounds_o, "u")
    return f"{', '.join(items[:-1])} {instead if clashes(last) else conjunction} {items[-1]}"


def _sounds_i(text: str) -> bool:
    """Whether it begins with the vowel /i/; capitals are spelled (IED) and no diphthong."""
    return bool(SOUNDS_I.match(text) or SPELLED_I.match(text))


def _sounds_o(text: str) -> bool:
    figures = DIGITS.match(text)
    return _is_eight_or_eleven(figures[0]) if figures else bool(SOUNDS_O.match(text))


def _is_eight_or_eleven(digits: str) -> bool:
    """Whether the first word of a figure is ocho, once, ochenta... or ochocientos."""
    first = digits[: (len(digits) - 1) % 3 + 1]
    return first == "11" or first.startswith("8")
