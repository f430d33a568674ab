"""Reads SDMX-ML 2.1, SDMX-JSON 1.0 and SDMX-CSV, as Europe's statistical offices and central banks publish it."""

from __future__ import annotations

import codecs
import io
import logging
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from typing import Annotated, Any, ClassVar

import msgspec

from generator.sources import sdmx_csv
from generator.sources.cube import VALUE, CubeColumns
from generator.sources.dated import Dated, dated
from generator.sources.extras import extra
from generator.sources.grid import Listed
from generator.sources.http.door import located
from generator.sources.http.request import Kind
from generator.sources.mapping import Layout, Stated
from generator.sources.place import Place
from generator.sources.pxfile import read_bytes
from generator.sources.sdmx_csv import POWER, STATUS, TIME
from generator.sources.sdmx_service import FLOW, KEY, START, Form, accepted, address
from generator.sources.tabular import Opened, TableSource
from generator.sources.workbook import DOCTYPE, HEAD

UNITS = {"UNIT": "unit", "UNIT_MEASURE": "unit", "BASE_PER": "base", "BASE_PERIOD": "base"}
MOST_STATED = 5
AS_GENERIC = "Ask the agency for SDMX-ML 2.1 generic data, SDMX-JSON 1.0 or SDMX-CSV"
USUAL: dict[str, Stated] = {"A": "", "P": "preliminary", "R": "revised"}


