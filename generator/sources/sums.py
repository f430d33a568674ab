"""Parts that made up their whole, and do not any more.

The parts of a whole are the sectors of its place, or the places of one level inside it, by the form of their codes:
municipalities in their state, states in their country. Parts are held against their whole at the periods that are
new or where any of them was revised, and only where all of them and the whole are known, in places where

* the parts made up the whole at each of the last periods that stood before (a year of them, or as many as there are),
* and the indicator is one whose figures may be added up.

They are off where they differ from the whole by more than rounding can do (half a unit of the last decimal shown, for
each of them and the whole) and by more than twice what they ever did in those periods.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from generator.catalogue import Catalogue
from generator.model.series import Series
from generator.model.unit import Kind
from generator.sources.jumps import shown
from generator.sources.turn import Known, Turn

ADDITIVE = (Kind.FLOW, Kind.STOCK, Kind.COUNT, Kind.BALANCE)
STATE, COUNTRY = 5, 2
"""Lengths of the codes that a whole may have: MX-02, MX."""
SLACK = 1e-9
TWICE = 2

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Off:
    """A whole that its parts do not make up at a period."""

    whole: Series
    period: str
    total: float
    parts: float
    count: int

    def __str__(self) -> str:
        return (
            f"{self.whole} {self.period} is {shown(self.total)}, its {self.count} parts add up to {shown(self.parts)}"
        )


def off(turn: Turn, catalogue: Catalogue) -> Iterator[Off]:
    """The wholes that are off, each at its newest such period."""
    for whole, parts in _divisions(turn.series, catalogue):
        rounding = (len(parts) + 1) * 0.5 * 10.0 ** -catalogue.indicator(turn.series[whole].indicator).decimals
        before, after = _Sums.of(turn.was, whole, parts), _Sums.of(turn.now, whole, parts)
        recent = slice(-int(turn.after.frequency), None)
        usual = np.abs(before.difference[recent])
        if not len(usual) or np.any(usual > rounding + SLACK * np.abs(before.total[recent])):
            continue
        allowed = np.maximum(rounding, TWICE * usual.max()) + SLACK * np.abs(after.total)
        wrong = (np.abs(after.difference) > allowed) & ~after.is_in(before)
        if wrong.any():
            at = int(np.flatnonzero(wrong)[-1])
            total, difference = float(after.total[at]), float(after.difference[at])
            period = str(turn.period(int(after.ordinal[at])))
            yield Off(turn.series[whole], period, total, total - difference, len(parts))


@dataclass(frozen=True, eq=False)
class _Sums:
    """The whole and how far its parts are off, at the periods at which it and all of them are known."""

    ordinal: NDArray[np.int64]
    total: Numbers
    difference: Numbers

    @classmethod
    def of(cls, known: Known, whole: int, parts: list[int]) -> _Sums:
        found = [_values(known, row) for row in (whole, *parts)]
        common = found[0][0]
        for ordinal, _ in found[1:]:
            common = np.intersect1d(common, ordinal, assume_unique=True)
        picked = [value[np.searchsorted(ordinal, common)] for ordinal, value in found]
        total = picked[0]
        return cls(common, total, total - np.sum(picked[1:], axis=0))

    def is_in(self, other: _Sums) -> NDArray[np.bool_]:
        """Where the other has the same whole and the same difference: nothing changed there."""
        at = np.searchsorted(other.ordinal, self.ordinal)
        at[at == len(other.ordinal)] = -1
        if not len(other.ordinal):
            return np.zeros(len(at), bool)
        same = (other.ordinal[at] == self.ordinal) & (other.total[at] == self.total)
        result: NDArray[np.bool_] = same & (other.difference[at] == self.difference)
        return result


def _values(known: Known, row: int) -> tuple[NDArray[np.int64], Numbers]:
    start, stop = np.searchsorted(known.row, [row, row + 1])
    return known.ordinal[start:stop], known.value[start:stop]


def _divisions(series: tuple[Series, ...], catalogue: Catalogue) -> Iterator[tuple[int, list[int]]]:
    """Each whole with the rows of its parts: two or more sectors of its place, or places of one level inside it."""
    rows = {one: row for row, one in enumerate(series)}
    by_sector: dict[int, list[int]] = defaultdict(list)
    by_area: dict[tuple[int, int], list[int]] = defaultdict(list)
    for one, row in rows.items():
        if one.indicator not in catalogue.indicators or catalogue.indicator(one.indicator).kind not in ADDITIVE:
            continue
        if one.sector and (whole := rows.get(replace(one, sector=""))) is not None:
            by_sector[whole].append(row)
        for length in (STATE, COUNTRY):
            if length < len(one.area) and (around := rows.get(replace(one, area=one.area[:length]))) is not None:
                by_area[around, len(one.area)].append(row)
                break
    yield from ((whole, parts) for whole, parts in by_sector.items() if len(parts) > 1)
    yield from ((whole, parts) for (whole, _), parts in by_area.items() if len(parts) > 1)
