"""Superlatives as people tell them: of the time behind a colon, of changes by the month, of the last so many years."""

from __future__ import annotations

import pytest
from checking.desk import data, read

from generator.checking.finding import Measure, Verdict

DOLLAR = data("2020-01", {"exchange.fix:MX": [19.0, 24.0, 20.0, 20.2, 19.8, 19.9, 20.5, 20.4, 21.2, 20.9, 20.3, 19.7]})
"""24.00 in February 2020 is the highest, 19.00 in January the lowest; it rose most in February, then in September."""
LEAD = {
    "en": "The dollar averaged 19.70 pesos in December 2020.",
    "es": "El dólar promedió 19.70 pesos en diciembre de 2020.",
}


def _verdict(language: str, told: str) -> Verdict | None:
    lead = LEAD[language]
    report = read(f"{lead}\n\n{told}", DOLLAR, language)  # type: ignore[arg-type]
    found = [one for one in report.findings if one.span.start > len(lead) and one.slots.measure is Measure.RECORD]
    return found[0].verdict if found else None


@pytest.mark.parametrize(
    ("language", "true", "false"),
    [
        (
            "en",
            "- Highest since January 2020: 24.00 pesos, in February 2020",
            "- Highest since January 2020: 21.20 pesos, in September 2020",
        ),
        (
            "es",
            "- El más alto desde enero de 2020: 24.00 pesos, en febrero de 2020",
            "- El más alto desde enero de 2020: 21.20 pesos, en septiembre de 2020",
        ),
        (
            "en",
            "In September 2020 it posted its steepest monthly rise since February 2020.",
            "In September 2020 it posted its steepest monthly rise since July 2020.",
        ),
        (
            "es",
            "La mayor alza mensual de 2020 fue la de febrero de 2020.",
            "La mayor alza mensual de 2020 fue la de septiembre de 2020.",
        ),
        (
            "en",
            "The worst monthly gain of 2020 was that of June 2020.",
            "The worst monthly gain of 2020 was that of February 2020.",
        ),
        (
            "es",
            "La peor caída mensual de 2020 fue la de marzo de 2020.",
            "La peor caída mensual de 2020 fue la de mayo de 2020.",
        ),
        ("en", "It is the lowest since January 2020.", "It is the lowest since May 2020."),
        ("es", "Es el promedio más bajo desde enero de 2020.", "Es el promedio más bajo desde mayo de 2020."),
        ("en", "The record is still that of February 2020.", "The record is still that of September 2020."),
        (
            "es",
            "El máximo histórico sigue siendo el de febrero de 2020.",
            "El máximo histórico sigue siendo el de julio de 2020.",
        ),
    ],
)
def test_a_superlative_is_held_against_what_its_words_name(language: str, true: str, false: str) -> None:
    """Green where it is so, red where it is not."""
    assert _verdict(language, true) is Verdict.SUPPORTED
    assert _verdict(language, false) is Verdict.CONTRADICTED
