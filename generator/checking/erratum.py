"""Corrections: what an earlier bulletin said stands quoted, and what it should say is judged in its sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from msgspec.structs import replace

from generator.checking.finding import Finding, Measure, Slots, Verdict
from generator.checking.grammar.sentence import Sentence
from generator.checking.reading import Span
from generator.checking.text.block import Block, BlockKind, Document

_INSTEAD = re.compile(r"\b(?:instead of|en lugar de|en vez de|rather than)\s*[\"“«]", re.IGNORECASE)
_LEAD = re.compile(r"(?:.*\b(?:should say|debe decir|deb[ií]a decir|y|and)\s+|\A)", re.IGNORECASE | re.DOTALL)
Swapped = tuple[str, tuple[tuple[Span, int], ...]]
"""A sentence with right words in it, and where they stand."""
MOST_WAYS = 6
"""Ways to understand one correction that are tried."""
Judged = Callable[[str], Sequence[Finding]]
"""The findings of a text that stands in the same setting."""


@dataclass(frozen=True)
class Erratum:
    """A quoted sentence of an earlier bulletin, and the words that should stand in it, with those they replace."""

    quoted: Span
    swaps: tuple[tuple[Span, str], ...]


def errata(source: Document, read: Sequence[tuple[Block, Sentence]]) -> list[Erratum]:
    """Every quoted sentence that a later one puts right; others stay what they are."""
    found: list[Erratum] = []
    quoted: Span | None = None
    for block, sentence in read:
        if block.kind is BlockKind.QUOTATION:
            quoted = block.span
        elif quoted is not None and _INSTEAD.search(source.plain, sentence.span.start, sentence.span.end):
            found.append(Erratum(quoted, tuple(_swaps(source, block, sentence))))
            quoted = None
        elif block.kind is BlockKind.HEADING:
            quoted = None
    return found


_SAID = re.compile(
    r"\b(?:se (?:public[oó]|dijo|inform[oó]|indic[oó]|report[oó]|afirm[oó]|consign[oó]|mencion[oó])|"
    r"public(?:amos|ó)|dijimos|"
    r"informamos|indicamos|reportamos|dec[ií]a|atribuimos|consignamos|we (?:said|reported|wrote)|it (?:said|"
    r"was reported))\b",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"\b(?:lo correcto|(?:la cifra|el dato|el monto|el porcentaje) correct[oa]|debe decir|debi[oó] decir|en realidad|"
    r"the correct|should (?:say|read|have)|in fact|actually)\b",
    re.IGNORECASE,
)


def put_right(read: Sequence[tuple[Block, Sentence]]) -> list[Span]:
    """The sentences that tell what an earlier text said, where the next one says what is right."""
    found = []
    for (_, one), (_, after) in pairwise(read):
        if _SAID.search(one.wording.plain) and _RIGHT.search(after.wording.plain):
            found.append(one.span)
    return found


def left_open(finding: Finding, told: Sequence[Span]) -> Finding:
    """A finding; what an earlier text said wrongly, as this one knows, is not called wrong again."""
    if finding.verdict is not Verdict.CONTRADICTED or not any(finding.span.is_in(one) for one in told):
        return finding
    why = "an earlier text said so, and the next sentence puts it right"
    return replace(finding, verdict=Verdict.UNVERIFIABLE, right="", reading="", why=why, cells=())


def _swaps(source: Document, block: Block, sentence: Sentence) -> list[tuple[Span, str]]:
    """The right words, each with the wrong ones that it stands for."""
    found: list[tuple[Span, str]] = []
    start = sentence.span.start
    for wrong in block.quotes:
        if not wrong.is_in(sentence.span):
            continue
        cut = _INSTEAD.search(source.plain, start, wrong.start)
        if cut:
            lead = _LEAD.match(source.plain, start, cut.start())
            first = lead.end() if lead else start
            words = source.plain[first : cut.start()]
            first += len(words) - len(words.lstrip())
            if words.strip():
                found.append((Span(first, first + len(words.strip())), source.plain[wrong.start : wrong.end]))
        start = wrong.end + 1
    return found


def judged(source: Document, erratum: Erratum, judge: Judged) -> list[Finding]:
    """A finding for each of the right words: that of the quoted sentence with them in it."""
    text = source.plain[erratum.quoted.start : erratum.quoted.end]
    ways = list(_ways(source, text, erratum.swaps))
    found: list[Finding] = []
    for changed, places in ways:
        known = judge(changed)
        found = [_placed(source, span, at, known) for span, at in places]
        found += [_unknown(source, span) for span, _ in erratum.swaps if not any(span == one for one, _ in places)]
        if all(one.verdict is Verdict.SUPPORTED for one in found):
            break
    return found


def _ways(source: Document, text: str, swaps: Sequence[tuple[Span, str]]) -> Iterator[Swapped]:
    """The sentence put right, and where each of the right words then stands, for each way to understand it."""
    ways: list[Swapped] = [(text, ())]
    for span, wrong in swaps:
        right = source.plain[span.start : span.end]
        ways = [each for way in ways for each in _put(way, span, wrong, right)][:MOST_WAYS]
    yield from ways


def _put(way: Swapped, span: Span, wrong: str, right: str) -> Iterator[Swapped]:
    """The sentence with one more swap, at each place where it may be meant; unchanged where there is none."""
    text, places = way
    free = [at for at in _finds(text, wrong) if not any(at == place for _, place in places)]
    for at in free:
        shift = len(right) - len(wrong)
        moved = tuple((one, place + shift if place > at else place) for one, place in places)
        yield text[:at] + right + text[at + len(wrong) :], (*moved, (span, at))
    if not free:
        yield way


def _finds(text: str, words: str) -> list[int]:
    """Where words stand that are no part of a longer number."""
    return [one.start() for one in re.finditer(rf"(?<![\d.,]){re.escape(words)}(?!\d)", text)]


def _placed(source: Document, span: Span, at: int, known: Sequence[Finding]) -> Finding:
    own = Span(at, at + span.end - span.start)
    hits = [one for one in known if one.span.touches(own)]
    worst = next((one for one in hits if one.verdict is Verdict.CONTRADICTED), hits[0] if hits else None)
    if worst is None:
        return _unknown(source, span)
    return replace(worst, span=span, shown=source.plain[span.start : span.end])


def _unknown(source: Document, span: Span) -> Finding:
    why = "nothing says what this stands for in the earlier text"
    return Finding(span, source.plain[span.start : span.end], Verdict.UNVERIFIABLE, Slots(Measure.WORDS), why=why)
