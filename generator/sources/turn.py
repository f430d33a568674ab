"""From one state of a dataset to the next: the same series and periods side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from generator.model.panel import Observations
from generator.model.period import Period
from generator.model.series import Series

SHIFT = 32


@dataclass(frozen=True, eq=False)
class Known:
    """The values of a state, holes left out, by series and period.

    `row` numbers the series of both states alike; `key` is row and period in one number, ascending.
    """

    row: NDArray[np.int64]
    ordinal: NDArray[np.int64]
    value: NDArray[np.float64]
    key: NDArray[np.int64]

    def places(self, key: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where each key stands here, -1 where it does not."""
        if np.array_equal(self.key, key):
            return np.arange(len(key))
        at = np.searchsorted(self.key, key)
        at[at == len(self.key)] = -1
        same = self.key[at] == key if len(self.key) else np.zeros(len(at), bool)
        return np.where(same, at, -1)


@dataclass(frozen=True, eq=False)
class Turn:
    """Two states of a dataset, `before` and `after`, of one frequency; `said` and `says` are what they state."""

    before: Observations
    after: Observations
    said: Mapping[str, str]
    says: Mapping[str, str]

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """The series of both."""
        return tuple(sorted({*self.before.series, *self.after.series}))

    @cached_property
    def was(self) -> Known:
        return self._known(self.before)

    @cached_property
    def now(self) -> Known:
        return self._known(self.after)

    @cached_property
    def stood(self) -> NDArray[np.int64]:
        """For each value that is, the place of the one that was for the same observation; -1 where there was none."""
        return self.was.places(self.now.key)

    def period(self, ordinal: int) -> Period:
        return Period(self.after.frequency, ordinal)

    def _known(self, observations: Observations) -> Known:
        numbers = {series: number for number, series in enumerate(self.series)}
        moved = np.array([numbers[series] for series in observations.series], np.int64)
        kept = np.isfinite(observations.value)
        row, ordinal = moved[observations.row[kept]], observations.ordinal[kept].astype(np.int64)
        value, key = observations.value[kept], (row << SHIFT) + ordinal
        if np.any(key[1:] < key[:-1]):
            order = np.argsort(key, kind="stable")
            row, ordinal, value, key = row[order], ordinal[order], value[order], key[order]
        return Known(row, ordinal, value, key)
