"""Workbooks as offices make them: merged headers, hidden sheets, cells in per cent, formulas nobody worked out."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from generator.errors import SourceError
from generator.model.panel import Observations
from generator.sources.excel import ExcelSource
from generator.sources.header import headed, one_header
from generator.sources.source import Reading

ReadFile = Callable[..., Reading]
ListCells = Callable[[Observations], dict[tuple[str, str], tuple[Decimal | None, Any]]]
Book = openpyxl.Workbook
V = {"value": "v"}


def saved(book: Book) -> bytes:
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def filled(rows: Sequence[Sequence[Any]]) -> Book:
    """A workbook whose one sheet has these rows."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    return book


def merged() -> Book:
    """A table of two places with two columns each, under cells that are merged; the title stands above."""
    book = filled(
        [
            ["Turismo (cifras inventadas)"],
            ["Periodo", "Mexicali", None, "Tijuana", None],
            [None, "Visitas\n(miles)", "Noches", "Visitas\n(miles)", "Noches"],
            ["ene-24", 1, 2, 3, 4],
            ["feb-24", 5, 6, 7, 8],
        ]
    )
    for cells in ("A1:E1", "A2:A3", "B2:C2", "D2:E2"):
        book.active.merge_cells(cells)
    return book


@pytest.mark.parametrize(
    ("column", "expected"),
    [("Mexicali Visitas (miles)", [1, 5]), ("Mexicali Noches", [2, 6]), ("Tijuana Visitas (miles)", [3, 7])],
)
def test_a_header_of_merged_cells_names_each_column(
    read_file: ReadFile, cells: ListCells, column: str, expected: list[int]
) -> None:
    """The text of a merged cell stands before each of those below it."""
    options: dict[str, Any] = {"period": "Periodo", "skip_rows": 1, "header_rows": 2}
    found = cells(read_file(ExcelSource, saved(merged()), series={"value": column}, **options).observations)
    assert [value for value, _ in found.values()] == expected


def test_a_column_that_is_not_there_is_told_with_the_names_of_both_rows(read_file: ReadFile) -> None:
    """The officer can copy the name from the message."""
    options: dict[str, Any] = {"period": "Periodo", "skip_rows": 1, "header_rows": 2}
    with pytest.raises(SourceError, match="Did you mean 'Mexicali Noches'"):
        read_file(ExcelSource, saved(merged()), series={"value": "Mexicali Noche"}, **options)


def test_years_above_months_are_periods(read_file: ReadFile, cells: ListCells) -> None:
    """A year that is merged over its months stands before each, and so each is a period."""
    rows = [["Lugar", "2023", None, "2024"], [None, "nov", "dic", "ene"], ["Mexicali", 1, 2, 3]]
    series = {"value": "value", "area": None, "area_column": "Lugar"}
    reading = read_file(ExcelSource, saved(filled(rows)), series=series, periods_across=True, header_rows=2)
    assert {period: value for (_, period), (value, _) in cells(reading.observations).items()} == {
        "2023-11": 1,
        "2023-12": 2,
        "2024-01": 3,
    }


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ([["a", "b", ""]], ["a", "b"]),
        ([["Mes", "", "x"], ["", "y", "z"]], ["Mes", "y", "x z"]),
        ([["A", "", ""], ["B", "", "C"], ["1", "2", "3"]], ["A B 1", "A B 2", "A C 3"]),
        ([["A", "", "D", ""], ["B", "", "", ""], ["1", "2", "3", "4"]], ["A B 1", "A B 2", "D 3", "D 4"]),
    ],
)
def test_texts_of_a_header_hold_to_the_right(rows: list[list[str]], names: list[str]) -> None:
    """Only over texts below them, and what is below a text ends where it ends."""
    assert headed(rows) == names


def test_a_hidden_sheet_is_read_only_where_it_is_named(read_file: ReadFile, cells: ListCells) -> None:
    """What nobody sees on opening the file is not what the office means by its first sheet."""
    book = filled([["p", "v"], ["2024-01", 7]])
    hidden = book.create_sheet("vieja", 0)
    for row in (["p", "v"], ["2024-01", 9]):
        hidden.append(row)
    hidden.sheet_state = "hidden"
    seen = cells(read_file(ExcelSource, saved(book), series=V, period="p").observations)
    named = cells(read_file(ExcelSource, saved(book), series=V, period="p", sheet="vieja").observations)
    assert [value for value, _ in (*seen.values(), *named.values())] == [7, 9]


