"""Reads the zips of INEGI's open data: the surveys of manufacturing, of construction, and others of the same make.

A zip holds its tables under `conjunto_de_datos/`, one a year or one for all, beside a dictionary. A
`programme` knows how the columns of one survey are called; the settings may say otherwise, and say
which columns are wanted. Codes come with tabs around them and names of columns with blanks; both are
taken off. Where a zip holds several editions of one table, the newest alone is read.
"""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from generator.catalogue import Catalogue
from generator.sources.archive import members
from generator.sources.gather import Gathering
from generator.sources.grid import Grid, Listed
from generator.sources.http import local
from generator.sources.http.door import check as check_file
from generator.sources.mapping import Columns, Layout, check
from generator.sources.names import Names
from generator.sources.period import FREQUENCIES
from generator.sources.place import Place
from generator.sources.rows import Rows
from generator.sources.settings import SourceTable
from generator.sources.shape import shaped
from generator.sources.source import Reading
from generator.sources.table import Table, decoded

MEGABYTE = 1_000_000
SITE = "https://www.inegi.org.mx/contenidos/programas"


@dataclass(frozen=True)
class Programme:
    """How one survey of INEGI's packs its open data; `abroad` are codes that are no place in the country."""

    url: str
    members: str
    year: str
    month: str
    area: str
    status: str = "ESTATUS"
    is_one_edition: bool = False
    abroad: tuple[str, ...] = ()
    areas: Mapping[str, str] = field(default_factory=lambda: {"00": "MX"})


PROGRAMMES = {
    # Monthly survey of manufacturing industry, by state and activity; its members do not bear its name.
    "emim": Programme(
        f"{SITE}/emim/2018/datosabiertos/conjunto_de_datos_emim_variables_entidad_csv.zip",
        "*conjunto_de_datos/tr_variable_total_entidad_mensual_*.csv",
        "ANIO",
        "MES",
        "CODIGO_ENTIDAD",
        is_one_edition=True,
    ),
    # National survey of construction companies, by state; 33 is what they build abroad.
    "enec": Programme(
        f"{SITE}/enec/2018/datosabiertos/conjunto_de_datos_enec_mensual_csv.zip",
        "*conjunto_de_datos/enec_absoluto_entidad_*.csv",
        "ANIO",
        "MES",
        "CVEGEO",
        is_one_edition=True,
        abroad=("33",),
    ),
    # Monthly index of industrial activity by state, a table a year as IMMEX has.
    "imaief": Programme("", "*conjunto_de_datos/*imaief*.csv", "ANIO", "ID_MES", "ID_ENTIDAD"),
}


class OpenDataOptions(Layout, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A zip of open data: `programme` fills in what the settings leave out, `members` picks its tables by name."""

    programme: Literal["", "emim", "enec", "imaief"] = ""
    members: str = ""
    skipped_areas: tuple[str, ...] = ()
    frequency: Literal["month", "quarter", "year"] = "month"
    missing: tuple[str, ...] = ("", "NA", "N/E", "..", "ND", "C")
    unpacked_limit_mb: Annotated[int, msgspec.Meta(gt=0)] = 500


class OpenDataSource:
    """The figures of one zip of INEGI's open data, as the settings pick them."""

    def __init__(self, name: str, options: dict[str, Any], folder: Path, catalogue: Catalogue) -> None:
        self.settings = SourceTable(folder, name)
        self.name = name
        given = self.settings.convert(options, OpenDataOptions)
        self.programme = PROGRAMMES.get(given.programme)
        self.options = _filled(given, self.programme) if self.programme else given
        if not self.options.members:
            remedy = 'Set `members = "*conjunto_de_datos/NAME_*.csv"`, or a `programme`.'
            raise self.settings.wrong("it names neither `programme` nor `members`.", remedy)
        check_file(self.settings, self.options)
        check(self.options, self.settings.wrong)
        self.names = Names(catalogue, self.settings)
        self.agency = self.options.agency
        self.illustrative = self.options.illustrative
        self.note = self.options.note

    def read(self, progress: Callable[[str], None]) -> Iterator[Reading]:
        """The one release that the zip holds. SourceError names zip, member, line, column and text."""
        self.names.agency(self.agency)
        file = local(self.settings, self.options, "zip", progress)
        gathering = Gathering(FREQUENCIES[self.options.frequency])
        picked: list[Rows] = []
        for member, data in self._members(file.path, file.shown):
            progress(member)
            place = Place(self.name, f"{file.shown}!{member}")
            table = self._kept(Table(decoded(data, "utf-8", place).encode(), place))
            table, layout = shaped(table, self.options)
            some = [Rows(table, layout, columns, self.names) for columns in layout.series]
            for rows in some:
                rows.gather(gathering)
            picked += some
        stated = {key: text for rows in picked for key, text in rows.stated.items()}
        understood = tuple(dict.fromkeys(one for rows in picked for one in rows.understood))
        observations = gathering.observations()
        yield Reading(observations, self.options.released, file.shown, gathering.notes(), understood, stated)

    def _members(self, path: Path, shown: str) -> Iterator[tuple[str, bytes]]:
        """The tables of the zip, or of several editions the one with the highest year."""
        pattern = re.compile(fnmatch.translate(self.options.members), re.IGNORECASE)
        limit = self.options.unpacked_limit_mb * MEGABYTE
        is_one = bool(self.programme and self.programme.is_one_edition)
        yield from members(path, pattern, limit, Place(self.name, shown), last_alone=is_one)

    def _kept(self, table: Table) -> Grid:
        """The rows of places; those of `skipped_areas` are no part of any."""
        names = {columns.area_column for columns in self.options.series if columns.area_column}
        if not (self.options.skipped_areas and names):
            return table
        skipped = {row for name in names for row, text in enumerate(table.column(name)) if self._is_skipped(text)}
        if not skipped:
            return table
        rows = [row for row in range(len(table)) if row not in skipped]
        columns = [[column[row] for row in rows] for column in map(table.column, table.names)]
        return Listed(table.place, table.names, columns, [table.line(row) for row in rows])

    def _is_skipped(self, code: str) -> bool:
        return code.zfill(2) in self.options.skipped_areas


def _filled(given: OpenDataOptions, programme: Programme) -> OpenDataOptions:
    """The settings, with what the programme knows where they are silent."""
    has_time = given.period or given.year or given.month or given.fixed_period
    return msgspec.structs.replace(
        given,
        url=given.url or ("" if given.path else programme.url),
        members=given.members or programme.members,
        year=given.year if has_time else programme.year,
        month=given.month if has_time else programme.month,
        skipped_areas=given.skipped_areas or programme.abroad,
        series=tuple(_of_programme(columns, programme) for columns in given.series),
    )


def _of_programme(columns: Columns, programme: Programme) -> Columns:
    """The columns of one series, by state where the settings fix no area."""
    by_state = not (columns.area or columns.area_column)
    return msgspec.structs.replace(
        columns,
        area_column=programme.area if by_state else columns.area_column,
        areas={**programme.areas, **columns.areas} if by_state else columns.areas,
        status_column=columns.status_column or ("" if columns.status else programme.status),
    )
