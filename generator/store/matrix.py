"""Lays observations out on the calendar."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generator.errors import StoreError
from generator.model.panel import Observations, Panel, Status, Vintage
from generator.model.period import Period
from generator.model.series import Series

Found = tuple[Vintage, Observations]
Filled = tuple[NDArray[np.float64], NDArray[np.uint8]]


def matrix(indicator: str, found: list[Found]) -> Panel:
    """The panel of an indicator from the vintages that hold it; at least one observation is there.

    Series are sorted, a period without an observation is NaN, and the last column has a value.
    """
    _refuse_mixed(indicator, found)
    owners = _owners(found)
    series = tuple(sorted(owners, key=lambda one: one.dimensions))
    first, last = _span(indicator, found)
    shape = (len(series), last - first + 1)
    values, status = _whole(found, series, shape) or _placed(found, series, shape, first)
    start = Period(found[0][1].frequency, first)
    return Panel(start, series, values, status, tuple(owners[one] for one in series))


def _whole(found: list[Found], series: tuple[Series, ...], shape: tuple[int, int]) -> Filled | None:
    """The matrix of a single vintage that stands by series and period and has a row for each; None of any other."""
    part = found[0][1]
    if len(found) > 1 or len(part) != shape[0] * shape[1] or part.series != series:
        return None
    row, ordinal = part.row.reshape(shape), part.ordinal.reshape(shape)
    if (row != np.arange(shape[0])[:, np.newaxis]).any() or (np.diff(ordinal, axis=1) != 1).any():
        return None
    if (ordinal[:, 0] != ordinal[0, 0]).any():
        return None
    return part.value.reshape(shape).copy(), part.status.reshape(shape).copy()


def _placed(found: list[Found], series: tuple[Series, ...], shape: tuple[int, int], first: int) -> Filled:
    """The matrix of vintages in any order, filled cell by cell."""
    rows = {one: row for row, one in enumerate(series)}
    values, status = np.full(shape, np.nan), np.full(shape, Status.UNSTATED, np.uint8)
    for _, part in found:
        place = np.array([rows[one] for one in part.series], np.int32)
        kept = part.ordinal < first + shape[1]
        at = place[part.row[kept]], part.ordinal[kept] - first
        values[at], status[at] = part.value[kept], part.status[kept]
    return values, status


def _refuse_mixed(indicator: str, found: list[Found]) -> None:
    frequencies = sorted({part.frequency for _, part in found})
    if len(frequencies) > 1:
        names = " and ".join(f"{vintage.dataset} ({part.frequency.name.lower()})" for vintage, part in found)
        raise StoreError(f"frequencies differ: {names}.", where=indicator, remedy="Set `frequency` in the story.")


def _owners(found: list[Found]) -> dict[Series, Vintage]:
    owners: dict[Series, Vintage] = {}
    for vintage, part in found:
        for one in part.series:
            before = owners.setdefault(one, vintage)
            if before is not vintage:
                what = f"two datasets hold this series: {before.dataset} and {vintage.dataset}."
                raise StoreError(what, where=str(one), remedy="Take it out of one of the two sources.")
    return owners


def _span(indicator: str, found: list[Found]) -> tuple[int, int]:
    """The earliest ordinal of all, and the latest that has a value in some series."""
    first = min(int(part.ordinal.min()) for _, part in found)
    known = [_known(part) for _, part in found]
    latest = [int(ordinals.max()) for ordinals in known if len(ordinals)]
    if not latest:
        raise StoreError("every stored value is a hole.", where=indicator, remedy="See what the source published.")
    return first, max(latest)


def _known(part: Observations) -> NDArray[np.int32]:
    """The periods of the values; a copy is made only where there are holes."""
    kept = np.isfinite(part.value)
    return part.ordinal if kept.all() else part.ordinal[kept]
