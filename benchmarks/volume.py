"""Large inputs: fetching a long CSV, a panel of millions of observations."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import numpy as np

from benchmarks.measure import NOTHING, PYTHON, in_turns, peak, run, seconds
from benchmarks.office import AREAS, MONTHS, SECTORS, add_synthetic, bulletin, example, walks
from benchmarks.table import Line, times
from generator import Workspace
from generator.model.panel import Observations
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.store.store import Store

STORE = "data/store"
INDICATOR = "immex.exports"
DAY = date(2025, 1, 14)
FIRST = Period.of(Frequency.MONTH, 2000, 1)
COLUMNS = 300
STORED_ROWS = 10_000
READ = "SELECT row, ordinal, value, status FROM read_parquet(?)"
PANEL = "import sys, pathlib, generator.store.store as s; s.Store(pathlib.Path(sys.argv[1])).panel(sys.argv[2])"


def fetch(repeat: int) -> Iterator[Line]:
    """`bulletin fetch` of the example as a process, and a long file within this one, each into an empty store."""
    with example(fetched=False) as folder:
        took = in_turns({"fetch": lambda: fetch_anew(folder), "bare": lambda: run(NOTHING)}, repeat)
        path, office = add_synthetic(folder), Workspace(folder)
        long = in_turns({"fetch": lambda: read_anew(office), "csv": lambda: scan_text(path)}, repeat)
    yield Line(
        "bulletin fetch of the example", took["fetch"], "s", times(took["fetch"], took["bare"], "python -c pass")
    )
    rows = AREAS * SECTORS * MONTHS
    yield Line(f"a CSV of {rows:,} rows", long["fetch"], "s", times(long["fetch"], long["csv"], "csv.reader and float"))


def fetch_anew(folder: Path) -> None:
    """The command on an empty store."""
    shutil.rmtree(folder / STORE, ignore_errors=True)
    run(bulletin(folder, "fetch"))


def read_anew(office: Workspace) -> None:
    """The long file into an empty store."""
    shutil.rmtree(office.folder / STORE, ignore_errors=True)
    office.fetch(["synthetic"], today=DAY)


def scan_text(path: Path) -> float:
    """The least that reading such a file takes in Python: its rows split, its figures read."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return sum(float(row[3]) for row in rows)


def panel(repeat: int) -> Iterator[Line]:
    """`Store.panel` of three million observations, beside DuckDB reading the same columns and no more."""
    with TemporaryDirectory(prefix="bulletin-") as temporary:
        store = Store(Path(temporary))
        added = seconds(lambda: store.add("large", observations(), released=DAY, origin="made", agency="inegi"))
        (path,) = store.folder.glob("large/*.parquet")
        calls = {
            "panel": lambda: store.panel(INDICATOR),
            "duckdb": lambda: duckdb.execute(READ, [str(path)]).fetchnumpy(),
        }
        took = in_turns(calls, repeat)
        memory = peak((PYTHON, "-c", PANEL, temporary, INDICATOR), 1)
    rows, answer = STORED_ROWS * COLUMNS, STORED_ROWS * COLUMNS * 9 / 1e6
    yield Line(
        f"Store.panel of {rows:,} rows", took["panel"], "s", times(took["panel"], took["duckdb"], "DuckDB reading")
    )
    yield Line("  its peak memory", memory, "MB", times(memory, answer, "the panel itself"))
    yield Line("Store.add of the same, once", added, "s", times(added, took["panel"], "Store.panel"))


def observations() -> Observations:
    """Series of made-up municipalities, all of one length."""
    row, ordinal = np.indices((STORED_ROWS, COLUMNS), np.int32).reshape(2, -1)
    value = walks(STORED_ROWS, COLUMNS).round(1).ravel()
    status = np.zeros(len(value), np.uint8)
    return Observations(Frequency.MONTH, municipalities(STORED_ROWS), row, ordinal + FIRST.ordinal, value, status)


def municipalities(count: int) -> tuple[Series, ...]:
    """Series of areas with codes like those of municipalities, in their order."""
    return tuple(Series(INDICATOR, f"MX-{number:05d}") for number in range(1001, 1001 + count))
