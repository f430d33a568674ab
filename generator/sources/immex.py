"""Reads INEGI's open data on the IMMEX programme, the source of "maquiladora exports".

What the press calls exports is the income from foreign markets: for manufacturing establishments
the columns M310C + M710C + M999C, for the others M000C, in thousand pesos. Municipal figures exist
for manufacturing alone.

A row is a municipality's where ID_MUNICIPIO is its three digits, and a state's total where that is
000, "Total" or empty, or the file has no such column. A state's total is never made by adding up
municipalities, since small ones are pooled. ID_ENTIDAD 00 is the country, 99 the pool of the
other states, which is no area and is skipped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import msgspec

from generator.catalogue import Catalogue
from generator.model.period import Frequency
from generator.sources.archive import members
from generator.sources.gather import Gathering
from generator.sources.http import HttpOptions, Local, located
from generator.sources.http.door import is_address
from generator.sources.immex_rows import MANUFACTURING, NON_MANUFACTURING, POOL, Measure, Rows, Total
from generator.sources.names import Names
from generator.sources.place import Place
from generator.sources.settings import SourceTable
from generator.sources.source import Reading
from generator.sources.table import Table, decoded

MEMBER = re.compile(r"(?:.*/)?conjunto_de_datos/immex_\w*\d{4}\.csv", re.IGNORECASE)
MEGABYTE = 1_000_000
KEYS = {MANUFACTURING: "manufacturing", NON_MANUFACTURING: "non_manufacturing"}
EXPORTS, ESTABLISHMENTS = "immex.exports", "immex.establishments"


class ImmexOptions(HttpOptions, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The zips `immex_manu_ent_csv.zip` and `immex_nomanu_ent_csv.zip`, one or both, each a path or an address.

    Files of the office's own need their day of release; what is fetched is of the day it is fetched.
    """

    manufacturing: str = ""
    non_manufacturing: str = ""
    released: date | None = None
    unpacked_limit_mb: Annotated[int, msgspec.Meta(gt=0)] = 500


class ImmexSource:
    """Exports and active establishments by state, and for manufacturing by municipality, month by month."""

    def __init__(self, name: str, options: dict[str, Any], folder: Path, catalogue: Catalogue) -> None:
        self.settings = table = SourceTable(folder, name)
        self.name = name
        self.options = table.convert(options, ImmexOptions)
        self.files = {MANUFACTURING: self.options.manufacturing, NON_MANUFACTURING: self.options.non_manufacturing}
        self.files = {sector: path for sector, path in self.files.items() if path}
        for sector, path in self.files.items():
            table.file(KEYS[sector], path)
        if not self.files:
            raise table.wrong("it names no file.", "Set `manufacturing`, `non_manufacturing` or both.")
        if not (self.options.released or all(map(is_address, self.files.values()))):
            raise table.wrong("it has no `released`.", "Write the day on which INEGI released the files.")
        self.names = Names(catalogue, table)
        self.agency = self.options.agency
        self.illustrative = self.options.illustrative
        self.note = self.options.note

    def read(self, progress: Callable[[str], None]) -> Iterator[Reading]:
        """The one release that the zips hold. SourceError names zip, member, line, column and text."""
        self.names.agency(self.agency)
        gathering, total, skipped = Gathering(Frequency.MONTH), Total(), set[str]()
        found = {sector: self._located(sector, progress) for sector in self.files}
        origin = "; ".join(file.shown for file in found.values())
        for sector, file in found.items():
            self.names.sector(sector)
            for table in self._tables(file, progress):
                rows = Rows(table, sector, self._measures(sector), self.names.catalogue)
                rows.gather(gathering, total)
                skipped |= rows.skipped
        total.gather(gathering)
        if not len(gathering):
            place = Place(self.name, origin)
            raise place.error("no row is of a place in the catalogue.", "Describe the places in data/catalogue.")
        yield Reading(
            gathering.observations(),
            self.options.released,
            origin,
            (*gathering.notes(), *self._notes(skipped)),
        )

    def _located(self, sector: str, progress: Callable[[str], None]) -> Local:
        return located(self.settings, self.options, self.files[sector], KEYS[sector], "zip", progress)

    def _tables(self, file: Local, progress: Callable[[str], None]) -> Iterator[Table]:
        limit = self.options.unpacked_limit_mb * MEGABYTE
        for member, data in members(file.path, MEMBER, limit, Place(self.name, file.shown)):
            progress(member)
            place = Place(self.name, f"{file.shown}!{member}")
            yield Table(decoded(data, "utf-8", place).encode(), place)

    def _measures(self, sector: str) -> tuple[Measure, ...]:
        """What is read for a sector; establishments only where the catalogue describes them."""
        columns = ("M310C", "M710C", "M999C") if sector == MANUFACTURING else ("M000C",)
        found = [Measure(EXPORTS, columns, 3 - self.names.indicator(EXPORTS).power)]
        if ESTABLISHMENTS in self.names.catalogue.indicators:
            power = -self.names.indicator(ESTABLISHMENTS).power
            found.append(Measure(ESTABLISHMENTS, ("NUM_DE_ESTAB_ACT",), power))
        return tuple(found)

    def _notes(self, skipped: set[str]) -> Iterator[str]:
        municipalities = skipped - {POOL}
        if municipalities:
            yield f"Municipalities that are not in the catalogue, and were skipped: {len(municipalities):,}."
        if POOL in skipped:
            yield "The pool of the other states was skipped."
        if ESTABLISHMENTS not in self.names.catalogue.indicators:
            yield f"The indicator {ESTABLISHMENTS} is not in the catalogue: establishments were skipped."
