"""The English phrase cases as a whole: there are enough of them."""

from __future__ import annotations

from test_phrases import Case, cases

ENGLISH = ("en", "en_US", "en_GB")
ENGLISH_CALLS = {
    *("a", "british", "british_headline", "british_same_period", "british_verb", "british_window", "headline"),
    *("english_article", "english_ordinal", "english_the", "english_verb", "ordinal_words", "starts_with_figure"),
    *("listing", "listing_of", "or_listing", "possessive"),
}
"""What is called in English alone, and so names no language."""


def is_english(case: Case) -> bool:
    name, *arguments = (part.strip() for part in case.call.split("|"))
    return name in ENGLISH_CALLS or any(word in ENGLISH for word in arguments)


def test_there_are_enough_english_cases() -> None:
    """More than 450 distinct calls of the fixtures are in English, of both sides of the ocean."""
    english = {case.call for case in cases() if is_english(case)}
    assert len(english) >= 450
    assert sum("british" in call or "en_GB" in call for call in english) >= 70
