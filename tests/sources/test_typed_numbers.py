"""Numbers that a file holds as numbers are those numbers, however texts beside them are written."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest

from generator.catalogue import Catalogue
from generator.errors import SettingsError
from generator.model.panel import Observations
from generator.sources.excel import ExcelSource
from generator.sources.jsonstat import JsonStatSource
from generator.sources.parquet import ParquetSource
from generator.sources.pcaxis import PcAxisSource
from generator.sources.sdmx import SdmxSource
from generator.sources.source import Reading
from generator.sources.sql import SqlSource
from generator.sources.tabular import TableSource

ReadFile = Callable[..., Reading]
ListCells = Callable[[Observations], dict[tuple[str, str], tuple[Decimal | None, Any]]]
MARKS = {"thousands": ".", "decimal": ","}
EXPECTED = [Decimal("1.234"), Decimal("2345.6"), Decimal("0.5")]


def workbook() -> bytes:
    """Two cells that hold numbers, and between them a text with a point for thousands."""
    book = openpyxl.Workbook()
    for row in (["p", "v"], ["2024-01", 1.234], ["2024-02", "2.345,6"], ["2024-03", 0.5]):
        book.active.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def database(folder: Path) -> bytes:
    with sqlite3.connect(folder / "made.db") as made:
        made.execute("CREATE TABLE t (p, v)")
        made.executemany("INSERT INTO t VALUES (?, ?)", [("2024-01", 1.234), ("2024-02", "2.345,6"), ("2024-03", 0.5)])
    made.close()
    return (folder / "made.db").read_bytes()


def test_a_number_of_a_workbook_is_no_text(read_file: ReadFile, cells: ListCells) -> None:
    """1.234 was read as a thousand two hundred and thirty-four where points separate thousands."""
    found = cells(read_file(ExcelSource, workbook(), series={"value": "v"}, period="p", **MARKS).observations)
    assert [value for value, _ in found.values()] == EXPECTED


def test_a_number_of_a_database_is_no_text(read_file: ReadFile, cells: ListCells, tmp_path: Path) -> None:
    """SQLite holds numbers and texts in one column."""
    options: dict[str, Any] = {"query": "SELECT p, v FROM t", "period": "p", **MARKS}
    found = cells(read_file(SqlSource, database(tmp_path), series={"value": "v"}, **options).observations)
    assert [value for value, _ in found.values()] == EXPECTED


@pytest.mark.parametrize("kind", ["DECIMAL(9, 3)", "FLOAT", "DOUBLE"])
def test_a_number_of_parquet_is_no_text(read_file: ReadFile, cells: ListCells, tmp_path: Path, kind: str) -> None:
    """Also where another column is of texts with a point for thousands."""
    rows = f"(VALUES ('2024-01', 1.234::{kind}, '1.234'), ('2024-02', 2345.6::{kind}, '2.345,6')) AS t(p, v, w)"
    with duckdb.connect() as own:
        own.execute(f"COPY (SELECT * FROM {rows}) TO '{tmp_path / 'made.parquet'}'")
    data = (tmp_path / "made.parquet").read_bytes()
    for column, first in (("v", EXPECTED[0]), ("w", Decimal(1234))):
        for missing in (["", "NA"], ["NA"]):
            series = {"value": column}
            reading = read_file(ParquetSource, data, series=series, period="p", missing=missing, **MARKS)
            assert [value for value, _ in cells(reading.observations).values()] == [first, EXPECTED[1]]


@pytest.mark.parametrize("source", [JsonStatSource, PcAxisSource, SdmxSource])
@pytest.mark.parametrize("marks", [{"decimal": ","}, {"thousands": ","}])
def test_formats_of_statistics_have_a_point(
    tmp_path: Path, catalogue: Catalogue, source: type[TableSource], marks: dict[str, str]
) -> None:
    """A setting that could only misread them is refused by name."""
    series = [{"indicator": "inpc", "area": "MX"}]
    options = {"agency": "inegi", "path": "x", "frequency": "month", "series": series, **marks}
    with pytest.raises(SettingsError, match=f"`{next(iter(marks))}` is for tables"):
        source("prices", options, tmp_path, catalogue)
