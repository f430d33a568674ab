"""What people write more loosely than a bulletin: read where it can be, and left open where it cannot."""

from __future__ import annotations

import pytest
from checking.desk import data, read, verdict_of

from generator.checking.finding import Verdict
from generator.checking.ledger.data import Data

JALISCO = "immex.exports:MX-14"
TWO_YEARS = [100.0, 110, 90, 120, 100, 130, 140, 100, 100, 150, 100, 100]
LATER = [one + 11 for one in TWO_YEARS]
EXPORTS = data("2023-01", {JALISCO: [*TWO_YEARS, *LATER]})
"""Each month of 2024 is 11 million above that of 2023; May 111 and June 141, October 161."""
JOBS = data("2023-01", {"immex.persons:MX-14": [1000.0 + 10 * at for at in range(24)]})
"""Ten more each month: 1,160 in May 2024, 1,040 a year before."""
DOLLAR = data("2024-01", {"exchange.fix:MX": [20.0, 19.5, 19.0, 18.5]})
PRICES = data(
    "2023-01",
    {
        "inpc:MX": [100.0] * 12 + [104.0] * 11 + [103.0],
        "inpc.core:MX": [100.0] * 12 + [105.0] * 12,
    },
)
"""Inflation is 4 per cent through November 2024 and 3 in December; core inflation 5."""
STATES = data(
    "2024-Q1",
    {
        "remittances:MX": [3200.0] * 4 + [3280.0],
        **{f"remittances:MX-{at:02d}": [100.0] * 4 + [110.0 if at <= 20 else 90.0] for at in range(1, 33)},
    },
)
"""In the first quarter of 2025 twenty of 32 states received more than a year before."""
ACTIVITIES = data(
    "2024-Q1",
    {
        "gdp.constant:MX": [100.0] * 4 + [102.0, 101, 100, 103],
        "gdp.constant:MX:tertiary": [60.0] * 4 + [61.2, 60.6, 60.3, 61.8],
    },
)


def _verdict(text: str, words: str, known: Data) -> Verdict | None:
    """What is said of words; nothing where they are no claim."""
    return verdict_of(read(text, known), text, words)


@pytest.mark.parametrize(
    ("text", "words", "known", "is_true"),
    [
        (
            "Jalisco's maquiladora exports totaled 111 million pesos in May 2024, up from 100 a year earlier.",
            "up from",
            EXPORTS,
            True,
        ),
        (
            "Jalisco's maquiladora exports totaled 111 million pesos in May 2024, down from 100 a year earlier.",
            "down",
            EXPORTS,
            False,
        ),
        ("Maquiladora employment in Jalisco grew by 120 people in May 2024 from May 2023.", "120", JOBS, True),
        (
            "In May 2024 maquiladora employment in Jalisco was 1,160. In a month it added 10 jobs.",
            "10 jobs",
            JOBS,
            True,
        ),
        ("Maquiladora employment in Jalisco: 1,160 in May 2024 and 1,170 in June.", "1,170", JOBS, True),
        (
            "The dollar averaged 18.50 pesos in April 2024. The peso has strengthened for three months in a row.",
            "three",
            DOLLAR,
            True,
        ),
        (
            "The dollar averaged 18.50 pesos in April 2024. The dollar has strengthened for three months in a row.",
            "three",
            DOLLAR,
            False,
        ),
        (
            "Mexico's annual inflation was 3.00% in December 2024. Core inflation remains above the headline rate.",
            "above",
            PRICES,
            True,
        ),
        (
            "Mexico's annual inflation was 3.00% in December 2024. Core inflation remains below the headline rate.",
            "below",
            PRICES,
            False,
        ),
        (
            "Remittances to Mexico rose 2.5% in the first quarter of 2025. Half of the states saw a drop.",
            "Half",
            STATES,
            False,
        ),
    ],
)
def test_a_loose_sentence_is_held_against_the_data(text: str, words: str, known: Data, *, is_true: bool) -> None:
    """Both ends of a move, steps, months without a year, the peso, one series beside another, parts of the states."""
    assert _verdict(text, words, known) is (Verdict.SUPPORTED if is_true else Verdict.CONTRADICTED)


def test_a_question_claims_nothing() -> None:
    """What is asked is not said, and the answer is of what was asked."""
    text = "Did Jalisco's maquiladora exports fall in May 2024? No, they rose 11.0% to 111 million pesos."
    report = read(text, EXPORTS)
    assert "fall" not in {one.shown for one in report.findings}
    assert {one.verdict for one in report.findings} == {Verdict.SUPPORTED}


def test_numbers_of_a_thread_are_no_figures() -> None:
    """The numbers before the posts of a thread say nothing of the data."""
    text = "1/ Jalisco's maquiladora exports: 111 million pesos in May 2024.\n\n2/ A year earlier, 100 million.\n"
    assert [one.shown for one in read(text, EXPORTS).findings if one.printed is not None] == [
        "111 million pesos",
        "100 million",
    ]


def test_a_table_is_read_by_its_rows_and_columns() -> None:
    """The head tells the series and the first cell the time; the title that the figures are changes in per cent."""
    text = (
        "Real GDP of Mexico, change on a year earlier, per cent\n\n"
        "| Quarter | GDP | Tertiary activities |\n|---|---|---|\n| 2025 Q1 | 2.0 | 2.0 |\n| 2025 Q2 | 1.0 | 1.5 |\n"
    )
    verdicts = [one.verdict for one in read(text, ACTIVITIES).findings if one.printed is not None]
    assert verdicts == [Verdict.SUPPORTED] * 3 + [Verdict.CONTRADICTED]


@pytest.mark.parametrize(
    "sentence",
    [
        "There are five things to know about it.",
        "The committee met 3 times.",
        "That is 12.3% of what the town spends.",
        "Combined with services, the three grew 19.5%.",
        "The sharpest rise was seen elsewhere.",
        "Exports could fall in June.",
    ],
)
def test_what_is_not_understood_is_not_called_wrong(sentence: str) -> None:
    """Counts of other things, parts of other wholes, superlatives of no named time, and what only may be."""
    text = f"Jalisco's maquiladora exports totaled 111 million pesos in May 2024. {sentence}"
    assert not [one.shown for one in read(text, EXPORTS).findings if one.verdict is Verdict.CONTRADICTED]


def test_a_figure_that_follows_from_those_beside_it_is_not_called_wrong() -> None:
    """The second figure has no time, so the third is held against it: 141 is 27.0 per cent above 111."""
    text = "Jalisco's maquiladora exports were 111 million pesos in May 2024, now 141 million. It is a rise of 27.0%."
    assert _verdict(text, "27.0%", EXPORTS) is not Verdict.CONTRADICTED


def test_a_plain_wrong_figure_stays_wrong() -> None:
    """What says its series, its time and its base, and is wrong, is red however it is told."""
    text = "Jalisco's maquiladora exports rose 12.0% in May 2024 from a year earlier."
    assert _verdict(text, "12.0%", EXPORTS) is Verdict.CONTRADICTED
