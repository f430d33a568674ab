"""Runs as people tell them: by the month, the year or the pace, over or begun, in sentences and in key figures."""

from __future__ import annotations

import pytest
from checking.desk import data, read

from generator.checking.finding import Measure, Verdict
from generator.checking.ledger.data import Data

DOLLAR = data("2024-01", {"exchange.fix:MX": [20.0, 20.5, 20.4, 21.0, 20.8, 20.6, 20.5, 20.1]})
"""It rose in April 2024 and has fallen for the four months since, through August."""
YEARS = [100.0, 110, 121, 130, 138, 144, 140]
REMITTANCES = data("2018-01", {"remittances:MX": [one for year in YEARS for one in [year] * 12]})
"""They rose each year from 2019 to 2023, ever less, and fell in 2024: five rises in a row."""
PRICES = data("2023-01", {"inpc:MX": [100.0] * 12 + [105.0] * 6 + [104.5, 104.3, 104.1]})
"""Inflation is 5 per cent through June 2024, and 4.5, 4.3 and 4.1 in the three months after."""
LEADS = {
    ("en", "fx"): "The dollar averaged 20.10 pesos in August 2024.",
    ("es", "fx"): "El dólar promedió 20.10 pesos en agosto de 2024.",
    ("en", "year"): "Remittances to Mexico fell 2.8% in 2024.",
    ("es", "year"): "Las remesas a México cayeron 2.8% en 2024.",
    ("en", "inflation"): "Annual inflation in Mexico was 4.1% in September 2024.",
    ("es", "inflation"): "La inflación anual de México fue de 4.1% en septiembre de 2024.",
}
KNOWN = {"fx": DOLLAR, "year": REMITTANCES, "inflation": PRICES}


def _verdict(language: str, about: str, told: str) -> Verdict | None:
    """What is said of the length of the run in a second paragraph."""
    known: Data = KNOWN[about]
    lead = LEADS[language, about]
    report = read(f"{lead}\n\n{told}", known, language)  # type: ignore[arg-type]
    found = [one for one in report.findings if one.span.start > len(lead) and one.slots.measure is Measure.STREAK]
    return found[0].verdict if found else None


@pytest.mark.parametrize(
    ("language", "about", "told"),
    [
        ("en", "fx", "It was the {fourth} monthly decline in a row."),
        ("en", "fx", "It was the {fourth} monthly fall in succession."),
        ("en", "fx", "It has lost ground for the {fourth} month on end."),
        ("en", "fx", "The falls began in May and there have been {four} of them."),
        ("en", "fx", "- Consecutive monthly declines: {four}"),
        ("en", "fx", "That makes {four} months on the slide."),
        ("en", "fx", "It has lost ground for {four} months."),
        ("es", "fx", "Con esta, suma {cuatro} caídas mensuales al hilo."),
        ("es", "fx", "Las bajas empezaron en mayo y van {cuatro}."),
        ("es", "fx", "- Bajas mensuales consecutivas: {cuatro}"),
        ("es", "fx", "Hilvanó {cuatro} meses de descensos."),
        ("es", "fx", "Van {cuatro} meses seguidos a la baja."),
        ("en", "year", "The fall broke a run of {five} straight yearly increases."),
        ("en", "year", "It ended {five} years of uninterrupted growth."),
        ("en", "year", "Before that, they had risen {five} years in a row."),
        ("es", "year", "Rompió así una cadena de {cinco} aumentos anuales consecutivos."),
        ("es", "year", "La caída cortó una racha de {cinco} años de crecimiento."),
        ("en", "inflation", "Inflation has slowed for {three} consecutive months."),
        ("es", "inflation", "La inflación suma {tres} meses a la baja."),
        ("en", "inflation", "It has been above 4% for {nine} months in a row."),
        ("en", "inflation", "It has been above 4% for {nine} months."),
        ("es", "inflation", "Lleva {nueve} meses por arriba de 4%."),
        ("es", "inflation", "Se mantiene por encima de 4% desde hace {nueve} meses."),
    ],
)
def test_the_length_of_a_run_is_read_in_the_words_of_people(language: str, about: str, told: str) -> None:
    """The true length is green, and one that is two longer is red."""
    length = told[told.index("{") + 1 : told.index("}")]
    longer = {
        "fourth": "sixth",
        "four": "six",
        "five": "seven",
        "three": "five",
        "nine": "eleven",
        "cuatro": "seis",
        "cinco": "siete",
        "tres": "cinco",
        "nueve": "once",
    }[length]
    assert _verdict(language, about, told.format(**{length: length})) is Verdict.SUPPORTED
    assert _verdict(language, about, told.format(**{length: longer})) is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "The falls began in June and there have been four of them."),
        ("es", "Las bajas empezaron en junio y van cuatro."),
    ],
)
def test_a_run_that_began_at_another_time_is_wrong(language: str, told: str) -> None:
    """Four falls that began in May are no four that began in June."""
    assert _verdict(language, "fx", told) is Verdict.CONTRADICTED


def test_a_run_of_such_moves_leans_on_what_was_said() -> None:
    """The true length is green; what "such" takes up may be another run, so a wrong one is for a reader to see."""
    assert _verdict("en", "fx", "It was the fourth such monthly fall in a row.") is Verdict.SUPPORTED
    assert _verdict("en", "fx", "It was the sixth such monthly fall in a row.") is Verdict.UNVERIFIABLE


def test_a_run_of_what_nobody_knows_is_left_open() -> None:
    """A fourth annual reduction in staff is none of the dollar."""
    assert (
        _verdict("en", "fx", "It was the fifth consecutive month with an annual reduction in staff.")
        is Verdict.UNVERIFIABLE
    )
