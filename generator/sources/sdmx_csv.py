"""SDMX-CSV, versions 1 and 2: the columns of identity, the dimensions, the value, the attributes.

The format is described in the SDMX working group's "sdmx-csv": the first column is called `DATAFLOW`, in version 2
`STRUCTURE`, and the value `OBS_VALUE`. With labels, a name is `FREQ: Frequency` and a text `M: Monthly`. The European
Central Bank calls the first column `KEY`, Eurostat writes `LAST UPDATE` beside it.
"""

from __future__ import annotations

import codecs
import csv
import io
import re

from generator.sources.cube import VALUE
from generator.sources.grid import Listed
from generator.sources.place import Place

TIME, POWER, STATUS, FIGURE = "TIME_PERIOD", "UNIT_MULT", "OBS_STATUS", "OBS_VALUE"
FLAG = "OBS_FLAG"
"""What Eurostat calls the status."""
BEGINS = re.compile(rb'"?(DATAFLOW|STRUCTURE|KEY)"?\s*[,;]')
ABOUT = frozenset(("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "LAST UPDATE", "KEY"))
"""Columns about the message, which no series is picked by."""
REMOVED = "D"
CUT = "The file may be cut short: fetch it again; nothing was stored."


def is_one(data: bytes) -> bool:
    """Whether the bytes begin as SDMX-CSV does."""
    return bool(BEGINS.match(data.removeprefix(codecs.BOM_UTF8)))


def table(data: bytes, place: Place) -> Listed:
    """Every observation with its dimensions and attributes; SourceError where it cannot be read whole."""
    of = Place(place.source, place.file, "line")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise place.error("it is not UTF-8, as SDMX-CSV has to be.", CUT) from error
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text), delimiter=max(",;", key=first.count))
    header = next(reader)
    rows = [(reader.line_num, row) for row in reader if any(row)]
    _refuse(header, rows, of)
    names = [_code(name) if name != FIGURE else VALUE for name in header]
    columns = [
        [_code(row[at]) if ": " in name else row[at].strip() for _, row in rows] for at, name in enumerate(header)
    ]
    listed = Listed(of, names, columns, [line for line, _ in rows], dimensions=_dimensions(names))
    listed.power_column = POWER if POWER in names else ""
    listed.status_name = FLAG if FLAG in names else STATUS
    return listed


def _refuse(header: list[str], rows: list[tuple[int, list[str]]], place: Place) -> None:
    """SourceError where there is no value, no row, a row cut short, or a row that takes figures back."""
    if FIGURE not in header:
        raise place.error(f"it has no column {FIGURE}.", "Ask the agency for data, not for the structure alone.")
    if not rows:
        raise place.error("it holds no observation.", "Ask the agency for other dimensions or periods.")
    action = header.index("ACTION") if "ACTION" in header else None
    for line, row in rows:
        if len(row) != len(header):
            raise place.error(f"the row has {len(row)} fields where the header has {len(header)}.", CUT, line=line)
        if action is not None and row[action].strip() == REMOVED:
            what = "the row takes figures back (ACTION is D)."
            raise place.error(what, "Ask the agency for the whole dataset, not for its changes.", line=line)


def _dimensions(names: list[str]) -> tuple[str, ...]:
    """The columns before the value, but for those about the message."""
    return tuple(name for name in names[: names.index(VALUE)] if name not in ABOUT)


def _code(text: str) -> str:
    """The code of a text that may have its label behind it."""
    return text.partition(": ")[0].strip()
