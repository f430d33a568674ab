"""The page of `bulletin check --html`: whole, safe, and readable without colours."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from proofs import CATALOGUE, a_finding, a_proof

from generator.checking.finding import DocumentFinding, Verdict
from generator.errors import BulletinError
from generator.proof import Checked
from generator.proof_page import STYLE, page, save

TEXT = "Exports grew 6.7% in October, 60 billion pesos, by 8 firms."
VOID = ("meta", "br", "img", "link")
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)> \"'&amp; </div></body> javascript:x [a](javascript:x)"


class Reader(HTMLParser):
    """The tags of a page, checked to nest, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


def a_check(text: str = TEXT) -> Checked:
    findings = (
        a_finding(text, "6.7%", Verdict.SUPPORTED),
        a_finding(text, "60 billion pesos", Verdict.CONTRADICTED, right="57.3 billion pesos"),
        a_finding(text, "8", Verdict.UNVERIFIABLE, why="the store has no such series"),
    )
    return Checked((a_proof(text, *findings, document=(DocumentFinding("notice missing", "nothing says so"),)),))


def test_every_claim_is_marked_and_leads_to_its_finding_and_back() -> None:
    """Each link of the page leads to a place on the page."""
    read = Reader(page(a_check(), CATALOGUE))
    links = [attrs["href"] for attrs in read.all("a")]
    places = {f"#{attrs['id']}" for _, attrs in read.tags if "id" in attrs}
    assert len(links) == 6
    assert set(links) <= places
    assert [attrs["class"] for attrs in read.all("mark")][3:] == ["ok", "wrong", "unknown"]


def test_the_words_say_what_the_colours_do() -> None:
    """A verdict has its sign and its name, to the eye and to a screen reader."""
    text = page(a_check(), CATALOGUE)
    for words in ("✗2", 'aria-label="2, contradicted"', "supported", "not verified", "57.3 billion pesos"):
        assert words in text
    assert "the store has no such series" in text
    assert "notice missing" in text
    assert "Coverage 66 %" in text
    for style in ("wavy", "dotted"):
        assert style in STYLE


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    short = colour.removeprefix("#")
    whole = "".join(sign * 2 for sign in short) if len(short) == 3 else short
    parts = [int(whole[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    ("ink", "paper"),
    [("soft", "paper"), *((name, f"{name}-paper") for name in ("ok", "wrong", "unknown")), ("ink", "wrong-paper")]
    + [(name, "paper") for name in ("ok", "wrong", "unknown")],
)
def test_letters_stand_out_from_their_paper(ink: str, paper: str) -> None:
    """By 4.5 to 1 at least, as WCAG 2.2 asks of text."""
    colours: dict[str, str] = {}
    for part in STYLE.split("--")[1:]:
        name, _, value = part.partition(":")
        if value.strip().startswith("#"):
            colours.setdefault(name, value.split(";")[0].strip())
    light, dark = luminance(colours[paper]), luminance(colours[ink])
    assert (max(light, dark) + 0.05) / (min(light, dark) + 0.05) >= 4.5


def test_nothing_of_a_text_is_active_on_the_page() -> None:
    """Markup in the text, in a finding and in a name comes out as words."""
    text = f"{HOSTILE} 6.7%"
    finding = a_finding(text, "6.7%", Verdict.CONTRADICTED, right=HOSTILE, why=HOSTILE)
    proof = a_proof(text, finding, document=(DocumentFinding(HOSTILE, HOSTILE),), name=HOSTILE)
    read = Reader(page(Checked((proof, proof), (BulletinError(HOSTILE),)), CATALOGUE))
    assert not {"script", "img", "iframe", "object", "link", "form"} & {tag for tag, _ in read.tags}
    assert all((attrs["href"] or "").startswith("#") for attrs in read.all("a"))
    assert not [name for _, attrs in read.tags for name in attrs if name.startswith("on") or name == "src"]
    assert text in read.words


def test_the_page_needs_nothing_else_and_lets_nothing_run() -> None:
    """No address in it, and a policy that forbids everything but its own style."""
    text = page(a_check(), CATALOGUE)
    assert "http:" not in text
    assert "https:" not in text
    assert "url(" not in text
    assert "default-src 'none'; style-src 'unsafe-inline'" in text


def test_the_words_of_the_text_are_all_there_in_its_language() -> None:
    """A screen reader has to know in which to speak."""
    read = Reader(page(a_check(), CATALOGUE))
    assert {"class": "text", "lang": "en"} in read.all("div")
    assert read.all("html") == [{"lang": "en"}]
    for words in ("Exports grew 6.7%", " in October, 60 billion pesos", " firms."):
        assert words in read.words


def test_an_empty_text_is_said_to_be_empty() -> None:
    """And nothing on the page says that it is right."""
    read = Reader(page(Checked((a_proof(""),)), CATALOGUE))
    assert "(empty)" in read.words
    assert "nothing in it can be held against data." in read.words


def test_what_was_not_read_stands_on_the_page() -> None:
    """An editor may see the page alone."""
    assert "Not checked" in page(Checked((), (BulletinError("is no text."),)), CATALOGUE)


def test_a_page_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """With what to do."""
    with pytest.raises(BulletinError, match=r"cannot be written .* Choose a file that can be written"):
        save(a_check(), CATALOGUE, tmp_path)
