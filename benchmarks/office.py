"""Workspaces to measure in: the bundled example, and a synthetic dataset beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from benchmarks.measure import PROGRAM, run
from generator import Workspace

STORY = "mexicali-exports"
SOURCE = "immex-mexicali"
AS_OF = date(2025, 1, 14)
WRITE = ("write", STORY, "--as-of", AS_OF.isoformat())
MONTHS, AREAS, SECTORS = 1000, 50, 6
SYNTHETIC = """
[sources.synthetic]
type = "csv"
path = "synthetic.csv"
agency = "inegi"
illustrative = true
frequency = "month"
period = "period"

[[sources.synthetic.series]]
value = "value"
indicator = "immex.exports"
area_column = "area"
sector_column = "sector"
power = 6
"""


def bulletin(folder: Path, *words: str) -> tuple[str, ...]:
    """The command line of the installed program on a workspace."""
    return (PROGRAM, *words, "--workspace", str(folder))


@contextmanager
def example(*, fetched: bool = True) -> Iterator[Path]:
    """A new workspace with the bundled example, made by the program itself and removed afterwards."""
    with TemporaryDirectory(prefix="bulletin-") as temporary:
        folder = Path(temporary) / "office"
        run((PROGRAM, "init", str(folder)))
        if fetched:
            run(bulletin(folder, "fetch"))
        yield folder


def add_synthetic(folder: Path) -> Path:
    """A long CSV of 300,000 rows, 300 monthly series of 1,000 months, entered in the settings; its path."""
    settings = folder / "bulletin.toml"
    settings.write_text(settings.read_text("utf-8") + SYNTHETIC, "utf-8")
    known = Workspace(folder).catalogue
    series = [f"{area},{sector}" for area in list(known.areas)[:AREAS] for sector in list(known.sectors)[:SECTORS]]
    months = [f"{1940 + month // 12}-{month % 12 + 1:02d}" for month in range(MONTHS)]
    values = walks(len(series), MONTHS).round(1).tolist()
    lines = [
        f"{month},{one},{value}"
        for one, history in zip(series, values, strict=True)
        for month, value in zip(months, history, strict=True)
    ]
    path = folder / "synthetic.csv"
    path.write_text("\n".join(("period,area,sector,value", *lines, "")), "utf-8")
    return path


def walks(rows: int, columns: int) -> NDArray[np.float64]:
    """Positive random walks with a seasonal wave, the same in every run."""
    dice = np.random.default_rng(7)
    drift = np.cumsum(dice.normal(0.3, 8.0, (rows, columns)), axis=1)
    walked: NDArray[np.float64] = np.abs(1000 + drift + 60 * np.sin(np.arange(columns) * np.pi / 6)) + 1
    return walked
