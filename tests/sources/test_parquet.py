"""Parquet files: the same figures as in a CSV of the same table, and what is wrong told with its row."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pytest

from generator.catalogue import Catalogue
from generator.errors import SourceError
from generator.sources.csv import CsvSource
from generator.sources.parquet import ParquetSource
from generator.sources.source import Reading

TABLE = """
SELECT * FROM (VALUES
    (DATE '2024-01-01', ' Mexico', 136.003, 'x'), (DATE '2024-02-01', 'Baja California', NULL, 'x'),
    (DATE '2024-02-01', 'Mexico', 136.131, 'x'), (DATE '2024-03-01', 'Baja California', 141.5, 'y')
) AS t(month, place, index, note)
"""
SERIES = {"value": "index", "indicator": "inpc", "area_column": "place"}


def read(folder: Path, catalogue: Catalogue, query: str, name: str = "prices", **series: Any) -> Reading:
    """The table of a query, written as Parquet by DuckDB and read as an office would."""
    path = folder / f"{name}.parquet"
    path.unlink(missing_ok=True)
    duckdb.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet)")
    return opened(folder, catalogue, path, **series)


def opened(folder: Path, catalogue: Catalogue, path: Path, **series: Any) -> Reading:
    settings = {"agency": "inegi", "path": path.name, "frequency": "month", "period": "month"}
    (reading,) = ParquetSource("prices", settings | {"series": [SERIES | series]}, folder, catalogue).read(
        lambda _: None
    )
    return reading


def cells(reading: Reading) -> list[tuple[str, int, float, int]]:
    found = reading.observations
    rows = zip(found.row.tolist(), found.ordinal.tolist(), found.value.tolist(), found.status.tolist(), strict=True)
    return sorted((str(found.series[row]), ordinal, value, status) for row, ordinal, value, status in rows)


def test_a_parquet_file_is_read_like_the_same_table_as_csv(tmp_path: Path, catalogue: Catalogue) -> None:
    """Days, texts with blanks around them, numbers and holes: what another reader makes of them."""
    reading = read(tmp_path, catalogue, TABLE)
    text = duckdb.execute(TABLE).fetchall()
    rows = "".join(f"{month},{place},{'' if index is None else index},{note}\n" for month, place, index, note in text)
    (tmp_path / "prices.csv").write_text(f"month,place,index,note\n{rows}", "utf-8")
    settings = {"agency": "inegi", "path": "prices.csv", "frequency": "month", "period": "month", "series": [SERIES]}
    (same,) = CsvSource("prices", settings, tmp_path, catalogue).read(lambda _: None)
    np.testing.assert_equal(cells(reading), cells(same))
    assert [cell[0] for cell in cells(reading)] == ["inpc:MX", "inpc:MX", "inpc:MX-02", "inpc:MX-02"]
    assert cells(reading)[1][2] == 136.131


@pytest.mark.parametrize("kind", ["DECIMAL(12, 3)", "VARCHAR", "FLOAT", "BIGINT", "INTEGER"])
def test_figures_of_any_type_are_read(tmp_path: Path, catalogue: Catalogue, kind: str) -> None:
    """Decimals, texts and whole numbers mean what they say."""
    query = f"SELECT '2024-01' AS month, 'Mexico' AS place, CAST(136.125 AS {kind}) AS index"
    expected = 136.0 if kind in {"BIGINT", "INTEGER"} else 136.125
    assert [cell[2] for cell in cells(read(tmp_path, catalogue, query))] == [expected]


def test_a_number_of_four_bytes_is_read_by_its_shortest_text(tmp_path: Path, catalogue: Catalogue) -> None:
    """136.131 kept in 32 bits is 136.13099..., and is published as 136.131."""
    query = "SELECT '2024-01' AS month, 'Mexico' AS place, 136.131::FLOAT AS index"
    assert [cell[2] for cell in cells(read(tmp_path, catalogue, query))] == [136.131]


def test_a_small_file_of_endless_rows_is_refused(tmp_path: Path, catalogue: Catalogue) -> None:
    """A hundred thousand rows alike take a few hundred bytes, and 2.4 megabytes once they are unpacked."""
    path = tmp_path / "prices.parquet"
    query = "SELECT '2024-01' AS month, 'Mexico' AS place, 1.5 AS index FROM range(100000)"
    duckdb.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet)")
    assert path.stat().st_size < 10_000
    settings = {"agency": "inegi", "path": path.name, "frequency": "month", "period": "month", "limit_mb": 1}
    with pytest.raises(SourceError, match=r"its 100,000 rows are more than `limit_mb` = 1 megabytes\. Do not trust it"):
        list(ParquetSource("prices", settings | {"series": [SERIES]}, tmp_path, catalogue).read(lambda _: None))


def test_a_moment_is_read_as_its_day(tmp_path: Path, catalogue: Catalogue) -> None:
    """Data frames write days as moments."""
    query = "SELECT TIMESTAMP '2024-03-01 00:00:00' AS month, 'Mexico' AS place, 136.5 AS index"
    assert [cell[1] for cell in cells(read(tmp_path, catalogue, query))] == [2024 * 12 + 2]


@pytest.mark.parametrize("number", ["nan", "inf", "-inf"])
def test_what_is_no_number_is_refused_with_its_row(tmp_path: Path, catalogue: Catalogue, number: str) -> None:
    """It is neither a figure nor a hole."""
    query = f"{TABLE} UNION ALL SELECT DATE '2024-04-01', 'Mexico', '{number}'::DOUBLE, 'z'"
    with pytest.raises(SourceError, match=rf"file prices\.parquet, line 5, column 'index'.*{number}"):
        read(tmp_path, catalogue, query.replace("136.003", "136.003::DOUBLE"))


def test_a_folder_of_releases_and_a_missing_column(tmp_path: Path, catalogue: Catalogue) -> None:
    """Files are named by their day; a column that is not there is told with those that are."""
    (tmp_path / "all").mkdir()
    duckdb.execute(f"COPY ({TABLE}) TO '{tmp_path}/all/2024-04-09.parquet' (FORMAT parquet)")
    assert opened(tmp_path, catalogue, tmp_path / "all").released == date(2024, 4, 9)
    with pytest.raises(SourceError, match=r"there is no column 'indice'\. Did you mean 'index'\?"):
        opened(tmp_path, catalogue, tmp_path / "all", value="indice")


@pytest.mark.parametrize("damage", [b"", b"PAR1", b"month,place\n2024-01,Mexico\n"])
def test_what_is_no_parquet_is_one_sentence(tmp_path: Path, catalogue: Catalogue, damage: bytes) -> None:
    """An empty file, a file cut short, and a CSV under a wrong name."""
    (tmp_path / "prices.parquet").write_bytes(damage)
    with pytest.raises(SourceError, match=r"file prices\.parquet: it cannot be read as Parquet: .*nothing was stored"):
        opened(tmp_path, catalogue, tmp_path / "prices.parquet")


def test_a_file_cut_short_inside_is_one_sentence(tmp_path: Path, catalogue: Catalogue) -> None:
    """Its end is there and its middle is not."""
    read(tmp_path, catalogue, "SELECT '2024-01' AS month, 'Mexico' AS place, 1.5 AS index FROM range(1)")
    path = tmp_path / "prices.parquet"
    whole = path.read_bytes()
    path.write_bytes(whole[:4] + bytes(60) + whole[64:])
    with pytest.raises(SourceError, match=r"file prices\.parquet"):
        opened(tmp_path, catalogue, path)
