"""A period against the same one of a fixed year."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest

from generator.config import RuleSettings
from generator.facts.rules.long_change import RULE
from generator.facts.view import View
from generator.model.unit import Kind
from tests.facts.worlds import SERIES, indicator, ledger_of, panel_of

OCTOBERS = [100.0, *[1.0] * 59, 161.051]
"""October 2019 to October 2024: 161.051 is 100 x 1.1 five times over."""


def test_five_years_of_ten_per_cent() -> None:
    """61.1 per cent above October 2019, which is 10 per cent a year."""
    fact = RULE.state(ledger_of("2019-10", OCTOBERS))
    assert fact is not None
    assert (fact["change"].displayed, fact["annual_rate"].displayed) == (Decimal("61.1"), Decimal("10.0"))
    assert (str(fact.window), str(fact.comparison), fact.direction) == ("2024-10", "2019-10", "up")
    assert fact["base"].displayed == 100
    assert {str(cell.period) for cell in fact.cells} == {"2019-10", "2024-10"}


def test_two_years_are_long_and_one_is_not() -> None:
    """2021 may be held against 2019, 2020 only against the year before."""
    assert RULE.state(ledger_of("2019", [100.0, 90.0, 110.0])) is not None
    assert RULE.state(ledger_of("2019", [100.0, 90.0])) is None


def test_without_a_year_in_the_settings_nothing_is_told() -> None:
    """The year is chosen by the office and never looked for."""
    assert RULE.state(ledger_of("2019-10", OCTOBERS, settings=RuleSettings(reference_year=0))) is None
    other = RULE.state(ledger_of("2019-10", OCTOBERS, settings=RuleSettings(reference_year=2022)))
    assert other is not None
    assert str(other.comparison) == "2022-10"


@pytest.mark.parametrize("kind", [Kind.RATE, Kind.BALANCE])
def test_what_does_not_grow_has_no_growth_a_year(kind: Kind) -> None:
    """A rate moved 0.6 points and a balance by 0.6, and neither by so much a year."""
    fact = RULE.state(ledger_of("2019", [3.4, 3.0, 2.9, 2.8], indicator(kind)))
    assert fact is not None
    assert not fact.has("annual_rate")
    assert (fact["change"].displayed, fact.direction) == (Decimal("-0.6"), "down")


def test_a_fall_to_zero_has_no_growth_a_year() -> None:
    """All of it is gone: 100 per cent less, and no rate leads there."""
    fact = RULE.state(ledger_of("2019", [3.0, 2.0, 0.0]))
    assert fact is not None
    assert (fact["change"].displayed, fact.has("annual_rate")) == (Decimal("-100.0"), False)


@pytest.mark.parametrize("values", [[None, 1.0, 2.0], [1.0, 1.0, None], [0.0, 1.0, 2.0], [1.0, 1.0, -1.0]])
def test_a_missing_or_impossible_base_is_silent(values: list[float | None]) -> None:
    """Neither a hole nor zero nor a negative value makes a growth rate."""
    assert RULE.state(ledger_of("2019", values)) is None
    assert RULE.state(ledger_of("2020", values)) is None


def test_the_change_is_measured_over_as_many_years_as_now() -> None:
    """Two years from 2019 to 2021, so each earlier year is held against the one two before it."""
    view = View(panel_of("2016", {SERIES: [10.0, 20.0, 30.0, 10.0, 15.0, 20.0]}), indicator(), RuleSettings())
    assert RULE.effect is not None
    expected = [np.nan, np.nan, 200.0, -50.0, -50.0, 100.0]
    np.testing.assert_allclose(RULE.effect(view)[0], expected)
