"""Which column of a table is what: the settings that all sources of tables share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Literal

import msgspec

from generator.errors import SettingsError
from generator.sources import period
from generator.sources.http import FileOptions
from generator.sources.plain import Wanted

Stated = Literal["", "preliminary", "revised", "final"]
Level = Literal["", "country", "region", "state", "municipality"]


class Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One or many series of a table: `[[sources.NAME.series]]`.

    `value` is the column of figures, in ten to the `power` of the indicator's bare unit; `where`
    keeps the rows that have these texts. The area, and the sector, is either fixed or the text of a
    column, bound by `areas` (`sectors`) and then by the catalogue; `area_level` says of which kind
    the areas are, where a name alone would not. `status` holds for all rows, or `status_column`
    states it by row; a footnote marker beside a number wins over both. `unit_column` and
    `base_column` state the unit and the base year: a change of either is not taken in silence.
    """

    value: str
    where: dict[str, str] = {}
    indicator: str
    area: str = ""
    area_column: str = ""
    area_level: Level = ""
    areas: dict[str, str] = {}
    sector: str = ""
    sector_column: str = ""
    sectors: dict[str, str] = {}
    adjustment: str = ""
    power: int = 0
    status: Stated = ""
    status_column: str = ""
    unit_column: str = ""
    base_column: str = ""

    @property
    def texts(self) -> frozenset[str]:
        """The columns that are read as text."""
        named = {self.area_column, self.sector_column, self.status_column, self.unit_column, self.base_column}
        return frozenset({*self.where, *named} - {""})


class Layout(FileOptions, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How the columns of a table are to be understood, wherever it comes from.

    The period stands in the column `period`, or in the columns `year` and `month`; in a table of one
    period alone it is `fixed_period`; with `periods_across` the columns are called by periods, and the
    figures are those of the column `value`. In the columns `carried`, a text holds for the empty cells
    below it too. With `year_rows` a year in the column `period` holds for the months below it; rows whose
    period is one of `skip_periods` are passed over. Cells whose text is one of `missing` are holes; `markers` says
    what a footnote marker means, beside those that are known. `thousands` separates groups of three
    digits, `decimal` the fraction.
    """

    released: date | None = None
    frequency: Literal["month", "quarter", "year"]
    period: str = ""
    year: str = ""
    month: str = ""
    fixed_period: str = ""
    periods_across: bool = False
    year_rows: bool = False
    skip_periods: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
    missing: tuple[str, ...] = ("", "NA", "N/E", "..", "ND")
    markers: Mapping[str, Stated] = msgspec.field(default_factory=dict)
    thousands: Annotated[str, msgspec.Meta(max_length=1)] = ""
    decimal: Literal[".", ","] = "."
    series: Annotated[tuple[Columns, ...], msgspec.Meta(min_length=1)]

    @property
    def periods(self) -> tuple[str, ...]:
        """The columns that hold the time, one or two; none where all rows are of one period."""
        return tuple(name for name in (self.period, self.year, self.month) if name)

    @property
    def wanted(self) -> Wanted | None:
        """What will be asked of a table; None where its columns are not known before it is read."""
        if self.periods_across:
            return None
        texts = frozenset({*self.periods, *self.carried}).union(*(columns.texts for columns in self.series))
        is_plain = not self.thousands and self.decimal == "."
        figures = frozenset(columns.value for columns in self.series) if is_plain else frozenset[str]()
        return Wanted(texts, figures, frozenset(self.missing))


class CsvOptions(Layout, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How a delimited text file is to be understood.

    `path` is a file, or a folder of `YYYY-MM-DD.csv`, each the state of the dataset released that
    day. `skip_rows` lines above the header and `skip_footer` lines below the table are notes; the header
    is of `header_rows` lines.
    """

    encoding: str = "utf-8"
    delimiter: Annotated[str, msgspec.Meta(min_length=1, max_length=1)] = ","
    skip_rows: Annotated[int, msgspec.Meta(ge=0)] = 0
    header_rows: Annotated[int, msgspec.Meta(ge=1, le=9)] = 1
    skip_footer: Annotated[int, msgspec.Meta(ge=0)] = 0


def check(options: Layout, wrong: Callable[..., SettingsError], *, marks_time: bool = False) -> None:
    """Raise the SettingsError that `wrong` makes where settings exclude or miss each other.

    `marks_time` says that the file itself may tell which column is the time: a format made for statistics.
    """
    two = bool(options.year and options.month)
    given = [bool(options.period), two, bool(options.fixed_period), options.periods_across]
    if not (sum(given) == 1 or (marks_time and not any(given))) or bool(options.year) != bool(options.month):
        raise wrong(
            "it needs either `period`, or both `year` and `month`, or `fixed_period`, or `periods_across`.",
            "Name the columns that hold the time; `fixed_period` is for a table of one period alone.",
        )
    if options.year_rows and (not options.period or options.frequency != "month"):
        what = "`year_rows` is for months in the column `period`, below their year."
        raise wrong(what, "Remove it, or name the column in `period`.", "year_rows")
    if options.fixed_period:
        try:
            period.read(options.fixed_period, period.FREQUENCIES[options.frequency])
        except ValueError as error:
            raise wrong(f"`fixed_period`: {error}.", "Correct it, or `frequency`.", "fixed_period") from error
    if marks_time and (options.thousands or options.decimal != "."):
        named = "thousands" if options.thousands else "decimal"
        what = f"`{named}` is for tables: figures of this format are written with a point, and without separators."
        raise wrong(what, "Remove it.", named)
    if options.thousands == options.decimal:
        what = f"`thousands` and `decimal` are both '{options.decimal}'."
        raise wrong(what, 'For 1.234,5 set `thousands = "."` and `decimal = ","`.', "thousands")
    for columns in options.series:
        _check_columns(columns, wrong)


def _check_columns(columns: Columns, wrong: Callable[..., SettingsError]) -> None:
    of = f"the series of column '{columns.value}'"
    near = f'"{columns.value}"'
    if bool(columns.area) == bool(columns.area_column):
        raise wrong(f"{of} needs either `area` or `area_column`.", "Set exactly one.", near)
    if columns.sector and columns.sector_column:
        raise wrong(f"{of} has both `sector` and `sector_column`.", "Set one at most.", near)
    if columns.status and columns.status_column:
        raise wrong(f"{of} has both `status` and `status_column`.", "Set one at most.", near)
