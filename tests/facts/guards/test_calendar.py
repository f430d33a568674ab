"""Easter, working days and leap years in what is compared."""

from __future__ import annotations

from datetime import date

import pytest

from generator.config import RuleSettings
from generator.facts.guards.easter import easter_sunday, holy_week
from generator.facts.guards.working_days import working_days
from generator.model.period import Window
from generator.model.unit import Kind
from tests.facts.guards.cases import BY_YEARS, caveats, told
from tests.facts.worlds import indicator


@pytest.mark.parametrize(
    "day",
    [
        "1818-03-22",
        "1954-04-18",
        "1961-04-02",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2018-04-01",
        "2019-04-21",
        "2023-04-09",
        "2024-03-31",
        "2025-04-20",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22",
    ],
)
def test_easter_falls_on_its_day(day: str) -> None:
    """Published dates, the earliest, the latest and the exceptions of the computus among them."""
    assert easter_sunday(int(day[:4])) == date.fromisoformat(day)


def test_holy_week_belongs_to_the_month_of_its_thursday() -> None:
    """Easter of 2018 was on the first of April, and its week in March but for that day."""
    assert [str(holy_week(year)) for year in (2018, 2023, 2024)] == ["2018-03", "2023-04", "2024-03"]


@pytest.mark.parametrize(
    ("kind", "first", "count", "period"),
    [
        ("year_on_year", "2023-03", 13, "2024-03"),
        ("year_on_year", "2023-04", 13, "2024-03"),
        ("year_to_date", "2023-01", 15, "2024-03"),
        ("rolling_year", "2022-04", 24, "2024-03"),
        ("year_on_year", "2022-03", 13, None),
        ("year_on_year", "2022-04", 13, None),
        ("year_on_year", "2023-05", 13, None),
        ("year_to_date", "2023-01", 16, None),
        ("level", "2024-03", 1, None),
        ("year_on_year", "2023-Q1", 5, None),
        ("year_on_year", "2023", 2, None),
    ],
)
def test_holy_week_in_one_window_alone_is_told(kind: str, first: str, count: int, period: str | None) -> None:
    """In March 2024 after April 2023: windows that end in March or begin in April differ, and longer ones do not."""
    caveat = caveats(told(kind, first, [5.0] * count)).get("easter")
    assert (str(caveat.period) if caveat else None) == period


@pytest.mark.parametrize(
    ("months", "days"), [("2024-02", 21), ("2023-02", 20), ("2023-03", 23), ("2024-03", 21), ("2024-01/2024-03", 65)]
)
def test_days_from_monday_to_friday(months: str, days: int) -> None:
    """Counted on a calendar of the wall."""
    assert working_days(Window.parse(months)) == days


@pytest.mark.parametrize(("first", "days"), [("2023-03", -2), ("2023-07", 2), ("2023-02", None), ("2023-05", None)])
def test_two_working_days_more_or_less_are_told(first: str, days: int | None) -> None:
    """March 2024 had 21 after 23, July 23 after 21; February 21 after 20 and May 23 after 23."""
    caveat = caveats(told("year_on_year", first, [5.0] * 13)).get("working_days")
    assert (caveat.figure.displayed if caveat and caveat.figure else None) == days


@pytest.mark.parametrize(("kind", "first", "count"), [("annual", "2023-01", 24), ("year_on_year", "2023", 2)])
def test_two_working_days_in_a_whole_year_are_nothing(kind: str, first: str, count: int) -> None:
    """2024 had 262 after 260."""
    assert working_days(Window.parse("2024-01/2024-12")) - working_days(Window.parse("2023-01/2023-12")) == 2
    assert "working_days" not in caveats(told(kind, first, [5.0] * count))


@pytest.mark.parametrize(
    ("kind", "first", "count"), [("period_on_period", "2024-02", 2), ("long_change", "2019-03", 61)]
)
def test_only_the_year_before_is_held_to_the_calendar(kind: str, first: str, count: int) -> None:
    """February and March differ in days anyway; over five years two of them are nothing."""
    found = caveats(told(kind, first, [5.0] * count, indicator(seasonal=False), settings=RuleSettings()))
    assert not {"easter", "working_days", "leap_year"} & found.keys()


@pytest.mark.parametrize("kind", [Kind.STOCK, Kind.INDEX, Kind.RATE, Kind.BALANCE])
def test_only_what_adds_up_over_days_depends_on_them(kind: Kind) -> None:
    """The stock of March has no days."""
    fact = told(BY_YEARS.get(kind, "year_on_year"), "2023-03", [5.0] * 13, indicator(kind))
    assert not {"easter", "working_days"} & caveats(fact).keys()


@pytest.mark.parametrize(
    ("first", "name"), [("2023-03", "easter"), ("2023-03", "working_days"), ("2023-02", "leap_year")]
)
def test_adjusted_figures_have_had_their_days_taken_out(first: str, name: str) -> None:
    """The agency adjusts for the calendar with the season."""
    assert name in caveats(told("year_on_year", first, [5.0] * 13))
    assert name not in caveats(told("year_on_year", first, [5.0] * 13, adjustment="sa"))
