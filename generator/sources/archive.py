"""Reads members of a zip file without unpacking it to disk, and refuses one that swells without end."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from generator.sources.place import Place
from generator.sources.swelling import swells

CHUNK = 1 << 20
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)
"""What the standard library raises for a damaged, encrypted, unreadable or oddly packed file."""


def members(
    path: Path, pattern: re.Pattern[str], limit: int, place: Place, *, last_alone: bool = False
) -> Iterator[tuple[str, bytes]]:
    """Name and content of each member whose whole name fits the pattern, by name; or of the last of them alone.

    `limit` bounds the bytes of all of them together, counted as they are unpacked: what the file
    says of its sizes is not trusted. SourceError where it is exceeded, a member swells as no figures
    do, the zip is damaged, or nothing fits.
    """
    room = limit
    try:
        with zipfile.ZipFile(path) as archive:
            names = sorted(name for name in archive.namelist() if pattern.fullmatch(name))
            if not names:
                raise place.error(
                    f"no member is called like {pattern.pattern}.", "Is it the right file? Fetch it again."
                )
            for name in names[-1:] if last_alone else names:
                data = _unpacked(archive, name, room, place)
                room -= len(data)
                if room < 0:
                    what = f"it unpacks to more than {limit:,} bytes."
                    raise place.error(what, "Do not trust it; or raise `unpacked_limit_mb` if it is genuine.")
                yield name, data
    except FileNotFoundError as error:
        raise place.error(
            "there is no such file.", "Correct the path; it counts from the folder of the settings."
        ) from error
    except BROKEN as error:
        raise place.error(f"the zip cannot be read: {error}.", "Fetch it again; nothing was stored.") from error


def _unpacked(archive: zipfile.ZipFile, name: str, room: int, place: Place) -> bytes:
    """The content of a member, or as much of it as shows that it is larger than `room`."""
    parts: list[bytes] = []
    size, packed = 0, archive.getinfo(name).compress_size
    with archive.open(name) as member:
        while size <= room and (part := member.read(CHUNK)):
            parts.append(part)
            size += len(part)
            if swells(packed, size):
                what = f"{packed:,} bytes of {name} unpack to {size:,} and more, as no table does."
                raise place.error(what, "Do not trust it; ask the agency. Nothing was stored.")
    return b"".join(parts)
