"""Spanish quantities in words before their noun: «veintiún meses», «veintiuno por ciento», «un millón de pesos»."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.language.agreement import number_of
from generator.language.inflection import plural
from generator.language.number import CENTURY, words
from generator.model.words import Gender

COUNTING_NOUN = re.compile(r"(?:mill|bill|trill)(?:ón|ones)$|(?:millar|centenar|decena|docena|par|mil)(?:es|s)$")
SCALES = re.compile(r"\b(?:mill|bill|trill)ones\b")
PER_CENT = re.compile(r"(?:%|por ciento)$")
SINGLE = re.compile(r"(?:una?|1)\b(?![.,])")
ONE_OF_THEM = re.compile(r"(?:millar|centenar|decena|docena|par|mitad|tercio|parte)$")


def counted(n: int, noun: str, gender: Gender) -> str:
    """0 to 99 things in words, the noun given in the singular (RAE, DPD: uno; cardinales).

    «Uno» is shortened before a masculine noun and «veintiún», «treinta y un» keep their accents;
    the feminine is not shortened. ValueError beyond.

    >>> counted(21, "mes", "m"), counted(21, "entidad", "f"), counted(31, "día", "m"), counted(1, "variable", "f")
    ('veintiún meses', 'veintiuna entidades', 'treinta y un días', 'una variable')
    """
    form = noun if number_of(Decimal(n)) == "singular" else plural(noun)
    return f"{words(n, 'es', gender, apocope=True)} {form}"


def thousands(n: int) -> str:
    """0 to 99 thousands in words: «mil», «veintiún mil», never «un mil» nor «veintiuno mil» (RAE, DPD: cardinales).

    >>> thousands(1), thousands(21), thousands(31)
    ('mil', 'veintiún mil', 'treinta y un mil')
    """
    return "mil" if n == 1 else f"{words(n, 'es', 'm', apocope=True)} mil"


def per_cent_in_words(n: int) -> str:
    """0 to 100 per cent in words: «veintiuno por ciento», never «veintiún por ciento» (Fundéu; RAE, DPD: ciento).

    >>> per_cent_in_words(21), per_cent_in_words(1), per_cent_in_words(100)
    ('veintiuno por ciento', 'uno por ciento', 'cien por ciento')
    """
    return f"{'cien' if n == CENTURY else words(n, 'es')} por ciento"


def of_unit(quantity: str, unit: str) -> str:
    """A quantity and its unit, with «de» after a noun of quantity (RAE, DPD: millón; de, 1).

    «57 millones de dólares», but «57 millones 671 mil dólares» and «mil pesos», where a numeral comes last.

    >>> of_unit("57 millones", "dólares"), of_unit("57 millones 671 mil", "dólares"), of_unit("mil", "pesos")
    ('57 millones de dólares', '57 millones 671 mil dólares', 'mil pesos')
    """
    takes_de = COUNTING_NOUN.search(quantity) or ONE_OF_THEM.search(quantity)
    return f"{quantity} de {unit}" if takes_de else f"{quantity} {unit}"


def with_article(quantity: str, gender: Gender) -> str:
    """A quantity as a level that is passed, with its article (RAE, DPD: millón, mil; Fundéu, porcentajes).

    `gender` is that of its unit. Millions are masculine whatever is counted, per cent takes «el», and one of
    something takes none.

    >>> with_article("57 mil millones de pesos", "m"), with_article("215 mil personas", "f")
    ('los 57 mil millones de pesos', 'las 215 mil personas')
    >>> with_article("2 millones de personas", "f"), with_article("3%", "m"), with_article("un billón de pesos", "m")
    ('los 2 millones de personas', 'el 3%', 'un billón de pesos')
    """
    if PER_CENT.search(quantity):
        return f"el {quantity}"
    if SINGLE.match(quantity):
        return quantity
    return f"{'las' if gender == 'f' and not SCALES.search(quantity) else 'los'} {quantity}"
