"""The plain telling of the rules about places, parts and wholes, on tables worked out on paper."""

from __future__ import annotations

import pytest

from generator.model.unit import Kind
from tests.facts.byhand import figures, tell_in, world
from tests.facts.reference import Told, World

COUNTRY = "sales:MX"


def states(*lines: str) -> dict[str, str]:
    """A line of figures for each state, from the first on."""
    return {f"sales:MX-{number:02d}": line for number, line in enumerate(lines, 1)}


def within(whole: str, *lines: str, kind: Kind = Kind.FLOW, chained: bool = False) -> World:
    """A country from 2023 on, and its states."""
    return world("2023", {COUNTRY: whole} | states(*lines), kind, chained=chained)


def test_climbing_and_falling_in_the_table() -> None:
    """From 10 to 45 the fifth passes those with 40, 30 and 20; the third of before leaves the top three."""
    one = world("2023", states("50 50", "40 40", "30 30", "20 20", "10 45"))
    climbed = figures("rank 2 previous 5 peers 5 level 45")
    assert tell_in(one, "rank_move", "sales:MX-05") == Told("rank_move", "2024", climbed, "up", "2023")
    fell = figures("rank 4 previous 3 peers 5 level 30")
    assert tell_in(one, "rank_move", "sales:MX-03") == Told("rank_move", "2024", fell, "down", "2023")
    for still in ("sales:MX-01", "sales:MX-02", "sales:MX-04"):
        assert tell_in(one, "rank_move", still) is None


@pytest.mark.parametrize(
    "lines",
    [
        ("50 50", "40 40", "30 30", "20 20", "10 40.1"),
        ("50 50", "40 40", "30 30", "10 45"),
        ("50 50", "40 40", "30 30", "20 20", "- 45"),
        ("50 50", "40 40", "30 30", "20 20", "10 45", "60 -"),
        ("50 50", "40 40", "30 30", "10 20", "10 20"),
    ],
)
def test_no_move_in_the_table(lines: tuple[str, ...]) -> None:
    """One display unit is no lead; four peers, or five of six, are too few; a new place moved from nowhere."""
    one = world("2023", states(*lines))
    assert tell_in(one, "rank_move", "sales:MX-05" if len(lines) > 4 else "sales:MX-04") is None


def test_ranks_of_growth() -> None:
    """Of seven the first grew fastest and the fifth is third from below; the fourth stands in the middle."""
    one = world("2023", states("100 110", "100 105", "100 104", "100 103", "100 102", "100 101", "100 100"))
    fastest = figures("change 10 rank 1 peers 7")
    assert tell_in(one, "rank_growth", "sales:MX-01") == Told("rank_growth", "2024", fastest, "up", "2023")
    slow = figures("change 2 rank 3 peers 7")
    assert tell_in(one, "rank_growth", "sales:MX-05") == Told("rank_growth", "2024", slow, "down", "2023")
    assert tell_in(one, "rank_growth", "sales:MX-04") is None


def test_ranks_of_growth_leave_out_the_tiny() -> None:
    """3 is less than half a per cent of 618, so its growth of 50 % counts for nothing; 5 is not."""
    lines = ("100 110", "100 105", "100 104", "100 103", "100 103", "90 90")
    one = world("2023", states(*lines, "2 3"))
    assert tell_in(one, "rank_growth", "sales:MX-07") is None
    told = tell_in(one, "rank_growth", "sales:MX-04")
    expected = figures("change 3 rank 2 peers 6")
    assert told == Told("rank_growth", "2024", expected, "down", "2023", is_tie=True)
    told = tell_in(world("2023", states(*lines, "4 5")), "rank_growth", "sales:MX-07")
    assert told is not None
    assert told.figures == figures("change 25 rank 1 peers 7")


def test_one_of_few() -> None:
    """Two of five have at least 10 and grew by at least 2.5 %."""
    one = world("2023", states("10 12", "11 11", "5 9", "19 20", "30 30"))
    told = Told("one_of_few", "2024", figures("level 12 change 20 places 2 peers 5 threshold 10 pace 2.5"))
    assert tell_in(one, "one_of_few", "sales:MX-01") == told
    for number in (2, 3, 5):
        assert tell_in(one, "one_of_few", f"sales:MX-0{number}") is None


def test_four_places_are_not_few() -> None:
    """More than three places that meet the conditions are no news, nor are three of four peers."""
    one = world("2023", states("10 12", "10 12", "10 12", "10 12", "30 30"))
    assert tell_in(one, "one_of_few", "sales:MX-01") is None
    one = world("2023", states("10 12", "10 12", "10 12", "30 30"))
    assert tell_in(one, "one_of_few", "sales:MX-01") is None


def test_gap_to_the_whole() -> None:
    """20 % is 10 points more than 10 %; a rate of 2.8 is 0.3 points under 3.1; a balance has no such gap."""
    told = tell_in(within("100 110", "50 60"), "gap", "sales:MX-01")
    assert told == Told("gap", "2024", figures("change 20 whole 10 gap 10"), "up", "2023", peer=COUNTRY)
    told = tell_in(within("3 3.1", "3 2.8", kind=Kind.RATE), "gap", "sales:MX-01")
    assert told == Told("gap", "2024", figures("level 2.8 whole 3.1 gap -0.3"), "down", peer=COUNTRY)
    assert tell_in(within("100 110", "50 60", kind=Kind.BALANCE), "gap", "sales:MX-01") is None
    assert tell_in(within("0 110", "50 60"), "gap", "sales:MX-01") is None


