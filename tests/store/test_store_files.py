"""Files of the store: whole or not there, and said so when they are damaged."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb
import numpy as np
import pytest

from generator.errors import StoreError
from generator.model.panel import Observations, Vintage
from generator.model.period import Frequency
from generator.model.series import Series
from generator.store.files import write_whole
from generator.store.parquet import LARGE
from generator.store.store import Store

Add = Callable[..., Vintage | None]
JANUARY = {("inpc:MX", "2024-01"): 136.0}
FEBRUARY = JANUARY | {("inpc:MX", "2024-02"): 136.1}


def files(store: Store) -> list[Path]:
    """What lies in the folder of the dataset `prices`."""
    return sorted((store.folder / "prices").iterdir())


def test_the_name_of_a_file_says_day_number_and_content(store: Store, add: Add) -> None:
    """A person can read the history off the folder."""
    vintage = add("2024-02-08", JANUARY)
    assert vintage is not None
    assert [path.name for path in files(store)] == [f"2024-02-08-001-{vintage.digest[:12]}.parquet"]


def test_any_engine_reads_the_file(store: Store, add: Add) -> None:
    """Plain columns in order, a hole as NULL."""
    add("2024-02-08", FEBRUARY | {("inpc:MX-02", "2024-02"): float("nan")})
    query = f"SELECT indicator, area, ordinal, value FROM '{files(store)[0]}'"
    assert duckdb.connect().execute(query).fetchall() == [
        ("inpc", "MX", 24288, 136.0),
        ("inpc", "MX", 24289, 136.1),
        ("inpc", "MX-02", 24289, None),
    ]


def test_a_crash_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    """A write that fails halfway leaves neither the file nor its beginnings."""

    def fail(part: Path) -> None:
        part.write_bytes(b"half")
        raise OSError("disk full")

    with pytest.raises(StoreError, match="cannot be written: disk full"):
        write_whole(tmp_path / "prices" / "x.parquet", fail)
    assert list((tmp_path / "prices").iterdir()) == []


def test_left_overs_are_ignored_and_swept(store: Store, add: Add) -> None:
    """The beginnings of a process that died are no vintage and go with the next addition; a live one's stay."""
    add("2024-02-08", JANUARY)
    folder = store.folder / "prices"
    dead, alive = folder / ".x.parquet.999999999.part", folder / f".x.parquet.{os.getppid()}.part"
    dead.write_bytes(b"half")
    alive.write_bytes(b"half")
    (folder / "notes.txt").write_text("mine")
    assert len(store.vintages()) == 1
    add("2024-03-07", FEBRUARY)
    assert len(store.vintages()) == 2
    assert (dead.exists(), alive.exists(), (folder / "notes.txt").exists()) == (False, True, True)


@pytest.mark.parametrize("keep", [0.0, 0.5])
def test_a_damaged_file_is_named_with_its_remedy(store: Store, add: Add, keep: float) -> None:
    """Cut short or empty: the message names that file, not its sound neighbour."""
    add("2024-02-08", JANUARY)
    add("2024-03-07", FEBRUARY)
    damaged = files(store)[1]
    damaged.write_bytes(damaged.read_bytes()[: int(damaged.stat().st_size * keep)])
    for ask in (store.vintages, lambda: store.panel("inpc")):
        with pytest.raises(StoreError, match="the file is damaged") as caught:
            ask()
        assert caught.value.where == str(damaged)
        assert "delete it and run `bulletin fetch`" in caught.value.remedy
    assert store.panel("inpc", as_of=date(2024, 3, 1)).values.tolist() == [[136.0]]


def test_a_file_under_the_name_of_another_content_is_damaged(store: Store, add: Add) -> None:
    """The digest in the name and the one inside have to agree."""
    add("2024-02-08", JANUARY)
    path = files(store)[0]
    path.rename(path.with_name("2024-02-08-001-000000000000.parquet"))
    with pytest.raises(StoreError, match="the file is damaged"):
        store.vintages()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, add: Add) -> None:
    """A plain file where the store should be is one clear error."""
    (tmp_path / "store").write_text("in the way")
    with pytest.raises(StoreError, match="cannot be written"):
        add("2024-02-08", JANUARY)


def test_a_large_vintage_reads_like_a_small_one(store: Store) -> None:
    """Beyond the number of rows that are written in another way, every name, value, hole and note comes back."""
    count = LARGE // 100 + 1
    row, ordinal = np.indices((count, 100), np.int32).reshape(2, -1)
    value = np.where(ordinal == 50, np.nan, row + ordinal / 8)
    names = tuple(Series("inpc", f"MX-{at:05d}", "food" if at % 2 else "", "sa") for at in range(count))
    content = Observations(Frequency.MONTH, names, row, ordinal + 24_000, value, (ordinal % 4).astype(np.uint8))
    assert len(content) > LARGE
    note = "it's {made} up; año"
    added = store.add("large", content, released=date(2024, 2, 8), origin="{x}", agency="inegi", note=note)
    assert store.vintages() == (added,)
    panel = Store(store.folder).panel("inpc")
    assert panel.series == names
    np.testing.assert_array_equal(panel.values, value.reshape(count, 100))
    np.testing.assert_array_equal(panel.status, (ordinal % 4).reshape(count, 100))
    (path,) = store.folder.rglob("*.parquet")
    told = duckdb.execute("SELECT indicator, area, sector, adjustment FROM read_parquet(?) LIMIT 1", [str(path)])
    assert told.fetchone() == ("inpc", "MX-00000", "", "sa")
    placed = duckdb.execute("SELECT row, ordinal FROM read_parquet(?)", [str(path)]).fetchnumpy()
    np.testing.assert_array_equal(placed["row"], row)
    np.testing.assert_array_equal(placed["ordinal"], ordinal + 24_000)
