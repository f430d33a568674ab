"""From annual falls back to growth, and from growth to a fall."""

from __future__ import annotations

import pytest

from generator.config import RuleSettings
from generator.model.unit import POINT, Kind
from tests.facts.rules.cases import D, Values, figures, tell, told
from tests.facts.worlds import indicator


def test_growth_after_two_falls() -> None:
    """From 8 to 9 is 12.5 per cent; the year before fell from 9 to 8, by 11.1."""
    fact = told("turn", "2010", [10.0, 9.0, 8.0, 9.0])
    assert figures(fact) == {
        "level": D(9),
        "change": D("12.5"),
        "base": D(8),
        "previous": D("-11.1"),
        "length": D(2),
    }
    assert (fact.direction, str(fact.window), str(fact.comparison)) == ("up", "2013", "2012")
    assert (str(fact["previous"].window), str(fact["length"].window)) == ("2012", "2011/2012")


def test_falls_since_a_break_are_of_unknown_number() -> None:
    """From 10 to 8 in two years since the new method began; after a year of growth the two are all."""
    about = indicator(breaks=("2010",))
    assert tell("turn", "2009", [30.0, 10.0, 9.0, 8.0, 9.0], about) is None
    fact = told("turn", "2009", [30.0, 9.0, 10.0, 9.0, 8.0, 9.0], about)
    assert figures(fact)["length"] == 2


def test_a_fall_after_growth_is_a_turn_down() -> None:
    """A rate turns in points."""
    fact = told("turn", "2010", [3.0, 3.5, 4.0, 3.8], indicator(Kind.RATE))
    assert (fact.direction, figures(fact)["change"], fact["change"].unit) == ("down", D("-0.2"), POINT)
    assert figures(fact)["previous"] == D("0.5")


@pytest.mark.parametrize(
    "values",
    [
        [10.0, 9.0, 8.0, 8.003],
        [10.0, 9.0, 8.0, 8.003, 9.0],
        [10.0, 11.0, 10.0, 11.0],
        [10.0, 9.0, 8.0, 7.0],
        [10.0, None, 9.0, 8.0, 7.0, 8.0],
        [10.0, 9.0, 8.0, None, 9.0],
        [10.0, 9.0, 8.0, None],
        [4.0, 3.0, 0.0, 2.0],
        [4.0, -1.0, -2.0, 2.0],
        [None, None],
    ],
    ids=[
        "flat now",
        "flat before",
        "too short",
        "goes on",
        "unknown beginning",
        "hole before",
        "hole now",
        "base of zero",
        "negative base",
        "empty",
    ],
)
def test_no_turn(values: Values) -> None:
    """Nil is no sign, one fall is too few, a hole hides the beginning, and from nothing there is no growth."""
    assert tell("turn", "2010", values) is None


def test_three_falls_are_needed_by_default() -> None:
    """Quarters against the same ones of the year before: three that fell, then one that rose."""
    year = [10.0, 10.0, 10.0, 10.0]
    fact = told("turn", "2022-Q1", [*year, 9.0, 9.0, 9.0, 11.0], settings=RuleSettings())
    assert (figures(fact)["length"], str(fact.comparison)) == (D(3), "2022-Q4")
    assert tell("turn", "2022-Q1", [*year, 11.0, 9.0, 9.0, 11.0], settings=RuleSettings()) is None


def test_a_run_from_the_first_comparison_is_known() -> None:
    """The falls since there was something to compare with began there; a late start is no hole."""
    assert told("turn", "2010", [None, 10.0, 9.0, 8.0, 9.0])["length"].displayed == 2
