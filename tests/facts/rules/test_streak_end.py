"""The period that ends a streak of annual growth, or of annual falls."""

from __future__ import annotations

import pytest

from generator.config import RuleSettings
from tests.facts.rules.cases import D, Values, figures, tell, told
from tests.facts.worlds import indicator


def test_a_fall_ends_three_years_of_growth() -> None:
    """From 13 to 12 is a fall of 7.7 per cent, after rises in 2011, 2012 and 2013."""
    fact = told("streak_end", "2010", [10.0, 11.0, 12.0, 13.0, 12.0])
    assert figures(fact) == {"level": D(12), "change": D("-7.7"), "length": D(3)}
    assert (fact.direction, str(fact.window), str(fact.comparison)) == ("up", "2014", "2013")
    assert str(fact["length"].window) == "2011/2013"


def test_growth_ends_a_streak_of_falls() -> None:
    """The direction of the fact is that of the streak, which was down."""
    assert told("streak_end", "2010", [13.0, 12.0, 11.0, 10.0, 11.0]).direction == "down"


def test_no_change_as_displayed_ends_a_streak() -> None:
    """13.003 after 13 is shown as 0.0 per cent: growth has ended."""
    fact = told("streak_end", "2010", [10.0, 11.0, 12.0, 13.0, 13.003])
    assert (figures(fact)["change"], figures(fact)["length"]) == (D(0), D(3))


@pytest.mark.parametrize(
    "values",
    [
        [10.0, 11.0, 12.0, 13.0, 14.0],
        [10.0, 9.0, 10.0, 11.0, 10.0],
        [10.0, 11.0, 12.0, 13.0, 13.0, 12.0],
        [10.0, None, 10.0, 11.0, 12.0, 13.0, 12.0],
        [10.0, 11.0, 12.0, 13.0, None, 12.0],
        [10.0, 11.0, 12.0, 13.0, None],
        [12.0],
        [None, None],
    ],
    ids=["goes on", "too short", "ended before", "unknown beginning", "hole before", "hole now", "alone", "empty"],
)
def test_nothing_ends_here(values: Values) -> None:
    """A streak that goes on, was too short, ended earlier or is not fully known has no end to tell."""
    assert tell("streak_end", "2010", values) is None


def test_where_growth_has_no_meaning_the_difference_ends_a_streak() -> None:
    """From 4 to -1 there is no percentage, and yet the rise is over."""
    fact = told("streak_end", "2010", [1.0, 2.0, 3.0, 4.0, -1.0])
    assert figures(fact) == {"level": D(-1), "length": D(3)}


def test_a_streak_may_begin_from_zero() -> None:
    """The sign of the first rise is that of the difference: 0, 1, 2, 3 are three rises."""
    assert told("streak_end", "2010", [0.0, 1.0, 2.0, 3.0, 2.0])["length"].displayed == 3


def test_months_are_held_against_the_year_before() -> None:
    """Six months of growth end by default; five do not. The base is the same month."""
    year = [10.0] * 12
    fact = told("streak_end", "2023-01", [*year, *[11.0] * 6, 9.0], settings=RuleSettings())
    assert (fact["length"].displayed, str(fact.comparison), fact["change"].displayed) == (D(6), "2023-07", D(-10))
    assert tell("streak_end", "2023-01", [*year, *[11.0] * 5, 9.0], settings=RuleSettings()) is None


def test_a_break_is_where_the_history_starts() -> None:
    """Three rises since the new base may have been more; after a fall they are three."""
    about = indicator(breaks=("2010",))
    assert tell("streak_end", "2008", [5.0, 50.0, 10.0, 11.0, 12.0, 13.0, 12.0], about) is None
    fact = told("streak_end", "2008", [5.0, 50.0, 11.0, 10.0, 11.0, 12.0, 13.0, 12.0], about)
    assert fact["length"].displayed == 3
