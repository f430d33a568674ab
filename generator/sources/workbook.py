"""Looks at a workbook before it is unpacked: what it is, and how large it would become."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

from generator.sources.place import Place
from generator.sources.pxfile import read_bytes

OLD = b"\xd0\xcf\x11\xe0"
MEGABYTE = 1_000_000
SUSPECT = 20 * MEGABYTE
MOST_SWOLLEN = 100
"""How many times its size a workbook may unpack to once that is more than `SUSPECT` bytes: sheets of figures unpack
to ten or twenty times their size, and a bomb to hundreds."""
HEAD = 1 << 16
TAG = 40
"""Bytes that the beginning of a tag may have, so that none is cut in two."""
DOCTYPE = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
FORMULA = re.compile(rb"<(\w+:)?f[ >/]")
PER_CENT = re.compile(rb'%|numFmtId="(9|10)"')
"""A format with the sign in it, or one of the two that every spreadsheet knows by number."""
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


def refuse_foreign(path: Path, place: Place) -> None:
    """SourceError where a file is no .xlsx: an old .xls, or a page or table of text under that name."""
    start = read_start(path, place)
    if start.startswith(OLD):
        raise place.error("it is an old workbook (.xls) or one with a password.", "Save it as .xlsx, without password.")
    if not start.startswith(b"PK"):
        what = "it is no workbook (.xlsx)."
        raise place.error(what, 'Fetch it again; where it is a table of text, set `type = "csv"`.')


def read_start(path: Path, place: Place) -> bytes:
    """The first bytes of a file; SourceError where it cannot be opened."""
    try:
        with path.open("rb") as file:
            return file.read(8)
    except OSError:
        return read_bytes(path, place)[:8]


def refuse_bomb(path: Path, place: Place, limit: int) -> bool:
    """SourceError where a workbook would unpack to too much, or its XML has a DOCTYPE; whether a sheet has formulas.

    The sizes are those that the zip states; no more than they say is ever unpacked.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(member.file_size for member in archive.infolist())
            _refuse_size(size, path.stat().st_size, limit, place)
            parts = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
            formulas = [_has_formula(archive, name, place) for name in parts]
            return any(formulas)
    except BROKEN as error:
        what = f"the workbook cannot be unpacked: {error}."
        raise place.error(what, "Fetch it again; nothing was stored.") from error


def may_show_per_cent(path: Path) -> bool:
    """Whether a workbook has a format that shows a number times a hundred, with the sign of per cent."""
    try:
        with zipfile.ZipFile(path) as archive:
            return bool(PER_CENT.search(archive.read("xl/styles.xml")))
    except KeyError:
        return False


def _refuse_size(size: int, packed: int, limit: int, place: Place) -> None:
    swollen = size / max(1, packed)
    if size > limit or (size > SUSPECT and swollen > MOST_SWOLLEN):
        what = f"its {packed:,} bytes would unpack to {size:,}, {swollen:,.0f} times as many."
        raise place.error(what, "Do not trust it. If it is genuine, save it as CSV or raise `limit_mb`.")


def _has_formula(archive: zipfile.ZipFile, name: str, place: Place) -> bool:
    with archive.open(name) as member:
        part = member.read(HEAD)
        if DOCTYPE.search(part):
            what = f"its part {name} has a DOCTYPE, as no workbook has."
            raise place.error(what, "Do not trust it; nothing was stored.")
        if not name.startswith("xl/worksheets/"):
            return False
        while part:
            if FORMULA.search(part):
                return True
            rest = member.read(HEAD)
            part = part[-TAG:] + rest if rest else b""
    return False
