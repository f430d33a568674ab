"""Damaged files of every format: they are read, or refused in words for people, and nothing else."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from mutants import CSV, SAMPLES, TOKENS, Edit, edited

from generator.catalogue import Catalogue
from generator.errors import SourceError
from generator.sources import exact
from generator.sources.csv import CsvSource
from generator.sources.jsonstat import JsonStatSource
from generator.sources.mapping import Layout
from generator.sources.names import Names
from generator.sources.place import Place
from generator.sources.plain import Wanted
from generator.sources.reading import reading
from generator.sources.settings import SourceTable
from generator.sources.source import Reading
from generator.sources.table import Table

EDITS = st.lists(
    st.tuples(st.integers(0, 10_000), st.integers(0, 30), st.one_of(st.sampled_from(TOKENS), st.binary(max_size=4))),
    min_size=1,
    max_size=6,
)
SOME = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
MEGABYTE = 1_000_000


@pytest.mark.parametrize("name", SAMPLES)
def test_each_sample_is_in_good_order(name: str, tmp_path: Path, catalogue: Catalogue) -> None:
    """Or damaging it would prove little."""
    sample = SAMPLES[name]
    reading = sample.read(sample.data, tmp_path, catalogue)
    assert reading is not None
    assert len(reading.observations) >= 2


@pytest.mark.parametrize("name", SAMPLES)
@SOME
@given(edits=EDITS)
def test_a_damaged_file_is_read_or_refused(name: str, edits: list[Edit], tmp_path: Path, catalogue: Catalogue) -> None:
    """Whatever the bytes: finite values and holes, or one error of ours with source and remedy."""
    sample = SAMPLES[name]
    reading = sample.read(edited(sample.data, edits), tmp_path, catalogue)
    if reading is not None:
        values = reading.observations.value
        assert not np.isinf(values).any()
        assert len(reading.observations) <= 100


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_cut_short_anywhere_is_read_or_refused(name: str, tmp_path: Path, catalogue: Catalogue) -> None:
    """At forty places of each."""
    sample = SAMPLES[name]
    for part in range(40):
        sample.read(sample.data[: len(sample.data) * part // 40], tmp_path, catalogue)


@SOME
@given(data=st.binary(max_size=300))
def test_any_bytes_at_all_are_refused(data: bytes, tmp_path: Path, catalogue: Catalogue) -> None:
    """No format takes noise for figures."""
    for sample in SAMPLES.values():
        assert sample.read(data, tmp_path, catalogue) is None


CELL = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=3).map(str),
    st.sampled_from(["", "N/E", "NA", "nan", "NaN", "inf", "-inf", "1e5", "1E-3", "1_0", "0x1", "+5", ".5", "5.", "-"]),
    st.sampled_from([" 5", "5 ", "1 2", "p", "7 p/", "1e400", "1e-400", "123456789012345678", "-0", "00012", "true"]),
    st.text(st.characters(codec="utf-8", exclude_characters='",\n\r'), max_size=6),
)
PERIODS = ["2024-01", "2024-02", "2024-03", "feb-24", "2024-01 p/"]
LINES = st.lists(
    st.tuples(st.sampled_from(PERIODS), st.sampled_from(["26", "026", "Sonora", "Nuevo León", "", "x"]), CELL),
    max_size=6,
)


@settings(max_examples=500)
@given(
    lines=LINES,
    header=st.sampled_from(["p,e,v", 'p,"e",v', '"p","e","v"', 'p,e,"v', 'p,e,v"']),
    quoted=st.lists(st.booleans(), min_size=3, max_size=3),
    end=st.sampled_from(["\n", "\r\n", "\n\n", ",\n", ""]),
    power=st.integers(-8, 8),
)
@example(lines=[("2024-01", "26", "1_0")], header="p,e,v", quoted=[False] * 3, end="\n", power=0)
@example(lines=[("2024-01", "26", "NaN"), ("2024-02", "26", "")], header="p,e,v", quoted=[True] * 3, end="", power=0)
def test_the_fast_reading_is_the_exact_one(
    lines: list[tuple[str, str, str]], header: str, quoted: list[bool], end: str, power: int, names: Names
) -> None:
    """Where nobody says what will be asked, the exact way is taken: values, statuses, notes and errors agree."""
    rows = [",".join(f'"{cell}"' if mark else cell for cell, mark in zip(line, quoted, strict=True)) for line in lines]
    text = "\n".join([header, *rows]) + end
    series = {"value": "v", "indicator": "inpc", "area_column": "e", "power": power}
    layout = msgspec.convert({"agency": "inegi", "frequency": "month", "period": "p", "series": [series]}, Layout)

    def read(wanted: Wanted | None) -> tuple[object, ...] | str:
        try:
            table = Table(text.encode(), Place("prices", "figures.csv"), wanted=wanted)
            found = reading(table, layout, names, None, "figures.csv")
        except SourceError as error:
            return str(error)
        read = found.observations
        columns = [column.tolist() for column in (read.row, read.ordinal, read.status)]
        return read.series, columns, read.value.tobytes(), found.notes, frozenset(found.understood)

    assert read(layout.wanted) == read(None)


@settings(max_examples=300)
@given(
    st.lists(st.tuples(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(0, 9)), min_size=1, max_size=20),
    st.integers(-12, 12),
)
def test_the_point_is_moved_without_an_error(numbers: list[tuple[int, int]], power: int) -> None:
    """Each value is the float64 nearest to the exact decimal, or the array is left to the exact reading."""
    decimals = [Decimal(whole).scaleb(-places) for whole, places in numbers]
    moved = exact.scaled(np.array([float(one) for one in decimals]), power)
    if moved is not None:
        assert moved.tolist() == [float(one.scaleb(power)) for one in decimals]


def test_the_point_of_ordinary_figures_is_moved_at_once() -> None:
    """Or the fast way would never be taken; infinity and seventeen digits are left to the exact one."""
    assert exact.scaled(np.array([62442901.0, 0.1, np.nan, -5.25]), -6) is not None
    assert exact.scaled(np.array([1.0, np.inf]), 0) is None
    assert exact.scaled(np.array([0.12345678901234567]), 0) is None


@pytest.fixture(scope="module")
def names(catalogue: Catalogue) -> Names:
    """What the bundled catalogue calls things."""
    return Names(catalogue, SourceTable(Path("nowhere"), "prices"))


def peak(read: Callable[[], object]) -> int:
    """The most memory that is held at one time while something is read and refused."""
    tracemalloc.start()
    try:
        with pytest.raises(SourceError):
            read()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_what_a_small_file_claims_takes_no_memory(read_file: Callable[..., Reading]) -> None:
    """Dimensions of a billion cells, in files of a few hundred bytes, are refused for a few megabytes at most."""
    size = b'"size": [1000000000, 1000000000]'
    cube = SAMPLES["jsonstat"].data.replace(b'"size": [2, 2]', size)
    assert peak(lambda: read_file(JsonStatSource, cube)) < 5 * MEGABYTE
    sparse = cube.replace(b"[1.1, null, 3, 4]", b'{"999999999999": 1}')
    assert peak(lambda: read_file(JsonStatSource, sparse)) < 5 * MEGABYTE


def test_refusing_a_large_file_takes_little_more_than_the_file(read_file: Callable[..., Reading]) -> None:
    """A megabyte and a half of CSV with one bad figure at its end: some times its size, not hundreds."""
    data = b"p,e,v\n" + b"2024-01,26,1.5\n" * 100_000 + b"2024-02,26,x\n"
    assert peak(lambda: read_file(CsvSource, data, series={"value": "v"}, period="p")) < 40 * len(data)


def test_the_sample_of_csv_is_not_read_the_fast_way_alone(tmp_path: Path, catalogue: Catalogue) -> None:
    """A quotation mark changes nothing of what is read."""
    quoted = CSV.replace(b"2024-01,", b'"2024-01",')
    one, other = (SAMPLES["csv"].read(data, tmp_path, catalogue) for data in (CSV, quoted))
    assert one is not None
    assert other is not None
    assert one.observations.value.tobytes() == other.observations.value.tobytes()
