"""Parts and multiples of a whole: a third, the half, six in ten, doubled, half a point."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from generator.checking.grammar.amount import Amount, Grammar, amount, half
from generator.checking.grammar.numeral import (
    CARDINALS,
    HUNDREDTH,
    MULTIPLES,
    NO_MULTIPLES,
    ORDINALS,
    PARTS,
    TENTH,
)
from generator.checking.text.phrase import Phrases
from generator.checking.text.words import Words

_FIFTIETH = Decimal("0.02")
_MANY = 7
_MULTIPLES = {language: Phrases(table) for language, table in MULTIPLES.items()}
_NONE = {language: Phrases(dict.fromkeys(table, "")) for language, table in NO_MULTIPLES.items()}
_PARTS = {language: Phrases(table) for language, table in PARTS.items()}
_OF_EACH = {
    "es": (("de", "cada"), ("por", "cada")),
    "en": (("in", "every"), ("of", "every"), ("out", "of", "every"), ("out", "of"), ("in",)),
}
BETWEEN = frozenset(words[0] for phrases in _OF_EACH.values() for words in phrases)
"""Words behind a number that may make a part of it and the next one."""
_WHOLES = frozenset({*range(2, 51), 100, 1000})
_AFTER_A_THIRD = frozenset(
    "of the its their his her more less in to from since and that higher lower . , ; : )".split()
)

NUMERALS: dict[str, frozenset[str]] = {
    "es": frozenset({*CARDINALS["es"], *ORDINALS["es"], "mil", "medio", "media"}),
    "en": frozenset({*CARDINALS["en"], *ORDINALS["en"], "a", "an", "half"}),
}
"""Words that may begin a number; figures in digits do too."""
_NOUNS = {phrase.removeprefix("el "): found for phrase, found in MULTIPLES["es"].items() if phrase.startswith("el ")}
MULTIPLE_BEGINNINGS = {
    language: frozenset({*table.beginnings, *(_NOUNS if language == "es" else ())})
    for language, table in _MULTIPLES.items()
}
"""Words that may begin a multiple, many of them common."""


class Part(msgspec.Struct, frozen=True, gc=False):
    """An amount with its unit: `share` between 0 and 1, `times`, or half of a unit."""

    amount: Amount
    unit: str


def share(read: Words, at: int, grammar: Grammar) -> Part | None:
    """The part or multiple that begins at a word, or None."""
    if not read.is_figure(at):
        found = _half_unit(read, at, grammar) or multiple(read, at, grammar) or _named_part(read, at, grammar)
        if found:
            return found
    return _of_each(read, at, grammar)


def multiple(read: Words, at: int, grammar: Grammar) -> Part | None:
    """`se duplicó`, `la mitad`, `half`; a half of a year is none, nor a double digit."""
    found = _MULTIPLES[grammar.language].match(read, at) or _of_the(read, at)
    if found is None or _NONE[grammar.language].match(read, at):
        return None
    stop, (value, unit) = found
    if "half" in read.folded[at:stop] and _is_half_of_year(read, at, stop):
        return None
    if "half" in read.folded[at:stop] and half(read, at):
        return None
    if unit == "times" and grammar.units.match(read, stop) and read.word(stop) in {"veces", "times"}:
        return None
    step = TENTH if unit == "times" else HUNDREDTH
    return Part(Amount(stop, Decimal(value), step, is_words=True), unit)


def _of_the(read: Words, at: int) -> tuple[int, tuple[str, str]] | None:
    """`más del doble`, `cerca del triple`: the noun behind an article that has run together with its preposition."""
    known = _NOUNS.get(read.folded[at]) if read.word(at - 1) == "del" else None
    return (at + 1, known) if known else None


def _is_half_of_year(read: Words, at: int, stop: int) -> bool:
    """`the first half`, `second-half`: a time. `half a million` is an amount."""
    before = at - 2 if read.word(at - 1) == "-" else at - 1
    return read.word(before) in {"first", "second", "latter", "1st", "2nd", "st", "nd"} or read.word(stop) == "year"


def _half_unit(read: Words, at: int, grammar: Grammar) -> Part | None:
    """`medio punto`, `half a percentage point`."""
    if read.folded[at] not in {"medio", "media", "half"}:
        return None
    stop = at + 2 if read.word(at + 1) in {"a", "an"} else at + 1
    unit = grammar.units.match(read, stop) if stop < len(read) else None
    if unit is None or unit[1][0] not in {"point", "index", "percent"}:
        return None
    return Part(Amount(unit[0], Decimal("0.5"), TENTH, is_words=True), unit[1][0])


def _named_part(read: Words, at: int, grammar: Grammar) -> Part | None:
    """`un tercio`, `dos tercios`, `la cuarta parte`, `a third of`, `three-quarters of`."""
    language, word = grammar.language, read.folded[at]
    if language == "es":
        whole = _PARTS["es"].match(read, at)
        if whole and whole[0] == at + 2 and read.word(at + 1) == "parte":
            return _part(whole[0], 1, whole[1])
    many = 1 if word in {"a", "an"} and language == "en" else CARDINALS[language].get(word, 0)
    if not 0 < many < 10:
        return None
    after = at + 2 if read.word(at + 1) == "-" else at + 1
    found = _PARTS[language].match(read, after) if after < len(read) else None
    if found is None or many >= found[1] or not _is_part(read, after, found[0], language, many):
        return None
    return _part(found[0], many, found[1])


def _is_part(read: Words, after: int, stop: int, language: str, many: int) -> bool:
    """Whether a name of a part is one here: "a third month" and "three quarters" of growth are not."""
    name, behind = read.folded[after], read.word(stop)
    if language == "es":
        is_ordinal = name in ORDINALS["es"] and stop == after + 1
        return not is_ordinal or behind in {"de", "del", ""} or behind in ".,;"
    if name in {"quarter", "quarters"}:
        return behind == "of" and not read.is_figure(stop + 1)
    if many == 1:
        return behind in _AFTER_A_THIRD or behind == ""
    return name.endswith("s")


def _part(stop: int, many: int, whole: int) -> Part:
    step = TENTH if whole == 10 else _FIFTIETH
    return Part(Amount(stop, Decimal(many) / Decimal(whole), step, is_words=True), "share")


def _of_each(read: Words, at: int, grammar: Grammar) -> Part | None:
    """`seis de cada diez`, `two in three`, `3 out of 4`."""
    first = _small(read, at, grammar)
    if first is None:
        return None
    for words in _OF_EACH[grammar.language]:
        after = first[0] + len(words)
        if tuple(read.folded[first[0] : after]) != words:
            continue
        second = _small(read, after, grammar)
        if second and first[1] < second[1] and second[1] in _WHOLES and not _is_measured(read, second[0], grammar):
            whole = second[1]
            step = Decimal(1) / whole if whole in {10, 20, 100, 1000} else _FIFTIETH
            if first[1] == 1 and whole > _MANY:
                step = Decimal(1) / (whole * whole)  # as far as "one in fourteen" is from one in fifteen
            is_words = not read.is_figure(at)
            return Part(Amount(second[0], Decimal(first[1]) / Decimal(whole), step, is_words), "share")
    return None


def _is_measured(read: Words, at: int, grammar: Grammar) -> bool:
    """Whether a number has a unit of time behind it: "5 in 10 months" is no part."""
    found = grammar.units.match(read, at) if at < len(read) else None
    return found is not None and found[1][0] in {"month", "quarter", "year", "percent", "day", "week", "point"}


def _small(read: Words, at: int, grammar: Grammar) -> tuple[int, int] | None:
    """A whole number up to a thousand, and the word after it."""
    if at >= len(read) or read.word(at) in {"a", "an"}:
        return None
    if read.is_figure(at):
        word = read.folded[at]
        return (at + 1, int(word)) if word.isdecimal() and len(word) <= 4 else None
    if read.word(at) not in CARDINALS[grammar.language] and read.word(at) != "mil":
        return None
    found = amount(read, at, grammar)
    return (found.stop, int(found.value)) if found and found.step == 1 and found.value <= 1000 else None
