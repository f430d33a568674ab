"""A part that goes the other way than its whole."""

from __future__ import annotations

import pytest

from generator.model.series import Series
from generator.model.unit import Kind
from tests.facts.rules.maps import all_told, drawn, shown
from tests.facts.worlds import indicator


def test_a_part_that_falls_while_the_whole_rises() -> None:
    """Oil fell by 20 % and the total rose by 10 %; food rose with it."""
    facts = all_told("divergence", drawn("2023", {"MX": "200 220", "MX:oil": "100 80", "MX:food": "100 140"}))
    assert {name: shown(fact) for name, fact in facts.items()} == {"MX:oil": "level 80 change -20 base 100 growth 10"}
    fact = facts["MX:oil"]
    assert (fact.direction, str(fact.comparison), fact.peer) == ("down", "2023", Series("sales", "MX"))


def test_a_rise_against_a_fall() -> None:
    """The direction is the part's own."""
    fact = all_told("divergence", drawn("2023", {"MX": "200 180", "MX-02": "100 101"}))["MX-02"]
    assert (shown(fact), fact.direction) == ("level 101 change 1 base 100 growth -10", "up")


@pytest.mark.parametrize("lines", [("2000 2001", "1000 900"), ("2000 2200", "1000 999.6")])
def test_nil_as_displayed_is_no_direction(lines: tuple[str, str]) -> None:
    """0.05 % of the whole is shown as 0.1 and -0.04 % of the part as 0.0: only the first is a direction."""
    facts = all_told("divergence", drawn("2023", dict(zip(("MX", "MX-02"), lines, strict=True))))
    assert bool(facts) is (lines[0] == "2000 2001")


@pytest.mark.parametrize(("newest", "is_told"), [("11", True), ("10.9", False)])
def test_five_per_cent_of_the_whole_are_enough(newest: str, is_told: bool) -> None:
    """11 is 5 % of 220 exactly; 10.9 is not."""
    assert bool(all_told("divergence", drawn("2023", {"MX": "200 220", "MX-02": f"20 {newest}"}))) is is_told


def test_five_per_cent_is_compared_exactly() -> None:
    """5 % of 7 is 0.35; multiplied in binary it comes out a little above."""
    assert all_told("divergence", drawn("2023", {"MX": "5 7", "MX-02": "1 0.35"}))


def test_an_index_needs_no_size() -> None:
    """Prices of a city at 2 against 220 of the country are no small part of it."""
    panel = drawn("2023", {"MX": "200 220", "MX-02": "4 2"})
    assert all_told("divergence", panel, indicator(Kind.INDEX))
    assert not all_told("divergence", panel, indicator(Kind.STOCK))


def test_points_and_balances_do_not_diverge() -> None:
    """Only growth in per cent is compared, of what has a whole and a base."""
    panel = drawn("2023", {"MX": "200 220", "MX-02": "100 80"})
    assert not all_told("divergence", panel, indicator(Kind.RATE))
    assert not all_told("divergence", panel, indicator(Kind.BALANCE))
    assert not all_told("divergence", drawn("2023", {"MX": "- 220", "MX-02": "100 80"}))
    assert not all_told("divergence", drawn("2023", {"MX-02": "100 80", "MX-03": "100 120"}))
