"""Reads delimited text files, wide or long, as the settings say which column is what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from generator.catalogue import Catalogue
from generator.sources import http, period
from generator.sources.dated import Dated, dated
from generator.sources.http.door import check as check_place
from generator.sources.mapping import CsvOptions, check
from generator.sources.names import Names
from generator.sources.place import Place
from generator.sources.reading import reading
from generator.sources.settings import SourceTable
from generator.sources.source import Reading
from generator.sources.table import Table, read_text


class CsvSource:
    """A CSV file, or a folder of them named by their day of release; see `CsvOptions`."""

    def __init__(self, name: str, options: dict[str, Any], folder: Path, catalogue: Catalogue) -> None:
        self.table = SourceTable(folder, name)
        self.name = name
        self.options = self.table.convert(options, CsvOptions)
        check(self.options, self.table.wrong)
        check_place(self.table, self.options)
        if self.options.released and self.options.path and (folder / self.options.path).is_dir():
            what = "`released` is for one file, and `path` is a folder."
            raise self.table.wrong(what, "Remove it.", near="released")
        self.names = Names(catalogue, self.table)
        self.agency = self.options.agency
        self.illustrative = self.options.illustrative
        self.note = self.options.note

    def read(self, progress: Callable[[str], None]) -> Iterator[Reading]:
        """One reading a file, oldest first. SourceError names file, line, column and text."""
        self.names.agency(self.agency)
        local = http.local(self.table, self.options, "text", progress)
        for file in dated(local, self.options.released, Place(self.name, local.shown), "csv"):
            progress(file.path.name)
            yield reading(self._table(file), self.options, self.names, file.released, file.shown)

    def _table(self, file: Dated) -> Table:
        place = Place(self.name, file.shown)
        table = Table(
            read_text(file.path, self.options.encoding, place),
            place,
            delimiter=self.options.delimiter,
            skip_rows=self.options.skip_rows,
            skip_footer=self.options.skip_footer,
            wanted=self.options.wanted,
        )
        refuse_dropped(table, self.options)
        return table


def refuse_dropped(table: Table, options: CsvOptions) -> None:
    """SourceError where `skip_footer` would drop a row with a period: the agency may print fewer notes than before."""
    names = options.periods
    frequency = period.FREQUENCIES[options.frequency]
    for line, cells in table.dropped() if names else ():
        texts = [cells.get(name, "") for name in names]
        try:
            at = (
                period.read(texts[0], frequency)
                if len(texts) == 1
                else period.read_columns(texts[0], texts[1], frequency)
            )
        except ValueError:
            continue
        what = f"`skip_footer = {options.skip_footer}` would drop a row of the table, {at}."
        raise table.place.error(what, "Count the lines below the table again.", line=line)
