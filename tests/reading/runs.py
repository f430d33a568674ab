"""How long something lasted: each period of a run is looked at again."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from reading.cited import rounded, sign
from reading.task import Task
from reading.times import ends, length, periods, shifted


def annual(task: Task) -> Decimal:
    """Periods in a row that differ from the year before in the fact's direction, to the newest."""
    assert ends(task.period)[1] == task.newest
    return _annual(task, task.way)


def ended(task: Task) -> Decimal:
    """The same, of a run that ended with the period before the newest."""
    assert ends(task.period)[1] == shifted(task.newest, -1)
    if task.has("change"):
        assert sign(rounded(task.stated("change"), task.cited.change_decimals)) != task.way
    return _annual(task, task.way)


def turned(task: Task) -> Decimal:
    """The same, where the fact itself goes the other way."""
    assert ends(task.period)[1] == shifted(task.newest, -1)
    return _annual(task, -task.way)


def _annual(task: Task, way: int) -> Decimal:
    for period in periods(task.period):
        assert task.cited.way(task.series, period) == way, period
    return Decimal(length(task.period))


def steps(task: Task) -> Decimal:
    """Periods in a row that differ from the one before in the fact's direction, as shown."""
    first, last = ends(task.period)
    assert (last == task.newest) == (task.figure["role"] == "length")
    levels = [task.cited.shown(task.series, one) for one in periods(f"{shifted(first, -1)}/{last}")]
    moves = [now - before for before, now in pairwise(levels)]
    assert {sign(move) for move in moves} == {task.way}
    return Decimal(len(moves))


def above(task: Task) -> Decimal:
    """Periods in a row above a number that the one before them was not above."""
    assert task.period == task.fact["period"]
    limit = task.stated("threshold")
    return _lasted(task, lambda value: value > limit)


def in_place(task: Task) -> Decimal:
    """Periods in a row on the same side of a band, or inside it."""
    assert ends(task.period)[1] == task.newest
    assert ends(task.period)[0] == task.fact["since"]
    low, high = (Decimal(str(task.traits["target"][end])) for end in ("low", "high"))
    return _lasted(task, lambda value: (value > high) - (value < low) == task.way)


def _lasted(task: Task, holds: Callable[[Decimal], bool]) -> Decimal:
    """Periods for which something holds of the shown values, and did not of the one before."""
    before = shifted(ends(task.period)[0], -1)
    assert not holds(task.cited.shown(task.series, before)), before
    assert all(holds(task.cited.shown(task.series, one)) for one in periods(task.period))
    return Decimal(length(task.period))
