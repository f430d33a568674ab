"""Quantities: numbers with their units, signs and hedges, in the forms that the press of both languages writes."""

from __future__ import annotations

from decimal import Decimal

import msgspec
from msgspec.structs import replace

from generator.checking.grammar import hedge as hedges
from generator.checking.grammar import part
from generator.checking.grammar.amount import Amount, Grammar, amount
from generator.checking.grammar.numeral import ARTICLES, ORDINAL_ENDINGS, ordinal
from generator.checking.grammar.unit import PLACES, PREFIXES, TIME_UNITS, UNITS, Unit
from generator.checking.grammar.verb_forms import DOWN, TOTAL, UP
from generator.checking.reading import Hedge, Quantity
from generator.checking.text.cover import Cover
from generator.checking.text.digits import Mark
from generator.checking.text.phrase import Phrases
from generator.checking.text.words import Words

_ONE = Decimal(1)
_RANK_NOUNS = frozenset(
    "lugar lugares sitio puesto posicion place places spot position rank peldano escano casilla receptor receptora "
    "exportador exportadora captador captadora destino".split()
)
_TABLE_NOUNS = frozenset("lugar sitio puesto posicion escalon peldano".split())
"""What a number behind them is a place in: "quedó en el lugar 11"."""
_RANK_VERBS = frozenset("ranked ranks rank ranking placed places came finished finishing placing".split())
_RUN_WORDS = frozenset(
    "consecutivo consecutivos consecutiva straight consecutive successive seguido seguidos sucesivo full".split()
)
_JOINS = {
    "es": frozenset("y e o u a - ni".split()),
    "en": frozenset("and or to - through nor".split()),
}
_BETWEEN = frozenset({"entre", "between"})
_FROM = frozenset({"de", "from", "desde", "del"})
_MOVES = frozenset(
    "baja alza caida subida aumento incremento avance repunte crecimiento disminucion retroceso descenso contraccion "
    "reduccion perdida ganancia recuperacion expansion desaceleracion mejora merma rebote".split()
)
"""Rises and falls, of which one may be the second or the third."""
_SAID_OF = UP["es"] | DOWN["es"] | TOTAL["es"] | frozenset("ocupa ocupo es fue era tuvo tiene registro".split())
_NO_SPACE_UNITS = frozenset({"x"})
_HUNDREDTHS = frozenset({"MXN", "USD", "EUR", "GBP"})
_AND_CENTS = frozenset("and with y con".split())
_CENTS = frozenset("cents centavos cent centavo".split())
HUNDRED, _CENT, _HALF, _TENTH = Decimal(100), Decimal("0.01"), Decimal("0.5"), Decimal("0.1")
_NEW = frozenset(
    "% an a increase decrease rise fall drop up down so is was or alza baja aumento caida un una que which who".split()
)
_YEAR = 4
"""Digits of a year."""
_FAR = 4
"""Words between the figures of a list, at most."""


_AFTER_FIGURE = part.BETWEEN.union({"."}, *ORDINAL_ENDINGS.values())
_NUMBERED = _TABLE_NOUNS | frozenset("numero number top .".split())
"""Behind and before digits, what may make a part or a rank of them."""


class _Found(msgspec.Struct, frozen=True):
    """A quantity with the words it stands on: `first`, and the word after it."""

    first: int
    stop: int
    quantity: Quantity
    is_scaled: bool = False


def quantities(
    read: Words, language: str, mark: Mark = ".", table: Phrases[Unit] = UNITS, timed: Cover | None = None
) -> list[Quantity]:
    """All quantities of a piece of text, in its order.

    `mark` stands before decimals; `table` has the words of units; `timed` is where times stand, whose years are not
    looked at again. A year is none, nor is the article "un".
    """
    grammar = Grammar(language, mark, table)
    found: list[_Found] = []
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
    return [each.quantity for each in _joined(read, found, language)]


def _read(read: Words, at: int, grammar: Grammar) -> _Found | None:
    """The quantity that begins at a word, or None."""
    is_bare = read.is_figure(at) and read.folded[at + 1] not in _AFTER_FIGURE and read.word(at - 1) not in _NUMBERED
    if not is_bare:
        shared = part.share(read, at, grammar)
        if shared:
            return _made(read, shared, at, shared.amount.stop)
        ranked = _rank(read, at, grammar)
        if ranked:
            return ranked
    number = amount(read, at, grammar)
    return _measured(read, at, number, grammar) if number else None


