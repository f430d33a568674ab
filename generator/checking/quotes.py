"""What the text says that somebody said, against the context files: words, speaker and document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from generator.bilingual import Language
from generator.checking.finding import DocumentFinding, Finding, Measure, Slots, Verdict
from generator.checking.grammar.sentence import Sentence
from generator.checking.reading import Name, NameKind, Span
from generator.checking.text.block import Block, BlockKind, Document
from generator.checking.text.hidden import folded
from generator.checking.text.words import words
from generator.context import Context, Remark
from generator.model.context import Quote

SHORTEST = 4
"""Words from which something between quotation marks is somebody's statement, not a name or a single term."""
ALIKE = 0.6
RETOLD = 0.6
_END = " \t\n\0.,;:"
_WORD = re.compile(r"[^\W\d_]{4,}")
_BLANK = re.compile(r"[\s\0]+")


@dataclass(frozen=True)
class Said:
    """What was found of statements: `closed` are the words that are theirs, and no claims of the text."""

    closed: tuple[Span, ...]
    findings: tuple[Finding, ...]
    document: tuple[DocumentFinding, ...]


def said(
    source: Document, read: Iterable[tuple[Block, Sentence]], context: Context, *, is_bulletin: bool = False
) -> Said:
    """All quotations and retold statements of a text, compared with the context character by character.

    A bulletin of the office prints a statement as the context files have it; others may tell it in words of their own,
    and what they quote of people whom the files do not know is told of the data like the rest of their text.
    """
    found = _Statements(source, context, is_bulletin=is_bulletin)
    blocks: dict[int, tuple[Block, list[Sentence]]] = {}
    for block, sentence in read:
        blocks.setdefault(id(block), (block, []))[1].append(sentence)
    for block, sentences in blocks.values():
        found.quoted(block, sentences)
        found.retold(block, sentences)
    return Said(tuple(found.closed), tuple(found.findings), tuple(found.wrong))


class _Statements:
    """What is found of the statements of a text, block by block."""

    def __init__(self, source: Document, context: Context, *, is_bulletin: bool) -> None:
        self.source = source
        self.context = context
        self.is_bulletin = is_bulletin
        self.closed: list[Span] = []
        self.findings: list[Finding] = []
        self.wrong: list[DocumentFinding] = []

    def quoted(self, block: Block, sentences: Sequence[Sentence]) -> None:
        """What stands between quotation marks; a name or a single term is nobody's statement, and no claim."""
        for span in block.quotes:
            if len(_WORD.findall(self.source.plain, span.start, span.end)) < SHORTEST:
                self.closed.append(span)
                continue
            finding, remark = _quoted(self.source, span, block.language, self.context)
            self.findings.append(finding)
            if self.is_bulletin or finding.slots.detail:
                self.closed.append(span)
            if remark:
                self._credit(span, block, sentences, remark)

    def retold(self, block: Block, sentences: Sequence[Sentence]) -> None:
        """Statements told without quotation marks, in the words of the context files or in others."""
        for span, remark, is_exact in _retold(self.source, block, sentences, self.context):
            self.closed.append(span)
            shown, slots = self.source.text[span.start : span.end], Slots(Measure.QUOTE, detail=remark.id)
            if is_exact:
                self.findings.append(Finding(span, shown, Verdict.SUPPORTED, slots))
                self._credit(span, block, sentences, remark)
            else:
                altered = Verdict.CONTRADICTED if self.is_bulletin else Verdict.UNVERIFIABLE
                right = "" if isinstance(remark, Quote) else remark.gist[block.language]
                why = "the context files tell it in other words"
                self.findings.append(Finding(span, shown, altered, slots, right=right, why=why))

    def _credit(self, span: Span, block: Block, sentences: Sequence[Sentence], remark: Remark) -> None:
        """Whom the words are given to."""
        self.wrong += _attribution(self.source, span, block, sentences, remark)
        self.findings += _through(self.source, span, sentences, remark, self.closed)


