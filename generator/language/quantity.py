"""Spanish quantities in words before their noun: «veintiún meses», «veintiuno por ciento», «un millón de pesos»."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.language.agreement import number_of
from generator.language.inflection import plural
from generator.language.number import CENTURY, words
from generator.model.words import Gender

COUNTING_NOUN = re.compile(r"(?:mill|bill|trill)(?:ón|ones)$|(?:millar|centenar|decena|docena|par|mil)(?:es|s)$")
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
