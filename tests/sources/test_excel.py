"""Workbooks, written by the library that spreadsheets' users have, and by hand where it refuses to write such."""

from __future__ import annotations

import io
import re
import time
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from generator.errors import SourceError
from generator.model.panel import Observations, Status
from generator.sources.excel import ExcelSource
from generator.sources.source import Reading

ReadFile = Callable[..., Reading]
ListCells = Callable[[Observations], dict[tuple[str, str], tuple[Decimal | None, Status]]]
V = {"value": "v"}
TABLE = [["p", "v"], [date(2024, 1, 1), 1.5], [date(2024, 2, 1), 2]]


def workbook(*sheets: Sequence[Sequence[Any]], names: Sequence[str] = ("Hoja1", "Hoja2")) -> bytes:
    """The bytes of a workbook with these rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for rows, name in zip(sheets, names, strict=False):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def replaced(data: bytes, member: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one of its parts changed."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == member else old.read(name))
    return kept.getvalue()


def test_days_numbers_and_holes_of_a_sheet(read_file: ReadFile, cells: ListCells) -> None:
    """A day is its month; a number has every digit; an empty cell is a hole; a marker is one as in a CSV."""
    rows = [
        ["Periodo", None, "v"],
        [datetime.fromisoformat("2024-01-01"), "x", 0.1],
        ["feb-24", None, None],
        ["2024-03", None, "7 p/"],
    ]
    found = cells(read_file(ExcelSource, workbook(rows), series=V, period="Periodo").observations)
    assert found == {
        ("inpc:MX", "2024-01"): (Decimal("0.1"), Status.UNSTATED),
        ("inpc:MX", "2024-02"): (None, Status.UNSTATED),
        ("inpc:MX", "2024-03"): (Decimal(7), Status.PRELIMINARY),
    }


def test_titles_notes_and_empty_rows_are_left_out(read_file: ReadFile, cells: ListCells) -> None:
    """Rows are counted as a spreadsheet counts them."""
    rows = [["INEGI"], ["Cifras en pesos"], [], *TABLE, [], ["Nota: preliminar"]]
    found = cells(read_file(ExcelSource, workbook(rows), series=V, period="p", skip_rows=2, skip_footer=1).observations)
    assert [cell[0] for cell in found.values()] == [Decimal("1.5"), Decimal(2)]
    with pytest.raises(SourceError, match="row 8, column 'p': 'Nota: preliminar' is not a period"):
        read_file(ExcelSource, workbook(rows), series=V, period="p", skip_rows=2)


def test_a_sheet_is_chosen_by_its_name(read_file: ReadFile) -> None:
    """Without a name it is the first that is not hidden; one that is not there is named with those that are."""
    book = workbook([["Portada"]], TABLE, names=["Portada", "Datos"])
    assert len(read_file(ExcelSource, book, series=V, period="p", sheet="Datos").observations) == 2
    with pytest.raises(SourceError, match="the sheet has a header and no rows"):
        read_file(ExcelSource, book, series=V, period="p")
    with pytest.raises(SourceError, match=r"no sheet 'Dato'. Set `sheet` to one of: 'Portada', 'Datos'"):
        read_file(ExcelSource, book, series=V, period="p", sheet="Dato")


def test_a_formula_that_was_never_worked_out_is_no_hole(read_file: ReadFile) -> None:
    """A program that writes formulas without results leaves the sum to the spreadsheet."""
    rows = [*TABLE, [date(2024, 3, 1), "=B2+B3"]]
    with pytest.raises(SourceError, match=r"figures.xlsx: the formula of cell B4 has no result. Open the file"):
        read_file(ExcelSource, workbook(rows), series=V, period="p")
    sheet = "xl/worksheets/sheet1.xml"
    with_result = re.compile(rb"(</f>)<v( ?/>|></v>)")
    computed = replaced(workbook(rows), sheet, lambda data: with_result.sub(rb"\1<v>3.5</v>", data))
    assert read_file(ExcelSource, computed, series=V, period="p").observations.value[-1] == 3.5


def bomb(megabytes: int) -> bytes:
    """A workbook whose sheet is one short row over and over again."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            for _ in range(megabytes):
                sheet.write(b"<row><c><v>1</v></c></row>    " * (1_000_000 // 30))
    return kept.getvalue()


def test_a_bomb_is_refused_before_it_is_unpacked(read_file: ReadFile) -> None:
    """Half a megabyte that would become 208 costs no more than a look at what the zip says of itself."""
    data = bomb(208)
    started = time.process_time()
    with pytest.raises(SourceError, match=r"bytes would unpack to 20\d,\d{3},\d{3}, 4\d\d times as many"):
        read_file(ExcelSource, data, series=V, period="p")
    assert time.process_time() - started < 0.5


def test_more_than_the_limit_is_refused(read_file: ReadFile) -> None:
    """An office may lower the limit of what a workbook unpacks to."""
    with pytest.raises(SourceError, match=r"would unpack to .*raise `limit_mb`"):
        read_file(ExcelSource, bomb(2), series=V, period="p", limit_mb=1)


def test_the_size_that_a_sheet_claims_is_not_believed(read_file: ReadFile) -> None:
    """A sheet of two rows that says it has a million by sixteen thousand is read as two rows."""
    claim = replaced(
        workbook(TABLE), "xl/worksheets/sheet1.xml", lambda data: data.replace(b'ref="A1:B3"', b'ref="A1:XFD1048576"')
    )
    assert len(read_file(ExcelSource, claim, series=V, period="p").observations) == 2


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", r"old workbook \(.xls\) or one with a password", id="xls"),
        pytest.param(b"p,v\n2024-01,1\n", 'it is no workbook.*`type = "csv"`', id="csv"),
        pytest.param(b"", "it is no workbook", id="empty"),
        pytest.param(b"PK\x03\x04nothing", "cannot be unpacked", id="damaged"),
        pytest.param(workbook(TABLE)[:-300], "cannot be unpacked", id="cut short"),
        pytest.param(workbook([]), "the sheet is empty", id="empty sheet"),
        pytest.param(workbook([*TABLE, ["2024-03", 1, "x"]]), "row 4: the row has text beyond the 2", id="beyond"),
        pytest.param(workbook([["p", "v"], ["2024-01", "#N/A"]]), "row 2, column 'v': '#N/A' is not", id="error"),
        pytest.param(workbook([["p", "v"], ["2024-01", True]]), "row 2, column 'v': 'True' is not", id="truth"),
        pytest.param(workbook([["p", "v", "v"], ["2024-01", 1, 2]]), "2 columns are called 'v'", id="double"),
        pytest.param(
            replaced(workbook(TABLE), "xl/workbook.xml", lambda data: ENTITIES + data.partition(b"?>")[2]),
            "part xl/workbook.xml has a DOCTYPE",
            id="doctype",
        ),
        pytest.param(
            replaced(workbook(TABLE), "xl/workbook.xml", lambda data: data[:40]), "cannot be read: ", id="broken XML"
        ),
    ],
)  # fmt: skip
def test_each_fault_is_one_error(read_file: ReadFile, data: bytes, said: str) -> None:
    """Place, what is wrong, and a remedy, whatever the library stumbles over."""
    with pytest.raises(SourceError, match=f"(?s)source 'prices', file figures.xlsx.*{said}") as caught:
        read_file(ExcelSource, data, series=V, period="p")
    assert caught.value.remedy


def test_a_zip_that_is_no_workbook_is_refused(read_file: ReadFile) -> None:
    """Any zip begins like a workbook."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("figures.csv", "p,v\n2024-01,1\n")
    with pytest.raises(SourceError, match="the workbook cannot be read"):
        read_file(ExcelSource, kept.getvalue(), series=V, period="p")
