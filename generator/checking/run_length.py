"""Times that are no times but the lengths of runs: "the third quarter in a row", "a four-quarter run"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from generator.checking.reading import Quantity, When
from generator.checking.unit import MONTHS

_IN_A_ROW = re.compile(r"\s+(?:in a row|consecutiv\w+|straight|seguid\w+|al hilo)", re.IGNORECASE)
_LONG = re.compile(r"-(month|quarter|year)\Z", re.IGNORECASE)
_A_RUN = re.compile(r"\s+(?:run|streak|string)\b", re.IGNORECASE)


def counted(
    whens: Sequence[When], quantities: Sequence[Quantity], plain: str
) -> tuple[Sequence[When], Sequence[Quantity]]:
    """The times of a sentence and its quantities, the lengths of its runs among these."""
    lengths = {when.span: one for when in whens if (one := _length(when, plain))}
    if not lengths:
        return whens, quantities
    others = [one for one in quantities if not any(map(one.span.touches, lengths))]
    return [one for one in whens if one.span not in lengths], [*others, *lengths.values()]


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
