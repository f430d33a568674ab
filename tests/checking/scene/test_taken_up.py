"""Words that stand for what was named before: the former and the latter, the state, the country, the total."""

from __future__ import annotations

import pytest
from checking.desk import data, read, verdict_of

from generator.checking.finding import Verdict
from generator.checking.ledger.data import Data

STATES = data(
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
        (LISTED + "The latter fell 8.0% from a year earlier.", "8.0%", STATES, True),
        (LISTED + "The latter fell 6.0% from a year earlier.", "6.0%", STATES, False),
        (LISTED + "The former rose 17.0% from a year earlier.", "17.0%", STATES, True),
        (LISTED + "Those to the second fell 6.0% from a year earlier.", "6.0%", STATES, False),
        (OF_STATE + "The state received 117 million dollars.", "117 million dollars", STATES, True),
        (OF_STATE + "The state received 157 million dollars.", "157 million dollars", STATES, False),
        (OF_STATE + "The national rate was 4.3%.", "4.3%", STATES, True),
        (OF_BRANCH + ", while the total rose 3.0%.", "3.0%", BRANCHES, True),
        (OF_BRANCH + ", while the total rose 7.0%.", "7.0%", BRANCHES, False),
    ],
)
def test_a_word_stands_for_what_was_named(text: str, words: str, known: Data, *, is_true: bool) -> None:
    """A figure beside it is of that place, or of all branches."""
    assert verdict_of(read(text, known), text, words) is (Verdict.SUPPORTED if is_true else Verdict.CONTRADICTED)
