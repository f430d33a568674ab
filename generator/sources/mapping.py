"""Which column of a CSV is what: the settings of the source `csv`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, Literal

import msgspec

from generator.errors import SettingsError
from generator.sources.source import SourceOptions

Stated = Literal["", "preliminary", "revised", "final"]
Level = Literal["", "country", "region", "state", "municipality"]


class Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One or many series of a table: `[[sources.NAME.series]]`.

    `value` is the column of figures, in ten to the `power` of the indicator's bare unit; `where`
    keeps the rows that have these texts. The area, and the sector, is either fixed or the text of a
    column, bound by `areas` (`sectors`) and then by the catalogue; `area_level` says of which kind
    the areas are, where a name alone would not. `status` holds for all rows, or `status_column`
    states it by row; a footnote marker beside a number wins over both.
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


class CsvOptions(SourceOptions, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How a delimited text file is to be understood.

    `path` is a file, or a folder of `YYYY-MM-DD.csv`, each the state of the dataset released that
    day. The period stands in the column `period`, or in the columns `year` and `month`. Cells whose
    text is one of `missing` are holes. `thousands` separates groups of three digits, `decimal` the
    fraction. `skip_rows` lines above the header and `skip_footer` lines below the table are notes.
    """

    path: str
    released: date | None = None
    encoding: str = "utf-8"
    delimiter: Annotated[str, msgspec.Meta(min_length=1, max_length=1)] = ","
    frequency: Literal["month", "quarter", "year"]
    period: str = ""
    year: str = ""
    month: str = ""
    skip_rows: Annotated[int, msgspec.Meta(ge=0)] = 0
    skip_footer: Annotated[int, msgspec.Meta(ge=0)] = 0
    missing: tuple[str, ...] = ("", "NA", "N/E", "..", "ND")
    thousands: Annotated[str, msgspec.Meta(max_length=1)] = ""
    decimal: Literal[".", ","] = "."
    series: Annotated[tuple[Columns, ...], msgspec.Meta(min_length=1)]


def check(options: CsvOptions, wrong: Callable[..., SettingsError]) -> None:
    """Raise the SettingsError that `wrong` makes where settings exclude or miss each other."""
    if bool(options.period) == bool(options.year and options.month) or bool(options.year) != bool(options.month):
        raise wrong("it needs either `period`, or both `year` and `month`.", "Name the columns that hold the time.")
    if options.thousands == options.decimal:
        what = f"`thousands` and `decimal` are both '{options.decimal}'."
        raise wrong(what, 'For 1.234,5 set `thousands = "."` and `decimal = ","`.', "thousands")
    for columns in options.series:
        of = f"the series of column '{columns.value}'"
        near = f'"{columns.value}"'
        if bool(columns.area) == bool(columns.area_column):
            raise wrong(f"{of} needs either `area` or `area_column`.", "Set exactly one.", near)
        if columns.sector and columns.sector_column:
            raise wrong(f"{of} has both `sector` and `sector_column`.", "Set one at most.", near)
        if columns.status and columns.status_column:
            raise wrong(f"{of} has both `status` and `status_column`.", "Set one at most.", near)
