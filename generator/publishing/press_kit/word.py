"""The bulletin as a Word file."""

from __future__ import annotations

import io
from datetime import datetime, time
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from generator.bilingual import Language
from generator.publishing.press_kit import dress
from generator.publishing.press_kit.kit import Kit
from generator.publishing.press_kit.packing import packed
from generator.publishing.press_kit.tree import Block, Cell, Run

ENDS = {"-oOo-", "###", "-30-"}
PAGES = {"es": ("Página ", " de "), "en": ("Page ", " of ")}
TRANSLATION: dict[Language, str] = {"es": "Read in English", "en": "Leer en español"}
ALIGNED = {"right": WD_ALIGN_PARAGRAPH.RIGHT, "center": WD_ALIGN_PARAGRAPH.CENTER, "left": WD_ALIGN_PARAGRAPH.LEFT}
CHART = Cm(13.5)
"""The width of the chart: a page holds it below three paragraphs."""
ITEM = "List Paragraph"
AFTER_LIST = Pt(8)
DEEP = 0.6
"""Centimetres by which each depth of a list is indented."""


def word(kit: Kit) -> bytes:
    """The whole file; the same bytes whenever it is made."""
    document = Document()
    dress.dress(document, kit.tag, is_embargoed=bool(kit.parcel.embargo))
    writer = _Writer(document, kit)
    writer.write()
    _describe(document, kit)
    made = io.BytesIO()
    document.save(made)
    return packed(made.getvalue())


