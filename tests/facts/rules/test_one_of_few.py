"""One of at most three places that meet two conditions."""

from __future__ import annotations

from generator.config import Few, RuleSettings
from generator.model.unit import PERCENT, Kind, Unit
from tests.facts.rules.maps import all_told, shown, states
from tests.facts.worlds import indicator

LARGE_AND_GROWING = RuleSettings(few={"sales": Few(level=100, change=5)})


def test_one_of_two() -> None:
    """Two of five have 100 and grew by 5 %; one is large, one grew, one did neither."""
    panel = states("2023", "100 105", "200 220", "200 204", "50 60", "50 50")
    facts = all_told("one_of_few", panel, settings=LARGE_AND_GROWING)
    assert {area: shown(fact) for area, fact in facts.items()} == {
        "MX-01": "level 105 change 5 places 2 peers 5 threshold 100 pace 5",
        "MX-02": "level 220 change 10 places 2 peers 5 threshold 100 pace 5",
    }
    assert (facts["MX-01"].direction, facts["MX-01"]["places"].unit) == ("flat", Unit("area"))


def test_both_conditions_are_told_as_written() -> None:
    """The level in the unit of the figures, the growth in per cent, each with the digits that it needs and no more."""
    settings = RuleSettings(few={"sales": Few(level=12.75, change=5.0)})
    panel = states("2023", "10 12.8", "10 12.7", "10 10", "10 10", "10 10")
    (fact,) = all_told("one_of_few", panel, settings=settings).values()
    level, growth = fact["threshold"], fact["pace"]
    assert (str(level.value), level.decimals, level.unit) == ("12.75", 2, fact["level"].unit)
    assert (str(growth.value), growth.decimals, growth.unit) == ("5", 0, PERCENT)
    assert (level.arithmetic, growth.arithmetic) == ("12.8 ≥ 12.75", "28 ≥ 5")
    assert (level.cells, growth.cells) == (fact["level"].cells, fact["change"].cells)


def test_four_are_not_few() -> None:
    """Three are."""
    lines = ["100 110"] * 3 + ["50 50"] * 2
    assert len(all_told("one_of_few", states("2023", *lines), settings=LARGE_AND_GROWING)) == 3
    assert not all_told("one_of_few", states("2023", *lines, "100 110"), settings=LARGE_AND_GROWING)


def test_conditions_are_met_as_displayed() -> None:
    """99.95 is shown as 100.0, and 4.95 % as 5.0 %; 99.94 and 4.94 % fall short."""
    panel = states("2023", "90 99.95", "90 99.94", "10000 10495", "10000 10494", "50 50")
    facts = all_told("one_of_few", panel, settings=LARGE_AND_GROWING)
    assert facts.keys() == {"MX-01", "MX-03"}


def test_conditions_are_compared_exactly() -> None:
    """A growth of 1.1 % meets "at least 1.1 %", though 1.1 x 10 is more than 11 in binary."""
    settings = RuleSettings(few={"sales": Few(level=1.1, change=1.1)})
    panel = states("2023", "1000 1011", "1 1.1", "1 1", "1 1", "1 1")
    assert all_told("one_of_few", panel, settings=settings).keys() == {"MX-01", "MX-02"}
    settings = RuleSettings(few={"sales": Few(level=1.01, change=0.01)})
    assert all_told("one_of_few", panel, settings=settings).keys() == {"MX-01", "MX-02"}


def test_peers_enough_and_conditions_stated() -> None:
    """Four peers are too few, one of six may not be missing, and without conditions nothing is told."""
    lines = ("100 110", "50 50", "50 50", "50 50", "50 50")
    assert all_told("one_of_few", states("2023", *lines), settings=LARGE_AND_GROWING)
    assert not all_told("one_of_few", states("2023", *lines[:4]), settings=LARGE_AND_GROWING)
    assert not all_told("one_of_few", states("2023", *lines, "50 -"), settings=LARGE_AND_GROWING)
    assert not all_told("one_of_few", states("2023", *lines))
    other = RuleSettings(few={"exports": Few(level=100, change=5)})
    assert not all_told("one_of_few", states("2023", *lines), settings=other)


def test_who_is_new_may_meet_the_conditions_too() -> None:
    """Without a year before nobody knows: one such place of six is too many, of twenty it is not compared."""
    lines = ("100 110", *["50 50"] * 18)
    assert not all_told("one_of_few", states("2023", *lines[:5], "- 500"), settings=LARGE_AND_GROWING)
    assert not all_told("one_of_few", states("2023", *lines[:5], "0 500"), settings=LARGE_AND_GROWING)
    facts = all_told("one_of_few", states("2023", *lines, "- 500"), settings=LARGE_AND_GROWING)
    assert shown(facts["MX-01"]).endswith("places 1 peers 19 threshold 100 pace 5")


def test_only_what_grows_in_per_cent() -> None:
    """A rate or a balance meets no condition on growth."""
    panel = states("2023", "100 110", "50 50", "50 50", "50 50", "50 50")
    for kind in (Kind.RATE, Kind.BALANCE):
        assert not all_told("one_of_few", panel, indicator(kind), LARGE_AND_GROWING)
