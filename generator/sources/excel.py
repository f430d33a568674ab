"""Reads workbooks (.xlsx), one sheet as a table, as the settings say which column is what."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, ClassVar

import msgspec

from generator.errors import SourceError
from generator.sources.celltext import cell_text
from generator.sources.dated import Dated
from generator.sources.extras import extra
from generator.sources.grid import Listed
from generator.sources.http.request import Kind
from generator.sources.mapping import Layout
from generator.sources.place import Place
from generator.sources.tabular import Opened, TableSource
from generator.sources.workbook import refuse_bomb, refuse_foreign

MOST_CELLS = 40_000_000
AS_WORKBOOK = "Open it in a spreadsheet and save it anew as .xlsx, or as CSV; nothing was stored."
Row = Sequence[Any]


class ExcelOptions(Layout, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A workbook, or a folder of `YYYY-MM-DD.xlsx`.

    `sheet` is the name of the sheet; without it, the only one, or the first of several. `skip_rows` rows
    above the header and `skip_footer` rows below the table are notes; rows without any text are skipped.
    """

    sheet: str = ""
    skip_rows: Annotated[int, msgspec.Meta(ge=0)] = 0
    skip_footer: Annotated[int, msgspec.Meta(ge=0)] = 0


class ExcelSource(TableSource):
    """A sheet of a workbook; see `ExcelOptions`. Needs the extra `excel`."""

    kind: ClassVar[Kind] = "zip"
    ending = "xlsx"
    layout = ExcelOptions
    options: ExcelOptions

    def opened(self, file: Dated, place: Place) -> Opened:
        """The sheet as a table, once the workbook is known to unpack to a size that can be."""
        refuse_foreign(file.path, place)
        formulas = refuse_bomb(file.path, place, self.options.limits.size)
        with warnings.catch_warnings():
            # openpyxl warns of styles and extensions that it leaves out: none of them changes a figure.
            warnings.simplefilter("ignore")
            return Opened(_table(file.path, place, self.options, formulas=formulas))


def _table(path: Path, place: Place, options: ExcelOptions, *, formulas: bool) -> Listed:
    place = Place(place.source, place.file, "row")
    rows = list(_rows(path, place, options.sheet, computed=True))
    if formulas:
        written = _rows(path, place, options.sheet, computed=False)
        for number, (computed, row) in enumerate(zip(rows, written, strict=True), 1):
            _refuse_uncomputed(computed, row, number, place)
    end = max(options.skip_rows, len(rows) - options.skip_footer)
    kept = [
        (number, [cell_text(cell) for cell in row])
        for number, row in enumerate(rows[options.skip_rows : end], options.skip_rows + 1)
    ]
    kept = [(number, row) for number, row in kept if any(row)]
    if len(kept) < 2:
        what = "the sheet has a header and no rows." if kept else "the sheet is empty."
        raise place.error(what, "Set `sheet` and `skip_rows`, or fetch it again; nothing was stored.")
    return _listed(kept, place)


def _listed(kept: list[tuple[int, list[str]]], place: Place) -> Listed:
    header = kept[0][1]
    while not header[-1]:
        header.pop()
    width = len(header)
    for number, row in kept[1:]:
        if any(row[width:]):
            what = f"the row has text beyond the {width} columns of the header."
            raise place.error(what, "Check `skip_rows`; `skip_footer` leaves out notes below the table.", line=number)
    columns = [[row[at] if at < len(row) else "" for _, row in kept[1:]] for at in range(width)]
    return Listed(place, header, columns, [number for number, _ in kept[1:]])


def _rows(path: Path, place: Place, sheet: str, *, computed: bool) -> Iterator[Row]:
    """The rows of a sheet, without the empty cells at their ends."""
    openpyxl = extra("openpyxl", "excel", place)
    try:
        # Opened here, as openpyxl judges a name by its ending, and what was fetched has none.
        with path.open("rb") as file:
            book = openpyxl.load_workbook(file, read_only=True, data_only=computed, keep_links=False)
            try:
                found = _sheet(book, sheet, place)
                # What a sheet says of its size may be wrong, and openpyxl would fill it up.
                found.reset_dimensions()
                count = 0
                for row in found.iter_rows(values_only=True):
                    kept = _without_end(row)
                    count += len(kept)
                    if count > MOST_CELLS:
                        raise place.error(f"the sheet has more than {MOST_CELLS:,} cells.", AS_WORKBOOK)
                    yield kept
            finally:
                book.close()
    except SourceError:
        raise
    except Exception as error:  # openpyxl raises whatever a damaged file makes it stumble over
        raise place.error(f"the workbook cannot be read: {_said(error)}.", AS_WORKBOOK) from error


def _sheet(book: Any, name: str, place: Place) -> Any:
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    if not sheets:
        raise place.error("the workbook has no sheet with a table.", AS_WORKBOOK)
    if name and name not in sheets:
        listed = ", ".join(f"'{title}'" for title in sheets)
        raise place.error(f"there is no sheet '{name}'.", f"Set `sheet` to one of: {listed}.")
    return sheets[name] if name else next(iter(sheets.values()))


def _without_end(row: Row) -> Row:
    last = next((at for at in range(len(row), 0, -1) if row[at - 1] is not None), 0)
    return row[:last]


def _refuse_uncomputed(computed: Row, written: Row, number: int, place: Place) -> None:
    """A formula without a result is no hole: the program that wrote the file did not work it out."""
    for at, cell in enumerate(written):
        is_formula = isinstance(cell, str) and cell.startswith("=")
        if is_formula and (at >= len(computed) or computed[at] is None):
            what = f"the formula of column {at + 1} has no result."
            raise place.error(what, "Open the file in a spreadsheet, save it, and try again.", line=number)


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
