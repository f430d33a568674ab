"""All that is read in one sentence: its quantities, times, cues and names, with what is no claim left out."""

from __future__ import annotations

from dataclasses import dataclass

from generator.bilingual import Language
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
        closed = [each.span for each in no_claims]
        times = [each for each in periods if not _is_within(each.span, closed)]
        numbers = _free(quantities(read, language, mark, self.units), [*closed, *(each.span for each in times)])
        names = [each for each in self.index.names(read) if not _is_within(each.span, closed)]
        names = [each for each in names if not _is_currency(each, read, numbers)]
        titles = [each.span for each in names]
        others = [*closed, *titles]
        found = [
            each for each in cues(read, language) if not _is_within(each.span, others) and not _is_in_time(each, times)
        ]
        taken = [*closed, *titles, *(each.span for each in times), *(each.span for each in numbers)]
        unread = [each for each in _figures(read) if not _touches(each, taken)]
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


def _free(numbers: list[Quantity], closed: list[Span]) -> list[Quantity]:
    """The quantities that are no part of a time or of what is no claim."""
    return [each for each in numbers if not _is_part(each.span, closed)]


def _is_part(span: Span, others: list[Span]) -> bool:
    """Whether a quantity shares its digits with something else."""
    return any(span.touches(other) for other in others)


def _is_within(span: Span, others: list[Span]) -> bool:
    """Whether words stand inside others, or begin in them."""
    return any(other.start <= span.start < other.end for other in others)


def _touches(span: Span, others: list[Span]) -> bool:
    return any(span.touches(other) for other in others)


def _is_currency(name: Name, read: Words, numbers: list[Quantity]) -> bool:
    """Whether a name is only the currency of an amount: "the dollar" is an indicator, "millions of dollars" is none."""
    if any(name.span in each.span and each.unit.isupper() for each in numbers):
        return True
    at = read.starts.index(name.span.start)
    if read.folded[at] not in _CURRENCIES or read.ends[at] != name.span.end:
        return False
    return at > 0 and read.folded[at - 1] not in _ARTICLES


def _is_in_time(cue: Cue, times: list[When]) -> bool:
    """Whether a cue is a word of a time, other than since when."""
    return cue.kind is not CueKind.SINCE_START and any(cue.span in each.span for each in times)


def _figures(read: Words) -> list[Span]:
    """Every run of digits."""
    return [read.span(at, at + 1) for at, word in enumerate(read.folded) if "0" <= word[:1] <= "9"]
