"""A period against the one just before it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.config import RuleSettings
from generator.facts.ledger import Ledger
from generator.facts.rules.period_on_period import RULE
from generator.model.fact import Fact
from generator.model.unit import PERCENT, POINT, Kind, Unit
from generator.model.words import Indicator
from tests.facts.worlds import SERIES, indicator, panel_of


def state(
    first: str, values: Sequence[float | None], about: Indicator | None = None, adjustment: str = "sa"
) -> Fact | None:
    """What the rule says of one series with that adjustment."""
    panel = panel_of(first, {replace(SERIES, adjustment=adjustment): values})
    return RULE.state(Ledger(panel, 0, about or indicator(), RuleSettings()))


def test_an_adjusted_month_is_held_against_the_month_before() -> None:
    """207.1 after 200 is 3.55 per cent more, shown as 3.6 (a half goes up)."""
    fact = state("2024-09", [200.0, 207.1])
    assert fact is not None
    assert (str(fact.window), str(fact.comparison), fact.direction) == ("2024-10", "2024-09", "up")
    assert (fact["change"].displayed, fact["change"].unit) == (Decimal("3.6"), PERCENT)
    assert (fact["level"].displayed, fact["base"].displayed) == (Decimal("207.1"), Decimal(200))


@pytest.mark.parametrize(
    ("adjustment", "seasonal", "told"),
    [("", True, False), ("", False, True), ("sa", True, True), ("trend", True, True)],
)
def test_only_what_has_no_season_left_is_compared(adjustment: str, *, seasonal: bool, told: bool) -> None:
    """Original figures of a seasonal indicator are left alone; prices and adjusted figures are not."""
    assert (state("2024-09", [200.0, 207.1], indicator(seasonal=seasonal), adjustment) is not None) is told


@pytest.mark.parametrize(
    ("kind", "unit", "shown"),
    [(Kind.RATE, POINT, "-0.3"), (Kind.BALANCE, Unit("MXN"), "-0.3"), (Kind.INDEX, PERCENT, "-10.0")],
)
def test_the_change_is_what_the_kind_allows(kind: Kind, unit: Unit, shown: str) -> None:
    """2.7 after 3.0: points of a rate, the unit of a balance, a tenth of an index."""
    fact = state("2024-Q1", [3.0, 2.7], indicator(kind))
    assert fact is not None
    assert (fact["change"].unit, fact["change"].displayed, fact.direction) == (unit, Decimal(shown), "down")


@pytest.mark.parametrize(
    ("first", "values"),
    [
        ("2023", [3.0, 2.7]),
        ("2024-01", [None, 2.7]),
        ("2024-01", [3.0, None, 2.7]),
        ("2024-01", [0.0, 2.7]),
        ("2024-01", [3.0, -2.7]),
    ],
)
def test_years_holes_and_growth_without_meaning_are_not_told(first: str, values: list[float | None]) -> None:
    """A year is its own comparison; a hole is no base, nor is zero; a negative value has not grown."""
    assert state(first, values) is None


def test_no_change_as_shown_is_flat() -> None:
    """A rise of 0.04 per cent is shown as none."""
    fact = state("2024-01", [1000.0, 1000.4])
    assert fact is not None
    assert fact.direction == "flat"
