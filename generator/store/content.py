"""Puts observations in canonical order, and gives their content a digest."""

from __future__ import annotations

import hashlib
from dataclasses import replace

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
    counted = np.bincount(observations.row, minlength=len(observations.series))
    used = sorted({observations.series[row] for row in np.flatnonzero(counted)})
    places = {series: place for place, series in enumerate(used)}
    moved = np.array([places.get(series, -1) for series in observations.series], np.int32)
    row = moved[observations.row]
    found = Observations(
        observations.frequency,
        tuple(used),
        row,
        observations.ordinal.astype(np.int32, copy=False),
        np.where(np.isfinite(observations.value), observations.value + 0.0, np.nan),
        observations.status.astype(np.uint8, copy=False),
    )
    ordered = found if _is_ordered(found) else _ordered(found)
    _refuse_doubles(ordered)
    return ordered


def _is_ordered(found: Observations) -> bool:
    """Whether rows stand by series and period, as many sources give them; sorting millions takes its time."""
    step = np.diff(found.row)
    return bool(np.all((step > 0) | ((step == 0) & (np.diff(found.ordinal) >= 0))))


def _ordered(found: Observations) -> Observations:
    order = np.lexsort((found.ordinal, found.row))
    return replace(
        found,
        row=found.row[order],
        ordinal=found.ordinal[order],
        value=found.value[order],
        status=found.status[order],
    )


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
