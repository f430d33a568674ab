"""How many parts of a whole rose."""

from __future__ import annotations

from generator.model.unit import Kind, Unit
from tests.facts.rules.maps import all_told, drawn, shown
from tests.facts.worlds import indicator

FIVE = {"MX-01": "10 11", "MX-02": "10 12", "MX-03": "10 13", "MX-04": "10 9", "MX-05": "10 10"}


def test_states_of_the_country() -> None:
    """Three of five rose, one fell, one did not change; the fact is the country's."""
    facts = all_told("breadth", drawn("2023", {"MX": "50 55", **FIVE}))
    assert {area: shown(fact) for area, fact in facts.items()} == {"MX": "rising 3 falling 1 unchanged 1 parts 5"}
    fact = facts["MX"]
    assert (fact.direction, str(fact.comparison), fact["rising"].unit) == ("up", "2023", Unit("area"))
    assert len(fact["parts"].cells) == 10, "five values and five bases"


def test_the_year_before_is_given_of_the_same_parts() -> None:
    """Two years ago all had 10 and a year ago 10 as well: none rose; one state was not there: no such figure."""
    before = {area: f"10 {line}" for area, line in FIVE.items()}
    fact = all_told("breadth", drawn("2022", {"MX": "- - 55", **before}))["MX"]
    assert (shown(fact), str(fact["previous"].window)) == ("rising 3 falling 1 unchanged 1 parts 5 previous 0", "2023")
    fact = all_told("breadth", drawn("2022", {"MX": "- - 55", **before, "MX-05": "- 10 10"}))["MX"]
    assert not fact.has("previous")


def test_a_change_that_is_nil_as_displayed_is_none() -> None:
    """0.04 % is unchanged, 0.05 % has risen; from zero the difference decides."""
    rows = {"MX": "1 1", "MX-01": "10000 10004", "MX-02": "10000 10005", "MX-03": "0 1", "MX-04": "0 0", "MX-05": "1 0"}
    fact = all_told("breadth", drawn("2023", rows))["MX"]
    assert (shown(fact), fact.direction) == ("rising 2 falling 1 unchanged 2 parts 5", "up")


def test_as_many_up_as_down_is_flat() -> None:
    """Two against two, and one unchanged."""
    fact = all_told("breadth", drawn("2023", {"MX": "50 50", **FIVE, "MX-03": "10 8"}))["MX"]
    assert (shown(fact), fact.direction) == ("rising 2 falling 2 unchanged 1 parts 5", "flat")


def test_where_areas_are_few_sectors_are_the_parts() -> None:
    """Four states are too few to count; the country's five sectors are counted instead."""
    sectors = {f"MX:{name}": line for name, line in zip("abcde", FIVE.values(), strict=True)}
    four = dict(list(FIVE.items())[:4])
    fact = all_told("breadth", drawn("2023", {"MX": "50 55", **four, **sectors}))["MX"]
    assert (shown(fact), fact["rising"].unit) == ("rising 3 falling 1 unchanged 1 parts 5", Unit("sector"))
    assert not all_told("breadth", drawn("2023", {"MX": "50 55", **four}))


def test_municipalities_are_parts_of_their_state_and_without_states_of_the_country() -> None:
    """Each level is counted once, within its own sector."""
    towns = {f"MX-02{number:03d}:food": line for number, line in enumerate(FIVE.values())}
    facts = all_told("breadth", drawn("2023", {"MX:food": "60 66", "MX-02:food": "50 55", **towns}))
    assert facts.keys() == {"MX-02:food"}, "the country has one state"
    facts = all_told("breadth", drawn("2023", {"MX:food": "60 66", **towns}))
    assert facts.keys() == {"MX:food"}


def test_parts_that_are_late_and_parts_that_are_gone() -> None:
    """One of six is missing: 83 %. After 24 years without a value it is no part any more."""
    assert not all_told("breadth", drawn("2023", {"MX": "50 55", **FIVE, "MX-06": "10 -"}))
    later = {area: "- " * 23 + line for area, line in {"MX": "50 55", **FIVE}.items()}
    assert all_told("breadth", drawn("2000", {**later, "MX-06": "1" + " -" * 24}))
    assert not all_told("breadth", drawn("2000", {**later, "MX-06": "- 1" + " -" * 23}))


def test_nineteen_of_twenty_parts() -> None:
    """95 % have a sign; the twentieth is new."""
    rows = {f"MX-{number:02d}": "10 11" for number in range(1, 20)}
    fact = all_told("breadth", drawn("2023", {"MX": "200 220", **rows, "MX-20": "- 5"}))["MX"]
    assert shown(fact) == "rising 19 falling 0 unchanged 0 parts 19"
    assert not all_told("breadth", drawn("2023", {"MX": "200 220", **rows, "MX-20": "- 5", "MX-21": "- 5"}))


def test_any_kind_has_breadth_and_the_whole_has_to_be_published() -> None:
    """Jobless rates rose in three of five states; without the country's own rate nothing is told."""
    assert all_told("breadth", drawn("2023", {"MX": "- 5.5", **FIVE}), indicator(Kind.RATE))
    assert not all_told("breadth", drawn("2023", {"MX": "50 -", **FIVE}))
    assert not all_told("breadth", drawn("2023", FIVE))
