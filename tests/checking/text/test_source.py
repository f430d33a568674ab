"""Documents as blocks and sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.text.block import Block, BlockKind, Document
from generator.checking.text.source import document

BULLETIN = """\
---
title: Crecen 6.7% las exportaciones
description: "Sumaron 57 mil millones"
---
**BOLETÍN DE PRENSA**

> **Aviso: datos ilustrativos.** No publicar.

# Crecen 6.7% las [exportaciones](https://x.mx/a_(b)) de Mexicali

**Mexicali, B.C., 14 de enero de 2025.** Las exportaciones
crecieron **6.7%**. El Sr. Pérez dijo: «la demanda "real" subió».

- Un punto con 3 mil empleos
- Otro punto

| Mes | Pesos |
|---|---|
| Octubre | 6,212.4 |

![Gráfica: subieron 6.7%.](chart.svg)

*Exportaciones, en millones de pesos. Fuente: INEGI.*

## Nota metodológica

<p>Datos al <b>2</b> de abril. <!-- 99% oculto --></p>

```
código 12
```
"""


def shown(read: Document, block: Block) -> str:
    return " / ".join(read.shown(each) for each in block.sentences)


def test_takes_a_bulletin_apart() -> None:
    """Every kind of block is found, in order, with its words and without its marks."""
    read = document(BULLETIN)
    assert [(str(block.kind), shown(read, block)) for block in read.blocks] == [
        ("front matter", "Crecen 6.7% las exportaciones"),
        ("front matter", '"Sumaron 57 mil millones"'),
        ("paragraph", "BOLETÍN DE PRENSA"),
        ("quotation", "Aviso: datos ilustrativos. / No publicar."),
        ("heading", "Crecen 6.7% las exportaciones de Mexicali"),
        ("dateline", "Mexicali, B.C., 14 de enero de 2025."),
        ("paragraph", 'Las exportaciones crecieron 6.7%. / El Sr. Pérez dijo: «la demanda "real" subió».'),
        ("item", "Un punto con 3 mil empleos"),
        ("item", "Otro punto"),
        ("row", "Mes / Pesos"),
        ("row", "Octubre / 6,212.4"),
        ("picture", "Gráfica: subieron 6.7%."),
        ("caption", "Exportaciones, en millones de pesos. / Fuente: INEGI."),
        ("heading", "Nota metodológica"),
        ("paragraph", "Datos al 2 de abril."),
    ]


def test_knows_fields_sections_tables_and_quotations() -> None:
    """A block of front matter has its key, others their section; rows count; words between marks are quotations."""
    read = document(BULLETIN)
    by_kind = {block.kind: block for block in read.blocks}
    assert [block.name for block in read.blocks if block.kind is BlockKind.FRONT] == ["title", "description"]
    assert read.blocks[-1].section == "nota metodologica"
    assert (by_kind[BlockKind.ROW].table, by_kind[BlockKind.ROW].row) == (0, 2)
    quotes = [read.shown(quote) for block in read.blocks for quote in block.quotes]
    assert quotes == ["Sumaron 57 mil millones", 'la demanda "real" subió']


def test_places_are_those_of_the_text_as_given() -> None:
    """A sentence that has no marks in it stands in the original at the place that is told."""
    read = document(BULLETIN)
    place = next(each for block in read.blocks for each in block.sentences if "Otro" in read.shown(each))
    assert BULLETIN[place.start : place.end] == "Otro punto"
    assert len(read.plain) == len(BULLETIN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JALISCO (Aug. 4, 2025) — In July it rose.", ["JALISCO (Aug. 4, 2025) —", "In July it rose."]),
        (
            "Tijuana, Baja California, a 3 de mayo de 2024.- Subió.",
            ["Tijuana, Baja California, a 3 de mayo de 2024.-", "Subió."],
        ),
        ("MEXICO CITY — Exports rose.", ["MEXICO CITY —", "Exports rose."]),
        ("Las exportaciones crecieron 3%. Bien.", ["Las exportaciones crecieron 3%. / Bien."]),
        ("El 14 de enero de 2025. Nada.", ["El 14 de enero de 2025. / Nada."]),
    ],
)
def test_cuts_the_dateline_off(text: str, expected: list[str]) -> None:
    """Place and date before the first sentence stand apart; a sentence that begins like one does not."""
    read = document(text)
    assert [shown(read, block) for block in read.blocks] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Subió 3.5% en EE.UU. y cayó 2.1% aquí.", 1),
        ("El art. 3 dice. Así es.", 2),
        ("Rose to $5.3 billion. The U.S. market fell.", 2),
        ("¿Creció? Sí. ¡Mucho!", 3),
        ("Sumó 3 p.p. en el año. Luego bajó.", 2),
        ("Datos al 31 de dic. de 2024. Fin.", 2),
    ],
)
def test_ends_sentences_where_a_reader_does(text: str, expected: int) -> None:
    """A point of an abbreviation or a figure ends none."""
    assert sum(len(block.sentences) for block in document(text).blocks) == expected


def test_finds_the_language_of_each_block() -> None:
    """A text of both languages is read in both."""
    read = document(
        "Las exportaciones de la industria crecieron.\n\nThe exports of the industry rose from a year ago.\n"
    )
    assert [block.language for block in read.blocks] == ["es", "en"]


@given(st.text(max_size=300), st.sampled_from(["es", "en", None]))
def test_never_fails_and_stays_inside(text: str, language: str | None) -> None:
    """Whatever the text, blocks and sentences lie inside it, in order, and its length stays."""
    read = document(text, language)  # type: ignore[arg-type]
    assert len(read.plain) == len(text)
    for block in read.blocks:
        for each in (block.span, *block.sentences, *block.quotes):
            assert 0 <= each.start <= each.end <= len(text)


MARKUP = st.lists(
    st.sampled_from(
        ["[", "](", ")", "![", "**", "_", "<!--", "-->", "<b>", "<", ">", "`", "|", "\n", '"', "a", " ", "# ", "---\n"]
    ),
    max_size=60,
)


@given(MARKUP.map("".join))
def test_survives_broken_markup(text: str) -> None:
    """Marks that open and never close break nothing."""
    assert len(document(text).plain) == len(text)


def test_parts_sentences_at_tags_that_part_a_text() -> None:
    """Headings, paragraphs and cells of HTML in one line are sentences of their own; emphasis parts nothing."""
    text = "<h1>Crecen 6.7%</h1><p>Las <b>export</b>aciones&nbsp;suben</p><td>1</td><td>2</td><img alt='Sube 3%'>"
    read = document(text, "es")
    assert [(block.kind, shown(read, block)) for block in read.blocks] == [
        (BlockKind.HEADING, "Crecen 6.7%"),
        (BlockKind.PARAGRAPH, "Las exportaciones\u00a0suben / 1 / 2 / Sube 3%"),
    ]


def test_html_has_sections_and_items_as_markdown_has() -> None:
    """A list of other bulletins is known by the heading over it, also where all stands in one line."""
    text = "<div><h2>Contenido relacionado</h2>\n<ul><li><a>Suben 6.7%</a></li><li>Bajan 2%</li></ul></div><p>Fin."
    read = document(text, "es")
    assert [(block.kind, block.section, shown(read, block)) for block in read.blocks] == [
        (BlockKind.HEADING, "contenido relacionado", "Contenido relacionado"),
        (BlockKind.ITEM, "contenido relacionado", "Suben 6.7%"),
        (BlockKind.ITEM, "contenido relacionado", "Bajan 2%"),
        (BlockKind.PARAGRAPH, "contenido relacionado", "Fin."),
    ]
