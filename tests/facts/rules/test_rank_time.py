"""The rank of the newest value among all that were observed."""

from __future__ import annotations

import pytest

from generator.config import RuleSettings
from generator.model.unit import Unit
from tests.facts.rules.cases import D, figures, tell, told
from tests.facts.worlds import indicator

LOW = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]


def test_the_third_highest_of_ten() -> None:
    """Two of nine earlier months were higher."""
    fact = told("rank_time", "2023-01", [*LOW, 20.0, 7.0, 30.0, 15.0])
    assert figures(fact) == {"level": D(15), "rank": D(3), "of": D(10)}
    assert (fact.direction, fact.is_tie, str(fact.since), fact.since_is_start) == ("up", False, "2023-01", True)
    assert (fact["of"].unit, fact["rank"].unit, str(fact.window)) == (Unit("month"), Unit("rank"), "2023-10")


def test_a_low_is_counted_from_the_bottom() -> None:
    """One of nine earlier months was lower, and eight were higher: too far from the top."""
    fact = told("rank_time", "2023-01", [10.0, 11.0, 12.0, 13.0, 4.0, 14.0, 15.0, 16.0, 17.0, 5.0])
    assert (figures(fact)["rank"], fact.direction) == (D(2), "down")


def test_the_sixth_place_is_no_place() -> None:
    """With five above and five below, only five places from the top or from the bottom are told."""
    ten = [1.0, 2.0, 3.0, 4.0, 5.0, 11.0, 12.0, 13.0, 14.0]
    assert told("rank_time", "2023-01", [*ten, 10.0])["rank"].displayed == 5
    assert tell("rank_time", "2023-01", [*ten, 15.0, 10.0]) is None


@pytest.mark.parametrize("newest", [31.0, 0.5])
def test_a_record_has_no_rank(newest: float) -> None:
    """Above all before it, or below all, is the matter of another rule, though the other end is near too."""
    assert tell("rank_time", "2023-01", [*LOW, 20.0, 7.0, 30.0, newest]) is None


def test_values_shown_alike_share_their_rank() -> None:
    """10.44 and 10.41 are both shown as 10.4 and come second to 12.0."""
    fact = told("rank_time", "2023-01", [*LOW, 12.0, 10.44, 7.0, 10.41])
    assert (fact["rank"].displayed, fact.is_tie) == (D(2), True)


def test_ties_take_a_place_each() -> None:
    """One above and four alike before it leave no room among five; three do."""
    four = [10.0, 10.0, 10.0, 10.0]
    assert tell("rank_time", "2023-01", [*LOW, 12.0, *four, 10.0]) is None
    assert told("rank_time", "2023-01", [*LOW, 12.0, *four[1:], 10.0])["rank"].displayed == 2


def test_a_rank_needs_the_history_of_a_record() -> None:
    """60 months with the newest; 59 are silent."""
    months = [*(float(month) for month in range(58)), 99.0, 98.0]
    assert told("rank_time", "2020-01", months, settings=RuleSettings())["of"].displayed == 60
    assert tell("rank_time", "2020-02", months[1:], settings=RuleSettings()) is None


def test_the_history_starts_after_a_hole() -> None:
    """With two of the first three months missing, the higher one before them does not count."""
    fact = told("rank_time", "2023-01", [50.0, None, None, *LOW, 20.0, 7.0, 30.0, 15.0])
    assert (fact["rank"].displayed, fact["of"].displayed) == (D(3), D(10))
    assert (str(fact.since), fact.since_is_start) == ("2023-04", False)


def test_after_a_break_the_series_does_not_begin() -> None:
    """What was measured another way is no part of the history, and the rest is not the whole series."""
    fact = told("rank_time", "2022-11", [90.0, 80.0, *LOW, 20.0, 7.0, 30.0, 15.0], indicator(breaks=("2023-01",)))
    assert (fact["rank"].displayed, str(fact.since), fact.since_is_start) == (D(3), "2023-01", False)


def test_nothing_is_ranked_without_a_newest_value() -> None:
    """A hole at the end, or nothing at all, has no rank."""
    assert tell("rank_time", "2023-01", [*LOW, 20.0, 7.0, 30.0, 15.0, None]) is None
    assert tell("rank_time", "2023-01", [None] * 12) is None
