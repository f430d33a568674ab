"""Who climbed or fell in the table of peers."""

from __future__ import annotations

import pytest

from generator.model.unit import Kind, Unit
from tests.facts.rules.maps import all_told, shown, states
from tests.facts.worlds import indicator


def test_from_fifth_to_third() -> None:
    """55 passes 52 and 50, which were ahead; those two lose one place each, from third to fourth and to fifth."""
    facts = all_told("rank_move", states("2023", "90 90", "80 80", "53 52", "51 50", "50 55", "10 10"))
    assert shown(facts["MX-05"]) == "rank 3 previous 5 peers 6 level 55"
    assert (facts["MX-05"].direction, str(facts["MX-05"].comparison)) == ("up", "2023")
    assert shown(facts["MX-03"]) == "rank 4 previous 3 peers 6 level 52"
    assert facts["MX-03"].direction == "down"
    assert facts.keys() == {"MX-03", "MX-05"}, "fourth to fifth is one place and not at the top"
    units = [facts["MX-05"][role].unit for role in ("rank", "previous", "peers")]
    assert units == [Unit("rank"), Unit("rank"), Unit("area")]


@pytest.mark.parametrize(("newest", "climbs"), [("60.2", True), ("60.1", False)])
def test_more_than_one_display_unit_lies_between(newest: str, climbs: bool) -> None:
    """With one decimal, 60.2 has clearly passed 60.0 and 60.1 has not, though it passed 59.0 too."""
    facts = all_told("rank_move", states("2023", "90 90", "80 80", "70 60", "65 59", f"50 {newest}"))
    assert ("MX-05" in facts) is climbs
    assert ("MX-03" in facts) is climbs


def test_a_fall_is_measured_to_the_nearest_that_overtook() -> None:
    """90 falls to 50.0 behind 50.1, which overtook it: not clearly; behind 50.2 it is."""
    others = ("80 80", "70 70", "60 60")
    assert "MX-01" not in all_told("rank_move", states("2023", "90 50.0", *others, "40 50.1"))
    assert shown(all_told("rank_move", states("2023", "90 50.0", *others, "40 50.2"))["MX-01"]) == (
        "rank 5 previous 1 peers 5 level 50"
    )


def test_who_was_ahead_all_along_was_not_overtaken() -> None:
    """90.1 stays just ahead of the one that fell; 80, which overtook it, is far enough."""
    facts = all_told("rank_move", states("2023", "100 70", "60 80", "50 75", "110 70.1", "10 10"))
    assert shown(facts["MX-01"]) == "rank 4 previous 2 peers 5 level 70"
    assert shown(facts["MX-04"]) == "rank 3 previous 1 peers 5 level 70.1"


def test_a_tie_is_not_behind() -> None:
    """From three in fourth place to second with one equal: passed are only the two that are lower now."""
    facts = all_told("rank_move", states("2023", "90 90", "80 70", "75 70", "60 70", "50 50"))
    assert facts == {}, "fourth to second, but those ahead then are level with it"
    facts = all_told("rank_move", states("2023", "90 90", "80 70", "75 65", "60 70", "50 50"))
    assert shown(facts["MX-04"]) == "rank 2 previous 4 peers 5 level 70"


def test_equal_places_as_displayed() -> None:
    """10.44 and 10.41 share the second place the year before, so that to third is a fall out of nothing."""
    facts = all_told("rank_move", states("2023", "20 20", "10.44 10.0", "10.41 11.0", "9 9", "8 8"))
    assert facts == {}


def test_who_lacks_one_of_the_two_years_is_not_in_the_table() -> None:
    """The newcomer at the top pushes nobody down; with one of six it is 83 % of the living, and nothing is told."""
    lines = ("90 90", "80 80", "53 52", "51 50", "50 55")
    assert not all_told("rank_move", states("2023", *lines, "- 99"))
    many = [f"{number} {number}" for number in range(10, 24)]
    facts = all_told("rank_move", states("2023", *lines, *many, "- 99"))
    assert shown(facts["MX-05"]) == "rank 3 previous 5 peers 19 level 55"
    assert "MX-20" not in facts


def test_four_make_no_table() -> None:
    """Oneself included, five are needed."""
    assert not all_told("rank_move", states("2023", "50 90", "80 80", "70 70", "60 60"))


def test_into_the_top_by_one_place() -> None:
    """Fourth to third is told, second to first is not: both were at the top."""
    facts = all_told("rank_move", states("2023", "90 80", "80 90", "70 60", "60 70", "10 10"))
    assert {area: shown(fact) for area, fact in facts.items()} == {
        "MX-03": "rank 4 previous 3 peers 5 level 60",
        "MX-04": "rank 3 previous 4 peers 5 level 70",
    }


def test_rates_and_balances_have_places_too() -> None:
    """The table is of levels, whatever their kind."""
    panel = states("2023", "-9 9", "8 8", "7 7", "6 6", "5 5")
    for kind in Kind:
        assert shown(all_told("rank_move", panel, indicator(kind))["MX-01"]) == "rank 1 previous 5 peers 5 level 9"
