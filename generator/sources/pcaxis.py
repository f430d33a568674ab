"""Reads PC-Axis files (.px), the format of many statistical offices, INE of Spain among them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from math import prod
from typing import Annotated, ClassVar

import msgspec
import numpy as np

from generator.catalogue import folded
from generator.sources.cube import Cube, CubeColumns, Dimension
from generator.sources.dated import Dated
from generator.sources.http.request import Kind
from generator.sources.mapping import Layout
from generator.sources.period import FREQUENCIES
from generator.sources.place import Place
from generator.sources.pxfile import PxFile, decoded, read_bytes
from generator.sources.tabular import Opened, TableSource

TIMES = frozenset(
    "ano anos mes meses trimestre trimestres periodo periodos fecha tiempo "
    "year years month months quarter quarters period periods date time".split()
)
"""How a variable of time is called where the file does not mark it as one."""
AS_PX = "Ask the agency for the table as CSV; nothing was stored."


class PcAxisOptions(Layout, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A PC-Axis file, or a folder of `YYYY-MM-DD.px`; its variables are the columns.

    `language` picks one of the languages of the file, such as `en`; without it, the file's first.
    """

    language: str = ""
    missing: tuple[str, ...] = ("", ".", "..", "...", "....", ".....", "......", ":")
    series: Annotated[tuple[CubeColumns, ...], msgspec.Meta(min_length=1)]


class PcAxisSource(TableSource):
    """A PC-Axis file; see `PcAxisOptions`."""

    kind: ClassVar[Kind] = "binary"
    ending = "px"
    layout = PcAxisOptions
    marks_time = True
    options: PcAxisOptions

    def opened(self, file: Dated, place: Place) -> Opened:
        """The cells of the file, with the unit and base period that it states."""
        px = PxFile(decoded(read_bytes(file.path, place), place), place, self.options.language)
        dimensions = tuple(_dimension(px, name) for name in px.variables)
        cube = _cube(px, dimensions)
        time = _time(px, dimensions)
        column = cube.time(time, FREQUENCIES[self.options.frequency]) if time else ""
        return Opened(cube, column, dict(_stated(px)), _updated(px))


def _dimension(px: PxFile, name: str) -> Dimension:
    labels = px.texts("VALUES", name)
    if not labels:
        raise px.place.error(f"the variable '{name}' has no VALUES.", AS_PX)
    codes = px.texts("CODES", name) or labels
    if len(codes) != len(labels):
        what = f"the variable '{name}' has {len(labels)} VALUES and {len(codes)} CODES."
        raise px.place.error(what, AS_PX)
    return Dimension("", name.strip(), tuple(codes), tuple(labels))


def _cube(px: PxFile, dimensions: tuple[Dimension, ...]) -> Cube:
    size = prod(len(dimension.codes) for dimension in dimensions)
    if px.has("KEYS"):
        return _keyed(px, dimensions)
    cells = px.cells()
    if len(cells) != size:
        what = f"DATA has {len(cells):,} cells where the variables make {size:,}."
        raise px.place.error(what, "The file may be cut short: fetch it again; nothing was stored.")
    return Cube(px.place, dimensions, cells)


def _keyed(px: PxFile, dimensions: tuple[Dimension, ...]) -> Cube:
    """A file that names the categories of each row, and leaves out the rows of zeros alone."""
    stub = dimensions[: len(px.stub)]
    width = prod(len(dimension.codes) for dimension in dimensions[len(stub) :])
    places = [
        {text: at for at, text in enumerate(d.codes if px.texts("KEYS", name) == ["CODES"] else d.labels)}
        for d, name in zip(stub, px.stub, strict=True)
    ]
    cells = px.cells()
    step = len(stub) + width
    if len(cells) % step:
        raise px.place.error(f"DATA has a row that is not of {step} fields.", AS_PX)
    positions: list[int] = []
    values: list[str] = []
    for start in range(0, len(cells), step):
        row = 0
        for known, text, dimension in zip(places, cells[start : start + len(stub)], stub, strict=True):
            if text not in known:
                raise px.place.error(f"DATA has a row of '{text}', which '{dimension.name}' lacks.", AS_PX)
            row = row * len(dimension.codes) + known[text]
        positions += range(row * width, (row + 1) * width)
        values += cells[start + len(stub) : start + step]
    return Cube(px.place, dimensions, values, positions=np.array(positions, np.int64))


def _time(px: PxFile, dimensions: tuple[Dimension, ...]) -> Dimension | None:
    """The variable that is marked as time, or called so; None where there is none, or several."""
    named = list(zip(px.variables, dimensions, strict=True))
    marked = [dimension for name, dimension in named if px.raw("TIMEVAL", name)]
    called = [dimension for _, dimension in named if folded(dimension.name) in TIMES]
    found = marked or called
    return found[0] if len(found) == 1 else None


def _stated(px: PxFile) -> Iterator[tuple[str, str]]:
    """Unit and base period, of the table or of each of its contents."""
    for keyword, noun in (("UNITS", "unit"), ("BASEPERIOD", "base")):
        for of, texts in px.every(keyword):
            yield f"{noun} of {of}" if of else noun, " ".join(texts).strip()


def _updated(px: PxFile) -> date | None:
    """The newest day of LAST-UPDATED; None where the file does not state it."""
    days: list[date] = []
    for _, texts in px.every("LAST-UPDATED"):
        try:
            days.append(datetime.strptime(texts[0][:8], "%Y%m%d").date())
        except ValueError:
            continue
    return max(days, default=None)
