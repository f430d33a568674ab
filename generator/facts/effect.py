"""How large a thing is at each period, by what it is measured from: so that a count works out no more than it counts.

An effect is signed and of shape rows x columns, NaN where it has no meaning.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generator.facts import arrays
from generator.facts.arrays import Counts, Flags, Matrix


@dataclass(frozen=True)
class Changes:
    """How a measure changed since so many columns before: growth in per cent where it `grows`, else the difference.

    Of some rows alone (rows x 1), and at some columns alone (1 x columns); None for all.
    """

    measure: Matrix
    steps: int
    grows: bool
    rows: Flags | None = None
    columns: Flags | None = None

    @property
    def matrix(self) -> Matrix:
        """The effect at every column."""
        change = (arrays.grown if self.grows else arrays.differences)(self.measure, self.steps)
        for some in (self.rows, self.columns):
            change = change if some is None or some.all() else np.where(some, change, np.nan)
        return change

    def as_large(self, memory: int, wanted: Flags) -> tuple[Counts, Counts]:
        """`arrays.as_large` of the effect in the rows wanted; 0 in others."""
        if compiled := arrays.fast(self.measure):
            of = wanted if self.rows is None else wanted & self.rows[:, 0]
            at = np.ones(self.measure.shape[1], np.bool_) if self.columns is None else self.columns[0]
            found: tuple[Counts, Counts] = compiled.changes_as_large(
                self.measure, self.steps, self.grows, of, at, memory
            )
            return found
        return _of(wanted, arrays.as_large(self.matrix, memory))


@dataclass(frozen=True)
class Gaps:
    """How far a measure of each row is above that of its whole; -1 where it has none."""

    measure: Matrix
    whole_rows: Counts

    @property
    def matrix(self) -> Matrix:
        """The effect at every column."""
        return arrays.beyond_whole(self.measure, self.whole_rows)

    def as_large(self, memory: int, wanted: Flags) -> tuple[Counts, Counts]:
        """`arrays.as_large` of the effect in the rows wanted; 0 in others."""
        if compiled := arrays.fast(self.measure):
            found: tuple[Counts, Counts] = compiled.gaps_as_large(self.measure, self.whole_rows, wanted, memory)
            return found
        return _of(wanted, arrays.as_large(self.matrix, memory))


def _of(wanted: Flags, counts: tuple[Counts, Counts]) -> tuple[Counts, Counts]:
    hits, periods = counts
    return np.where(wanted, hits, 0), np.where(wanted, periods, 0)
