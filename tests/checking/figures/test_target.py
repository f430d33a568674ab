"""The band that an authority has set: its ends are no range of the values."""

from __future__ import annotations

import pytest
from checking.desk import data, of_sentence

from generator.bilingual import Language
from generator.checking.finding import Verdict

PRICES = data("2023-01", {"inpc:MX": [100.0] * 12 + [104.0] * 12})
"""Inflation is 4 per cent, which lies between 2 and 5; nobody here knows what the target is."""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Annual inflation in Mexico was 4.00% in December 2024. It is within the target range of {}."),
        ("en", "Annual inflation in Mexico was 4.00% in December 2024. The target is {}."),
        ("es", "La inflación anual de México fue de 4.00% en diciembre de 2024. Cabe en el intervalo objetivo de {}."),
        ("es", "La inflación anual de México fue de 4.00% en diciembre de 2024. La meta es de {}."),
    ],
)
def test_a_target_that_nobody_knows_is_neither_right_nor_wrong(language: Language, text: str) -> None:
    """Though the rate lies inside it: what the text says is what the authority has set."""
    joint = "to" if language == "en" else "a"
    assert of_sentence(text, f"2% {joint} 5%", PRICES, language) == {Verdict.UNVERIFIABLE}
