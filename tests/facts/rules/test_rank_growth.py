"""The place of a peer by annual growth."""

from __future__ import annotations

from generator.config import RuleSettings
from generator.model.unit import Kind, Unit
from tests.facts.rules.maps import all_told, drawn, shown, states
from tests.facts.worlds import indicator

EIGHT = ("100 108", "100 107", "100 106", "100 105", "100 104", "100 103", "100 102", "100 101")


def test_three_from_the_top_and_three_from_the_bottom() -> None:
    """Of eight states that grew by 8 to 1 %, the fourth and the fifth are told nothing."""
    facts = all_told("rank_growth", states("2023", *EIGHT))
    assert facts.keys() == {"MX-01", "MX-02", "MX-03", "MX-06", "MX-07", "MX-08"}
    assert shown(facts["MX-03"]) == "change 6 rank 3 peers 8"
    assert shown(facts["MX-07"]) == "change 2 rank 2 peers 8"
    assert (facts["MX-03"].direction, facts["MX-07"].direction, str(facts["MX-07"].comparison)) == (
        "up",
        "down",
        "2023",
    )
    assert (facts["MX-01"]["rank"].unit, facts["MX-01"]["peers"].unit) == (Unit("rank"), Unit("area"))


def test_in_a_short_table_the_top_counts_first() -> None:
    """The third of five is third from the top as well as from the bottom."""
    facts = all_told("rank_growth", states("2023", *EIGHT[:5]))
    assert (shown(facts["MX-03"]), facts["MX-03"].direction) == ("change 6 rank 3 peers 5", "up")
    assert (shown(facts["MX-04"]), facts["MX-04"].direction) == ("change 5 rank 2 peers 5", "down")


def test_equal_growth_as_displayed_shares_a_place() -> None:
    """8.04 % and 7.96 % are both shown as 8.0 %: two are first, and the next is third."""
    facts = all_told(
        "rank_growth", states("2023", "10000 10804", "10000 10796", *("10000 10" + n for n in ("500", "400", "300")))
    )
    assert [shown(facts[f"MX-0{state}"]) for state in (1, 2, 3)] == [
        "change 8 rank 1 peers 5",
        "change 8 rank 1 peers 5",
        "change 5 rank 3 peers 5",
    ]
    assert [facts[f"MX-0{state}"].is_tie for state in (1, 2, 3)] == [True, True, False]


def test_four_in_third_place_push_nobody_out() -> None:
    """Two ahead of all of them: all four are third, and two are as near to the bottom."""
    lines = ("100 109", "100 108", *["100 105"] * 4, "100 101", "100 100")
    facts = all_told("rank_growth", states("2023", *lines))
    assert [shown(facts[f"MX-0{state}"]) for state in (3, 6, 7)] == [
        "change 5 rank 3 peers 8",
        "change 5 rank 3 peers 8",
        "change 1 rank 2 peers 8",
    ]


def test_a_hamlet_does_not_lead_the_table() -> None:
    """Of 1000 in all, 5 is just large enough and 4.9 is not; who is too small is not among the number compared."""
    large = ("200 200", "200 199", "200 198", "195 194")
    facts = all_told("rank_growth", states("2023", *large, "1 5", "100 199", "1 5"))
    assert (shown(facts["MX-05"]), facts["MX-05"].is_tie) == ("change 400 rank 1 peers 7", True)
    facts = all_told("rank_growth", states("2023", *large, "1 4.9", "100 199", "1 5.1"))
    assert "MX-05" not in facts
    assert shown(facts["MX-07"]) == "change 410 rank 1 peers 6"


def test_the_smallest_size_is_compared_exactly() -> None:
    """0.7 % of 30 is 0.21; added up and multiplied in binary it comes out a little above."""
    lines = ("6 6.3", "6 6.2", "6 6.1", "6 6", "6 5.19", "0.2 0.21")
    facts = all_told("rank_growth", states("2023", *lines), settings=RuleSettings(size_least=0.007))
    assert shown(facts["MX-06"]) == "change 5 rank 1 peers 6"


def test_who_appeared_within_the_year_is_not_compared() -> None:
    """Of the places that are large now one in twenty may lack a growth; one in six may not. The tiny do not count."""
    lines = [f"100 {100 + number}" for number in range(1, 20)]
    told = all_told("rank_growth", states("2023", *lines, "- 100"))
    assert shown(told["MX-19"]) == "change 19 rank 1 peers 19"
    assert not all_told("rank_growth", states("2023", *lines[:5], "- 500"))
    told = all_told("rank_growth", states("2023", *lines[:5], "- 1"))
    assert shown(told["MX-05"]) == "change 5 rank 1 peers 5"


def test_who_is_late_counts_until_two_years_have_passed() -> None:
    """One of six without a value leaves 83 % of the living; after 24 years it has left the group."""
    assert not all_told("rank_growth", states("2022", *(f"1 {line}" for line in EIGHT[:5]), "1 1 -"))
    gone = states("2000", *("- " * 22 + line for line in EIGHT[:5]), "1" + " -" * 23)
    assert not all_told("rank_growth", gone)
    gone = states("2000", *("- " * 23 + line for line in EIGHT[:5]), "1" + " -" * 24)
    assert shown(all_told("rank_growth", gone)["MX-01"]) == "change 8 rank 1 peers 5"


def test_nineteen_of_twenty_are_enough() -> None:
    """95 % exactly; of 21 with two missing it is 90 %."""
    lines = [f"100 {100 + number}" for number in range(1, 20)]
    assert shown(all_told("rank_growth", states("2023", *lines, "100 -"))["MX-19"]) == "change 19 rank 1 peers 19"
    assert not all_told("rank_growth", states("2023", *lines, "100 -", "100 -"))


def test_only_growth_in_per_cent_is_ranked() -> None:
    """A rate and a balance have none; growth from nothing is none either."""
    panel = states("2023", *EIGHT)
    assert not all_told("rank_growth", panel, indicator(Kind.RATE))
    assert not all_told("rank_growth", panel, indicator(Kind.BALANCE))
    assert shown(all_told("rank_growth", states("2023", *EIGHT[:5], "0 1"))["MX-01"]) == "change 8 rank 1 peers 5"


def test_a_country_is_no_peer_of_its_states() -> None:
    """Nor are the sectors of an area peers of each other."""
    lines = {f"MX-{number:02d}": line for number, line in enumerate(EIGHT[:4], 1)}
    assert not all_told("rank_growth", drawn("2023", {"MX": "400 426", **lines}))
    assert not all_told("rank_growth", drawn("2023", {f"MX:s{number}": line for number, line in enumerate(EIGHT)}))


def test_zeros_all_over_are_ranked_as_they_fell() -> None:
    """Everything fell to nothing: all are first together, the smallest share of nothing being nothing."""
    facts = all_told("rank_growth", states("2023", *["10 0"] * 5))
    assert (shown(facts["MX-01"]), facts["MX-01"].is_tie) == ("change -100 rank 1 peers 5", True)
