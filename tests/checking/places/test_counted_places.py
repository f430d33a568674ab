"""Counts as people tell them: of places that did better, of months of a year, and nouns that are no moves."""

from __future__ import annotations

import pytest
from checking.desk import contradicted, data, read

from generator.checking.finding import Measure, Verdict
from generator.checking.ledger.data import Data

STATES = data(
    "2017",
    {
        "exports.state:MX": [320.0, 352.0],
        **{f"exports.state:MX-{at:02d}": [float(at), at + 1.0 if at > 2 else at - 0.5] for at in range(1, 33)},
    },
)
"""Thirty states sold more in 2018 than in 2017; Jalisco, the 14th of the list, is outdone by eighteen."""
YEAR = data(
    "2023-01",
    {"exchange.fix:MX": [20.0] * 12 + [20.1, 20.2, 20.1, 20.0, 19.9, 19.8, 19.7, 19.6, 19.5, 19.4, 19.3, 19.5]},
)
"""In 2024 it rose in January, February and December from the month before, and fell in the nine others."""
PLACES = {
    "en": "Merchandise exports from Jalisco came to 15 million dollars in 2018.",
    "es": "Las exportaciones de mercancías de Jalisco sumaron 15 millones de dólares en 2018.",
}
MONTHS = {
    "en": "The dollar averaged 19.50 pesos in December 2024.",
    "es": "El dólar promedió 19.50 pesos en diciembre de 2024.",
}


def _count(language: str, lead: str, told: str, known: Data) -> Verdict | None:
    report = read(f"{lead} {told}", known, language)  # type: ignore[arg-type]
    kinds = (Measure.BREADTH, Measure.RANK)
    found = [one for one in report.findings if one.span.start > len(lead) and one.slots.measure in kinds]
    return found[0].verdict if found else None


@pytest.mark.parametrize(
    ("language", "lead", "told", "known", "right", "wrong"),
    [
        ("en", PLACES, "Only {} states sold more.", STATES, "eighteen", "three"),
        ("es", PLACES, "Solo {} estados vendieron más.", STATES, "dieciocho", "tres"),
        ("en", MONTHS, "Only {} months of the year saw a monthly increase.", YEAR, "three", "five"),
        ("es", MONTHS, "Solo en {} meses del año hubo un aumento mensual.", YEAR, "tres", "cinco"),
    ],
)
def test_places_that_did_better_and_months_that_rose_are_counted(
    language: str, lead: dict[str, str], told: str, known: Data, right: str, wrong: str
) -> None:
    """Eighteen of the 32 stand above the one that the text speaks of; three of twelve are above the month before."""
    assert _count(language, lead[language], told.format(right), known) is Verdict.SUPPORTED
    assert _count(language, lead[language], told.format(wrong), known) is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    "told",
    [
        "The winter contracts had been signed in May.",
        "Nobody makes up the loss.",
        "The last time it rose was a while ago.",
        "It matters more when all others fall.",
        "The payment is due in advance.",
    ],
)
def test_words_that_tell_of_something_else_are_not_red(told: str) -> None:
    """A noun, a move told of before, another time and others are nothing that the dollar did in December."""
    assert contradicted(read(f"{MONTHS['en']} {told}", YEAR)) == []


CORE = data("2023-01", {"inpc:MX": [100.0] * 12 + [104.2] * 6, "inpc.core:MX": [100.0] * 12 + [104.3] * 6})
"""Inflation is 4.2 per cent through June 2024, core inflation 4.3."""


@pytest.mark.parametrize(
    ("language", "told", "is_true"),
    [
        ("es", "La subyacente perforó el piso de 4%.", False),
        ("es", "La subyacente sigue por arriba de 4%.", True),
        ("en", "Core inflation has dropped below 4%.", False),
        ("en", "Core inflation remains above 4%.", True),
    ],
)
def test_thresholds_are_those_of_the_annual_rate(language: str, told: str, is_true: bool) -> None:
    """What rises by little in a month is not below four per cent, nor is what has not fallen."""
    lead = {"es": "La inflación anual fue de 4.2% en junio de 2024.", "en": "Annual inflation was 4.2% in June 2024."}
    report = read(f"{lead[language]} {told}", CORE, language)  # type: ignore[arg-type]
    found = [one.verdict for one in report.findings if one.span.start > len(lead[language])]
    assert found
    assert (Verdict.SUPPORTED in found) is is_true
    assert not is_true or Verdict.CONTRADICTED not in found


@pytest.mark.parametrize("told", ["Nunca había sido tan baja.", "No se veía una tasa tan baja desde abril de 2024."])
def test_so_low_is_no_fall(told: str) -> None:
    """The "baja" of "tan baja" is an adjective: neither red nor green as a direction."""
    lead = "La inflación anual fue de 4.2% en junio de 2024."
    report = read(f"{lead} {told}", CORE, "es")
    assert not [one for one in report.findings if one.span.start > len(lead) and one.slots.measure is Measure.DIRECTION]