class SdmxOptions(Layout, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A data message, or a folder of `YYYY-MM-DD.xml`; dimensions and attributes are the columns, by their ids.

    In place of a file `service` asks an agency, by the name that sdmx1 has for it or by an address, for the `flow`,
    of it the series that the `key` picks, from the period `start` on. `structure` is the file of the data structure,
    which structure-specific messages need. `markers` says what the codes of OBS_STATUS mean where `status_column`
    names it.
    """

    service: str = ""
    flow: str = ""
    key: str = ""
    start: str = ""
    format: Form = ""
    structure: str = ""
    missing: tuple[str, ...] = ("", "NaN")
    markers: Mapping[str, Stated] = msgspec.field(default_factory=lambda: dict(USUAL))
    series: Annotated[tuple[CubeColumns, ...], msgspec.Meta(min_length=1)]


class SdmxSource(TableSource):
    """A message of SDMX data; see `SdmxOptions`. Needs the extra `sdmx`."""

    kind: ClassVar[Kind] = "binary"
    ending = "xml"
    layout = SdmxOptions
    marks_time = True
    options: SdmxOptions

    def check_place(self) -> None:
        """SettingsError unless exactly one of `path`, `url` and `service` says where the message is."""
        given = self.options
        alone = next((name for name in ("flow", "key", "start", "format") if getattr(given, name)), "")
        if not given.service:
            if alone:
                raise self.settings.wrong(f"`{alone}` is of no use without `service`.", "Set both.", near=alone)
            super().check_place()
            return
        if given.path or given.url:
            raise self.settings.wrong("`service` stands beside a file.", "Set one of them alone.", near="service")
        for name, form, example in (
            ("flow", FLOW, "EXR, or AGENCY,FLOW,VERSION"),
            ("key", KEY, "M.USD.EUR.SP00.A, where M..EUR is all of the second dimension"),
            ("start", START, "2010, 2010-Q1 or 2010-01"),
        ):
            text = getattr(given, name)
            if (text or name == "flow") and not form.fullmatch(text):
                raise self.settings.wrong(f"`{name}` is '{text}'.", f"Write {example}.", near=name)

    def files(self, progress: Callable[[str], None]) -> Iterator[Dated]:
        """The files at hand, oldest first, or the one answer of the service."""
        given = self.options
        if not given.service:
            yield from super().files(progress)
            return
        place = Place(self.name, f"service '{given.service}', {given.flow}")
        url = address(given.service, given.flow, given.key, given.start, place)
        headers = {"Accept": accepted(given.service, given.format, place)}
        local = located(self.settings, given, url, "service", self.kind, progress, headers)
        yield from dated(local, given.released, Place(self.name, local.shown), self.ending)

    def opened(self, file: Dated, place: Place) -> Opened:
        """The observations of the message, one a row."""
        data = read_bytes(file.path, place)
        message = None if sdmx_csv.is_one(data) else _message(data, place, self._structure(place))
        table = _table(message, place) if message else sdmx_csv.table(data, place)
        return Opened(table, TIME if TIME in table else "", dict(_stated(table)))

    def _structure(self, place: Place) -> Any:
        """The data structure that the settings name, or nothing."""
        if not self.options.structure:
            return None
        path = self.settings.file("structure", self.options.structure)
        of = Place(place.source, self.options.structure)
        found: Any = getattr(_message(read_bytes(path, of), of, None), "structure", None)
        # A message of data has its own one structure there, and no table of them.
        structures = list(found.values()) if hasattr(found, "values") else []
        if len(structures) != 1:
            raise of.error(f"it holds {len(structures)} data structures.", "Name a file that holds one.")
        return structures[0]


def _message(data: bytes, place: Place, structure: Any) -> Any:
    """What the library makes of a message; SourceError, with what to ask the agency for, where it fails."""
    library = extra("sdmx", "sdmx", place)
    if DOCTYPE.search(data[:HEAD]):
        raise place.error("it has a DOCTYPE, as no SDMX message has.", "Do not trust it; nothing was stored.")
    plain = data.removeprefix(codecs.BOM_UTF8).lstrip()
    kind = {b"<": "XML", b"{": "JSON"}.get(plain[:1])
    if not kind:
        raise place.error("it is neither XML nor JSON nor SDMX-CSV.", f"{AS_GENERIC}; nothing was stored.")
    given = {} if structure is None else {"structure": structure}
    try:
        with _quiet():
            return library.read_sdmx(io.BytesIO(plain), format=kind, **given)
    except Exception as error:  # the library raises whatever an unexpected message makes it stumble over
        what = f"the message cannot be read: {_said(error)}."
        raise place.error(what, _remedy(plain)) from error


def _said(error: Exception) -> str:
    """The first line of what the library says, or the name of what it raises."""
    text = str(error).strip().partition("\n")[0][:160]
    return f"{type(error).__name__}, {text.rstrip('.')}" if text else type(error).__name__


def _remedy(data: bytes) -> str:
    """What to ask the agency for, by what it sent."""
    if b"StructureSpecific" in data[:HEAD]:
        return f"It needs its data structure: set `structure` to its file. Or: {AS_GENERIC[0].lower()}{AS_GENERIC[1:]}."
    if data.startswith(b"{"):
        version = "application/vnd.sdmx.data+json;version=1.0.0"
        return f"It may be SDMX-JSON 2.0, which cannot be read. {AS_GENERIC}, as the header Accept: {version} does."
    return f"{AS_GENERIC}; nothing was stored."


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the library from printing and logging what it stumbles over."""
    log = logging.getLogger("sdmx")
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        with redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.setLevel(level)


def _table(message: Any, place: Place) -> Listed:
    """Every observation of every data set: its dimensions, its attributes and its value."""
    rows: list[dict[str, str]] = []
    dimensions: dict[str, None] = {}
    for dataset in getattr(message, "data", ()):
        for observation in dataset.obs:
            key = {str(name): _plain(one) for name, one in observation.key.values.items()}
            dimensions |= dict.fromkeys(key)
            attributes = {str(name): _plain(one) for name, one in observation.attrib.items()}
            value = observation.value
            rows.append(attributes | key | {VALUE: "" if value is None else str(value)})
    if not rows:
        raise place.error("it holds no observation.", "Ask the agency for data, not for the structure alone.")
    names = list(dict.fromkeys(name for row in rows for name in row))
    columns = [[row.get(name, "") for row in rows] for name in names]
    of = Place(place.source, place.file, "observation")
    table = Listed(of, names, columns, dimensions=tuple(dimensions))
    table.status_name, table.power_column = STATUS, POWER if POWER in names else ""
    return table


def _plain(value: Any) -> str:
    """The code or text of a part of a key, or of an attribute."""
    held = getattr(value, "value", value)
    return str(getattr(held, "id", held))


def _stated(table: Listed) -> Iterator[tuple[str, str]]:
    """Unit and base year, where the message states them once for all."""
    for name, noun in UNITS.items():
        if name in table:
            texts = sorted(set(table.coded(name).texts) - {""})
            if 0 < len(texts) <= MOST_STATED:
                yield noun, "; ".join(texts)
