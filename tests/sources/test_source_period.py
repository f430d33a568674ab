"""Periods as files write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.period import Frequency, Period
from generator.sources import period

MONTH, QUARTER, YEAR = Frequency.MONTH, Frequency.QUARTER, Frequency.YEAR


@pytest.mark.parametrize(
    ("text", "frequency", "expected"),
    [
        ("2024-10", MONTH, "2024-10"),
        ("2024/10", MONTH, "2024-10"),
        ("2024-10-01", MONTH, "2024-10"),
        ("oct-24", MONTH, "2024-10"),
        ("oct 2024", MONTH, "2024-10"),
        ("octubre 2024", MONTH, "2024-10"),
        ("Octubre de 2024", MONTH, "2024-10"),
        ("Oct-2024", MONTH, "2024-10"),
        ("October 2024", MONTH, "2024-10"),
        ("ENE|2013", MONTH, "2013-01"),
        ("sept. 2019", MONTH, "2019-09"),
        ("dic-98", MONTH, "1998-12"),
        ("2024T3", QUARTER, "2024-Q3"),
        ("2024Q3", QUARTER, "2024-Q3"),
        ("2024-Q3", QUARTER, "2024-Q3"),
        ("T3 2024", QUARTER, "2024-Q3"),
        ("2024-07-01", QUARTER, "2024-Q3"),
        ("2024/10", QUARTER, "2024-Q4"),
        ("2024", YEAR, "2024"),
        ("2024-01-01", YEAR, "2024"),
        ("05/2026", MONTH, "2026-05"),
        ("01/05/2026", MONTH, "2026-05"),
        ("01/07/2024", QUARTER, "2024-Q3"),
        ("202601", MONTH, "2026-01"),
        ("2015M01", MONTH, "2015-01"),
        ("2015-M12", MONTH, "2015-12"),
        ("1T2003", QUARTER, "2003-Q1"),
        ("T1-2003", QUARTER, "2003-Q1"),
        ("ene-mar 2003", QUARTER, "2003-Q1"),
        ("Octubre-Diciembre de 2003", QUARTER, "2003-Q4"),
        ("abr. - jun. 2003", QUARTER, "2003-Q2"),
        ("2003 jul-sep", QUARTER, "2003-Q3"),
    ],
)
def test_each_written_form_is_its_period(text: str, frequency: Frequency, expected: str) -> None:
    """Every form that an agency uses means one period of the file's frequency."""
    assert period.read(text, frequency) == Period.parse(expected)


@pytest.mark.parametrize(
    ("text", "frequency", "said"),
    [
        ("", MONTH, "not a period"),
        ("total", MONTH, "not a period"),
        ("2024-13", MONTH, "not a period"),
        ("brumario 2024", MONTH, "not a period"),
        ("2024Q5", QUARTER, "not a period"),
        ("13/2024", MONTH, "not a period"),
        ("05/13/2026", MONTH, "not a period"),
        ("05/01/2026", MONTH, "a day within a month, read as day/month/year"),
        ("202613", MONTH, "not a period"),
        ("ene-mar 2003", MONTH, "is a quarter, not a month"),
        ("ene-jun 2003", QUARTER, "not a quarter named by its first and last month"),
        ("feb-abr 2003", QUARTER, "not a quarter named by its first and last month"),
        ("nov-ene 2003", QUARTER, "not a quarter named by its first and last month"),
        ("uno-tres 2003", QUARTER, "not a period"),
        ("2024-10-15", MONTH, "a day within"),
        ("2024", MONTH, "is a year, not a month"),
        ("2024T3", MONTH, "is a quarter, not a month"),
        ("2024-08-01", QUARTER, "begins no quarter"),
        ("2024-02", YEAR, "begins no year"),
        ("2024T1", YEAR, "is a quarter, not a year"),
    ],
)
def test_what_is_no_such_period_is_refused(text: str, frequency: Frequency, said: str) -> None:
    """A text that is no period, or one of another frequency, is refused in words, never guessed."""
    with pytest.raises(ValueError, match=said):
        period.read(text, frequency)


def test_an_unreadable_period_tells_the_forms_that_can_be_read() -> None:
    """Each of the forms that the message lists is itself read, as a month, a quarter or a year of 2024."""
    with pytest.raises(ValueError, match=r"these can be read: 2024-10, .*octubre de 2024; 2024T4, .*; 2024$"):
        period.read("brumario 2024", MONTH)
    months, quarters, years = period.ACCEPTED.replace(" (day/month/year)", "").split("; ")
    assert {str(period.read(text, MONTH)) for text in months.split(", ")} == {"2024-10"}
    assert {str(period.read(text, QUARTER)) for text in quarters.split(", ")} == {"2024-Q4"}
    assert str(period.read(years, YEAR)) == "2024"


@given(st.integers(1900 * 12, 2100 * 12))
def test_a_written_month_reads_back(ordinal: int) -> None:
    """What Period prints is read as the same Period."""
    month = Period(MONTH, ordinal)
    assert period.read(str(month), MONTH) == month


def test_the_year_is_carried_to_the_months_below_it() -> None:
    """Only the first month of a year carries it, in the layout `ENE|2013`, `FEB`, and so on."""
    sequence = period.Sequence(MONTH)
    read = [str(sequence.read(text)) for text in ("NOV|2013", "DIC", "ENE|2014", "FEB", "Marzo")]
    assert read == ["2013-11", "2013-12", "2014-01", "2014-02", "2014-03"]


@pytest.mark.parametrize("texts", [("ENE|2013", "MAR"), ("ENE|2013", "ENE"), ("FEB",)])
def test_a_month_out_of_sequence_is_refused(texts: tuple[str, ...]) -> None:
    """A skipped or repeated month, or one before any year, has no certain year."""
    sequence = period.Sequence(MONTH)
    for text in texts[:-1]:
        sequence.read(text)
    with pytest.raises(ValueError, match="has no year"):
        sequence.read(texts[-1])


def test_year_and_month_columns_take_numbers_and_names() -> None:
    """`2024` and `9`, `09` or `septiembre` are September 2024; 13 and a blank year are refused."""
    assert {str(period.read_columns("2024", month, MONTH)) for month in ("9", "09", "septiembre", "Sep")} == {"2024-09"}
    for year, month in (("2024", "13"), ("", "9"), ("24", "9")):
        with pytest.raises(ValueError, match="not a year and a month"):
            period.read_columns(year, month, MONTH)
