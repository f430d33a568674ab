"""What a search sees: a panel, and the measures of it that rules share.

Matrices have one row a series and one column a period, NaN where a value is not known; a result at
a column uses that column and earlier ones only. Searches answer for the last `span` columns: one
for the news of today, all of them for the history on which surprise is measured.
"""

from __future__ import annotations

from copy import copy
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from generator.config import PerFrequency, RuleSettings
from generator.facts import arrays
from generator.facts.arrays import Counts, Flags, Matrix
from generator.facts.effect import Changes
from generator.facts.kept import once
from generator.facts.structure import structure
from generator.model.panel import Panel
from generator.model.period import Frequency
from generator.model.unit import Kind, Operation
from generator.model.words import Indicator

Scalar = TypeVar("Scalar", bound=np.generic)


def for_frequency(threshold: PerFrequency, frequency: Frequency) -> int:
    """The threshold that applies to series of that frequency."""
    by_frequency = {Frequency.MONTH: threshold.month, Frequency.QUARTER: threshold.quarter}
    return by_frequency.get(frequency, threshold.year)


class View:
    """A panel of one indicator, with its traits and the thresholds of the rules.

    `rows` x `columns` is the shape of the panel, `span` the number of columns answered for. `published` is
    the panel as it was known before the newest release; None where that was the first.
    """

    def __init__(
        self,
        panel: Panel,
        indicator: Indicator,
        settings: RuleSettings,
        span: int | None = None,
        earlier: Panel | None = None,
    ) -> None:
        self.panel = panel
        self.published = earlier
        self.indicator = indicator
        self.settings = settings
        self.year = int(panel.frequency)
        self.rows, self.columns = panel.values.shape
        self.span = self.columns if span is None else min(span, self.columns)

    def spanning(self, span: int) -> View:
        """The same panel, answering for another number of columns; what was measured of it is kept."""
        other = copy(self)
        other.span = min(span, self.columns)
        return other

    def threshold(self, setting: PerFrequency) -> int:
        """The setting for the panel's frequency."""
        return for_frequency(setting, self.panel.frequency)

    # Columns

    @property
    def values(self) -> Matrix:
        """All observations: rows x columns."""
        return self.panel.values

    @property
    def now(self) -> Matrix:
        """The observations answered for: rows x span."""
        return self.last(self.values)

    def last(self, matrix: NDArray[Scalar]) -> NDArray[Scalar]:
        """The columns answered for, of a matrix of all columns."""
        return arrays.trailing(matrix, self.span)

    def lag(self, matrix: Matrix, steps: int) -> Matrix:
        """The values `steps` periods before the columns answered for: rows x span."""
        return arrays.lagged(matrix, steps, self.span)

    def earlier(self, matrix: Matrix, steps: int) -> Matrix:
        """The values `steps` periods before every column: rows x columns."""
        return arrays.lagged(matrix, steps, matrix.shape[1])

    @cached_property
    def all_numbers(self) -> Counts:
        """Which period of its year every column is: 1 x columns."""
        numbers: Counts = (np.arange(self.columns) + self.panel.first.number - 1) % self.year + 1
        return numbers[np.newaxis, :]

    @property
    def numbers(self) -> Counts:
        """Which period of its year (1 is the first) each column answered for is: 1 x span."""
        return self.last(self.all_numbers)

    def nowhere(self) -> Flags:
        """No series and no period: rows x span."""
        return np.zeros((self.rows, self.span), dtype=np.bool_)

    # Measures, for all columns

    @cached_property
    def shown(self) -> Matrix:
        """The observations as displayed, in units of the last digit shown."""
        return arrays.displayed(self.values, self.indicator.decimals)

    def shown_change(self, change: Matrix) -> Matrix:
        """Changes as displayed, in units of the last digit shown."""
        in_levels = self.indicator.kind is Kind.BALANCE
        return arrays.displayed(change, self.indicator.decimals if in_levels else self.indicator.change_decimals)

    def change(self, now: Matrix, base: Matrix) -> Matrix:
        """Growth in per cent where the kind has growth, else the difference; NaN without a true base.

        Growth needs a positive base and a value that is not negative.
        """
        if not self.indicator.kind.has_growth:
            return now - base
        return arrays.growth(now, base)

    def change_since(self, matrix: Matrix, steps: int) -> Matrix:
        """The change of every value since that `steps` periods before: rows x columns."""
        return (arrays.grown if self.indicator.kind.has_growth else arrays.differences)(matrix, steps)

    def changes(self, measure: Matrix, steps: int, rows: Flags | None = None, columns: Flags | None = None) -> Changes:
        """The change of a measure since so many periods before, of some rows and at some columns alone."""
        return Changes(measure, steps, self.indicator.kind.has_growth, rows, columns)

    @cached_property
    def _annual(self) -> tuple[Matrix, Matrix, Matrix]:
        """The annual change, the same as displayed, and its sign."""
        kind, year = self.indicator.kind, self.year
        if compiled := arrays.fast(self.values):
            digits = self.indicator.decimals
            scales = (10.0**digits, 10.0 ** (digits if kind is Kind.BALANCE else self.indicator.change_decimals))
            measured: tuple[Matrix, Matrix, Matrix] = compiled.annual(self.values, year, kind.has_growth, scales)
            return measured
        base = self.earlier(self.values, year)
        change = self.change(self.values, base)
        shown = self.shown_change(change)
        by_level = arrays.displayed(self.values - base, self.indicator.decimals)
        return change, shown, np.sign(np.where(np.isfinite(shown), shown, by_level))

    @property
    def annual_change(self) -> Matrix:
        """Change of each period against the same period a year before."""
        return self._annual[0]

    @property
    def annual_shown(self) -> Matrix:
        """The same as displayed."""
        return self._annual[1]

    @property
    def annual_sign(self) -> Matrix:
        """1 above the year before, -1 below, 0 for no change as displayed, NaN where one is missing.

        Where growth has no meaning the difference at the digits of the levels decides.
        """
        return self._annual[2]

    @cached_property
    def year_to_date(self) -> Matrix:
        """Sum (or mean, by kind) from the first period of the year; NaN where one is missing."""
        mean = self.indicator.kind.window_operation is Operation.MEAN
        return arrays.year_to_date(self.values, self.year, self.panel.first.number - 1, mean=mean)

    @property
    def window_change(self) -> Matrix:
        """Change of the year to date against that of the year before: rows x span."""
        return self.change(self.last(self.year_to_date), self.lag(self.year_to_date, self.year))

    @cached_property
    def rolling_year(self) -> Matrix:
        """Sum (or mean, by kind) of the last year's periods; NaN where one is missing."""
        mean = self.indicator.kind.window_operation is Operation.MEAN
        return arrays.rolling_year(self.values, self.year, mean=mean)

    # Searches, for the columns answered for

    def has_base(self, matrix: Matrix) -> Flags:
        """Where a value and the one a year before are both known: rows x span."""
        known: Flags = np.isfinite(self.last(matrix)) & np.isfinite(self.lag(matrix, self.year))
        return known

    # Relations between series

    @cached_property
    def is_adjusted(self) -> Flags:
        """Whose neighbouring periods may be compared: rows x 1."""
        adjusted = once(self.panel, "adjusted", lambda: [bool(series.adjustment) for series in self.panel.series])
        return np.array(adjusted, dtype=np.bool_).reshape(-1, 1) | (not self.indicator.seasonal)

    @property
    def groups(self) -> Counts:
        """The number of the group of peers that each row belongs to."""
        return structure(self.panel).groups

    @property
    def whole_rows(self) -> Counts:
        """The row of the nearest whole that each series is a part of; -1 where the panel has none."""
        return structure(self.panel).whole_rows

    def of_whole(self, matrix: Matrix) -> Matrix:
        """The rows of the wholes in place of those of the parts; NaN where there is none."""
        found = matrix[self.whole_rows]
        found[self.whole_rows < 0] = np.nan
        return found