class _Writer:
    """Puts block after block into a document."""

    def __init__(self, document: WordDocument, kit: Kit) -> None:
        self.document = document
        self.kit = kit
        self.item: Paragraph | None = None
        section = document.sections[0]
        self.width = int(section.page_width or 0) - int(section.left_margin or 0) - int(section.right_margin or 0)

    def write(self) -> None:
        parcel = self.kit.parcel
        if self.kit.masthead:
            self._paragraph(dress.MASTHEAD, (Run(self.kit.masthead),))
        for one in self.kit.head:
            self._block(one, dress.NOTICE)
        self._paragraph(dress.HEADLINE, (Run(" ".join(parcel.title.split())),))
        self._body(self.kit.body)
        if parcel.translation.startswith("http"):
            self._paragraph(dress.CAPTION, (Run(TRANSLATION[parcel.language], href=parcel.translation),))
        section = self.document.sections[0]
        section.different_first_page_header_footer = True
        if self.kit.embargo:  # on the first page the masthead tells it
            self._fill(section.header.paragraphs[0], (Run(self.kit.embargo),))
        for footer in (section.first_page_footer, section.footer):
            self._footer(footer.paragraphs[0])

    def _body(self, body: list[Block]) -> None:
        """The blocks: a bold first one is the deck, the next the byline, what follows a picture its caption."""
        follows = ""
        for at, one in enumerate(body):
            has_picture = any(run.picture for run in one.runs)
            if at == 0 and one.is_bold:
                follows = dress.DECK
                self._paragraph(follows, tuple(Run(run.text, run.marks - {"bold"}, run.href) for run in one.runs))
            elif follows == dress.DECK and at == 1 and one.kind == "paragraph":
                follows = dress.BYLINE
                self._paragraph(follows, one.runs)
            elif follows == dress.CAPTION and one.kind == "paragraph" and "italic" in one.runs[0].marks:
                follows = ""
                self._paragraph(dress.CAPTION, one.runs)
            else:
                follows = dress.CAPTION if has_picture else ""
                self._block(one, dress.BODY)

    def _block(self, one: Block, style: str) -> None:
        match one.kind:
            case "heading":
                self._paragraph(f"Heading {max(2, one.level)}", one.runs)
            case "table":
                self._table(one)
            case "item":
                self._item(one)
            case "rule":
                self._paragraph(dress.END, (Run("* * *"),))
            case _ if one.text in ENDS:
                self.document.paragraphs[-1].paragraph_format.keep_with_next = True
                self._paragraph(dress.END, one.runs)
            case _:
                self._paragraph(dress.QUOTE if one.is_quoted and style == dress.BODY else style, one.runs)

    def _paragraph(self, style: str, runs: Cell) -> Paragraph:
        if self.item and style != ITEM:
            self.item.paragraph_format.space_after = AFTER_LIST
            self.item = None
        paragraph = self.document.add_paragraph(style=style)
        self._fill(paragraph, runs)
        return paragraph

    def _item(self, one: Block) -> None:
        """An item with its sign, hanging."""
        sign = "" if one.goes_on else "•" if one.number is None else f"{one.number}."
        paragraph = self.item = self._paragraph(ITEM, (Run(f"{sign}\t"), *one.runs))
        shape = paragraph.paragraph_format
        shape.left_indent, shape.first_line_indent = Cm(DEEP * one.level), Cm(-DEEP)
        shape.tab_stops.add_tab_stop(Cm(DEEP * one.level))
        shape.space_after = Pt(3)

    def _table(self, one: Block) -> None:
        """A table with its header repeated on every page; figures stand as the text aligns them."""
        columns = max(len(row) for row in one.rows)
        table: Any = self.document.add_table(0, columns, style="Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        for at, row in enumerate(one.rows):
            made = table.add_row()
            for column, cell in enumerate(row):
                paragraph = made.cells[column].paragraphs[0]
                is_header = at == 0
                runs = tuple(Run(run.text, run.marks | {"bold"}, run.href) for run in cell) if is_header else cell
                self._fill(paragraph, runs)
                paragraph.paragraph_format.space_after = Pt(2)
                paragraph.paragraph_format.space_before = Pt(2)
                paragraph.alignment = ALIGNED.get(one.aligned[column] if column < len(one.aligned) else "")
        dress.dress_table(table)
        self._paragraph(dress.CAPTION, ()).paragraph_format.space_after = Pt(0)

    def _fill(self, paragraph: Any, runs: Cell) -> None:
        for one in runs:
            if one.picture:
                self._picture(paragraph, one)
            elif one.href and ":" in one.href:
                self._link(paragraph, one)
            else:  # what lies beside the file is named: a link to it would break on the way
                _dressed(paragraph.add_run(f"{one.text}: {one.href}" if one.href else one.text), one)

    def _picture(self, paragraph: Any, run: Run) -> None:
        """The chart, with its alternative text."""
        shape = paragraph.add_run().add_picture(io.BytesIO(self.kit.parcel.picture.png), width=CHART)
        described = shape._inline.docPr  # noqa: SLF001  no public door
        described.set("descr", run.text)
        described.set("name", run.picture)
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_before = Pt(8)
        paragraph.paragraph_format.space_after = Pt(5)
        paragraph.paragraph_format.line_spacing = 1.0

    def _link(self, paragraph: Any, run: Run) -> None:
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(run.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        made = paragraph.add_run(run.text)
        _dressed(made, run)
        made.font.underline, made.font.color.rgb = True, dress.BLUE
        link.append(made._r)  # noqa: SLF001  no public door
        paragraph._p.append(link)  # noqa: SLF001

    def _footer(self, paragraph: Any) -> None:
        """The office, and the number of the page."""
        page, of = PAGES[self.kit.parcel.language]
        paragraph.style = "Footer"
        paragraph.paragraph_format.tab_stops.add_tab_stop(self.width, WD_TAB_ALIGNMENT.RIGHT)
        paragraph.add_run(f"{self.kit.office}\t{page}")
        _field(paragraph, "PAGE")
        paragraph.add_run(of)
        _field(paragraph, "NUMPAGES")


def _dressed(made: Any, run: Run) -> None:
    made.bold = True if "bold" in run.marks else None
    made.italic = True if "italic" in run.marks else None
    if "sup" in run.marks:
        made.font.superscript = True
    elif "sub" in run.marks:
        made.font.subscript = True


def _field(paragraph: Any, name: str) -> None:
    """A number that Word fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    shown = paragraph.add_run("1")
    field.append(shown._r)  # noqa: SLF001  no public door
    paragraph._p.append(field)  # noqa: SLF001


def _describe(document: WordDocument, kit: Kit) -> None:
    """The properties of the file, dated by the bulletin's day."""
    day = datetime.combine(kit.parcel.released, time.min)
    known = document.core_properties
    known.author = known.last_modified_by = kit.office[:255]
    known.title, known.subject = kit.parcel.title[:255], kit.parcel.description[:255]
    known.keywords, known.comments = ", ".join(kit.parcel.keywords)[:255], ""
    known.created = known.modified = day
    known.language, known.identifier, known.version = kit.tag, kit.parcel.key[:255], kit.slip.version
    known.revision = 1
