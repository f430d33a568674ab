"""What pronouns take up, what a clause leaves for the next one, and amounts told before their change."""

from __future__ import annotations

import pytest
from checking.desk import data, read, verdict_of

from generator.checking.finding import Verdict

STATES = data(
    "2024",
    {
        "remittances:MX": [1000.0, 1100.0],
        "remittances:MX-11": [250.0, 251.3],
        "remittances:MX-14": [240.0, 264.0],
        "remittances:MX-16": [500.0, 600.0],
    },
)
"""Of 2025, in millions: Jalisco 264.0, a tenth more than in 2024; Michoacán 600.0, a fifth more."""
BOTH = "En 2025 las remesas a Jalisco sumaron 264.0 millones de dólares y las de Michoacán, 600.0 millones de dólares."


def _verdict(text: str, words: str) -> Verdict | None:
    return verdict_of(read(text, STATES, language="es"), text, words)


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("Las del primero crecieron {} frente a 2024.", "10.0%", "20.0%"),
        ("Estas últimas crecieron {} frente a 2024.", "20.0%", "10.0%"),
        ("En el segundo caso crecieron {} frente a 2024.", "20.0%", "10.0%"),
    ],
)
def test_a_pronoun_is_what_it_takes_up(sentence: str, right: str, wrong: str) -> None:
    """One of the two places named before, by its order; the rate of the other is wrong."""
    assert _verdict(f"{BOTH} {sentence.format(right)}", right) is Verdict.SUPPORTED
    assert _verdict(f"{BOTH} {sentence.format(wrong)}", wrong) in (Verdict.CONTRADICTED, Verdict.UNVERIFIABLE)


def test_a_list_in_order_is_told_one_for_one() -> None:
    """Two places and two rates in their order, and then the other way round."""
    text = "En 2025 las remesas a Jalisco y Michoacán crecieron {} y {}, respectivamente."
    assert _verdict(text.format("10.0%", "20.0%"), "20.0%") is Verdict.SUPPORTED
    assert _verdict(text.format("20.0%", "10.0%"), "20.0%") is Verdict.CONTRADICTED


def test_a_change_is_that_of_the_amounts_before_it() -> None:
    """Both ends of it are printed; the word for its way is held against them."""
    ends = "Las remesas a Michoacán fueron de 600.0 millones de dólares en 2025, contra 500.0 millones en 2024"
    text = ends + ": un {} de 20.0%."
    assert _verdict(text.format("aumento"), "20.0%") is Verdict.SUPPORTED
    assert _verdict(text.format("descenso"), "20.0%") is Verdict.CONTRADICTED


def test_what_an_earlier_text_said_wrongly_is_not_called_wrong_again() -> None:
    """The correction beside it is held against the data."""
    said = "En la nota anterior se publicó que las remesas a Michoacán sumaron 900.0 millones de dólares en 2025."
    text = f"{said} Lo correcto es 600.0 millones de dólares."
    assert _verdict(text, "900.0") is Verdict.UNVERIFIABLE
    assert _verdict(text, "600.0") is Verdict.SUPPORTED
