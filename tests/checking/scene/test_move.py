"""The two figures of a move: each of its own time, and a rate where it stands."""

from __future__ import annotations

import pytest
from checking.desk import data, read, verdict_of

from generator.checking.finding import Verdict
from generator.checking.ledger.data import Data

PRICES = data("2023-01", {"inpc:MX": [100.0] * 12 + [104.0] * 11 + [103.0]})
"""Inflation is 4 per cent in November 2024 and 3 in December."""
STATES = data("2007", {"exports.state:MX-26": [129.0, 150, 160, 156], "exports.state:MX-11": [64.0, 90, 130, 172]})
"""Exports of Sonora and Guanajuato from 2007 to 2010, in thousands of dollars."""
RANGE = (
    "Between 2007 and 2010 the exports of Sonora rose from {} thousand dollars to 156 thousand dollars, "
    "while those of Guanajuato "
)


@pytest.mark.parametrize(
    ("text", "words", "known", "is_true"),
    [
        ("Inflation in Mexico eased to 3.0% in December 2024 from 4.0% in November.", "3.0%", PRICES, True),
        ("Inflation in Mexico eased to 3.6% in December 2024 from 4.0% in November.", "3.6%", PRICES, False),
        ("Inflation in Mexico eased to 3.0% in December 2024 from 4.6% in November.", "4.6%", PRICES, False),
        ("Inflation in Mexico eased from 4.0% in November 2024 to 3.0% in December.", "3.0%", PRICES, True),
        (
            RANGE.format(129) + "climbed from 64 thousand dollars to 172 thousand dollars.",
            "172 thousand dollars",
            STATES,
            True,
        ),
        (
            RANGE.format(129) + "climbed from 64 thousand dollars to 127 thousand dollars.",
            "127 thousand dollars",
            STATES,
            False,
        ),
        (
            RANGE.format(129) + "climbed from 46 thousand dollars to 172 thousand dollars.",
            "46 thousand dollars",
            STATES,
            False,
        ),
        (
            RANGE.format(192) + "climbed from 64 thousand dollars to 172 thousand dollars.",
            "192 thousand dollars",
            STATES,
            False,
        ),
    ],
)
def test_each_end_of_a_move_has_its_time(text: str, words: str, known: Data, *, is_true: bool) -> None:
    """Also in the second of two clauses, which leaves its times to the first."""
    assert verdict_of(read(text, known), text, words) is (Verdict.SUPPORTED if is_true else Verdict.CONTRADICTED)
