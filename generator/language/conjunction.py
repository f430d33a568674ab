"""Spanish lists: «y» or «e», «o» or «u», by the sound that follows (RAE, DPD: y, o)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from generator.errors import TemplateError
from generator.language.typography import split_marks

DIGITS = re.compile(r"\d+")
ROMAN = re.compile(r"[IVX]+\b(?![.'-]?\w)")
"""Quarters and centuries: «II» is read «dos» or «segundo»."""
SOUNDS_I = re.compile(r"h?[ií](?![aeoáéó])|y(?![aeiouáéíóú]|\b)", re.IGNORECASE)
SPELLED_I = re.compile(r"I[A-Z]")
FOREIGN_I = re.compile(r"i[A-Z]|(?:Hillary|Hilton|Hisense|Hitachi|Hitler|hip-hop|hippie|hit)\b")
"""«iPhone» is read with a diphthong, and a foreign h is heard."""
SOUNDS_O = re.compile(r"h?[oó]", re.IGNORECASE)
FOREIGN_O = re.compile(r"(?:Hobbes|Hollywood|Hong Kong|Houston|[Hh]olding)")
EIGHTS_AND_ELEVENS = ("VIII", "XI")
OPENING = "*_«\"\u201c\u2018'([ $€£¥"


def y(items: Sequence[str]) -> str:
    """A list with «y», or «e» before the sound /i/; never before a diphthong or a figure (RAE, DPD: y).

    >>> y(["Colima", "Guanajuato", "Hidalgo"]), y(["Jalisco", "Yucatán"]), y(["cobre", "hierro"])
    ('Colima, Guanajuato e Hidalgo', 'Jalisco y Yucatán', 'cobre y hierro')
    >>> y(["alimentos", "maquinaria y equipo", "textiles"]), y(["Juárez, Chihuahua", "Tijuana, Baja California"])
    ('alimentos, maquinaria y equipo, y textiles', 'Juárez, Chihuahua, y Tijuana, Baja California')
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
    """Items that hold commas are set apart by semicolons (RAE, punto y coma).

    A «y» inside an item brings a comma before the last, so that nobody reads two items as one (RAE, coma).
    """
    if not items:
        raise TemplateError("an empty list has no words.", remedy="Leave the sentence out.")
    *head, last = items
    if not head:
        return last
    word = _word(last, conjunction)
    if any(", " in item for item in items):
        return f"{'; '.join(head)}{';' if len(head) > 1 else ','} {word} {last}"
    is_heavy = len(head) > 1 and any(re.search(r" [yeou] ", item) for item in items)
    return f"{', '.join(head)}{',' if is_heavy else ''} {word} {last}"


def _word(following: str, conjunction: str) -> str:
    heard = split_marks(following)[1].lstrip(OPENING)
    clashes: Callable[[str], bool] = _sounds_i if conjunction == "y" else _sounds_o
    return {"y": "e", "o": "u"}[conjunction] if clashes(heard) else conjunction


def _sounds_i(text: str) -> bool:
    """Whether it begins with the vowel /i/; capitals are spelled (IED) and no diphthong."""
    if ROMAN.match(text) or FOREIGN_I.match(text):
        return False
    return bool(SOUNDS_I.match(text) or SPELLED_I.match(text))


def _sounds_o(text: str) -> bool:
    """Whether it begins with the vowel /o/, figures read aloud."""
    if figures := DIGITS.match(text):
        return _is_eight_or_eleven(figures[0], text[figures.end() :])
    if roman := ROMAN.match(text):
        return roman[0] in EIGHTS_AND_ELEVENS
    return bool(SOUNDS_O.match(text)) and not FOREIGN_O.match(text)


def _is_eight_or_eleven(digits: str, rest: str) -> bool:
    """Whether the first word of a figure is ocho, once, ochenta... or ochocientos; «11.º» is undécimo."""
    first = digits[: (len(digits) - 1) % 3 + 1]
    is_ordinal = rest.startswith((".º", ".ª", ".er"))
    return (first == "11" and not is_ordinal) or first.startswith("8")
