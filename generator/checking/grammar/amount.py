"""An amount: digits or words with their scales, as `57 mil 671 millones`, `1 billón 268 mil`, `57.7bn`, `a million`."""

from __future__ import annotations

from decimal import Decimal

import msgspec
from msgspec.structs import replace

from generator.checking.grammar.numeral import CARDINALS, SCALES, SUFFIXES, cardinal
from generator.checking.grammar.unit import TIME_UNITS, Unit
from generator.checking.text.digits import LONGEST, Digits, Mark, digits
from generator.checking.text.phrase import Phrases
from generator.checking.text.words import Words

THOUSAND = 3
_ONE = Decimal(1)
_HALF = Decimal("0.5")
_HALVES = {"es": (("y", "medio"), ("y", "media")), "en": (("and", "a", "half"),)}
_POINT, _TEN = {"es": ("punto", "coma"), "en": ("point",)}, 10
"""What is said for the mark before decimals."""
_ENDS = frozenset({"", ".", ",", ";", ":", ")", "y", "e"})
"""What a number ends before that leaves its scale to the last one: "4 mil 656.5 millones; febrero, 4 mil 542.1"."""
_BLANKS = frozenset(" \u00a0\u202f\u2009\u2007")


class Grammar(msgspec.Struct, frozen=True, gc=False):
    """What reading needs to know of a text: its language, its decimal mark, the words of units."""

    language: str
    mark: Mark
    units: Phrases[Unit]


class Amount(msgspec.Struct, frozen=True, gc=False):
    """A number that ends before word `stop`, in ones; `step` is the size of its last digit."""

    stop: int
    value: Decimal
    step: Decimal
    is_words: bool = False
    is_scaled: bool = False
    other: Decimal | None = None
    is_odd: bool = False

    def times(self, power: int, stop: int) -> Amount:
        """The amount with a scale behind it."""
        other = None if self.other is None else self.other.scaleb(power)
        value, step = self.value.scaleb(power), self.step.scaleb(power)
        return replace(self, stop=stop, value=value, step=step, other=other, is_scaled=True)

    def plus(self, more: Amount) -> Amount:
        """Two parts of one number: 57 mil and 671."""
        return replace(
            more,
            value=self.value + more.value,
            other=None,
            is_words=self.is_words and more.is_words,
            is_scaled=True,
            is_odd=self.is_odd or more.is_odd,
        )


def amount(read: Words, at: int, grammar: Grammar) -> Amount | None:
    """The longest number that begins at word `at`, or None.

    Spanish *mil* multiplies what stands before it and goes on to *millones* ("57 mil 671 millones" is one
    number of millions); *millones* and *billones* close a part, and what follows has to be smaller.
    """
    part = _part(read, at, grammar)
    if part is None:
        return None
    whole: Amount | None = None
    closed = 99
    while part is not None:
        power = _scale(read, part.stop)
        if power is None or power >= closed:
            break
        scaled = part.times(power, part.stop + 1)
        whole = scaled if whole is None else whole.plus(scaled)
        whole, closed = _and_a_half(read, whole, power, grammar), power
        part = _more(read, whole.stop, closed, grammar)
    if part is None:
        return whole
    return part if whole is None else whole.plus(part)


def _scale(read: Words, at: int) -> int | None:
    """The power of ten of a scale above a thousand, as a word or as a letter that hangs on the digits."""
    word = read.word(at)
    power = SCALES.get(word)
    if power is None and read.is_joined(at - 1) and read.is_figure(at - 1):
        power = SUFFIXES.get(word)
    return power


def _part(read: Words, at: int, grammar: Grammar) -> Amount | None:
    """What stands before a scale: an atom, a thousand of it, and the rest below a thousand."""
    first = _atom(read, at, grammar)
    stop = first.stop if first else at
    if not _is_thousand(read, stop, is_first=first is None, grammar=grammar):
        return first
    thousands = (first or Amount(at, _ONE, _ONE, is_words=True)).times(THOUSAND, stop + 1)
    rest = _atom(read, thousands.stop, grammar)
    if rest is None or rest.value >= 1000 or not _is_rest(read, rest, grammar):
        return thousands
    if rest.step < 1 and not _is_scaled_on(read, rest, grammar) and read.word(rest.stop) not in _ENDS:
        return thousands
    if first and first.step < 1:
        return thousands
    return thousands.plus(rest)


def _is_thousand(read: Words, at: int, *, is_first: bool, grammar: Grammar) -> bool:
    """Whether a word multiplies by a thousand; without a number before it only Spanish *mil* does."""
    if is_first:
        return grammar.language == "es" and read.word(at) == "mil"
    if read.word(at) == "mil":
        return True
    return read.word(at) == "thousand"


