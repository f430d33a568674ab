"""Changes from one column to another, and how they are displayed."""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.arrays import SLACK, ULP
from generator.facts.fast.compiler import compiled


@compiled
def displayed(matrix: Any, decimals: int) -> Any:
    rows, columns = matrix.shape
    scale = 10.0**decimals
    whole = np.empty((rows, columns))
    for row in range(rows):
        for column in range(columns):
            value = matrix[row, column]
            scaled = abs(value) * scale
            whole[row, column] = np.copysign(np.floor(scaled + 0.5 + min(SLACK + ULP * scaled, 0.25)), value) + 0.0
    return whole


@compiled
def way_of(change: float) -> float:
    """1 up, -1 down, 0 for nil, NaN for nothing."""
    way = (1.0 if change > 0 else 0.0) - (1.0 if change < 0 else 0.0)
    return way if change == change else np.nan


@compiled
def grow(now: Any, base: Any, change: Any) -> None:
    """Growth of a row in per cent; both signs are asked at once, so that several values run at a time."""
    for at in range(len(change)):
        ratio = (now[at] / base[at] - 1) * 100
        change[at] = ratio if (base[at] > 0) & (now[at] >= 0) else np.nan


@compiled
def growth(now: Any, base: Any) -> Any:
    rows, columns = now.shape
    change = np.empty((rows, columns))
    for row in range(rows):
        grow(now[row], base[row], change[row])
    return change


@compiled
def grown(matrix: Any, steps: int) -> Any:
    rows, columns = matrix.shape
    change = np.full((rows, columns), np.nan)
    for row in range(rows if columns > steps else 0):
        grow(matrix[row, steps:], matrix[row, : columns - steps], change[row, steps:])
    return change


@compiled
def differences(matrix: Any, steps: int) -> Any:
    rows, columns = matrix.shape
    change = np.full((rows, columns), np.nan)
    for row in range(rows if columns > steps else 0):
        now, base, found = matrix[row, steps:], matrix[row, : columns - steps], change[row, steps:]
        for at in range(len(found)):
            found[at] = now[at] - base[at]
    return change


@compiled
def beyond_whole(matrix: Any, whole_rows: Any) -> Any:
    rows, columns = matrix.shape
    gap = np.full((rows, columns), np.nan)
    for row in range(rows):
        if whole_rows[row] >= 0:
            own, whole, found = matrix[row], matrix[whole_rows[row]], gap[row]
            for at in range(len(found)):
                found[at] = own[at] - whole[at]
    return gap


@compiled
def steps_of(matrix: Any) -> Any:
    rows, columns = matrix.shape
    sign = np.full((rows, columns), np.nan)
    for row in range(rows):
        now, base, found = matrix[row, 1:], matrix[row, : columns - 1], sign[row, 1:]
        for at in range(len(found)):
            found[at] = way_of(now[at] - base[at])
    return sign


@compiled
def annual(values: Any, year: int, grows: bool, scales: Any) -> Any:
    rows, columns = values.shape
    change = np.full((rows, columns), np.nan)
    shown = np.full((rows, columns), np.nan)
    sign = np.full((rows, columns), np.nan)
    level_scale, change_scale = scales
    for row in range(rows if columns > year else 0):
        # Slices, so that no index is negative and the loops run several values at a time.
        now, base = values[row, year:], values[row, : columns - year]
        change_row, printed, way = change[row, year:], shown[row, year:], sign[row, year:]
        if grows:
            grow(now, base, change_row)
        else:
            for at in range(len(now)):
                change_row[at] = now[at] - base[at]
        without = 0
        for at in range(len(now)):
            scaled = abs(change_row[at]) * change_scale
            whole = np.floor(scaled + 0.5 + min(SLACK + ULP * scaled, 0.25))
            printed[at] = np.copysign(whole, change_row[at]) + 0.0
            without += change_row[at] != change_row[at]
        for at in range(len(now)):
            way[at] = way_of(printed[at])
        # Where growth has no meaning the difference decides.
        for at in range(len(now) if grows and without else 0):
            if printed[at] != printed[at]:
                difference = now[at] - base[at]
                scaled = abs(difference) * level_scale
                whole = np.floor(scaled + 0.5 + min(SLACK + ULP * scaled, 0.25))
                way[at] = way_of(np.copysign(whole, difference))
    return change, shown, sign
