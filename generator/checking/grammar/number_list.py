"""Figures of one list or range, which share what the last of them says: "between 12 and 14 million dollars"."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from generator.checking.grammar.found import Found
from generator.checking.reading import Hedge
from generator.checking.text.words import Words

_ONE = Decimal(1)

_JOINS = {
    "es": frozenset("y e o u a - ni".split()),
    "en": frozenset("and or to - through nor".split()),
}
_BETWEEN = frozenset({"entre", "between"})
_FROM = frozenset({"de", "from", "desde", "del"})
_NEW = frozenset(
    "% an a increase decrease rise fall drop up down so is was or alza baja aumento caida un una que which who".split()
)
_FAR = 4
"""Words between the figures of a list, at most."""


def joined(read: Words, found: list[Found], language: str) -> list[Found]:
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


def _is_list(read: Words, one: Found, other: Found) -> bool:
    """Whether two figures stand together in a list, not as in "to 20.55, an increase of 22.4%"."""
    return other.first - one.stop <= _FAR and _NEW.isdisjoint(read.folded[one.stop : other.first])


def _with_the_last(read: Words, found: list[Found]) -> list[Found]:
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


def _sharing(first: Found, second: Found) -> Found:
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


def _is_range(read: Words, first: Found, second: Found) -> bool:
    """Whether two joined quantities are the ends of a range, and not the start and the end of a change."""
    if first.quantity.unit != second.quantity.unit or first.quantity.value >= second.quantity.value:
        return False
    if {first.quantity.hedge, second.quantity.hedge} != {Hedge.EXACT}:
        return False
    before, join = read.word(first.first - 1), read.folded[first.stop]
    if before in _BETWEEN:
        return join in {"y", "and"}
    return before not in _FROM and join in {"-", "to", "a"}


def _hedge(found: Found, hedge: Hedge) -> Found:
    return replace(found, quantity=replace(found.quantity, hedge=hedge))
