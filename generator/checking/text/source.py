"""A document as blocks of sentences: front matter, headings, paragraphs, items, rows, quotations, pictures, captions.

Markdown, HTML and plain text alike. All places are those of the text as it was given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from generator.bilingual import Language
from generator.checking.reading import Span
from generator.checking.text import quotation, tongue
from generator.checking.text.block import Block, BlockKind, Document
from generator.checking.text.digits import Mark, mark_of
from generator.checking.text.hidden import folded, plain
from generator.checking.text.lines import Line, lines
from generator.checking.text.markup import pictures, unmarked
from generator.checking.text.sentences import dateline, line_ends, sentences

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([\w.-]+)[ \t]*:[ \t]*(?:[>|][-+]?[ \t]*$)?(.*)$", re.MULTILINE)
_CAPTION = re.compile(
    r"(?:fuente|source|nota|note|gr[aá]fica|gr[aá]fico|figure|figura|chart|cuadro|table|tabla|foto|photo)\b[\s\d]*[:.]",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 400
KEPT = 1024
"""Blocks that are remembered."""
_CELL = re.compile(r"[^|]+")


def document(text: str, language: Language | None = None, *, usual: Mark = ".", is_own: bool = False) -> Document:
    """The blocks of a text; its language is found out where none is given, and that of each block.

    `usual` stands before decimals in the Spanish texts of the office: in those that are its own, `is_own`, always, in
    others where they do not show what they write.
    """
    seen = plain(text)
    clean = _without_line_marks(seen, unmarked(seen))
    known = language or tongue.language_of(clean)
    blocks = list(_blocks(seen, known))
    clean = _unwrapped(clean, blocks)
    mark = usual if is_own and known == "es" else mark_of(clean, known, usual)
    return Document(text, clean, known, tuple(_finished(blocks, clean, known)), mark)


def _unwrapped(clean: str, blocks: Iterable[Block]) -> str:
    """A blank for every end of a line within a block: where the lines of a paragraph break says nothing."""
    parts: list[str] = []
    at = 0
    for one in sorted(blocks, key=lambda each: each.span):
        if one.span.end > at:
            first = max(at, one.span.start)
            parts += (clean[at:first], _unbroken(clean, Span(first, one.span.end)))
            at = one.span.end
    return "".join((*parts, clean[at:]))


def _unbroken(clean: str, span: Span) -> str:
    """A block in one line, but for the lines that somebody ended on purpose."""
    kept = line_ends(clean, span)
    signs = clean[span.start : span.end].replace("\n", " ")
    for at in kept:
        signs = f"{signs[: at - span.start]}\n{signs[at - span.start + 1 :]}"
    return signs


def _without_line_marks(seen: str, clean: str) -> str:
    """The `>` of quotations out of the way, so that the lines of one read on."""
    if ">" not in seen:
        return clean
    return re.sub(r"(?m)^[ ]{0,3}(?:>[ ]?)+", lambda match: " " * len(match[0]), clean)


_ALONE = frozenset({"heading", "item", "row", ""})
"""Lines of these kinds go on with nothing before them."""


def _blocks(seen: str, language: Language) -> Iterator[Block]:
    """The blocks of a document by the marks at the beginnings of its lines, not yet cut into sentences."""
    start = 0
    front = _FRONT.match(seen)
    if front and front[1] is not None:
        for field in _FIELD.finditer(seen, front.start(1), front.end(1)):
            yield _block(BlockKind.FRONT, Span(*field.span(2)), language, field[1])
        start = front.end()
    yield from _joined(lines(seen, start), language)
    for first, end in pictures(seen):
        yield _block(BlockKind.PICTURE, Span(first, end), language)


def _joined(lines: Iterator[Line], language: Language) -> Iterator[Block]:
    """Lines of one paragraph or quotation as one block; rows are counted."""
    block: Block | None = None
    table, row = -1, -1
    for line in lines:
        goes_on = line.kind == "paragraph" or (block and line.kind == block.kind)
        if block and goes_on and line.kind not in _ALONE and not line.is_labelled:
            block = replace(block, span=Span(block.span.start, line.span.end))
            continue
        if block:
            yield block
        if line.kind == "row":
            table, row = (table + 1, 0) if row < 0 else (table, row + 1)
        else:
            row = -1
        block = (
            _block(BlockKind(line.kind), line.span, language, line.name) if line.kind and not line.is_divider else None
        )
        if block and line.kind == "row":
            block = replace(block, table=table, row=row)
        if block and line.kind in _ALONE - {"item"}:
            yield block
            block = None
    if block:
        yield block


def _block(kind: BlockKind, span: Span, language: Language, name: str = "") -> Block:
    return Block(kind, span, (), language, name)


def _finished(blocks: list[Block], clean: str, language: Language) -> Iterator[Block]:
    """Blocks with their sentences, languages and sections; a dateline stands apart, a caption is known by its form."""
    section = ""
    inside = [block.span for block in blocks if block.kind is BlockKind.PICTURE]
    for block in sorted(blocks, key=lambda each: (each.span.start, each.kind is BlockKind.PICTURE)):
        if block.kind is BlockKind.HEADING:
            section = " ".join(folded(clean[block.span.start : block.span.end]).split())
        whole = _without_picture(block, inside)
        for part in _parts(clean[whole.span.start : whole.span.end], whole.kind, language):
            yield part.at(whole, section)


def _without_picture(block: Block, inside: list[Span]) -> Block:
    """A paragraph that is a picture and words behind it: what is read of it starts behind the picture."""
    if block.kind is BlockKind.PICTURE:
        return block
    for picture in inside:
        if picture.is_in(block.span):
            return replace(block, span=Span(picture.end, block.span.end))
    return block


class _Part(msgspec.Struct, frozen=True, gc=False):
    """A block, or a piece of one, read by itself: all places are counted from the beginning of the block."""

    kind: BlockKind
    span: Span
    sentences: tuple[Span, ...]
    language: Language
    quotes: tuple[Span, ...]

    def at(self, block: Block, section: str) -> Block:
        """The same at the place of its block."""
        by = block.span.start
        return Block(
            self.kind,
            self.span.moved(by),
            tuple([one.moved(by) for one in self.sentences]),
            self.language,
            block.name,
            section,
            tuple([one.moved(by) for one in self.quotes]),
            block.table,
            block.row,
        )


@lru_cache(maxsize=KEPT)
def _parts(text: str, kind: BlockKind, language: Language) -> tuple[_Part, ...]:
    """The pieces of a block in which there are words: offices print many a paragraph again and again."""
    read = (_part(text, one, span, language) for one, span in _pieces(text, kind))
    return tuple(one for one in read if one.sentences)


def _part(text: str, kind: BlockKind, span: Span, language: Language) -> _Part:
    cells = _cells(text, span) if kind is BlockKind.ROW else sentences(text, span)
    own = tongue.language_of(text, span, default=language)
    return _Part(kind, span, cells, own, quotation.quotes(text, span))


def _pieces(text: str, kind: BlockKind) -> Iterator[tuple[BlockKind, Span]]:
    """A paragraph, its dateline cut off; a paragraph that is a caption is one."""
    whole = Span(0, len(text))
    if kind is not BlockKind.PARAGRAPH:
        yield kind, whole
        return
    words = text.strip(" \t\0")
    is_sourced = len(words) < _LONGEST_CAPTION and ("Fuente:" in words or "Source:" in words)
    if _CAPTION.match(words) or is_sourced:
        yield BlockKind.CAPTION, whole
        return
    cut = dateline(text, whole)
    if cut:
        yield BlockKind.DATELINE, Span(0, cut)
    yield BlockKind.PARAGRAPH, Span(cut, len(text))


def _cells(clean: str, span: Span) -> tuple[Span, ...]:
    """The cells of a table row that have something in them."""
    found = []
    for match in _CELL.finditer(clean, span.start, span.end):
        words = match[0].strip(" \t\0")
        if words:
            start = match.start() + match[0].index(words)
            found.append(Span(start, start + len(words)))
    return tuple(found)
