"""What a sentence that names no series takes over from the one before, and what it does not."""

from __future__ import annotations

import pytest
from checking.desk import data, read, verdict_of

from generator.checking.finding import Verdict

KNOWN = data(
    "2024-01",
    {"exchange.fix:MX": [20.0, 19.5, 19.0, 18.5], "remittances:MX": [5.0e9, 5.1e9, 5.2e9, 5.3e9]},
)
HEAD = "The dollar averaged 18.50 pesos in April 2024. "


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("It had been 19.00 in March.", "19.00", Verdict.SUPPORTED),
        ("It had been 31.40 in March.", "31.40", Verdict.CONTRADICTED),
        ("In January, 36.20.", "36.20", Verdict.CONTRADICTED),
        ("We paid 31.40 in March.", "31.40", Verdict.UNVERIFIABLE),
    ],
)
def test_a_pronoun_goes_on_about_the_only_series(text: str, words: str, verdict: Verdict) -> None:
    """However far off its figure is; what somebody else paid is nobody's statistic."""
    assert verdict_of(read(HEAD + text, KNOWN), HEAD + text, words) is verdict