def _multiple(read: Words, at: int, grammar: Grammar) -> _Found | None:
    """A multiple said without a number: `se duplicó`, `doubled`."""
    found = part.multiple(read, at, grammar)
    return _made(read, found, at, found.amount.stop) if found else None


def _measured(read: Words, at: int, number: Amount, grammar: Grammar) -> _Found | None:
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
    if more is None or not 0 < more.value < HUNDRED or more.step != 1 or read.word(more.stop) not in _CENTS:
        return whole
    return replace(whole, stop=more.stop + 1, value=whole.value + more.value.scaleb(-2), step=_CENT)


def _is_counting_one(read: Words, at: int, stop: int) -> bool:
    """Whether "one" counts: "fell in 11 and were unchanged in one"."""
    return read.word(stop) in {"", ".", ",", ";", ")"} and read.word(at - 1) in {"in", "en", "only", "solo", "just"}


def is_year(read: Words, at: int, number: Amount) -> bool:
    """Whether bare digits are a year: four of them, from 1900 to 2099, with nothing that makes them a number."""
    word = read.folded[at]
    return number.stop == at + 1 and len(word) == 4 and word.isdecimal() and word[:2] in {"19", "20"}


def _made(read: Words, found: part.Part, first: int, stop: int, *, is_scaled: bool = False) -> _Found:
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
    return _Found(first, stop, quantity, is_scaled)


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
    elif read.word(at) in _RUN_WORDS or read.word(at) in {"ultimos", "mexican", "primeros"}:
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


def _rank(read: Words, at: int, grammar: Grammar) -> _Found | None:
    """An ordinal: a place, or the month, quarter or year that a run has come to ("por tercer mes consecutivo")."""
    top = _top(read, at, grammar)
    number = top or _ordinal(read, at, grammar)
    if number is None:
        return None
    stop, value, is_words, hedge = number
    after = stop + 1 if read.word(stop) in _RUN_WORDS else stop
    unit = grammar.units.match(read, after) if after < len(read) else None
    first = at
    if unit and unit[1][0] in TIME_UNITS:
        stop, name = unit[0], unit[1][0]
    elif after > stop:
        name = ""
    elif (value == 1 and not top and not _is_place(read, at, stop)) or (
        is_words and grammar.language == "es" and _is_pronoun(read, at, stop)
    ):
        return None
    else:
        name = "place"
    quantity = Quantity(read.span(first, stop), Decimal(value), _ONE, name, hedge, is_words=is_words)
    return _Found(first, stop, quantity)


def _is_pronoun(read: Words, at: int, stop: int) -> bool:
    """Whether an ordinal stands for one of two named before: "la primera creció 6.5% y la segunda 1.6%"."""
    if read.word(at - 1) not in {"el", "la", "los", "las"}:
        return False
    behind = read.word(stop)
    if behind in _MOVES:
        return False
    if read.is_figure(stop) or behind in _SAID_OF or _is_past(read, stop):
        return True
    return behind in {"se", "lo"} and (read.word(stop + 1) in _SAID_OF or _is_past(read, stop + 1))


def _is_past(read: Words, at: int) -> bool:
    """Whether a word is a verb of what happened: "exportó", "recibieron"."""
    return at < len(read) and (
        read.raw(at).endswith("ó") or read.word(at).endswith(("aron", "ieron", "yeron", "jeron"))
    )


def _ordinal(read: Words, at: int, grammar: Grammar) -> tuple[int, int, bool, Hedge] | None:
    """An ordinal in words or in digits with an ending: the word after it, its value, whether it is in words."""
    if not read.is_figure(at):
        found = ordinal(read.folded, at, grammar.language)
        return (*found, True, Hedge.EXACT) if found else None
    after = at + 2 if read.word(at + 1) == "." and read.is_joined(at) and read.is_joined(at + 1) else at + 1
    is_ordinal = read.word(after) in ORDINAL_ENDINGS[grammar.language] and read.is_joined(after - 1)
    if not is_ordinal or not read.folded[at].isdecimal() or len(read.folded[at]) > 4:
        return None
    return after + 1, int(read.folded[at]), False, Hedge.EXACT


