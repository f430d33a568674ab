"""Passes over the rows of a table that are no periods: years that stand above their months, totals, means."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.catalogue import folded
from generator.sources import period
from generator.sources.grid import Coded, Codes, Grid
from generator.sources.mapping import Layout

YEAR_ROW = re.compile(r"[12]\d{3}")


def picked(table: Grid, layout: Layout) -> Grid:
    """The table without such rows, as the settings name them; SourceError where nothing is left of it."""
    names = [name for name in layout.periods if not layout.periods_across]
    if not names or not (layout.year_rows or layout.skip_periods):
        return table
    kept = np.ones(len(table), bool)
    skipped = {folded(text) for text in layout.skip_periods}
    for name in names:
        coded = table.coded(name)
        is_skipped = np.array([folded(text) in skipped for text in coded.texts], bool)
        kept &= ~is_skipped[coded.code]
    columns: dict[str, Coded] = {}
    if layout.year_rows:
        columns[names[0]], years = _dated(table.coded(names[0]))
        kept &= ~years
    if not kept.any():
        raise table.error("all of its rows are passed over.", "Correct `skip_periods` or `year_rows`.")
    return Picked(table, np.flatnonzero(kept), columns)


def _dated(coded: Coded) -> tuple[Coded, NDArray[np.bool_]]:
    """The column with the year above each month beside it, and which rows are the years."""
    years = np.array([bool(YEAR_ROW.fullmatch(text)) for text in coded.texts], bool)[coded.code]
    months = np.array([period.is_month(text) for text in coded.texts], bool)[coded.code]
    year, texts = "", list[str]()
    for row, (is_year, is_month) in enumerate(zip(years.tolist(), months.tolist(), strict=True)):
        year = coded[row] if is_year else year
        texts.append(f"{coded[row]} {year}".strip() if is_month else coded[row])
    return Coded.listed(texts), years


class Picked(Grid):
    """Some rows of a table, with some of its columns in another form."""

    def __init__(self, table: Grid, rows: Codes, columns: dict[str, Coded]) -> None:
        self.table = table
        self.place, self.names = table.place, table.names
        self.power_column, self.status_name = table.power_column, table.status_name
        self._rows = rows
        self._columns = columns

    def __len__(self) -> int:
        return len(self._rows)

    def line(self, row: int) -> int:
        return self.table.line(int(self._rows[row]))

    def coded(self, name: str) -> Coded:
        found = self._columns.get(name) or self.table.coded(name)
        return Coded(found.texts, found.code[self._rows])

    def text(self, name: str, row: int) -> str:
        return self.coded(name)[row] if name in self._columns else self.table.text(name, int(self._rows[row]))

    def floats(self, name: str, missing: Iterable[str]) -> NDArray[np.float64] | None:
        found = self.table.floats(name, missing)
        return None if found is None else found[self._rows]

    def shares(self, name: str) -> NDArray[np.bool_] | None:
        found = self.table.shares(name)
        return None if found is None else found[self._rows]

    def label(self, name: str, text: str) -> str:
        return self.table.label(name, text)

    def unpicked(self, used: Collection[str]) -> tuple[str, Sequence[str]] | None:
        return self.table.unpicked(used)
