"""Growth that gathers or loses pace by more than it mostly does."""

from __future__ import annotations

import numpy as np
import pytest

from generator.config import RuleSettings
from generator.facts.rules import acceleration
from generator.facts.view import View
from generator.model.unit import POINT, Kind
from tests.facts.rules.cases import D, Values, figures, tell, told
from tests.facts.worlds import QUICK, SERIES, indicator, panel_of


def grown(*rates: float) -> list[float | None]:
    """An annual series that starts at 1000 and grows by so many per cent each year."""
    values: list[float | None] = [1000.0]
    level = 1000.0
    for rate in rates:
        level *= 1 + rate / 100
        values.append(round(level, 6))
    return values


def test_growth_gathers_pace() -> None:
    """After moves of ten points up and down, one of fifteen is more than usual."""
    fact = told("acceleration", "2010", grown(10, 20, 10, 20, 10, 25))
    assert figures(fact) == {"change": D("25.0"), "previous": D("10.0"), "points": D("15.0")}
    assert (fact.direction, str(fact.window), str(fact.comparison)) == ("up", "2016", "2015")
    assert fact["points"].unit == POINT


def test_growth_loses_pace() -> None:
    """From 20 to 1 per cent is a move of nineteen points down."""
    fact = told("acceleration", "2010", grown(20, 10, 20, 10, 20, 1))
    assert (fact.direction, figures(fact)["points"]) == ("down", D("-19.0"))


def test_a_move_as_large_as_usual_is_none() -> None:
    """Ten points after moves of ten points are what there always was."""
    assert tell("acceleration", "2010", grown(10, 20, 10, 20, 10, 20)) is None


def test_usual_lies_between_two_moves() -> None:
    """Of moves of 1, 2, 3 and 4 points three quarters lie within 3.25."""
    assert tell("acceleration", "2010", grown(10, 11, 13, 10, 14, 17.2)) is None
    assert told("acceleration", "2010", grown(10, 11, 13, 10, 14, 17.3))["points"].displayed == D("3.3")


def test_four_moves_before_it_are_needed_here() -> None:
    """Three do not say what is usual."""
    assert tell("acceleration", "2010", grown(20, 10, 20, 10, 25)) is None


def test_a_move_that_is_nil_as_displayed_is_not_told() -> None:
    """0.4 points are four times the usual, and nothing without decimals."""
    rates = grown(10, 10.1, 10.2, 10.3, 10.4, 10.8)
    assert told("acceleration", "2010", rates)["points"].displayed == D("0.4")
    assert tell("acceleration", "2010", rates, indicator(change_decimals=0)) is None


def test_rates_displayed_alike_are_no_move() -> None:
    """From 9.96 to 10.04 per cent is 0.08 points, shown as 0.1, and both are shown as 10.0."""
    assert told("acceleration", "2010", grown(9.91, 9.92, 9.93, 9.94, 9.95, 10.05))["points"].displayed == D("0.1")
    assert tell("acceleration", "2010", grown(9.91, 9.92, 9.93, 9.94, 9.96, 10.04)) is None


@pytest.mark.parametrize("missing", [-1, -2, -3])
def test_both_rates_have_to_be_known(missing: int) -> None:
    """The newest value, the one before and the base of the rate before it."""
    values = grown(10, 20, 10, 20, 10, 20, 10, 25)
    assert tell("acceleration", "2010", values) is not None
    values[missing] = None
    assert tell("acceleration", "2010", values) is None


@pytest.mark.parametrize("end", [[0.0, 5.0, 9.0], [-1.0, 5.0, 9.0], [5.0, -1.0]])
def test_there_is_no_rate_from_nothing_nor_across_signs(end: Values) -> None:
    """A base of zero or below, or a negative value, gives no rate to compare."""
    assert tell("acceleration", "2010", [*grown(10, 20, 10, 20, 10), *end]) is None


def test_rates_do_not_grow() -> None:
    """A rate and a balance change in points or money, and have no growth to gather pace."""
    for kind in (Kind.RATE, Kind.BALANCE):
        assert tell("acceleration", "2010", grown(10, 20, 10, 20, 10, 25), indicator(kind)) is None


def test_months_need_thirty_six_moves_before() -> None:
    """Rates of 10 and 20 by turns for 37 months, then 40: one month fewer is silent."""
    values: list[float | None] = [100.0] * 12
    for month in range(37):
        values.append(round((values[month] or 0) * (1.2 if month % 2 else 1.1), 6))
    values.append(round((values[37] or 0) * 1.4, 6))
    fact = told("acceleration", "2020-01", values, settings=RuleSettings())
    assert figures(fact) == {"change": D("40.0"), "previous": D("10.0"), "points": D("30.0")}
    assert tell("acceleration", "2020-02", values[1:], settings=RuleSettings()) is None


def test_the_effect_is_the_move_in_points() -> None:
    """From 10 to 20 per cent ten points, and back; before the second rate there is no move."""
    panel = panel_of("2010", {SERIES: grown(10, 20, 10)})
    moves = acceleration.effect(View(panel, indicator(), QUICK, 1))
    np.testing.assert_allclose(moves, [[np.nan, np.nan, 10.0, -10.0]])
