"""The figures of a column, in the unit of the indicator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from generator.catalogue import folded
from generator.model.panel import Status
from generator.sources import exact, number
from generator.sources.grid import Codes, Grid
from generator.sources.mapping import Layout
from generator.sources.status import MARKERS

MOST_LOOKED_AT = 100_000
"""Rows of a table up to which the marks of its holes are told one by one."""
PLAIN = "+-0123456789., "


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """One figure a row: `value` is NaN in a hole, `status` UNSTATED without a marker.

    `rounded` counts figures of more than 15 digits; `markers` are the footnote markers that stood there,
    `missing` the marks of a hole.
    """

    value: NDArray[np.float64]
    status: NDArray[np.uint8]
    rounded: int
    markers: Mapping[str, Status]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Form:
    """How the figures of a source are written."""

    layout: Layout

    @cached_property
    def _own(self) -> Mapping[str, Status]:
        return {folded(text): Status[stated.upper() or "UNSTATED"] for text, stated in self.layout.markers.items()}

    @cached_property
    def markers(self) -> Mapping[str, Status]:
        return {**MARKERS, **self._own}

    def own(self, text: str) -> Status | None:
        """What the settings say that a marker or a text of the status means; None where they do not."""
        return self._own.get(folded(text))

    def shown(self, text: str) -> str:
        """A figure as people know it, without its marker and separators."""
        return "no value" if text in self.layout.missing else str(self.read(text)[0])

    def read(self, text: str) -> tuple[Decimal, Status]:
        """The exact figure of a text, and its status; ValueError where it is none."""
        return number.read(text, self.layout.thousands, self.layout.decimal, self.markers)


def figures(table: Grid, column: str, rows: Codes, power: int, form: Form) -> Figures:
    """The column in those rows, times ten to the `power`. UnreadableError where a text is no figure."""
    plain = table.floats(column, form.layout.missing)
    here = plain if plain is None or len(rows) == len(plain) else plain[rows]
    is_done = not power and table.is_nearest(column)
    moved = here if here is None or is_done else exact.scaled(here, power)
    if moved is None:
        return _by_text(table, column, rows, power, form)
    return Figures(moved, np.zeros(len(moved), np.uint8), 0, {}, _holes(table, column, rows[np.isnan(moved)]))


def _holes(table: Grid, column: str, rows: Codes) -> tuple[str, ...]:
    """The marks of the holes in those rows; of a large table nothing, since every text would have to be looked at."""
    if not len(rows) or len(table) > MOST_LOOKED_AT:
        return ()
    coded = table.coded(column)
    return tuple(coded.texts[place] for place in np.unique(coded.of(rows)).tolist())


def _by_text(table: Grid, column: str, rows: Codes, power: int, form: Form) -> Figures:
    """Each distinct text read once, exactly."""
    markers: dict[str, Status] = {}
    missing: list[str] = []

    def read(text: str) -> tuple[float, Status, bool]:
        if text in form.layout.missing:
            missing.append(text)
            return np.nan, Status.UNSTATED, True
        figure, marked = form.read(text)
        if not text[-1].isdigit():
            markers[text.lstrip(PLAIN)] = marked
        value, is_exact = number.in_unit(figure, power)
        return value, marked, is_exact

    coded = table.coded(column)
    answers = coded.read(rows, read)
    value, status, is_exact = (dict(zip(answers, part, strict=True)) for part in zip(*answers.values(), strict=True))
    rounded = int((~coded.spread(is_exact, rows, bool)).sum())
    return Figures(
        coded.spread(value, rows, np.float64),
        coded.spread(status, rows, np.uint8),
        rounded,
        {text: marked for text, marked in markers.items() if text},
        tuple(missing),
    )
