"""What arithmetic each kind of statistic allows, and what one unit stands for."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.unit import PERCENT, POINT, Kind, Operation, Unit

PESOS = Unit("MXN", 6)


@pytest.mark.parametrize(
    ("kind", "operation", "change"),
    [
        (Kind.FLOW, Operation.SUM, PERCENT),
        (Kind.COUNT, Operation.SUM, PERCENT),
        (Kind.STOCK, Operation.MEAN, PERCENT),
        (Kind.INDEX, Operation.MEAN, PERCENT),
        (Kind.RATE, Operation.MEAN, POINT),
        (Kind.BALANCE, Operation.SUM, PESOS),
    ],
)
def test_the_algebra_of_kinds(kind: Kind, operation: Operation, change: Unit) -> None:
    """A stock is never summed, a rate changes in points, a balance has no growth."""
    assert kind.window_operation is operation
    assert kind.change_unit(PESOS) == change
    assert kind.has_growth == (change == PERCENT)


@pytest.mark.parametrize(
    ("value", "power", "ones"),
    [("57345.6", 6, "57345600000"), ("-12.5", 3, "-12500"), ("7", 0, "7"), ("0.5", 0, "0.5"), ("1E+3", 0, "1000")],
)
def test_in_ones(value: str, power: int, ones: str) -> None:
    """Millions and thousands become single pesos, written without exponent."""
    assert str(Unit("MXN", power).in_ones(Decimal(value))) == ones


@given(st.decimals(-(10**12), 10**12, places=3), st.integers(0, 9))
def test_in_ones_is_exact(value: Decimal, power: int) -> None:
    """Nothing is rounded on the way."""
    assert Unit("MXN", power).in_ones(value) == value * 10**power


@pytest.mark.parametrize(("code", "currency"), [("MXN", True), ("USD", True), ("percent", False), ("box", False)])
def test_currencies_are_their_codes(code: str, *, currency: bool) -> None:
    """Three capitals are a currency; a word of three letters is not."""
    assert Unit(code).is_currency is currency
