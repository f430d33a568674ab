"""Records in words: never without the start of what they are a record of."""

from __future__ import annotations

from typing import Literal

from generator.bilingual import Language
from generator.language.period import since
from generator.language.timespan import range_without_year, without_year
from generator.model.period import Frequency, Period, Window

Side = Literal["high", "low"]
SIDES: dict[Side, str] = {"high": "máximo", "low": "mínimo"}
FULL_COVERAGE = 0.95


def all_time(side: Side, start: Period, language: Language) -> str:
    """A record of a whole series, whose first period is named.

    >>> all_time("high", Period.parse("2007-01"), "es"), all_time("low", Period.parse("2007-01"), "en")
    ('un máximo histórico desde que inicia la serie, en enero de 2007', 'a record low since the series began in \
January 2007')
    """
    first = since(start, language)
    if language == "es":
        return f"un {SIDES[side]} histórico desde que inicia la serie, en {first}"
    return f"a record {side} since the series began in {first}"


def of_its_kind(span: Window, start: Period, language: Language) -> str:
    """A record among the same months or quarters of other years; the kind of period is named with the start.

    >>> of_its_kind(Window.parse("2024-01/2024-10"), Period.parse("2007-01"), "es")
    'un récord para un periodo enero-octubre desde 2007'
    >>> of_its_kind(Window.parse("2024-01/2024-10"), Period.parse("2007-01"), "en")
    'a record for the January-October period since 2007'
    """
    name = _kind(span, language)
    return (
        f"un récord para un {name} desde {start.year}"
        if language == "es"
        else f"a record for {name} since {start.year}"
    )


def _kind(span: Window, language: Language) -> str:
    if span.is_whole_year:
        return "año" if language == "es" else "a year"
    if not span.is_single:
        months = range_without_year(span, language)
        return f"periodo {months}" if language == "es" else f"the {months} period"
    name = without_year(span.last, language)
    if span.frequency is Frequency.MONTH:
        return f"mes de {name}" if language == "es" else f"the month of {name}"
    return name if language == "es" else f"a {name}"


def first_time(coverage: float, language: Language) -> str | None:
    """«por primera vez», "for the first time": only where at least 95 % of the past is in the data.

    >>> first_time(0.95, "es"), first_time(1.0, "en"), first_time(0.94, "en")
    ('por primera vez', 'for the first time', None)
    """
    if not coverage >= FULL_COVERAGE:
        return None
    return "por primera vez" if language == "es" else "for the first time"
