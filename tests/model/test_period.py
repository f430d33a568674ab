"""Periods and windows on the calendar."""

from __future__ import annotations

import calendar
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.period import Frequency, Period, Window

FREQUENCIES = st.sampled_from(list(Frequency))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Any period of the years that statistics speak of."""
    frequency = draw(FREQUENCIES)
    return Period.of(frequency, draw(st.integers(1500, 2500)), draw(st.integers(1, frequency)))


@given(periods())
def test_a_period_reads_back(period: Period) -> None:
    """What is written is read as the same period."""
    assert Period.parse(str(period)) == period


@given(periods(), st.integers(-2000, 2000))
def test_shifting_there_and_back(period: Period, steps: int) -> None:
    """Steps add up, keep the frequency, and a year of steps keeps the place in the year."""
    shifted = period.shift(steps)
    assert shifted.shift(-steps) == period
    assert shifted.frequency is period.frequency
    assert (shifted > period) == (steps > 0)
    year_on = period.shift(period.frequency)
    assert (year_on.year, year_on.number) == (period.year + 1, period.number)


@given(periods())
def test_the_days_of_a_period_meet_those_of_the_next(period: Period) -> None:
    """The next period begins the day after the last one, and the first day lies in the year."""
    assert period.last_day + timedelta(days=1) == period.shift(1).first_day
    assert period.first_day.year == period.last_day.year == period.year


@given(periods())
def test_a_period_is_made_of_year_and_number(period: Period) -> None:
    """Year and place in the year give the period back."""
    assert Period.of(period.frequency, period.year, period.number) == period
    assert 1 <= period.number <= period.frequency


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2100-02", "2100-02-01", "2100-02-28"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024-Q1", "2024-01-01", "2024-03-31"),
        ("2024-Q4", "2024-10-01", "2024-12-31"),
        ("2024", "2024-01-01", "2024-12-31"),
    ],
)
def test_first_and_last_day(text: str, first: str, last: str) -> None:
    """February knows leap years; a quarter has three months."""
    period = Period.parse(text)
    assert (str(period.first_day), str(period.last_day)) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "2024-13", "2024-00", "2024-Q5", "2024-Q0", "24-10", "2024-1", "2024-10-01", " 2024"]
)
def test_what_is_no_period_is_refused_with_the_right_form(text: str) -> None:
    """The error says how to write one."""
    with pytest.raises(ValueError, match="2024-Q3"):
        Period.parse(text)


@pytest.mark.parametrize(
    ("last", "window", "before"),
    [
        ("2024-10", "2024-01/2024-10", "2023-01/2023-10"),
        ("2024-01", "2024-01", "2023-01"),
        ("2024-Q3", "2024-Q1/2024-Q3", "2023-Q1/2023-Q3"),
        ("2024", "2024", "2023"),
    ],
)
def test_year_to_date_windows(last: str, window: str, before: str) -> None:
    """From the first period of the year; a year earlier it holds the same months."""
    found = Window.year_to_date(Period.parse(last))
    assert (str(found), str(found.shift_years(-1))) == (window, before)


@given(periods())
def test_year_to_date_counts_the_periods_so_far(period: Period) -> None:
    """It has as many periods as the number of its last, all of one year, and the newest in it."""
    window = Window.year_to_date(period)
    assert len(window) == period.number == len(window.periods)
    assert {one.year for one in window.periods} == {period.year}
    assert period in window
    assert period.shift(1) not in window


@given(periods(), st.integers(1, 40))
def test_a_window_reads_back(last: Period, length: int) -> None:
    """What is written is read as the same window, of the length asked for."""
    window = Window.trailing(last, length)
    assert Window.parse(str(window)) == window
    assert len(window) == length
    assert window.last == last
    assert list(window.periods) == sorted(window.periods)


@given(periods(), st.integers(1, 40), st.integers(-30, 30))
def test_shifted_windows_keep_their_months(last: Period, length: int, years: int) -> None:
    """The same months of another year, and back."""
    window = Window.trailing(last, length)
    other = window.shift_years(years)
    assert [one.number for one in other.periods] == [one.number for one in window.periods]
    assert other.shift_years(-years) == window


@pytest.mark.parametrize(
    ("text", "whole_year", "to_date", "single"),
    [
        ("2024-01/2024-12", True, False, False),
        ("2024-01/2024-11", False, True, False),
        ("2024-01", False, False, True),
        ("2023-12/2024-11", False, False, False),
        ("2024-02/2024-10", False, False, False),
        ("2023-01/2024-10", False, False, False),
        ("2024-Q1/2024-Q4", True, False, False),
        ("2024", True, False, True),
    ],
)
def test_what_a_window_is_called(text: str, *, whole_year: bool, to_date: bool, single: bool) -> None:
    """A calendar year, the year so far and a single period are told apart; twelve months across years are neither."""
    window = Window.parse(text)
    assert (window.is_whole_year, window.is_year_to_date, window.is_single) == (whole_year, to_date, single)


@pytest.mark.parametrize("text", ["2024-10/2024-01", "2024-01/2024-Q1", "2024/2024-10", "2024-01/soon"])
def test_what_is_no_window_is_refused(text: str) -> None:
    """Ends in the wrong order, or of two frequencies, are no window."""
    with pytest.raises(ValueError, match=r"window|period"):
        Window.parse(text)


def test_periods_of_another_frequency_are_in_no_window() -> None:
    """A year is no month of it."""
    assert Period.parse("2024") not in Window.parse("2024-01/2024-12")
    assert "2024-05" not in Window.parse("2024-01/2024-12")


@given(st.integers(1900, 2100))
def test_february_has_the_days_of_the_calendar(year: int) -> None:
    """29 in a leap year."""
    assert Period.of(Frequency.MONTH, year, 2).last_day.day == calendar.monthrange(year, 2)[1]
