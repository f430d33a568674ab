"""How many periods of a stretch went one way, since when a level was not seen, and when the longest run ended."""

from __future__ import annotations

import pytest
from checking.desk import data, of_sentence, read, verdict_of

from generator.bilingual import Language
from generator.checking.finding import Verdict

LAST_YEAR = [17.0, 17.1, 17.2, 17.3, 17.4, 17.2, 17.5, 17.6, 17.7, 17.8, 17.9, 18.0]
THIS_YEAR = [17.9, 17.8, 18.2, 18.1, 18.0, 17.9, 17.8, 17.7, 17.6, 17.5, 17.4, 17.6]
DOLLAR = data("2023-01", {"exchange.fix:MX": [*LAST_YEAR, *THIS_YEAR]})
"""In 2024 it rose in March and December and fell in the ten other months, the last eight of them to November."""
LEADS = {
    "en": "The dollar averaged 17.60 pesos in December 2024. ",
    "es": "El dólar promedió 17.60 pesos en diciembre de 2024. ",
}


@pytest.mark.parametrize(
    ("language", "sentence", "right", "wrong"),
    [
        ("en", "It fell in {} of the twelve months of 2024.", "ten", "seven"),
        ("es", "Bajó en {} de los doce meses de 2024.", "diez", "siete"),
        ("en", "It is a series that began in January {}.", "2023", "2019"),
        ("es", "Un nivel tan alto no se observaba desde {} de 2024.", "septiembre", "marzo"),
    ],
)
def test_months_are_counted_and_looked_back_on(language: Language, sentence: str, right: str, wrong: str) -> None:
    """17.60 was last reached in September 2024, and the figures begin in January 2023."""
    text = LEADS[language] + sentence
    assert of_sentence(text, right, DOLLAR, language) == {Verdict.SUPPORTED}
    assert Verdict.CONTRADICTED in of_sentence(text, wrong, DOLLAR, language)


def test_the_longest_run_before_ended_when_it_did() -> None:
    """Eight falls in a row to November 2024; the two to February are fewer, and so are never green."""
    text = LEADS["en"] + "Its longest earlier run of falls ended in {} 2024."
    for month, verdict in (("November", Verdict.SUPPORTED), ("February", Verdict.UNVERIFIABLE)):
        told = text.format(month)
        assert verdict_of(read(told, DOLLAR), told, month) is verdict
