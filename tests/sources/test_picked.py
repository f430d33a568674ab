"""Tables with rows between the periods: years above their months, totals and means below them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from generator.errors import SettingsError, SourceError
from generator.model.panel import Observations
from generator.sources.source import Reading

ReadCsv = Callable[..., Reading]
ListCells = Callable[[Observations], dict[tuple[str, str], tuple[Decimal | None, Any]]]
YEARS = "p,v\n2023,99\nNoviembre,1\nDiciembre,2\nTotal,3\n2024,\nEnero,4\nFebrero,x\n"


def values(reading: Reading, cells: ListCells) -> dict[str, Decimal | None]:
    return {period: value for (_, period), (value, _) in cells(reading.observations).items()}


def test_a_year_holds_for_the_months_below_it(read_csv: ReadCsv, cells: ListCells) -> None:
    """The year's own figure is no month's, and the total is passed over by its name."""
    text = YEARS.replace("Febrero,x", "Marzo,5")
    assert values(read_csv(text, year_rows=True, skip_periods=["total"]), cells) == {
        "2023-11": 1,
        "2023-12": 2,
        "2024-01": 4,
        "2024-03": 5,
    }


def test_a_row_that_cannot_be_read_keeps_its_line(read_csv: ReadCsv) -> None:
    """The lines are those of the file, also below rows that are passed over; a total that nobody named is told."""
    with pytest.raises(SourceError, match="line 8, column 'v': 'x' is not a number"):
        read_csv(YEARS, year_rows=True, skip_periods=["Total"])
    with pytest.raises(SourceError, match=r"line 5, column 'p': 'Total' is not a period.*`skip_periods`"):
        read_csv(YEARS, year_rows=True)


def test_a_month_above_the_first_year_has_none(read_csv: ReadCsv) -> None:
    """No year is guessed."""
    with pytest.raises(SourceError, match="line 2, column 'p': 'Diciembre' has no year"):
        read_csv("p,v\nDiciembre,1\n2024,\nEnero,2\n", year_rows=True)


@pytest.mark.parametrize("options", [{"skip_periods": ["Total"]}, {"year_rows": True, "skip_periods": ["Total"]}])
def test_a_table_of_nothing_else_is_told(read_csv: ReadCsv, options: dict[str, Any]) -> None:
    """No row is left where all of them are passed over."""
    text = "p,v\nTotal,1\n" + ("2024,5\n" if "year_rows" in options else "")
    with pytest.raises(SourceError, match=r"all of its rows are passed over\. Correct `skip_periods`"):
        read_csv(text, **options)


def test_totals_in_a_column_of_months(read_csv: ReadCsv, cells: ListCells) -> None:
    """Where year and month are two columns, the total stands in that of the month."""
    text = "a,m,v\n2023,12,1\n2023,Anual,13\n2024,1,2\n"
    reading = read_csv(text, year="a", month="m", skip_periods=["Anual"])
    assert values(reading, cells) == {"2023-12": 1, "2024-01": 2}


def test_years_above_other_periods_are_refused(read_csv: ReadCsv) -> None:
    """The setting says something of months alone."""
    with pytest.raises(SettingsError, match="`year_rows` is for months"):
        read_csv("p,v\n2024T1,1\n", frequency="quarter", year_rows=True)
