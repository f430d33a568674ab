"""Sums of any run of a history, each by one subtraction."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal

_EXACT = Context(prec=60)


class Sums:
    """Running totals of values, with the count of holes before each place.

    >>> sums = Sums([Decimal("1.5"), None, Decimal("2"), Decimal("0.25")])
    >>> sums.between(2, 4), sums.between(0, 2), sums.between(3, 5)
    (Decimal('2.25'), None, None)
    """

    def __init__(self, values: Sequence[Decimal | None]) -> None:
        self._totals = [Decimal(0)]
        self._holes = [0]
        for value in values:
            self._totals.append(_EXACT.add(self._totals[-1], value or Decimal(0)))
            self._holes.append(self._holes[-1] + (value is None))

    def between(self, first: int, stop: int) -> Decimal | None:
        """The sum of the places from `first` up to, not including, `stop`; None beyond the ends or over a hole."""
        if not 0 <= first < stop < len(self._totals) or self._holes[stop] > self._holes[first]:
            return None
        return _EXACT.subtract(self._totals[stop], self._totals[first])
