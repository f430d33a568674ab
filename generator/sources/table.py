"""A delimited text file as columns of text, with the line of each row."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable
from functools import cached_property
from itertools import islice
from pathlib import Path

import numpy as np
import pandas
from numpy.typing import NDArray

from generator.sources import plain
from generator.sources.glance import glance, is_ascii
from generator.sources.grid import Coded, Grid
from generator.sources.http import charset
from generator.sources.http.look import is_page
from generator.sources.place import Place
from generator.sources.plain import Wanted

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
FOREIGN = {
    b"PK\x03\x04": "a workbook (.xlsx) or another zip",
    b"\xd0\xcf\x11\xe0": "a workbook (.xls)",
    **dict.fromkeys(UTF_16, "text in UTF-16"),
}
"""How files begin that no encoding of a CSV explains."""
MOST_NOTES = 30
"""Lines at the end of a file that may be notes below the table."""
AS_UTF_8 = "Open it in a spreadsheet, save it as CSV UTF-8, and leave `encoding` out."


class Table(Grid):
    """Columns of text of a delimited file, given by its bytes in UTF-8; rows without any text are skipped.

    `skip_rows` lines above the header and the last `skip_footer` lines of the file are no part of the
    table. `wanted` tells which columns will be asked for, so that a large and simple file is read at once.
    """

    def __init__(
        self,
        data: bytes,
        place: Place,
        *,
        delimiter: str = ",",
        skip_rows: int = 0,
        skip_footer: int = 0,
        wanted: Wanted | None = None,
    ) -> None:
        self.place = place
        seen = glance(data)
        ends = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if seen.has_returns else data
        self._data, self._footer = _without_notes(ends, skip_rows, skip_footer)
        seen = seen if self._data is data else glance(self._data)
        self._skipped = skip_rows
        self._delimiter = delimiter
        self._refuse_other_delimiter()
        self._plain = plain.read(self._data, delimiter, wanted, seen) if wanted else None
        if self._plain:
            self.names = self._plain.names
            self._rows = self._plain.rows
            return
        frame = self._frame()
        self.names = [str(name) for name in frame.iloc[0]]
        columns: list[list[str]] = [frame.iloc[1:, at].tolist() for at in range(len(self.names))]
        self._rows = len(columns[0])
        self._columns = {
            name: column for name, column in zip(self.names, columns, strict=True) if self.names.count(name) == 1
        }
        self._coded: dict[str, Coded] = {}
        self._refuse_short_rows(columns[-1])

    def __len__(self) -> int:
        return self._rows

    @cached_property
    def _body(self) -> str:
        """The text of the table, decoded when somebody looks at it; of a large one only where it has a fault."""
        return self._data.decode().removesuffix("\n")

    def column(self, name: str) -> list[str]:
        """The texts of a column; SourceError where there is none, or two, of that name."""
        if self._plain:
            return [self.coded(name)[row] for row in range(len(self))]
        if name not in self._columns:
            raise self.missing_column(name)
        return self._columns[name]

    def coded(self, name: str) -> Coded:
        if self._plain:
            if name not in self.names:
                raise self.missing_column(name)
            if name not in self._plain.coded:
                self._plain.coded[name] = Coded.listed(self._fields(self.names.index(name)))
            return self._plain.coded[name]
        if name not in self._coded:
            self._coded[name] = Coded.listed(self.column(name))
        return self._coded[name]

    def floats(self, name: str, missing: Iterable[str]) -> NDArray[np.float64] | None:
        """As for every table; `missing` are the marks that `wanted` named."""
        return self._plain.floats.get(name) if self._plain else super().floats(name, missing)

    def is_nearest(self, name: str) -> bool:
        return self._plain is not None and self._plain.is_nearest and name in self._plain.floats

    def text(self, name: str, row: int) -> str:
        if self._plain and name in self._plain.floats:
            return self._record(row)[self.names.index(name)].strip()
        return super().text(name, row)

    def line(self, row: int) -> int:
        """The line of the file on which a row ends, counted as an editor counts."""
        if self._plain and not self._plain.has_quotes:
            return row + 2 + self._skipped
        return self._records([row + 1])[0][0]

    def _fields(self, at: int) -> list[str]:
        """The texts of a column of a simple table that nobody said would be asked for."""
        if self._plain and self._plain.has_quotes:
            reader = csv.reader(io.StringIO(self._body), delimiter=self._delimiter)
            return [record[at].strip() for record in reader if any(map(str.strip, record))][1:]
        return [line.split(self._delimiter)[at].strip() for line in self._body.split("\n")[1:]]

    def _record(self, row: int) -> list[str]:
        """The fields of one row of a simple table."""
        if self._plain and self._plain.has_quotes:
            reader = csv.reader(io.StringIO(self._body), delimiter=self._delimiter)
            return next(islice((record for record in reader if any(map(str.strip, record))), row + 1, None))
        return self._body.split("\n", row + 2)[row + 1].split(self._delimiter)

    def dropped(self) -> list[tuple[int, dict[str, str]]]:
        """The lines below the table: their number in the file, and their cells as if they were rows."""
        if not self._footer:
            return []
        records = (next(csv.reader([line], delimiter=self._delimiter), []) for line in self._footer)
        named = (dict(zip(self.names, map(str.strip, record), strict=False)) for record in records)
        return list(enumerate(named, self._end + 1))

    @property
    def _end(self) -> int:
        """The last line above the notes below the table."""
        return self._skipped + (self._body.count("\n") + 1 if self._body else 0)

    def _refuse_other_delimiter(self) -> None:
        """A header that is one field, with a mark in it that often stands between fields."""
        header = _first_line(self._data)
        mark = max(";\t", key=header.count)
        if self._delimiter not in header and mark in header:
            what = f"the header is one column with {'a tab' if mark != ';' else 'a semicolon'} in it."
            raise self.place.error(what, 'Set `delimiter = "{}"`.'.format(mark.replace("\t", "\\t")))

    def _frame(self) -> pandas.DataFrame:
        """Every row with text, the header too: so pandas cannot take a column for an index, or rename a double."""
        try:
            frame = pandas.read_csv(
                io.StringIO(self._body),
                sep=self._delimiter,
                header=None,
                dtype=str,
                keep_default_na=False,
                na_filter=False,
            )
        except pandas.errors.EmptyDataError as error:
            raise self.place.error("the file is empty.", "Fetch it again; nothing was stored.") from error
        except pandas.errors.ParserError as error:
            what = " ".join(str(error).removeprefix("Error tokenizing data. C error: ").split())
            raise self.place.error(
                f"the table cannot be read: {what}.",
                "Check `delimiter` and `skip_rows`; `skip_footer` leaves out notes below the table.",
            ) from error
        frame = _with_text(frame)
        if frame.empty:
            raise self.place.error("the file is empty.", "Fetch it again; nothing was stored.")
        if len(frame) < 2:
            raise self.place.error("the file has a header and no rows.", "Fetch it again; nothing was stored.")
        return frame

    def _refuse_short_rows(self, last: list[str]) -> None:
        """A row that ends early is a file cut short, not a published hole."""
        doubtful = [row + 1 for row, text in enumerate(last) if not text]
        for line, width in self._records(doubtful) if doubtful else ():
            if width < len(self.names):
                what = f"the row has {width} fields where the header has {len(self.names)}."
                remedy = "The file may be cut short: fetch it again."
                below = self._end - line + 1 + len(self._footer)
                if below <= MOST_NOTES:
                    remedy += f" If notes below the table begin here, set `skip_footer = {below}`."
                raise self.place.error(what, remedy, line=line)

    def _records(self, wanted: Iterable[int]) -> list[tuple[int, int]]:
        """Line and number of fields of the records wanted (0 is the header), in order."""
        reader = csv.reader(io.StringIO(self._body), delimiter=self._delimiter)
        kept = [(reader.line_num + self._skipped, len(record)) for record in reader if any(map(str.strip, record))]
        return [kept[number] for number in wanted]


def _without_notes(data: bytes, above: int, below: int) -> tuple[bytes, list[str]]:
    """The bytes of the table, and the lines below it; lines above it are left out."""
    start = 0
    for _ in range(above):
        start = data.find(b"\n", start) + 1 or len(data)
    body = data[start:]
    if not below:
        return body, []
    lines = body.removesuffix(b"\n").rsplit(b"\n", below)
    table, notes = (lines[0], lines[1:]) if len(lines) > below else (b"", lines)
    return table, [line.decode() for line in notes]


def _first_line(data: bytes) -> str:
    """The first line with a mark on it."""
    found = re.match(rb"[\n ]*([^\n]*)", data)
    return found[1].decode() if found else ""


def _with_text(frame: pandas.DataFrame) -> pandas.DataFrame:
    """The rows with text in some cell, which is without surrounding blanks."""
    stripped = pandas.DataFrame({at: frame.iloc[:, at].str.strip() for at in range(frame.shape[1])})
    return stripped[(stripped != "").any(axis=1)]


def read_data(path: Path, encoding: str, place: Place) -> bytes:
    """The text of a file in UTF-8, with the errors of `read_text`."""
    data = _read(path, place)
    _refuse_foreign(data, encoding, place)
    if is_page(data):
        remedy = "Open it in a browser: it may say what is wrong. Fetch the file anew."
        raise place.error("it is a web page, not a CSV.", remedy)
    if is_ascii(data) and _keeps_ascii(encoding):
        return data
    text = decoded(data, encoding, place)
    return data.removeprefix(codecs.BOM_UTF8) if _plain(encoding) == "utf8" else text.encode()


def _keeps_ascii(encoding: str) -> bool:
    """Whether bytes that are all ASCII mean the same in an encoding; `auto` takes them for UTF-8."""
    try:
        return _plain(encoding) == "auto" or bytes(range(128)).decode(encoding).encode() == bytes(range(128))
    except (LookupError, UnicodeDecodeError):
        return False


def read_text(path: Path, encoding: str, place: Place) -> str:
    """A text file; a byte-order mark is dropped. SourceError where the bytes are of another encoding."""
    return decoded(_read(path, place), encoding, place)


def _read(path: Path, place: Place) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise place.error(
            "there is no such file.", "Correct `path`; it counts from the folder of the settings."
        ) from error
    except OSError as error:
        raise place.error(f"it cannot be opened: {error.strerror}.", "Check `path` and its permissions.") from error


def _found(data: bytes, place: Place) -> str:
    """The charset that fits the bytes."""
    try:
        return charset.of(data)
    except ValueError as error:
        raise place.error("its bytes are of no charset that is known.", AS_UTF_8) from error


def _plain(encoding: str) -> str:
    return encoding.lower().replace("-", "").replace("_", "")


def _refuse_foreign(data: bytes, encoding: str, place: Place) -> None:
    """SourceError where the bytes are no text that the encoding explains."""
    found = next((what for start, what in FOREIGN.items() if data.startswith(start)), "")
    if found and not (_plain(encoding).startswith(("utf16", "auto")) and data.startswith(UTF_16)):
        raise place.error(f"it is {found}, not a CSV.", AS_UTF_8)


def decoded(data: bytes, encoding: str, place: Place) -> str:
    """Bytes as text, as `read_text` says; the encoding `auto` is the one that fits the bytes."""
    _refuse_foreign(data, encoding, place)
    plain = _plain(encoding)
    is_utf8 = plain == "utf8"
    try:
        if plain == "auto":
            return data.decode(_found(data, place))
        return data.decode("utf-8-sig" if is_utf8 else encoding)
    except LookupError as error:
        raise place.error(f"there is no encoding '{encoding}'.", 'Common ones are "utf-8" and "cp1252".') from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise place.error(
            f"byte {error.start} (0x{data[error.start]:02x}) is not {encoding}.",
            'Set `encoding`, often "cp1252" for files from a spreadsheet.' if is_utf8 else AS_UTF_8,
            line=line,
        ) from error
