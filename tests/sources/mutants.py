"""Small files of every format, in good order, and the reader of each; for tests that damage them."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import test_excel
import test_jsonstat
import test_pcaxis
import test_sdmx
import test_sql

from generator.catalogue import Catalogue
from generator.errors import SourceError
from generator.sources.csv import CsvSource
from generator.sources.excel import ExcelSource
from generator.sources.jsonstat import JsonStatSource
from generator.sources.pcaxis import PcAxisSource
from generator.sources.sdmx import SdmxSource
from generator.sources.source import Reading
from generator.sources.sql import SqlSource
from generator.sources.tabular import TableSource

CSV = "p,e,v,s\n2024-01,Sonora,1.50,P\n2024-02 p/,Sonora,N/E,\nmar-24,Nuevo León,-3 <R>,R\n,,,\n".encode()


@dataclass(frozen=True)
class Sample:
    """A file in good order, the class that reads it, and the settings that it needs."""

    source: type[TableSource]
    data: bytes
    series: Mapping[str, Any]
    options: Mapping[str, Any] = field(default_factory=dict)

    def read(self, data: bytes, folder: Path, catalogue: Catalogue) -> Reading | None:
        """What is read of other bytes in its place; None where they are refused in words for people."""
        name = f"figures.{self.source.ending}"
        (folder / name).write_bytes(data)
        one = {"indicator": "inpc"} | dict(self.series)
        options = {"agency": "inegi", "path": name, "frequency": "month", "series": [one]} | dict(self.options)
        try:
            (reading,) = self.source("fuzzed", options, folder, catalogue).read(lambda _: None)
        except SourceError as error:
            if not error.remedy or "source 'fuzzed'" not in str(error):
                pytest.fail(f"an error without source or remedy: {error}")
            return None
        return reading


def database() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        made = sqlite3.connect(Path(folder) / "figures.sqlite")
        with made:
            made.execute(test_sql.TABLE)
            made.execute(test_sql.ROWS)
        made.close()
        return (Path(folder) / "figures.sqlite").read_bytes()


BY_AREA = {"value": "v", "area_column": "e", "status_column": "s"}
SAMPLES: Mapping[str, Sample] = {
    "csv": Sample(CsvSource, CSV, BY_AREA, {"period": "p"}),
    "csv of any charset": Sample(CsvSource, CSV, BY_AREA, {"period": "p", "encoding": "auto", "carried": ["e"]}),
    "csv across": Sample(
        CsvSource,
        b"e,ENE|2023,FEB,2023-03 p/\nSonora,1,2,3\nColima,4,N/E,6\n",
        {"value": "value", "area_column": "e"},
        {"periods_across": True},
    ),
    "jsonstat": Sample(JsonStatSource, test_jsonstat.data(test_jsonstat.dataset()), {"area_column": "place"}),
    "pcaxis": Sample(
        PcAxisSource,
        test_pcaxis.PX.replace('"-"', "3").encode("cp1252"),
        {"area_column": "Estado", "areas": {"México, total": "MX"}},
    ),
    "sdmx": Sample(SdmxSource, test_sdmx.message(test_sdmx.MEXICO, test_sdmx.SONORA), {"area_column": "REF_AREA"}),
    "sdmx json": Sample(SdmxSource, test_sdmx.sdmx_json(), {"area": "MX"}),
    "excel": Sample(ExcelSource, test_excel.workbook(test_excel.TABLE), {"value": "v", "area": "MX"}, {"period": "p"}),
    "sqlite": Sample(
        SqlSource, database(), {"value": "price", "area_column": "place"}, {"query": test_sql.QUERY, "period": "month"}
    ),
}
TOKENS = (
    b"", b"\0", b'"', b"'", b",", b";", b"\n", b"\r", b"\t", b"=", b"(", b")", b"{", b"}", b"[", b"]", b"null", b"NaN",
    b"1e400", b"-1", b"0", b"99999999999999999999", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"2024-13", b"<R>", b"..",
    b"&a;", b"<", b">", b"]]>", b"PK", b"KEYS", b"DATA=", b'"size": [1000000000, 1000000000]', "١٢".encode(),
)  # fmt: skip
"""What means something in one of the formats, or in none."""
Edit = tuple[int, int, bytes]
"""Where, in ten thousandths of the file; how many bytes are taken away there; and what is put in their place."""


def edited(data: bytes, edits: list[Edit]) -> bytes:
    """The bytes after some edits."""
    for place, taken, put in edits:
        at = place * len(data) // 10_000
        data = data[:at] + put + data[at + taken :]
    return data


def each_byte(data: bytes, change: Callable[[int], int]) -> Iterator[bytes]:
    """The file with one byte changed, for each byte in turn."""
    for at, byte in enumerate(data):
        yield data[:at] + bytes([change(byte)]) + data[at + 1 :]
