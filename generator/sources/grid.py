"""What every reader of tables hands on: columns of text, held by their distinct texts."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import pandas
from numpy.typing import NDArray

from generator.errors import SourceError
from generator.sources.place import Place
from generator.sources.suggest import did_you_mean

Codes = NDArray[np.signedinteger]
T = TypeVar("T")


class UnreadableError(ValueError):
    """A text that cannot be what its column holds, in words for people; `row` is the first that has it."""

    def __init__(self, row: int, text: str, what: str) -> None:
        self.row = row
        self.text = text
        super().__init__(what)


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """A column as its distinct texts, and for each row the place of its text among them.

    `all_stand` says that every text is known to stand in some row.
    """

    texts: tuple[str, ...]
    code: Codes
    all_stand: bool = False

    @classmethod
    def listed(cls, column: Sequence[str]) -> Coded:
        """The column of these texts, in the order in which they first stand."""
        code, texts = pandas.factorize(np.array(column, dtype=object))
        return cls(tuple(texts), code, all_stand=True)

    @classmethod
    def merged(cls, texts: Iterable[str], code: Codes, *, all_stand: bool = False) -> Coded:
        """The column of texts of which some may be the same, as blanks around them are taken off."""
        stripped = tuple(text.strip() for text in texts)
        if len(set(stripped)) == len(stripped):
            return cls(stripped, code, all_stand)
        again = cls.listed(stripped)
        return cls(again.texts, again.code[code], all_stand)

    def __getitem__(self, row: int) -> str:
        return self.texts[int(self.code[row])]

    def of(self, rows: Codes) -> Codes:
        """The places of the texts of some rows, which are in order."""
        return self.code if len(rows) == len(self.code) else self.code[rows]

    def read(self, rows: Codes, reader: Callable[[str], T], present: Iterable[int] | None = None) -> dict[int, T]:
        """What the reader makes of each text that stands in these rows, by its place; `present` are the known places.

        UnreadableError, for the first row that has such a text, where the reader raises a ValueError.
        """
        code = self.of(rows)
        read: dict[int, T] = {}
        faults: dict[int, ValueError] = {}
        for place in self._standing(rows) if present is None else present:
            try:
                read[place] = reader(self.texts[place])
            except ValueError as error:
                faults[place] = error
        if faults:
            at = int(np.flatnonzero(np.isin(code, list(faults)))[0])
            place = int(code[at])
            raise UnreadableError(int(rows[at]), self.texts[place], str(faults[place])) from faults[place]
        return read

    def _standing(self, rows: Codes) -> Iterable[int]:
        """The places of the texts that stand in these rows."""
        if self.all_stand and len(rows) == len(self.code):
            return range(len(self.texts))
        return np.flatnonzero(np.bincount(self.of(rows))).tolist()

    def spread(self, read: Mapping[int, int | float], rows: Codes, kind: type[Any]) -> NDArray[Any]:
        """What was read of each text, for each row."""
        answers, code = np.zeros(len(self.texts), kind), self.of(rows)
        answers[list(read)] = list(read.values())
        # Periods mostly come in their order; of millions of rows it is sooner to add than to look up.
        if code.dtype == answers.dtype and (np.diff(answers) == 1).all():
            counted: NDArray[Any] = code + answers[0]
            return counted
        return answers[code]


class Grid(ABC):
    """Columns of text without surrounding blanks; row 0 is the first below the header."""

    place: Place
    names: list[str]
    power_column = ""
    """The column that states the power of ten of each figure."""
    status_name = ""
    """The column in which files of this kind state a status; a release without any status has none."""

    @abstractmethod
    def __len__(self) -> int:
        """The number of rows."""

    @abstractmethod
    def coded(self, name: str) -> Coded:
        """A column; SourceError where there is none, or two, of that name."""

    @abstractmethod
    def line(self, row: int) -> int:
        """Where a person finds the row: the line of a text, the row of a sheet, the number of a cell."""

    def floats(self, name: str, missing: Iterable[str]) -> NDArray[np.float64] | None:  # noqa: ARG002
        """A column of plain numbers of 15 digits at most, NaN where a text is `missing`; None for any other."""
        return None

    def is_nearest(self, name: str) -> bool:  # noqa: ARG002
        """Whether those numbers are known to be the nearest float64 to each decimal, not one step beside it."""
        return False

    def shares(self, name: str) -> NDArray[np.bool_] | None:  # noqa: ARG002
        """Which cells of a column show per cent and hold a hundredth of it; None where none can."""
        return None

    def unpicked(self, used: Collection[str]) -> tuple[str, Sequence[str]] | None:  # noqa: ARG002
        """A dimension of which no category is picked by the columns that are used, and its categories."""
        return None

    def label(self, name: str, text: str) -> str:  # noqa: ARG002
        """What people call a text of a column; of one with codes the name of the category."""
        return text

    def text(self, name: str, row: int) -> str:
        """One cell."""
        return self.coded(name)[row]

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def at(self, row: int) -> str:
        """The same as `line` in words."""
        return f"{self.place.counted} {self.line(row)}"

    def error(self, what: str, remedy: str, *, row: int | None = None, column: str = "") -> SourceError:
        """A SourceError about this table; the caller raises it."""
        return self.place.error(what, remedy, line=None if row is None else self.line(row), column=column)

    def missing_column(self, name: str) -> SourceError:
        """The SourceError for a column that is not there, or is there more than once."""
        if name in self.names:
            return self.error(f"{self.names.count(name)} columns are called '{name}'.", "Rename all but one.")
        listed = f"The file has: {', '.join(self.names)}."
        return self.error(
            f"there is no column '{name}'.", f"{did_you_mean(name, self.names)} {listed}".strip(), column=name
        )


class Listed(Grid):
    """A table whose columns are lists of text.

    `lines` says where each row stands, from 1 where it is left out; `dimensions` are the columns of which
    a series takes one text each; `shares` are the cells of a column that show per cent.
    """

    def __init__(
        self,
        place: Place,
        names: Sequence[str],
        columns: Sequence[Sequence[str]],
        lines: Sequence[int] | None = None,
        *,
        dimensions: Sequence[str] = (),
        shares: Mapping[str, NDArray[np.bool_]] | None = None,
    ) -> None:
        self._shares = shares or {}
        self._dimensions = tuple(dimensions)
        self.place = place
        self.names = list(names)
        self._columns = dict(zip(self.names, columns, strict=True))
        self._rows = len(columns[0]) if columns else 0
        self._lines = range(1, self._rows + 1) if lines is None else lines
        self._coded: dict[str, Coded] = {}

    def __len__(self) -> int:
        return self._rows

    def coded(self, name: str) -> Coded:
        if self.names.count(name) != 1:
            raise self.missing_column(name)
        if name not in self._coded:
            self._coded[name] = Coded.listed([text.strip() for text in self._columns[name]])
        return self._coded[name]

    def line(self, row: int) -> int:
        return self._lines[row]

    def shares(self, name: str) -> NDArray[np.bool_] | None:
        return self._shares.get(name)

    def unpicked(self, used: Collection[str]) -> tuple[str, Sequence[str]] | None:
        for name in self._dimensions:
            if name not in used and len(self.coded(name).texts) > 1:
                return name, self.coded(name).texts
        return None
