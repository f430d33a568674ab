"""Reads delimited text files, wide or long, as the settings say which column is what."""

from __future__ import annotations

from typing import ClassVar

from generator.sources import period
from generator.sources.dated import Dated
from generator.sources.header import one_header
from generator.sources.http import charset
from generator.sources.http.request import Kind
from generator.sources.mapping import CsvOptions
from generator.sources.place import Place
from generator.sources.table import Table, read_data
from generator.sources.tabular import Opened, TableSource


class CsvSource(TableSource):
    """A CSV file, or a folder of them named by their day of release; see `CsvOptions`."""

    kind: ClassVar[Kind] = "text"
    ending = "csv"
    layout = CsvOptions
    options: CsvOptions

    def opened(self, file: Dated, place: Place) -> Opened:
        """The table, once it is known that `skip_footer` drops none of its rows."""
        data = read_data(file.path, self._encoding(file), place)
        above = self.options.skip_rows
        if self.options.header_rows > 1:
            data = one_header(data, above, self.options.header_rows, self.options.delimiter)
            above += self.options.header_rows - 1
        table = Table(
            data,
            place,
            delimiter=self.options.delimiter,
            skip_rows=above,
            skip_footer=self.options.skip_footer,
            wanted=self.options.wanted,
        )
        refuse_dropped(table, self.options)
        return Opened(table)

    def _encoding(self, file: Dated) -> str:
        """As the settings say; of a file that was fetched as its bytes say, unless another than UTF-8 is set."""
        if not self.options.url or self.options.encoding != "utf-8":
            return self.options.encoding
        try:
            return charset.of(file.path.read_bytes())
        except ValueError:  # of no charset: the byte that is none of UTF-8 is named further on
            return self.options.encoding


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
