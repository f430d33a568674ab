"""A figure to be verified before anybody writes of it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

import pytest

from generator.config import RuleSettings
from generator.facts.rule import Role
from generator.facts.rules.anomaly import RULE
from generator.model.fact import Fact
from generator.model.unit import Kind
from tests.facts.worlds import indicator, ledger_of

BEFORE = [3.0, 3.0, 3.0, 1.0, 2.0, 3.0, 4.0, 5.0]
"""Eight annual changes: the last five have median 3, and lie 2, 1, 0, 1 and 2 from it, 1 in the middle."""


def after(changes: Sequence[float], newest: float, settings: RuleSettings | None = None) -> Fact | None:
    """What is said of a rate that starts at 10 in 2010 and moved by these points each year."""
    values = [round(value, 1) for value in accumulate([*changes, newest], initial=10.0)]
    return RULE.state(ledger_of("2010", values, indicator(Kind.RATE), settings))


def test_a_change_is_odd_from_three_and_a_half_deviations_on() -> None:
    """A deviation is 1.4826, so 5.2 points off the usual are 3.51 of them, and 5.1 are 3.44."""
    fact = after(BEFORE, 8.2)
    assert fact is not None
    assert (fact["score"].displayed, fact["change"].displayed, fact.direction) == (Decimal("3.5"), Decimal("8.2"), "up")
    assert (fact["level"].displayed, str(fact.comparison)) == (Decimal("42.2"), "2018")
    assert after(BEFORE, 8.1) is None


def test_odd_downward_too() -> None:
    """2.2 points less is 5.2 below the usual rise of 3."""
    fact = after(BEFORE, -2.2)
    assert fact is not None
    assert (fact["score"].displayed, fact.direction) == (Decimal("-3.5"), "down")


def test_what_has_happened_before_is_not_odd() -> None:
    """In 2011 the rate fell by 2.2, as far from the usual as a rise of 8.2."""
    assert after([-2.2, *BEFORE[1:]], 8.2) is None
    assert after([-2.1, *BEFORE[1:]], 8.2) is not None


def test_seven_years_are_no_history() -> None:
    """Eight annual changes before the newest one are needed."""
    assert after(BEFORE[1:], 8.2) is None


def test_without_a_usual_range_nothing_is_out_of_it() -> None:
    """After eight rises of 3 points any other is new, and nothing says how odd."""
    assert after([3.0] * 8, 8.2) is None


def test_the_limit_is_a_setting() -> None:
    """With two deviations, 2.965 points off are enough."""
    settings = RuleSettings(anomaly_score=2.0)
    assert after(BEFORE, 6.0, settings) is not None
    assert after(BEFORE, 5.9, settings) is None


def test_a_growth_rate_needs_a_base() -> None:
    """From zero there is no growth, and so none that is odd."""
    values = [*[100.0 * 1.02**year for year in range(9)], 0.0, 50.0]
    assert RULE.state(ledger_of("2010", values)) is None


def test_all_that_made_the_range_is_cited() -> None:
    """Every value of the history may be the wrong one."""
    fact = after(BEFORE, 8.2)
    assert fact is not None
    assert len(fact["score"].cells) == 10


@pytest.mark.parametrize("missing", [1, 2, 3])
def test_two_of_the_five_years_may_be_unknown(missing: int) -> None:
    """A hole leaves out two changes; the history is long enough by then, but three of five years have to be known."""
    values: list[float | None] = [100.0, 103.0, 106.0, 109.0, 110.0, 111.0, 114.0, 118.0, 123.0, 128.0]
    values = [*[70.0, 73.0, 76.0, 79.0, 82.0, 85.0, 88.0, 91.0, 94.0, 97.0], *values, 227.0]
    holes = {1: [17], 2: [15, 17], 3: [14, 17]}[missing]
    for hole in holes:
        values[hole] = None
    told = RULE.state(ledger_of("2000", values, indicator(Kind.RATE)))
    assert (told is not None) is (missing == 1)


def test_it_is_for_the_editor_alone() -> None:
    """A bulletin never says that a figure is odd."""
    assert RULE.role is Role.QUEUE
