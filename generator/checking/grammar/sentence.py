"""All that is read in one sentence: its quantities, times, cues and names, with what is no claim left out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from generator.bilingual import Language
from generator.checking.grammar.cue import cues
from generator.checking.grammar.exempt import Exempt, exempt
from generator.checking.grammar.name import NameIndex
from generator.checking.grammar.number import quantities
from generator.checking.grammar.times import settled
from generator.checking.grammar.unit import UNITS, Unit
from generator.checking.grammar.when import times as times_of
from generator.checking.reading import Cue, CueKind, Name, Quantity, Span, When
from generator.checking.text.cover import Cover
from generator.checking.text.digits import Mark
from generator.checking.text.phrase import Phrases
from generator.checking.text.words import Words, words

T = TypeVar("T", Quantity, When, Cue, Name, Exempt)
_CURRENCIES = frozenset("dolar dolares dollar dollars peso pesos euro euros".split())
_ARTICLES = frozenset("el del al un the a".split())


KEPT = 2048
"""Sentences that are remembered: a text says many in its deck, post and caption again, an office in each bulletin."""


class Wording(msgspec.Struct, frozen=True, eq=False):
    """What a sentence says, wherever it stands: each list in its order, all places those in `plain`.

    `plain` is the sentence, `span` all of it; of a cell in a row of a table it is the row, and `span` the cell in it.
    `stock` are its words, folded; `around` those of `plain`. `times` are its `whens` as it means them. `exempt` is
    what is no claim. `unread` are the digits that nothing else has: what they say has to be told as not understood.
    """

    plain: str
    span: Span
    stock: frozenset[str]
    around: AbstractSet[str]
    language: Language
    quantities: tuple[Quantity, ...]
    whens: tuple[When, ...]
    cues: tuple[Cue, ...]
    names: tuple[Name, ...]
    exempt: tuple[Exempt, ...]
    unread: tuple[Span, ...]
    times: tuple[When, ...] = ()

    @property
    def is_silent(self) -> bool:
        """Whether nothing was read in it."""
        return not (self.quantities or self.whens or self.cues or self.names or self.unread)

    def in_row(self, row: str, words: AbstractSet[str], by: int, names: tuple[Name, ...]) -> Wording:
        """A cell as part of its row, in which it stands `by` characters from the beginning, with all names of that."""
        return Wording(
            row,
            self.span.moved(by),
            self.stock,
            words,
            self.language,
            moved(self.quantities, by),
            moved(self.whens, by),
            moved(self.cues, by),
            names,
            moved(self.exempt, by),
            tuple(one.moved(by) for one in self.unread),
        ).settled()

    def settled(self) -> Wording:
        """The same with its times as it means them, those of what it quotes among them."""
        if not self.whens and not self.times:
            return self
        return replace(self, times=settled(self, self.whens, self.quantities))


class Sentence(msgspec.Struct, frozen=True):
    """A sentence at its place in a text."""

    span: Span
    wording: Wording


class Reader:
    """Reads sentences with the names of an office, and remembers the last of them."""

    def __init__(self, index: NameIndex, units: Phrases[Unit] = UNITS) -> None:
        self._index = index
        self._units = units
        self._wording = lru_cache(maxsize=KEPT)(self._worded)

    def read(self, clean: str, span: Span, language: Language, mark: Mark = ".") -> Sentence:
        """The sentence at a place of a text, in which `mark` stands before decimals."""
        return Sentence(span, self._wording(clean[span.start : span.end], language, mark))

    def _worded(self, text: str, language: Language, mark: Mark) -> Wording:
        """Everything in a sentence. Of two readings of the same words the one that explains more stays."""
        span = Span(0, len(text))
        read = words(text)
        periods, dates = times_of(read, language)
        no_claims = exempt(read)
        if dates:
            no_claims = sorted([*no_claims, *(Exempt(date, "date") for date in dates)], key=lambda each: each.span)
        closed = Cover(span, (each.span for each in no_claims))
        times = [each for each in periods if not closed.begins_in(each.span)]
        timed = Cover(span, (each.span for each in times))
        names = [each for each in self._index.names(read) if not closed.begins_in(each.span)]
        numbers = [
            each
            for each in quantities(read, language, mark, self._units, timed)
            if not closed.touches(each.span) and not timed.touches(each.span)
        ]
        names = _without_currencies(names, numbers, read, span)
        for name in names:
            closed.lay(name.span)
        found = [each for each in cues(read, language) if not closed.begins_in(each.span)]
        found = [each for each in found if each.kind is CueKind.SINCE_START or not timed.has_all(each.span)]
        for quantity in numbers:
            timed.lay(quantity.span)
        unread = [each for each in _figures(read) if not closed.touches(each) and not timed.touches(each)]
        stock = frozenset(read.folded)
        return Wording(
            text,
            span,
            stock,
            stock,
            language,
            tuple(numbers),
            tuple(times),
            tuple(found),
            tuple(names),
            tuple(no_claims),
            tuple(unread),
        ).settled()


def without(said: Wording, closed: Sequence[Span]) -> Wording:
    """A sentence but for what was read in the places that are closed."""
    return replace(
        said,
        quantities=_outside(said.quantities, closed),
        whens=_outside(said.whens, closed),
        cues=_outside(said.cues, closed),
        names=_outside(said.names, closed),
    ).settled()


def _outside(things: tuple[T, ...], closed: Sequence[Span]) -> tuple[T, ...]:
    return tuple([one for one in things if not any(map(one.span.is_in, closed))])


def moved(things: tuple[T, ...], by: int) -> tuple[T, ...]:
    """Things read, their places counted from so many characters further back."""
    return tuple(replace(one, span=one.span.moved(by)) for one in things)


def _without_currencies(names: list[Name], numbers: list[Quantity], read: Words, span: Span) -> list[Name]:
    """Names but for those that only say the currency: "the dollar" is an indicator, "millions of dollars" is none."""
    amounts = Cover(span, (each.span for each in numbers if each.unit.isupper()))
    return [each for each in names if not amounts.has_all(each.span) and not _is_currency(each, read)]


def _is_currency(name: Name, read: Words) -> bool:
    """Whether a name is the word of a currency alone, without the article that makes it a price."""
    at = bisect_left(read.starts, name.span.start)
    if read.folded[at] not in _CURRENCIES or read.ends[at] != name.span.end:
        return False
    return at > 0 and read.folded[at - 1] not in _ARTICLES


def _figures(read: Words) -> list[Span]:
    """Every run of digits."""
    words = zip(read.folded, read.starts, read.ends, strict=False)  # the empty words at the end stand nowhere
    return [Span(start, end) for word, start, end in words if "0" <= word[0] <= "9"]
