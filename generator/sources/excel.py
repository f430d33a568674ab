"""Reads workbooks (.xlsx), one sheet as a table, as the settings say which column is what."""

from __future__ import annotations

import warnings
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Annotated, Any, ClassVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from generator.errors import SourceError
from generator.sources.celltext import cell_text
from generator.sources.dated import Dated
from generator.sources.extras import extra
from generator.sources.grid import Listed
from generator.sources.header import headed
from generator.sources.http.request import Kind
from generator.sources.mapping import Layout
from generator.sources.place import Place
from generator.sources.tabular import Opened, TableSource
from generator.sources.workbook import may_show_per_cent, refuse_bomb, refuse_foreign

MOST_CELLS = 40_000_000
AS_WORKBOOK = "Open it in a spreadsheet and save it anew as .xlsx, or as CSV; nothing was stored."
Row = Sequence[Any]


class ExcelOptions(Layout, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A workbook, or a folder of `YYYY-MM-DD.xlsx`.

    `sheet` is the name of the sheet; without it, the first that is not hidden. `skip_rows` rows above the
    header and `skip_footer` rows below the table are notes; rows without any text are skipped. The header
    is of `header_rows` rows.
    """

    sheet: str = ""
    skip_rows: Annotated[int, msgspec.Meta(ge=0)] = 0
    header_rows: Annotated[int, msgspec.Meta(ge=1, le=9)] = 1
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
    end = max(options.skip_rows, len(rows) - options.skip_footer)
    kept = [
        (number, row)
        for number, row in enumerate(rows[options.skip_rows : end], options.skip_rows + 1)
        if any(map(cell_text, row))
    ]
    if len(kept) <= options.header_rows:
        what = "the sheet has a header and no rows." if kept else "the sheet is empty."
        raise place.error(what, f"Correct `sheet`{_sheets(path, place)} or `skip_rows`, or fetch it again.")
    listed = _listed(kept, place, options)
    if formulas:
        used = set() if options.periods_across else _used(options)
        written = islice(_rows(path, place, options.sheet, computed=False), end)
        for number, (computed, row) in enumerate(zip(rows, written, strict=False), 1):
            if number >= kept[0][0]:
                is_header = number <= kept[options.header_rows - 1][0]
                _refuse_uncomputed(computed, row, number, place, [] if is_header or not used else listed.names, used)
    return listed


def _used(options: ExcelOptions) -> set[str]:
    """The columns that are read."""
    return {*options.periods, *options.carried}.union(*({one.value, *one.texts} for one in options.series))


def _listed(kept: list[tuple[int, Row]], place: Place, options: ExcelOptions) -> Listed:
    header = headed([[cell_text(cell) for cell in row] for _, row in kept[: options.header_rows]])
    width = len(header)
    below = kept[options.header_rows :]
    for number, row in below:
        if any(map(cell_text, row[width:])):
            what = f"the row has text beyond the {width} columns of the header."
            remedy = "Check `skip_rows` and `header_rows`; `skip_footer` leaves out notes below the table."
            raise place.error(what, remedy, line=number)
    cells = [[row[at] if at < len(row) else None for _, row in below] for at in range(width)]
    shares = {name: _shares(column) for name, column in zip(header, cells, strict=True)}
    return Listed(
        place,
        header,
        [[cell_text(cell, options.decimal) for cell in column] for column in cells],
        [number for number, _ in below],
        shares={name: found for name, found in shares.items() if found is not None},
    )


def _shares(column: Sequence[Any]) -> NDArray[np.bool_] | None:
    found = np.array([isinstance(cell, Share) for cell in column], bool)
    return found if found.any() else None


class Share(float):
    """A number whose cell shows it per cent: the cell that holds 0.452 shows 45.2 %."""


def _rows(path: Path, place: Place, sheet: str, *, computed: bool) -> Iterator[Row]:
    """The rows of a sheet, without the empty cells at their ends."""
    openpyxl = extra("openpyxl", "excel", place)
    look = computed and may_show_per_cent(path)
    try:
        # Opened here, as openpyxl judges a name by its ending, and what was fetched has none.
        with path.open("rb") as file:
            book = openpyxl.load_workbook(file, read_only=True, data_only=computed, keep_links=False)
            try:
                found = _sheet(book, sheet, place)
                # What a sheet says of its size may be wrong, and openpyxl would fill it up.
                found.reset_dimensions()
                count = 0
                for row in found.iter_rows(values_only=not look):
                    kept = _without_end([_held(cell) for cell in row] if look else row)
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
    visible = [sheet for sheet in sheets.values() if sheet.sheet_state == "visible"]
    if not sheets:
        raise place.error("the workbook has no sheet with a table.", AS_WORKBOOK)
    if name and name not in sheets:
        raise place.error(f"there is no sheet '{name}'.", f"Set `sheet` to one of: {_quoted(sheets)}.")
    if not name and not visible:
        raise place.error("all of its sheets are hidden.", f"Set `sheet` to one of: {_quoted(sheets)}.")
    return sheets[name] if name else visible[0]


def _sheets(path: Path, place: Place) -> str:
    """The sheets there are, in parentheses, where there are several."""
    openpyxl = extra("openpyxl", "excel", place)
    with path.open("rb") as file:
        book = openpyxl.load_workbook(file, read_only=True)
        names = [sheet.title for sheet in book.worksheets]
        book.close()
    return f" (there are {_quoted(names)})" if len(names) > 1 else ""


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


def _held(cell: Any) -> Any:
    """What a cell holds, as a `Share` where it is shown per cent."""
    value = cell.value
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return Share(value) if is_number and "%" in str(cell.number_format) else value


def _without_end(row: Row) -> Row:
    last = next((at for at in range(len(row), 0, -1) if row[at - 1] is not None), 0)
    return row[:last]


def _refuse_uncomputed(
    computed: Row, written: Row, number: int, place: Place, names: Sequence[str], used: Collection[str]
) -> None:
    """A formula without a result is no hole: the program that wrote the file did not work it out.

    Of the columns that have `names`, those that are not `used` may have such formulas.
    """
    for at, cell in enumerate(written):
        is_formula = isinstance(cell, str) and cell.startswith("=")
        is_read = at >= len(names) or names[at] in used
        if is_formula and is_read and (at >= len(computed) or computed[at] is None):
            what = f"the formula of cell {_letters(at)}{number} has no result."
            raise place.error(what, "Open the file in a spreadsheet, save it, and try again.")


def _letters(at: int) -> str:
    """A column as a spreadsheet calls it: A, B, ... Z, AA, AB."""
    before, last = divmod(at, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
