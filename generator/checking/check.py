"""Checks a text against the data: reads it, binds each claim, judges it, and says how much of it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from generator.bilingual import Language
from generator.catalogue import Catalogue
from generator.checking.claims import claims
from generator.checking.contrast import contrasted
from generator.checking.document import of_document
from generator.checking.doubt.caution import cautious
from generator.checking.erratum import Erratum, errata, judged, left_open, put_right
from generator.checking.finding import Finding, Measure, Report, Verdict
from generator.checking.grammar.name import NameIndex, people
from generator.checking.grammar.sentence import KEPT, Reader, Sentence, Wording, without
from generator.checking.grammar.unit import Unit, units_of
from generator.checking.judge import judge
from generator.checking.ledger.data import Data
from generator.checking.quotes import said
from generator.checking.reading import NameKind, Span
from generator.checking.scene.confirmed import confirmed
from generator.checking.scene.course import leave
from generator.checking.scene.everyday import meant
from generator.checking.scene.issued import issued
from generator.checking.scene.opening import open_setting
from generator.checking.scene.pronoun import figure_taken_up, with_pronouns
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.scene.table import Tables
from generator.checking.text.block import Block, BlockKind, Document
from generator.checking.text.clue import CLUES
from generator.checking.text.digits import Mark
from generator.checking.text.kept import Kept
from generator.checking.text.phrase import Phrases
from generator.checking.text.source import document
from generator.context import Context
from generator.model.period import Window
from generator.model.series import Series

ELSEWHERE = ("contenido relacionado", "related bulletins", "boletines relacionados")
"""Sections that print the titles of other bulletins."""


@dataclass(frozen=True)
class Declared:
    """What a bulletin's record says of its own subject and of the data it is from; none of its claims."""

    series: Series
    period: Window
    vintages: tuple[str, ...] = ()


@lru_cache(maxsize=8)
def _reader(catalogue: Kept[Catalogue], holders: tuple[tuple[str, str], ...]) -> Reader:
    return Reader(NameIndex(catalogue.value, holders), _units(catalogue))


@lru_cache(maxsize=8)
def _units(catalogue: Kept[Catalogue]) -> Phrases[Unit]:
    return units_of(catalogue.value)


def check(
    text: str,
    *,
    language: Language | None = None,
    data: Data,
    catalogue: Catalogue,
    context: Context,
    declared: Declared | None = None,
    mark: Mark | None = None,
) -> Report:
    """Everything checkable in a text, each with its verdict; what is not understood is unverifiable, never green.

    `mark` stands before decimals in the Spanish texts of the office, None where nobody knows: in its bulletins another
    is wrong.
    """
    source = document(text, language, usual=mark or ".", is_own=mark is not None and declared is not None)
    reader = _reader(Kept(catalogue), people(context))
    read = list(_sentences(source, reader))
    quoted = {one.quoted: one for one in errata(source, read)}
    own = _own(read, quoted)
    setting = open_setting(own, data, catalogue, declared, None if declared else issued(source, read))
    setting.mark = source.mark
    setting.dateline = _written_in(source, reader, catalogue)
    remarks = said(source, read, context, is_bulletin=declared is not None)
    findings = list(remarks.findings)
    for one in quoted.values():
        findings += judged(source, one, partial(_again, reader, setting, context, source))
    told = () if declared else put_right(own)
    for block, sentence in _in_tables(own, Tables(source, read), is_headed=declared is None):
        closed = tuple([one for one in remarks.closed if one.touches(sentence.span)])
        findings += [left_open(one, told) for one in _findings(block, sentence, setting, context, closed)]
    findings.sort(key=lambda one: one.span)
    about = of_document(
        source,
        read,
        findings,
        setting,
        is_bulletin=declared is not None,
        vintages=declared.vintages if declared else (),
    )
    bound = sum(1 for one in findings if one.verdict is not Verdict.UNVERIFIABLE)
    return Report(text, source.language, tuple(findings), (*remarks.document, *about), len(findings), bound)


