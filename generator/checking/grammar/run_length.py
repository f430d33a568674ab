"""Times that are no times but the lengths of runs: "the third quarter in a row", "a four-quarter run"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from generator.checking.grammar.unit import MONTHS
from generator.checking.reading import Quantity, When

_IN_A_ROW = re.compile(r"\s+(?:in a row|consecutiv\w+|straight|seguid\w+|al hilo)", re.IGNORECASE)
_LONG = re.compile(r"-(month|quarter|year)\Z", re.IGNORECASE)
_A_RUN = re.compile(r"\s+(?:(?:\w+\s+)?(?:run|streak|string|stretch|spell|slide|rally|decline|rise))\b", re.IGNORECASE)
_QUARTERS = 4
_QUARTERS_TEXT = re.compile(r"\bquarters\Z", re.IGNORECASE)
_OF_MOVES = re.compile(
    r"\s+(?:of\s+(?:(?:annual|straight|uninterrupted|steady|weak|falling|rising|positive|negative)\s+)*"
    r"(?:growth|decline|expansion|contraction|gain|loss|increase|decrease|rise|fall|drop)|in a row|running|straight)",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\b(?:after|following|for|over|last|past|previous)\s+\Z", re.IGNORECASE)


def counted(
    whens: Sequence[When], quantities: Sequence[Quantity], plain: str
) -> tuple[Sequence[When], Sequence[Quantity]]:
    """The times of a sentence and its quantities, the lengths of its runs among these."""
    lengths = {when.span: one for when in whens if (one := _length(when, plain))}
    quantities = [_as_length(one, plain) for one in quantities]
    if not lengths:
        return whens, quantities
    others = [one for one in quantities if not any(map(one.span.touches, lengths))]
    return [one for one in whens if one.span not in lengths], [*others, *lengths.values()]


def _as_length(quantity: Quantity, plain: str) -> Quantity:
    """Quarters as periods of time where they are no part of anything: "after two quarters of growth"."""
    is_quarters = quantity.unit == "share" and _QUARTERS_TEXT.search(plain, quantity.span.start, quantity.span.end)
    if is_quarters and (_OF_MOVES.match(plain, quantity.span.end) or _AFTER.search(plain, 0, quantity.span.start)):
        return replace(quantity, value=quantity.value * _QUARTERS, step=Decimal(1), unit="quarter")
    return quantity


def _length(when: When, plain: str) -> Quantity | None:
    """What a time counts, where it is the length of a run: "the third quarter in a row" is three quarters long."""
    long = _LONG.search(plain, when.span.start, when.span.end)
    if long and when.months and _A_RUN.match(plain, when.span.end):
        unit = long[1].casefold()
        return Quantity(when.span, Decimal(when.months // MONTHS[unit]), Decimal(1), unit)
    is_quarter = when.window is None and when.months == MONTHS["quarter"] and when.month > 0
    if is_quarter and _IN_A_ROW.match(plain, when.span.end):
        return Quantity(when.span, Decimal(when.month // MONTHS["quarter"]), Decimal(1), "quarter")
    return None
