"""Values out of all proportion to the history of their own series, and whole series on another scale.

A step is the change from one known value of a series to the next: of its logarithm where all its values are positive,
so that tenfold up and tenfold down are alike, else of the value itself. A value *jumps* where it is new or revised
and its step from the value before it (a revised one: from what was published for the same period) is more than
`jump` times the largest step of the series in its last twenty years, and more than 5 %. A series that never moved may
double. A series with fewer known values than `jump_history` is not judged.

A series is *rescaled* where all the values that stood before are now the same number of times what they were, to
within 1 %, and that number is beyond 2 % of 1: thousands that became units, or a new base year.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import log

import numpy as np
from numpy.typing import NDArray

from generator.config import Limits
from generator.model.series import Series
from generator.sources.turn import Known, Turn

MEMORY = 20
"""Years of its own in which the largest step of a series is looked for: prices of the 1980s excuse nothing today."""
LEAST = log(1.05)
UNMOVED = log(2)
FEWEST = 5
"""Values that stood before and changed alike, for a series to be on another scale."""
ALIKE = 0.01
BEYOND = 0.02

Numbers = NDArray[np.float64]
Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Jump:
    """One value that jumps, as text: `old` is what it is held against."""

    series: Series
    period: str
    old: float
    new: float

    def __str__(self) -> str:
        times = f" (x {_times(self.new / self.old)})" if self.old * self.new > 0 else ""
        return f"{self.series} {self.period}: {shown(self.old)} -> {shown(self.new)}{times}"


@dataclass(frozen=True, eq=False)
class Jumps:
    """The jumps of a turn; `judged` counts the series whose history is long enough."""

    turn: Turn
    limits: Limits
    leave: Rows
    """Series that are not judged, since another gate told of them."""

    @cached_property
    def judged(self) -> int:
        return int(self._is_judged.sum())

    @cached_property
    def found(self) -> tuple[Jump, ...]:
        """One jump of each series that has any, the farthest beyond its limit; the farthest first."""
        now, reference = self.turn.now, self._reference
        at = np.flatnonzero(np.isfinite(reference) & (now.value != reference) & self._is_judged[now.row])
        rows = now.row[at]
        size = np.abs(self._scaled(now.value[at], rows) - self._scaled(reference[at], rows))
        limit = self._limit[rows]
        beyond = size / limit
        order = np.argsort(-beyond, kind="stable")
        farthest: dict[int, int] = {}
        for place in order[beyond[order] > 1].tolist():
            farthest.setdefault(int(rows[place]), int(at[place]))
        return tuple(self._jump(place) for place in farthest.values())

    def _jump(self, place: int) -> Jump:
        now = self.turn.now
        period = str(self.turn.period(int(now.ordinal[place])))
        series = self.turn.series[int(now.row[place])]
        return Jump(series, period, float(self._reference[place]), float(now.value[place]))

    @cached_property
    def _reference(self) -> Numbers:
        """What each value is held against: what stood for its period, or the value before it; NaN for a first."""
        now, stood = self.turn.now, self.turn.stood
        earlier = np.full(len(now.value), np.nan)
        same = now.row[1:] == now.row[:-1]
        earlier[1:][same] = now.value[:-1][same]
        was = self.turn.was.value
        return np.where(stood >= 0, was[stood], earlier) if len(was) else earlier

    @cached_property
    def _is_positive(self) -> NDArray[np.bool_]:
        positive = np.ones(len(self.turn.series), bool)
        for known in (self.turn.was, self.turn.now):
            positive[known.row[known.value <= 0]] = False
        return positive

    def _scaled(self, value: Numbers, row: Rows) -> Numbers:
        positive = self._is_positive[row]
        result: Numbers = np.where(positive, np.log(np.where(positive, value, 1.0)), value)
        return result

    @cached_property
    def _is_judged(self) -> NDArray[np.bool_]:
        count = np.bincount(self.turn.was.row, minlength=len(self.turn.series))
        judged: NDArray[np.bool_] = count >= self.limits.least(self.turn.after.frequency)
        judged[self.leave] = False
        return judged

    @cached_property
    def _limit(self) -> Numbers:
        """How large a step of each series may be."""
        scaled = self._scaled(self.turn.was.value, self.turn.was.row)
        memory = MEMORY * int(self.turn.after.frequency)
        largest = _largest(self.turn.was, scaled, len(self.turn.series), memory)
        level = np.zeros(len(largest))
        np.maximum.at(level, self.turn.was.row, np.abs(self.turn.was.value))
        least = np.where(self._is_positive, LEAST, LEAST * level)
        unmoved = np.where(self._is_positive, UNMOVED, np.where(level > 0, level, np.inf))
        return np.where(largest > 0, np.maximum(self.limits.jump * largest, least), unmoved)


def _largest(known: Known, scaled: Numbers, count: int, memory: int) -> Numbers:
    """The largest step of each of so many series in its last `memory` periods."""
    result, last = np.zeros(count), np.zeros(count, np.int64)
    np.maximum.at(last, known.row, known.ordinal)
    same = (known.row[1:] == known.row[:-1]) & (known.ordinal[1:] > last[known.row[1:]] - memory)
    np.maximum.at(result, known.row[1:][same], np.abs(np.diff(scaled))[same])
    return result


def rescaled(turn: Turn) -> Iterator[tuple[int, float, int]]:
    """The row of each series on another scale, the number of times, and how many values stood before."""
    at = np.flatnonzero(turn.stood >= 0)
    old, new, row = turn.was.value[turn.stood[at]], turn.now.value[at], turn.now.row[at]
    is_told = (old != 0) | (new != 0)
    old, new, row = old[is_told], new[is_told], row[is_told]
    if not len(row):
        return
    starts = np.flatnonzero(np.diff(row, prepend=-1))
    ratio = new / old
    least, most = np.minimum.reduceat(ratio, starts), np.maximum.reduceat(ratio, starts)
    count = np.diff(starts, append=len(row))
    times = (least + most) / 2
    is_alike = (count >= FEWEST) & (least > 0) & np.isfinite(most) & (most - least < 2 * ALIKE * times)
    for place in np.flatnonzero(is_alike & (np.abs(np.log(times)) > BEYOND)).tolist():
        yield int(row[starts[place]]), float(times[place]), int(count[place])


def shown(value: float) -> str:
    """A value as people read it.

    >>> shown(6212.4), shown(6212400.0), shown(0.0031)
    ('6,212.4', '6,212,400', '0.0031')
    """
    return f"{value:,.0f}" if value == round(value) else f"{value:,.10g}"


def _times(ratio: float) -> str:
    return f"{ratio:,.0f}" if ratio >= 10 else f"{ratio:.3g}"
