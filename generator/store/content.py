"""Puts observations in canonical order, and gives their content a digest."""

from __future__ import annotations

import hashlib

import numpy as np

from generator.errors import StoreError
from generator.model.panel import Observations
from generator.model.period import Period


def canonical(observations: Observations) -> Observations:
    """The same observations, series sorted and each once, rows by series and period.

    Series without a row are left out. StoreError where there is no row, or two for one observation.
    """
    if not len(observations):
        raise StoreError("there are no observations to keep.", remedy="Read the source again.")
    used = sorted({observations.series[row] for row in np.unique(observations.row)})
    places = {series: place for place, series in enumerate(used)}
    moved = np.array([places.get(series, -1) for series in observations.series], np.int32)
    row = moved[observations.row]
    order = np.lexsort((observations.ordinal, row))
    found = Observations(
        observations.frequency,
        tuple(used),
        row[order],
        observations.ordinal[order].astype(np.int32),
        np.where(np.isfinite(observations.value), observations.value + 0.0, np.nan)[order],
        observations.status[order].astype(np.uint8),
    )
    _refuse_doubles(found)
    return found


def digest(observations: Observations) -> str:
    """SHA-256 of frequency, series, periods, values and statuses; `observations` are canonical."""
    names = "\n".join((observations.frequency.name, *map(str, observations.series)))
    content = hashlib.sha256(names.encode())
    for column, kind in (
        (observations.row, "<i4"),
        (observations.ordinal, "<i4"),
        (observations.value, "<f8"),
        (observations.status, "u1"),
    ):
        content.update(np.ascontiguousarray(column, kind).data)
    return content.hexdigest()


def _refuse_doubles(found: Observations) -> None:
    same = (np.diff(found.row) == 0) & (np.diff(found.ordinal) == 0)
    if same.any():
        at = int(np.argmax(same))
        period = Period(found.frequency, int(found.ordinal[at]))
        raise StoreError(
            "two values for one observation.",
            where=f"{found.series[int(found.row[at])]}, {period}",
            remedy="The source must choose one.",
        )
