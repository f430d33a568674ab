"""Vintages in, panels out: what was known on a day."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import StoreError
from generator.model.panel import Observations, Status, Vintage
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.store.store import Store

Add = Callable[..., Vintage | None]
Observe = Callable[..., Observations]
MX = Series("inpc", "MX")
JANUARY = {("inpc:MX", "2024-01"): 136.0}
FEBRUARY = JANUARY | {("inpc:MX", "2024-02"): 136.1}


def test_a_vintage_comes_back_with_all_that_was_said_of_it(store: Store, observe: Callable[..., Observations]) -> None:
    """Origin, agency, remark and the mark of illustrative figures survive the disk, quotes and accents too."""
    added = store.add(
        "prices",
        observe(JANUARY),
        released=date(2024, 2, 8),
        origin="datos/'inpc'.csv; año",
        agency="inegi",
        illustrative=True,
        note="it's made up\nso there",
    )
    assert added is not None
    assert Store(store.folder).vintages() == (added,)
    assert (added.origin, added.note, added.illustrative) == ("datos/'inpc'.csv; año", "it's made up\nso there", True)
    assert store.panel("inpc").vintages == (added,)


def test_the_panel_is_dense_and_sorted(store: Store, add: Add) -> None:
    """A period without an observation is a hole; the calendar ends with the last value of any series."""
    nan = math.nan
    add(
        "2024-06-01",
        {
            ("inpc:MX-02", "2024-03"): 3.0,
            ("inpc:MX", "2024-01"): 1.0,
            ("inpc:MX", "2024-04"): nan,
            ("inpc:MX-02", "2024-05"): nan,
            ("other:MX", "2030-01"): 9.0,
        },
    )
    panel = store.panel("inpc")
    assert panel.series == (MX, Series("inpc", "MX-02"))
    assert (str(panel.first), str(panel.last)) == ("2024-01", "2024-03")
    np.testing.assert_array_equal(panel.values, [[1.0, nan, nan], [nan, nan, 3.0]])


def test_leading_holes_stay_on_the_calendar(store: Store, add: Add) -> None:
    """The calendar begins with the first period of the release, published or not."""
    add("2024-06-01", {("inpc:MX", "2024-01"): math.nan, ("inpc:MX", "2024-02"): 2.0})
    assert str(store.panel("inpc").first) == "2024-01"


def test_status_and_exact_value_reach_the_cell(store: Store, add: Add) -> None:
    """A cell cites the published decimal and what the agency said of it."""
    add("2024-06-01", {("inpc:MX", "2024-01"): 62.442901}, status=Status.PRELIMINARY)
    cell = store.panel("inpc").cell(0, Period.parse("2024-01"))
    assert cell is not None
    assert (cell.value, cell.status) == (Decimal("62.442901"), Status.PRELIMINARY)


def test_the_panel_as_of_a_day_is_what_was_known_then(store: Store, add: Add) -> None:
    """A vintage counts from its day of release on, that day included."""
    add("2024-02-08", JANUARY)
    add("2024-03-07", FEBRUARY | {("inpc:MX", "2024-01"): 135.9})
    assert store.panel("inpc", as_of=date(2024, 3, 6)).values.tolist() == [[136.0]]
    assert store.panel("inpc", as_of=date(2024, 3, 7)).values.tolist() == [[135.9, 136.1]]
    assert store.panel("inpc").values.tolist() == [[135.9, 136.1]]
    with pytest.raises(StoreError, match=r"inpc as of 2024-02-07: nothing is stored\. Run `bulletin fetch`"):
        store.panel("inpc", as_of=date(2024, 2, 7))


def test_the_same_content_is_not_stored_twice(store: Store, add: Add) -> None:
    """Neither on the same day nor on a later one, in whatever order the rows come."""
    assert add("2024-03-07", FEBRUARY)
    assert add("2024-03-07", FEBRUARY) is None
    assert add("2024-04-07", dict(reversed(FEBRUARY.items()))) is None
    assert len(store.vintages("prices")) == 1


def test_what_came_earlier_is_kept_before_what_came_later(store: Store, add: Add) -> None:
    """A history loaded after the newest vintage still answers for its days."""
    add("2024-03-07", FEBRUARY)
    assert add("2024-02-08", JANUARY)
    assert [vintage.released.month for vintage in store.vintages("prices")] == [2, 3]
    assert store.panel("inpc", as_of=date(2024, 2, 8)).values.tolist() == [[136.0]]


def test_of_two_contents_of_one_day_the_later_added_wins(store: Store, add: Add) -> None:
    """A correction on the day itself replaces nothing on disk and is what counts; going back counts too."""
    first, second = add("2024-02-08", JANUARY), add("2024-02-08", {("inpc:MX", "2024-01"): 137.0})
    assert store.vintages("prices") == (first, second)
    assert store.panel("inpc").values.tolist() == [[137.0]]
    add("2024-02-08", JANUARY)
    assert store.panel("inpc").values.tolist() == [[136.0]]


@pytest.mark.parametrize(
    "other",
    [
        {("inpc:MX", "2024-01"): 136.1},
        {("inpc:MX", "2024-02"): 136.0},
        {("inpc:MX-02", "2024-01"): 136.0},
        {("inpc:MX", "2024-01"): math.nan},
    ],
)
def test_any_difference_is_another_content(add: Add, other: dict[tuple[str, str], float]) -> None:
    """The digest sees value, period, series and hole."""
    assert add("2024-02-08", JANUARY)
    assert add("2024-03-08", other)


def test_a_changed_status_is_another_content(add: Add) -> None:
    """A figure that turns from preliminary to final is news of its own."""
    assert add("2024-02-08", JANUARY, status=Status.PRELIMINARY)
    assert add("2024-03-08", JANUARY, status=Status.FINAL)


def test_one_indicator_may_come_from_several_datasets(store: Store, add: Add) -> None:
    """Each answers with its own newest vintage, and each series knows which."""
    country = add("2024-02-08", JANUARY)
    state = add("2024-01-01", {("inpc:MX-02", "2023-12"): 2.0}, "states")
    panel = store.panel("inpc")
    assert panel.vintages == (country, state)
    np.testing.assert_array_equal(panel.values, [[math.nan, 136.0], [2.0, math.nan]])


def test_one_series_in_two_datasets_is_refused(store: Store, add: Add) -> None:
    """Nobody could say which of the two is right."""
    add("2024-02-08", JANUARY)
    add("2024-02-08", JANUARY, "copy")
    with pytest.raises(StoreError, match="inpc:MX: two datasets hold this series: copy and prices"):
        store.panel("inpc")


def test_differing_frequencies_need_a_choice(store: Store, add: Add) -> None:
    """A panel has one calendar; the caller says which."""
    add("2024-02-08", JANUARY)
    add("2024-02-08", {("inpc:MX", "2023-Q4"): 5.0}, "quarters")
    with pytest.raises(StoreError, match=r"frequencies differ: prices \(month\) and quarters \(quarter\)"):
        store.panel("inpc")
    assert store.panel("inpc", frequency=Frequency.QUARTER).values.tolist() == [[5.0]]
    with pytest.raises(StoreError, match="inpc, by year: nothing is stored"):
        store.panel("inpc", frequency=Frequency.YEAR)


def test_nothing_stored_tells_the_way_out(store: Store, add: Add) -> None:
    """An empty store, an unknown indicator and holes alone have no panel, and a remedy."""
    with pytest.raises(StoreError, match="`bulletin fetch`"):
        store.panel("inpc")
    assert store.vintages() == ()
    add("2024-02-08", {("inpc:MX", "2024-01"): math.nan})
    with pytest.raises(StoreError, match="`bulletin fetch`"):
        store.panel("inpcc")
    with pytest.raises(StoreError, match="every stored value is a hole"):
        store.panel("inpc")


@pytest.mark.parametrize("dataset", ["", "../x", "a/b", ".hidden", "a b", "á"])
def test_a_dataset_has_a_plain_name(store: Store, add: Add, dataset: str) -> None:
    """A name is a folder's name, and cannot lead out of the store."""
    with pytest.raises(StoreError, match="cannot be the name of a dataset"):
        add("2024-02-08", JANUARY, dataset)
    assert not store.folder.exists()


