"""Collects the observations of one release, and refuses two values for one of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, reduce
from itertools import pairwise
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from generator.errors import SourceError
from generator.model.panel import Observations, Status
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.sources.grid import Grid
from generator.sources.number import in_unit
from generator.sources.period import NOUNS

Places = NDArray[np.signedinteger]
Scalar = TypeVar("Scalar", bound=np.generic)
LONG = 16
"""Rows of a series, on average, from which series are moved whole."""
SAMPLE = 4096
"""Rows that mostly tell that a source has every period."""
ROOM = 1_000_000
"""Cells of series x periods up to which a table of all of them is made, however few are filled."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Observations of one table in parallel columns.

    `row` points into `series`, `at` into the rows of the table; `value` is NaN in a hole; `shown` gives
    the figure of one of them as people know it; `rounded` counts those of more than 15 digits.
    """

    table: Grid
    series: tuple[Series, ...]
    row: NDArray[np.signedinteger]
    ordinal: NDArray[np.signedinteger]
    value: NDArray[np.float64]
    status: NDArray[np.uint8]
    at: NDArray[np.signedinteger]
    shown: Callable[[int], str]
    rounded: int = 0

    def __len__(self) -> int:
        return len(self.row)


@dataclass(slots=True)
class Loose:
    """Observations of one table that come one by one; columns as those of a block."""

    table: Grid
    series: dict[Series, int] = field(default_factory=dict)
    row: list[int] = field(default_factory=list)
    ordinal: list[int] = field(default_factory=list)
    value: list[float] = field(default_factory=list)
    status: list[int] = field(default_factory=list)
    at: list[int] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    rounded: int = 0

    def block(self) -> Block:
        """All of them at once."""
        row, ordinal, at = (np.array(column, np.int64) for column in (self.row, self.ordinal, self.at))
        value, status = np.array(self.value, np.float64), np.array(self.status, np.uint8)
        series = tuple(self.series)
        return Block(self.table, series, row, ordinal, value, status, at, self.shown.__getitem__, self.rounded)


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """Rows that stay together, in the order in which the stretches are to stand: where each begins and ends."""

    starts: Places
    stops: Places

    def of(self, column: NDArray[Scalar]) -> NDArray[Scalar]:
        """A column in this order."""
        lengths = self.stops - self.starts
        if len(column) == len(lengths) * lengths[0] and (lengths == lengths[0]).all():
            rows: NDArray[Scalar] = column.reshape(-1, lengths[0])[self.starts // lengths[0]]
            return rows.reshape(-1)
        pairs = zip(self.starts.tolist(), self.stops.tolist(), strict=True)
        return np.concatenate([column[start:stop] for start, stop in pairs])

    def places(self) -> Places:
        """Each row by itself."""
        lengths = self.stops - self.starts
        places = np.arange(lengths.sum())
        places += np.repeat(self.starts - (np.cumsum(lengths) - lengths), lengths)
        return places


@dataclass(frozen=True, eq=False)
class Merged:
    """All blocks in one: `kept` are the observations by series and period, each at its first coming.

    It is None where all stand so; `again` are those that came before already, and `before` where each of them had come.
    """

    series: tuple[Series, ...]
    row: Places
    ordinal: Places
    value: NDArray[np.float64]
    status: NDArray[np.uint8]
    kept: Places | Stretches | None
    again: NDArray[np.signedinteger]
    before: NDArray[np.signedinteger]

    def __len__(self) -> int:
        return len(self.row) - len(self.again)

    def kept_of(self, column: NDArray[Scalar]) -> NDArray[Scalar]:
        """A column of the observations that are kept."""
        if self.kept is None:
            return column
        return self.kept.of(column) if isinstance(self.kept, Stretches) else column[self.kept]

    @cached_property
    def disputed(self) -> NDArray[np.intp]:
        """The places in `again` of those that differ from what came before."""
        one, other = self.value[self.before], self.value[self.again]
        same = (one == other) | (np.isnan(one) & np.isnan(other))
        return np.flatnonzero(~(same & (self.status[self.before] == self.status[self.again])))


class Gathering:
    """The observations of one release of one frequency, in any order."""

    def __init__(self, frequency: Frequency) -> None:
        self.frequency = frequency
        self._blocks: list[Block] = []
        self._loose: dict[int, Loose] = {}

    def __len__(self) -> int:
        return len(self._merged) if self._parts else 0

    def add(
        self, series: Series, period: Period, number: Decimal | None, power: int, status: Status, table: Grid, row: int
    ) -> None:
        """Keep one observation; `number` times ten to the `power` is in the indicator's unit, None is a hole.

        `table` and `row` say where it was read. The same observation may come again with the same
        value. ValueError where it is beyond float64.
        """
        value, exact = (math.nan, True) if number is None else in_unit(number, power)
        loose = self._loose.setdefault(id(table), Loose(table))
        loose.row.append(loose.series.setdefault(series, len(loose.series)))
        loose.ordinal.append(period.ordinal)
        loose.value.append(value)
        loose.status.append(status)
        loose.at.append(row)
        loose.shown.append("no value" if number is None else str(number))
        loose.rounded += not exact

    def extend(self, block: Block) -> None:
        """Keep the observations of a block in the same way."""
        self._blocks.append(block)

    def notes(self) -> tuple[str, ...]:
        """What people should know of the reading."""
        merged = self._merged
        repeated = len(merged.again) - len(merged.disputed)
        rounded = sum(block.rounded for block in self._parts)
        said = [
            f"Series: {len(merged.series):,}; observations: {len(self):,}.",
            f"Repeated with the same value, and kept once: {repeated:,}.",
            f"Of more than 15 digits, and kept to the nearest float64: {rounded:,}.",
        ]
        return tuple(text for text, count in zip(said, (1, repeated, rounded), strict=True) if count)

    def observations(self) -> Observations:
        """All of them, by series and period; SourceError where two values disagree or the frequency cannot be."""
        merged = self._merged
        if len(merged.disputed):
            raise self._dispute(merged)
        self._refuse_gaps(merged)
        return Observations(
            self.frequency,
            merged.series,
            merged.kept_of(merged.row).astype(np.int32, copy=False),
            merged.kept_of(merged.ordinal).astype(np.int32, copy=False),
            merged.kept_of(merged.value),
            merged.kept_of(merged.status),
        )

    @cached_property
    def _parts(self) -> tuple[Block, ...]:
        """The blocks, once no more will come."""
        return (*self._blocks, *(loose.block() for loose in self._loose.values()))

    @cached_property
    def _merged(self) -> Merged:
        return _merge(self._parts)

    def _found(self, place: int) -> tuple[Block, int]:
        """The block of an observation, and its place there."""
        for block in self._parts:
            if place < len(block):
                return block, place
            place -= len(block)
        raise IndexError(place)

    def _dispute(self, merged: Merged) -> SourceError:
        first_of_them = merged.disputed[0]
        places = int(merged.before[first_of_them]), int(merged.again[first_of_them])
        (one, at), (other, where) = (self._found(place) for place in places)
        series, ordinal = merged.series[merged.row[places[0]]], int(merged.ordinal[places[0]])
        count, areas = _disputes(merged)
        differs = bool(merged.status[places[0]] != merged.status[places[1]])
        return SourceError(
            f"two values for one observation: {series} in {Period(self.frequency, ordinal)} "
            f"is {_said(one, at, differs)} in {one.table.at(int(one.at[at]))} "
            f"and {_said(other, where, differs)} in {other.table.place.file}, {other.table.at(int(other.at[where]))}. "
            f"Observations that disagree so: {count:,}, in {', '.join(areas[:5])}.",
            where=one.table.place.at(),
            remedy="Narrow the rows (in a CSV with `where`) or correct the file: one of the two belongs elsewhere.",
        )

    def _refuse_gaps(self, merged: Merged) -> None:
        """A yearly file read as monthly has Januaries alone; that is a wrong setting, not data."""
        if _step(np.unique(merged.ordinal[:SAMPLE])) == 1:
            return
        low, high = int(merged.ordinal.min()), int(merged.ordinal.max())
        is_there = np.zeros(high - low + 1, np.bool_)
        is_there[merged.ordinal - low] = True
        ordinals = np.flatnonzero(is_there) + low
        step = _step(ordinals)
        longer = [frequency for frequency in Frequency if frequency * step == self.frequency and step > 1]
        if len(ordinals) < 3 or not longer or low % step:
            return
        raise SourceError(
            f"only one {NOUNS[self.frequency]} in {step} has a row, each the first of a {NOUNS[longer[0]]}.",
            where=self._parts[0].table.place.at(),
            remedy=f'Set `frequency = "{NOUNS[longer[0]]}"`.',
        )


def _step(ordinals: Places) -> int:
    """The periods of which all steps between these ordinals are multiples; 0 where there is one of them."""
    return reduce(math.gcd, (int(later) - int(ordinals[0]) for later in ordinals), 0)


def _merge(parts: tuple[Block, ...]) -> Merged:
    """The blocks in one, with what came more than once set apart."""
    series, rows = _numbered(parts)
    row = _in_one(rows)
    ordinal = _in_one([block.ordinal for block in parts])
    value = _in_one([block.value for block in parts])
    status = _in_one([block.status for block in parts])
    kept, again, before = _first_comings(row, ordinal, len(series))
    return Merged(series, row, ordinal, value, status, kept, again, before)


def _numbered(parts: Sequence[Block]) -> tuple[tuple[Series, ...], list[Places]]:
    """All series of the blocks in their order, and the rows of each block as places among them."""
    names = [one.dimensions for one in parts[0].series]
    if len(parts) == 1 and all(one < other for one, other in pairwise(names)):
        return parts[0].series, [parts[0].row]
    series = tuple(sorted({one for block in parts for one in block.series}, key=lambda one: one.dimensions))
    place = {one: at for at, one in enumerate(series)}
    return series, [_moved(block.row, [place[one] for one in block.series]) for block in parts]


def _in_one(columns: Sequence[NDArray[Any]]) -> NDArray[Any]:
    """Columns below each other; a single one as it is, since copying millions of rows takes its time."""
    return columns[0] if len(columns) == 1 else np.concatenate(columns)


def _moved(row: Places, places: Sequence[int]) -> Places:
    """The rows of series as their places among all."""
    return row if list(places) == list(range(len(places))) else np.array(places, np.int32)[row]


def _first_comings(row: Places, ordinal: Places, series: int) -> tuple[Places | Stretches | None, Places, Places]:
    """Where each series and period stands first, in their order; where one stands again; and where it had stood."""
    found = _stretches(row, ordinal)
    if found is not None:
        return _in_order(found, len(row)), row[:0], row[:0]
    low, high = int(ordinal.min()), int(ordinal.max())
    span = high - low + 1
    cell = row.astype(np.int64) * span + (ordinal - low)
    if series * span > 8 * len(cell) + ROOM:
        cell = np.unique(cell, return_inverse=True)[1]
    first = np.full(int(cell.max()) + 1, -1, np.int64)
    # Written backwards, so that the first coming is written last and stays.
    first[cell[::-1]] = np.arange(len(cell) - 1, -1, -1)
    kept = first[first >= 0]
    if len(kept) == len(cell):
        return kept, kept[:0], kept[:0]
    stood = first[cell]
    again = np.flatnonzero(stood != np.arange(len(cell)))
    return kept, again, stood[again]


def _stretches(row: Places, ordinal: Places) -> Stretches | None:
    """The rows of each series, series by series, where each stands together, by period; None where one does not.

    So stand the rows of many a large file: then whole series are moved, and not each of millions of rows by itself.
    """
    is_same = row[1:] == row[:-1]
    starts = np.concatenate(([0], np.flatnonzero(~is_same) + 1))
    heads = row[starts]
    order = np.argsort(heads, kind="stable")
    if (np.diff(heads[order]) == 0).any() or (is_same & (ordinal[1:] <= ordinal[:-1])).any():
        return None
    return Stretches(starts[order], np.append(starts[1:], len(row))[order])


def _in_order(found: Stretches, rows: int) -> Places | Stretches | None:
    """The same as is soonest moved: nothing where all stands in order, short stretches row by row."""
    if (found.starts[1:] == found.stops[:-1]).all():
        return None
    return found if rows >= LONG * len(found.starts) else found.places()


def _disputes(merged: Merged) -> tuple[int, list[str]]:
    """How many observations disagree, and of which areas they are."""
    at = merged.again[merged.disputed]
    cells = {(int(row), int(ordinal)) for row, ordinal in zip(merged.row[at], merged.ordinal[at], strict=True)}
    return len(cells), sorted({merged.series[row].area for row, _ in cells})


def _said(block: Block, at: int, with_status: bool) -> str:  # noqa: FBT001
    """The value as the file shows it; its status too where that is what differs."""
    shown = block.shown(at)
    return f"{shown} ({Status(int(block.status[at])).name.lower()})" if with_status else shown
