"""The rows of a CSV that one entry of the settings picks, and how each is read."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.errors import SettingsError, SourceError
from generator.model.panel import Status
from generator.model.period import Period
from generator.model.series import Series
from generator.sources import number, period, status
from generator.sources.gather import Gathering
from generator.sources.mapping import Columns, CsvOptions
from generator.sources.names import Names
from generator.sources.suggest import did_you_mean
from generator.sources.table import Table

AS_NUMBER = (
    'If it stands for a missing value, add it to `missing`; for 1,234 set `thousands`, for 1671,4 `decimal = ","`.'
)
AS_COMMA = 'If it stands for a missing value, add it to `missing`; for 1.234,5 set `thousands = "."`.'
AS_PERIOD = "Correct the column of the period, `frequency`, or the file; `skip_footer` leaves out notes below it."
AS_STATUS = "Correct `status_column` or the file."


class Rows:
    """Reads a table as `columns` say; every error names line, column and text."""

    def __init__(self, table: Table, options: CsvOptions, columns: Columns, names: Names) -> None:
        self.table = table
        self.options = options
        self.columns = columns
        self.names = names
        self._bound: dict[tuple[str, str], str] = {}

    def gather(self, gathering: Gathering) -> None:
        """Add each observation. SourceError where a row cannot be read or the catalogue lacks a name."""
        indicator = self.names.indicator(self.columns.indicator)
        power = self.columns.power - indicator.power
        rows = self._rows()
        areas, sectors = self._areas(rows), self._sectors(rows)
        for row, at, area, sector in zip(rows, self._periods(rows), areas, sectors, strict=True):
            series = Series(indicator.id, area, sector, self.columns.adjustment)
            try:
                value, stated = self._value(row)
                gathering.add(series, at, value, power, stated, self.table, row)
            except ValueError as error:
                remedy = AS_NUMBER if self.options.decimal == "." else AS_COMMA
                raise self._wrong(error, row, self.columns.value, remedy) from error

    def _rows(self) -> list[int]:
        """The rows where each column of `where` has its text."""
        rows = list(range(len(self.table)))
        for name, text in self.columns.where.items():
            column = self.table.column(name)
            kept = [row for row in rows if column[row] == text]
            if not kept:
                near = did_you_mean(text, {column[row] for row in rows})
                remedy = near or "Correct `where`, or see whether the agency changed the file."
                raise self.table.place.error(f"no row has '{text}'.", remedy, column=name)
            rows = kept
        return rows

    def _periods(self, rows: list[int]) -> Iterator[Period]:
        frequency = period.FREQUENCIES[self.options.frequency]
        sequence = period.Sequence(frequency)
        names = (self.options.period,) if self.options.period else (self.options.year, self.options.month)
        columns = [self.table.column(name) for name in names]
        for row in rows:
            texts = [column[row] for column in columns]
            try:
                yield sequence.read(texts[0]) if len(texts) == 1 else period.read_columns(texts[0], texts[1], frequency)
            except ValueError as error:
                raise self._wrong(error, row, ", ".join(names), AS_PERIOD) from error

    def _value(self, row: int) -> tuple[Decimal | None, Status]:
        """The figure, None for a hole, and its status; ValueError where the cell is neither."""
        text = self.table.column(self.columns.value)[row]
        stated = self._stated(row)
        if text in self.options.missing:
            return None, stated
        value, marked = number.read(text, self.options.thousands, self.options.decimal)
        return value, marked or stated

    def _stated(self, row: int) -> Status:
        """What the settings or the status column say; an empty cell states nothing."""
        name = self.columns.status_column
        text = self.table.column(name)[row] if name else self.columns.status
        try:
            return status.read(text) if text else Status.UNSTATED
        except ValueError as error:
            raise self._wrong(error, row, name, AS_STATUS) from error

    def _areas(self, rows: list[int]) -> list[str]:
        if not self.columns.area_column:
            return [self.names.area(self.columns.area)] * len(rows)
        return [self._bind("area", self.columns.area_column, row) for row in rows]

    def _sectors(self, rows: list[int]) -> list[str]:
        if not self.columns.sector_column:
            return [self.names.sector(self.columns.sector)] * len(rows)
        return [self._bind("sector", self.columns.sector_column, row) for row in rows]

    def _bind(self, noun: str, column: str, row: int) -> str:
        """What the catalogue calls the text of a row, asked once for each text."""
        text = self.table.column(column)[row]
        if (noun, text) not in self._bound:
            self._bound[noun, text] = self._named(noun, text, column, row)
        return self._bound[noun, text]

    def _named(self, noun: str, text: str, column: str, row: int) -> str:
        remedy = f'Map it in the settings: `{noun}s = {{ "{text}" = "IDENTITY" }}`; or describe it in data/catalogue.'
        try:
            if noun == "area":
                found = self.names.area_of(text, self.columns.areas, self.columns.area_level)
            else:
                found = self.names.sector_of(text, self.columns.sectors)
        except SettingsError as error:
            raise self.table.place.error(error.what, remedy, line=self.table.line(row), column=column) from error
        if found is None:
            what = f"the {noun} '{text}' is not in the catalogue."
            raise self.table.place.error(what, remedy, line=self.table.line(row), column=column)
        return found

    def _wrong(self, error: ValueError, row: int, column: str, remedy: str) -> SourceError:
        return self.table.place.error(f"{error}.", remedy, line=self.table.line(row), column=column)


def refuse_dropped(table: Table, options: CsvOptions) -> None:
    """SourceError where `skip_footer` would drop a row with a period: the agency may print fewer notes than before."""
    names = (options.period,) if options.period else (options.year, options.month)
    frequency = period.FREQUENCIES[options.frequency]
    for line, cells in table.dropped():
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