def test_no_observations_or_two_for_one_are_not_kept(
    store: Store, add: Add, observe: Callable[..., Observations]
) -> None:
    """What a source must not hand over is refused before the disk is touched."""
    with pytest.raises(StoreError, match="no observations"):
        add("2024-02-08", {})
    one = observe(FEBRUARY)
    twice = replace(one, ordinal=np.full(2, one.ordinal[0], np.int32))
    with pytest.raises(StoreError, match="inpc:MX, 2024-01: two values for one observation"):
        store.add("prices", twice, released=date(2024, 2, 8), origin="test", agency="inegi")
    assert not store.folder.exists()


def test_odd_characters_in_the_folder_do_no_harm(tmp_path: Path, observe: Callable[..., Observations]) -> None:
    """A workspace may lie in a folder whose name an engine could take for a pattern."""
    store = Store(tmp_path / "a=b [1]*? it's" / "store")
    store.add("prices", observe(JANUARY), released=date(2024, 2, 8), origin="test", agency="inegi")
    assert Store(store.folder).panel("inpc").values.tolist() == [[136.0]]


def test_what_was_written_last_is_answered_from_memory_as_from_the_disk(tmp_path: Path, observe: Observe) -> None:
    """One indicator among several, with holes and statuses; and the file is read where it was touched since."""
    store = Store(tmp_path)
    values = {
        ("inpc:MX-02", "2024-03"): 3.0,
        ("inpc:MX", "2024-01"): math.nan,
        ("inpc:MX", "2024-02"): -0.0,
        ("inpc:MX", "2024-03"): 5.5,
        ("a:MX", "2024-01"): 7.0,
        ("z:MX", "2024-02"): 8.0,
    }
    content = observe(values, Status.PRELIMINARY)
    added = store.add("any", content, released=date(2024, 4, 1), origin="test", agency="inegi")
    for indicator in ("a", "inpc", "z"):
        ours, theirs = store.panel(indicator), Store(tmp_path).panel(indicator)
        assert (ours.first, ours.series, ours.vintages) == (theirs.first, theirs.series, theirs.vintages)
        np.testing.assert_array_equal(ours.values, theirs.values)
        np.testing.assert_array_equal(ours.status, theirs.status)
    assert store.find("none") is None
    (path,) = tmp_path.rglob("*.parquet")
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(StoreError, match="damaged"):
        store.panel("inpc")
    path.unlink()
    assert store.find("inpc") is None
    assert added is not None


