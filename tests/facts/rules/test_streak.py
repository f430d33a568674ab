"""Rises and falls in a row, from one period to the next."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.config import RuleSettings
from generator.model.unit import Kind, Unit
from tests.facts.rules.cases import D, Values, figures, tell, told
from tests.facts.worlds import SERIES, indicator

PLAIN = indicator(seasonal=False)


def test_three_rises_after_a_fall() -> None:
    """The streak is of the rises; it began after the fall to 4."""
    fact = told("streak", "2023-01", [5.0, 4.0, 5.0, 6.0, 7.0], PLAIN)
    assert figures(fact) == {"length": D(3), "level": D(7)}
    assert (str(fact.window), str(fact.since), fact.since_is_start) == ("2023-03/2023-05", "2023-03", False)
    assert (fact.direction, fact["length"].unit) == ("up", Unit("month"))
    assert [str(cell.period) for cell in fact["length"].cells] == ["2023-02", "2023-03", "2023-04", "2023-05"]


def test_falls_in_a_row_are_a_streak_too() -> None:
    """Three falls, of a rate as of anything."""
    fact = told("streak", "2023-Q1", [5.0, 6.0, 5.9, 5.8, 5.7], indicator(Kind.RATE, seasonal=False))
    assert (fact.direction, figures(fact)["length"], fact["length"].unit) == ("down", D(3), Unit("quarter"))


def test_a_streak_from_the_first_value_began_with_the_series() -> None:
    """The first value is what the first rise is measured from; a late start of the series is no hole."""
    for values in ([4.0, 5.0, 6.0, 7.0], [None, 4.0, 5.0, 6.0, 7.0]):
        assert told("streak", "2023-01", values, PLAIN).since_is_start


def test_a_streak_that_begins_at_a_break_is_not_told() -> None:
    """The first value of a new base is not compared with the one before: it may have been a rise too."""
    about = indicator(seasonal=False, breaks=("2023-02",))
    assert tell("streak", "2023-01", [9.0, 4.0, 5.0, 6.0, 7.0], about) is None
    fact = told("streak", "2023-01", [9.0, 5.0, 4.0, 5.0, 6.0, 7.0], about)
    assert (figures(fact)["length"], fact.since_is_start) == (D(3), False)


@pytest.mark.parametrize(
    "values",
    [
        [4.0, None, 5.0, 6.0, 7.0, 8.0],
        [4.0, 5.0, 6.0, None, 7.0, 8.0, 9.0, 10.0],
    ],
)
def test_a_streak_that_runs_into_a_gap_is_not_told(values: Values) -> None:
    """It may be longer than what is known of it."""
    assert tell("streak", "2023-01", values, PLAIN) is None


def test_values_shown_alike_end_a_streak() -> None:
    """6.04 after 6.0 is no rise at one decimal, and two rises are too few."""
    assert tell("streak", "2023-01", [5.0, 4.0, 5.0, 6.0, 6.04, 7.0, 8.0], PLAIN) is None
    assert told("streak", "2023-01", [5.0, 4.0, 5.0, 6.0, 6.05, 7.0, 8.0], PLAIN)["length"].displayed == 5


def test_the_longest_earlier_streak_stands_beside_it() -> None:
    """Two earlier ones of two rises each: the more recent one is named, and the fall of one does not count."""
    fact = told("streak", "2023-01", [1.0, 2.0, 3.0, 2.0, 3.0, 4.0, 3.0, 4.0, 5.0, 6.0], PLAIN)
    assert figures(fact) == {"length": D(3), "level": D(6), "previous": D(2)}
    assert str(fact["previous"].window) == "2023-05/2023-06"


@pytest.mark.parametrize("hidden", [[1.0, 2.0, 3.0, None, 4.0], [1.0, None, 2.0, 3.0, 4.0]])
def test_no_earlier_streak_is_the_longest_where_a_hole_may_hide_a_longer_one(hidden: Values) -> None:
    """Two rises before a hole, or after it, may have been more; one of three, known from end to end, is longer."""
    known: Values = [1.0, 2.0, 3.0, 1.0, 2.0, 3.0, 4.0]
    assert "previous" not in figures(told("streak", "2023-01", [*hidden, *known], PLAIN))
    fact = told("streak", "2023-01", [*hidden, 1.0, 2.0, 3.0, 4.0, *known], PLAIN)
    assert (fact["previous"].displayed, str(fact["previous"].window)) == (D(3), "2023-07/2023-09")


def test_an_earlier_streak_from_a_break_is_of_unknown_length() -> None:
    """Two rises from the first value of the new method; as the start of a series they would be the longest."""
    values: Values = [9.0, 1.0, 2.0, 3.0, 1.0, 2.0, 3.0, 4.0]
    assert figures(told("streak", "2023-01", values[1:], PLAIN))["previous"] == 2
    fact = told("streak", "2023-01", values, indicator(seasonal=False, breaks=("2023-02",)))
    assert "previous" not in figures(fact)


def test_months_of_a_seasonal_series_are_not_held_against_each_other() -> None:
    """Original figures with a season have no such streak; adjusted ones have."""
    values = [5.0, 4.0, 5.0, 6.0, 7.0]
    assert tell("streak", "2023-01", values) is None
    assert tell("streak", "2023-01", values, series=replace(SERIES, adjustment="sa")) is not None


def test_four_rises_are_needed_by_default() -> None:
    """Three rises are no news where nothing else is set."""
    rises = [5.0, 4.0, 5.0, 6.0, 7.0, 8.0]
    assert tell("streak", "2023-01", rises[:-1], PLAIN, RuleSettings()) is None
    assert told("streak", "2023-01", rises, PLAIN, RuleSettings())["length"].displayed == 4


def test_a_hole_now_or_an_empty_series_has_no_streak() -> None:
    """Nothing is known of a period without a value."""
    assert tell("streak", "2023-01", [4.0, 5.0, 6.0, 7.0, None], PLAIN) is None
    assert tell("streak", "2023-01", [None, None, None], PLAIN) is None
