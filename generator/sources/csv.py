"""Reads delimited text files, wide or long, as the settings say which column is what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from generator.catalogue import Catalogue
from generator.sources import period
from generator.sources.gather import Gathering
from generator.sources.mapping import CsvOptions, check
from generator.sources.names import Names
from generator.sources.place import Place
from generator.sources.rows import Rows, refuse_dropped
from generator.sources.settings import SourceTable
from generator.sources.source import Reading
from generator.sources.table import Table, read_text


class CsvSource:
    """A CSV file, or a folder of them named by their day of release; see `CsvOptions`."""

    def __init__(self, name: str, options: dict[str, Any], folder: Path, catalogue: Catalogue) -> None:
        table = SourceTable(folder, name)
        self.name = name
        self.options = table.convert(options, CsvOptions)
        check(self.options, table.wrong)
        self.path = table.file("path", self.options.path)
        if self.options.released and self.path.is_dir():
            raise table.wrong("`released` is for one file, and `path` is a folder.", "Remove it.", near="released")
        self.names = Names(catalogue, table)
        self.agency = self.options.agency
        self.illustrative = self.options.illustrative
        self.note = self.options.note

    def read(self, progress: Callable[[str], None]) -> Iterator[Reading]:
        """One reading a file, oldest first. SourceError names file, line, column and text."""
        self.names.agency(self.agency)
        for path, released in self._files():
            progress(path.name)
            yield self._reading(path, released)

    def _files(self) -> list[tuple[Path, date | None]]:
        if not self.path.is_dir():
            return [(self.path, self.options.released)]
        files = sorted(path for path in self.path.glob("*.csv") if not path.name.startswith("."))
        place = Place(self.name, self.options.path)
        if not files:
            raise place.error("the folder has no CSV file.", "Put the files in it, each named YYYY-MM-DD.csv.")
        return [(path, _day(path, place)) for path in files]

    def _reading(self, path: Path, released: date | None) -> Reading:
        shown = self.options.path if path == self.path else f"{self.options.path.rstrip('/')}/{path.name}"
        place = Place(self.name, shown)
        text = read_text(path, self.options.encoding, place)
        table = Table(
            text,
            place,
            delimiter=self.options.delimiter,
            skip_rows=self.options.skip_rows,
            skip_footer=self.options.skip_footer,
        )
        refuse_dropped(table, self.options)
        gathering = Gathering(period.FREQUENCIES[self.options.frequency])
        for columns in self.options.series:
            Rows(table, self.options, columns, self.names).gather(gathering)
        return Reading(gathering.observations(), released, shown, gathering.notes())


def _day(path: Path, place: Place) -> date:
    try:
        return datetime.strptime(path.stem, "%Y-%m-%d").date()
    except ValueError as error:
        what = f"'{path.name}' is not named by its day of release."
        raise place.error(what, "Rename it to YYYY-MM-DD.csv.") from error
