"""Paragraphs of one to three sentences."""

from __future__ import annotations

import pytest

from generator.writing.paragraphs import broken

FIVE = "Uno sube. Dos baja. Tres sigue. Cuatro crece. Cinco cae."


def test_three_sentences_stay_together() -> None:
    """What is short enough is not touched."""
    assert broken("Uno sube. Dos baja. Tres sigue.\n\nCuatro crece.", "es") == (
        "Uno sube. Dos baja. Tres sigue.\n\nCuatro crece."
    )


def test_a_long_paragraph_is_broken_in_two() -> None:
    """Five sentences are three and two, or two and three."""
    parts = broken(FIVE, "es").split("\n\n")
    assert sorted(part.count(".") for part in parts) == [2, 3]
    assert " ".join(parts) == FIVE


def test_a_break_comes_before_another_time() -> None:
    """A sentence that turns to the last twelve months opens a paragraph."""
    text = "Uno sube. Dos baja. En los 12 meses sigue. Cuatro crece."
    assert broken(text, "es") == "Uno sube. Dos baja.\n\nEn los 12 meses sigue. Cuatro crece."


@pytest.mark.parametrize(
    ("language", "leaning"), [("es", "La cifra es alta."), ("es", "Sin embargo, bajó."), ("en", "That was high.")]
)
def test_no_paragraph_opens_with_what_leans_on_the_last(language: str, leaning: str) -> None:
    """«La cifra» needs the sentence before it."""
    text = f"One rises. Two falls. {leaning} Four stays. Five grows."
    assert all(not part.startswith(leaning) for part in broken(text, language).split("\n\n"))  # type: ignore[arg-type]


def test_an_abbreviation_ends_no_sentence() -> None:
    """A month's point, and that of the United States, are within."""
    text = "On Jan. 14 it rose. U.S. Data fell. It stayed."
    assert broken(text, "en") == text


def test_marks_of_claims_do_not_hide_a_sentence() -> None:
    """A sentence may open or end with a claim."""
    text = "Uno \ue000\ue100sube\ue001. \ue000\ue101Dos\ue001 baja. Tres sigue. Cuatro crece."
    assert len(broken(text, "es").split("\n\n")) == 2


@pytest.mark.parametrize("line", ["> A. B. C. D. E. F.", "- A. B. C. D. E.", "# A. B. C. D. E.", "![A. B. C. D.](x)"])
def test_what_is_no_paragraph_stays(line: str) -> None:
    """Quotations, lists, headings and pictures keep their form."""
    assert broken(line, "en") == line
