"""Places in a ranking, as read: `segundo lugar`, `the top five`, `No. 1`; and the months that a run has come to."""

from __future__ import annotations

from decimal import Decimal

from generator.checking.grammar.amount import Grammar, amount
from generator.checking.grammar.found import Found
from generator.checking.grammar.numeral import ORDINAL_ENDINGS, ordinal
from generator.checking.grammar.unit import PLACES, TIME_UNITS, UNITS
from generator.checking.grammar.verb_forms import DOWN, TOTAL, UP
from generator.checking.reading import Hedge, Quantity
from generator.checking.text.words import Words

_TABLE_NOUNS = frozenset("lugar sitio puesto posicion escalon peldano".split())
"""What a number behind them is a place in: "quedó en el lugar 11"."""
NUMBERED = _TABLE_NOUNS | frozenset("numero number top .".split())
"""Behind and before digits, what may make a part or a rank of them."""
RUN_WORDS = frozenset(
    "consecutivo consecutivos consecutiva straight consecutive successive seguido seguidos sucesivo full".split()
)
_ONE = Decimal(1)
_RANK_NOUNS = frozenset(
    "lugar lugares sitio puesto posicion place places spot position rank peldano escano casilla receptor receptora "
    "exportador exportadora captador captadora destino".split()
)
_RANK_VERBS = frozenset("ranked ranks rank ranking placed places came finished finishing placing".split())
_MOVES = frozenset(
    "baja alza caida subida aumento incremento avance repunte crecimiento disminucion retroceso descenso contraccion "
    "reduccion perdida ganancia recuperacion expansion desaceleracion mejora merma rebote".split()
)
"""Rises and falls, of which one may be the second or the third."""
_SAID_OF = UP["es"] | DOWN["es"] | TOTAL["es"] | frozenset("ocupa ocupo es fue era tuvo tiene registro".split())


def rank(read: Words, at: int, grammar: Grammar) -> Found | None:
    """An ordinal: a place, or the month, quarter or year that a run has come to ("por tercer mes consecutivo")."""
    top = _top(read, at, grammar)
    number = top or _ordinal(read, at, grammar)
    if number is None:
        return None
    stop, value, is_words, hedge = number
    after = stop + 1 if read.word(stop) in RUN_WORDS else stop
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
    return Found(first, stop, quantity)


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
    if before not in NUMBERED:
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
