"""Observations from blocks and one by one, beside a plain dictionary of them."""

from __future__ import annotations

import math
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import SourceError
from generator.model.panel import Status
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.sources.gather import Block, Gathering
from generator.sources.grid import Listed
from generator.sources.place import Place

NAMES = tuple(Series("inpc", area) for area in ("MX", "MX-02", "MX-26"))
CELL = st.tuples(
    st.sampled_from(range(3)),
    st.sampled_from([24_000, 24_001, 24_002, 24_005, 9_000_000]),
    st.sampled_from([1.0, 2.0, math.nan]),
    st.sampled_from([Status.UNSTATED, Status.FINAL]),
)
Cell = tuple[int, int, float, Status]


def gathering(in_block: list[Cell], loose: list[Cell]) -> Gathering:
    """Some of the cells as a block, the rest one by one, of a table that shows their values."""
    table = Listed(Place("made", "made.csv"), ["v"], [[str(cell[2]) for cell in (*in_block, *loose)]])
    found = Gathering(Frequency.MONTH)
    for at, (series, ordinal, value, status) in enumerate(loose, len(in_block)):
        number = None if math.isnan(value) else Decimal(str(value))
        found.add(NAMES[series], Period(Frequency.MONTH, ordinal), number, 0, status, table, at)
    if in_block:
        row, ordinal, values, status = (np.array(column) for column in zip(*in_block, strict=True))
        at = np.arange(len(in_block))
        found.extend(Block(table, NAMES, row, ordinal, values, status.astype(np.uint8), at, lambda n: str(values[n])))
    return found


def same(one: tuple[float, Status], other: tuple[float, Status]) -> bool:
    return one[1] == other[1] and (one[0] == other[0] or (math.isnan(one[0]) and math.isnan(other[0])))


@given(in_block=st.lists(CELL, max_size=8), loose=st.lists(CELL, max_size=8))
def test_each_observation_is_kept_once_or_disputed(in_block: list[Cell], loose: list[Cell]) -> None:
    """The first of equal ones stays; where two differ, the number of those observations and their areas are told.

    Periods lie beside one another, or so far apart that no table of all of them could be made.
    """
    if not in_block and not loose:
        return
    expected: dict[tuple[Series, int], tuple[float, Status]] = {}
    disputed: set[tuple[Series, int]] = set()
    repeated = 0
    for series, ordinal, value, status in (*in_block, *loose):
        key = NAMES[series], ordinal
        before = expected.setdefault(key, (value, status))
        repeated += 1
        if not same(before, (value, status)):
            disputed.add(key)
    found = gathering(in_block, loose)
    assert len(found) == len(expected)
    if disputed:
        areas = ", ".join(sorted({series.area for series, _ in disputed}))
        with pytest.raises(SourceError, match=rf"disagree so: {len(disputed)}, in {areas}\."):
            found.observations()
        return
    read = found.observations()
    cells = zip(read.row.tolist(), read.ordinal.tolist(), read.value.tolist(), read.status.tolist(), strict=True)
    kept = {(read.series[row], ordinal): (value, Status(status)) for row, ordinal, value, status in cells}
    assert kept.keys() == expected.keys()
    assert all(same(kept[key], expected[key]) for key in expected)
    assert list(kept) == sorted(kept)
    again = repeated - len(expected)
    assert any(f"kept once: {again:,}." in note for note in found.notes()) == bool(again)


def test_the_first_value_and_the_one_that_differs_are_shown() -> None:
    """With their lines, their files, and the status where that alone differs."""
    one, other = (0, 24_000, 1.0, Status.UNSTATED), (0, 24_000, 1.0, Status.FINAL)
    with pytest.raises(SourceError, match=r"inpc:MX in 2000-01 is 1.0 \(unstated\) in line 1 and 1.0 \(final\) in mad"):
        gathering([], [one, other]).observations()


@given(
    st.lists(
        st.lists(st.integers(24_000, 24_012), min_size=1, max_size=6, unique=True)
        | st.integers(14, 60).map(lambda many: list(range(24_000, 24_000 + many))),
        min_size=1,
        max_size=3,
    ),
    st.permutations(range(3)),
)
def test_whole_series_in_any_order_are_sorted_as_single_rows_are(months: list[list[int]], order: list[int]) -> None:
    """Each series stands together, by month, few or many, as in many a large file: nothing is lost, all in order."""
    places = order[: len(months)]
    cells: list[Cell] = [
        (place, ordinal, place + ordinal / 8, Status.FINAL)
        for place, some in zip(places, months, strict=True)
        for ordinal in sorted({*some, 24_001, 24_002})  # two months beside one another: no file of quarters
    ]
    found = gathering(cells, []).observations()
    named = [found.series[row] for row in found.row]
    read = list(zip(named, found.ordinal.tolist(), found.value.tolist(), strict=True))
    assert read == sorted((NAMES[series], ordinal, value) for series, ordinal, value, _ in cells)
    assert set(found.status.tolist()) == {Status.FINAL}
