"""A document, and the blocks that it is made of. All places are those of the text as it was given."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import msgspec

from generator.bilingual import Language
from generator.checking.reading import Span
from generator.checking.text.digits import Mark


class BlockKind(StrEnum):
    """What a block is to its reader."""

    FRONT = "front matter"
    HEADING = "heading"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    QUOTATION = "quotation"
    PICTURE = "picture"
    CAPTION = "caption"
    CODE = "code"


class Block(msgspec.Struct, frozen=True, gc=False):
    """A piece of the document. `span` is what is read of it, without the marks that make it one.

    `name` is the key of front matter, the level of a heading; `section` the heading it stands under, folded;
    `language` its own. Of a table row, `sentences` are the cells, `table` counts the tables and `row` its lines,
    0 being the head. `quotes` are the words between quotation marks, without the marks.
    """

    kind: BlockKind
    span: Span
    sentences: tuple[Span, ...]
    language: Language
    name: str = ""
    section: str = ""
    quotes: tuple[Span, ...] = ()
    table: int = -1
    row: int = -1


@dataclass(frozen=True)
class Document:
    """A text as given, the same without markup and disguise (`plain`, sign for sign), and its blocks in order.

    `mark` stands before decimals in it.
    """

    text: str
    plain: str
    language: Language
    blocks: tuple[Block, ...]
    mark: Mark = "."

    @cached_property
    def small(self) -> str:
        """The plain text in small letters."""
        return self.plain.casefold()

    def shown(self, span: Span) -> str:
        """What stands at a place, as it looks."""
        return self.plain[span.start : span.end].replace("\0", "")
