"""How a rate moved in a year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.facts.rules.points import RULE
from generator.model.unit import POINT, Kind
from tests.facts.worlds import indicator, ledger_of


def test_a_rate_moves_in_points() -> None:
    """2.5 per cent after 2.7 is 0.2 points less, though it is 7.4 per cent less."""
    fact = RULE.state(ledger_of("2023-10", [2.7, *[9.0] * 11, 2.5], indicator(Kind.RATE)))
    assert fact is not None
    assert (fact["change"].displayed, fact["change"].unit, fact.direction) == (Decimal("-0.2"), POINT, "down")
    assert (fact["level"].displayed, fact["base"].displayed) == (Decimal("2.5"), Decimal("2.7"))
    assert str(fact.comparison) == "2023-10"


def test_the_change_is_rounded_once() -> None:
    """2.74 and 2.55 are shown as 2.7 and 2.6 (a half goes up), and moved by 0.19: 0.2 points."""
    fact = RULE.state(ledger_of("2023", [2.74, 2.55], indicator(Kind.RATE)))
    assert fact is not None
    assert (fact["level"].displayed, fact["base"].displayed) == (Decimal("2.6"), Decimal("2.7"))
    assert fact["change"].displayed == Decimal("-0.2")


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.RATE])
def test_only_rates_move_in_points(kind: Kind) -> None:
    """Everything else grows, or is a balance."""
    assert RULE.state(ledger_of("2023", [2.7, 2.5], indicator(kind))) is None


def test_a_rate_may_start_from_zero_and_go_below() -> None:
    """A difference needs no positive base."""
    fact = RULE.state(ledger_of("2023", [0.0, -0.4], indicator(Kind.RATE)))
    assert fact is not None
    assert fact["change"].displayed == Decimal("-0.4")


@pytest.mark.parametrize("values", [[None, 2.5], [2.7, None]])
def test_a_hole_is_no_base(values: list[float | None]) -> None:
    """Both years have to be known."""
    assert RULE.state(ledger_of("2023", values, indicator(Kind.RATE))) is None