def _own(read: Sequence[tuple[Block, Sentence]], quoted: Mapping[Span, Erratum]) -> list[tuple[Block, Sentence]]:
    """What a text says itself: a sentence that it puts right does not say what time it is of."""
    if not quoted:
        return list(read)
    swapped = [span for one in quoted.values() for span, _ in one.swaps]
    return [
        (block, sentence)
        for block, sentence in read
        if block.span not in quoted and not any(span.is_in(sentence.span) for span in swapped)
    ]


def _in_tables(
    own: Iterable[tuple[Block, Sentence]], tables: Tables, *, is_headed: bool
) -> Iterator[tuple[Block, Sentence]]:
    """The same sentences, the cells of tables with what their row, and their column where `is_headed`, say of them."""
    for block, sentence in own:
        is_cell = block.kind is BlockKind.ROW
        yield block, tables.in_row(block, sentence, is_headed=is_headed) if is_cell else sentence


def _written_in(source: Document, reader: Reader, catalogue: Catalogue) -> str:
    """The state that a text is dated from, "" where there is none or where it is the capital of the country."""
    for block in source.blocks:
        if block.kind is BlockKind.DATELINE:
            names = reader.read(source.plain, block.span, block.language, source.mark).wording.names
            areas = [area for one in names if one.kind is NameKind.AREA for area in one.identities]
            states = [one for one in areas if one in catalogue.areas and catalogue.areas[one].level == "state"]
            return states[-1] if states else ""
    return ""


def _again(reader: Reader, setting: Setting, context: Context, whole: Document, text: str) -> list[Finding]:
    """The findings of another text that stands in the same setting, as part of a whole."""
    source = document(text, whole.language, usual=whole.mark, is_own=True)
    found: list[Finding] = []
    for block, sentence in _sentences(source, reader):
        found += _findings(block, sentence, replace(setting), context, block.quotes)
    return found


def _sentences(source: Document, reader: Reader) -> Iterator[tuple[Block, Sentence]]:
    """Each sentence that may claim something, with the block it stands in."""
    for block in source.blocks:
        if block.kind in (BlockKind.DATELINE, BlockKind.CODE) or block.section.startswith(ELSEWHERE):
            continue
        for span in block.sentences:
            yield block, reader.read(source.plain, span, block.language, source.mark)


def _findings(
    block: Block, sentence: Sentence, setting: Setting, context: Context, closed: tuple[Span, ...]
) -> Iterator[Finding]:
    wording = sentence.wording
    if setting.is_declared and wording.is_silent and wording.stock.isdisjoint(CLUES):
        return  # in a text by somebody else it may still be a question, which the next sentence answers
    start = sentence.span.start - wording.span.start
    apart = tuple(one.moved(-start) for one in closed)
    scene = _scene(wording, block.kind, apart, not setting.is_declared).again()
    names = with_pronouns(list(meant(scene.names, scene.plain, setting)), scene, setting)
    scene.mean(names, figure_taken_up(scene, setting))
    no_claims = (*apart, *(one.span for one in wording.exempt))
    said = claims(scene, setting, context, wording.unread, no_claims)
    judged = [judge(claim, setting, scene.plain, scene.language) for claim in said]
    found = [
        contrasted(claim, one, setting) for claim, one in zip(said, cautious(said, judged, scene, setting), strict=True)
    ]
    if not setting.is_declared:
        setting.follow(found)
        leave(scene, setting, found)
    else:
        first = next((at for at, one in enumerate(said) if one.readings and one.measure is not Measure.WORDS), None)
        if first is not None and said[first].quantity is not None:
            setting.settle(found[first])
    for one in (*found, *confirmed(scene, found)):
        if one.span.start < one.span.end:  # what a cell has from the head of its table stands nowhere in it
            yield one.moved(start)


@lru_cache(maxsize=KEPT)
def _scene(wording: Wording, kind: BlockKind, closed: tuple[Span, ...], is_foreign: bool) -> Scene:  # noqa: FBT001
    """A sentence as the claims are read from it; what stands between quotation marks is somebody's own words."""
    said = without(wording, closed) if closed else wording
    return Scene.of(said, is_foreign=is_foreign, is_caption=kind is BlockKind.CAPTION, is_row=kind is BlockKind.ROW)
