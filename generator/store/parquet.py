"""Vintages as Parquet files that any engine can read, written and read by DuckDB.

A file has the columns `indicator, area, sector, adjustment, row, ordinal, value, status`, sorted by
series and period: `row` numbers the series, `ordinal` counts periods of the frequency since year 0, a hole
is NULL. The metadata of the file holds the vintage, and what else was known of it: see `Circumstances`.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import duckdb
import msgspec
import numpy as np
from numpy.typing import NDArray

from generator.errors import StoreError
from generator.model.panel import Observations, Vintage
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.store.files import VintageFile

if TYPE_CHECKING:
    import pandas

Columns = dict[str, NDArray[Any]]

NAMES = ("indicator", "area", "sector", "adjustment")
KEYS = ("dataset", "released", "digest", "origin", "agency", "illustrative", "note", "frequency")
BESIDE = "circumstances"
"""The key of what else is known; files of earlier versions lack it."""
OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
WRITE = """
COPY (
    SELECT indicator, area, sector, adjustment, row, ordinal,
        CASE WHEN isnan(value) THEN NULL ELSE value END AS value, status
    FROM {rows}
) TO '{path}' (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{ {metadata} }})
"""
JOINED = "observations JOIN series USING (row) ORDER BY row, ordinal"
LARGE = 300_000
"""Rows from which numbering the names beforehand is worth its while."""
KEEPS = "WHERE indicator = $indicator"
ROWS = """
SELECT row, ordinal, coalesce(value, 'nan'::DOUBLE) AS value, status
FROM read_parquet($path, hive_partitioning = false)
"""
SERIES = """
SELECT row, any_value(indicator), any_value(area), any_value(sector), any_value(adjustment)
FROM read_parquet($path, hive_partitioning = false)
"""
NEWEST = "SELECT max(ordinal) FROM read_parquet($path, hive_partitioning = false) WHERE value IS NOT NULL"
METADATA = "SELECT file_name, decode(key), decode(value) FROM parquet_kv_metadata($paths)"


class Acceptance(msgspec.Struct, frozen=True, kw_only=True):
    """Who took a vintage that was refused, on which day, in spite of which reasons."""

    by: str
    on: date
    reasons: tuple[str, ...]


class Circumstances(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a vintage beside its figures.

    `stated` is what the source said of unit and base year; `reasons` say why it was refused, where it was;
    `accepted` is set where a person took it in spite of that.
    """

    stated: dict[str, str] = {}
    reasons: tuple[str, ...] = ()
    accepted: Acceptance | None = None


PLAIN = Circumstances()


@dataclass(frozen=True, slots=True)
class Stored:
    """A vintage on disk, with the frequency of its observations and what else is known of it."""

    vintage: Vintage
    frequency: Frequency
    file: VintageFile
    circumstances: Circumstances = field(default=PLAIN)


def write(path: Path, vintage: Vintage, observations: Observations, circumstances: Circumstances = PLAIN) -> None:
    """Write a vintage; `observations` are canonical. OSError where the disk refuses."""
    told = {key: str(getattr(vintage, key)) for key in KEYS[:-1]} | {"frequency": observations.frequency.name}
    told |= {BESIDE: msgspec.json.encode(circumstances).decode()} if circumstances != PLAIN else {}
    metadata = ", ".join(f"{key}: '{_quoted(text)}'" for key, text in told.items())
    series: dict[str, NDArray[Any]] = {
        name: np.array([getattr(one, name) for one in observations.series], dtype=object) for name in NAMES
    }
    series["row"] = np.arange(len(observations.series), dtype=np.int32)
    rows = {name: getattr(observations, name) for name in ("row", "ordinal", "value", "status")}
    save = _write_large if len(observations) > LARGE else _write
    try:
        save(series, rows, partial(WRITE.format, path=_quoted(str(path)), metadata=metadata))
    except duckdb.Error as error:
        raise OSError(str(error)) from error


def _write(series: Columns, rows: Columns, statement: Callable[..., str]) -> None:
    with _engine().cursor() as engine:
        engine.register("series", series)
        engine.register("observations", rows)
        engine.execute(statement(rows=JOINED))


def _write_large(series: Columns, rows: Columns, statement: Callable[..., str]) -> None:
    """The same for millions of rows, in a fraction of the time.

    They are in order already, and an engine that joins and sorts nothing leaves them so, on all processors. The
    names stand beside them by number, or each would be looked up once a row; a reader finds texts all the same.
    """
    frame = importlib.import_module("pandas").DataFrame
    edges = np.searchsorted(rows["row"], np.arange(len(series["row"]) + 1, dtype=np.int32))
    named = {name: _repeated(series[name].tolist(), np.diff(edges)) for name in NAMES}
    with _engine().cursor() as engine:
        engine.register("observations", frame(named | rows, copy=False))
        engine.execute(statement(rows="observations"))


