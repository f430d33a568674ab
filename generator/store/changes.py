"""What changed between two vintages of a dataset."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.panel import Cell, Vintage
from generator.model.period import Period
from generator.model.series import Series


@dataclass(frozen=True, slots=True)
class Revision:
    """A value that was published and now is another; both in the indicator's unit."""

    series: Series
    period: Period
    old: Decimal
    new: Decimal


@dataclass(frozen=True, slots=True)
class Changes:
    """From `old` to `new`, counting values alone: a hole is no observation, a new status no revision.

    `new_observations` are values where there was none; `new_periods` counts the periods that had no
    value at all before, from `first` to `last` (None where there are none). `revised` and `removed`
    are sorted by series and period; a removed cell carries the old value.
    """

    old: Vintage
    new: Vintage
    new_observations: int
    new_periods: int
    first: Period | None
    last: Period | None
    revised: tuple[Revision, ...]
    removed: tuple[Cell, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.new_observations or self.revised or self.removed)
