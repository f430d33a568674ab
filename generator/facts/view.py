"""What a rule sees: a panel and the few vectorised operations all rules are made of.

Every matrix has one row a series and one column a period, NaN where the value is not known; a
result at a column uses that column and earlier ones only. So a rule is evaluated over the whole
history at once, and its last column is the news.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from generator.config import PerFrequency, RuleSettings
from generator.model.panel import Panel
from generator.model.period import Frequency
from generator.model.unit import Operation
from generator.model.words import Indicator

Matrix = NDArray[np.float64]
Flags = NDArray[np.bool_]

SLACK = 1e-6
"""How near to the edge of rounding, in digits shown, a value may be shown either way."""
NOISE = 2e-14
"""The most that a floating-point sum of a year errs, as a share of the largest value so far."""


def for_frequency(threshold: PerFrequency, frequency: Frequency) -> int:
    """The threshold that applies to series of that frequency."""
    by_frequency = {Frequency.MONTH: threshold.month, Frequency.QUARTER: threshold.quarter}
    return by_frequency.get(frequency, threshold.year)


def half_up(scaled: Matrix) -> Matrix:
    """Whole numbers, a half going away from zero as in what is printed."""
    whole: Matrix = np.trunc(scaled + np.copysign(0.5, scaled))
    return whole


class View:
    """A panel of one indicator, with its traits and the thresholds of the rules."""

    def __init__(self, panel: Panel, indicator: Indicator, settings: RuleSettings) -> None:
        self.panel = panel
        self.indicator = indicator
        self.settings = settings
        self.year = int(panel.frequency)

    @property
    def now(self) -> Matrix:
        return self.panel.values

    def lag(self, matrix: Matrix, steps: int) -> Matrix:
        """The value `steps` periods earlier; NaN before the first period."""
        earlier = np.full_like(matrix, np.nan)
        if steps < matrix.shape[1]:
            earlier[:, steps:] = matrix[:, : matrix.shape[1] - steps]
        return earlier

    def change(self, now: Matrix, base: Matrix) -> Matrix:
        """Growth in per cent where the kind has growth, else the difference; NaN without a true base.

        Growth needs a positive base and a value that is not negative.
        """
        if not self.indicator.kind.has_growth:
            return now - base
        usable = (base > 0) & (now >= 0)
        ratio = np.divide(now, base, out=np.full_like(now, np.nan), where=usable)
        return (ratio - 1) * 100

    @cached_property
    def annual_change(self) -> Matrix:
        """Change of each period against the same period a year before."""
        return self.change(self.now, self.lag(self.now, self.year))

    @cached_property
    def year_to_date(self) -> Matrix:
        """Sum (or mean, by kind) from the first period of the year; NaN where one is missing."""
        offset = self.panel.first.number - 1
        rows, columns = self.now.shape
        years = -(-(columns + offset) // self.year)
        padded = np.full((rows, years * self.year), np.nan)
        padded[:, offset : offset + columns] = self.now
        sums = np.cumsum(padded.reshape(rows, years, self.year), axis=2)
        if self.indicator.kind.window_operation is Operation.MEAN:
            sums /= np.arange(1, self.year + 1)
        return np.ascontiguousarray(sums.reshape(rows, -1)[:, offset : offset + columns])

    @cached_property
    def rolling_year(self) -> Matrix:
        """Sum (or mean, by kind) of the last year's periods; NaN where one is missing."""
        total = self.now.copy()
        for step in range(1, self.year):
            total += self.lag(self.now, step)
        if self.indicator.kind.window_operation is Operation.MEAN:
            total /= self.year
        return total

    def has_base(self, matrix: Matrix) -> Flags:
        """Where a value and the one a year before are both known."""
        return np.isfinite(matrix) & np.isfinite(self.lag(matrix, self.year))

    def shown(self, matrix: Matrix) -> tuple[Matrix, Matrix]:
        """The least and the most that each value can be when rounded, in units of the last digit shown.

        They differ by one at the edge of rounding, where the floating point of a sum may err. So a
        comparison that uses the more favourable of the two misses none that holds as displayed.
        """
        scaled = matrix * 10.0**self.indicator.decimals
        widest = np.fmax.accumulate(np.abs(self.now), axis=1) * 10.0**self.indicator.decimals
        slack = SLACK + NOISE * widest
        return half_up(scaled - slack), half_up(scaled + slack)

    def best_before(self, matrix: Matrix, *, step: int = 1, unbroken: bool = False) -> Matrix:
        """The highest earlier value, looking only at every `step`-th column back; NaN when none.

        With `step` of a year the same month of earlier years is meant. `unbroken` looks back no
        further than the last hole.
        """
        best = np.full_like(matrix, np.nan)
        for column in range(step, matrix.shape[1]):
            last = matrix[:, column - step]
            highest = np.fmax(best[:, column - step], last)
            best[:, column] = np.where(np.isfinite(last), highest, np.nan) if unbroken else highest
        return best

    def count_before(self, holds: Flags, *, step: int = 1) -> NDArray[np.int64]:
        """How often a condition has held up to and with each column, at every `step`-th column back."""
        count = holds.astype(np.int64)
        for column in range(step, holds.shape[1]):
            count[:, column] += count[:, column - step]
        return count

    def run_length(self, holds: Flags) -> NDArray[np.int64]:
        """How many columns in a row, ending with each, the condition has held."""
        length = holds.astype(np.int64)
        for column in range(1, holds.shape[1]):
            length[:, column] = np.where(holds[:, column], length[:, column - 1] + 1, 0)
        return length

    def extreme(self, matrix: Matrix, minimum: int, *, step: int = 1) -> Flags:
        """Where a value is shown at or beyond all earlier ones, up or down, with history enough.

        Where holes leave too little known since the first value, the history that a record cites
        starts after one of them: only what follows the last hole is sure to be compared.
        """
        known = np.isfinite(matrix)
        count = self.count_before(known, step=step)
        lifetime = self.count_before(count > 0, step=step)
        covered = count >= self.settings.record_coverage * lifetime
        least, most = self.shown(matrix)
        beyond = np.zeros(matrix.shape, dtype=np.bool_)
        for favourable, other in ((most, least), (-least, -most)):
            since_start = self.best_before(other, step=step)
            since_hole = self.best_before(other, step=step, unbroken=True)
            beyond |= ~(favourable < np.where(covered, since_start, since_hole))
        return beyond & known & (count >= minimum)