def _repeated(texts: list[str], times: NDArray[np.intp]) -> pandas.Categorical:
    """Each text so many times, by its number among the distinct ones."""
    kinds = importlib.import_module("pandas")
    names = sorted(set(texts))
    numbers = {name: number for number, name in enumerate(names)}
    code = np.array([numbers[text] for text in texts], np.min_scalar_type(-len(names)))
    dtype = kinds.CategoricalDtype(names)
    repeated: pandas.Categorical = kinds.Categorical.from_codes(np.repeat(code, times), dtype=dtype, validate=False)
    return repeated


def describe(files: Iterable[VintageFile]) -> list[Stored]:
    """The vintages of the files, in their order; StoreError names the one that is damaged."""
    listed = list(files)
    if not listed:
        return []
    try:
        return _described(listed)
    except duckdb.Error as error:
        if len(listed) == 1:
            raise damaged(listed[0], error) from error
        return [stored for file in listed for stored in describe([file])]


def read(stored: Stored, indicator: str | None = None) -> Observations:
    """The observations of a vintage, of one indicator or all; there may be none. Rows are in no order."""
    condition, keep = (KEEPS, {"indicator": indicator}) if indicator is not None else ("", {})
    values = {"path": str(stored.file.path), **keep}
    try:
        with _engine().cursor() as engine:
            named = engine.execute(f"{SERIES} {condition} GROUP BY row ORDER BY row", values).fetchall()
            columns = cast("Columns", engine.execute(f"{ROWS} {condition}", values).fetchnumpy()) if named else NOTHING
    except duckdb.Error as error:
        raise damaged(stored.file, error) from error
    first = named[0][0] if named else 0
    row = columns["row"] - np.int32(first)
    series = tuple(Series(*parts) for _, *parts in named)
    return Observations(stored.frequency, series, row, columns["ordinal"], columns["value"], columns["status"])


def newest_period(stored: Stored) -> Period | None:
    """The last period of a vintage that has a value; None where all are holes."""
    try:
        with _engine().cursor() as engine:
            found = engine.execute(NEWEST, {"path": str(stored.file.path)}).fetchone()
    except duckdb.Error as error:
        raise damaged(stored.file, error) from error
    return Period(stored.frequency, found[0]) if found and found[0] is not None else None


NOTHING: Columns = {
    "row": np.empty(0, np.int32),
    "ordinal": np.empty(0, np.int32),
    "value": np.empty(0, np.float64),
    "status": np.empty(0, np.uint8),
}


def damaged(file: VintageFile, error: Exception | None = None) -> StoreError:
    """The error for a file that is no longer what was written; the caller raises it."""
    detail = f": {' '.join(str(error).split())}" if error else ""
    remedy = "Restore it from a copy, or delete it and run `bulletin fetch`."
    return StoreError(f"the file is damaged{detail}.", where=str(file.path), remedy=remedy)


@cache
def _engine() -> duckdb.DuckDBPyConnection:
    """One engine a process, since starting one takes longer than most questions."""
    return duckdb.connect(config=OFFLINE)


def _described(files: list[VintageFile]) -> list[Stored]:
    with _engine().cursor() as engine:
        rows = engine.execute(METADATA, {"paths": [str(file.path) for file in files]}).fetchall()
    told: dict[str, dict[str, str]] = {}
    for path, key, text in rows:
        told.setdefault(path, {})[key] = text
    return [_stored(file, told.get(str(file.path), {})) for file in files]


def _stored(file: VintageFile, told: dict[str, str]) -> Stored:
    if any(key not in told for key in KEYS) or told["digest"][:12] != file.digest:
        raise damaged(file)
    vintage = Vintage(
        dataset=told["dataset"],
        released=date.fromisoformat(told["released"]),
        digest=told["digest"],
        origin=told["origin"],
        agency=told["agency"],
        illustrative=told["illustrative"] == "True",
        note=told["note"],
    )
    try:
        beside = msgspec.json.decode(told.get(BESIDE, "{}"), type=Circumstances)
    except msgspec.DecodeError as error:
        raise damaged(file, error) from error
    return Stored(vintage, Frequency[told["frequency"]], file, beside)


def _quoted(text: str) -> str:
    return text.replace("'", "''")
