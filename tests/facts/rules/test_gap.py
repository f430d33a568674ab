"""How far a part is from its whole."""

from __future__ import annotations

import numpy as np

from generator.config import RuleSettings
from generator.facts.rules import BY_KIND
from generator.facts.view import View
from generator.model.series import Series
from generator.model.unit import PERCENT, POINT, Kind, Unit
from tests.facts.rules.maps import all_told, drawn, shown
from tests.facts.worlds import indicator


def test_growth_against_growth() -> None:
    """7.5 % against the country's 3.0 % is 4.5 points more; the country itself has no whole."""
    facts = all_told("gap", drawn("2023", {"MX": "1000 1030", "MX-02": "200 215"}))
    assert {area: shown(fact) for area, fact in facts.items()} == {"MX-02": "change 7.5 whole 3 gap 4.5"}
    fact = facts["MX-02"]
    assert (fact.direction, str(fact.comparison), fact.peer) == ("up", "2023", Series("sales", "MX"))
    assert [fact[role].unit for role in ("change", "whole", "gap")] == [PERCENT, PERCENT, POINT]


def test_level_against_level_for_a_rate() -> None:
    """2.5 % of jobless is 0.3 points below the country's 2.8 %, whatever either was before."""
    facts = all_told("gap", drawn("2023", {"MX": "- 2.8", "MX-02": "- 2.5"}), indicator(Kind.RATE))
    fact = facts["MX-02"]
    assert shown(fact) == "level 2.5 whole 2.8 gap -0.3"
    assert (fact.direction, fact.comparison, fact["gap"].unit, fact["level"].unit) == ("down", None, POINT, Unit("MXN"))


def test_a_gap_is_rounded_once() -> None:
    """3.04 less 0.96 is 2.08, shown as 2.1, though 3.0 less 1.0 would be 2.0."""
    fact = all_told("gap", drawn("2023", {"MX": "10000 10096", "MX-02": "10000 10304"}))["MX-02"]
    assert shown(fact) == "change 3 whole 1 gap 2.1"


def test_alike_as_shown_is_neither_above_nor_below() -> None:
    """3.04 % and 2.96 % are both shown as 3.0 %, 0.1 points apart; 2.84 and 2.76 of jobless both as 2.8."""
    fact = all_told("gap", drawn("2023", {"MX": "10000 10296", "MX-02": "10000 10304"}))["MX-02"]
    assert (shown(fact), fact.direction) == ("change 3 whole 3 gap 0.1", "flat")
    fact = all_told("gap", drawn("2023", {"MX": "- 2.84", "MX-02": "- 2.76"}), indicator(Kind.RATE))["MX-02"]
    assert (shown(fact), fact.direction) == ("level 2.8 whole 2.8 gap -0.1", "flat")


def test_the_nearest_whole_is_all_sectors_of_the_place() -> None:
    """A sector of a state is held against the state and not against the sector of the country."""
    rows = {"MX:food": "100 100", "MX-02": "100 102", "MX-02:food": "50 55"}
    assert shown(all_told("gap", drawn("2023", rows))["MX-02:food"]) == "change 10 whole 2 gap 8"
    del rows["MX-02"]
    assert shown(all_told("gap", drawn("2023", rows))["MX-02:food"]) == "change 10 whole 0 gap 10"


def test_silent_without_two_growths() -> None:
    """From nothing, from a hole or of a balance there is no growth to compare."""
    assert not all_told("gap", drawn("2023", {"MX": "1000 1030", "MX-02": "0 215", "MX-03": "- 5"}))
    assert not all_told("gap", drawn("2023", {"MX": "- 1030", "MX-02": "200 215"}))
    assert not all_told("gap", drawn("2023", {"MX": "1000 1030", "MX-02": "200 215"}), indicator(Kind.BALANCE))


def test_its_size_is_the_gap_itself() -> None:
    """20 % against 10 % and then 0 % against 10 %; the whole has none."""
    panel = drawn("2022", {"MX": "100 110 121", "MX-02": "100 120 120"})
    effect = BY_KIND["gap"].effect
    assert effect is not None
    sizes = effect(View(panel, indicator(), RuleSettings(), 1))
    np.testing.assert_allclose(sizes, [[np.nan] * 3, [np.nan, 10, -10]])
