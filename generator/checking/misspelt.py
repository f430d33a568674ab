"""Names of office-holders that are not written as the context files have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from generator.checking.claim import Claim
from generator.checking.finding import Measure
from generator.checking.reading import NameKind, Span
from generator.checking.scene.scene import Scene
from generator.checking.text.hidden import folded
from generator.checking.text.kept import Kept
from generator.context import Context

ALIKE = 0.75
"""How alike two words have to be for one to be the other, misspelt."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LINKS = frozenset("de del la las los y".split())


def misspelt(scene: Scene, context: Context) -> Iterator[Claim]:
    """A name of which one word differs by a letter or two from that of an office-holder."""
    if scene.stock.isdisjoint(_all_parts(Kept(context))):
        return
    known = [one.span for one in scene.names if one.kind is NameKind.OFFICIAL]
    for official in context.officials.values():
        words = _parts(official.holder)
        missing = [one for one in words if one not in scene.stock]
        if len(missing) != 1 or len(words) < 2:
            continue
        span = _place(scene, words, missing[0])
        if span and not any(span.is_in(one) for one in known):
            why = f"the context files write it “{official.holder}”"
            yield Claim(span, Measure.NAME, (), None, why, fault=why)


@lru_cache(maxsize=8)
def _all_parts(context: Kept[Context]) -> frozenset[str]:
    """The words of all names."""
    return frozenset(one for official in context.value.officials.values() for one in _parts(official.holder))


@lru_cache(maxsize=1024)
def _parts(holder: str) -> tuple[str, ...]:
    """The words of a name, folded, without those that only link them."""
    found = (folded(one) for one in _WORD.findall(holder))
    return tuple(one for one in found if one not in _LINKS)


def _place(scene: Scene, words: tuple[str, ...], missing: str) -> Span | None:
    """Where the name stands with another word, much like the missing one, in its place."""
    found = list(_WORD.finditer(scene.plain, scene.span.start, scene.span.end))
    read = [(folded(one[0]), one) for one in found if folded(one[0]) not in _LINKS]
    size, at = len(words), words.index(missing)
    for first in range(len(read) - size + 1):
        part = read[first : first + size]
        other = part[at][0]
        is_so = all(word == known for (word, _), known in zip(part, words, strict=True) if known != missing)
        if is_so and part[at][1][0][0].isupper() and SequenceMatcher(None, other, missing).ratio() >= ALIKE:
            return Span(part[0][1].start(), part[-1][1].end())
    return None
