"""What no figure says is never green: causes, praise, the future; and words without figures that data can judge."""

from __future__ import annotations

import pytest
from checking.desk import data, read, verdict_of

from generator.checking.finding import Verdict
from generator.checking.ledger.data import Data

SERIES = "immex.exports:MX-14"
EXPORTS = data("2023-01", {SERIES: [100.0, 110, 90, 120, 100, 130, 140, 110, 115, 150, 100, 100] + [111.0] * 12})
DOLLAR = data("2023-01", {"exchange.fix:MX": [17.0, 17.5, 18.0, 20.0, 19.5, 19.0, 18.5]})
"""It rose to 20.0 in April and has fallen since."""
NOW = (SERIES, "2024-05")
JULY = ("exchange.fix:MX", "2023-07")


def _of(text: str, words: str, known: Data, declared: tuple[str, str], language: str = "en") -> Verdict | None:
    """What is said of words; nothing where they are no claim."""
    return verdict_of(read(text, known, language, declared), text, words)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The result stems from companies moving closer to home.", "stems from"),
        ("en", "Jalisco outperformed every other state in the country.", "outperformed every other"),
        ("en", "It is the best performance in the whole country.", "the best"),
        ("en", "The trend will continue in the coming months.", "will continue"),
        ("en", "It is a sign of the strength of the local economy.", "a sign of"),
        ("es", "El resultado se explica por las políticas del gobierno.", "se explica por"),
        ("es", "Con ello Jalisco superó a todas las demás entidades.", "superó a todas"),
        ("es", "Es el mejor desempeño de todo el país.", "el mejor"),
        ("es", "El avance fue fruto del esfuerzo de las autoridades.", "fruto del"),
        ("es", "Ninguna otra entidad tuvo un resultado igual.", "Ninguna otra"),
    ],
)
def test_what_no_figure_says_is_left_to_a_person(language: str, text: str, words: str) -> None:
    """Amber: neither the data nor the checker can tell."""
    assert _of(text, words, EXPORTS, NOW, language) is Verdict.UNVERIFIABLE


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("The figures are in current pesos.", "in current", Verdict.SUPPORTED),
        ("The figures are in constant pesos.", "in constant", Verdict.CONTRADICTED),
        ("The figures are in current pesos, adjusted for inflation.", "adjusted", Verdict.CONTRADICTED),
        ("The figures are not adjusted for inflation.", "not adjusted", Verdict.SUPPORTED),
        ("The figures are seasonally adjusted.", "seasonally adjusted", Verdict.CONTRADICTED),
    ],
)
def test_the_nature_of_figures_is_held_against_the_series(text: str, words: str, verdict: Verdict) -> None:
    """The series is of pesos of each month, and not adjusted."""
    assert _of(text, words, EXPORTS, NOW) is verdict


@pytest.mark.parametrize(("month", "verdict"), [("April", Verdict.SUPPORTED), ("May", Verdict.CONTRADICTED)])
def test_a_recent_peak_is_the_highest_value_around_it(month: str, verdict: Verdict) -> None:
    """The dollar was dearest in April."""
    text = (
        "The exchange rate of the dollar stood at 18.5 pesos in July 2023. "
        f"The exchange rate has fallen from its recent peak in {month} 2023."
    )
    assert _of(text, "recent peak", DOLLAR, JULY) is verdict


@pytest.mark.parametrize(
    ("holder", "verdict"),
    [
        ("Norma Alicia Bustamente", Verdict.CONTRADICTED),
        ("Norma Elicia Bustamante", Verdict.CONTRADICTED),
        ("Norma Alicia Hernández", None),
    ],
)
def test_a_misspelt_office_holder_is_told(holder: str, verdict: Verdict | None) -> None:
    """A letter or two make a misspelling; another surname is another person."""
    known = data("2023-01", {"immex.exports:MX-02002": [100.0] * 24})
    text = f"Exports totaled 100 million pesos in May 2024 under Mayor {holder}."
    assert _of(text, holder, known, ("immex.exports:MX-02002", "2024-05")) is verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("topped 110 million pesos", Verdict.SUPPORTED),
        ("nearly reached 113 million pesos", Verdict.SUPPORTED),
        ("nearly reached 110 million pesos", Verdict.CONTRADICTED),
        ("almost hit 111 million pesos", Verdict.CONTRADICTED),
    ],
)
def test_a_verb_may_stand_between_a_hedge_and_its_number(words: str, verdict: Verdict) -> None:
    """The true figure is 111 million: what it has reached it has not nearly reached."""
    report = read(f"Jalisco's maquiladora exports {words} in May 2024.", EXPORTS, declared=NOW)
    assert [one.verdict for one in report.findings if "million pesos" in one.shown] == [verdict]
