"""A parcel made up on the spot, for tests that need no real bulletin."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from datetime import date
from typing import Any

from generator.publishing.parcel import Parcel, Picture


def png(shade: int = 200) -> bytes:
    """A picture of 40 x 20 points in one grey, as a writer of PNG by hand makes it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 40, 20, 8, 0, 0, 0, 0)
    rows = (b"\0" + bytes([shade]) * 40) * 20
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


INVENTED = Parcel(
    bulletin="invented-2024-10",
    language="es",
    title="Suben 6.7% las ventas inventadas",
    body="**Las ventas sumaron 57 mil pesos.**\n\nTexto inventado.\n\n![Gráfica](chart.es.svg)\n\n[Datos](data.csv)\n",
    excerpt="Las ventas sumaron 57 mil pesos.",
    description="Ventas inventadas.",
    social="Suben las ventas inventadas.",
    slug="suben-6-7-las-ventas-inventadas",
    keywords=(),
    released=date(2024, 11, 20),
    standing="draft",
    picture=Picture(png(), b"<svg/>", "Gráfica de barras inventada.", "Ventas inventadas, en pesos."),
    data=b"period,value\n2024-10,57000\n",
    record=b"{}",
)


def invented(body: str | None = None, **changes: Any) -> Parcel:
    """A bulletin that tells of nothing real, with another body or other fields."""
    return replace(INVENTED, **({} if body is None else {"body": body}), **changes)