def test_divergence() -> None:
    """A part falls by 5 % while the whole grows by 10 %."""
    told = tell_in(within("100 110", "20 19"), "divergence", "sales:MX-01")
    expected = figures("level 19 change -5 base 20 growth 10")
    assert told == Told("divergence", "2024", expected, "down", "2023", peer=COUNTRY)
    assert tell_in(within("100 110", "6 5.5"), "divergence", "sales:MX-01") is not None
    assert tell_in(within("100 110", "6 5", kind=Kind.INDEX), "divergence", "sales:MX-01") is not None


@pytest.mark.parametrize(("whole", "part"), [("100 110", "6 5.4"), ("100 100", "20 19"), ("100 110", "20 21")])
def test_no_divergence(whole: str, part: str) -> None:
    """Less than a twentieth of the whole, a whole that stands still, or the same way."""
    assert tell_in(within(whole, part), "divergence", "sales:MX-01") is None


def test_breadth() -> None:
    """Three of five rose, one fell, one stood still; the year before two had risen."""
    lines = ("1 1 2", "1 1 2", "1 2 3", "1 2 1", "1 1 1")
    one = world("2022", {COUNTRY: "5 7 9"} | states(*lines))
    expected = figures("rising 3 falling 1 unchanged 1 parts 5 previous 2")
    assert tell_in(one, "breadth", COUNTRY) == Told("breadth", "2024", expected, "up", "2023")
    told = tell_in(within("5 7", "1 1", "2 1", "2 1", "1 2", "1 1"), "breadth", COUNTRY)
    assert told == Told("breadth", "2024", figures("rising 1 falling 2 unchanged 2 parts 5"), "down", "2023")


def test_breadth_of_sectors_where_there_are_few_areas() -> None:
    """With four states the five sectors of the country are counted; with neither, nothing."""
    four = {COUNTRY: "5 7"} | states("1 2", "1 2", "1 2", "1 2")
    assert tell_in(world("2023", four), "breadth", COUNTRY) is None
    sectors = {f"{COUNTRY}:branch{number}": "2 1" for number in range(5)}
    told = tell_in(world("2023", four | sectors), "breadth", COUNTRY)
    assert told is not None
    assert told.figures == figures("rising 0 falling 5 unchanged 0 parts 5")


def test_breadth_of_municipalities_of_the_state() -> None:
    """Those of another state are no part of it, and a sector of one is not either."""
    towns = {f"sales:MX-02{number:03d}": "1 2" for number in range(1, 6)}
    others = {"sales:MX-03001": "2 1", "sales:MX-02001:mining": "2 1", "sales:MX-02": "5 9"}
    told = tell_in(world("2023", towns | others), "breadth", "sales:MX-02")
    assert told is not None
    assert told.figures == figures("rising 5 falling 0 unchanged 0 parts 5")


def test_concentration() -> None:
    """One of five holds 60 of 100, more than half; one in four or fewer lead."""
    told = tell_in(within("- 100", "- 60", "- 10", "- 10", "- 10", "- 10"), "concentration", COUNTRY)
    assert told == Told("concentration", "2024", figures("leaders 1 share 60 parts 5"))


@pytest.mark.parametrize(
    "parts", [(50.5, 20, 10, 10, 9.5), (60, 10, 10, 10, 10.4), (80, 10, 10, 10, -10), (60, 20, 10, 10), (30,) * 5]
)
def test_no_concentration(parts: tuple[float, ...]) -> None:
    """Barely half, a sum off by 0.4 of 100 where 0.3 is rounding, a negative part, four parts, or the wrong sum."""
    lines = [f"- {part}" for part in parts]
    assert tell_in(within("- 100", *lines), "concentration", COUNTRY) is None


def test_no_share_of_a_whole_that_is_less_than_its_parts() -> None:
    """Five states make 100.4 of 100, where six roundings explain 0.3."""
    broken = within("100 100", "20 20.4", "20 20", "20 20", "20 20", "20 20")
    assert tell_in(broken, "share", "sales:MX-02") is None
    rounded = within("100 101", "20 21.3", "20 20", "20 20", "20 20", "20 20")
    told = tell_in(rounded, "share", "sales:MX-02")
    assert told == Told("share", "2024", figures("share 19.8 base 20 change -0.2"), "down", "2023", peer=COUNTRY)
    assert tell_in(rounded, "contribution", "sales:MX-02") is not None


def test_no_share_where_parts_added_up_until_now() -> None:
    """Parts that made 100 a year ago and are one short now are suspect; parts that never made it are a sample."""
    short = ("20 19", "20 20", "20 20", "20 20")
    assert tell_in(within("100 100", *short, "20 20"), "share", "sales:MX-02") is None
    assert tell_in(within("100 100", *short, "19 20"), "share", "sales:MX-02") is not None
    assert tell_in(within("100 100", *short, "20 -"), "share", "sales:MX-02") is not None


def test_chained_volumes_have_no_contributions() -> None:
    """10 of the 20 points are said of values and not of chained volumes."""
    lines = ("100 120", "50 60")
    told = tell_in(within(*lines), "contribution", "sales:MX-01")
    expected = figures("contribution 10 growth 20")
    assert told == Told("contribution", "2024", expected, "up", "2023", peer=COUNTRY)
    assert tell_in(within(*lines, chained=True), "contribution", "sales:MX-01") is None
