"""Months, ranges of months and of years, and the dates of days that share their words."""

from __future__ import annotations

from msgspec import structs

from generator.checking.grammar import calendar_words as names
from generator.checking.grammar.calendar_words import MONTHS, SHORT_MONTHS
from generator.checking.grammar.moment import Time, absolute, in_year, role_of
from generator.checking.grammar.numeral import SCALES
from generator.checking.grammar.unit import UNITS
from generator.checking.grammar.year import Year, hyphen_year, is_counted, year_after, year_at
from generator.checking.reading import Relation, When
from generator.checking.text.phrase import Phrases
from generator.checking.text.words import Words
from generator.model.period import Frequency, Period, Window

_AMBIGUOUS_MONTHS = frozenset("may march august mar set sep dec jan".split())
_TO = frozenset("- a al to through hasta thru until".split())
_AND = {"y": "entre", "and": "between"}
_PERIOD = frozenset("period periodo lapso stretch".split())
_UNTIL_NOW = Phrases(dict.fromkeys(("para aca", "a la fecha", "hasta hoy", "hasta ahora", "a hoy", "onwards"), ""))
_OPENS = frozenset("from de entre between desde".split())


def month_at(read: Words, at: int, language: str) -> tuple[int, int] | None:
    """The month named at a word, and the word after it; abbreviations need a point, a hyphen or a year."""
    word = read.word(at)
    month = names.BOTH_MONTHS[language].get(word)
    if month:
        is_month = word in MONTHS["es"] or word not in _AMBIGUOUS_MONTHS or read.is_capital(at)
        return (at + 1, month) if is_month else None
    month = SHORT_MONTHS[language].get(word)
    if not month or (language == "en" and not read.is_capital(at)):
        return None
    if read.word(at + 1) == "." and read.is_joined(at):
        after = at + 2
        is_close = read.word(after) in {"-", "de", "of", "a", "to", "through"} or read.is_figure(after)
        return (after, month) if is_close or word not in _AMBIGUOUS_MONTHS else None
    is_beside = read.word(at + 1) in {"-", "/"} or read.word(at - 1) in {"-", "/"} or bool(year_at(read, at + 1))
    return (at + 1, month) if is_beside or (language == "en" and word not in _AMBIGUOUS_MONTHS) else None


def month(read: Words, at: int, language: str) -> Time | None:
    """A month or a range of months, with the years they name; a date of a day is none."""
    start = month_at(read, at, language)
    if start is None:
        return None
    stop, month = start
    date = date_around(read, at, stop, language)
    if date:
        first, stop = date
        return Time(first, stop, None, is_date=True)
    year = year_after(read, stop) or hyphen_year(read, stop)
    ranged = range_from(read, at, (year.stop if year else stop, month, year), language)
    if ranged:
        return ranged
    if year is None and read.word(stop) in {"previo", "anterior"} and role_of(read, at) == "against":
        when = When(read.span(at, stop + 1), Relation.YEAR_BEFORE, None, -1, month, 1, "against")
        return Time(at, stop + 1, when)  # "10.3% por encima del enero previo"
    found = in_year(read, at, stop, year, (month, 1, Frequency.MONTH))
    until_now = _UNTIL_NOW.match(read, found.stop)
    if until_now and found.when and read.word(at - 1) in {"de", "desde"}:
        return Time(at, until_now[0], structs.replace(found.when, role="since"))
    return found


def date_around(read: Words, at: int, stop: int, language: str) -> tuple[int, int] | None:
    """The date of a day that this month is part of: its first word, and the one after it."""
    is_after = _is_day(read, stop) and not _has_unit(read, stop + 1)
    if language == "es" and not (is_after and read.word(stop + 1) == "," and year_at(read, stop + 2)):
        day_at = at - 2 if read.word(at - 1) == "de" else -1
        if read.word(day_at) in {"o", "ro", "er"}:
            day_at -= 2 if read.word(day_at - 1) == "." else 1
        if not _is_day(read, day_at) or read.is_joined(day_at - 1):
            return None
        year = year_after(read, stop)
        return day_at, year.stop if year and year.year > 0 else stop
    if _is_day(read, at - 1) and not read.is_joined(at - 2):
        return at - 1, stop + 1 if year_at(read, stop) else stop
    if is_after:
        after = stop + 2 if read.word(stop + 1) in {"st", "nd", "rd", "th"} else stop + 1
        comma = after + 1 if read.word(after) == "," else after
        return at, comma + 1 if year_at(read, comma) else after
    return None


def _is_day(read: Words, at: int) -> bool:
    """Whether a word is the day of a month in digits."""
    word = read.word(at)
    return word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31


def _has_unit(read: Words, at: int) -> bool:
    """Whether a scale or a unit stands at a word."""
    return read.word(at) in SCALES or UNITS.match(read, at) is not None


def range_from(read: Words, at: int, start: tuple[int, int, Year | None], language: str) -> Time | None:
    """Months in a row: `enero-octubre de 2024`, `de octubre de 2023 a enero de 2024`, `January through October`."""
    join_at, first_month, first_year = start
    if read.word(join_at) == "-" and read.word(join_at + 1) in _TO and read.word(join_at + 2) == "-":
        join_at += 1
    join, before = read.word(join_at), read.word(at - 1)
    if not (join in _TO or (join in _AND and before == _AND[join])):
        return None
    end = month_at(read, join_at + 1 + (join != "-" and read.word(join_at + 1) == "-"), language)
    if end is None:
        return None
    stop, last_month = end
    last_year = year_after(read, stop) or hyphen_year(read, stop)
    if last_year is None and read.word(stop) in _PERIOD and before not in names.SAME:
        last_year = year_after(read, stop + 1)
    crosses = last_month < first_month
    first = at - 1 if before in _OPENS and join != "-" else at
    if last_year and last_year.year > 0:
        opening = first_year.year if first_year and first_year.year > 0 else last_year.year - crosses
        months = 12 * (last_year.year - opening) + last_month - first_month + 1
    else:
        months = (last_month - first_month) % 12 + 1
    if months < 1:
        return None
    return in_year(read, first, stop, last_year, (last_month, months, Frequency.MONTH))


def year_alone(read: Words, at: int, _language: str) -> Time | None:
    """`2024`, `2019-2024`, `2024-10`: a year, years in a row, a month in figures."""
    year = year_at(read, at)
    if not year or is_counted(read, at) or read.word(at - 1) in {"$", "€", "£", "#"}:
        return None
    if read.word(at + 1) == "-" and read.is_joined(at) and read.is_joined(at + 1):
        month = read.word(at + 2)
        if len(month) == 2 and month.isdecimal() and 1 <= int(month) <= 12:
            if read.word(at + 3) == "-" and read.is_joined(at + 2):
                return Time(at, min(at + 5, len(read)), None, is_date=True)
            return absolute(read, at, at + 3, Window.of(Period.of(Frequency.MONTH, year, int(month))))
    last = _last_year(read, at)
    if last:
        window = Window(Period.of(Frequency.YEAR, year), Period.of(Frequency.YEAR, last))
        first = at - 1 if read.word(at - 1) in _OPENS - {"desde"} else at
        return absolute(read, first, at + 3, window)
    return absolute(read, at, at + 1, Window.of(Period.of(Frequency.YEAR, year)))


def _last_year(read: Words, at: int) -> int:
    """The second year of years in a row, or 0."""
    join, last = read.word(at + 1), year_at(read, at + 2)
    is_join = join in _TO or (join in _AND and read.word(at - 1) == _AND[join])
    return last if is_join and last > year_at(read, at) and not is_counted(read, at + 2) else 0
