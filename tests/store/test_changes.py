"""What changed from one vintage to the next."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from generator.errors import StoreError
from generator.model.panel import Cell, Status, Vintage
from generator.model.period import Period
from generator.model.series import Series
from generator.store.changes import Revision
from generator.store.store import Store

Add = Callable[..., Vintage]
COUNTRY, STATE = Series("inpc", "MX"), Series("inpc", "MX-02")
BEFORE = {("inpc:MX", "2024-01"): 1.1, ("inpc:MX", "2024-02"): 2.2, ("inpc:MX-02", "2024-01"): 3.3}


def test_new_periods_revisions_and_removals_are_told_apart(store: Store, add: Add) -> None:
    """Two new months, one corrected value, one withdrawn; what stayed the same is not mentioned."""
    after = {("inpc:MX", "2024-01"): 1.1, ("inpc:MX", "2024-02"): 2.25, ("inpc:MX", "2024-03"): 4.0}
    after |= {("inpc:MX", "2024-04"): 5.0, ("inpc:MX-02", "2024-04"): 6.0}
    changes = store.changes(add("2024-03-07", BEFORE), add("2024-05-07", after))
    assert (changes.new_observations, changes.new_periods) == (3, 2)
    assert (str(changes.first), str(changes.last)) == ("2024-03", "2024-04")
    assert changes.revised == (Revision(COUNTRY, Period.parse("2024-02"), Decimal("2.2"), Decimal("2.25")),)
    assert changes.removed == (Cell(STATE, Period.parse("2024-01"), Decimal("3.3"), Status.UNSTATED),)
    assert not changes.is_empty


def test_a_hole_is_no_observation(store: Store, add: Add) -> None:
    """A value in place of a hole is new, a hole in place of a value is a removal; neither is a revision."""
    old = add("2024-03-07", BEFORE | {("inpc:MX-02", "2024-02"): math.nan})
    new = add("2024-04-07", BEFORE | {("inpc:MX", "2024-01"): math.nan, ("inpc:MX-02", "2024-02"): 9.0})
    changes = store.changes(old, new)
    assert (changes.new_observations, changes.new_periods, changes.first, changes.revised) == (1, 0, None, ())
    assert [cell.id for cell in changes.removed] == ["inpc:MX@2024-01"]


def test_a_status_alone_is_no_revision(store: Store, add: Add) -> None:
    """The values are the same, so no published sentence turned false."""
    old = add("2024-03-07", BEFORE, status=Status.PRELIMINARY)
    assert store.changes(old, add("2024-04-07", BEFORE, status=Status.FINAL)).is_empty


def test_all_can_be_gone(store: Store, add: Add) -> None:
    """A vintage of holes alone removes everything."""
    changes = store.changes(add("2024-03-07", BEFORE), add("2024-04-07", dict.fromkeys(BEFORE, math.nan)))
    assert len(changes.removed) == 3
    assert len(store.changes(changes.new, changes.old).revised) == 0


def test_only_states_of_one_dataset_compare(store: Store, add: Add) -> None:
    """Another dataset, another frequency or a vintage that is not there are refused."""
    old = add("2024-03-07", BEFORE)
    other = add("2024-03-07", BEFORE | {("inpc:MX", "2024-03"): 1.0}, "copy")
    years = add("2024-04-07", {("inpc:MX", "2023"): 1.0})
    for new in (other, years):
        with pytest.raises(StoreError, match="not two states of one dataset"):
            store.changes(old, new)
    unknown = Vintage("prices", date(2024, 1, 1), "0" * 64, "test", "inegi")
    with pytest.raises(StoreError, match="there is no such vintage"):
        store.changes(old, unknown)
