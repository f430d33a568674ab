"""A per cent that is held against another one printed before it, by the word between the two."""

from __future__ import annotations

import pytest
from checking.desk import data, read, verdict_of

from generator.checking.finding import Verdict
from generator.checking.ledger.data import Data

FLOWS: Data = data("2023", {"remittances:MX": [1000.0, 1100.0, 1122.0], "remittances:MX-14": [200.0, 210.0, 231.0]})
"""In millions, of 2023 to 2025: Mexico's grew 10.0% and 2.0%, those of Jalisco 5.0% and 10.0%."""
MEXICO = "Remittances to Mexico rose 2.0% in 2025, {} the 10.0% of 2024."


def _verdict(text: str, words: str) -> Verdict | None:
    return verdict_of(read(text, FLOWS, language="en"), text, words)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("less than", "more than"),
        ("below", "above"),
        ("slower than", "faster than"),
        ("a slower pace than", "a faster pace than"),
        ("less than half", "more than twice"),
    ],
)
def test_the_word_between_two_rates_is_judged_by_them(right: str, wrong: str) -> None:
    """The first rose by less than the second: a word that says otherwise is wrong, and neither figure is."""
    assert _verdict(MEXICO.format(right), right) is Verdict.SUPPORTED
    assert _verdict(MEXICO.format(wrong), wrong) is Verdict.CONTRADICTED
    assert _verdict(MEXICO.format(wrong), "2.0%") is Verdict.SUPPORTED


def test_the_second_rate_has_its_own_time_and_no_way() -> None:
    """The 10.0% is of 2024, and "below" says nothing of where it went; another figure is wrong."""
    assert _verdict(MEXICO.format("below"), "10.0%") is Verdict.SUPPORTED
    assert _verdict(MEXICO.format("below").replace("10.0%", "16.0%"), "16.0%") is Verdict.CONTRADICTED


def test_a_rate_may_be_that_of_the_country() -> None:
    """Jalisco's 10.0% is above the 2.0% of the country, and not below it."""
    text = "Remittances to Jalisco rose 10.0% in 2025, {} the 2.0% of the country as a whole."
    assert _verdict(text.format("above"), "2.0%") is Verdict.SUPPORTED
    assert _verdict(text.format("below"), "below") is Verdict.CONTRADICTED


def test_the_only_rate_of_the_sentence_before_is_held_against_too() -> None:
    """What begins with "that was" takes up the rate before."""
    lead = "Remittances to Mexico rose 2.0% in 2025. That was {} the 10.0% of 2024."
    assert _verdict(lead.format("less than"), "less than") is Verdict.SUPPORTED
    assert _verdict(lead.format("more than"), "more than") is Verdict.CONTRADICTED
