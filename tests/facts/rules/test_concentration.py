"""The few parts that hold more than half of a whole."""

from __future__ import annotations

import pytest

from generator.model.unit import PERCENT, Kind, Unit
from tests.facts.rules.maps import all_told, drawn, shown
from tests.facts.worlds import indicator


def country(whole: str, *parts: str) -> dict[str, str]:
    """The newest value of a country and those of its states."""
    return {"MX": whole, **{f"MX-{number:02d}": part for number, part in enumerate(parts, 1)}}


def test_two_of_eight() -> None:
    """30 and 25 of 100 are more than half; six share the rest. The fact is the country's."""
    facts = all_told("concentration", drawn("2023", country("100", "30", *["7.5"] * 6, "25")))
    assert {area: shown(fact) for area, fact in facts.items()} == {"MX": "leaders 2 share 55 parts 8"}
    fact = facts["MX"]
    assert (fact["leaders"].unit, fact["share"].unit, fact["parts"].unit) == (Unit("area"), PERCENT, Unit("area"))
    assert (fact.direction, fact.comparison) == ("flat", None)


def test_two_of_seven_are_more_than_a_quarter() -> None:
    """Four times two is eight."""
    assert not all_told("concentration", drawn("2023", country("100", "30", *["9"] * 5, "25")))


@pytest.mark.parametrize(("largest", "is_told"), [("50.5", False), ("50.6", True)])
def test_more_than_half_is_more_than_fifty_and_a_half(largest: str, is_told: bool) -> None:
    """50.5 of 100 could be rounded from less; with 50.6 one of five is enough."""
    rest = "12.4" if largest == "50.5" else "12.3"
    rows = country("100", largest, rest, rest, rest, "12.3" if largest == "50.5" else "12.5")
    assert bool(all_told("concentration", drawn("2023", rows))) is is_told


def test_half_is_compared_exactly() -> None:
    """Five times 10.1 is 50.5 and no more, and six of twenty are too many; a tenth more is enough."""
    assert not all_told("concentration", drawn("2023", country("100", *["10.1"] * 5, *["3.3"] * 15)))
    rows = country("100", "10.2", *["10.1"] * 4, *["3.3"] * 14, "3.2")
    assert shown(all_told("concentration", drawn("2023", rows))["MX"]) == "leaders 5 share 50.6 parts 20"


@pytest.mark.parametrize(("whole", "is_told"), [("100.3", True), ("99.7", True), ("100.4", False), ("99.6", False)])
def test_parts_add_up_within_rounding(whole: str, is_told: bool) -> None:
    """Five parts and a whole with one decimal may differ by 6 x 0.05 = 0.3."""
    rows = country(whole, "60", "10", "10", "10", "10")
    assert bool(all_told("concentration", drawn("2023", rows))) is is_told


def test_equal_parts_count_one_each() -> None:
    """Three of twelve with 20 each: the third one brings 60 %."""
    facts = all_told("concentration", drawn("2023", country("100", *["20"] * 3, *["5"] * 8, "0")))
    assert shown(facts["MX"]) == "leaders 3 share 60 parts 12"


def test_signed_parts_have_no_shares() -> None:
    """A part below zero makes the others more than the whole."""
    assert not all_told("concentration", drawn("2023", country("100", "90", "10", "5", "5", "-10")))
    assert not all_told("concentration", drawn("2023", country("0", *["0"] * 5)))


def test_all_parts_that_live_are_needed() -> None:
    """One that was there the year before and is late, though it is small; one that is gone is not missed."""
    rows = {area: f"- {value}" for area, value in country("100", "60", "10", "10", "10", "10").items()}
    assert all_told("concentration", drawn("2022", rows))
    assert not all_told("concentration", drawn("2022", {**rows, "MX-06": "0.1 -"}))
    later = {area: "- " * 23 + line for area, line in rows.items()}
    assert all_told("concentration", drawn("1999", {**later, "MX-06": "0.1" + " -" * 24}))


def test_sectors_concentrate_too_and_rates_do_not() -> None:
    """Manufacturing holds 60 % of the state; a rate, an index and a balance have no parts."""
    sectors = {f"MX-02:{name}": value for name, value in zip("abcde", ("60", "10", "10", "10", "10"), strict=True)}
    panel = drawn("2023", {"MX-02": "100", **sectors})
    fact = all_told("concentration", panel)["MX-02"]
    assert (shown(fact), fact["leaders"].unit) == ("leaders 1 share 60 parts 5", Unit("sector"))
    assert all_told("concentration", panel, indicator(Kind.STOCK))
    for kind in (Kind.RATE, Kind.INDEX, Kind.BALANCE):
        assert not all_told("concentration", panel, indicator(kind))


def test_four_parts_are_too_few() -> None:
    """Oneself is no part; five are needed."""
    assert not all_told("concentration", drawn("2023", country("100", "97", "1", "1", "1")))
