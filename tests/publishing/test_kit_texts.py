"""What the texts of a kit say: the letter, the HTML and the Word file, in both languages, whatever was written."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pytest
from kits import LIBRE, converted, file, outlet, text, word_lines
from made_up import invented
from parcels import pair

from generator.language.profile import PROFILES
from generator.publishing.press_kit.fingerprint import WORD, fingerprint
from generator.publishing.press_kit.tree import blocks
from generator.publishing.words import words

NOTICE = (
    "Aviso: datos ilustrativos. La serie mensual de este texto fue construida para mostrar el funcionamiento del "
    "sistema; no es información oficial y no debe publicarse."
)
RICH = """**La bajada, con [enlace](https://example.org/a).**

Por la Oficina

## Sección

Texto con *cursiva*, **negrita**, `código` y nota[^1]. Correo: [prensa](mailto:prensa@example.org).

> Una cita larga.

- uno
- dos, [véalo](https://example.org/b)

    1. dos uno
    2. dos dos

| Periodo | Monto | Variación |
|:--|--:|--:|
| Enero | 6,500.3 | 27.6% |
| Febrero | 6,100.5 | −3.1% |

![Una gráfica](chart.es.svg)

*Fuente: inventada.* [Datos](data.csv)

-oOo-

[^1]: La nota al pie.
"""


def test_the_letter_says_the_subject_first_and_has_no_marks(written: Path, tmp_path: Path) -> None:
    """Subject, masthead, notice, headline in capitals, deck, text; links as words with their address."""
    kits = outlet(written, tmp_path)
    for one in pair(written):
        kits.send(one, None)
    spanish, english = text(tmp_path, "es.txt"), text(tmp_path, "en.txt")
    assert spanish.split("\n\n")[:4] == [
        "Asunto: Crecen 27.6% en enero las exportaciones de Mexicali con la alcaldesa Norma Alicia Bustamante",
        "BOLETÍN DE PRENSA · EJEMPLO, NO PUBLICAR",
        NOTICE,
        "CRECEN 27.6% EN ENERO LAS EXPORTACIONES DE MEXICALI CON LA ALCALDESA NORMA ALICIA BUSTAMANTE",
    ]
    assert "\n\nNOTA METODOLÓGICA\n\n" in spanish
    assert "\n\nNOTE ON METHOD\n\n" in english
    assert "Export Services Program (IMMEX) (https://www.inegi.org.mx/programas/immex/); not INEGI data." in english
    assert "Series data (CSV): mexicali-exports-2025-01.en.csv" in english
    for letter in (spanish, english):
        assert not re.search(r"\*\*|\]\(|^#+ |<[a-z]|&[a-z#0-9]+;", letter, re.MULTILINE)


def test_every_kind_of_block_reads_well_in_a_letter(written: Path, tmp_path: Path) -> None:
    """Lists with their signs, tables with the name of each column, footnotes with their numbers."""
    outlet(written, tmp_path).send(invented(RICH), None)
    assert text(tmp_path, "es.txt") == (
        "Asunto: Suben 6.7% las ventas inventadas\n\n"
        "SUBEN 6.7% LAS VENTAS INVENTADAS\n\n"
        "La bajada, con enlace (https://example.org/a).\n\n"
        "Por la Oficina\n\n"
        "SECCIÓN\n\n"
        "Texto con cursiva, negrita, código y nota[1]. Correo: prensa (prensa@example.org).\n\n"
        "    Una cita larga.\n\n"
        "- uno\n- dos, véalo (https://example.org/b)\n  1. dos uno\n  2. dos dos\n\n"
        "- Enero: Monto 6,500.3; Variación 27.6%\n- Febrero: Monto 6,100.5; Variación −3.1%\n\n"
        "[Gráfica adjunta: invented-2024-10.es.png. Una gráfica]\n\n"
        "Fuente: inventada. Datos: invented-2024-10.es.csv\n\n"
        "-oOo-\n\n"
        "-----\n\n"
        "1. La nota al pie.\n"
    )


def test_word_has_styles_links_table_and_picture(written: Path, tmp_path: Path) -> None:
    """Headline and sections are headings, the deck a subtitle; the chart has its alternative text."""
    outlet(written, tmp_path).send(invented(RICH), None)
    document = docx.Document(str(file(tmp_path, "es.docx")))
    styles = [(one.style.name, one.text) for one in document.paragraphs if one.style and one.text]
    assert styles[:4] == [
        ("Heading 1", "Suben 6.7% las ventas inventadas"),
        ("Subtitle", "La bajada, con enlace."),
        ("Bulletin Byline", "Por la Oficina"),
        ("Heading 2", "Sección"),
    ]
    assert ("Quote", "Una cita larga.") in styles
    assert ("Caption", "Fuente: inventada. Datos: invented-2024-10.es.csv") in styles
    assert [one.address for line in document.paragraphs for one in line.hyperlinks] == [
        "https://example.org/a",
        "mailto:prensa@example.org",
        "https://example.org/b",
    ]
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Periodo", "Monto", "Variación"],
        ["Enero", "6,500.3", "27.6%"],
        ["Febrero", "6,100.5", "−3.1%"],
    ]
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == "Una gráfica"  # noqa: SLF001
    assert document.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed].blob == (  # noqa: SLF001
        invented().picture.png
    )


def test_word_tells_its_language_and_the_day_of_the_bulletin(written: Path, tmp_path: Path) -> None:
    """The language of each text is the office's; no date is that of the machine."""
    kits = outlet(written, tmp_path)
    for one, tag in zip(pair(written), ("es-MX", "en-US"), strict=True):
        kits.send(one, None)
        document = docx.Document(str(file(tmp_path, f"{one.language}.docx")))
        known = document.core_properties
        assert (known.title, known.language) == (one.title, tag)
        assert known.created == known.modified
        assert known.created
        assert known.created.date() == one.released
        assert f'w:lang w:val="{tag}"' in document.styles.element.xml


def test_word_is_of_today_and_in_the_order_that_word_wants(written: Path, tmp_path: Path) -> None:
    """No preview of another document, no older layout, and the parts of a paragraph as ISO 29500 orders them."""
    outlet(written, tmp_path).send(invented(RICH), None)
    with zipfile.ZipFile(file(tmp_path, "es.docx")) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    assert not [name for name in parts if "thumbnail" in name]
    modes = re.findall(rb'"compatibilityMode"[^>]*w:val="(\d+)"', parts["word/settings.xml"])
    assert modes == [b"15"]
    for name in ("word/document.xml", "word/styles.xml"):
        for one in ET.fromstring(parts[name]).iter():
            order = ORDER.get(one.tag.removeprefix(WORD), "").split()
            places = [order.index(child.tag.removeprefix(WORD)) for child in one] if order else []
            assert places == sorted(places), ET.tostring(one)


ORDER = {
    "pPr": "pStyle keepNext keepLines widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr",
    "tblPr": "tblStyle tblStyleRowBandSize tblStyleColBandSize tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "sectPr": "headerReference footerReference type pgSz pgMar cols titlePg docGrid",
}


def test_the_settings_choose_language_and_paper(written: Path, tmp_path: Path) -> None:
    """A house that writes British English has it on A4."""
    settings = (written / "bulletin.toml").read_text("utf-8").replace('"en_US"', '"en_GB"')
    kits = outlet(written, tmp_path)
    (tmp_path / "bulletin.toml").write_text(settings, "utf-8")
    kits.send(pair(written)[1], None)
    document = docx.Document(str(file(tmp_path, "en.docx")))
    assert document.core_properties.language == PROFILES["en_GB"].locale.replace("_", "-")
    assert round((document.sections[0].page_height or 0) / 360000, 1) == 29.7


def test_every_word_and_figure_is_in_every_text(written: Path, tmp_path: Path) -> None:
    """Nothing of the bulletin is lost on the way to the letter, the HTML or Word."""
    kits = outlet(written, tmp_path)
    for bulletin in ("mexicali-exports-2025-01", "mexicali-exports-2024-10"):
        for one in pair(written, bulletin=bulletin):
            place = (tmp_path / "kit" / kits.send(one, None).identity).parent
            name = f"{one.bulletin}.{one.language}"
            wanted = Counter(word.lower() for word in words(f"{one.title} {one.body}"))
            letter = (place / f"{name}.txt").read_text("utf-8")
            word = "\n".join(word_lines(place / f"{name}.docx"))
            page = f"{one.title} {(place / f'{name}.html').read_text('utf-8')}"
            for made in (letter, word, page):
                assert not wanted - Counter(each.lower() for each in words(made))


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", " =1", "\t=1"])
def test_a_formula_in_the_data_is_data(cell: str, written: Path, tmp_path: Path) -> None:
    """A spreadsheet shows what somebody wrote and computes nothing; numbers with their sign stay numbers."""
    data = f'series,value\nx,-6.7\n"{cell}",+1.5e3\n'.encode()
    outlet(written, tmp_path).send(invented(data=data), None)
    assert text(tmp_path, "es.csv").splitlines()[1:] == ["x,-6.7", f"'{cell},+1.5e3"]


def test_lists_that_begin_elsewhere_and_items_of_two_paragraphs() -> None:
    """An item that goes on has no second sign, a list that starts at three says so, text after it is no item."""
    made = blocks('<ol start="3"><li><p>a</p><p>b</p></li><li>c</li></ol><p>d<br>e</p><pre>x\n y</pre>')
    assert [(one.kind, one.text, one.number, one.goes_on) for one in made] == [
        ("item", "a", 3, False),
        ("item", "b", 3, True),
        ("item", "c", 4, False),
        ("paragraph", "d\ne", None, False),
        ("verbatim", "x\n y", None, False),
    ]


@pytest.mark.skipif(
    not LIBRE, reason="the Debian packages `libreoffice-writer-nogui` and `poppler-utils` are not installed"
)
@pytest.mark.slow
def test_libreoffice_opens_word_and_a_save_without_change_is_none(written: Path, tmp_path: Path) -> None:
    """It reads every figure of both languages in order, on paper of two pages; saved again it is the same text."""
    kits = outlet(written, tmp_path)
    parcels = pair(written)
    for one in parcels:
        kits.send(one, None)
    paths = [file(tmp_path, f"{one.language}.docx") for one in parcels]
    saved, printed = (converted(paths, tmp_path, kind) for kind in ("docx", "pdf"))
    for one, path, again, paper in zip(parcels, paths, saved, printed, strict=True):
        assert fingerprint("x.docx", again.read_bytes()) == fingerprint("x.docx", path.read_bytes())
        seen = iter(words(said("pdftotext", "-layout", str(paper), "-")))
        assert all(figure in seen for figure in words(one.body) if figure.isdigit())
        assert "Pages:           2\n" in said("pdfinfo", str(paper))
        assert "LiberationSans" in said("pdffonts", str(paper))


def said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
