"""Holds what a file itself says of its scale against the settings: figures a thousand times off look right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from generator.catalogue import folded
from generator.errors import SourceError
from generator.model.words import UnitWords
from generator.sources.grid import Codes, Grid
from generator.sources.mapping import Columns
from generator.sources.multiplier import power_beyond

PER_CENT = 2
"""The power of a cell that shows 45.2 % and holds 0.452."""


def refuse_scale(table: Grid, columns: Columns, rows: Codes, unit: UnitWords | None) -> None:
    """SourceError where a column of these rows states another power of ten than the settings, or two units at once."""
    _refuse_power_column(table, columns, rows)
    if columns.unit_column:
        texts = dict(_first_rows(table, columns.unit_column, rows))
        for text, row in texts.items():
            _refuse(table, columns, text, power_beyond(text, unit), row)
        _refuse_two_units(table, columns, texts)


def refuse_stated(table: Grid, columns: Columns, stated: Mapping[str, str], unit: UnitWords | None) -> None:
    """SourceError where a file states, outside of its rows, another power of ten than the settings.

    `stated` may be about the whole (`unit`), or about a category (`unit of Exports`): that one counts where the
    series picks it with `where`, and all of them where they agree.
    """
    units = {name: text for name, text in stated.items() if name == "unit" or name.startswith("unit of ")}
    picked = {f"unit of {table.label(column, text)}" for column, text in columns.where.items()}
    meant = {name: text for name, text in units.items() if name == "unit" or name in picked} or units
    powers = {power_beyond(text, unit): text for text in meant.values()}
    if len(powers) == 1:
        for power, text in powers.items():
            _refuse(table, columns, text, power)


def refuse_shares(table: Grid, columns: Columns, rows: Codes, value: NDArray[np.float64]) -> None:
    """SourceError where cells show per cent and hold a hundredth of it, and the settings do not say so.

    `value` has NaN for a hole. Some cells that show per cent among others that do not are refused too.
    """
    shares = table.shares(columns.value)
    if shares is None:
        return
    known = np.isfinite(value)
    if not (shown := shares[rows] & known).any():
        return
    if columns.power != PER_CENT:
        row = int(rows[np.flatnonzero(shown)[0]])
        what = "the cell shows per cent, and holds a hundredth of what it shows."
        remedy = f"Set `power = {PER_CENT}` for the series of {columns.indicator}."
        raise table.error(what, remedy, row=row, column=columns.value)
    if (plain := known & ~shown).any():
        row = int(rows[np.flatnonzero(plain)[0]])
        what = "the cell does not show per cent, and others of the column do."
        raise table.error(what, "Give all of them one format in a spreadsheet.", row=row, column=columns.value)


def _refuse_power_column(table: Grid, columns: Columns, rows: Codes) -> None:
    for text, row in _first_rows(table, table.power_column, rows) if table.power_column else ():
        if text != str(columns.power):
            what = f"the file states figures in ten to the power {text}."
            remedy = f"Set `power = {text}` for the series of {columns.indicator}."
            raise table.error(what, remedy, row=row, column=table.power_column)


def _refuse_two_units(table: Grid, columns: Columns, texts: Mapping[str, int]) -> None:
    distinct: dict[str, str] = {}
    for text in texts:
        distinct.setdefault(folded(text), text)
    if len(distinct) > 1:
        listed = ", ".join(f"'{text}'" for text in list(distinct.values())[:5])
        what = f"the figures of {columns.indicator} are in {len(distinct)} units: {listed}."
        remedy = f'Pick one with `where = {{ "{columns.unit_column}" = "{next(iter(texts))}" }}`.'
        raise table.error(what, remedy, column=columns.unit_column)


def _refuse(table: Grid, columns: Columns, text: str, power: int | None, row: int | None = None) -> None:
    if power is not None and power != columns.power:
        said = f"`power = {columns.power}`" if columns.power else "no `power`"
        what = f"the file states the unit '{text}', and the settings {said}."
        remedy = f"Set `power = {power}` for the series of {columns.indicator}, once you have looked at the figures."
        raise _error(table, columns, what, remedy, row)


def _error(table: Grid, columns: Columns, what: str, remedy: str, row: int | None) -> SourceError:
    column = "" if row is None else columns.unit_column
    return table.error(what, remedy, row=row, column=column)


def _first_rows(table: Grid, column: str, rows: Codes) -> Iterator[tuple[str, int]]:
    """Each text of a column in these rows but the empty one, with the first row that has it."""
    coded = table.coded(column)
    code = coded.of(rows)
    first = np.full(len(coded.texts), -1, np.int64)
    # Written backwards, so that the first row is written last and stays.
    first[code[::-1]] = np.arange(len(code) - 1, -1, -1)
    found = sorted((at, text) for text, at in zip(coded.texts, first.tolist(), strict=True) if text and at >= 0)
    yield from ((text, int(rows[at])) for at, text in found)
