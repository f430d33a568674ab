"""A Word file packed so that the same text gives the same bytes."""

from __future__ import annotations

import io
import zipfile

FIRST = "[Content_Types].xml"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that a ZIP file can tell."""


def packed(content: bytes) -> bytes:
    """The parts in their order, none with an hour."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as whole:
        for name in sorted(given.namelist(), key=lambda one: (one != FIRST, one)):
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            whole.writestr(info, given.read(name))
    return made.getvalue()
