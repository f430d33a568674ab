"""The arithmetic of what a text prints: "from 17.09 to 20.27; that is an increase of 18.6%".

A figure that follows from two others of the same text says nothing that they do not say. Where it is right by them it
is not called wrong for being held against something else.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import permutations

from generator.checking.judge import holds
from generator.checking.ledger.measure import growth, rounded
from generator.checking.reading import Hedge, Quantity

_RELATIVE = frozenset({"percent", "point", "share", "times", "place", "month", "quarter", "year", "week", "day"})
_FAR_OVER = Decimal("1.25")
_MOST = 8
"""Figures of the last sentences that are tried in pairs."""


def follows(quantity: Quantity, around: Iterable[Quantity]) -> bool:
    """Whether a figure is the change, the difference or the ratio of two others."""
    known = [one for one in around if one.span != quantity.span and one.value][-_MOST:]
    return any(_is_of(quantity, now, then) for now, then in permutations(known, 2) if _are_alike(now, then))


def _are_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are of one unit, which the second of them may leave out."""
    if "" in (one.unit, other.unit) and one.unit != other.unit:
        return not {one.unit, other.unit} & _RELATIVE and Decimal("0.1") < abs(one.value / other.value) < 10
    return one.unit == other.unit


def _is_of(quantity: Quantity, now: Quantity, then: Quantity) -> bool:
    size = abs(quantity.value)
    if quantity.unit == "percent" and now.unit not in _RELATIVE:
        moved = growth(now.value, then.value)
        if moved is not None and _is_about(abs(moved), size, quantity.step):
            return True
    if (
        quantity.unit == "percent"
        and now.unit not in _RELATIVE
        and _is_about(_ratio(now, then) * 100, size, quantity.step)
    ):
        return True
    if quantity.unit in ("times", "share") and now.unit not in ("place", "month", "quarter", "year"):
        if quantity.hedge is not Hedge.EXACT and holds(quantity, _ratio(now, then), is_open=True):
            return _ratio(now, then) <= size * _FAR_OVER  # "more than three times" of nearly any two
        return _is_about(_ratio(now, then), size, max(quantity.step, Decimal("0.03")))
    is_alike = quantity.unit == now.unit or (quantity.unit == "point" and now.unit == "percent")
    return is_alike and quantity.unit != "percent" and _is_about(abs(now.value - then.value), size, quantity.step)


def _ratio(now: Quantity, then: Quantity) -> Decimal:
    return abs(now.value / then.value)


def _is_about(value: Decimal, size: Decimal, step: Decimal) -> bool:
    """Whether one is the other, but for what the rounding of both ends may do."""
    return bool(size) and abs(rounded(value, step) - size) <= step
