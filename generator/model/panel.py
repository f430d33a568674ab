"""Observations in bulk: the columns a source reads, and the dense matrix the rules see."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import IntEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from generator.model.period import Frequency, Period, Window
from generator.model.series import Series


class Status(IntEnum):
    """What the agency says of a value."""

    UNSTATED = 0
    PRELIMINARY = 1
    REVISED = 2
    FINAL = 3


@dataclass(frozen=True, slots=True)
class Vintage:
    """The state of a dataset on the day it was released.

    `origin` is where it came from, without secrets; `digest` the SHA-256 of its content;
    `illustrative` says that the values are made up to show how the product works; `agency` is the
    identity, in the catalogue, of who publishes the figures.
    """

    dataset: str
    released: date
    digest: str
    origin: str
    agency: str
    illustrative: bool = False
    note: str = ""

    @property
    def id(self) -> str:
        return f"{self.dataset}@{self.released.isoformat()}#{self.digest[:12]}"


@dataclass(frozen=True, slots=True, eq=False)
class Observations:
    """A dataset as a source read it: parallel columns, one row an observation.

    `series` are the distinct series; `row` (int32) points into them; `ordinal` (int32) counts
    periods of `frequency`; `value` (float64) is NaN where the agency published no value; `status`
    (uint8) holds `Status` codes. The exact decimal of a value is the shortest that reads back as
    the same float64, which is the published one for up to 15 digits.
    """

    frequency: Frequency
    series: tuple[Series, ...]
    row: NDArray[np.int32]
    ordinal: NDArray[np.int32]
    value: NDArray[np.float64]
    status: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.row)


@dataclass(frozen=True, slots=True)
class Cell:
    """One observation, exact, as a figure cites it."""

    series: Series
    period: Period
    value: Decimal
    status: Status = Status.UNSTATED

    @property
    def id(self) -> str:
        return f"{self.series}@{self.period}"


@dataclass(frozen=True, eq=False)
class Panel:
    """Many series of one frequency on a calendar index: a gap is a hole, never a skipped row.

    `values` (series x periods, float64) is NaN in a hole; `status` (uint8) holds `Status` codes of
    the same shape. `vintages[i]` is the vintage of the i-th series.
    """

    first: Period
    series: tuple[Series, ...]
    values: NDArray[np.float64]
    status: NDArray[np.uint8]
    vintages: tuple[Vintage, ...]

    @property
    def frequency(self) -> Frequency:
        return self.first.frequency

    @property
    def last(self) -> Period:
        return self.first.shift(self.values.shape[1] - 1)

    @cached_property
    def _rows(self) -> dict[Series, int]:
        return {series: row for row, series in enumerate(self.series)}

    def __contains__(self, series: object) -> bool:
        return series in self._rows

    def row(self, series: Series) -> int:
        """Row of a series; KeyError when the panel lacks it."""
        return self._rows[series]

    def column(self, period: Period) -> int:
        """Column of a period; it may lie outside the matrix, which the caller checks."""
        return period.ordinal - self.first.ordinal

    @property
    def finite(self) -> Panel:
        """The panel with a hole where a value is infinite, as a source may write what it does not know."""
        infinite = np.isinf(self.values)
        return replace(self, values=np.where(infinite, np.nan, self.values)) if infinite.any() else self

    def until(self, period: Period) -> Panel:
        """The panel as if `period` were its newest."""
        stop = max(0, self.column(period) + 1)
        return Panel(self.first, self.series, self.values[:, :stop], self.status[:, :stop], self.vintages)

    def cell(self, row: int, period: Period) -> Cell | None:
        """The exact observation, or None where there is a hole."""
        column = self.column(period)
        if period.frequency is not self.frequency or not 0 <= column < self.values.shape[1]:
            return None
        value = float(self.values[row, column])
        if not np.isfinite(value):
            return None
        status = Status(int(self.status[row, column]))
        return Cell(self.series[row], period, Decimal(repr(value)), status)

    def cells(self, row: int, window: Window) -> tuple[Cell, ...] | None:
        """All observations of a window, or None where one is missing."""
        found = tuple(self.cell(row, period) for period in window.periods)
        complete = tuple(cell for cell in found if cell is not None)
        return complete if len(complete) == len(found) else None