def _is_rest(read: Words, rest: Amount, grammar: Grammar) -> bool:
    """Whether a number belongs to the thousands or millions before it, and is no figure of its own."""
    written = read.raw(rest.stop - 1).strip("\0")
    if not rest.is_words and written.startswith("0") and len(written.partition(".")[0].partition(",")[0]) != THOUSAND:
        return False
    unit = grammar.units.match(read, rest.stop) if rest.stop < len(read) else None
    return unit is None or unit[1][0] not in {"percent", "point", *TIME_UNITS}


def _is_scaled_on(read: Words, rest: Amount, grammar: Grammar) -> bool:
    """Whether a rest with decimals goes on with a scale, or a unit that has one: `6 mil 212.4 mdp`."""
    if _scale(read, rest.stop) is not None:
        return True
    unit = grammar.units.match(read, rest.stop)
    return unit is not None and unit[1][1] > 0


def _more(read: Words, at: int, closed: int, grammar: Grammar) -> Amount | None:
    """A further part of a number after `millones`: smaller, whole, and with a scale or a unit of its own behind it."""
    if at >= len(read):
        return None
    part = _part(read, at, grammar)
    if part is None or part.value >= Decimal(10) ** closed or part.step < 1:
        return None
    if _scale(read, part.stop) is not None or part.is_scaled:
        return part if _is_rest(read, part, grammar) else None
    has_unit = part.stop < len(read) and grammar.units.match(read, part.stop) is not None
    return part if has_unit and _is_rest(read, part, grammar) else None


def _and_a_half(read: Words, whole: Amount, power: int, grammar: Grammar) -> Amount:
    """`un millón y medio`."""
    for words in _HALVES[grammar.language]:
        if tuple(read.folded[whole.stop : whole.stop + len(words)]) == words:
            half = _HALF.scaleb(power)
            return replace(whole, stop=whole.stop + len(words), value=whole.value + half, step=half)
    return whole


def _atom(read: Words, at: int, grammar: Grammar) -> Amount | None:
    """A number without a scale: digits, words below a thousand, or one that a scale needs before it."""
    if at >= len(read):
        return None
    if read.is_figure(at):
        return _figure(read, at, grammar.mark)
    if read.word(at) in {"a", "an"} and grammar.language == "en":
        has_scale = read.word(at + 1) in SCALES or read.word(at + 1) == "hundred"
        if not has_scale:
            return None
        is_hundred = read.word(at + 1) == "hundred"
        return Amount(at + 1 + is_hundred, Decimal(100 if is_hundred else 1), _ONE, is_words=True)
    if read.word(at) in {"medio", "media", "half"}:
        return half(read, at)
    found = cardinal(read.folded, at, grammar.language)
    return _with_decimals(read, *found, grammar.language) if found else None


def _with_decimals(read: Words, stop: int, whole: int, language: str) -> Amount:
    """A number in words with its decimals, if they are said: `five point four`, `ocho punto treinta y cinco`."""
    said, at = "", stop + 1
    if read.word(stop) in _POINT[language]:
        more = cardinal(read.folded, at, language) if language == "es" else None
        while more is None and CARDINALS[language].get(read.word(at), _TEN) < _TEN:
            said, at = said + str(CARDINALS[language][read.word(at)]), at + 1
        if more and more[1] < _TEN * _TEN:
            at, said = more[0], str(more[1])
    if not said:
        return Amount(stop, Decimal(whole), _ONE, is_words=True)
    step = _ONE.scaleb(-len(said))
    return Amount(at, Decimal(whole) + Decimal(said) * step, step, is_words=True)


def half(read: Words, at: int) -> Amount | None:
    """`medio millón`, `half a million`: half of a scale that follows."""
    stop = at + 2 if read.word(at + 1) in {"a", "an"} else at + 1
    return Amount(stop, _HALF, Decimal("0.1"), is_words=True) if read.word(stop) in SCALES else None


def _figure(read: Words, at: int, mark: Mark) -> Amount | None:
    """Digits, with groups of three that stand apart: `57 671`."""
    written, stop = read.folded[at], at + 1
    if len(written) <= 3 and written.isdecimal() and written[0] != "0":
        while stop < len(read) and _is_group(read, stop) and len(written) < LONGEST:
            written, stop = written + read.folded[stop][:3], stop + 1
        tail = read.folded[stop - 1][3:] if stop > at + 1 else ""
        written += tail
    found: Digits | None = digits(written, mark)
    if found is None:
        return None
    return Amount(stop, found.value, found.step, other=found.other, is_odd=found.is_odd)


def _is_group(read: Words, at: int) -> bool:
    """Whether a word is three digits, one blank after other digits (decimals may follow the last group)."""
    word = read.folded[at]
    is_three = word[:3].isdecimal() and len(word) >= 3 and (len(word) == 3 or word[3] in ".,")
    between = read.plain[read.ends[at - 1] : read.starts[at]]
    is_last = not read.folded[at - 1][3:]
    return is_three and is_last and len(between) == 1 and between in _BLANKS
