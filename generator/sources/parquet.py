"""Reads Parquet files, in which data offices hand on large tables, through DuckDB."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

import duckdb
import numpy as np
from numpy.typing import NDArray

from generator.sources.dated import Dated
from generator.sources.grid import Coded, Grid
from generator.sources.http.request import Kind
from generator.sources.mapping import Layout
from generator.sources.place import Place
from generator.sources.tabular import Opened, TableSource

OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "temp_directory": "",
}
ENGINE_MB = 300
"""What the engine needs beside the table."""
CELL, MEGABYTE = 8, 1_000_000
"""Bytes."""
NUMBERS = ("DOUBLE", "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT", "UINTEGER")
"""Types of which every value is one of float64; the shortest text of a FLOAT says more than its bits."""
FRACTIONS = re.compile("DOUBLE|FLOAT|REAL|DECIMAL")
DESCRIBE = "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet($path))"
COUNT = "SELECT count(*) FROM read_parquet($path)"
TEXT = "coalesce(trim(CAST({column} AS VARCHAR)), '')"
DAY = "coalesce(CAST(CAST({column} AS DATE) AS VARCHAR), '')"
TEXTS = "CREATE OR REPLACE TEMP TABLE texts AS SELECT DISTINCT {text} AS text FROM read_parquet($path)"
KIND = "CREATE TYPE {kind} AS ENUM (SELECT text FROM texts ORDER BY text)"
CODED = "SELECT CAST({text} AS {kind}) AS text FROM read_parquet($path)"
FLOATS = "SELECT coalesce(CAST({column} AS DOUBLE), 'inf'::DOUBLE) AS value FROM read_parquet($path)"
AGAIN = "Ask the agency for the file again, or for a CSV; nothing was stored."


class ParquetSource(TableSource):
    """A Parquet file, or a folder of `YYYY-MM-DD.parquet`; see `Layout`. A moment is read as its day."""

    kind: ClassVar[Kind] = "binary"
    ending = "parquet"
    layout = Layout

    def opened(self, file: Dated, place: Place) -> Opened:
        """The table, whose columns are read when they are asked for."""
        return Opened(ParquetTable(str(file.path), place, self.options.limit_mb, self.options.decimal))


class ParquetTable(Grid):
    """The columns of a Parquet file: of text by their distinct texts, of numbers as they are stored.

    A file of a few bytes may say that it has billions of rows: more than `limit_mb` of them are refused.
    Where a column of numbers is asked for as text, they have the `decimal` mark of the columns of text.
    """

    def __init__(self, path: str, place: Place, limit_mb: int, decimal: str = ".") -> None:
        self.place = place
        self._decimal = decimal
        self._path = {"path": path}
        self._engine = duckdb.connect(config={**OFFLINE, "memory_limit": f"{limit_mb + ENGINE_MB}MB"})
        try:
            self._kinds = dict(self._engine.execute(DESCRIBE, self._path).fetchall())
            counted = self._engine.execute(COUNT, self._path).fetchone()
        except duckdb.Error as error:
            what = f"it cannot be read as Parquet: {' '.join(str(error).split())[:200]}."
            raise place.error(what, AGAIN) from error
        self.names = list(self._kinds)
        self._rows = int(counted[0]) if counted else 0
        self._coded: dict[str, Coded] = {}
        if self._rows * len(self.names) * CELL > limit_mb * MEGABYTE:
            what = f"its {self._rows:,} rows are more than `limit_mb` = {limit_mb} megabytes."
            raise place.error(what, "Do not trust it; or raise `limit_mb` if it is genuine.")

    def __len__(self) -> int:
        return self._rows

    def coded(self, name: str) -> Coded:
        if name not in self._kinds:
            raise self.missing_column(name)
        if name not in self._coded:
            self._coded[name] = self._read_texts(name)
        return self._coded[name]

    def line(self, row: int) -> int:
        """The row of the file, from 1."""
        return row + 1

    def floats(self, name: str, missing: Iterable[str]) -> NDArray[np.float64] | None:
        """As for every table. A NaN or an infinite number is no hole: it is read as text, and refused there."""
        if self._kinds.get(name) not in NUMBERS or "" not in set(missing):
            return None
        found = self._ask(FLOATS.format(column=_quoted(name)), "value")
        known = np.isfinite(found)
        return np.where(known, found, np.nan) if self._holes(name) == int((~known).sum()) else None

    def _holes(self, name: str) -> int:
        """How many cells of a column are empty."""
        (held,) = self._engine.execute(f"{COUNT} WHERE {_quoted(name)} IS NULL", self._path).fetchone() or (0,)
        return int(held)

    def _read_texts(self, name: str) -> Coded:
        is_moment = str(self._kinds[name]).startswith("TIMESTAMP")
        text = (DAY if is_moment else TEXT).format(column=_quoted(name))
        kind = f"kind_{len(self._coded)}"
        try:
            self._engine.execute(TEXTS.format(text=text), self._path)
            self._engine.execute(KIND.format(kind=kind))
            column = self._engine.execute(CODED.format(text=text, kind=kind), self._path).df()["text"]
        except duckdb.Error as error:
            raise self.error(f"the column '{name}' cannot be read: {error}.", AGAIN, column=name) from error
        texts = tuple(column.cat.categories)
        if FRACTIONS.match(str(self._kinds[name])):
            texts = tuple(text.replace(".", self._decimal) for text in texts)
        return Coded(texts, column.cat.codes.to_numpy().astype(np.int32), all_stand=True)

    def _ask(self, query: str, column: str) -> NDArray[np.float64]:
        try:
            found: NDArray[np.float64] = np.asarray(self._engine.execute(query, self._path).fetchnumpy()[column])
        except duckdb.Error as error:
            raise self.error(f"it is damaged: {' '.join(str(error).split())[:200]}.", AGAIN) from error
        return found


def _quoted(name: str) -> str:
    """A column's name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'
