"""One place beside another, lists told one for one, and what a text is about that never says so."""

from __future__ import annotations

import pytest
from checking.desk import data, read, verdict_of

from generator.checking.finding import Verdict

STATES = data(
    "2024",
    {
        "remittances:MX": [1000.0, 1100.0],
        "remittances:MX-11": [250.0, 251.3],
        "remittances:MX-14": [240.0, 252.7],
        "remittances:MX-16": [500.0, 631.4],
    },
)
"""Of 2025: Guanajuato 251.3 million dollars, Jalisco 252.7, Michoacán 631.4, two and a half times Jalisco's."""
LEAD = "Remittances to Mexico totaled 1,100 million dollars in 2025."
LISTED = "In 2025 Guanajuato and Jalisco received {} and {}."


def _verdict(text: str, words: str) -> Verdict | None:
    return verdict_of(read(text, STATES), text, words)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("In 2025 Michoacán received more than twice what Jalisco got.", "more than twice"),
        ("In 2025 Michoacán received almost 2.5 times as much as Jalisco.", "almost 2.5"),
        ("In 2025 Guanajuato finished 1.4 million dollars behind Jalisco.", "1.4 million"),
        ("In 2025 Jalisco was 1.4 million dollars ahead of Guanajuato.", "1.4 million"),
        (LISTED.format("251.3 million dollars", "252.7 million dollars"), "252.7"),
    ],
)
def test_one_place_is_held_against_another(sentence: str, words: str) -> None:
    """How far ahead, how many times as much, and which of a list has which figure."""
    assert _verdict(f"{LEAD} {sentence}", words) is Verdict.SUPPORTED


def test_a_list_in_the_wrong_order_is_not_green() -> None:
    """The figures of two places, each at the other."""
    sentence = LISTED.format("252.7 million dollars", "251.3 million dollars")
    assert _verdict(f"{LEAD} {sentence}", "251.3") in (Verdict.CONTRADICTED, Verdict.UNVERIFIABLE)


def test_a_text_is_about_what_its_figures_are_of() -> None:
    """No word names the statistic; three figures of three digits at a time that it names do."""
    text = (
        "In 2025 the letters from the north brought 1,100 million dollars. "
        "Michoacán had 631.4 million dollars of them, Jalisco 252.7 million."
    )
    green = {one.shown for one in read(text, STATES).findings if one.verdict is Verdict.SUPPORTED}
    assert {"1,100 million dollars", "631.4 million dollars", "252.7 million"} <= green


def test_a_text_whose_figures_are_of_nothing_is_about_nothing() -> None:
    """Figures that no series has bind to none."""
    report = read("In 2025 the harvest was 777.7 million dollars, and 888.8 million in all.", STATES)
    assert {one.verdict for one in report.findings if one.printed is not None} == {Verdict.UNVERIFIABLE}
