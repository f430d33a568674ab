"""How far a series has come since its last peak or trough."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.config import RuleSettings
from generator.model.unit import POINT, Kind, Unit
from tests.facts.rules.cases import D, Values, figures, tell, told
from tests.facts.worlds import SERIES, indicator

PLAIN = indicator(seasonal=False)
RISE = [10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0]
"""Six steps of one."""


def test_a_fall_since_the_peak() -> None:
    """20 is above the three months before it and all since; 13 is 35 per cent below."""
    fact = told("peak", "2023-01", [*RISE, 20.0, 15.0, 14.0, 13.0], PLAIN)
    assert figures(fact) == {"level": D(13), "extreme": D(20), "change": D("-35.0")}
    assert (fact.direction, str(fact.window), str(fact.comparison)) == ("down", "2023-11", "2023-08")
    assert str(fact["extreme"].window) == "2023-08"


def test_a_rise_since_the_trough() -> None:
    """The mirror: a rate in points, a balance below zero in money."""
    values = [-10.0, -11.0, -12.0, -13.0, -14.0, -15.0, -16.0, -20.0, -15.0, -14.0, -13.0]
    for kind, unit in ((Kind.RATE, POINT), (Kind.BALANCE, Unit("MXN"))):
        fact = told("peak", "2023-01", values, indicator(kind, seasonal=False))
        assert (fact.direction, figures(fact)["change"], fact["change"].unit) == ("up", D(7), unit)


def test_the_more_recent_of_two_peaks() -> None:
    """30 lies within reach, and 20 after it."""
    values = [8.0, 9.0, 10.0, 11.0, 12.0, 30.0, 12.0, 13.0, 14.0, 20.0, 15.0, 14.0, 13.0]
    assert figures(told("peak", "2023-01", values, PLAIN))["extreme"] == D(20)


@pytest.mark.parametrize(
    "values",
    [
        [*RISE, 20.0, 15.0, 14.0],
        [*RISE, 20.0, 15.0, 20.04, 13.0],
        [*RISE[:-1], 19.96, 20.0, 15.0, 14.0, 13.0],
        [*RISE, 20.0, None, 14.0, 13.0],
        [*RISE[:-1], None, 20.0, 15.0, 14.0, 13.0],
        [*RISE, 20.0, 15.0, 14.0, 13.0, None],
        [None, None, None, None],
    ],
    ids=["not confirmed", "equal since", "equal before", "a hole since", "a hole before", "no value", "empty"],
)
def test_no_peak(values: Values) -> None:
    """Two months do not confirm it, what is shown alike is no higher, and a hole may hide a higher one."""
    assert tell("peak", "2023-01", values, PLAIN) is None


def test_a_peak_is_told_for_as_long_as_it_is_near() -> None:
    """Seven months here; an eighth is silent."""
    since = [19.0, 18.0, 17.0, 16.0, 15.5, 15.0, 14.5, 14.0]
    assert tell("peak", "2023-01", [*RISE, 20.0, *since[:7]], PLAIN) is not None
    assert tell("peak", "2023-01", [*RISE, 20.0, *since], PLAIN) is None


def test_a_distance_within_the_usual_steps_is_none() -> None:
    """Eight of fourteen steps were of ten: a distance of 2.5 from the peak of 15 is small."""
    values = [10.0, 20.0, 10.0, 20.0, 10.0, 20.0, 10.0, 20.0, 10.0, 11.0, 12.0, 15.0, 14.0, 13.0, 12.5]
    assert tell("peak", "2023-01", values, PLAIN) is None


def test_a_distance_equal_to_the_usual_step_is_enough() -> None:
    """Seven steps of 0.3 and three of 0.1: three of four do not exceed 0.3, and 12.1 to 11.8 is that far."""
    values = [10.0, 10.3, 10.6, 10.9, 11.2, 11.5, 11.8, 12.1, 12.0, 11.9, 11.8]
    assert figures(told("peak", "2023-01", values, PLAIN))["change"] == D("-2.5")
    assert tell("peak", "2023-01", [1000 + value for value in values], PLAIN) is None, "0.03 per cent is shown as nil"


def test_eight_steps_are_needed_here() -> None:
    """Seven do not say what is usual."""
    values = [*RISE[2:], 20.0, 15.0, 14.0, 13.0]
    assert tell("peak", "2023-01", values, PLAIN) is not None
    assert tell("peak", "2023-01", values[1:], PLAIN) is None


def test_growth_needs_a_true_base() -> None:
    """A trough below zero has no growth since."""
    values = [9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, -2.0, 3.0, 4.0, 5.0]
    assert tell("peak", "2023-01", values, PLAIN) is None
    assert tell("peak", "2023-01", values, indicator(Kind.BALANCE, seasonal=False)) is not None


def test_a_season_makes_its_own_peaks() -> None:
    """Original figures with a season are silent, adjusted ones not; years have none."""
    values = [*RISE, 20.0, 15.0, 14.0, 13.0]
    assert tell("peak", "2023-01", values) is None
    assert tell("peak", "2023-01", values, series=replace(SERIES, adjustment="trend")) is not None
    assert tell("peak", "2010", values, PLAIN) is None


def test_quarters_confirm_a_peak_in_two() -> None:
    """By default two quarters on either side, and twelve steps."""
    values = [*(10.0 + step for step in range(11)), 30.0, 18.0, 17.0]
    fact = told("peak", "2021-Q1", values, PLAIN, RuleSettings())
    assert (str(fact.comparison), figures(fact)["change"]) == ("2023-Q4", D("-43.3"))
    assert tell("peak", "2021-Q1", values[:-1], PLAIN, RuleSettings()) is None


def test_a_break_hides_what_was_before() -> None:
    """With half of the rise measured another way, too little is known before the peak."""
    values = [*RISE, 20.0, 15.0, 14.0, 13.0]
    late = [30.0, *values]
    assert tell("peak", "2022-12", late, indicator(seasonal=False, breaks=("2023-01",))) is not None
    assert tell("peak", "2022-12", late, indicator(seasonal=False, breaks=("2023-06",))) is None
