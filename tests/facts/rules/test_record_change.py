"""The fastest growth and the steepest fall, of all time or since when."""

from __future__ import annotations

import pytest

from generator.config import RuleSettings
from generator.model.unit import PERCENT, POINT, Kind, Unit
from tests.facts.rules.cases import D, figures, tell, told
from tests.facts.worlds import indicator


def yearly(*rates: float) -> list[float | None]:
    """An annual series that starts at 1000 and grows by so many per cent each year."""
    values: list[float | None] = [1000.0]
    level = 1000.0
    for rate in rates:
        level *= 1 + rate / 100
        values.append(round(level, 6))
    return values


def test_the_fastest_growth_on_record() -> None:
    """30 per cent after 10, 20 and 5: the best before was 20, and there are rates since the second year."""
    fact = told("record_change", "2010", yearly(10, 20, 5, 30))
    assert figures(fact) == {"change": D("30.0"), "previous": D("20.0")}
    assert (fact.direction, str(fact.window), str(fact["previous"].window)) == (
        "up",
        "2014",
        "2012",
    )
    assert (str(fact.since), fact.since_is_start, fact.is_tie) == ("2011", True, False)


def test_the_steepest_fall_on_record() -> None:
    """A fall of 30 per cent after one of 20."""
    fact = told("record_change", "2010", yearly(10, -20, 5, -30))
    assert (figures(fact), fact.direction) == ({"change": D("-30.0"), "previous": D("-20.0")}, "down")


def test_the_smallest_growth_is_no_fall_and_the_smallest_fall_no_growth() -> None:
    """2 per cent is below all before it, and -2 above all: neither is fast."""
    assert tell("record_change", "2010", yearly(10, 20, 5, 2)) is None
    assert tell("record_change", "2010", yearly(-10, -20, -5, -2)) is None


def test_no_change_as_displayed_is_never_the_fastest() -> None:
    """0.04 per cent after falls alone is shown as nil."""
    assert tell("record_change", "2010", yearly(-10, -20, -5, 0.04)) is None


def test_a_record_needs_its_history_of_rates() -> None:
    """Four rates make a history here; three do not."""
    assert tell("record_change", "2010", yearly(10, 20, 30)) is None
    assert tell("record_change", "2010", yearly(10, 20, 25, 30)) is not None


def test_the_fastest_since_a_year_that_was_faster() -> None:
    """After 25, 5, 6 and 7 per cent, 12 is the fastest since the 25 of 2011."""
    fact = told("record_change", "2010", yearly(25, 5, 6, 7, 12))
    assert figures(fact) == {"change": D("12.0"), "since": D("25.0")}
    assert (str(fact.since), str(fact["since"].window), fact.direction, fact.is_tie) == ("2011", "2011", "up", False)
    assert not fact.since_is_start


def test_equal_as_displayed_is_not_seen_since() -> None:
    """12.04 and 11.96 per cent are both shown as 12.0: no record, and a tie with 2011."""
    fact = told("record_change", "2010", yearly(11.96, 5, 6, 7, 12.04))
    assert (figures(fact)["since"], fact.is_tie) == (D("12.0"), True)


def test_two_years_back_is_not_long_ago() -> None:
    """Three years are; the faster year before the last one is two years back."""
    assert tell("record_change", "2010", yearly(3, 4, 5, 25, 6, 12)) is None


def test_the_years_left_out_have_another_beside_them() -> None:
    """The faster growth of 2001 is the last; outside of 2000 and 2001 it is that of 1998."""
    fact = told("record_change", "1996", yearly(5, 40, 5, 25, 50, 5, 6, 7, 12))
    assert figures(fact) == {"change": D("12.0"), "since": D("50.0"), "outside": D("40.0")}
    assert (str(fact.since), str(fact["outside"].window)) == ("2001", "1998")


def test_nothing_stands_beside_the_years_left_out_where_there_is_nothing() -> None:
    """With no faster growth outside of 2000 and 2001 only the last one is told."""
    fact = told("record_change", "1999", yearly(25, 50, 5, 6, 7, 12))
    assert figures(fact) == {"change": D("12.0"), "since": D("50.0")}


def test_a_rate_without_a_true_base_is_left_out() -> None:
    """From nothing there is no growth: the rates begin two years later, and that is where the series of them does."""
    fact = told("record_change", "2010", [0.0, 100.0, 110.0, 120.0, 130.0, 150.0])
    assert (str(fact.since), fact.since_is_start, fact["change"].displayed) == ("2012", True, D("15.4"))


def test_a_hole_restarts_the_history_of_rates() -> None:
    """A missing year takes two rates with it: the history of rates starts after them."""
    values = yearly(10, 60, 5, 30, 5, 10, 20, 40)
    values[3] = None
    fact = told("record_change", "2010", values)
    assert (figures(fact)["previous"], str(fact.since), fact.since_is_start) == (D("20.0"), "2015", False)


def test_after_a_break_the_rates_do_not_begin_with_the_series() -> None:
    """Nothing is compared across a new base: the first rate is that of the year after it."""
    values = [10.0, 5.0, *yearly(10, 20, 5, 30)]
    fact = told("record_change", "2008", values, indicator(breaks=("2010",)))
    assert (str(fact.since), fact.since_is_start) == ("2011", False)


@pytest.mark.parametrize(("kind", "unit"), [(Kind.RATE, POINT), (Kind.BALANCE, Unit("MXN")), (Kind.INDEX, PERCENT)])
def test_the_change_is_in_the_unit_of_its_kind(kind: Kind, unit: Unit) -> None:
    """Points of a rate, money of a balance, per cent of an index; all of them know records."""
    fact = told("record_change", "2010", [5.0, 6.0, 7.0, 8.0, 12.0], indicator(kind))
    assert (fact["change"].unit, fact["previous"].unit) == (unit, unit)


def test_a_month_is_compared_with_the_same_month() -> None:
    """Sixty monthly rates are needed: six years of data with a rise of a tenth each year, and then more."""
    months: list[float | None] = [round(100 * 1.1 ** (month // 12), 4) for month in range(71)]
    fact = told("record_change", "2015-01", [*months, 200.0], settings=RuleSettings())
    assert (fact["change"].displayed, fact["previous"].displayed) == (D("36.6"), D("10.0"))
    assert tell("record_change", "2015-02", [*months[1:], 200.0], settings=RuleSettings()) is None


def test_enough_has_to_be_known_in_between() -> None:
    """Without the value of 2012 two of the five rates since 2011 are missing, and nobody can say since when."""
    values = yearly(25, 5, 6, 7, 12)
    assert tell("record_change", "2010", values) is not None
    values[2] = None
    assert tell("record_change", "2010", values) is None
