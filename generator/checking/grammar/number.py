"""Quantities: numbers with their units, signs and hedges, in the forms that the press of both languages writes."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from generator.checking.grammar import hedge as hedges
from generator.checking.grammar import part
from generator.checking.grammar.amount import Amount, Grammar, amount
from generator.checking.grammar.found import Found
from generator.checking.grammar.number_list import joined
from generator.checking.grammar.numeral import ARTICLES, ORDINAL_ENDINGS
from generator.checking.grammar.rank import NUMBERED, RUN_WORDS, rank
from generator.checking.grammar.unit import PREFIXES, TIME_UNITS, UNITS, Unit
from generator.checking.reading import Hedge, Quantity
from generator.checking.text.cover import Cover
from generator.checking.text.digits import Mark
from generator.checking.text.phrase import Phrases
from generator.checking.text.words import Words

_NO_SPACE_UNITS = frozenset({"x"})
_HUNDREDTHS = frozenset({"MXN", "USD", "EUR", "GBP"})
_AND_CENTS = frozenset("and with y con".split())
_CENTS = frozenset("cents centavos cent centavo".split())
_HUNDRED, _CENT, _HALF, _TENTH = Decimal(100), Decimal("0.01"), Decimal("0.5"), Decimal("0.1")
_YEAR = 4
"""Digits of a year."""


_AFTER_FIGURE = part.BETWEEN.union({"."}, *ORDINAL_ENDINGS.values())


def quantities(
    read: Words, language: str, mark: Mark = ".", table: Phrases[Unit] = UNITS, timed: Cover | None = None
) -> list[Quantity]:
    """All quantities of a piece of text, in its order.

    `mark` stands before decimals; `table` has the words of units; `timed` is where times stand, whose years are not
    looked at again. A year is none, nor is the article "un".
    """
    grammar = Grammar(language, mark, table)
    found: list[Found] = []
    at, end, folded = 0, len(read), read.folded
    numerals, multiples = part.NUMERALS[language], part.MULTIPLE_BEGINNINGS[language]
    while at < end:
        word, one = folded[at], None
        if "0" <= word[0] <= "9" or word in numerals:
            if not (timed and len(word) == _YEAR and word.isdecimal() and timed.has(read.starts[at])):
                one = _read(read, at, grammar)
        elif word in multiples:
            one = _multiple(read, at, grammar)
        at = one.stop if one else at + 1
        if one:
            found.append(one)
    return [each.quantity for each in joined(read, found, language)]


def _read(read: Words, at: int, grammar: Grammar) -> Found | None:
    """The quantity that begins at a word, or None."""
    is_bare = read.is_figure(at) and read.folded[at + 1] not in _AFTER_FIGURE and read.word(at - 1) not in NUMBERED
    if not is_bare:
        shared = part.share(read, at, grammar)
        if shared:
            return _made(read, shared, at, shared.amount.stop)
        ranked = rank(read, at, grammar)
        if ranked:
            return ranked
    number = amount(read, at, grammar)
    return _measured(read, at, number, grammar) if number else None


def _multiple(read: Words, at: int, grammar: Grammar) -> Found | None:
    """A multiple said without a number: `se duplicó`, `doubled`."""
    found = part.multiple(read, at, grammar)
    return _made(read, found, at, found.amount.stop) if found else None


def _measured(read: Words, at: int, number: Amount, grammar: Grammar) -> Found | None:
    """A number with its unit, unless it is a year, a day of a month or an article."""
    prefix = _prefix(read, at, grammar.language)
    unit, power, stop = _unit(read, number, grammar)
    unit, is_money = (unit or prefix[1], True) if prefix and (not unit or unit.isupper()) else (unit, False)
    if number.is_words and not number.is_scaled and number.value == 1 and read.word(at) in ARTICLES[grammar.language]:
        is_number = (
            _is_counting_one(read, at, stop)
            or unit in {"percent", "point", "index"}
            or (unit in _HUNDREDTHS and _with_cents(read, replace(number, stop=stop), grammar).step < 1)
            or (grammar.language == "en" and unit != "")
        )
        if not is_number or (read.word(at) in {"a", "an"} and not number.is_scaled):
            return None
    if not unit and not is_money and is_year(read, at, number):
        return None
    if not unit and _is_factor(read, at):
        unit = "times"
        if read.word(number.stop) == "y" and read.word(number.stop + 1) in {"medio", "media"}:
            number = replace(number, stop=number.stop + 2, value=number.value + _HALF, step=_TENTH)
            stop = number.stop
    whole = number.times(power, stop) if power else number
    if unit in _HUNDREDTHS and whole.step == 1 and not number.is_scaled:
        whole = _with_cents(read, replace(whole, stop=stop), grammar)
    stop = max(stop, whole.stop)
    return _made(read, part.Part(whole, unit), prefix[0] if prefix else at, stop, is_scaled=number.is_scaled)


def _is_factor(read: Words, at: int) -> bool:
    """Whether a number is that by which something was multiplied: "se multiplicó por más de cuatro"."""
    before = read.folded[max(0, at - 5) : at]
    if not any(word.startswith("multipli") for word in before):
        return False
    return "por" in before[-4:] or "by" in before[-4:]


def _with_cents(read: Words, whole: Amount, grammar: Grammar) -> Amount:
    """`18 pesos and 69 cents`, `18 pesos con 69 centavos`: one amount."""
    at = whole.stop + 1 if read.word(whole.stop) in _AND_CENTS else whole.stop
    more = amount(read, at, grammar) if at < len(read) else None
    if more is None or not 0 < more.value < _HUNDRED or more.step != 1 or read.word(more.stop) not in _CENTS:
        return whole
    return replace(whole, stop=more.stop + 1, value=whole.value + more.value.scaleb(-2), step=_CENT)


def _is_counting_one(read: Words, at: int, stop: int) -> bool:
    """Whether "one" counts: "fell in 11 and were unchanged in one"."""
    return read.word(stop) in {"", ".", ",", ";", ")"} and read.word(at - 1) in {"in", "en", "only", "solo", "just"}


def is_year(read: Words, at: int, number: Amount) -> bool:
    """Whether bare digits are a year: four of them, from 1900 to 2099, with nothing that makes them a number."""
    word = read.folded[at]
    return number.stop == at + 1 and len(word) == 4 and word.isdecimal() and word[:2] in {"19", "20"}


def _made(read: Words, found: part.Part, first: int, stop: int, *, is_scaled: bool = False) -> Found:
    """The quantity with sign and hedge, from its first word to its last."""
    first, sign = _sign(read, first)
    first, hedge = _hedged(read, first, found)
    behind = hedges.after(read, stop)
    if behind and hedge is Hedge.EXACT:
        stop, hedge = behind
    number = found.amount
    value = -number.value if sign < 0 else number.value
    quantity = Quantity(
        read.span(first, stop),
        value,
        number.step,
        found.unit,
        hedge,
        is_signed=sign != 0,
        is_words=number.is_words,
        other=number.other,
        is_odd=number.is_odd,
    )
    return Found(first, stop, quantity, is_scaled)


def _hedged(read: Words, first: int, found: part.Part) -> tuple[int, Hedge]:
    """The first word of a quantity with the hedge before it; "más que se duplicó" widens a multiple."""
    is_time = found.unit in TIME_UNITS
    known = hedges.before(read, first, is_time=is_time)
    if known is None and found.unit == "times" and read.word(first) == "del":
        known = hedges.before(read, first + 1)  # "más del doble"
    if known is None and found.unit == "times" and read.word(first - 1) == "que" and read.word(first - 2) == "mas":
        return first - 2, Hedge.OVER
    return known or (first, Hedge.EXACT)


def _sign(read: Words, at: int) -> tuple[int, int]:
    """The first word of a number with its sign: `−3.2`, `(-)4.4`, `+1`, `menos 3.2`; a hyphen between words is none."""
    before = read.word(at - 1)
    if before == ")" and read.word(at - 3) == "(" and read.word(at - 2) in {"-", "+"}:
        return at - 3, -1 if read.word(at - 2) == "-" else 1
    if before in {"-", "+"} and read.is_joined(at - 1):
        is_free = at < 2 or not read.is_joined(at - 2) or read.word(at - 2) in {"(", "$", "[", '"', "/", ":"}
        return (at - 1, -1 if before == "-" else 1) if is_free else (at, 0)
    if before in {"minus", "negative"} or (before == "menos" and read.word(at - 2) in {"de", "fue", "a", "en"}):
        return at - 1, -1
    return at, 0


def _prefix(read: Words, at: int, language: str) -> tuple[int, str] | None:
    """The currency before an amount, with its first word; a sign may stand between."""
    stop = at - 1 if read.word(at - 1) in {"-", "+"} and read.word(at - 2) in {"$", "€", "£"} else at
    for length in (2, 1):
        if stop - length >= 0:
            unit = PREFIXES[language].get(tuple(read.folded[stop - length : stop]))
            if unit:
                return stop - length, unit
    return None


def _unit(read: Words, number: Amount, grammar: Grammar) -> tuple[str, int, int]:
    """The unit behind a number, the power of ten in its word, and the word after both."""
    at = number.stop
    if at >= len(read):
        return "", 0, at
    skips = [0]
    is_of = read.word(at) in {"de", "of"} and (number.is_scaled or number.value >= 1000)
    if is_of or (read.word(at) == "-" and read.is_joined(at - 1) and read.is_joined(at)):
        skips = [1]
    elif read.word(at) in RUN_WORDS or read.word(at) in {"ultimos", "mexican", "primeros"}:
        skips = [1, 0]
    for skip in skips:
        found = grammar.units.match(read, at + skip) if at + skip < len(read) else None
        if found and _fits(read, at + skip, found[1][0], is_skipped=skip > 0 and not number.is_scaled):
            return found[1][0], found[1][1], found[0]
    return "", 0, at


def _fits(read: Words, at: int, unit: str, *, is_skipped: bool) -> bool:
    """Whether a unit may stand there: `x` hangs on its number, and over a gap only a time or a place is reached."""
    if read.folded[at] in _NO_SPACE_UNITS:
        return read.is_joined(at - 1)
    return not is_skipped or unit in TIME_UNITS or unit in {"state", "point", "index", "municipality"} or unit.isupper()
