"""Times named by another time: a year before, the same period, that month."""

from __future__ import annotations

from generator.checking.grammar import calendar_words as names
from generator.checking.grammar.moment import Time, role_of
from generator.checking.grammar.month import month_at, range_from
from generator.checking.grammar.months import count
from generator.checking.grammar.year import Year, year_after
from generator.checking.reading import Relation, When
from generator.checking.text.words import Words

_YEAR = 12
_WHOLE = frozenset("whole full entire same very mismo misma".split())
_PERIODS = frozenset("mes trimestre ano meses".split())
_WHOLE_YEARS = {("full", "year"), ("whole", "year"), ("entire", "year")}
_YEAR_AS_A_WHOLE = ("year", "as", "a", "whole")
_NAMING = frozenset(
    "de del pasado anterior previo inmediato siguiente mas en completo que anteriores previos concluidos a al "
    "consecutivo consecutivos seguidos".split()
)
"""What makes of "en el mes" the name of a month: "en el mes de mayo", "en el mes pasado"."""


def same(read: Words, at: int, language: str) -> Time | None:
    """`el mismo periodo de 2023`, `igual mes del año anterior`, `the same January-October period of 2023`."""
    if read.word(at) not in names.SAME:
        return None
    stop, counted = at + 1, count(read, at + 1, language)
    months = 0
    inner = _range_inside(read, stop, language)
    if inner:
        stop, months = inner
    elif counted and read.word(counted[0]) in {"meses", "months"}:
        stop, months = counted
    noun = names.SAME_NOUNS.get(read.word(stop))
    if noun is None and not inner:
        return None
    while read.word(stop) in names.SAME_NOUNS:
        months, stop = months or names.SAME_NOUNS[read.word(stop)], stop + 1
    year = year_after(read, stop)
    if year is None and (month := _month_of(read, stop, language)):
        months, year = 1, month
    stop = year.stop if year else stop
    role = role_of(read, at)
    if (
        role == "of"
        and (year is not None and year.year)
        and read.word(at - 1) not in {"en", "in"} | _after_in(read, at)
    ):
        role = "against"
    when = When(read.span(at, stop), Relation.SAME_PERIOD, None, year.year if year else 0, 0, months, role)
    return Time(at, stop, when)


def that(read: Words, at: int, _language: str) -> Time | None:
    """`en ese lapso`, `in that month`: the time that the text has named before."""
    is_last = read.word(at + 1) == "ultimo" and read.word(at + 2) in names.SAME_NOUNS
    if read.word(at) in names.THAT and is_last:
        months = names.SAME_NOUNS[read.word(at + 2)]
        return Time(at, at + 3, When(read.span(at, at + 3), Relation.NEWEST, None, 0, 0, months, role_of(read, at)))
    whole = _whole_year(read, at)
    if whole:
        when = When(read.span(at, whole), Relation.SAME_PERIOD, None, 0, 0, _YEAR, role_of(read, at))
        return Time(at, whole, when)
    own = at + 1 + (read.word(at + 1) in _WHOLE)
    noun = names.SAME_NOUNS.get(read.word(own), 12 if read.word(own) in {"ano", "year"} else None)
    if read.word(at) not in names.THAT or noun is None or read.word(own) == "time":
        return None
    when = When(read.span(at, own + 1), Relation.SAME_PERIOD, None, 0, 0, noun, role_of(read, at))
    return Time(at, own + 1, when)


def _whole_year(read: Words, at: int) -> int:
    """The word after `full year` or `year as a whole` without a number, 0 where there is none."""
    if read.word(at - 1) != "the":  # "the lowest for a full year" names none
        return 0
    words = tuple(read.folded[at : at + 4])
    stop = at + 2 if words[:2] in _WHOLE_YEARS else at + 4 if words == _YEAR_AS_A_WHOLE else 0
    return stop if stop and year_after(read, stop) is None else 0


def _after_in(read: Words, at: int) -> set[str]:
    """The article before a word, where "in" stands before both."""
    return {read.word(at - 1)} if read.word(at - 2) in {"en", "in", "during", "durante"} else set()


def _range_inside(read: Words, at: int, language: str) -> tuple[int, int] | None:
    """`the same January-October period`: the word after the months, and how many they are."""
    start = month_at(read, at, language)
    ranged = range_from(read, at, (start[0], start[1], None), language) if start else None
    return (ranged.stop, ranged.when.months) if ranged and ranged.when and ranged.when.window is None else None


def _month_of(read: Words, at: int, language: str) -> Year | None:
    """`mismo mes de octubre de 2023`: the year behind a month that is named again."""
    after = at + 1 if read.word(at) in {"de", "of"} else at
    month = month_at(read, after, language)
    return year_after(read, month[0]) if month else None