def test_a_panel_of_whole_series_is_as_one_that_is_filled_cell_by_cell(tmp_path: Path) -> None:
    """The same months of each series, their rows in order; the same rows in another order give the same panel."""
    names = tuple(Series("inpc", f"MX-{at:02d}") for at in range(1, 5))
    row, ordinal = np.indices((4, 6), np.int32).reshape(2, -1)
    value, status = np.arange(24) / 8, (np.arange(24) % 3).astype(np.uint8)
    shuffled = np.random.default_rng(3).permutation(24)
    panels = []
    for at, order in enumerate((np.arange(24), shuffled)):
        columns = [column[order] for column in (row, ordinal + np.int32(24_000), value, status)]
        store = Store(tmp_path / str(at))
        content = Observations(Frequency.MONTH, names, *columns)
        store.add("any", content, released=date(2024, 4, 1), origin="test", agency="inegi")
        panels.append(store.panel("inpc"))
    for panel in panels:
        assert panel.values.tolist() == value.reshape(4, 6).tolist()
        assert panel.status.tolist() == status.reshape(4, 6).tolist()


areas = st.sampled_from(["MX", "MX-02", "MX-14039"])
sectors = st.sampled_from(["", "food", "manufacturing"])
cell_keys = st.tuples(st.builds(Series, st.just("inpc"), areas, sectors), st.integers(24000, 24040))
cell_values = st.one_of(st.just(math.nan), st.floats(-1e15, 1e15))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(cell_keys, st.tuples(cell_values, st.sampled_from(Status)), min_size=1))
def test_what_is_added_is_the_panel(
    tmp_path_factory: pytest.TempPathFactory, given_cells: dict[tuple[Series, int], tuple[float, Status]]
) -> None:
    """Every value, hole and status comes back in its place, to the last bit; a negative zero is zero."""
    series = tuple({one for one, _ in given_cells})
    observations = Observations(
        Frequency.MONTH,
        series,
        np.array([series.index(one) for one, _ in given_cells], np.int32),
        np.array([ordinal for _, ordinal in given_cells], np.int32),
        np.array([value for value, _ in given_cells.values()], np.float64),
        np.array([status for _, status in given_cells.values()], np.uint8),
    )
    store = Store(tmp_path_factory.mktemp("store"))
    store.add("any", observations, released=date(2024, 1, 1), origin="test", agency="inegi")
    known = [ordinal for (_, ordinal), (value, _) in given_cells.items() if not math.isnan(value)]
    if not known:
        with pytest.raises(StoreError, match="hole"):
            store.panel("inpc")
        return
    panel = Store(store.folder).panel("inpc")
    assert (panel.first.ordinal, panel.last.ordinal) == (min(ordinal for _, ordinal in given_cells), max(known))
    for (row, one), ordinal in (
        (pair, ordinal)
        for pair in enumerate(panel.series)
        for ordinal in range(panel.first.ordinal, panel.last.ordinal + 1)
    ):
        value, status = given_cells.get((one, ordinal), (math.nan, Status.UNSTATED))
        column = ordinal - panel.first.ordinal
        assert panel.values[row, column] == pytest.approx(value, rel=0, abs=0, nan_ok=True)
        assert panel.status[row, column] == status
