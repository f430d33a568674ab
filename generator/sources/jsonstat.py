"""Reads JSON-stat, versions 1 and 2: datasets, bundles and collections of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from math import prod
from typing import Annotated, Any, ClassVar, NoReturn

import msgspec
import numpy as np

from generator.sources.cube import Cube, CubeColumns, Dimension
from generator.sources.dated import Dated
from generator.sources.http.request import Kind
from generator.sources.mapping import Layout
from generator.sources.period import FREQUENCIES
from generator.sources.place import Place
from generator.sources.suggest import did_you_mean
from generator.sources.table import read_text
from generator.sources.tabular import Opened, TableSource

AS_JSONSTAT = "Ask the agency for JSON-stat 2.0, or for CSV; nothing was stored."
STATED = ("label", "unit", "base", "type", "multiplier", "symbol")
"""What JSON-stat says of a unit that must not change unnoticed; `decimals` and the like may."""


class JsonStatOptions(Layout, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A JSON-stat file, or a folder of `YYYY-MM-DD.json`; the dimensions are the columns.

    `dataset` names one of a file that holds several: the key of a bundle, the label in a collection.
    """

    dataset: str = ""
    missing: tuple[str, ...] = ("", "..", ":")
    series: Annotated[tuple[CubeColumns, ...], msgspec.Meta(min_length=1)]


class JsonStatSource(TableSource):
    """One dataset of a JSON-stat file; see `JsonStatOptions`."""

    kind: ClassVar[Kind] = "json"
    ending = "json"
    layout = JsonStatOptions
    marks_time = True
    options: JsonStatOptions

    def opened(self, file: Dated, place: Place) -> Opened:
        """The cells of the dataset, with the unit and the day of its update as the file states them."""
        data = _parsed(read_text(file.path, "utf-8", place), place)
        return Dataset(_chosen(data, self.options.dataset, place), place).opened(self.options)


class Dataset:
    """One dataset as its JSON stands; SourceError where it is not what JSON-stat says it is."""

    def __init__(self, data: Mapping[str, Any], place: Place) -> None:
        self.place = place
        self.data = data
        described = self._table(data.get("dimension"), "dimension")
        self.ids = self._texts(data.get("id", described.get("id")), "id")
        self.sizes = self._sizes(data.get("size", described.get("size")))
        self.roles = self._table(data.get("role", described.get("role", {})), "role")
        self.dimensions = tuple(
            self._dimension(identity, self._table(described.get(identity), identity), size)
            for identity, size in zip(self.ids, self.sizes, strict=True)
        )

    def opened(self, options: JsonStatOptions) -> Opened:
        """The dataset as a table."""
        positions, values = self._cells(self.data.get("value"), "value")
        cube = Cube(self.place, self.dimensions, values, positions=positions, statuses=self._statuses(positions))
        time = self._time()
        column = cube.time(time, FREQUENCIES[options.frequency]) if time else ""
        return Opened(cube, column, dict(self._stated()), _day(self.data.get("updated")))

    def _dimension(self, identity: str, data: Mapping[str, Any], size: int) -> Dimension:
        category = self._table(data.get("category"), f"{identity}.category")
        labels = self._table(category.get("label", {}), f"{identity}.category.label")
        codes = self._codes(category.get("index", list(labels)), identity)
        if len(codes) != size:
            self._refuse(f"the dimension '{identity}' has {len(codes)} categories where its size is {size}.")
        name = _text(data.get("label", identity)).strip() or identity
        return Dimension(identity, name, codes, tuple(_text(labels.get(code, code)) for code in codes))

    def _codes(self, index: Any, identity: str) -> tuple[str, ...]:
        """The codes in order: a list of them, or an object that gives each its place."""
        if isinstance(index, list):
            return self._texts(index, f"{identity}.category.index")
        places = self._table(index, f"{identity}.category.index")
        codes = tuple(sorted(places, key=lambda code: self._whole(places[code], identity)))
        if [self._whole(places[code], identity) for code in codes] != list(range(len(codes))):
            self._refuse(f"the categories of '{identity}' are not numbered from 0 on.")
        return codes

    def _cells(self, found: Any, what: str) -> tuple[np.ndarray[Any, Any], list[str]]:
        """The places and texts of the values: all of them in a list, or some in an object."""
        size = prod(self.sizes)
        if isinstance(found, list):
            if len(found) != size:
                self._refuse(f"`{what}` has {len(found):,} cells where the dimensions make {size:,}.")
            return np.arange(size), [_text(one) for one in found]
        cells = self._table(found, what)
        places = np.array([self._whole(key, what) for key in cells], np.int64)
        if not len(places):
            self._refuse(f"`{what}` is empty.")
        if places.max() >= size:
            self._refuse(f"`{what}` has a cell {int(places.max())} where the dimensions make {size:,}.")
        return places, [_text(one) for one in cells.values()]

    def _statuses(self, positions: np.ndarray[Any, Any]) -> list[str] | None:
        found = self.data.get("status")
        if not found or isinstance(found, str):
            return [found] * len(positions) if found else None
        places, texts = self._cells(found, "status")
        by_place = dict(zip(places.tolist(), texts, strict=True))
        return [by_place.get(place, "") for place in positions.tolist()]

    def _time(self) -> Dimension | None:
        """The one dimension that has the role of time; None where there is none, or several."""
        named = self.roles.get("time", [])
        found = [dimension for dimension in self.dimensions if dimension.identity in named]
        return found[0] if len(found) == 1 else None

    def _stated(self) -> Iterator[tuple[str, str]]:
        """The unit of each category that has one."""
        described = self._table(self.data.get("dimension"), "dimension")
        for dimension in self.dimensions:
            units = described[dimension.identity]["category"].get("unit")
            names = dict(zip(dimension.codes, dimension.labels, strict=True))
            for code, unit in (units if isinstance(units, dict) else {}).items():
                if isinstance(unit, dict):
                    said = "; ".join(f"{key} {_text(unit[key])}" for key in STATED if key in unit)
                    yield f"unit of {names.get(code, code)}", said

    def _sizes(self, found: Any) -> tuple[int, ...]:
        sizes = tuple(self._whole(size, "size") for size in (found if isinstance(found, list) else ()))
        if len(sizes) != len(self.ids) or not all(sizes):
            self._refuse("`id` and `size` of the dimensions do not fit.")
        return sizes

    def _table(self, found: Any, what: str) -> Mapping[str, Any]:
        return found if isinstance(found, dict) else self._refuse(f"`{what}` is not an object.")

    def _texts(self, found: Any, what: str) -> tuple[str, ...]:
        if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
            self._refuse(f"`{what}` is not a list of texts.")
        return tuple(found)

    def _whole(self, found: Any, what: str) -> int:
        if not isinstance(found, str) or not found.isascii() or not found.isdecimal() or len(found) > 12:
            self._refuse(f"`{what}` has {_text(found)[:40]!r} where a whole number belongs.")
        return int(found)

    def _refuse(self, what: str) -> NoReturn:
        raise self.place.error(what, AS_JSONSTAT)


