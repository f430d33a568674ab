"""Times named by another one: those of a level beside them, and those that a change is held against."""

from __future__ import annotations

import pytest
from checking.desk import data, read, verdict_of

from generator.checking.finding import Verdict

EXPORTS = data("2023-04", {"immex.exports:MX-14": [80.0, 100] + [90.0] * 10 + [131, 111]})
"""May 2024 is 111 million, April 131, May 2023 100 and April 2023 80."""
HEAD = "Jalisco's maquiladora exports came to 111 million pesos in May 2024. "


@pytest.mark.parametrize(
    ("text", "words", "is_true"),
    [
        ("A year earlier they had been 100 million.", "100 million", True),
        ("A year earlier they had been 140 million.", "140 million", False),
        ("They had been 131 million the month before.", "131 million", True),
        ("They had been 157 million the month before.", "157 million", False),
        ("The figure a year earlier was 100 million.", "100 million", True),
        ("They were up 11.0% from a year earlier.", "11.0%", True),
        ("They were up 17.0% from a year earlier.", "17.0%", False),
        ("The same month of 2023 had brought 100 million.", "100 million", True),
        ("The same month of 2023 had brought 160 million.", "160 million", False),
    ],
)
def test_a_level_is_of_the_time_beside_it(text: str, words: str, *, is_true: bool) -> None:
    """And a change is held against it."""
    said = HEAD + text
    assert verdict_of(read(said, EXPORTS), said, words) is (Verdict.SUPPORTED if is_true else Verdict.CONTRADICTED)
