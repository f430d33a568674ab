"""What stands in the bytes of a text, seen at a glance: the marks on which the way of reading it depends."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from generator import processors

WORTH = 32_000_000
"""Bytes of a table from which compiled loops are worth loading."""
PART = 1 << 22
"""Bytes that a processor looks at together."""
RETURN, QUOTE, NUL = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Glance:
    """Whether there are carriage returns, quotation marks and NUL bytes."""

    has_returns: bool
    has_quotes: bool
    has_nul: bool


def glance(data: bytes) -> Glance:
    """One pass over a large text where numba, the extra `[fast]`, is installed; three over any other."""
    if len(data) < WORTH or not importlib.util.find_spec("numba"):
        return Glance(b"\r" in data, b'"' in data, b"\0" in data)
    marks, found = importlib.import_module("generator.sources.loops").marks, np.frombuffer(data, np.uint8)
    seen = 0
    for some in processors.each(lambda part: int(marks(found[part])), _parts(data)):
        seen |= some
    return Glance(bool(seen & RETURN), bool(seen & QUOTE), bool(seen & NUL))


def is_ascii(data: bytes) -> bool:
    """Whether all bytes are ASCII; of a large text several parts are looked at together."""
    if len(data) < WORTH:
        return data.isascii()
    found = np.frombuffer(data, np.uint8)
    return all(list(processors.each(lambda part: int(found[part].max()) < 128, _parts(data))))


def _parts(data: bytes) -> Iterator[slice]:
    return (slice(start, start + PART) for start in range(0, len(data), PART))
