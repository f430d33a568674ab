"""All that is read in one sentence: its quantities, times, cues and names, with what is no claim left out."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from generator.bilingual import Language
from generator.checking.cover import Cover
from generator.checking.cue import cues
from generator.checking.digits import Mark
from generator.checking.exempt import Exempt, exempt
from generator.checking.name import NameIndex
from generator.checking.number import quantities
from generator.checking.phrase import Phrases
from generator.checking.reading import Cue, CueKind, Name, Quantity, Span, When
from generator.checking.unit import UNITS, Unit
from generator.checking.when import times as times_of
from generator.checking.words import Words, words

_CURRENCIES = frozenset("dolar dolares dollar dollars peso pesos euro euros".split())
_ARTICLES = frozenset("el del al the".split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """What one sentence says: each list in its order. `words` are its words, `exempt` what is no claim.

    `unread` are the digits that nothing else has: what they say has to be told as not understood.
    """

    span: Span
    language: Language
    words: Words
    quantities: tuple[Quantity, ...]
    whens: tuple[When, ...]
    cues: tuple[Cue, ...]
    names: tuple[Name, ...]
    exempt: tuple[Exempt, ...]
    unread: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads sentences with the names of an office; `mark` stands before decimals in the text."""

    index: NameIndex
    units: Phrases[Unit] = UNITS

    def read(self, clean: str, span: Span, language: Language, mark: Mark = ".") -> Sentence:
        """Everything in a sentence. Of two readings of the same words the one that explains more stays."""
        read = words(clean, span)
        periods, dates = times_of(read, language)
        no_claims = exempt(read)
        if dates:
            no_claims = sorted([*no_claims, *(Exempt(date, "date") for date in dates)], key=lambda each: each.span)
        closed = Cover(span, (each.span for each in no_claims))
        times = [each for each in periods if not closed.begins_in(each.span)]
        timed = Cover(span, (each.span for each in times))
        names = [each for each in self.index.names(read) if not closed.begins_in(each.span)]
        numbers = [
            each
            for each in quantities(read, language, mark, self.units)
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
        return Sentence(
            span,
            language,
            read,
            tuple(numbers),
            tuple(times),
            tuple(found),
            tuple(names),
            tuple(no_claims),
            tuple(unread),
        )


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
    return [read.span(at, at + 1) for at, word in enumerate(read.folded) if "0" <= word[:1] <= "9"]
