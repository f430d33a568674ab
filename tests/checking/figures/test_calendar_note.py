"""What a bulletin says of the calendar: leap years, Holy Week and working days."""

from __future__ import annotations

from datetime import date

import pytest
from checking.desk import data, read

from generator.bilingual import Language
from generator.checking.figures.calendar_note import easter
from generator.checking.finding import Verdict

OWN = "immex.exports:MX-14"
KNOWN = data("2023-01", {OWN: [100.0] * 12 + [111.0] * 12})
LEADS = {
    "en": "Jalisco's maquiladora exports were 111 million pesos in March 2024. ",
    "es": "Las exportaciones maquiladoras de Jalisco sumaron 111 millones de pesos en marzo de 2024. ",
}


@pytest.mark.parametrize(
    ("language", "sentence", "is_true"),
    [
        ("en", "2024 was a leap year.", True),
        ("en", "2023 was a leap year.", False),
        ("es", "2024 fue año bisiesto.", True),
        ("es", "2023 fue año bisiesto.", False),
        ("en", "Holy Week fell in March in 2024.", True),
        ("en", "Holy Week fell in April in 2024.", False),
        ("es", "En 2024 la Semana Santa cayó en marzo.", True),
        ("es", "En 2024 la Semana Santa cayó en abril.", False),
        ("en", "March 2024 had two fewer working days than March 2023.", True),
        ("en", "March 2024 had two more working days than March 2023.", False),
        ("es", "Marzo de 2024 tuvo dos días hábiles menos que marzo de 2023.", True),
        ("es", "Marzo de 2024 tuvo tres días hábiles menos que marzo de 2023.", False),
    ],
)
def test_a_note_on_the_calendar_is_held_against_it(language: Language, sentence: str, *, is_true: bool) -> None:
    """Easter was on 31 March 2024; that month had 21 days from Monday to Friday, and 23 the year before."""
    lead = LEADS[language]
    report = read(lead + sentence, KNOWN, language, (OWN, "2024-03"))
    told = {one.verdict for one in report.findings if one.span.start >= len(lead)}
    assert told == {Verdict.SUPPORTED} if is_true else Verdict.CONTRADICTED in told


@pytest.mark.parametrize(
    "sunday",
    [
        date(1961, 4, 2),
        date(2000, 4, 23),
        date(2008, 3, 23),
        date(2011, 4, 24),
        date(2019, 4, 21),
        date(2025, 4, 20),
        date(2038, 4, 25),
    ],
)
def test_easter_is_on_the_day_that_almanacs_give(sunday: date) -> None:
    """The earliest and the latest of living memory among them."""
    assert easter(sunday.year) == sunday