def _quoted(source: Document, span: Span, language: Language, context: Context) -> tuple[Finding, Remark | None]:
    shown = source.text[span.start : span.end]
    words = _BLANK.sub(" ", source.shown(span)).strip(_END)
    for remark in context.quotes.values():
        if words and words == remark.text[language].strip():
            slots = Slots(Measure.QUOTE, detail=remark.id)
            return Finding(span, shown, Verdict.SUPPORTED, slots), remark
    near = _nearest(words, [(one, one.text[language]) for one in context.quotes.values()])
    if near:
        remark_near, original = near
        why = "these are not the words of the context files"
        slots = Slots(Measure.QUOTE, detail=remark_near.id)
        return Finding(span, shown, Verdict.CONTRADICTED, slots, right=original, why=why), remark_near
    return Finding(
        span, shown, Verdict.UNVERIFIABLE, Slots(Measure.QUOTE), why="the context files have no such quote"
    ), None


def _nearest(words: str, known: Sequence[tuple[Remark, str]]) -> tuple[Remark, str] | None:
    """The remark that a quotation comes closest to, if it comes close."""
    mine = _stock(words)
    best: tuple[float, Remark, str] | None = None
    for remark, text in known:
        theirs = _stock(text)
        if not theirs or len(mine & theirs) < 0.4 * min(len(mine), len(theirs)):
            continue
        ratio = SequenceMatcher(None, words, text, autojunk=False).ratio()
        if ratio >= ALIKE and (best is None or ratio > best[0]):
            best = ratio, remark, text
    return best[1:] if best else None


@lru_cache(maxsize=4096)
def _stock(said: str) -> frozenset[str]:
    return frozenset(folded(one) for one in _WORD.findall(said))


@lru_cache(maxsize=1024)
def _gist(said: str) -> frozenset[str]:
    """The longer words of a statement."""
    return frozenset(one for one in words(said).folded if len(one) >= SHORTEST and one[0].isalpha())


def _retold(
    source: Document, block: Block, sentences: Sequence[Sentence], context: Context
) -> Iterator[tuple[Span, Remark, bool]]:
    """Where the gist of a statement stands in a block, and whether it stands there unaltered."""
    text = source.plain
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTATION):
        return
    for remark in context.statements.values():
        gist = remark.gist[block.language].strip()
        if not gist:
            continue
        at = text.find(gist, block.span.start, block.span.end)
        if at >= 0:
            yield Span(at, at + len(gist)), remark, True
            continue
        stock = _gist(gist)
        for sentence in sentences:
            if stock and len(stock & sentence.wording.stock) >= RETOLD * len(stock):
                yield sentence.span, remark, False
                break


def _agencies(sentences: Iterable[Sentence]) -> list[Name]:
    return [one for each in sentences for one in each.wording.names if one.kind is NameKind.AGENCY]


def _through(
    source: Document, span: Span, sentences: Sequence[Sentence], remark: Remark, closed: list[Span]
) -> list[Finding]:
    """The agency that a sentence gives somebody's words to, where it is the one that published them; it is closed."""
    found = []
    for each in sentences:
        start = each.span.start - each.wording.span.start
        for name in each.wording.names if each.span.touches(span) else ():
            own = name.span.moved(start)
            if name.kind is NameKind.AGENCY and remark.via in name.identities and not any(map(own.is_in, closed)):
                closed.append(own)
                shown = source.text[own.start : own.end]
                found.append(Finding(own, shown, Verdict.SUPPORTED, Slots(Measure.NAME, detail=remark.id)))
    return found


def _attribution(
    source: Document, span: Span, block: Block, sentences: Sequence[Sentence], remark: Remark
) -> Iterator[DocumentFinding]:
    """Whether the words are given to whom the context files name, through the agency that published them."""
    around = [one for one in sentences if one.span.touches(span)]
    words = folded(_BLANK.sub(" ", source.plain[block.span.start : block.span.end]))
    speaker = folded(remark.speaker[block.language])
    if speaker not in words:
        what = f"the words are those of “{remark.speaker[block.language]}”, whom the text does not name"
        yield DocumentFinding("attribution wrong", what, span)
    agencies = _agencies(around)
    if agencies and not any(remark.via in one.identities for one in agencies):
        yield DocumentFinding("attribution wrong", f"the words were published by `{remark.via}`", span)
