"""A deficit or a surplus against that of a year before."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.facts.rules.balance import RULE
from generator.model.unit import Kind, Unit
from tests.facts.worlds import indicator, ledger_of


@pytest.mark.parametrize(
    ("before", "now", "change", "way"),
    [
        (-2088.0, -252.0, "1836", "up"),
        (-252.0, -2088.0, "-1836", "down"),
        (-100.0, 150.0, "250", "up"),
        (0.0, -5.0, "-5", "down"),
        (40.2, 40.4, "0", "flat"),
    ],
)
def test_a_balance_moves_in_its_own_unit(before: float, now: float, change: str, way: str) -> None:
    """It narrows, widens, turns, or stays as it is shown; never in per cent."""
    fact = RULE.state(ledger_of("2023", [before, now], indicator(Kind.BALANCE, 0)))
    assert fact is not None
    assert (fact["change"].displayed, fact["change"].unit, fact.direction) == (Decimal(change), Unit("MXN"), way)
    assert (fact["level"].value, fact["base"].value) == (Decimal(repr(now)), Decimal(repr(before)))


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.BALANCE])
def test_nothing_else_is_a_balance(kind: Kind) -> None:
    """A flow grows and a rate moves in points."""
    assert RULE.state(ledger_of("2023", [2.7, 2.5], indicator(kind))) is None


@pytest.mark.parametrize("values", [[None, 2.5], [2.7, None]])
def test_a_hole_is_no_base(values: list[float | None]) -> None:
    """Both years have to be known."""
    assert RULE.state(ledger_of("2023", values, indicator(Kind.BALANCE))) is None
