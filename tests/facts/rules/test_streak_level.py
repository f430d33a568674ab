"""Periods in a row above a round number."""

from __future__ import annotations

import pytest

from generator.config import RuleSettings
from generator.model.unit import Kind, Unit
from tests.facts.rules.cases import D, Values, figures, tell, told
from tests.facts.worlds import indicator


def test_three_years_above_fifty() -> None:
    """49 was below, and 51, 52 and 53 are above."""
    fact = told("streak_level", "2010", [49.0, 51.0, 52.0, 53.0])
    assert figures(fact) == {"level": D(53), "threshold": D(50), "length": D(3)}
    assert (fact.direction, str(fact.window), str(fact.since)) == ("up", "2011/2013", "2011")
    assert (fact["threshold"].unit, fact["length"].unit) == (Unit("MXN"), Unit("year"))
    assert [str(cell.period) for cell in fact["length"].cells] == ["2010", "2011", "2012", "2013"]


def test_the_streak_is_counted_to_its_beginning() -> None:
    """The last three exceed 50, and so do the two before them."""
    fact = told("streak_level", "2010", [49.0, 51.0, 60.0, 70.0, 52.0, 53.0])
    assert figures(fact)["length"] == D(5)


@pytest.mark.parametrize(
    ("values", "number"),
    [
        ([20.0, 49.0, 51.0, 52.0], "25"),
        ([20.0, 50.04, 51.0, 52.0], "25"),
        ([20.0, 50.05, 51.0, 52.0], "50"),
        ([2.5, 2.6, 2.7, 2.8], "2.5"),
        ([99.0, 101.0, 900.0, 1000.0], "100"),
        ([0.2, 0.3, 0.4, 0.5], "0.25"),
    ],
)
def test_the_largest_number_that_all_exceed(values: Values, number: str) -> None:
    """Equal as displayed is not above; a tenth of the newest value is the least."""
    assert str(told("streak_level", "2010", values)["threshold"].displayed) == number


@pytest.mark.parametrize(
    "values",
    [
        [51.0, 52.0, 53.0],
        [49.0, None, 51.0, 52.0, 53.0],
        [49.0, 51.0, 52.0],
        [99.0, 101.0, 900.0, 1001.0],
        [49.0, 51.0, None, 53.0],
        [49.0, 51.0, 52.0, 53.0, None],
        [-1.0, 0.0, 0.04, 53.0],
        [None, None, None],
    ],
    ids=["from the start", "from a gap", "too short", "far below", "a hole", "no value", "nothing", "empty"],
)
def test_no_streak_above_a_number(values: Values) -> None:
    """Unknown where it began, too short, or above a number that says nothing of the level."""
    assert tell("streak_level", "2010", values) is None


def test_six_periods_are_needed_by_default() -> None:
    """Six months above 50 are told; with five, the number that all six exceed is 25."""
    months = [20.0, 49.0, *[51.0] * 6]
    fact = told("streak_level", "2023-01", months, settings=RuleSettings())
    assert (figures(fact)["threshold"], figures(fact)["length"]) == (D(50), D(6))
    fact = told("streak_level", "2023-01", months[:-1], settings=RuleSettings())
    assert (figures(fact)["threshold"], figures(fact)["length"]) == (D(25), D(6))


def test_only_what_grows_has_such_a_streak() -> None:
    """A rate or a balance above a round number is none."""
    for kind, has in ((Kind.RATE, False), (Kind.BALANCE, False), (Kind.COUNT, True)):
        assert (tell("streak_level", "2010", [49.0, 51.0, 52.0, 53.0], indicator(kind)) is not None) is has


def test_a_streak_from_a_break_on_has_no_known_beginning() -> None:
    """49 was measured another way."""
    assert tell("streak_level", "2010", [49.0, 51.0, 52.0, 53.0], indicator(breaks=("2011",))) is None
