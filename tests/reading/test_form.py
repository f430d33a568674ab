"""The reader of form notices each fault that it is there for."""

from __future__ import annotations

from typing import Any

import pytest

from reading import form
from reading.prose import Prose

TEXT = """**PRESS BULLETIN · FOR IMMEDIATE RELEASE**

# {headline}

**{deck}**

By the Press Office · Jan. 14, 2025

**MEXICALI, Baja California (Jan. 14, 2025)** — {body}

![Bar chart: exports rose.](chart.en.svg)

*Exports, in millions of pesos.*

## Note on method

Source: INEGI.
"""
Record = dict[str, Any]


def text(headline: str = "Exports rise 3%", deck: str = "INEGI data show it.", body: str = "Exports rose 3%.") -> str:
    return TEXT.format(headline=headline, deck=deck, body=body)


def record(*claims: Record, quotes: int = 0, **more: Any) -> Record:
    return {"claims": list(claims), "quotes": [""] * quotes, "articles": {"en": {}}} | more


def claim(article: str, shown: str, value: str, unit: str = "percent", at: int = 0) -> Record:
    start = article.index(shown, at)
    known = {"article": "en.md", "shown": shown, "value": value, "unit": unit, "power": 0, "start": start}
    return known | {"fact": "a fact", "kind": "level", "role": "level", "observations": ["a@2024"]}


def facts(count: int) -> list[Record]:
    """So many facts, each told somewhere in the body by a word."""
    one = claim(text(), "rose", "", at=text().index("—")) | {"value": None}
    return [one | {"fact": str(number)} for number in range(count)]


def found(article: str, known: Record | None = None) -> set[str]:
    return {one.partition(":")[0] for one in form.faults(article, "en", known or record())}


def test_a_plain_bulletin_has_no_fault() -> None:
    """A short text of right form passes."""
    assert found(text()) == set()


@pytest.mark.parametrize(
    ("article", "check"),
    [
        (text(headline="Exports " + "of all the many makers " * 5), "headline"),
        (text(headline="Exports rise 3% to $5 billion"), "headline"),
        (text(headline="Exports rise."), "headline"),
        (text(deck="INEGI data show it. They do."), "deck"),
        (text(body="One rose. Two fell. Three stood. Four went."), "paragraph"),
        (text(body="The value of exports rose. Value of imports fell."), "opening"),
        (text(body="word " * 451), "length"),
    ],
)
def test_a_fault_of_form_is_noticed(article: str, check: str) -> None:
    """Each is found by its own check, and by no other."""
    assert found(article) == {check}


def test_years_and_counts_of_months_are_no_second_figure() -> None:
    """A headline has one figure at most, beside its time; a Spanish number in several words is one."""
    assert found(text(headline="Exports rise 3% in 2024, after 12 months")) == set()
    one = "# Suman 57 mil 671 millones de pesos en 2024\n\n**Así es.**\n"
    assert list(form.headline(Prose(one, "es"))) == []


def test_a_quotation_opens_no_sentence_of_ours() -> None:
    """People may begin alike, and so may what they are quoted with."""
    assert found(text(body="“We grew,” she said. “We grew more,” he said.")) == set()


def test_a_figure_printed_twice_in_the_body_is_noticed() -> None:
    """In whatever words; the headline and other observations of the same value do not count."""
    article = text(body="Exports were $5.9 billion. They topped $5 billion.")
    first, again = claim(article, "$5.9 billion", "5.9", "USD"), claim(article, "$5 billion", "5.9", "USD")
    assert found(article, record(first, again)) == {"figure twice"}
    assert found(article, record(first, again | {"observations": ["b@2024"]})) == set()
    assert found(article, record(first, again | {"start": 0})) == set()
    assert found(article, record(first | {"unit": "month"}, again | {"unit": "month"})) == set()


def test_a_body_with_enough_to_tell_reaches_its_length() -> None:
    """Short of matter it may be short; with it, 250 words are asked."""
    enough = form.ENOUGH["en"]
    assert found(text(), record(*facts(enough))) == {"length"}
    assert found(text(), record(*facts(enough - 4), quotes=2)) == {"length"}
    assert found(text(), record(*facts(enough - 1))) == set()
    assert found(text(), record(*facts(enough), template="correction")) == set()


def test_texts_for_networks_and_for_the_web_are_held_to_their_limits() -> None:
    """By language, in the record or in its article; a record of before them passes."""
    assert found(text(), record(social={"es": "x" * 300, "en": "x" * 281})) == {"web"}
    assert found(text(), record(title={"es": "", "en": "x" * 71})) == {"web"}
    assert found(text(), record(articles={"en": {"description": "x" * 161}})) == {"web"}
    assert found(text(), record(description={"en": "x" * 160})) == set()
