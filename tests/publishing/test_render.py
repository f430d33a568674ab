"""Markdown as HTML that does nothing, and that reads as it was written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from corpus import FITTING, INJECTIONS, read
from made_up import invented

from generator.publishing.render import page, words

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*/??.md"))
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def shown(body: str, **changes: object) -> str:
    """The words of a page as a browser would show them."""
    return " ".join(read(page(invented(body, **changes), {})).text.split())


@pytest.mark.parametrize("text", INJECTIONS)
@pytest.mark.parametrize("field", ["body", "notice", "translation"])
def test_nothing_written_becomes_active(field: str, text: str) -> None:
    """Whatever stands in the text, the notice or an address, no script, form, frame or handler comes of it."""
    for written in (text, f"Antes {text} después.", f"- uno\n\n    {text}\n\n| a | b |\n|---|---|\n| {text} | 1 |\n"):
        found = read(page(invented(**{field: written}), {"chart.es.svg": "https://example.org/chart.png"}))
        assert found.active == []
        assert found.comments == [invented(**{field: written}).mark[4:-3].strip()]
        assert "[" not in page(invented(**{field: written}), {})


@pytest.mark.parametrize("text", INJECTIONS)
def test_the_address_of_another_bulletin_is_one_of_the_web(text: str) -> None:
    """What stands for the address of a related bulletin leads nowhere unless it is an address."""
    found = read(page(invented("[Otro](../otro/es.md)", links=(("../otro/es.md", text),)), {}))
    assert found.active == []
    assert found.text.strip() == "Otro"


@pytest.mark.parametrize("text", INJECTIONS)
def test_a_headline_is_words_alone(text: str) -> None:
    """A headline has no markup, and shows its characters as they were written."""
    found = read(words(text))
    assert found.tags == []
    assert found.comments == []
    if "&" not in text and "\x02" not in text:
        assert found.text == " ".join(text.split())


@pytest.mark.parametrize(
    "written",
    [
        "a -- b --- c",
        "de 3x4 a 10x20",
        "uno - dos",
        'dijo "basta" y calló',
        "espere...",
        "(tm) y (c)",
        "los grupos (7 y 8) y (1 a 8 ) :) ;-) 8-) :idea:",
        "Wordpress",
        "'24 y 5'10",
        "``así'' no es",
    ],
)
def test_characters_that_a_content_system_changes_stand_as_references(written: str) -> None:
    """The words read as written, while nothing that WordPress would change is left in the source."""
    made = page(invented(written.replace("`", "\\`")), {})
    assert " ".join(read(made).text.split()) == written
    source = re.sub(r"<[^>]*>", "", made)
    assert not re.search(r"--|\dx\d| - |\"|\.\.\.|\(tm\)|(?<!\S)[:;]|(?<!\S)8-?\)|Wordpress|``|'", source)


def test_an_apostrophe_within_a_word_is_left_to_the_outlet() -> None:
    """Mexicali's may be dressed by the site as its own texts are."""
    assert "Mexicali's" in page(invented("Mexicali's exports"), {})


@pytest.mark.parametrize("mark", ["###", "\\###", "#", "  ##  "])
def test_a_lone_end_mark_stays(mark: str) -> None:
    """The end mark of American releases is no empty heading."""
    assert shown(f"Fin.\n\n{mark}\n") == f"Fin. {mark.strip().removeprefix(chr(92))}"


def test_references_lead_where_the_outlet_says() -> None:
    """The chart, the data and another bulletin get their addresses; what has none keeps its words."""
    body = "![Gráfica](chart.es.svg) [Datos](data.csv) [Otro](../otro/es.md) [Nada](../nada/es.md) ![Sin](x.svg)"
    parcel = invented(body, links=(("../otro/es.md", "https://example.org/otro/"),))
    made = page(parcel, {"chart.es.svg": "https://example.org/c.png", "data.csv": "https://example.org/d.csv?a=1&b=2"})
    found = read(made)
    assert [attrs["href"] for tag, attrs in found.tags if tag == "a"] == [
        "https://example.org/d.csv?a=1&b=2",
        "https://example.org/otro/",
    ]
    assert [attrs for tag, attrs in found.tags if tag == "img"] == [
        {"style": FITTING, "alt": "Gráfica", "src": "https://example.org/c.png"}
    ]
    assert " ".join(found.text.split()) == "Datos Otro Nada Sin"


def test_the_wrapper_says_the_language_and_leads_to_the_other() -> None:
    """A page of Spanish says so, offers the English above, and carries the mark once at the end."""
    parcel = invented(
        "Uno.", translation="https://example.org/en/", notice="**Corregido.** [Vea](https://example.org/)"
    )
    made = page(parcel, {})
    found = read(made)
    assert found.tags[:3] == [
        ("div", {"lang": "es"}),
        ("p", {"lang": "en"}),
        ("a", {"href": "https://example.org/en/"}),
    ]
    assert " ".join(found.text.split()) == "Read in English Corregido. Vea Uno."
    assert made.endswith(f"{parcel.mark}</p>\n</div>")


def test_footnotes_are_named_for_their_bulletin() -> None:
    """Two bulletins on one page keep their notes apart, and the way back is told in the language of the text."""
    found = read(page(invented("Uno[^1].\n\n[^1]: Nota."), {}))
    names = [attrs.get("id") or attrs.get("href") for tag, attrs in found.tags if tag in {"sup", "li", "a"}]
    start = "invented-2024-10-es"
    assert names == [f"{start}-fnref-1", f"#{start}-fn-1", f"{start}-fn-1", f"#{start}-fnref-1"]
    assert "Volver a la nota 1 en el texto" in str(found.tags)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_figure_of_a_bulletin_is_on_its_page(path: Path) -> None:
    """No figure is lost, changed or added between the Markdown and the page, in any kind of bulletin."""
    text = path.read_text("utf-8")
    plain = re.sub(r"\]\([^)]*\)", "]", re.sub(r"!\[([^\]]*)\]", r"\1", text))
    found = read(page(invented(text, language=path.stem), {}))
    assert FIGURE.findall(found.text) == FIGURE.findall(plain)
    assert found.active == []


def test_a_line_ends_only_where_a_block_does() -> None:
    """A line that was wrapped in the Markdown is not broken for the reader."""
    made = page(invented("Uno\ndos **tres**\n*cuatro*\n\n- cinco\n  seis\n\n> siete\n> ocho\n"), {})
    assert "Uno dos <strong>tres</strong> <em>cuatro</em></p>" in made
    assert all(line.endswith(">") for line in made.splitlines())


def test_verbatim_lines_stay_lines() -> None:
    """What is indented to be shown as it stands keeps its lines."""
    assert "<pre><code>a  1\nb  2\n</code>" in page(invented("    a  1\n    b  2\n"), {})
