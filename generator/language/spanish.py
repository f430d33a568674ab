"""Spanish articles, contractions and places; lists are in `conjunction`, the forms of words in `inflection`."""

from __future__ import annotations

import re
from typing import Literal

from generator.language.conjugation import participle, present, verb
from generator.language.conjunction import o, y
from generator.language.inflection import adjective, before_noun, ordinal, ordinal_sign, plural
from generator.language.typography import split_marks
from generator.model.words import Gender, Number, SpanishNoun, SpanishPlace

__all__ = [
    "adjective",
    "article",
    "before_noun",
    "contract",
    "definite",
    "demonstrative",
    "demonym",
    "indefinite",
    "o",
    "ordinal",
    "ordinal_sign",
    "participle",
    "place_in",
    "place_of",
    "place_to",
    "plural",
    "present",
    "the",
    "verb",
    "y",
]

Forms = dict[tuple[Gender, Number], str]
DEFINITE: Forms = {("m", "singular"): "el", ("f", "singular"): "la", ("m", "plural"): "los", ("f", "plural"): "las"}
INDEFINITE: Forms = {
    ("m", "singular"): "un",
    ("f", "singular"): "una",
    ("m", "plural"): "unos",
    ("f", "plural"): "unas",
}
DEMONSTRATIVES = {"este": ("este", "est"), "ese": ("ese", "es"), "aquel": ("aquel", "aquell")}
STRESSED_A = frozenset(
    "abra acta áfrica afta agua ágora águila ala alba alga álgebra alma alza ama anca ancla áncora ánfora ánima ansia "
    "ara arca área aria arma arpa asa ascua asia asma aspa asta aula aura ave aya haba habla hacha hada hambre hampa "
    "haya haz".split()
)
"""Feminine nouns that begin with a stressed /a/ and take «el», «un» in the singular (RAE, DPD: el, 2.1)."""
ALTA_AS_NOUN = re.compile(r"alta(?: (?:al|ante|de|del|en|fiscal|hospitalaria|laboral|médica|patronal)\b|$)")
"""«El alta en el IMSS», but «la alta demanda»: before an adjective the article keeps its form."""
FIRST_WORD = re.compile(r"\w+")


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


def definite(phrase: str, gender: Gender, number: Number = "singular") -> str:
    """A phrase with its definite article: «el alza de 11.2%», «la fuerte alza», «la misma área».

    «El» stands before a stressed /a/ only where the noun itself follows (RAE, DPD: el, 2.1).

    >>> definite("área metropolitana", "f"), definite("misma área", "f"), definite("árabe", "f")
    ('el área metropolitana', 'la misma área', 'la árabe')
    """
    return f"{_before(phrase, gender, number, DEFINITE)} {phrase}"


def indefinite(phrase: str, gender: Gender, number: Number = "singular") -> str:
    """A phrase with its indefinite article: «un alza de 11.2%» (press usage, not «el alza del»).

    >>> indefinite("alza de 11.2%", "f"), indefinite("baja de 3%", "f"), indefinite("aumento", "m")
    ('un alza de 11.2%', 'una baja de 3%', 'un aumento')
    """
    return f"{_before(phrase, gender, number, INDEFINITE)} {phrase}"


def demonstrative(
    phrase: str, gender: Gender, number: Number = "singular", which: Literal["este", "ese", "aquel"] = "este"
) -> str:
    """A phrase with a demonstrative, which keeps its gender before a stressed /a/ (RAE, DPD: el, 2.1).

    >>> demonstrative("área", "f"), demonstrative("alzas", "f", "plural", "ese"), demonstrative("mes", "m")
    ('esta área', 'esas alzas', 'este mes')
    """
    masculine, stem = DEMONSTRATIVES[which]
    if gender == "m" and number == "singular":
        return f"{masculine} {phrase}"
    return f"{stem}{'a' if gender == 'f' else 'o'}{'s' if number == 'plural' else ''} {phrase}"


def _before(phrase: str, gender: Gender, number: Number, articles: Forms) -> str:
    """The article for a phrase; an initialism keeps its noun's gender, whatever its sound (RAE, DPD: sigla)."""
    first = FIRST_WORD.search(phrase)
    if gender == "f" and number == "singular" and first and not first[0].isupper():
        word = first[0].lower()
        if word in STRESSED_A or ALTA_AS_NOUN.match(phrase[first.start() :].lower()):
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


def place_to(place: SpanishPlace) -> str:
    """«a Mexicali», «al Estado de México», «a la Ciudad de México», «a El Salto».

    >>> place_to(SpanishPlace(name="Estado de México", article="el")), place_to(SpanishPlace(name="El Salto"))
    ('al Estado de México', 'a El Salto')
    """
    return contract("a", _place(place))


def demonym(place: SpanishPlace, gender: Gender, number: Number) -> str:
    """What belongs to a place, agreeing, in lower case: «exportaciones regiomontanas» (RAE, mayúsculas).

    Empty for a place that has none.

    >>> demonym(SpanishPlace(name="Nuevo León", demonym="neoleonés"), "f", "plural")
    'neoleonesas'
    """
    return adjective(place.demonym, gender, number) if place.demonym else ""


def _place(place: SpanishPlace) -> str:
    return f"{place.article} {place.name}" if place.article else place.name
