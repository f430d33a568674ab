"""Quarters, halves and other parts of a year, in words and in letters: `tercer trimestre`, `3T24`, `H1 2024`."""

from __future__ import annotations

from generator.checking.grammar.calendar_words import ORDINALS, PARTS_OF_YEAR
from generator.checking.grammar.moment import Time, in_year
from generator.checking.grammar.month import month_at
from generator.checking.grammar.year import Year, hyphen_year, short_year, year_after, year_at
from generator.checking.text.words import Words
from generator.model.period import Frequency

_RUN_WORDS = frozenset("consecutivo consecutivos straight consecutive successive seguido row".split())
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_IN = frozenset("in during for from".split())
_ENDS = frozenset(["", ".", ",", ";", ":", ")", "and", "but", "of"])
_MASCULINE = {"primero": 1, "segundo": 2, "tercero": 3, "cuarto": 4}
_SAYS_WHICH = frozenset("en fue es era sido siendo durante".split())
"""Before an ordinal that goes on with the parts of a year: "el trimestre más dinámico fue el primero"."""
_GOES_ON = frozenset("lugar sitio puesto caso consecutivo seguido mayor menor mejor peor mas menos en".split())
_OWNS = frozenset(["'s", "\u2019s"])
LETTERS = {"q": 3, "t": 3, "s": 6, "h": 6}


def part_of_year(read: Words, at: int, _language: str) -> Time | None:
    """`tercer trimestre de 2024`, `3T24`, `Q3 2024`, `first half of 2024`, `primer semestre`."""
    part = _named_part(read, at) or _lettered_part(read, at) or _elided_part(read, at) or _unnamed_quarter(read, at)
    if part is None:
        return None
    stop, number, size = part
    number = 12 // size if number < 0 else number
    if number * size > 12 or read.word(stop) in _RUN_WORDS:
        return None
    year = year_after(read, stop)
    if year is None and (short := short_year(read, stop)):
        year = Year(stop + 1, short)
    year = year or hyphen_year(read, stop)
    if size == 1 and (year is None or year.is_relative) and read.word(stop) != "del":
        return None
    frequency = Frequency.QUARTER if size == 3 else Frequency.MONTH
    return in_year(read, at, stop, year, (number * size, size, frequency))


def owned_part(read: Words, at: int, language: str) -> Time | None:
    """`2013's third quarter`, `2013's May`, `last year's third quarter`: a part behind the year."""
    is_last = read.word(at) == "last" and read.word(at + 1) == "year"
    year, after = (-1, at + 2) if is_last else (year_at(read, at), at + 1)
    if language != "en" or not year or read.word(after) not in _OWNS:
        return None
    part, month = _named_part(read, after + 1), month_at(read, after + 1, language)
    stop, number, size = part or ((*month, 1) if month else (0, 0, 0))
    if not number or number * size > 12:
        return None
    frequency = Frequency.QUARTER if size == 3 else Frequency.MONTH
    return in_year(read, at, stop, Year(stop, year, is_relative=is_last), (number * size, size, frequency))


def _named_part(read: Words, at: int) -> tuple[int, int, int] | None:
    """The word after `tercer trimestre`, its number in the year, its length in months."""
    number, after = ORDINALS.get(read.word(at), 0), at + 1
    if read.is_figure(at) and read.is_joined(at):
        number, after = ORDINALS.get(read.word(at) + read.word(at + 1), 0), at + 2
        if not number and read.word(at + 1) in {"o", "a"} and len(read.word(at)) == 1:
            number = int(read.word(at))
    after += read.word(after) in {".", "-"}
    size = PARTS_OF_YEAR.get(read.word(after), 0)
    if not number or not size or (read.word(after).endswith("es") and size > 1) or read.word(after) == "meses":
        return None
    if size == 6 and read.word(after) in {"half", "mitad"} and number not in {1, 2}:
        return None
    return after + 1, number, size


def _elided_part(read: Words, at: int) -> tuple[int, int, int] | None:
    """`in the third`, with the quarter left out: nothing that could be the third of something follows."""
    number = _QUARTERS.get(read.word(at), 0)
    is_led = read.word(at - 1) == "the" and read.word(at - 2) in _IN
    is_end = read.word(at + 1) in _ENDS and not read.is_figure(at + 1)
    return (at + 1, number, 3) if number and is_led and is_end else None


def _unnamed_quarter(read: Words, at: int) -> tuple[int, int, int] | None:
    """`el tercero de 2025`, `en el segundo,`: a quarter without its noun, where a text goes through those of a year."""
    number = _MASCULINE.get(read.word(at), 0)
    if not number or read.word(at - 1) not in {"el", "del", "al"}:
        return None
    year = year_after(read, at + 1) if read.word(at + 1) in {"de", "del"} else None
    is_alone = read.word(at - 2) in {"en", "y", "pero"} and read.word(at + 1) in {",", ".", ";", ")", "", "y", "e"}
    told = next((size for back in range(at - 1, -1, -1) if (size := PARTS_OF_YEAR.get(read.word(back), 0)) > 1), 0)
    is_told = bool(told) and read.word(at - 2) in _SAYS_WHICH
    is_told = is_told and read.word(at + 1) not in _GOES_ON and read.word(at + 1) not in PARTS_OF_YEAR
    return (at + 1, number, told or 3) if (year and (year.year or year.is_relative)) or is_alone or is_told else None


def _lettered_part(read: Words, at: int) -> tuple[int, int, int] | None:
    """The word after `Q3` or `3T`, its number in the year, its length in months."""
    word, after = read.word(at), read.word(at + 1)
    if not read.is_joined(at) or read.is_joined(at - 1):
        return None
    letter, digit = (word, after) if word in LETTERS else (after, word)
    if letter not in LETTERS or len(digit) != 1 or not digit.isdecimal() or digit == "0":
        return None
    letter_at = at if word in LETTERS else at + 1
    return (at + 2, int(digit), LETTERS[letter]) if read.is_capital(letter_at) else None
