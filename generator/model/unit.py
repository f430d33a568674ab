"""Units and kinds of statistics, and what arithmetic each kind allows.

The algebra is small: sums only of flows, counts and balances; growth in per cent only of what has a
natural zero; the difference of two rates is in percentage points; a balance has neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Operation(StrEnum):
    """How one figure is made of the observations of a window."""

    VALUE = "value"
    SUM = "sum"
    MEAN = "mean"


@dataclass(frozen=True, slots=True)
class Unit:
    """What one unit of a number stands for: `code` times ten to the `power`.

    `code` is an ISO 4217 currency (`MXN`), or a word of the unit list (`percent`, `point`, `index`,
    `person`...). Million pesos are `Unit("MXN", 6)`.
    """

    code: str
    power: int = 0

    @property
    def is_currency(self) -> bool:
        return len(self.code) == 3 and self.code.isupper()

    def in_ones(self, value: Decimal) -> Decimal:
        """`value` of this unit as a number of single pesos, persons...

        >>> Unit("MXN", 6).in_ones(Decimal("57345.6"))
        Decimal('57345600000')
        """
        scaled = value.scaleb(self.power)
        whole = scaled.to_integral_value()
        return whole.quantize(Decimal(1)) if scaled == whole else scaled


PERCENT = Unit("percent")
POINT = Unit("point")
"""A percentage point: the unit of the difference of two rates, and of a contribution to growth."""


class Kind(StrEnum):
    """What kind of statistic an indicator is; it decides what may be computed."""

    FLOW = "flow"
    STOCK = "stock"
    INDEX = "index"
    RATE = "rate"
    BALANCE = "balance"
    COUNT = "count"

    @property
    def window_operation(self) -> Operation:
        """How a window of several periods makes one figure: a stock is never summed."""
        sums = (Kind.FLOW, Kind.COUNT, Kind.BALANCE)
        return Operation.SUM if self in sums else Operation.MEAN

    @property
    def has_growth(self) -> bool:
        """Whether a change may be given in per cent."""
        return self not in (Kind.RATE, Kind.BALANCE)

    def change_unit(self, unit: Unit) -> Unit:
        """The unit of a change between two values of this kind that are in `unit`."""
        if self is Kind.RATE:
            return POINT
        return PERCENT if self.has_growth else unit
