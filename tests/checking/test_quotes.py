"""What a text says that somebody said: whose words they are, and what is retold of them."""

from __future__ import annotations

import pytest
from checking.desk import data, people, read

from generator.bilingual import LANGUAGES, Language
from generator.checking.finding import Report, Verdict

OWN = "immex.exports:MX-02002"
KNOWN = data("2023-01", {OWN: [100.0, 110.0]})
THAT = {"en": "said that", "es": "señalaron que"}


def told(said: str, speaker: str, language: Language) -> Report:
    """A bulletin in which somebody is said to have said it."""
    return read(f"{speaker} {THAT[language]} {said}.", KNOWN, language, (OWN, "2023-02"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_retold_in_the_words_of_the_context_is_green(language: Language) -> None:
    """A statement as the context files have it, given to those who made it."""
    for one in people().statements.values():
        report = told(one.gist[language], one.speaker[language].capitalize(), language)
        assert [each.verdict for each in report.findings if each.slots.detail == one.id] == [Verdict.SUPPORTED]
        assert "attribution wrong" not in {each.name for each in report.document}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_given_to_somebody_else_are_told(language: Language) -> None:
    """They are right, and whose they are is wrong."""
    for one in people().statements.values():
        report = told(one.gist[language], "Union leaders" if language == "en" else "Los sindicatos", language)
        assert "attribution wrong" in {each.name for each in report.document}


def test_a_statement_told_otherwise_is_wrong_in_a_bulletin_alone() -> None:
    """A bulletin prints it as the files have it; others may use words of their own."""
    said = "Business executives said that machinery and equipment makers found weak demand for their products"
    for declared, verdict in (((OWN, "2023-02"), Verdict.CONTRADICTED), (None, Verdict.UNVERIFIABLE)):
        report = read(f"{said} in the United States.", KNOWN, "en", declared)
        assert [one.verdict for one in report.findings if one.slots.detail.endswith("machinery")] == [verdict]
