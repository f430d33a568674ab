"""Compares two vintages observation by observation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from generator.model.panel import Cell, Observations, Status, Vintage
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.store.changes import Changes, Revision


@dataclass(frozen=True, eq=False)
class Known:
    """The published values of a vintage by `key`, a number made of series and period, ascending."""

    key: NDArray[np.int64]
    value: NDArray[np.float64]
    status: NDArray[np.uint8]

    def find(self, other: Known) -> NDArray[np.int64]:
        """For each key of another vintage its place here, or -1 where it is missing."""
        if np.array_equal(self.key, other.key):
            return np.arange(len(self.key))
        at = np.searchsorted(self.key, other.key)
        at[at == len(self.key)] = -1
        same = self.key[at] == other.key if len(self.key) else np.zeros(len(at), bool)
        return np.where(same, at, -1)


@dataclass(frozen=True)
class Keys:
    """Numbers the observations of both vintages alike, in the order of series and period."""

    series: tuple[Series, ...]
    frequency: Frequency

    def known(self, observations: Observations) -> Known:
        """The values of a vintage under those numbers; holes are left out."""
        numbers = {series: number for number, series in enumerate(self.series)}
        moved = np.array([numbers[series] for series in observations.series], np.int64)
        kept = np.isfinite(observations.value)
        key = (moved[observations.row[kept]] << 32) + observations.ordinal[kept]
        value, status = observations.value[kept], observations.status[kept]
        if np.all(key[1:] > key[:-1]):
            return Known(key, value, status)
        order = np.argsort(key, kind="stable")
        return Known(key[order], value[order], status[order])

    def read(self, key: int) -> tuple[Series, Period]:
        """The series and period behind a number."""
        return self.series[key >> 32], self.period(key)

    def period(self, key: int) -> Period:
        return Period(self.frequency, key & 0xFFFFFFFF)


def compare(old: Vintage, new: Vintage, before: Observations, after: Observations) -> Changes:
    """What of `after` is new, revised or missing against `before`; both are of one frequency."""
    keys = Keys(tuple(sorted({*before.series, *after.series})), before.frequency)
    was, now = keys.known(before), keys.known(after)
    fresh = sorted(_ordinals(now) - _ordinals(was))
    places = was.find(now)
    return Changes(
        old=old,
        new=new,
        new_observations=int((places < 0).sum()),
        new_periods=len(fresh),
        first=keys.period(fresh[0]) if fresh else None,
        last=keys.period(fresh[-1]) if fresh else None,
        revised=tuple(_revised(keys, was, now, places)),
        removed=tuple(_removed(keys, was, now)),
    )


def _revised(keys: Keys, was: Known, now: Known, places: NDArray[np.int64]) -> Iterator[Revision]:
    """The values that stood at their `places` before, and differ."""
    right = np.flatnonzero(places >= 0)
    left = places[right]
    differ = was.value[left] != now.value[right]
    for one, other in zip(left[differ].tolist(), right[differ].tolist(), strict=True):
        yield Revision(*keys.read(int(was.key[one])), _exact(was.value[one]), _exact(now.value[other]))


def _removed(keys: Keys, was: Known, now: Known) -> Iterator[Cell]:
    for at in np.flatnonzero(now.find(was) < 0).tolist():
        yield Cell(*keys.read(int(was.key[at])), _exact(was.value[at]), Status(int(was.status[at])))


def _ordinals(known: Known) -> set[int]:
    """The periods that have a value."""
    ordinal = known.key & 0xFFFFFFFF
    if not len(ordinal):
        return set()
    least = int(ordinal.min())
    return {least + at for at in np.flatnonzero(np.bincount(ordinal - least)).tolist()}


def _exact(value: np.float64) -> Decimal:
    return Decimal(repr(float(value)))
