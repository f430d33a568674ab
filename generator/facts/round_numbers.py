"""Round numbers: 1, 2, 2.5 and 5 times a power of ten."""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from generator.facts.arrays import Matrix
from generator.facts.ledger import Ledger
from generator.model.fact import Figure
from generator.model.panel import Cell
from generator.model.period import Window

DIGITS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5))
SCALE = np.array([float(digits.scaleb(power)) for power in range(-15, 25) for digits in DIGITS])
"""All that a statistic may pass, in order."""


def largest_within(limit: Decimal) -> Decimal:
    """The largest round number that does not exceed a positive one.

    >>> largest_within(Decimal("60.1")), largest_within(Decimal("0.24")), largest_within(Decimal(1000))
    (Decimal('50'), Decimal('0.2'), Decimal('1000'))
    """
    number = max(one for digits in DIGITS if (one := digits.scaleb(limit.adjusted())) <= limit)
    return plain(number)


def largest_below(limit: Decimal) -> Decimal:
    """The largest round number below a positive one.

    >>> largest_below(Decimal("60.1")), largest_below(Decimal(50)), largest_below(Decimal(1))
    (Decimal('50'), Decimal('25'), Decimal('0.5'))
    """
    number = largest_within(limit)
    power = limit.adjusted()
    smaller = (digits.scaleb(exponent) for exponent in (power - 1, power) for digits in DIGITS)
    return number if number < limit else plain(max(one for one in smaller if one < limit))


def plain(number: Decimal) -> Decimal:
    """The same number with the digits after the point that it needs, and no exponent."""
    short = number.normalize()
    return short.quantize(Decimal(1)) if short.as_tuple().exponent > 0 else short  # type: ignore[operator]


def decimals(number: Decimal) -> int:
    """How many digits after the point a number needs."""
    return max(0, -number.normalize().as_tuple().exponent)  # type: ignore[operator]


def threshold(
    ledger: Ledger, number: Decimal, window: Window, arithmetic: str, cells: tuple[Cell, ...], role: str = "threshold"
) -> Figure:
    """A number that was not observed, in the unit of the levels, with the digits that it needs."""
    return Figure(role, plain(number), ledger.indicator.value_unit, decimals(number), window, arithmetic, cells)


def all_within(limits: Matrix) -> Matrix:
    """The largest round number that does not exceed each; NaN where a limit is not positive."""
    return _at(limits, np.searchsorted(SCALE, limits, side="right"))


def all_below(limits: Matrix) -> Matrix:
    """The largest round number below each; NaN where a limit is not positive."""
    return _at(limits, np.searchsorted(SCALE, limits, side="left"))


def _at(limits: Matrix, place: np.typing.NDArray[np.intp]) -> Matrix:
    found: Matrix = np.where(limits > 0, SCALE[np.maximum(place - 1, 0)], np.nan)
    return found
