"""Years: named in digits, or by another year."""

from __future__ import annotations

import msgspec

from generator.checking.grammar import calendar_words as names
from generator.checking.grammar.numeral import SCALES
from generator.checking.grammar.unit import UNITS
from generator.checking.reading import Relation
from generator.checking.text.words import Words


class Year(msgspec.Struct, frozen=True, gc=False):
    """A year behind a month or quarter: named, `of the year` (0), or so many years before (negative)."""

    stop: int
    year: int
    is_relative: bool = False


_NAMES_YEAR = frozenset(
    "en in de del of desde since from durante during ano year y and to a hasta through for para que than e by "
    "- january february march april may june july august september october november december".split()
)


def year_at(read: Words, at: int) -> int:
    """A year in four digits at a word, or 0."""
    word = read.word(at)
    return int(word) if len(word) == 4 and word.isdecimal() and word[:2] in {"19", "20"} else 0


def short_year(read: Words, at: int) -> int:
    """A year in two digits that hangs on what stands before it: `oct-24`, `3T24`, `'24`."""
    word = read.word(at)
    if len(word) == 2 and word.isdecimal() and read.is_joined(at - 1):
        return 2000 + int(word) if int(word) < 80 else 1900 + int(word)
    return 0


def year_after(read: Words, at: int) -> Year | None:
    """The year that follows a month or quarter: `de 2024`, `of last year`, `del año anterior`."""
    stop = at
    for _ in range(4):
        if year := year_at(read, stop):
            return None if is_counted(read, stop) else Year(stop + 1, year)
        relative = _relative_year(read, stop)
        if relative:
            return relative
        if read.word(stop) not in {"de", "del", "of", ",", "ano", "in", "-", "the", "year", "/"}:
            return None
        stop += 1
    return None


def _relative_year(read: Words, at: int) -> Year | None:
    """A year named by another one: the year before, this one."""
    found = names.RELATIVES.match(read, at)
    if found and found[1]:
        relation, _, years, is_adjective = found[1]
        if relation is Relation.YEAR_BEFORE and not is_adjective:
            return Year(found[0], years, is_relative=True)
        if relation is Relation.NEWEST and read.word(found[0] - 1) in {"ano", "year", "actual", "curso"}:
            return Year(found[0], 0)
    if read.word(at) in {"ano", "year"} and read.word(at - 1) in {"del", "the"}:
        return None if year_at(read, at + 1) else Year(at + 1, 0)
    return None


def hyphen_year(read: Words, at: int) -> Year | None:
    """`oct-24`, `oct/24`, `oct '24`."""
    if read.word(at) in {"-", "/", "'"}:
        year = short_year(read, at + 1)
        return Year(at + 2, year) if year else None
    return None


def is_counted(read: Words, at: int) -> bool:
    """Whether four digits are a number after all: a scale or a unit of money, per cent or points stands behind them."""
    if read.word(at + 1) in SCALES:
        return True
    unit = UNITS.match(read, at + 1)
    if unit is None:
        return False
    return unit[1][0].isupper() or unit[1][0] in {"percent", "point", "index"} or read.word(at - 1) not in _NAMES_YEAR
