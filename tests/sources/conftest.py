"""What the tests of the sources share: the catalogue, the real files, and a CSV in a workspace."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from serving import Server, serving

from generator.catalogue import Catalogue, load
from generator.model.panel import Observations, Status
from generator.model.period import Period
from generator.sources.csv import CsvSource
from generator.sources.source import Reading
from generator.sources.tabular import TableSource

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data"
Cells = dict[tuple[str, str], tuple[Decimal | None, Status]]


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on this machine that answers as the test tells it to."""
    with serving() as made:
        yield made


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The bundled catalogue."""
    return load(ROOT / "data" / "catalogue")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real statistical files, which stands beside the repository where it is at hand."""
    if not SHARED.is_dir():
        pytest.skip("the real files of ../shared/data are not here")
    return SHARED


@pytest.fixture
def read_csv(tmp_path: Path, catalogue: Catalogue) -> Callable[..., Reading]:
    """Reads a text as `figures.csv`; one series of inpc for Mexico unless the test says otherwise."""

    def read(text: str | bytes, *, series: dict[str, Any] | None = None, **options: Any) -> Reading:
        data = text if isinstance(text, bytes) else text.encode()
        (tmp_path / "figures.csv").write_bytes(data)
        one = {"value": "v", "indicator": "inpc", "area": "MX"} | (series or {})
        if "year" not in options:
            options = {"period": "p"} | options
        settings = {"agency": "inegi", "path": "figures.csv", "frequency": "month", "series": [one]} | options
        (reading,) = CsvSource("prices", settings, tmp_path, catalogue).read(lambda _: None)
        return reading

    return read


@pytest.fixture
def read_file(tmp_path: Path, catalogue: Catalogue) -> Callable[..., Reading]:
    """Reads bytes as a file of a source of tables; one series of inpc for Mexico unless the test says otherwise."""

    def read(
        source: type[TableSource], data: bytes, *, series: dict[str, Any] | None = None, **options: Any
    ) -> Reading:
        name = f"figures.{source.ending}"
        (tmp_path / name).write_bytes(data)
        one = {"indicator": "inpc", "area": "MX"} | (series or {})
        one = {name: value for name, value in one.items() if value is not None}
        settings = {"agency": "inegi", "path": name, "frequency": "month", "series": [one]} | options
        (reading,) = source("prices", settings, tmp_path, catalogue).read(lambda _: None)
        return reading

    return read


@pytest.fixture(scope="session")
def cells() -> Callable[[Observations], Cells]:
    """Every observation by series and period, as exact decimals; None is a hole."""

    def listed(observations: Observations) -> Cells:
        columns = (observations.row, observations.ordinal, observations.value, observations.status)
        return {
            (str(observations.series[row]), str(Period(observations.frequency, ordinal))): (
                None if math.isnan(value) else Decimal(repr(value)),
                Status(status),
            )
            for row, ordinal, value, status in zip(*(column.tolist() for column in columns), strict=True)
        }

    return listed
