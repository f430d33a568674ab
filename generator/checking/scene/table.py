"""Tables: each cell is read with the names of its row and its column, and in the unit that its head or title tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from generator.checking.grammar.sentence import Sentence, Wording, moved
from generator.checking.reading import Name, NameKind, Quantity, Span, When
from generator.checking.text.block import Block, BlockKind, Document

_PER_CENT = re.compile(
    r"%|\b(?:per ?cent|percentage|change|growth|rate|y/y|yoy|por ?ciento|porcentaje|variaci[oó]n|crecimiento|tasa)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"\b(?:pesos|dollars|d[oó]lares|millions?|billions?|millones|people|personas|USD|MXN)\b|\$", re.IGNORECASE
)
"""What a column of per cent does not say of itself."""
_OF_A_SERIES = frozenset({NameKind.INDICATOR, NameKind.SECTOR, NameKind.AREA})


@dataclass(frozen=True)
class Head:
    """What the first row says of a column, and whether its figures are per cent."""

    names: tuple[Name, ...] = ()
    whens: tuple[When, ...] = ()
    is_per_cent: bool = False


class Tables:
    """The tables of a text: the names and times of its rows and columns."""

    def __init__(self, source: Document, read: Sequence[tuple[Block, Sentence]]) -> None:
        self._source = source
        self._names: dict[Span, tuple[Name, ...]] = {}
        self._words: dict[Span, set[str]] = {}
        self._whens: dict[Span, tuple[When, ...]] = {}
        self._heads: dict[tuple[int, int], Head] = {}
        title = ""
        for block, sentence in read:
            if block.kind is BlockKind.ROW:
                self._note(block, sentence, title)
            else:
                title = source.plain[block.span.start : block.span.end]

    def _note(self, block: Block, sentence: Sentence, title: str) -> None:
        by, wording = sentence.span.start - block.span.start, sentence.wording
        names = moved(wording.names, by)
        self._words.setdefault(block.span, set()).update(wording.stock)
        self._names[block.span] = (*self._names.get(block.span, ()), *names)
        if block.row == 0:
            is_per_cent = _PER_CENT.search(wording.plain) or (_PER_CENT.search(title) and not _AMOUNT.search(title))
            is_amount = _AMOUNT.search(wording.plain)
            head = Head(wording.names, wording.whens, bool(is_per_cent) and not is_amount)
            self._heads[block.table, self._column(block, sentence)] = head
        elif not wording.quantities:
            self._whens[block.span] = (*self._whens.get(block.span, ()), *wording.whens)

    def _column(self, block: Block, sentence: Sentence) -> int:
        return self._source.plain.count("|", block.span.start, sentence.span.start)

    def in_row(self, block: Block, sentence: Sentence, *, is_headed: bool) -> Sentence:
        """A cell with its row around it; where `is_headed`, with what the head of its column says too."""
        row = self._source.plain[block.span.start : block.span.end]
        by = sentence.span.start - block.span.start
        wording = sentence.wording.in_row(row, self._words[block.span], by, self._names[block.span])
        head = self._heads.get((block.table, self._column(block, sentence)))
        if is_headed and head and block.row > 0 and sentence.wording.quantities:
            wording = _headed(wording, head, self._whens.get(block.span, ()))
        return replace(sentence, wording=wording)


def _headed(wording: Wording, head: Head, whens: tuple[When, ...]) -> Wording:
    """A cell with the names and times of its column and row as if they stood right before it."""
    place = Span(wording.span.start, wording.span.start)
    known = {one.kind for one in wording.names}
    names = [one for one in head.names if one.kind in _OF_A_SERIES and one.kind not in known]
    times = [] if wording.whens else [*head.whens, *whens]
    return replace(
        wording,
        names=(*wording.names, *(replace(one, span=place) for one in names)),
        whens=(*wording.whens, *(replace(one, span=place) for one in times)),
        quantities=tuple(_in_per_cent(one) for one in wording.quantities) if head.is_per_cent else wording.quantities,
    ).settled()


def _in_per_cent(quantity: Quantity) -> Quantity:
    return quantity if quantity.unit else replace(quantity, unit="percent", other=None)
