"""How a Word bulletin looks: page, styles and language, on the ground of python-docx's empty document."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

FACE = "Arial"
"""On every computer of a newsroom; LibreOffice has letters of the same width for it."""
INK, GREY, BLUE, RED = (RGBColor.from_string(one) for one in ("1A1A1A", "595959", "0B4F8A", "B00020"))
LETTER, A4 = (Cm(21.59), Cm(27.94)), (Cm(21.0), Cm(29.7))
LETTER_COUNTRIES = ("es-MX", "en-US")
SIDES, ENDS = Cm(2.54), Cm(2.0)
"""The margins at the sides, and above and below."""
NEW_WORD = "15"
"""What Word calls its newest way of laying out; an older one is told in the title of the window."""
LINES = "BFBFBF"
SHADE = "F2F2F2"

MASTHEAD, HEADLINE, SECTION, DECK, BYLINE, BODY, NOTICE, QUOTE, CAPTION, END = (
    "Bulletin Masthead",
    "Heading 1",
    "Heading 2",
    "Subtitle",
    "Bulletin Byline",
    "Normal",
    "Bulletin Notice",
    "Quote",
    "Caption",
    "Bulletin End",
)


def dress(document: Document, tag: str, *, is_embargoed: bool) -> None:
    """Page, language and styles. `tag` is the language of the text, as BCP 47 writes it."""
    _page(document, tag)
    _language(document, tag)
    _preview(document)
    _style(document, BODY, 10.5, INK, after=7, line=1.18)
    masthead = RED if is_embargoed else BLUE
    _style(document, MASTHEAD, 9, masthead, bold=True, after=16, ruled=masthead, tracked=12)
    _style(document, HEADLINE, 18, INK, bold=True, after=8, line=1.05, keeps=True)
    _style(document, SECTION, 12.5, BLUE, bold=True, before=12, after=5, keeps=True)
    for rank in range(3, 7):
        _style(document, f"Heading {rank}", 10.5, INK, bold=True, before=8, after=4, keeps=True)
    _style(document, DECK, 12.5, GREY, after=9, line=1.15)
    _style(document, BYLINE, 9.5, GREY, after=10)
    _style(document, NOTICE, 9.5, INK, after=16, indent=0.4)
    _style(document, QUOTE, 10.5, INK, after=9, line=1.15, indent=0.6)
    _style(document, CAPTION, 9, GREY, after=12)
    _style(document, END, 10.5, GREY, before=8, after=8, aligned=WD_ALIGN_PARAGRAPH.CENTER)
    _style(document, "Header", 9, RED, bold=True)
    _style(document, "Footer", 8.5, GREY)


def _page(document: Document, tag: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = LETTER if tag in LETTER_COUNTRIES else A4
    section.left_margin = section.right_margin = SIDES
    section.top_margin = section.bottom_margin = ENDS
    section.header_distance = section.footer_distance = Cm(1.0)


def _language(document: Document, tag: str) -> None:
    """The language in which Word spells the text."""
    for one in document.styles.element.iter(qn("w:lang")):
        one.set(qn("w:val"), tag)
    settings: Any = document.settings.element
    for one in list(settings.iter(qn("w:themeFontLang"))):
        one.set(qn("w:val"), tag)
    for one in settings.iter(qn("w:compatSetting")):
        if one.get(qn("w:name")) == "compatibilityMode":
            one.set(qn("w:val"), NEW_WORD)


def _preview(document: Document) -> None:
    """Take out the small picture of the empty document, which folders would show."""
    relations = document.part.package.rels if document.part.package else {}
    for name in [name for name, one in relations.items() if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        relations.pop(name)


def _style(
    document: Document,
    name: str,
    size: float,
    color: RGBColor,
    **ways: Any,
) -> None:
    """Set a paragraph style, made where the empty document has none of that name.

    `before`, `after` and `line` are spacing in points and lines, `indent` is in centimetres, `tracked` the space
    between letters in twentieths of a point, `ruled` the colour of a line: below, or where it is indented, at its side.
    """
    known = [one.name for one in document.styles]
    style: Any = document.styles[name] if name in known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    _letters(style, size, color, ways)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(ways.get("before", 0)), Pt(ways.get("after", 0))
    shape.line_spacing = ways.get("line", 1.1)
    shape.keep_with_next = ways.get("keeps", False)
    shape.widow_control = True
    shape.alignment = ways.get("aligned", WD_ALIGN_PARAGRAPH.LEFT)
    shape.left_indent = Cm(ways.get("indent", 0))
    _frame(style, ways)


def _letters(style: Any, size: float, color: RGBColor, ways: dict[str, Any]) -> None:
    style.font.name, style.font.size = FACE, Pt(size)
    style.font.bold, style.font.italic = ways.get("bold", False), False
    style.font.color.rgb = color
    properties = style.element.get_or_add_rPr()
    faces = properties.find(qn("w:rFonts"))
    for name in list(faces.attrib):  # a theme's letters would go before ours
        del faces.attrib[name]
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        faces.set(qn(f"w:{name}"), FACE)
    for one in properties.findall(qn("w:spacing")):
        properties.remove(one)
    if "tracked" in ways:
        spacing = OxmlElement("w:spacing")
        spacing.set(qn("w:val"), str(ways["tracked"]))
        properties.append(spacing)


def dress_table(table: Any) -> None:
    """Thin grey lines, and a header on grey that is repeated on every page."""
    frame = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", LINES)):
            line.set(qn(f"w:{name}"), value)
        frame.append(line)
    properties = table._tbl.tblPr  # noqa: SLF001  no public door
    properties.insert(list(properties).index(properties.find(qn("w:tblLook"))), frame)
    header = table.rows[0]
    header._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
    for cell in header.cells:
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", SHADE)):
            shade.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001


def _frame(style: Any, ways: dict[str, Any]) -> None:
    """The line below a masthead, or beside a notice; whatever the empty document draws goes."""
    properties = style.element.get_or_add_pPr()
    for one in [*properties.findall(qn("w:pBdr")), *properties.findall(qn("w:tabs"))]:
        properties.remove(one)
    side = "bottom" if "ruled" in ways else "left" if "indent" in ways else ""
    if side:
        frame, line = OxmlElement("w:pBdr"), OxmlElement(f"w:{side}")
        color = str(ways.get("ruled", GREY))
        for name, value in (("val", "single"), ("sz", "12"), ("space", "6"), ("color", color)):
            line.set(qn(f"w:{name}"), value)
        frame.append(line)
        properties.insert_element_before(frame, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
