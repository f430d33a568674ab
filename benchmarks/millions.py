"""Millions of rows through the sources: a long CSV to a stored vintage and to ranked facts, a panel as of a day."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import duckdb
import numpy as np
from numpy.typing import NDArray

from benchmarks.clock import Clock
from benchmarks.measure import PYTHON, in_turns, peak, seconds
from benchmarks.office import SYNTHETIC, walks
from benchmarks.table import Line, times
from benchmarks.volume import FIRST, municipalities
from generator import Workspace
from generator.config import RuleSettings
from generator.facts.screen import screen
from generator.model.panel import Observations
from generator.model.period import Frequency
from generator.store.store import Store

STORE = "data/store"
INDICATOR = "immex.exports"
PLACES, SECTORS, MONTHS = 1250, 8, 300
SERIES, RELEASES = 5000, 24
DAY = date(2025, 1, 14)
PLACE = """[areas.{area}]
level = "municipality"
parent = "MX"
words.es = {{ name = "Lugar {area}" }}
words.en = {{ name = "Place {area}" }}
"""
COLUMNAR = SYNTHETIC.replace("sources.synthetic", "sources.columns").replace("csv", "parquet")
COPY = "COPY (SELECT * FROM read_csv('{source}')) TO '{target}' (FORMAT parquet)"
ALONE = """
import sys, pathlib
from benchmarks.clock import Clock
from benchmarks.millions import to_facts
from generator import Workspace
to_facts(Workspace(pathlib.Path(sys.argv[1])), Clock())
"""
READING = [("reading", "generator.intake:Intake._read")]


def long(repeat: int) -> Iterator[Line]:
    """Three million rows into an empty store, from CSV and from Parquet; the same again; and on to the best facts."""
    rows = f"{PLACES * SECTORS * MONTHS:,} rows"
    with made() as office:
        path, clocks = office.folder / "synthetic.csv", list[Clock]()

        def facts() -> None:
            clocks.append(Clock())
            to_facts(office, clocks[-1])

        calls = {
            "csv": lambda: anew(office, "synthetic"),
            "facts": facts,
            "parquet": lambda: anew(office, "columns"),
            "duckdb": lambda: scanned(path),
        }
        took = in_turns(calls, repeat)
        anew(office, "synthetic")
        again = in_turns({"again": lambda: office.fetch(["synthetic"], today=DAY)}, repeat)["again"]
        shutil.rmtree(office.folder / STORE)
        memory, size = peak((PYTHON, "-c", ALONE, str(office.folder)), 1), path.stat().st_size / 1e6
    yield Line(f"CSV of {rows}, stored", took["csv"], "s", times(took["csv"], took["duckdb"], "DuckDB scanning it"))
    yield Line("  the same again: nothing new", again, "s", times(again, took["csv"], "the first time"))
    yield Line(
        f"CSV of {rows} to ranked facts", took["facts"], "s", times(took["facts"], took["csv"], "storing"), target=1.2
    )
    for part in ("reading", "storing", "panel", "ranking"):
        middle = median(one.spent[part] for one in clocks[1:])
        yield Line(f"  of that, {part}", middle, "s", f"{middle / took['facts']:.0%}")
    yield Line("  the most memory of such a process", memory, "MB", times(memory, size, "the file"))
    yield Line(f"Parquet of {rows}, stored", took["parquet"], "s", times(took["parquet"], took["csv"], "CSV"))


def anew(office: Workspace, source: str) -> None:
    """A source into an empty store."""
    shutil.rmtree(office.folder / STORE, ignore_errors=True)
    office.fetch([source], today=DAY)


def to_facts(office: Workspace, clock: Clock) -> None:
    """The CSV into an empty store, and on to the twenty best facts, by the calls that the commands make."""
    indicator, settings = office.catalogue.indicator(INDICATOR), RuleSettings()
    with clock.on(READING):
        clock.time("storing", lambda: anew(office, "synthetic"))
    panel = clock.time("panel", lambda: office.store.panel(INDICATOR))
    clock.time("ranking", lambda: screen(panel, indicator, settings).facts(20))


@contextmanager
def made() -> Iterator[Workspace]:
    """A new workspace whose source is a CSV of ten thousand monthly series of made-up places."""
    with TemporaryDirectory(prefix="bulletin-") as temporary:
        folder = Path(temporary) / "office"
        known = Workspace.init(folder).catalogue
        named = municipalities(PLACES)
        (folder / "data/catalogue/areas.toml").write_text(
            "".join(PLACE.format(area=one.area) for one in named), "utf-8"
        )
        settings = folder / "bulletin.toml"
        settings.write_text(settings.read_text("utf-8") + SYNTHETIC + COLUMNAR, "utf-8")
        with (folder / "synthetic.csv").open("w", encoding="utf-8", newline="") as file:
            written = csv.writer(file, lineterminator="\n")
            written.writerow(("period", "area", "sector", "value"))
            months = [str(FIRST.shift(at)) for at in range(MONTHS)]
            values = iter(walks(PLACES * SECTORS, MONTHS).round(1).tolist())
            for one in named:
                for sector in list(known.sectors)[:SECTORS]:
                    history = zip(months, next(values), strict=True)
                    written.writerows((month, one.area, sector, value) for month, value in history)
        duckdb.execute(COPY.format(source=folder / "synthetic.csv", target=folder / "synthetic.parquet"))
        yield Workspace(folder)


def scanned(path: Path) -> object:
    """The least that reading such a file takes: DuckDB adding up its figures."""
    return duckdb.execute("SELECT sum(value), count(DISTINCT area) FROM read_csv(?)", [str(path)]).fetchone()


def known(repeat: int) -> Iterator[Line]:
    """The panel of 5,000 series of 300 months as it was known on a day, among two years of monthly releases."""
    with TemporaryDirectory(prefix="bulletin-") as temporary:
        store = Store(Path(temporary))
        values = walks(SERIES, MONTHS).round(1)
        days = [DAY + timedelta(days=30 * at) for at in range(RELEASES)]
        added = [seconds(partial(release, store, values, at, day)) for at, day in enumerate(days)]
        asked = days[RELEASES // 2] + timedelta(days=1)
        old, new = store.vintages()[-2:]
        calls = {
            "then": lambda: store.panel(INDICATOR, as_of=asked),
            "now": lambda: store.panel(INDICATOR),
            "changes": lambda: store.changes(old, new),
        }
        took = in_turns(calls, repeat)
    shape = f"{SERIES:,} series x {MONTHS} months"
    yield Line(
        f"panel of {shape} as of a day",
        took["then"],
        "s",
        times(took["then"], took["now"], "as of now"),
    )
    yield Line(
        "what the newest release changed", took["changes"], "s", times(took["changes"], took["now"], "the panel")
    )
    middle = float(np.median(added))
    yield Line("storing one such release", middle, "s", times(middle, took["now"], "the panel"))


def release(store: Store, values: NDArray[np.float64], at: int, day: date) -> None:
    """The state after so many months of releases: one month more than before, and the one before revised."""
    columns = MONTHS - RELEASES + at + 1
    shown = values[:, :columns].copy()
    shown[:, -1] += 0.1
    row, ordinal = np.indices(shown.shape, np.int32).reshape(2, -1)
    status = np.zeros(shown.size, np.uint8)
    content = Observations(
        Frequency.MONTH, municipalities(SERIES), row, ordinal + np.int32(FIRST.ordinal), shown.ravel(), status
    )
    store.add("large", content, released=day, origin="made", agency="inegi")
