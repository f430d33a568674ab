"""A time as read in a text, and what the words before it make of it."""

from __future__ import annotations

import msgspec

from generator.checking.grammar import calendar_words as names
from generator.checking.grammar.year import Year
from generator.checking.reading import Relation, When
from generator.checking.text.words import Words
from generator.model.period import Frequency, Period, Window

_ON = frozenset(
    "% percent cent pct pc up down rise increase growth gain fall decline drop decrease change improvement more less "
    "fewer higher lower points point dollars pesos million billion bn m".split()
)
"""Words whose "on" says what a change is from: "up 5% on 2024", but "data on 2024"."""


_AT_LEAST = {("at", "least"), ("al", "menos"), ("cuando", "menos"), ("por", "lo")}


class Time(msgspec.Struct, frozen=True, gc=False):
    """A time read from `first` up to, not including, the word `stop`; no `when` for a date, which is no period."""

    first: int
    stop: int
    when: When | None
    is_date: bool = False


_COMPARATIVES = frozenset(
    "mas menos mayor menor mejor peor alto alta altos altas bajo baja bajos bajas elevado elevada superior inferior "
    "mayores menores igual".split()
)


def absolute(read: Words, first: int, stop: int, window: Window) -> Time:
    """A time with its window."""
    size = 12 // window.frequency
    months = len(window) * size
    role = role_of(read, first, is_long=months > 12)
    when = When(
        read.span(first, stop),
        Relation.ABSOLUTE,
        window,
        window.last.year,
        window.last.number * size,
        months,
        role,
    )
    return Time(first, stop, when)


def in_year(read: Words, first: int, stop: int, year: Year | None, shape: tuple[int, int, Frequency]) -> Time:
    """A part of a year (its last month, its length, the frequency it is counted in) with the year behind it, if any."""
    month, months, frequency = shape
    stop = year.stop if year else stop
    if year and year.year > 0:
        size = 12 // frequency
        last = Period.of(frequency, year.year, month // size)
        return absolute(read, first, stop, Window.trailing(last, months // size))
    role = role_of(read, first, is_long=False)
    if role == "of" and read.word(stop) in {"period", "periodo"} and _is_for(read, first):
        role = "season"
    relation = Relation.YEAR_BEFORE if year and year.is_relative else Relation.WITHOUT_YEAR
    when = When(read.span(first, stop), relation, None, year.year if year else 0, month, months, role)
    return Time(first, stop, when)


def _is_for(read: Words, first: int) -> bool:
    """Whether "for the" stands before a time: "a record for the January-October period"."""
    return read.word(first - 1) in {"the", "el", "un"} and read.word(first - 2) in {"for", "para"}


_PLACED = {
    **dict.fromkeys(("de", "del"), frozenset("arriba abajo encima debajo".split())),
    **dict.fromkeys(
        ("a", "al"), frozenset("superior superiores inferior inferiores mayor mayores menor menores".split())
    ),
    "sobre": frozenset(("%", "ciento", "mas", "menos")),
}


def _is_above(link: str, word: str) -> bool:
    """Whether two words put a figure above or below a time: "17.2% arriba de 2021", "20% sobre diciembre de 2021"."""
    return word in _PLACED.get(link, ())


def role_of(read: Words, at: int, *, is_long: bool = False) -> str:
    """What the words right before a time make of it."""
    stop, folded = at, read.folded
    for _ in range(5):
        known = names.ROLES.match_back(read, stop)
        if known and not (known[0] == stop - 1 and folded[stop - 1] == "over" and (is_long or stop != at or stop == 1)):
            return known[1]
        if folded[stop - 1] == "que" and folded[stop - 2] in _COMPARATIVES:
            return "against"
        if stop > 1 and _is_above(folded[stop - 1], folded[stop - 2]):
            return "against"
        if stop > 1 and folded[stop - 1] == "on" and folded[stop - 2 - (folded[stop - 2] == ",")] in _ON:
            return "against"
        if tuple(folded[stop - 2 : stop]) in _AT_LEAST:
            stop -= 2
            continue
        if folded[stop - 1] not in names.BEFORE_A_TIME:
            break
        stop -= 1
    return "of"
