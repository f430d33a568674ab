"""What all sources of tables have in common: they open a file, or a folder of them, and read it as the settings say."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import msgspec

from generator.catalogue import Catalogue
from generator.sources import http
from generator.sources.dated import Dated, dated
from generator.sources.grid import Grid
from generator.sources.http.door import check as check_file
from generator.sources.http.request import Kind
from generator.sources.mapping import Layout, check
from generator.sources.names import Names
from generator.sources.place import Place
from generator.sources.reading import reading
from generator.sources.settings import SourceTable
from generator.sources.source import Reading


@dataclass(frozen=True, slots=True)
class Opened:
    """A table as a file holds it, and what the file says of itself beside it.

    `time` is the column of the period, where the file marks one; `stated` are the unit and the base year;
    `released` is the day of release that the file states.
    """

    table: Grid
    time: str = ""
    stated: Mapping[str, str] = field(default_factory=dict)
    released: date | None = None


class TableSource(ABC):
    """A file, or a folder of files named by their day of release; see the options of each type."""

    kind: ClassVar[Kind]
    ending: ClassVar[str]
    layout: ClassVar[type[Layout]]
    marks_time: ClassVar[bool] = False

    def __init__(self, name: str, options: dict[str, Any], folder: Path, catalogue: Catalogue) -> None:
        self.settings = SourceTable(folder, name)
        self.name = name
        self.options = self.settings.convert(options, self.layout)
        check(self.options, self.settings.wrong, marks_time=self.marks_time)
        self.check_place()
        self.names = Names(catalogue, self.settings)
        self.agency = self.options.agency
        self.illustrative = self.options.illustrative
        self.note = self.options.note

    @abstractmethod
    def opened(self, file: Dated, place: Place) -> Opened:
        """The table of one file; SourceError where it cannot be read."""

    def check_place(self) -> None:
        """SettingsError where the settings do not say which file is meant, or give a folder one day of release."""
        check_file(self.settings, self.options)
        if self.options.released and self.options.path and (self.settings.path.parent / self.options.path).is_dir():
            what = "`released` is for one file, and `path` is a folder."
            raise self.settings.wrong(what, "Remove it.", near="released")

    def files(self, progress: Callable[[str], None]) -> Iterator[Dated]:
        """The files at hand, oldest first."""
        local = http.local(self.settings, self.options, self.kind, progress)
        yield from dated(local, self.options.released, Place(self.name, local.shown), self.ending)

    def read(self, progress: Callable[[str], None]) -> Iterator[Reading]:
        """One reading a file, oldest first. SourceError names file, line, column and text."""
        self.names.agency(self.agency)
        for file in self.files(progress):
            progress(file.path.name)
            place = Place(self.name, file.shown)
            opened = self.opened(file, place)
            released = file.released or opened.released
            yield reading(opened.table, self._timed(opened), self.names, released, file.shown, opened.stated)

    def _timed(self, opened: Opened) -> Layout:
        """The settings, with the column of the period that the file marks where they name none."""
        if self.options.periods or self.options.fixed_period or self.options.periods_across:
            return self.options
        if not opened.time:
            listed = ", ".join(f"'{name}'" for name in opened.table.names)
            raise opened.table.error(
                f"it marks no column as the time; it has {listed}.",
                "Name the one in `period`; where all figures are of one period, set `fixed_period`.",
            )
        return msgspec.structs.replace(self.options, period=opened.time)
