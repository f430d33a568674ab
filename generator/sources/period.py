"""Reads a period as statistical files write it, in Spanish and English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.catalogue import folded
from generator.model.panel import Status
from generator.model.period import Frequency, Period
from generator.sources.status import MARKERS

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "ene enero jan january",
            "feb febrero february",
            "mar marzo march",
            "abr abril apr april",
            "may mayo",
            "jun junio june",
            "jul julio july",
            "ago agosto aug august",
            "sep sept set septiembre setiembre september",
            "oct octubre october",
            "nov noviembre november",
            "dic diciembre dec december",
        ),
        start=1,
    )
    for name in names.split()
}
"""Months and their abbreviations in both languages, without accents and in lower case."""

QUARTERS = {
    name: number
    for number, names in enumerate(
        (
            "i 1er 1o 1st primer first",
            "ii 2do 2o 2nd segundo second",
            "iii 3er 3o 3rd tercer third",
            "iv 4to 4o 4th cuarto fourth",
        ),
        1,
    )
    for name in names.split()
}
"""Quarters by Roman numbers and ordinals, as `III trimestre de 2024` has them."""
ORDINALS = "|".join(QUARTERS)

YEAR = r"(?P<year>[12]\d{3})"
FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{YEAR}[-/](?P<month>0?[1-9]|1[0-2])(?:[-/](?P<day>\d{{1,2}}))?",
        rf"(?P<ordinal>{ORDINALS})\.?(?: trim(?:estre)?\.?| quarter)?(?: de |[ |/-]){YEAR}",
        rf"{YEAR}[ |/-](?P<ordinal>{ORDINALS})\.?(?: trim(?:estre)?\.?| quarter)?",
        r"(?P<name>[a-z]+)\.?(?: de |[ |/-])?(?P<year>[12]\d{3}|\d{2})",
        rf"{YEAR}(?: de |[ |/-])?(?P<name>[a-z]{{3,}})\.?",
        rf"{YEAR}[ /-]?[tq](?P<quarter>[1-4])",
        rf"[tq](?P<quarter>[1-4])[ /-]?{YEAR}",
        rf"(?P<quarter>[1-4])[tq][ /-]?{YEAR}",
        YEAR,
        rf"(?:(?P<first>\d{{1,2}})[-/])?(?P<month>0?[1-9]|1[0-2])[-/]{YEAR}",
        rf"{YEAR}(?P<month>0[1-9]|1[0-2])",
        rf"{YEAR}[ -]?m(?P<month>0?[1-9]|1[0-2])",
        rf"(?P<name>[a-z]+)\.?(?: ?[-/] ?| a )(?P<end>[a-z]+)\.?(?: de |[ |/-])?{YEAR}",
        rf"{YEAR}[ |/-](?P<name>[a-z]+)\.? ?[-/] ?(?P<end>[a-z]+)\.?",
    )
)
"""2024-10, 2024-10-01; oct-24, octubre de 2024, ENE|2013; 2024 oct; 2024T3; Q3 2024; 3T2024; 2024; 10/2024, 01/10/2024
(the day first, as in Mexico); 202410, 2024M10; jul-sep 2024, 2024 jul-sep; III trimestre de 2024, 2024 III."""

ACCEPTED = (
    "2024-10, 2024/10, 2024-10-01, 10/2024, 01/10/2024 (day/month/year), 202410, 2024M10, oct-24, octubre de 2024; "
    "2024T4, 2024-Q4, 4T2024, T4-2024, oct-dic 2024, IV trimestre de 2024; 2024"
)
"""The forms above as an error shows them."""

CENTURY_TURNS = 69
"""A year of two digits is of the 1900s from here on, as POSIX reads it."""

NOUNS = {Frequency.MONTH: "month", Frequency.QUARTER: "quarter", Frequency.YEAR: "year"}
FREQUENCIES = {noun: frequency for frequency, noun in NOUNS.items()}


@lru_cache(maxsize=4096)
def read(text: str, frequency: Frequency) -> Period:
    """The period of `frequency` that a text names.

    A quarter may be dated by its first month, and a year by its January, as agencies do; a date
    must be the first of a month; between slashes the day comes first, then the month. ValueError,
    in words for people, for anything else.

    >>> str(read("oct-24", Frequency.MONTH)), str(read("2024-07-01", Frequency.QUARTER))
    ('2024-10', '2024-Q3')
    """
    plain = folded(text)
    found = next((match for form in FORMS if (match := form.fullmatch(plain))), None)
    parts = found.groupdict() if found else {}
    month = int(parts["month"]) if parts.get("month") else MONTHS.get(parts.get("name") or "")
    if not parts or (parts.get("name") and month is None):
        message = f"'{text}' is not a period; these can be read: {ACCEPTED}"
        raise ValueError(message)
    _refuse_other_days(parts, frequency, text)
    year = _whole_year(parts["year"])
    if parts.get("ordinal"):
        return _same(Period.of(Frequency.QUARTER, year, QUARTERS[str(parts["ordinal"])]), frequency, text)
    if month is not None and parts.get("end"):
        return _same(_span(year, month, MONTHS.get(parts["end"]), text), frequency, text)
    if month is not None:
        return of_month(year, month, frequency, text)
    if parts.get("quarter"):
        return _same(Period.of(Frequency.QUARTER, year, int(parts["quarter"])), frequency, text)
    return _same(Period.of(Frequency.YEAR, year), frequency, text)


MARKED = re.compile(r"(?P<period>.*[^\s*])\s*(?P<marker><[^<>]*>|\b[pr]/|(?<=\s)[pr])", re.IGNORECASE)


def read_marked(text: str, frequency: Frequency) -> tuple[Period, Status]:
    """The period, and the status that a marker beside it states (`2024-10 p/`); ValueError as for `read`."""
    found = MARKED.fullmatch(text)
    marker = MARKERS.get(folded(found["marker"])) if found else None
    if found and marker is not None:
        return read(found["period"], frequency), marker
    return read(text, frequency), Status.UNSTATED


def is_month(text: str) -> bool:
    """Whether a text is a month without its year."""
    return folded(text).rstrip(".") in MONTHS


def _refuse_other_days(parts: dict[str, str | None], frequency: Frequency, text: str) -> None:
    """A date stands for its period where it is the first of a month, and for nothing otherwise."""
    day = parts.get("day") or parts.get("first")
    if day and int(day) != 1:
        order = ", read as day/month/year" if parts.get("first") else ""
        message = f"'{text}' is a day within a month{order}, not a {NOUNS[frequency]}"
        raise ValueError(message)


def _span(year: int, first: int, last: int | None, text: str) -> Period:
    """The quarter that is named by its first and last month; ValueError for other spans."""
    if last is None or last != first + 2 or last % 3:
        message = f"'{text}' is not a quarter named by its first and last month; these can be read: {ACCEPTED}"
        raise ValueError(message)
    return Period.of(Frequency.QUARTER, year, last // 3)


def of_month(year: int, month: int, frequency: Frequency, text: str) -> Period:
    """The period that a month dates: itself, or the quarter or year that begins with it."""
    length = 12 // frequency
    if (month - 1) % length:
        message = f"'{text}' is a month that begins no {NOUNS[frequency]}; the frequency does not fit"
        raise ValueError(message)
    return Period.of(frequency, year, (month - 1) // length + 1)


def read_columns(year: str, month: str, frequency: Frequency) -> Period:
    """A period from a column of years and one of months, given as numbers or names."""
    number = MONTHS.get(folded(month).rstrip("."))
    if number is None and re.fullmatch(r"0?[1-9]|1[0-2]", month.strip()):
        number = int(month)
    if number is None or not re.fullmatch(YEAR, year.strip()):
        message = f"'{year}', '{month}' are not a year and a month"
        raise ValueError(message)
    return of_month(int(year), number, frequency, f"{year}, {month}")


@dataclass
class Sequence:
    """Reads periods row after row, where only the first month of a year carries the year.

    A month without year must be the one after the row before it: a skipped or repeated month is a
    ValueError, never a guess.
    """

    frequency: Frequency
    last: Period | None = None

    def read(self, text: str) -> Period:
        month = MONTHS.get(folded(text).rstrip("."))
        self.last = read(text, self.frequency) if month is None else self._next(month, text)
        return self.last

    def _next(self, month: int, text: str) -> Period:
        if self.frequency is not Frequency.MONTH or self.last is None:
            message = f"'{text}' has no year, and no row before it says which"
            raise ValueError(message)
        expected = self.last.shift(1)
        if expected.number != month:
            message = f"'{text}' has no year and does not follow {self.last}, the row before it"
            raise ValueError(message)
        return expected


def _whole_year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return year + (1900 if year >= CENTURY_TURNS else 2000)


def _same(period: Period, frequency: Frequency, text: str) -> Period:
    if period.frequency is not frequency:
        message = f"'{text}' is a {NOUNS[period.frequency]}, not a {NOUNS[frequency]}; the frequency does not fit"
        raise ValueError(message)
    return period
