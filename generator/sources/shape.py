"""Brings tables into the one shape that is read: a row for each figure, with all of its texts beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from generator.errors import SourceError
from generator.model.period import Frequency
from generator.sources import period
from generator.sources.grid import Coded, Grid
from generator.sources.mapping import Layout
from generator.sources.picked import picked

PERIOD, VALUE = "period", "value"


def shaped(table: Grid, layout: Layout) -> tuple[Grid, Layout]:
    """The table in that shape, and the settings that fit it."""
    if layout.carried:
        table = Carried(table, layout.carried)
    table = picked(table, layout)
    if not layout.periods_across:
        return table, layout
    across = Across(table, period.FREQUENCIES[layout.frequency])
    return across, msgspec.structs.replace(layout, periods_across=False, period=PERIOD)


class Carried(Grid):
    """A table where a text in some columns holds for the rows below it too, until another stands there."""

    def __init__(self, table: Grid, columns: Sequence[str]) -> None:
        self.table = table
        self.columns = frozenset(columns)
        self.place, self.names = table.place, table.names
        self.power_column, self.status_name = table.power_column, table.status_name
        for name in columns:
            table.coded(name)

    def __len__(self) -> int:
        return len(self.table)

    def line(self, row: int) -> int:
        return self.table.line(row)

    def floats(self, name: str, missing: Iterable[str]) -> NDArray[np.float64] | None:
        return self.table.floats(name, missing)

    def is_nearest(self, name: str) -> bool:
        return self.table.is_nearest(name)

    def shares(self, name: str) -> NDArray[np.bool_] | None:
        return self.table.shares(name)

    def label(self, name: str, text: str) -> str:
        return self.table.label(name, text)

    def unpicked(self, used: Collection[str]) -> tuple[str, Sequence[str]] | None:
        return self.table.unpicked(used)

    def text(self, name: str, row: int) -> str:
        return self.coded(name)[row] if name in self.columns else self.table.text(name, row)

    def coded(self, name: str) -> Coded:
        found = self.table.coded(name)
        if name not in self.columns or "" not in found.texts:
            return found
        above = np.where(found.code == found.texts.index(""), 0, np.arange(len(found.code)))
        return Coded(found.texts, found.code[np.maximum.accumulate(above)])


class Across(Grid):
    """A table whose periods are columns, as one that has them in rows: the columns `period` and `value`.

    SourceError where no name of a column is a period of the frequency.
    """

    def __init__(self, table: Grid, frequency: Frequency) -> None:
        self.table = table
        self.place, self.power_column, self.status_name = table.place, table.power_column, table.status_name
        self._periods = _periods(table.names, frequency)
        self._refuse_others(frequency)
        if not self._periods:
            listed = ", ".join(f"'{name}'" for name in table.names[:6])
            remedy = "Correct `frequency`, `skip_rows` or `periods_across`."
            raise table.error(f"no column is called by a {period.NOUNS[frequency]}; it has {listed}.", remedy)
        self.names = [*(name for name in table.names if name not in self._periods), PERIOD, VALUE]

    def _refuse_others(self, frequency: Frequency) -> None:
        """SourceError for a column that is called by a period of another frequency, and would be lost."""
        others = (name for name in self.table.names if name not in self._periods and _is_time(name))
        if self._periods and (other := next(others, "")):
            what = f"the column '{other}' is called by a period, and not by a {period.NOUNS[frequency]}."
            raise self.table.error(what, "Correct `frequency`, or the file.")

    def __len__(self) -> int:
        return len(self.table) * len(self._periods)

    def line(self, row: int) -> int:
        return self.table.line(row // len(self._periods))

    def shares(self, name: str) -> NDArray[np.bool_] | None:
        """Those of the figures, row by row and period by period."""
        if name != VALUE:
            return None
        none = np.zeros(len(self.table), bool)
        found = [none if (one := self.table.shares(header)) is None else one for header in self._periods]
        return np.column_stack(found).ravel()

    def error(self, what: str, remedy: str, *, row: int | None = None, column: str = "") -> SourceError:
        if column == VALUE and row is not None:
            column = list(self._periods)[row % len(self._periods)]
        return super().error(what, remedy, row=row, column=column)

    def coded(self, name: str) -> Coded:
        if self.names.count(name) != 1:
            raise self.missing_column(name)
        many = len(self._periods)
        if name == PERIOD:
            return Coded(tuple(self._periods.values()), np.tile(np.arange(many), len(self.table)))
        if name == VALUE:
            columns = [self.table.coded(header) for header in self._periods]
            return Coded.listed([column[row] for row in range(len(self.table)) for column in columns])
        found = self.table.coded(name)
        return Coded(found.texts, np.repeat(found.code, many))


def _is_time(name: str) -> bool:
    """Whether a text is a period of any frequency, or a month without its year."""
    for frequency in Frequency:
        try:
            period.read_marked(name, frequency)
        except ValueError:
            continue
        return True
    return period.is_month(name)


def _periods(names: Sequence[str], frequency: Frequency) -> dict[str, str]:
    """The columns that are called by periods, with a text from which each can be read.

    Months without a year follow the one before them.
    """
    sequence = period.Sequence(frequency)
    found: dict[str, str] = {}
    for name in names:
        try:
            period.read_marked(name, frequency)
            text = name
            sequence.last = period.read_marked(name, frequency)[0]
        except ValueError:
            try:
                text = str(sequence.read(name)) if period.is_month(name) else ""
            except ValueError:
                text = ""
        if text:
            found[name] = text
    return found
