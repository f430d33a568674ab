"""Round numbers reached for the first time."""

from __future__ import annotations

import pytest

from generator.config import RuleSettings
from generator.model.unit import Kind, Unit
from tests.facts.rules.cases import D, Values, figures, tell, told
from tests.facts.worlds import indicator


def test_fifty_for_the_first_time() -> None:
    """51 after 40, 45 and 48 has passed 50."""
    fact = told("milestone", "2010", [40.0, 45.0, 48.0, 51.0])
    assert figures(fact) == {"level": D(51), "threshold": D(50)}
    assert (fact.direction, str(fact.since), fact.since_is_start) == ("up", "2010", True)
    assert (fact["threshold"].unit, fact["threshold"].decimals) == (Unit("MXN"), 0)


@pytest.mark.parametrize(
    ("values", "number"),
    [
        ([40.0, 45.0, 48.0, 110.0], "100"),
        ([1.9, 2.1, 2.4, 2.6], "2.5"),
        ([0.0, 0.0, 0.0, 0.3], "0.25"),
        ([1.0, 1.5, 1.9, 2.0], "2"),
        ([700.0, 800.0, 990.0, 1000.0], "1000"),
        ([-5.0, -4.0, -3.0, 12.0], "10"),
    ],
)
def test_the_largest_number_passed_is_told(values: Values, number: str) -> None:
    """It has the digits that it needs, and being equal to it is enough."""
    fact = told("milestone", "2010", values)
    assert str(fact["threshold"].displayed) == number


@pytest.mark.parametrize(
    "values",
    [
        [40.0, 51.0, 48.0, 52.0],
        [60.0, 61.0, 62.0, 63.0],
        [40.0, 45.0, 48.0, 49.96],
        [40.0, 49.96, 48.0, 51.0],
        [-3.0, -2.0, -1.0, 0.0],
        [0.0, 0.0, 0.0, 0.04],
        [40.0, 45.0, 51.0],
        [40.0, None, 44.0, 45.0, 48.0, 51.0],
        [40.0, 45.0, 48.0, 51.0, None],
        [None, None],
    ],
    ids=[
        "second time",
        "always above",
        "only as displayed",
        "reached before as displayed",
        "nothing",
        "nil as displayed",
        "too short",
        "a hole",
        "no value",
        "empty",
    ],
)
def test_no_milestone(values: Values) -> None:
    """Nothing is the first time that was before, that is only rounding, or that nobody can know."""
    assert tell("milestone", "2010", values) is None


def test_only_what_grows_has_milestones() -> None:
    """Rates and balances pass no round numbers; stocks and indices do."""
    values = [40.0, 45.0, 48.0, 51.0]
    for kind, has in ((Kind.RATE, False), (Kind.BALANCE, False), (Kind.STOCK, True), (Kind.INDEX, True)):
        assert (tell("milestone", "2010", values, indicator(kind)) is not None) is has


def test_sixty_months_are_needed() -> None:
    """59 are no history; of 80 months four may be missing."""
    months: list[float | None] = [*[40.0] * 59, 51.0]
    assert tell("milestone", "2020-01", months, settings=RuleSettings()) is not None
    assert tell("milestone", "2020-02", months[1:], settings=RuleSettings()) is None
    holes: list[float | None] = [40.0, None, None, None, None, *[40.0] * 74, 51.0]
    assert tell("milestone", "2018-01", holes, settings=RuleSettings()) is not None
    holes[6] = None
    assert tell("milestone", "2018-01", holes, settings=RuleSettings()) is None


def test_after_a_break_it_is_not_the_first_time_since_the_series_began() -> None:
    """What stood above 50 was measured another way; the history starts with the new base."""
    fact = told("milestone", "2008", [70.0, 80.0, 40.0, 45.0, 48.0, 51.0], indicator(breaks=("2010",)))
    assert (str(fact.since), fact.since_is_start) == ("2010", False)
