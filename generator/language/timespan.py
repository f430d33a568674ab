"""Windows whose year the text has named already, and how long a window is."""

from __future__ import annotations

from functools import lru_cache

from generator.bilingual import Language
from generator.language import english, spanish
from generator.language.number import count
from generator.language.period import month_name
from generator.language.profile import Profile
from generator.model.period import Frequency, Period, Window

NOUNS: dict[tuple[Language, Frequency], tuple[str, str]] = {
    ("es", Frequency.MONTH): ("mes", "meses"),
    ("es", Frequency.QUARTER): ("trimestre", "trimestres"),
    ("es", Frequency.YEAR): ("año", "años"),
    ("en", Frequency.MONTH): ("month", "months"),
    ("en", Frequency.QUARTER): ("quarter", "quarters"),
    ("en", Frequency.YEAR): ("year", "years"),
}


@lru_cache(maxsize=256)
def without_year(period: Period, language: Language) -> str:
    """A month or quarter alone, without article; a year is its number.

    >>> without_year(Period.parse("2024-10"), "es"), without_year(Period.parse("2024-Q3"), "es")
    ('octubre', 'tercer trimestre')
    >>> without_year(Period.parse("2024-Q3"), "en"), without_year(Period.parse("2024"), "en")
    ('third quarter', '2024')
    """
    if period.frequency is Frequency.MONTH:
        return month_name(period.number, language)
    if period.frequency is Frequency.YEAR:
        return str(period.year)
    if language == "es":
        return f"{spanish.ordinal(period.number, 'm', apocope=True)} trimestre"
    return f"{english.ordinal(period.number)} quarter"


@lru_cache(maxsize=256)
def range_without_year(span: Window, language: Language) -> str:
    """The months of a window within one year, as a name for it: «enero-octubre», "January-October".

    >>> range_without_year(Window.parse("2024-01/2024-10"), "en")
    'January-October'
    >>> range_without_year(Window.parse("2024-Q1/2024-Q2"), "es")
    'enero-junio'
    """
    first, last = span.first.first_day.month, span.last.last_day.month
    return f"{month_name(first, language)}-{month_name(last, language)}"


def length(periods: int, frequency: Frequency, profile: Profile) -> str:
    """So many months, quarters or years: «12 meses», "four quarters".

    >>> from generator.language.profile import PROFILES
    >>> length(12, Frequency.MONTH, PROFILES["mx.prensa"]), length(4, Frequency.QUARTER, PROFILES["en_US"])
    ('12 meses', 'four quarters')
    """
    one, many = NOUNS[profile.language, frequency]
    return f"{count(periods, profile)} {one if periods == 1 else many}"