def per_cent(*values: float, plain: Sequence[float] = (), shown: str = "0.0%") -> bytes:
    """A column of cells that show per cent, and then some that do not."""
    months = [date(2024, month, 1) for month in range(1, 2 + len(values) + len(plain))]
    book = filled([["p", "v"], *([day, value] for day, value in zip(months, (*values, *plain), strict=False))])
    for row in range(2, 2 + len(values)):
        book.active.cell(row, 2).number_format = shown
    return saved(book)


def test_cells_that_show_per_cent_are_not_taken_for_hundredths(read_file: ReadFile, cells: ListCells) -> None:
    """45.2 % is held as 0.452: without `power = 2` a rate of half would be stored as half a per cent."""
    with pytest.raises(SourceError, match=r"row 2, column 'v': the cell shows per cent.*`power = 2` for the series"):
        read_file(ExcelSource, per_cent(0.452, 0.461), series=V, period="p")
    found = cells(read_file(ExcelSource, per_cent(0.452, 0.461), series={**V, "power": 2}, period="p").observations)
    assert [value for value, _ in found.values()] == [Decimal("45.2"), Decimal("46.1")]


@pytest.mark.parametrize("shown", ["0%", "0.00%", "0.0 %", '0.0"%"'])
@pytest.mark.parametrize("power", [0, 3])
def test_every_format_of_per_cent_is_known(read_file: ReadFile, shown: str, power: int) -> None:
    """The two that spreadsheets have a number for, and those that an office writes itself; any other power is wrong."""
    with pytest.raises(SourceError, match="the cell shows per cent"):
        read_file(ExcelSource, per_cent(0.452, shown=shown), series={**V, "power": power}, period="p")


def test_a_column_partly_in_per_cent_is_refused(read_file: ReadFile) -> None:
    """0.452 shown as 45.2 % above a plain 46.1: no one power is right for both."""
    with pytest.raises(SourceError, match="row 3, column 'v': the cell does not show per cent, and others"):
        read_file(ExcelSource, per_cent(0.452, plain=[46.1]), series={**V, "power": 2}, period="p")


def test_per_cent_across_is_seen_too(read_file: ReadFile) -> None:
    """Where the periods are columns, the message names the column of the cell."""
    book = filled([["Lugar", "2024-01", "2024-02"], ["Mexicali", 3, 0.461]])
    book.active["C2"].number_format = "0.00%"
    series = {"value": "value", "area": None, "area_column": "Lugar"}
    with pytest.raises(SourceError, match="row 2, column '2024-02': the cell shows per cent"):
        read_file(ExcelSource, saved(book), series=series, periods_across=True)


def test_a_formula_without_result_matters_where_it_is_read(read_file: ReadFile) -> None:
    """A column that nobody asked for keeps no release away."""
    rows = [["p", "v", "suma"], ["2024-01", 1, "=B2*2"], ["2024-02", 2, "=B3*2"]]
    assert len(read_file(ExcelSource, saved(filled(rows)), series=V, period="p").observations) == 2
    with pytest.raises(SourceError, match="the formula of cell C2 has no result"):
        read_file(ExcelSource, saved(filled(rows)), series={"value": "suma"}, period="p")


HEADER = 'Turismo, cifras inventadas\r\nMes,Mexicali,,Tijuana\r\n,Visitas,Noches,"Visitas, miles"\r\n'


def test_a_csv_may_have_a_header_of_several_lines(read_csv: Callable[..., Reading], cells: ListCells) -> None:
    """As a workbook that was saved as CSV has it; a row that cannot be read is named by its own line."""
    options: dict[str, Any] = {"period": "Mes", "skip_rows": 1, "header_rows": 2}
    for column, value in (("Mexicali Noches", 2), ("Tijuana Visitas, miles", 3)):
        text = f"{HEADER}2024-01,1,2,3\r\n"
        assert [one for one, _ in cells(read_csv(text, series={"value": column}, **options).observations).values()] == [
            value
        ]
    with pytest.raises(SourceError, match="line 5, column 'Mes': 'x' is not a period"):
        read_csv(f"{HEADER}2024-01,1,2,3\r\nx,4,5,6\r\n", series={"value": "Mexicali Noches"}, **options)


def test_a_header_longer_than_its_file_is_no_table() -> None:
    """Nothing is left below it, which the reader of the table then says."""
    assert one_header(b"a;b\n", 0, 3, ";").strip() == b"a;b"
