"""What pronouns stand for, what a clause leaves for the next one, and amounts told before their change."""

from __future__ import annotations

import pytest
from checking.desk import data, read, verdict_of

from generator.checking.finding import Verdict
from generator.checking.ledger.data import Data

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
        ("La segunda ocupa un lugar alto y creció {} frente a 2024.", "20.0%", "10.0%"),
    ],
)
def test_a_pronoun_is_what_it_takes_up(sentence: str, right: str, wrong: str) -> None:
    """One of the two places named before, by its order; the rate of the other is wrong."""
    assert _verdict(f"{BOTH} {sentence.format(right)}", right) is Verdict.SUPPORTED
    assert _verdict(f"{BOTH} {sentence.format(wrong)}", wrong) in (Verdict.CONTRADICTED, Verdict.UNVERIFIABLE)


def test_two_places_named_one_sentence_after_the_other_are_a_pair() -> None:
    """The first and the second of them are told apart as those of one sentence are."""
    apart = "Las remesas a Jalisco sumaron 264.0 millones de dólares en 2025. Michoacán recibió 600.0 millones."
    text = apart + " En el primer caso crecieron {} frente a 2024."
    assert _verdict(text.format("10.0%"), "10.0%") is Verdict.SUPPORTED
    assert _verdict(text.format("20.0%"), "20.0%") is not Verdict.SUPPORTED


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


QUARTERS = data(
    "2024-Q1",
    {
        "remittances:MX": [1000.0] * 4 + [1043.0],
        "remittances:MX-14": [100.0] * 4 + [117.0],
        "remittances:MX-26": [100.0] * 4 + [92.0],
    },
)
"""In the first quarter of 2025 Jalisco received 17 per cent more than a year before, Sonora 8 less, all 4.3 more."""
LISTED = (
    "In the first quarter of 2025 remittances to Jalisco were 117 million dollars and those to Sonora "
    "92 million dollars. "
)
OF_STATE = "Remittances to Jalisco rose 17.0% in the first quarter of 2025 from a year earlier. "
BRANCHES = data(
    "2023-05",
    {
        "immex.exports:MX-14": [100.0] * 12 + [103.0],
        "immex.exports:MX-14:manufacturing": [80.0] * 12 + [76.0],
        "immex.exports:MX-14:non-manufacturing": [20.0] * 12 + [27.0],
    },
)
"""To May 2024 exports rose 3 per cent; those of manufacturing establishments fell 5."""
OF_BRANCH = "In May 2024 manufacturing exports of Jalisco's maquiladora establishments fell 5.0% from a year earlier"


@pytest.mark.parametrize(
    ("text", "words", "known", "is_true"),
    [
        (LISTED + "The latter fell 8.0% from a year earlier.", "8.0%", QUARTERS, True),
        (LISTED + "The latter fell 6.0% from a year earlier.", "6.0%", QUARTERS, False),
        (LISTED + "The former rose 17.0% from a year earlier.", "17.0%", QUARTERS, True),
        (LISTED + "Those to the second fell 6.0% from a year earlier.", "6.0%", QUARTERS, False),
        (OF_STATE + "The state received 117 million dollars.", "117 million dollars", QUARTERS, True),
        (OF_STATE + "The state received 157 million dollars.", "157 million dollars", QUARTERS, False),
        (OF_STATE + "The national rate was 4.3%.", "4.3%", QUARTERS, True),
        (OF_BRANCH + ", while the total rose 3.0%.", "3.0%", BRANCHES, True),
        (OF_BRANCH + ", while the total rose 7.0%.", "7.0%", BRANCHES, False),
    ],
)
def test_a_word_stands_for_what_was_named(text: str, words: str, known: Data, *, is_true: bool) -> None:
    """A figure beside it is of that place, or of all branches."""
    assert verdict_of(read(text, known), text, words) is (Verdict.SUPPORTED if is_true else Verdict.CONTRADICTED)
