"""Annual rates that moved because of the year before."""

from __future__ import annotations

import pytest

from generator.model.unit import Kind
from tests.facts.guards.cases import caveats, told
from tests.facts.worlds import indicator

STEADY = [100.0, 102.0, 105.06, 107.16, 110.37, 112.58]
"""Growth of 2, 3, 2, 3 and 2 per cent: the rate moves by a point a year."""


def base(values: list[float], about: object = None, first: str = "2010", kind: str = "year_on_year") -> dict[str, str]:
    """The caveats of a base, with its period."""
    found = caveats(told(kind, first, values, about))  # type: ignore[arg-type]
    return {name: str(found[name].period) for name in ("base_low", "base_high") if name in found}


def test_a_rise_after_a_fall_is_one_from_a_low_base() -> None:
    """20 per cent less, then 10 more: log 0.8 of log 0.8 - log 1.1, 70 per cent of the change, is the base's."""
    assert base([*STEADY, 90.06, 99.07]) == {"base_low": "2016"}


def test_a_rise_much_larger_than_the_fall_before_is_its_own() -> None:
    """20 per cent less, then 40 more: the base's part is 40 per cent."""
    assert base([*STEADY, 90.06, 126.09]) == {}


def test_a_standstill_after_a_leap_is_one_from_a_high_base() -> None:
    """30 per cent more, then 1: nearly all of the change of the rate came a year before."""
    assert base([*STEADY, 146.35, 147.82]) == {"base_high": "2016"}


def test_a_base_that_worked_against_the_change_explains_nothing() -> None:
    """Growth went from 3 to 30 per cent, and the year before had risen, not fallen."""
    assert base([*STEADY, 115.96, 150.75]) == {}


def test_a_change_of_the_rate_that_is_usual_needs_no_explanation() -> None:
    """Where rates swing by 50 points every year, another such swing is nothing to explain."""
    values = [100.0]
    for growth in (1.3, 0.8, 1.3, 0.8, 1.3, 0.8, 1.29):
        values.append(values[-1] * growth)
    assert base(values) == {}


def test_a_short_history_has_no_usual_changes() -> None:
    """The same fall and rise with one year of history less than is needed."""
    assert base([*STEADY[2:], 90.06, 99.07]) == {}


@pytest.mark.parametrize("kind", [Kind.RATE, Kind.BALANCE])
def test_only_growth_has_a_base(kind: Kind) -> None:
    """A difference of points is not larger for a low base."""
    fact_kind = {Kind.RATE: "points", Kind.BALANCE: "balance"}[kind]
    assert base([*STEADY, 90.06, 99.07], indicator(kind), kind=fact_kind) == {}


def seasonal(years: int) -> list[float]:
    """Growth of 1 or 2 per cent in turn; December is a quarter above the other months, so January falls every year."""
    level, values = 100.0, []
    for year in range(years):
        level *= 1.01 + 0.01 * (year % 2)
        values += [level + month / 10 for month in range(11)] + [level * 1.25]
    return values


def test_the_season_of_the_base_is_no_base_effect() -> None:
    """January fell from December a year ago as it always does; what is new is this January, 8 per cent above trend."""
    values = [*seasonal(6), 115.0]
    assert base(values, first="2018-01") == {}


def test_a_base_below_its_season_is_low() -> None:
    """January of 2023 was 8 per cent below where it should have been, and this January is back."""
    values = [*seasonal(6), 109.3]
    values[60] *= 0.92
    assert base(values, first="2018-01") == {"base_low": "2023-01"}


def test_facts_about_the_rate_are_guarded_too() -> None:
    """A record of the rate, and its acceleration, come from the low base as well."""
    assert base([*STEADY, 90.06, 99.07], kind="acceleration") == {"base_low": "2016"}
    assert base([*STEADY, 90.06, 99.07], kind="record_change") == {"base_low": "2016"}
    assert base([*STEADY, 90.06, 99.07], kind="level") == {}


@pytest.mark.parametrize(("years", "found"), [(5, {"base_low": "2022-01"}), (4, {})])
def test_three_other_years_tell_what_a_season_does(years: int, found: dict[str, str]) -> None:
    """January a year ago was 8 per cent low; five years know of three Januaries before it, four only of two."""
    values = [*seasonal(years), 107.0]
    values[12 * (years - 1)] *= 0.92
    assert base(values, first="2018-01") == found