def _parsed(text: str, place: Place) -> Any:
    """The JSON with its numbers as they are written, so that no digit is lost."""
    try:
        return json.loads(text, parse_float=str, parse_int=str, parse_constant=str)
    except json.JSONDecodeError as error:
        remedy = "The file may be cut short, or no JSON: fetch it again; nothing was stored."
        raise place.error(f"it is no JSON: {error.msg}.", remedy, line=error.lineno) from error
    except RecursionError as error:
        raise place.error("it is nested too deeply for a statistical file.", AS_JSONSTAT) from error


def _chosen(data: Any, wanted: str, place: Place) -> Mapping[str, Any]:
    """The dataset that is wanted, or the only one."""
    found = dict(_datasets(data)) if isinstance(data, dict) else {}
    if not found:
        links = isinstance(data, dict) and data.get("class") == "collection"
        what = "it is a collection that only links to its datasets." if links else "it holds no JSON-stat dataset."
        remedy = "Fetch one of the datasets that it links to." if links else AS_JSONSTAT
        raise place.error(what, remedy)
    if wanted in found or (not wanted and len(found) == 1):
        return found[wanted] if wanted else next(iter(found.values()))
    listed = ", ".join(f"'{name}'" for name in found)
    what = f"it has no dataset '{wanted}'." if wanted else f"it holds {len(found)} datasets."
    near = did_you_mean(wanted, found)
    raise place.error(what, f"{near} Set `dataset` to one of: {listed}.".strip())


def _datasets(data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Name and content of each dataset: of itself, of a bundle by its key, of a collection by its label."""
    if "dimension" in data and "value" in data:
        yield _text(data.get("label", "")), data
        return
    items = data.get("link", {}).get("item", []) if isinstance(data.get("link"), dict) else []
    named = [(_text(item.get("label", "")), item) for item in items if isinstance(item, dict)]
    for name, item in [*data.items(), *named]:
        if isinstance(item, dict) and "dimension" in item and "value" in item:
            yield name, item


def _text(found: Any) -> str:
    """A value as it is written; null is nothing."""
    return "" if found is None else str(found)


def _day(updated: Any) -> date | None:
    """The day of a moment as ISO 8601 writes it; other forms are not certain."""
    try:
        return date.fromisoformat(str(updated)[:10])
    except ValueError:
        return None
