"""Puts observations in canonical order, and gives their content a digest."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from generator.errors import StoreError
from generator.model.panel import Observations
from generator.model.period import Period


def canonical(observations: Observations) -> Observations:
    """The same observations, series sorted and each once, rows by series and period.

    Series without a row are left out. StoreError where there is no row, or two for one observation.
    """
    if not len(observations):
        raise StoreError("there are no observations to keep.", remedy="Read the source again.")
    if _is_canonical(observations):
        return replace(observations, value=_published(observations.value))
    counted = np.bincount(observations.row, minlength=len(observations.series))
    used = sorted({observations.series[row] for row in np.flatnonzero(counted)}, key=lambda one: one.dimensions)
    places = {series: place for place, series in enumerate(used)}
    moved = np.array([places.get(series, -1) for series in observations.series], np.int32)
    row = moved[observations.row]
    found = Observations(
        observations.frequency,
        tuple(used),
        row,
        observations.ordinal.astype(np.int32, copy=False),
        _published(observations.value),
        observations.status.astype(np.uint8, copy=False),
    )
    ordered = found if _is_ordered(found) else _ordered(found)
    _refuse_doubles(ordered)
    return ordered


def _published(value: NDArray[np.float64]) -> NDArray[np.float64]:
    """The values with NaN for all that is no number, and without a zero below zero."""
    known = np.isfinite(value)
    return value + 0.0 if known.all() else np.where(known, value + 0.0, np.nan)


def _is_canonical(found: Observations) -> bool:
    """Whether all stands in order already, each series and observation once: nothing is to be moved then."""
    kinds = [column.dtype.str for column in (found.row, found.ordinal, found.status)]
    if kinds != ["<i4", "<i4", "|u1"] or found.row[0] != 0 or found.row[-1] != len(found.series) - 1:
        return False
    step = np.diff(found.row)
    follows = (step == 1) | ((step == 0) & (found.ordinal[1:] > found.ordinal[:-1]))
    names = [series.dimensions for series in found.series]
    return bool(follows.all()) and all(one < other for one, other in pairwise(names))


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
