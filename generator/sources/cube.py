"""A table of many dimensions: one figure for each combination of their categories."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import prod

import numpy as np

from generator.model.period import Frequency
from generator.sources import period
from generator.sources.grid import Coded, Codes, Grid
from generator.sources.mapping import Columns
from generator.sources.place import Place

VALUE, STATUS = "value", "status"


class CubeColumns(Columns, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One or many series of a file of dimensions: `[[sources.NAME.series]]`.

    As for a table, with the dimensions as columns; the figures stand in the column `value`.
    """

    value: str = VALUE


@dataclass(frozen=True, slots=True)
class Dimension:
    """One dimension: its identity and name in the file, and the codes and names of its categories.

    A column of its name has the categories' names, a column of its identity their codes.
    """

    identity: str
    name: str
    codes: tuple[str, ...]
    labels: tuple[str, ...]

    @property
    def code_column(self) -> str:
        return f"{self.name} (code)" if self.identity in {"", self.name} else self.identity

    @property
    def has_codes(self) -> bool:
        return self.codes != self.labels


class Cube(Grid):
    """The cells of a file in the order of its dimensions, the last changing fastest.

    `positions` says which cells these are, where the file leaves some out; `values` are their figures
    as text, and `statuses` what the file says of each, or nothing.
    """

    status_name = STATUS

    def __init__(
        self,
        place: Place,
        dimensions: Sequence[Dimension],
        values: Sequence[str],
        *,
        positions: Codes | None = None,
        statuses: Sequence[str] | None = None,
    ) -> None:
        self.place = Place(place.source, place.file, "cell")
        self.dimensions = tuple(dimensions)
        self._values = values
        self._positions = np.arange(len(values)) if positions is None else positions
        self._columns = {VALUE: values} | ({STATUS: statuses} if statuses else {})
        names = [dimension.name for dimension in self.dimensions]
        codes = [dimension.code_column for dimension in self.dimensions if dimension.has_codes]
        self.names = [*names, *codes, *self._columns]
        self._coded: dict[str, Coded] = {}

    def __len__(self) -> int:
        return len(self._values)

    def line(self, row: int) -> int:
        return int(self._positions[row]) + 1

    def coded(self, name: str) -> Coded:
        if self.names.count(name) != 1:
            raise self.missing_column(name)
        if name not in self._coded:
            column = self._columns.get(name)
            self._coded[name] = self._categories(name) if column is None else Coded.listed(list(column))
        return self._coded[name]

    def unpicked(self, used: Collection[str]) -> tuple[str, Sequence[str]] | None:
        for dimension in self.dimensions:
            if len(dimension.codes) > 1 and dimension.name not in used and dimension.code_column not in used:
                return dimension.name, dimension.labels
        return None

    def label(self, name: str, text: str) -> str:
        for one in self.dimensions:
            if name == one.code_column and one.has_codes and text in one.codes:
                return one.labels[one.codes.index(text)]
        return text

    def time(self, dimension: Dimension, frequency: Frequency) -> str:
        """The column in which the periods of a dimension can be read: that of its codes, if they are periods."""
        try:
            period.read(dimension.codes[0], frequency)
        except ValueError:
            return dimension.name
        return dimension.code_column if dimension.has_codes else dimension.name

    def _categories(self, name: str) -> Coded:
        at, texts = next(
            (at, texts)
            for at, dimension in enumerate(self.dimensions)
            for column, texts in ((dimension.name, dimension.labels), (dimension.code_column, dimension.codes))
            if column == name
        )
        after = prod(len(dimension.codes) for dimension in self.dimensions[at + 1 :])
        code = self._positions // after % len(texts)
        return Coded.merged(texts, code)
