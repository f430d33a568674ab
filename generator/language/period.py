"""Months, quarters, years and windows in running text.

Months are lower-case in Spanish, ranges take a hyphen («enero-octubre de 2024»), the year follows
«de» (RAE, fechas; Fundéu). English has no comma between month and year and "through" in prose (AP,
dates, months). A cumulative window is worded by its months, never «al tercer trimestre», which
reads as one quarter's figure.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel.dates import format_date, get_month_names

from generator.bilingual import Language
from generator.errors import TemplateError
from generator.language.english import ordinal as english_ordinal
from generator.language.number import words
from generator.language.profile import Profile
from generator.language.spanish import ordinal as spanish_ordinal
from generator.model.period import Frequency, Period, Window

LOCALES: dict[Language, str] = {"es": "es_MX", "en": "en_US"}
MONTHS_OF_YEAR = 12
AP_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
"""With a day of the month, AP abbreviates all but the short names."""
LAST_IN_WORDS = {"es": 11, "en": 9}
"""Up to here a number of months is in words: «los primeros diez meses», "the first 10 months"."""


@lru_cache(maxsize=64)
def month_name(number: int, language: Language) -> str:
    """Month 1 to 12 as CLDR names it: octubre, October."""
    return str(get_month_names("wide", "format", LOCALES[language])[number])


@lru_cache(maxsize=64)
def month_abbreviation(number: int, language: Language) -> str:
    """Month 1 to 12, short, for axes and tables: oct, Oct."""
    return str(get_month_names("abbreviated", "format", LOCALES[language])[number])


@lru_cache(maxsize=1024)
def window(span: Window, language: Language, *, british: bool = False) -> str:
    """A window in words, with the article that it needs after "en" / "in"; British has "to" for "through".

    >>> window(Window.parse("2024-10"), "es"), window(Window.parse("2024-01/2024-10"), "es")
    ('octubre de 2024', 'enero-octubre de 2024')
    >>> window(Window.parse("2024-01/2024-10"), "en"), window(Window.parse("2024-Q3"), "en")
    ('January through October 2024', 'the third quarter of 2024')
    >>> window(Window.parse("2024-Q1/2024-Q3"), "es"), window(Window.parse("2023-11/2024-10"), "es")
    ('enero-septiembre de 2024', 'los 12 meses concluidos en octubre de 2024')
    >>> window(Window.parse("2024-01/2024-10"), "en", british=True)
    'January to October 2024'
    """
    first, last, through = span.first, span.last, "to" if british else "through"
    if _covers_years(span):
        return _years(first.year, last.year, language, through)
    if span.is_single:
        return _month(first, language) if span.frequency is Frequency.MONTH else _quarter(first, language)
    if first.year == last.year:
        start, end = month_name(first.first_day.month, language), month_name(last.last_day.month, language)
        return f"{start}-{end} de {last.year}" if language == "es" else f"{start} {through} {end} {last.year}"
    return _months_ended(span, language, through)


@lru_cache(maxsize=1024)
def first_months(span: Window, language: Language) -> str:
    """A year-to-date window by its number of months; TemplateError for any other.

    >>> first_months(Window.parse("2024-01/2024-10"), "es"), first_months(Window.parse("2024-Q1/2024-Q2"), "en")
    ('los primeros diez meses de 2024', 'the first six months of 2024')
    """
    if not span.is_year_to_date:
        message = f"{span} does not run from the start of a year into it."
        raise TemplateError(message, remedy="Use `window`.")
    months = _count(_length(span), language)
    year = span.last.year
    return f"los primeros {months} meses de {year}" if language == "es" else f"the first {months} months of {year}"


@lru_cache(maxsize=1024)
def same_period(comparison: Window, span: Window, language: Language, *, british: bool = False) -> str:
    """The window of a comparison, short where the same months of another year are meant.

    >>> same_period(Window.parse("2023-01/2023-10"), Window.parse("2024-01/2024-10"), "es")
    'el mismo periodo de 2023'
    >>> same_period(Window.parse("2023-10"), Window.parse("2024-10"), "en")
    'October 2023'
    """
    years = comparison.last.year - span.last.year
    is_shifted = comparison.frequency is span.frequency and span.shift_years(years) == comparison
    is_within = comparison.first.year == comparison.last.year and not comparison.is_whole_year
    if not (years and is_shifted and is_within) or _is_month(comparison):
        return window(comparison, language, british=british)
    year = comparison.last.year
    if comparison.is_single:
        return f"el mismo trimestre de {year}" if language == "es" else f"the same quarter of {year}"
    return f"el mismo periodo de {year}" if language == "es" else f"the same period of {year}"


def a_year_earlier(language: Language) -> str:
    """The same period of the year before: «un año antes», "a year earlier".

    >>> a_year_earlier("es"), a_year_earlier("en")
    ('un año antes', 'a year earlier')
    """
    return "un año antes" if language == "es" else "a year earlier"


def since(period: Period, language: Language) -> str:
    """The first period of a history: «enero de 2009», "the first quarter of 2009", "2009".

    >>> since(Period.parse("2009-01"), "es"), since(Period.parse("2009-Q1"), "en")
    ('enero de 2009', 'the first quarter of 2009')
    """
    return window(Window.of(period), language)


@lru_cache(maxsize=256)
def date_long(day: date, profile: Profile) -> str:
    """A day in full, in the order of the profile's country (CLDR, long date; AP abbreviates long months).

    >>> from generator.language.profile import PROFILES
    >>> [date_long(date(2025, 1, 14), PROFILES[name]) for name in ("mx.prensa", "en_US", "en_GB")]
    ['14 de enero de 2025', 'Jan. 14, 2025', '14 January 2025']
    """
    if profile.name == "en_US":
        return f"{AP_MONTHS[day.month - 1]} {day.day}, {day.year}"
    return format_date(day, "long", locale=profile.locale)


def _is_month(span: Window) -> bool:
    return span.is_single and span.frequency is Frequency.MONTH


def _covers_years(span: Window) -> bool:
    """Whether it is one or more whole calendar years."""
    return span.first.number == 1 and span.last.number == span.frequency


def _length(span: Window) -> int:
    """Months in a window."""
    return len(span) * MONTHS_OF_YEAR // span.frequency


def _count(months: int, language: Language) -> str:
    return words(months, language) if months <= LAST_IN_WORDS[language] else str(months)


def _years(first: int, last: int, language: Language, through: str) -> str:
    if first == last:
        return str(last)
    return f"{first}-{last}" if language == "es" else f"{first} {through} {last}"


def _month(period: Period, language: Language) -> str:
    name = month_name(period.number, language)
    return f"{name} de {period.year}" if language == "es" else f"{name} {period.year}"


def _quarter(period: Period, language: Language) -> str:
    if language == "es":
        return f"el {spanish_ordinal(period.number, 'm', apocope=True)} trimestre de {period.year}"
    return f"the {english_ordinal(period.number)} quarter of {period.year}"


def _months_ended(span: Window, language: Language, through: str) -> str:
    """A window across years: AP has "the 12 months through October"; twelve stays a figure in both."""
    months = _count(_length(span), language)
    month = Period.of(Frequency.MONTH, span.last.year, span.last.last_day.month)
    end = _month(month, language)
    return f"los {months} meses concluidos en {end}" if language == "es" else f"the {months} months {through} {end}"
