"""When a text was written, from the day in its dateline or in its first lines: "MEXICO CITY, July 3, 2023"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.bilingual import Language
from generator.checking.grammar.month import month_at
from generator.checking.grammar.sentence import Sentence
from generator.checking.text.block import Block, BlockKind, Document
from generator.checking.text.words import words
from generator.model.period import Frequency, Period

_HEAD = 3
"""Sentences from the beginning in which a text may say when it was written."""
_REACH = 4
"""Words from the name of a month to its year."""


def issued(source: Document, read: Sequence[tuple[Block, Sentence]]) -> Period | None:
    """The month in which a text was written; None where it names no day with its year."""
    told = (_month(text, language) for text, language in _dates(source, read))
    return next((one for one in told if one), None)


def _dates(source: Document, read: Sequence[tuple[Block, Sentence]]) -> Iterator[tuple[str, Language]]:
    for block in source.blocks:
        if block.kind is BlockKind.DATELINE:
            yield source.plain[block.span.start : block.span.end], block.language
    for block, one in read[:_HEAD]:
        for each in one.wording.exempt:
            if each.name == "date":
                yield one.wording.plain[each.span.start : each.span.end], block.language


def _month(text: str, language: Language) -> Period | None:
    """The first month in some words that has a year behind it."""
    said = words(text)
    for at in range(len(said)):
        found = month_at(said, at, language)
        year = next(_years(said.folded[found[0] : found[0] + _REACH]), 0) if found else 0
        if found and year:
            return Period.of(Frequency.MONTH, year, found[1])
    return None


def _years(folded: Iterable[str]) -> Iterator[int]:
    return (int(one) for one in folded if len(one) == _REACH and one.isdecimal() and one[:2] in ("19", "20"))
