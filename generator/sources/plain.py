"""Reads the simple kind of delimited text at once: as many fields in every row, and plain numbers.

Most large files are so. Whatever else a file may hold is for the exact reading of `table.py`, which also finds
the line of a fault; here it is only noticed.
"""

from __future__ import annotations

import csv
import importlib
import importlib.util
import io
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import pandas
from numpy.typing import NDArray

from generator.sources.glance import WORTH, Glance
from generator.sources.grid import Coded

AS_DIGITS = bytes(0x30 if chr(byte) in "0123456789." else 0x20 for byte in range(256))
NEW_LINE = ord("\n")
BLOCK = 1 << 18
WORD = 8
FULL = np.uint64(0x0101010101010101)
LONG_NUMBER = b"0" * 16
"""A run of digits and points that may be more than the 15 digits a float64 holds."""
LETTER = "x"
UNREADABLE = (ValueError, OverflowError, pandas.errors.ParserError)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which columns are read as text, which as figures, and which texts of these are no value."""

    texts: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    missing: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Plain:
    """The columns of a simple table, `rows` long: those of text, and those of figures with NaN for a hole.

    Where it has no quotation marks, a row is a line, and a delimiter parts two fields. `is_nearest` says that every
    figure is the nearest float64 to its decimal; pandas may be one step beside it.
    """

    names: list[str]
    rows: int
    has_quotes: bool
    coded: dict[str, Coded] = field(default_factory=dict)
    floats: dict[str, NDArray[np.float64]] = field(default_factory=dict)
    is_nearest: bool = False


def read(data: bytes, delimiter: str, wanted: Wanted, seen: Glance) -> Plain | None:
    """The table of a text in UTF-8 that begins with its header, in which is `seen` what stands; None if not simple."""
    start, stop = data.find(b"\n") + 1, len(data) - data.endswith(b"\n")
    names = _header(data[: start - 1].decode(), delimiter) if 0 < start < stop else []
    if not delimiter.isascii() or seen.has_nul or not names or len(set(names)) < len(names):
        return None
    if any(map(_is_number, wanted.missing)):
        return None
    is_large = len(data) >= WORTH and not seen.has_quotes
    found = _bytewise(data, (start, stop), delimiter, names, wanted) if is_large else None
    return found or _by_pandas(data, (start, stop), delimiter, Plain(names, 0, seen.has_quotes), wanted)


def _by_pandas(data: bytes, span: tuple[int, int], delimiter: str, form: Plain, wanted: Wanted) -> Plain | None:
    """The rows in a span of the bytes as pandas reads them; None where they are not simple."""
    has_quotes, names, body = form.has_quotes, form.names, memoryview(data)[slice(*span)]
    ends, marks, is_full = _counted(np.frombuffer(body, np.uint8), delimiter)
    rows = ends + 1
    if not has_quotes and marks != (len(names) - 1) * rows:
        return None
    if is_full and LONG_NUMBER in bytes(body).translate(AS_DIGITS):
        return None
    frame = _frame(body, delimiter, names, wanted)
    if frame is None or len(frame) < 2 or (not has_quotes and len(frame) != rows + 1):
        return None
    if has_quotes and _may_end_early(frame, names):
        return None
    found = _columns(frame[1:], Plain(names, len(frame) - 1, has_quotes), wanted)
    return None if found is None or _hides_texts(found, data) else found


def _bytewise(data: bytes, span: tuple[int, int], delimiter: str, names: list[str], wanted: Wanted) -> Plain | None:
    """The table in compiled loops, where numba, the extra `[fast]`, is installed; None where it is not so simple."""
    if not importlib.util.find_spec("numba"):
        return None
    bytewise = importlib.import_module("generator.sources.bytewise")
    texts = [at for at, name in enumerate(names) if name in wanted.texts]
    figures = [at for at, name in enumerate(names) if name in wanted.figures - wanted.texts]
    read = bytewise.read(data, span, delimiter, len(names), texts, figures, wanted.missing)
    if read is None or _has_blank(read.texts.values(), read.rows):
        return None
    coded = {names[at]: column for at, column in read.texts.items()}
    floats = {names[at]: values for at, values in read.figures.items()}
    return Plain(names, read.rows, has_quotes=False, coded=coded, floats=floats, is_nearest=True)


def _header(line: str, delimiter: str) -> list[str]:
    """The names of the columns; none where quotation marks are open at the end of the line, or stand within a name."""
    if '"' not in line:
        return [name.strip() for name in line.split(delimiter)]
    try:
        names = next(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error:
        return []
    return [] if any('"' in name for name in names) else [name.strip() for name in names]


def _may_end_early(frame: pandas.DataFrame, names: list[str]) -> bool:
    """Whether the last column is empty in some row, as where a row ends before its last field."""
    last = frame[len(names) - 1]
    if isinstance(last.dtype, pandas.CategoricalDtype):
        return any(not str(text).strip() for text in last.cat.categories)
    values = last.to_numpy()
    return bool(np.isnan(values).any()) if values.dtype == np.float64 else bool((values == b"").any())


def _frame(below: memoryview, delimiter: str, names: list[str], wanted: Wanted) -> pandas.DataFrame | None:
    """Every column, so that pandas counts the fields: those not wanted by their first letter alone.

    The first row is one of letters, or pandas would take texts of digits alone for numbers: `01` for 1.
    """
    figures = [at for at, name in enumerate(names) if name in wanted.figures - wanted.texts]
    texts = [at for at, name in enumerate(names) if name in wanted.texts]
    kinds = dict.fromkeys(range(len(names)), "S1") | dict.fromkeys(texts, "category") | dict.fromkeys(figures, "f8")
    letters = delimiter.join("0" if at in figures else LETTER for at in range(len(names)))
    file = io.BytesIO()
    file.write(f"{letters}\n".encode())
    file.write(below)
    file.seek(0)
    try:
        return pandas.read_csv(
            file,
            sep=delimiter,
            header=None,
            dtype=kinds,
            na_values={at: sorted(wanted.missing) for at in figures},  # type: ignore[misc]
            keep_default_na=False,
            low_memory=False,
        )
    except UNREADABLE:
        return None


def _counted(data: NDArray[np.uint8], delimiter: str) -> tuple[int, int, bool]:
    """The ends of lines, the delimiters, and whether there may be a number of more than 15 digits.

    Such a number, with its point, fills a whole word of eight bytes wherever it begins: where no word is
    full of digits and points (and slashes, which lie between them), there is none. In blocks that stay in
    the processor's memory.
    """
    ends = marks = 0
    is_full = False
    for start in range(0, len(data), BLOCK):
        block = data[start : start + BLOCK]
        ends += int(np.count_nonzero(block == NEW_LINE))
        marks += int(np.count_nonzero(block == ord(delimiter)))
        words = block[: len(block) // WORD * WORD] - ord(".") <= ord("9") - ord(".")
        is_full = is_full or bool((words.view(np.uint64) == FULL).any())
    return ends, marks, is_full


def line_ends(data: NDArray[np.uint8]) -> int:
    """The ends of lines, in blocks that stay in the processor's memory."""
    blocks = (data[start : start + BLOCK] for start in range(0, len(data), BLOCK))
    return sum(int(np.count_nonzero(block == NEW_LINE)) for block in blocks)


