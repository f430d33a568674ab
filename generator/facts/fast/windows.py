"""Sums and means of several columns."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled


@compiled
def year_to_date(values: Any, year: int, offset: int, mean: bool) -> Any:
    rows, columns = values.shape
    sums = np.empty((rows, columns))
    for row in range(rows):
        total, number = np.nan, offset
        for column in range(columns):
            total = values[row, column] if number == 0 else total + values[row, column]
            number = number + 1
            sums[row, column] = total / number if mean else total
            number = 0 if number == year else number
    return sums


@compiled
def rolling_year(values: Any, year: int, mean: bool) -> Any:
    rows, columns = values.shape
    totals = np.full((rows, columns), np.nan)
    for row in range(rows if columns >= year else 0):
        total, newest = totals[row, year - 1 :], values[row, year - 1 :]
        many = len(total)
        for at in range(many):
            total[at] = newest[at]
        # Several terms a pass, always from the newest back.
        step = 1
        while step + 3 < year:
            first, second = values[row, year - 1 - step :], values[row, year - 2 - step :]
            third, fourth = values[row, year - 3 - step :], values[row, year - 4 - step :]
            for at in range(many):
                total[at] = total[at] + first[at] + second[at] + third[at] + fourth[at]
            step += 4
        while step < year:
            earlier = values[row, year - 1 - step :]
            for at in range(many):
                total[at] += earlier[at]
            step += 1
        if mean:
            for at in range(many):
                total[at] /= year
    return totals
