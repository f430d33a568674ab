"""The compiled reading of large tables: what it reads is what the exact reading reads."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import processors
from generator.sources.place import Place
from generator.sources.table import Table

bytewise = pytest.importorskip("generator.sources.bytewise", reason="numba, the extra [fast], is not installed")

MISSING = ("", "NA", "..", "n/d")
FIGURES = st.one_of(
    st.decimals(-(10**9), 10**9, places=3).map(str),
    st.integers(-(10**16), 10**16).map(str),
    st.sampled_from(["", "NA", "..", "n/d", "0", "-0", "007", "1.", ".5", "-.5", "0.1", "999999999999999", "-12.50"]),
)
ODD = st.sampled_from([" 1", "1e5", "+3", "--1", "-", ".", "1.2.3", "12x", "inf", "nan", "1 234", "-NA", "N"])
LONG = ("manufactura-de-equipo-de-oficina", "manufactura-de-quesos-de-oficina")
"""Alike in their first and last eight bytes, and as long."""
TEXTS = st.sampled_from(["MX-02", "MX", " MX", "Nuevo León", "", "x" * 40, *LONG, "2024-01", "2024-02", "a"])
PLACE = Place("prices", "figures.csv")


def value(text: str) -> float:
    """The figure nearest to the decimal."""
    return math.nan if text in MISSING else float(Decimal(text))


def read(lines: list[list[str]], delimiter: str = ",") -> Any:
    """Columns 0 and 3 as text, 1 as figures; column 2 is not asked for."""
    data = "\n".join(delimiter.join(line) for line in lines).encode()
    return bytewise.read(data, (0, len(data)), delimiter, 4, [0, 3], [1], MISSING)


@given(st.lists(st.tuples(TEXTS, FIGURES, TEXTS, TEXTS).map(list), min_size=1, max_size=40), st.sampled_from(",;\t|"))
def test_reads_plain_rows_as_they_stand(lines: list[list[str]], delimiter: str) -> None:
    """Texts without blanks around them, and figures as the nearest float64; long figures are left to others."""
    found = read(lines, delimiter)
    if any(sum(map(str.isdigit, line[1])) > 15 for line in lines):
        assert found is None
        return
    assert found is not None
    assert found.rows == len(lines)
    for at in (0, 3):
        coded = found.texts[at]
        assert [coded[row] for row in range(len(lines))] == [line[at].strip() for line in lines]
        assert len(set(coded.texts)) == len(coded.texts)
    figures = found.figures[1].tolist()
    assert [repr(one + 0.0) for one in figures] == [repr(value(line[1]) + 0.0) for line in lines]


@given(st.lists(st.tuples(TEXTS, st.one_of(FIGURES, ODD), TEXTS).map(list), min_size=1, max_size=12))
@settings(max_examples=300)
def test_never_reads_otherwise_than_the_exact_reading(lines: list[list[str]]) -> None:
    """Where it reads rows of any kind, the table that is read cell by cell has the same rows and the same figures."""
    data = "\n".join(",".join(line) for line in lines).encode()
    found = bytewise.read(data, (0, len(data)), ",", 3, [0, 2], [1], MISSING)
    if found is None or any(not line[0].strip() and not line[2].strip() for line in lines):
        return
    exact = Table(b"area,value,note\n" + data, PLACE)
    assert found.rows == len(exact)
    assert [found.texts[0][row] for row in range(found.rows)] == exact.column("area")
    assert [found.texts[2][row] for row in range(found.rows)] == exact.column("note")
    assert [repr(one + 0.0) for one in found.figures[1].tolist()] == [
        repr(value(text) + 0.0) for text in exact.column("value")
    ]


@pytest.mark.parametrize(
    "line", ["MX,1,a", "MX,1,a,b,c", "", "MX,1x,a,b", "MX,1e5,a,b", "MX, 1,a,b", "MX,1234567890123456,a,b"]
)
@pytest.mark.parametrize("at", [0, 57, 99])
def test_leaves_what_is_not_simple_to_others(line: str, at: int) -> None:
    """One such row anywhere, in whichever part of the file, and nothing is read."""
    lines = ["MX,1.5,a,b"] * 100
    lines[at] = line
    data = "\n".join(lines).encode()
    assert bytewise.read(data, (0, len(data)), ",", 4, [0, 3], [1], MISSING) is None


def test_leaves_a_column_of_too_many_texts_to_others() -> None:
    """Where every row has a text of its own, and there are more of them than any dimension has."""
    data = "\n".join(f"row {row},1" for row in range(2 * bytewise.MOST_TEXTS * processors.MOST)).encode()
    assert bytewise.read(data, (0, len(data)), ",", 2, [0], [1], MISSING) is None
    first = data[: data.index(b"row 50000,")]
    assert len(bytewise.read(first, (0, len(first) - 1), ",", 2, [0], [1], MISSING).texts[0].texts) == 50000
