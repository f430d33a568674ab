"""Back at the level from before a shock."""

from __future__ import annotations

import msgspec
import pytest

from generator.config import RuleSettings
from generator.model.unit import Kind
from tests.facts.rules.cases import D, Values, figures, tell, told
from tests.facts.worlds import indicator

SEASONLESS = msgspec.structs.replace(indicator(), seasonal=False)


def test_a_tenth_lost_and_made_good() -> None:
    """From 100 to 90, 95 and 101: the peak is that of 2010, the low that of 2011."""
    fact = told("recovery", "2010", [100.0, 90.0, 95.0, 101.0])
    assert figures(fact) == {"level": D(101), "peak": D(100), "low": D(90)}
    assert (str(fact["peak"].window), str(fact["low"].window), str(fact.since)) == ("2010", "2011", "2010")
    assert (fact.direction, str(fact.window), fact.since_is_start) == ("up", "2013", False)


def test_equal_as_displayed_is_back() -> None:
    """99.96 is shown as 100.0, and so was 100.04."""
    assert tell("recovery", "2010", [100.04, 90.0, 99.96]) is not None
    assert tell("recovery", "2010", [100.04, 90.0, 99.94]) is None


@pytest.mark.parametrize(("fallen", "is_shock"), [(10.53, True), (10.54, False)])
def test_exactly_a_tenth_is_a_shock(fallen: float, *, is_shock: bool) -> None:
    """Nine tenths of 11.7 are 10.53."""
    about = indicator(decimals=2)
    assert (tell("recovery", "2010", [11.7, fallen, 11.7], about) is not None) is is_shock


@pytest.mark.parametrize(
    "values",
    [
        [100.0, 90.0, 101.0, 102.0],
        [100.0, 97.0, 94.0, 89.0, 101.0],
        [100.0, 90.0, 95.0],
        [100.0, None, None, 90.0, 101.0],
        [-10.0, -20.0, -5.0],
        [0.0, -1.0, 0.0],
        [100.0, 90.0, None],
        [100.0],
        [None, None],
    ],
    ids=[
        "over before",
        "too slow",
        "not yet",
        "peak unknown",
        "negative",
        "from nothing",
        "no value",
        "alone",
        "empty",
    ],
)
def test_no_recovery(values: Values) -> None:
    """Not the first time, no shock within two years, or not there yet."""
    assert tell("recovery", "2010", values) is None


def test_a_fall_within_a_shock_opens_none() -> None:
    """95 and 85 lie within the shock that began with 80: its peak of 100 is what has to be regained."""
    values = [100.0, 80.0, 95.0, 85.0, 96.0]
    assert tell("recovery", "2010", values) is None
    fact = told("recovery", "2010", [*values, 100.0])
    assert (figures(fact)["low"], str(fact["low"].window)) == (D(80), "2011")


def test_of_equals_the_latest_is_named() -> None:
    """Two years at 100 before the fall, and two at the low of 80."""
    fact = told("recovery", "2010", [100.0, 100.0, 90.0, 80.0, 80.0, 100.0])
    assert (str(fact["peak"].window), str(fact["low"].window), str(fact.since)) == ("2011", "2014", "2011")


def test_a_second_shock_is_made_good_in_its_turn() -> None:
    """The value that ended the first one is the peak of the second."""
    fact = told("recovery", "2010", [99.0, 85.0, 100.0, 89.0, 95.0, 101.0])
    assert (figures(fact), str(fact.since)) == ({"level": D(101), "peak": D(100), "low": D(89)}, "2012")


def test_missing_values_are_passed_over() -> None:
    """The shock opens with the first value known to be so low, and goes on over a hole."""
    values: Values = [100.0, None, *[90.0] * 37, 101.0]
    fact = told("recovery", "1970", values)
    assert (str(fact.since), str(fact["low"].window)) == ("1970", "2008")


@pytest.mark.parametrize(("length", "is_known"), [(20, True), (19, False)])
def test_the_first_time_is_known_where_nearly_all_since_the_peak_is(length: int, *, is_known: bool) -> None:
    """One missing of twenty from the peak to now is 95 %; of nineteen it may have hidden an earlier recovery."""
    values: Values = [100.0, 90.0, None, *[95.0] * (length - 4), 101.0]
    assert (tell("recovery", "1990", values) is not None) is is_known
    assert (tell("recovery", "1980", [None, 50.0, *values]) is not None) is is_known
    equal: Values = [100.0, None, *values]
    assert (tell("recovery", "1988", equal) is not None) is is_known


def test_a_shock_that_ended_unseen_is_over() -> None:
    """The first value at the peak ends the shock even where a hole leaves it untold; the next is not the first."""
    assert tell("recovery", "2010", [100.0, None, 90.0, 101.0]) is None
    assert tell("recovery", "2010", [100.0, None, 90.0, 101.0, 102.0]) is None


def test_a_peak_counts_for_two_years() -> None:
    """24 months before the fall are looked at, not 25: 90 is a tenth below 100, and not below 95."""
    near = [100.0, *[95.0] * 23, 90.0, 100.0]
    far = [100.0, *[95.0] * 24, 90.0, 100.0]
    assert tell("recovery", "2020-01", near, about=SEASONLESS, settings=RuleSettings()) is not None
    assert tell("recovery", "2020-01", far, about=SEASONLESS, settings=RuleSettings()) is None


def test_rates_and_balances_have_no_shocks() -> None:
    """A tenth of a rate or of a balance is no measure of a fall."""
    for kind in (Kind.RATE, Kind.BALANCE):
        assert tell("recovery", "2010", [100.0, 90.0, 95.0, 101.0], indicator(kind)) is None


def test_a_peak_before_a_break_is_not_regained() -> None:
    """What was measured another way is no level to come back to."""
    assert tell("recovery", "2010", [100.0, 90.0, 95.0, 101.0], indicator(breaks=("2011",))) is None


def test_a_winter_is_no_shock() -> None:
    """A monthly series with a season falls every January; adjusted, or by the year, a fall is one."""
    months = [100.0] * 12 + [80.0] * 3 + [100.0]
    assert tell("recovery", "2020-01", months) is None
    assert tell("recovery", "2020-01", months, SEASONLESS) is not None
