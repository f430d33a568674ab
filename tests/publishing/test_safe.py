"""Markdown that is handed on holds nothing that a site would run, and says what it said."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from parcels import HOSTILE

from generator.publishing.safe import safe
from generator.publishing.words import words

FORBIDDEN_TAGS = {"script", "svg", "iframe", "object", "embed", "style", "form", "input", "link", "meta", "base"}


class Active(HTMLParser):
    """Collects what a browser would run: tags, handlers, addresses that are no addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in FORBIDDEN_TAGS:
            self.found.append(tag)
        for name, value in attrs:
            scheme = re.match(r"[\s\x00-\x20]*([a-z][a-z0-9+.-]*):", (value or "").lower())
            if name.startswith("on") or (scheme and scheme[1] not in ("http", "https", "mailto")):
                self.found.append(f"{name}={value}")


def active(text: str) -> list[str]:
    """What two readers of Markdown, both letting HTML pass, would make a browser run."""
    found = []
    for page in (markdown.markdown(text, extensions=["extra"]), MarkdownIt("commonmark", {"html": True}).render(text)):
        reader = Active()
        reader.feed(page)
        found += reader.found
    return found


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_active_is_handed_on(text: str) -> None:
    """Scripts, handlers, addresses that run, shortcodes and templates become words."""
    made = safe(f"Antes {text} después", {})
    assert active(made) == []
    assert "{{" not in made
    assert "{%" not in made
    assert "{:" not in made


@given(st.text(alphabet="[]()<>!\\'\" \n:javscript=/{}%^`*_x6.7&#;", max_size=60))
def test_no_arrangement_of_signs_becomes_active(text: str) -> None:
    """Whatever the order of brackets, quotes and escapes, no reader finds a tag or an address that runs."""
    assert active(safe(text, {})) == []


@given(st.text(alphabet="abc ÁÉ6.7%,\n*-|[](){}<>", max_size=80))
def test_no_word_or_figure_is_lost(text: str) -> None:
    """What a reader reads stays: words and figures, in their order, but for the address of a link."""
    bare = re.sub(r"[\[\]()<>{}]", " ", text)
    assert words(re.sub(r"[<>]", " ", safe(bare, {}))) == words(bare)


def test_a_link_leads_where_it_is_known_to() -> None:
    """Addresses of the web stay, local ones are put in, unknown ones leave their words."""
    text = "[INEGI](https://www.inegi.org.mx/), [datos](data.csv), [otro](../b-2024-10/es.md), <https://example.org/x>"
    assert safe(text, {"data.csv": "serie.csv"}) == (
        "[INEGI](https://www.inegi.org.mx/), [datos](serie.csv), otro, [https://example.org/x](https://example.org/x)"
    )


def test_a_footnote_stays_one() -> None:
    """Notes that an editor adds are still notes."""
    assert (
        safe("Creció 6.7%[^1].\n\n[^1]: Cifras preliminares.", {}) == "Creció 6.7%[^1].\n\n[^1]: Cifras preliminares."
    )