def _top(read: Words, at: int, grammar: Grammar) -> tuple[int, int, bool, Hedge] | None:
    """`the top five`, `No. 1`, `número uno`: a place, or one of the first places."""
    word, before = read.folded[at], read.word(at - 1)
    if before not in _NUMBERED:
        return None
    is_number = before in {"numero", "number"} or (before == "." and read.word(at - 2) == "no" and len(word) <= 2)
    if before in _TABLE_NOUNS and grammar.language == "es" and not _is_span(read, at):
        is_number = True
    if not is_number and not (before == "top" and grammar.language == "en"):
        return None
    found = amount(read, at, grammar)
    if found is None or found.is_scaled or not 0 < found.value <= 100 or found.step != 1:
        return None
    return found.stop, int(found.value), found.is_words, Hedge.EXACT if is_number else Hedge.AT_MOST


def _is_span(read: Words, at: int) -> bool:
    """Whether a number goes on to a unit that it counts, and is no place: "lugar 3 veces"."""
    unit = UNITS.match(read, at + 1) if at + 1 < len(read) else None
    return unit is not None and unit[1][0] not in PLACES


def _is_place(read: Words, at: int, stop: int) -> bool:
    """Whether "first" is a place: in most sentences it is not."""
    return read.word(stop) in _RANK_NOUNS or read.word(at - 1) in _RANK_VERBS


def _joined(read: Words, found: list[_Found], language: str) -> list[_Found]:
    """Quantities of one list or range share what the last of them says: "between 12 and 14 million dollars"."""
    made = _with_the_last(read, found)
    for late in range(len(made) - 1, 0, -1):
        first, second = made[late - 1], made[late]
        if second.first - first.stop != 1 or read.folded[first.stop] not in _JOINS[language]:
            continue
        made[late - 1] = first = _sharing(first, second)
        if _is_range(read, first, second):
            made[late - 1] = _hedge(first, Hedge.AT_LEAST)
            made[late] = _hedge(second, Hedge.AT_MOST)
    return made


def _is_list(read: Words, one: _Found, other: _Found) -> bool:
    """Whether two figures stand together in a list, not as in "to 20.55, an increase of 22.4%"."""
    return other.first - one.stop <= _FAR and _NEW.isdisjoint(read.folded[one.stop : other.first])


def _with_the_last(read: Words, found: list[_Found]) -> list[_Found]:
    """Decimals of a list without a unit have that of the next per cent: "4.6 the first and 1.1 percent the second"."""
    made, unit, step = list(found), "", _ONE
    for at in range(len(made) - 1, -1, -1):
        one = made[at].quantity
        if one.unit or one.step >= 1 or made[at].is_scaled:
            unit, step = (one.unit if one.unit in {"percent", "point"} else ""), one.step
        elif unit and one.step == step and _is_list(read, made[at], made[at + 1]):
            made[at] = replace(made[at], quantity=replace(one, unit=unit, other=None))
        else:
            unit = ""
    return made


def _sharing(first: _Found, second: _Found) -> _Found:
    """The first of two joined quantities with the unit and the scale of the second, where it has none."""
    ours, theirs = first.quantity, second.quantity
    if ours.unit or not theirs.unit or theirs.unit in {"place", "share"}:
        return first
    power = 0
    if second.is_scaled and not first.is_scaled and theirs.step >= 10:
        power = (
            theirs.step.adjusted() // 3 * 3
            if theirs.step.adjusted() % 3 == 0
            else (theirs.step.adjusted() // 3 + 1) * 3
        )
    return replace(
        first,
        quantity=replace(
            ours, unit=theirs.unit, value=ours.value.scaleb(power), step=ours.step.scaleb(power), other=None
        ),
    )


def _is_range(read: Words, first: _Found, second: _Found) -> bool:
    """Whether two joined quantities are the ends of a range, and not the start and the end of a change."""
    if first.quantity.unit != second.quantity.unit or first.quantity.value >= second.quantity.value:
        return False
    if {first.quantity.hedge, second.quantity.hedge} != {Hedge.EXACT}:
        return False
    before, join = read.word(first.first - 1), read.folded[first.stop]
    if before in _BETWEEN:
        return join in {"y", "and"}
    return before not in _FROM and join in {"-", "to", "a"}


def _hedge(found: _Found, hedge: Hedge) -> _Found:
    return replace(found, quantity=replace(found.quantity, hedge=hedge))
