"""Deflating: what current prices amount to at the prices of one period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, localcontext

from generator.model.panel import Cell, Panel
from generator.model.period import Period, Window

DIGITS = 50
"""Digits carried, far beyond any index of prices."""


@dataclass(frozen=True)
class Deflator:
    """A series of prices, by month or by quarter, that nominal figures are held against.

    The price of a quarter or a year is the mean of its months; it has none where a month is missing
    or the price is not positive.
    """

    panel: Panel
    row: int
    known: dict[Period, Decimal | None] = field(default_factory=dict, compare=False, repr=False)
    """Prices worked out before."""

    def cells(self, period: Period) -> tuple[Cell, ...] | None:
        """The observations that the price of a period is the mean of; None where one is missing."""
        steps, rest = divmod(self.panel.frequency, period.frequency)
        if rest or not steps:
            return None
        first = Period(self.panel.frequency, period.ordinal * steps)
        return self.panel.cells(self.row, Window(first, first.shift(steps - 1)))

    def price(self, period: Period) -> Decimal | None:
        """The mean price of a period; None where it has none."""
        if period not in self.known:
            self.known[period] = self._price(period)
        return self.known[period]

    def _price(self, period: Period) -> Decimal | None:
        cells = self.cells(period)
        if not cells or any(cell.value <= 0 for cell in cells):
            return None
        with localcontext() as context:
            context.prec = DIGITS
            return sum((cell.value for cell in cells), Decimal(0)) / len(cells)

    def real(self, cells: Sequence[Cell], at: Period) -> Decimal | None:
        """The sum of nominal values at the prices of the period `at`; None where a price is missing."""
        prices = [self.price(cell.period) for cell in cells]
        now = self.price(at)
        if now is None:
            return None
        with localcontext() as context:
            context.prec = DIGITS
            parts = [cell.value * now / price for cell, price in zip(cells, prices, strict=True) if price]
            return sum(parts, Decimal(0)) if len(parts) == len(cells) else None