def years_before(read: Words, at: int, language: str) -> Time | None:
    """`cinco años antes`, `hace dos años`, `two years earlier`, `three months before`."""
    start = at + 1 if read.word(at) == "hace" else at
    counted = count(read, start, language)
    if counted is None or counted[1] < 2 or read.word(counted[0]) not in {"anos", "years", "months", "meses"}:
        return None
    is_later = read.word(counted[0] + 1) in names.YEARS_AFTER and start == at
    if is_later:
        stop = counted[0] + 2 + (read.word(counted[0] + 1) == "mas" and read.word(counted[0] + 2) == "tarde")
        if read.word(counted[0] + 1) == "mas" and read.word(stop - 1) != "tarde":
            return None
        is_of_months = read.word(counted[0]) in {"months", "meses"}
        relation, size = (
            (Relation.NEXT, (0, 0, counted[1])) if is_of_months else (Relation.YEAR_AFTER, (counted[1], 0, 0))
        )
        return Time(at, stop, When(read.span(at, stop), relation, None, *size, "of"))
    is_after = read.word(counted[0] + 1) in names.YEARS_BEFORE
    if not is_after and start == at:
        return None
    stop = counted[0] + 1 + is_after
    role = role_of(read, at)
    if read.word(counted[0]) in {"months", "meses"}:
        when = When(read.span(at, stop), Relation.PREVIOUS, None, 0, 0, counted[1], "against")
        return Time(at, stop, when) if counted[1] % 12 else None
    when = When(
        read.span(at, stop), Relation.YEAR_BEFORE, None, -counted[1], 0, 0, "since" if role == "since" else "against"
    )
    return Time(at, stop, when)


def months_before(read: Words, at: int, language: str) -> Time | None:
    """`tres meses antes`, `hace seis meses`, `three months earlier`: so many before the time that is told."""
    start = at + 1 if read.word(at) == "hace" else at
    counted = count(read, start, language)
    if counted is None or not 1 < counted[1] < _YEAR or read.word(counted[0]) not in {"meses", "months"}:
        return None
    if read.word(at - 1) in {"the", "los"}:
        return None  # "in the three months before" is a stretch
    is_after = read.word(counted[0] + 1) in names.YEARS_BEFORE
    if not is_after and start == at:
        return None
    stop = counted[0] + 1 + is_after
    role = "since" if role_of(read, at) == "since" else "against"
    when = When(read.span(at, stop), Relation.PREVIOUS, None, 0, 0, counted[1], role)
    return Time(at, stop, when)


def relative(read: Words, at: int, language: str) -> Time | None:
    """`un año antes`, `interanual`, `el mes anterior`, `year to date`, from the table."""
    found = names.RELATIVES.match(read, at)
    if found is None:
        return _unnamed(read, at)
    stop, meaning = found
    if meaning is None or _is_title(read, at, stop, is_adjective=meaning[3]):
        return Time(at, stop, None)
    relation, months, years, is_adjective = meaning
    is_counted = read.word(stop - 1) == "meses" and read.word(stop) == "en"  # "4.26% en doce meses en octubre"
    is_named = read.word(stop) in _NAMING or month_at(read, stop, language) is not None
    if is_adjective and read.word(stop - 1) in _PERIODS and is_named and not is_counted:  # "el trimestre enero-marzo"
        return None
    if relation in {Relation.NEWEST, Relation.TO_DATE} and year_after(read, stop):
        return None
    role = "against" if relation in {Relation.YEAR_BEFORE, Relation.PREVIOUS} else "of"
    if at and read.word(at) == "last" and role_of(read, at) == "of":
        relation, role = (relation if relation is Relation.YEAR_BEFORE else Relation.NEWEST), "of"
    if not is_adjective and role_of(read, at) == "since":
        role = "since"
    is_past = read.word(stop - 1) in {"year", "pasado"} and (at or read.word(at) == "el")
    if is_past and relation is Relation.YEAR_BEFORE and not is_adjective:
        months = 12  # the whole of it, as it may be: "growth last year was 0.5%"
    when = When(read.span(at, stop), relation, None, years, 0, months, role, is_adjective)
    return Time(at, stop, when)


UNNAMED = ("anterior", "previo")
_SAID_OF = frozenset("habia fue era hubo registro tuvo reporto".split())


def _unnamed(read: Words, at: int) -> Time | None:
    """`el anterior había sido de 1.7 %`: the period before, without its noun."""
    if read.word(at) not in UNNAMED or read.word(at - 1) != "el" or read.word(at + 1) not in _SAID_OF:
        return None
    return Time(at, at + 1, When(read.span(at, at + 1), Relation.PREVIOUS, None, 0, 0, 0, "of"))


def _is_title(read: Words, at: int, stop: int, *, is_adjective: bool) -> bool:
    """Whether an adjective is part of a title: `Producto Interno Bruto Trimestral`."""
    return is_adjective and stop == at + 1 and at > 0 and read.is_capital(at) and read.is_capital(at - 1)
