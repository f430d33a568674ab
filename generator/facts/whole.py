"""Parts, peers and their whole: a sector within all sectors, an area within the area around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from msgspec.structs import replace

from generator.facts.arrays import Counts, Flags, Matrix
from generator.facts.kept import once
from generator.facts.ledger import Ledger
from generator.model.panel import Panel
from generator.model.series import Series

Dimensions = tuple[str, str, str, str]
"""Indicator, area, sector and adjustment of a series."""
FEWEST = 5
"""Areas that make a division of the whole worth counting; below, its sectors are its parts."""


def group(series: Series) -> tuple[str, ...]:
    """What peers share: the statistic, and the level of the map, which the form of an area's code tells."""
    code = series.area[3:]
    level = str(len(code)) if code.isdigit() else "region" if code else "country"
    return (series.indicator, series.sector, series.adjustment, series.area[:2], level)


def wholes(series: Series) -> tuple[Series, ...]:
    """What a series may be part of: all sectors of its area, the state or country around its area.

    Area codes nest: MX-02002 lies in MX-02, which lies in MX.

    >>> [str(whole) for whole in wholes(Series.parse("immex.exports:MX-02002:manufacturing"))]
    ['immex.exports:MX-02002', 'immex.exports:MX-02:manufacturing', 'immex.exports:MX:manufacturing']
    """
    return tuple(replace(series, area=area, sector=sector) for area, sector in _around(series.area, series.sector))


def whole_row(panel: Panel, series: Series) -> int:
    """The row of the nearest whole that the panel holds; -1 where there is none."""
    return int(whole_rows(panel)[panel.row(series)])


def whole_rows(panel: Panel) -> Counts:
    """The row of the nearest whole of every row, -1 where there is none; worked out once."""
    return once(panel, "wholes", lambda: np.array(_whole_rows(panel), np.int64))


def _whole_rows(panel: Panel) -> list[int]:
    keys = [one.dimensions for one in panel.series]
    rows = {key: row for row, key in enumerate(keys)}
    areas = {area for _, area, _, _ in keys}
    wider = {area: tuple(around for around in _wider(area) if around in areas) for area in areas}
    return [_nearest(rows, key, wider[key[1]]) for key in keys]


def _nearest(rows: Mapping[Dimensions, int], key: Dimensions, wider: Iterable[str]) -> int:
    """The row of the first that is there of what a series may be part of; -1 where none is."""
    indicator, area, sector, adjustment = key
    row = rows.get((indicator, area, "", adjustment)) if sector else None
    for around in wider:
        row = rows.get((indicator, around, sector, adjustment)) if row is None else row
    return -1 if row is None else row


def _around(area: str, sector: str) -> Iterator[tuple[str, str]]:
    """Area and sector of what a series may be part of: all sectors of its area, the state, the country."""
    if sector:
        yield area, ""
    for around in _wider(area):
        yield around, sector


def _wider(area: str) -> Iterator[str]:
    """The state and the country around an area."""
    for length in (STATE_CODE, COUNTRY_CODE):
        if length < len(area) and area.startswith("MX"):
            yield area[:length]


def whole_of(ledger: Ledger) -> Ledger | None:
    """The nearest whole that the panel holds, or None."""
    row = whole_row(ledger.panel, ledger.series)
    return None if row < 0 else ledger.of(ledger.panel.series[row])


@dataclass(frozen=True)
class Division:
    """How the rows of a panel divide into parts: `parts[i]` are the rows of the parts of the row `wholes[i]`.

    `members` has all of them one after the other, and `starts` where each whole's begin.
    """

    wholes: Counts
    parts: tuple[Counts, ...]
    members: Counts
    starts: Counts

    def summed(self, matrix: Matrix) -> Matrix:
        """The sum over the parts: one row a whole. The matrix has one row a series, and no NaN."""
        if not len(self.wholes):
            return np.zeros((0, matrix.shape[1]))
        sums: Matrix = np.add.reduceat(matrix[self.members], self.starts, axis=0)
        return sums

    def counted(self, holds: Flags) -> Counts:
        """Of how many parts it holds: one row a whole."""
        if not len(self.wholes):
            return np.zeros((0, holds.shape[1]), np.int64)
        counts: Counts = np.add.reduceat(holds[self.members], self.starts, axis=0, dtype=np.int64)
        return counts


def division(panel: Panel) -> Division:
    """All wholes of a panel with their parts, worked out once."""
    return once(panel, "division", lambda: _division(panel))


def parts(panel: Panel, row: int) -> tuple[int, ...]:
    """The rows of the parts of a whole, none for a series that is no whole.

    The states of a country, or its municipalities where the panel has no states; the municipalities
    of a state. Where that is fewer than five, the sectors of a total of all sectors.
    """
    return all_parts(panel).get(row, ())


def _division(panel: Panel) -> Division:
    found = all_parts(panel)
    rows = tuple(np.array(one, np.int64) for one in found.values())
    starts = np.cumsum([0, *(len(one) for one in rows)], dtype=np.int64)[:-1]
    members = np.concatenate(rows) if rows else np.zeros(0, np.int64)
    return Division(np.array(list(found), np.int64), rows, members, starts)


def all_parts(panel: Panel) -> dict[int, tuple[int, ...]]:
    """The rows of the parts of each row that is a whole, worked out once."""
    return once(panel, "parts", lambda: _parts(panel))


def _parts(panel: Panel) -> dict[int, tuple[int, ...]]:
    """The parts of each whole that has any."""
    states, towns, sectors = _inside(panel)
    found = {}
    for row, series in enumerate(panel.series):
        key = series.dimensions
        areas = states.get(key) or towns.get(key) or []
        members = areas if len(areas) >= FEWEST or series.sector else sectors.get(key, [])
        if members:
            found[row] = tuple(members)
    return found


def _inside(panel: Panel) -> tuple[dict[Dimensions, list[int]], ...]:
    """By whole: the rows of the states, of the municipalities, and of the sectors inside it."""
    found = states, towns, sectors = tuple(defaultdict[Dimensions, list[int]](list) for _ in range(3))
    areas, has_totals = {one.area for one in panel.series}, any(not one.sector for one in panel.series)
    within = {area: [(by, around) for by, around in _of_map(area) if around in areas] for area in areas}
    for row, series in enumerate(panel.series):
        indicator, area, sector, adjustment = series.dimensions
        for by_state, around in within[area]:
            (states if by_state else towns)[indicator, around, sector, adjustment].append(row)
        if sector and has_totals:
            sectors[indicator, area, "", adjustment].append(row)
    return found


def _of_map(area: str) -> Iterator[tuple[bool, str]]:
    """What an area is a part of, and whether as a state: a municipality is one of the country's and of its state's."""
    country, _, code = area.partition("-")
    if code.isdigit() and len(code) == STATE:
        yield True, country
    if code.isdigit() and len(code) == MUNICIPALITY:
        yield False, country
        yield False, f"{country}-{code[:STATE]}"


STATE_CODE, COUNTRY_CODE = 5, 2
"""Characters of the code of a state, MX-02, and of a country, MX."""
STATE, MUNICIPALITY = 2, 5
"""Digits of the code of an area, after that of its country."""