def _is_number(text: str) -> bool:
    """Whether a mark for a missing value is a number, of which pandas would take every way to write it."""
    try:
        float(text)
    except ValueError:
        return False
    return True


def _columns(frame: pandas.DataFrame, found: Plain, wanted: Wanted) -> Plain | None:
    for at, name in enumerate(found.names):
        if name in wanted.texts:
            found.coded[name] = _coded(frame[at])
        elif name in wanted.figures:
            found.floats[name] = frame[at].to_numpy()
    return None if _has_blank(found.coded.values(), len(frame)) else found


def _coded(column: pandas.Series[str]) -> Coded:
    texts = column.cat.categories
    return Coded.merged(texts, column.cat.codes.to_numpy().astype(np.int32))


def _has_blank(columns: Iterable[Coded], rows: int) -> bool:
    """Whether some row is blank in all these columns, so that it may be no row of the table."""
    blank = np.ones(rows, np.bool_)
    for column in columns:
        if "" not in column.texts:
            return False
        blank &= column.code == column.texts.index("")
    return bool(blank.any())


def _hides_texts(found: Plain, data: bytes) -> bool:
    """Whether a figure is infinite, of a word such as `inf` or a number too large, or may be a zero too small."""
    if any(np.isinf(values).any() for values in found.floats.values()):
        return True
    has_zero = any((values == 0).any() for values in found.floats.values())
    return has_zero and (b"e-" in data or b"E-" in data)
