"""Reads the simple kind of delimited text at once: no quotes, as many fields in every line, plain numbers.

Most large files are so. Whatever else a file may hold is for the exact reading of `table.py`, which also finds
the line of a fault; here it is only noticed.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import pandas
from numpy.typing import NDArray

from generator.sources.grid import Coded

AS_DIGITS = bytes(0x30 if chr(byte) in "0123456789." else 0x20 for byte in range(256))
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
    """The columns of a simple table, `rows` long: those of text, and those of figures with NaN for a hole."""

    names: list[str]
    rows: int
    coded: dict[str, Coded] = field(default_factory=dict)
    floats: dict[str, NDArray[np.float64]] = field(default_factory=dict)


def read(body: str, delimiter: str, wanted: Wanted) -> Plain | None:
    """The table of a text that begins with its header; None where it is not simple."""
    if not delimiter.isascii() or any(mark in body for mark in ('"', "\0", "\n\n")):
        return None
    header, _, below = body.partition("\n")
    names = [name.strip() for name in header.split(delimiter)]
    rows = body.count("\n")
    if not below or len(set(names)) < len(names) or body.count(delimiter) != (len(names) - 1) * (rows + 1):
        return None
    frame = _frame(below, delimiter, names, wanted)
    return None if frame is None or len(frame) != rows + 1 else _columns(frame[1:], names, wanted)


def _frame(below: str, delimiter: str, names: list[str], wanted: Wanted) -> pandas.DataFrame | None:
    """Every column, so that pandas counts the fields: those not wanted by their first letter alone.

    The first row is one of letters, or pandas would take texts of digits alone for numbers: `01` for 1.
    """
    figures = [at for at, name in enumerate(names) if name in wanted.figures - wanted.texts]
    texts = [at for at, name in enumerate(names) if name in wanted.texts]
    letters = delimiter.join("0" if at in figures else LETTER for at in range(len(names)))
    data = f"{letters}\n{below}".encode()
    if any(map(_is_number, wanted.missing)) or LONG_NUMBER in data.translate(AS_DIGITS):
        return None
    kinds = dict.fromkeys(range(len(names)), "S1") | dict.fromkeys(texts, "category") | dict.fromkeys(figures, "f8")
    try:
        return pandas.read_csv(
            io.BytesIO(data),
            sep=delimiter,
            header=None,
            dtype=kinds,
            na_values={at: sorted(wanted.missing) for at in figures},  # type: ignore[misc]
            keep_default_na=False,
            low_memory=False,
        )
    except UNREADABLE:
        return None


def _is_number(text: str) -> bool:
    """Whether a mark for a missing value is a number, of which pandas would take every way to write it."""
    try:
        float(text)
    except ValueError:
        return False
    return True


def _columns(frame: pandas.DataFrame, names: list[str], wanted: Wanted) -> Plain | None:
    found = Plain(names, len(frame))
    blank = np.ones(len(frame), bool)
    for at, name in enumerate(names):
        if name in wanted.texts:
            column = found.coded[name] = _coded(frame[at])
            blank &= _is_blank(column)
        elif name in wanted.figures:
            found.floats[name] = frame[at].to_numpy()
    return None if blank.any() or _hides_texts(found) else found


def _coded(column: pandas.Series[str]) -> Coded:
    texts = column.cat.categories
    return Coded.merged(texts, column.cat.codes.to_numpy().astype(np.int32))


def _is_blank(column: Coded) -> NDArray[np.bool_] | bool:
    return column.code == column.texts.index("") if "" in column.texts else False


def _hides_texts(found: Plain) -> Iterable[str]:
    """Columns of figures that are infinite somewhere: a word such as `inf`, or a number too large."""
    return [name for name, values in found.floats.items() if np.isinf(values).any()]
