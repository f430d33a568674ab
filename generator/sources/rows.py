"""The rows of a table that one entry of the settings picks, and how each is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NoReturn

import numpy as np
from numpy.typing import NDArray

from generator.errors import SettingsError
from generator.model.panel import Status
from generator.model.series import Series
from generator.sources import status
from generator.sources.calendar import Calendar
from generator.sources.figures import Figures, Form, figures
from generator.sources.gather import LONG, ROOM, Block, Gathering
from generator.sources.grid import Codes, Grid, UnreadableError
from generator.sources.mapping import Columns, Layout
from generator.sources.names import Names
from generator.sources.scale import refuse_scale, refuse_shares
from generator.sources.source import Understood
from generator.sources.suggest import did_you_mean

AS_NUMBER = (
    'If it stands for a missing value, add it to `missing`; for 1,234 set `thousands`, for 1671,4 `decimal = ","`.'
)
AS_COMMA = 'If it stands for a missing value, add it to `missing`; for 1.234,5 set `thousands = "."`.'
AS_PLAIN = "Show the cells of that column as plain numbers, without currency or brackets, and with a minus below 0."
AS_BLANK = 'For 1 234 set `thousands = " "`.'
AS_NOTE = "Put a blank between the two in the file, or have it without the marker."
AS_PERCENT = '`markers = {{ "%" = "" }}` reads it, where {} is in per cent; else it belongs to another column.'
AS_MARKER = '`markers = { "<C1>" = "" }` says what a marker means: "", "preliminary", "revised" or "final".'
AS_STATUS = 'Say what it means with `markers = {{ "{}" = "" }}`: "", "preliminary", "revised" or "final".'
NORMAL = frozenset(("", "A"))
"""What says nothing of a value: SDMX calls a normal one A."""
LARGEST = 2**31
MOST_STATUSES = 6
MOST_TOLD = 40
"""Texts of one column that are told one by one."""


class Rows:
    """Reads a table as `columns` say; every error names line, column and text.

    After `gather`, `understood` tells how each text was taken, and `stated` what the file says of unit and base.
    """

    def __init__(self, table: Grid, options: Layout, columns: Columns, names: Names) -> None:
        self.table = table
        self.options = options
        self.columns = columns
        self.names = names
        self.form = Form(options)
        self.stated: dict[str, str] = {}
        self.understood: list[Understood] = []
        self.notes: list[str] = []

    def gather(self, gathering: Gathering) -> None:
        """Add each observation. SourceError where a row cannot be read or the catalogue lacks a name."""
        indicator = self.names.indicator(self.columns.indicator)
        rows = self._rows()
        refuse_scale(self.table, self.columns, rows, self.names.unit(indicator))
        series, row = self._series(rows)
        calendar = Calendar.of(self.table, self.options, rows)
        found = self._figures(rows, self.columns.power - indicator.power)
        refuse_shares(self.table, self.columns, rows, found.value)
        statuses = _first_stated(found.status, calendar.status, self._status(rows))
        shown = self._shown(rows)
        gathering.extend(
            Block(self.table, series, row, calendar.ordinal, found.value, statuses, rows, shown, found.rounded)
        )
        self.understood += calendar.understood
        self._tell(found)
        self._tell_status(rows)
        self._state(series, rows)

    def _rows(self) -> Codes:
        """The rows where each column of `where` has its text."""
        rows: Codes = np.arange(len(self.table), dtype=np.int32)
        for name, text in self.columns.where.items():
            column = self.table.coded(name)
            code = column.of(rows)
            kept = rows[code == column.texts.index(text)] if text in column.texts else rows[:0]
            if not len(kept):
                near = did_you_mean(text, {column.texts[place] for place in np.unique(code)})
                remedy = near or "Correct `where`, or see whether the agency changed the file."
                raise self.table.error(f"no row has '{text}'.", remedy, column=name)
            rows = kept
        return rows

    def _series(self, rows: Codes) -> tuple[tuple[Series, ...], Codes]:
        """The series of these rows, and of each row which it is."""
        columns = self.columns
        both, sectors = self._both(rows)
        present, numbered = _present(both)
        area, sector = (np.unique(one).tolist() for one in divmod(present, sectors))
        areas = self._named("area", columns.area_column, columns.area, self._area, area, rows)
        named = self._named("sector", columns.sector_column, columns.sector, self._sector, sector, rows)
        pairs = [(areas[place // sectors], named[place % sectors]) for place in present.tolist()]
        places = {pair: place for place, pair in enumerate(sorted(set(pairs)))}
        series = tuple(Series(columns.indicator, *pair, columns.adjustment) for pair in places)
        return series, numbered([places[pair] for pair in pairs])

    def _both(self, rows: Codes) -> tuple[Codes, int]:
        """One number for the texts of area and sector of each row, and how many sectors it counts for each area."""
        area, sector = (
            self.table.coded(name) if name else None for name in (self.columns.area_column, self.columns.sector_column)
        )
        sectors = len(sector.texts) if sector else 1
        many = sectors * (len(area.texts) if area else 1)
        both: Codes = np.zeros(len(rows), np.int32 if many < LARGEST else np.int64)
        if area:
            np.multiply(area.of(rows), sectors, out=both, casting="unsafe")
        if sector:
            np.add(both, sector.of(rows), out=both, casting="unsafe")
        return both, sectors

    def _named(
        self, noun: str, column: str, fixed: str, named: Callable[[str], str | None], places: list[int], rows: Codes
    ) -> dict[int, str]:
        """What the catalogue calls the texts of a column at these places, or the one that is fixed."""
        if not column:
            return {0: self.names.area(fixed) if noun == "area" else self.names.sector(fixed)}

        def read(text: str) -> str:
            try:
                found = named(text)
            except SettingsError as error:
                raise ValueError(error.what.removesuffix(".")) from error
            if found is None:
                message = f"the {noun} '{text}' is not in the catalogue"
                raise ValueError(message)
            return found

        coded = self.table.coded(column)
        try:
            answers = coded.read(rows, read, places)
        except UnreadableError as error:
            remedy = f'Map it in the settings: `{noun}s = {{ "{error.text}" = "IDENTITY" }}`; '
            self._refuse(error, column, f"{remedy}or describe it in data/catalogue.")
        self._tell_texts(noun, {coded.texts[place]: answer for place, answer in answers.items()})
        return answers

    def _area(self, text: str) -> str | None:
        return self.names.area_of(text, self.columns.areas, self.columns.area_level)

    def _sector(self, text: str) -> str | None:
        return self.names.sector_of(text, self.columns.sectors)

    def _figures(self, rows: Codes, power: int) -> Figures:
        try:
            return figures(self.table, self.columns.value, rows, power, self.form)
        except UnreadableError as error:
            self._refuse(error, self.columns.value, self._remedy(error))

    def _remedy(self, error: UnreadableError) -> str:
        """What to do where a cell is no figure."""
        text, said = error.text.strip(), str(error)
        if "cannot be told from" in said:
            return AS_NOTE
        if "footnote marker '%'" in said:
            return AS_PERCENT.format(self.columns.indicator)
        if "footnote marker" in said:
            return AS_MARKER
        if re.fullmatch(r"\D{0,4}\d[\d.,\s]*\)?", text) and text[0] in "($€£":
            return AS_PLAIN
        if not self.options.thousands and re.fullmatch(r"[+-]?\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?", text):
            return AS_BLANK
        return AS_NUMBER if self.options.decimal == "." else AS_COMMA

    def _shown(self, rows: Codes) -> Callable[[int], str]:
        """The figure of the n-th of these rows, for people."""
        return lambda at: self.form.shown(self.table.text(self.columns.value, int(rows[at])))

    def _status(self, rows: Codes) -> NDArray[np.uint8]:
        """What the settings or the status column say; an empty cell states nothing."""
        name = self.columns.status_column
        if not name or (name == self.table.status_name and name not in self.table):
            stated = status.read(self.columns.status) if self.columns.status else Status.UNSTATED
            return np.full(len(rows), stated, np.uint8)
        coded = self.table.coded(name)
        try:
            answers = coded.read(rows, self._stated)
        except UnreadableError as error:
            self._refuse(error, name, AS_STATUS.format(error.text))
        said = {coded.texts[at]: answer.name.lower() for at, answer in answers.items()}
        self.understood += [Understood("status marker", text, meaning) for text, meaning in said.items() if text]
        return coded.spread(answers, rows, np.uint8)

    def _stated(self, text: str) -> Status:
        own = self.form.own(text)
        if own is not None or not text:
            return own or Status.UNSTATED
        return status.read(text)

    def _state(self, series: tuple[Series, ...], rows: Codes) -> None:
        """What the file says of unit and base year, by series where there is one and else by indicator."""
        of = str(series[0]) if len(series) == 1 else self.columns.indicator
        for noun, name in (("unit", self.columns.unit_column), ("base", self.columns.base_column)):
            if name:
                coded = self.table.coded(name)
                found = sorted(coded.texts[place] for place in np.unique(coded.of(rows)))
                self.stated[f"{noun} of {of}"] = "; ".join(found)

    def _tell(self, found: Figures) -> None:
        columns = self.columns
        power = f" x 10^{columns.power}" if columns.power else ""
        self.understood.append(Understood("column", columns.value, f"figures of {columns.indicator}{power}"))
        for noun, name in (("areas", columns.area_column), ("sectors", columns.sector_column)):
            self.understood += [Understood("column", name, noun)] if name else []
        self.understood += [Understood("column", name, f"rows with '{text}'") for name, text in columns.where.items()]
        for text, marked in found.markers.items():
            self.understood.append(Understood("status marker", text, marked.name.lower()))
        self.understood += [Understood("missing", f"'{text}'", "no value") for text in found.missing]

    def _tell_status(self, rows: Codes) -> None:
        """A note where the file states a status, and the settings do not ask for it: "preliminary" would be lost."""
        name = self.table.status_name
        if not name or name not in self.table or self.columns.status or self.columns.status_column:
            return
        coded = self.table.coded(name)
        found = sorted({coded.texts[place] for place in np.unique(coded.of(rows)).tolist()} - NORMAL)
        if found:
            listed = ", ".join(f"'{text}'" for text in found[:MOST_STATUSES])
            what = (
                f"The file states a status of some figures of {self.columns.indicator} ({listed}), which is not read."
            )
            self.notes.append(f'{what} To read it set `status_column = "{name}"`.')

    def _tell_texts(self, noun: str, answers: dict[str, str]) -> None:
        told = list(answers.items())[:MOST_TOLD]
        self.understood += [Understood(noun, text, meaning or f"no {noun}") for text, meaning in told]
        if len(answers) > MOST_TOLD:
            self.understood.append(Understood(noun, f"{len(answers) - MOST_TOLD:,} more", "in the same way"))

    def _refuse(self, error: UnreadableError, column: str, remedy: str) -> NoReturn:
        raise self.table.error(f"{error}.", remedy, row=error.row, column=column) from error


def _present(code: Codes) -> tuple[Codes, Callable[[list[int]], Codes]]:
    """The codes that occur, in order, and what gives each row the number that belongs to its code."""
    starts = np.flatnonzero(np.concatenate(([True], code[1:] != code[:-1])))
    if len(code) >= LONG * len(starts):
        heads, at = np.unique(code[starts], return_inverse=True)
        lengths = np.diff(starts, append=len(code))
        return heads, lambda numbers: np.repeat(np.array(numbers, np.int32)[at], lengths)
    if int(code.max()) > ROOM + 8 * len(code):
        present, place = np.unique(code, return_inverse=True)
        return present, lambda numbers: np.array(numbers, np.int32)[place]
    is_there = np.zeros(int(code.max()) + 1, np.bool_)
    is_there[code] = True
    found = np.flatnonzero(is_there)

    def numbered(numbers: list[int]) -> Codes:
        lookup = np.zeros(int(found[-1]) + 1, np.int32)
        lookup[found] = numbers
        return lookup[code]

    return found, numbered


def _first_stated(*given: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The first of several statuses that states anything."""
    found = given[0]
    for other in given[1:]:
        found = np.where(found != Status.UNSTATED, found, other) if found.any() else other
    return found
