"""Reads the simplest large tables in compiled loops, several parts of the file at once.

Fields without quotation marks, as many in every row; figures of plain digits, at most 15 of them, or a mark for a
missing value. Whatever else stands there is left to `plain`, and to the exact reading after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from generator import processors
from generator.sources import loops, plain
from generator.sources.grid import Coded

MOST_TEXTS = 1 << 16
"""Different texts of one column; a column of more is no dimension."""
NO_MARKS = frozenset("0123456789.-+\n\r")
"""What parts no fields, since it may stand inside of figures."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The columns that were asked for, by their place: texts, and figures with NaN for a hole."""

    rows: int
    texts: dict[int, Coded]
    figures: dict[int, NDArray[np.float64]]


def read(
    data: bytes,
    span: tuple[int, int],
    delimiter: str,
    width: int,
    texts: Sequence[int],
    figures: Sequence[int],
    missing: Iterable[str],
) -> Columns | None:
    """The rows in a span of the bytes, of `width` fields each; None where one of them is not as simple as that."""
    if delimiter in NO_MARKS or width < 2:
        return None
    found = np.frombuffer(data, np.uint8)
    parts = _parts(data, *span)
    rows = processors.each(lambda part: 1 + plain.line_ends(found[slice(*part)]), parts)
    firsts = np.cumsum([0, *rows]).tolist()
    codes = np.empty((len(texts), firsts[-1]), np.int32)
    values = np.empty((len(figures), firsts[-1]), np.float64)
    form = _Form(found, ord(delimiter), _kinds(width, texts, figures), _marks(missing))
    places = [slice(*pair) for pair in pairwise(firsts)]
    work = [(part, codes[:, place], values[:, place]) for part, place in zip(parts, places, strict=True)]
    listed = list(processors.each(lambda one: form.read(data, *one), work))
    if any(one is None for one in listed):
        return None
    known = [one for one in listed if one is not None]
    coded = {at: _joined([one[n] for one in known], codes[n], places) for n, at in enumerate(texts)}
    return Columns(firsts[-1], coded, {at: values[n] for n, at in enumerate(figures)})


def _parts(data: bytes, start: int, stop: int) -> list[tuple[int, int]]:
    """Where each part begins and ends, at the ends of lines that cut the rows about evenly."""
    many = processors.at_hand()
    cuts = {data.find(b"\n", start + (stop - start) * at // many, stop) for at in range(1, many)} - {-1}
    edges = [start, *(cut + 1 for cut in sorted(cuts)), stop + 1]
    return [(first, last - 1) for first, last in pairwise(edges)]


def _kinds(width: int, texts: Sequence[int], figures: Sequence[int]) -> NDArray[np.int64]:
    kinds = np.full(width, loops.SKIPPED)
    kinds[list(texts)], kinds[list(figures)] = loops.TEXT, loops.FIGURE
    return kinds


def _marks(missing: Iterable[str]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The marks for a missing value in one row of bytes, and where each ends."""
    marks = [mark.encode() for mark in missing if mark == mark.strip()]
    return np.frombuffer(b"".join(marks) + b"\n", np.uint8), np.cumsum([0, *map(len, marks)])


@dataclass(frozen=True, eq=False)
class _Form:
    """What all parts share: the bytes, the mark between fields, what each column is, the marks of holes."""

    data: NDArray[np.uint8]
    mark: int
    kinds: NDArray[np.int64]
    missing: tuple[NDArray[np.uint8], NDArray[np.int64]]

    def read(
        self, raw: bytes, part: tuple[int, int], codes: NDArray[np.int32], values: NDArray[np.float64]
    ) -> list[list[str]] | None:
        """Fills the codes and values of a part; its distinct texts by column, None where it is not simple."""
        ends = np.zeros((len(codes), MOST_TEXTS, 2), np.int64)
        many = loops.read(self.data, part, self.mark, self.kinds, self.missing, ends, codes, values)
        if many[0] != codes.shape[1]:
            return None
        counts = many[1:].tolist()
        return [
            [raw[first:last].decode() for first, last in ends[n, :count].tolist()] for n, count in enumerate(counts)
        ]


def _joined(listed: list[list[str]], codes: NDArray[np.int32], places: list[slice]) -> Coded:
    """One column of several parts, each with distinct texts of its own."""
    numbers: dict[str, int] = {}
    for texts, place in zip(listed, places, strict=True):
        moved = np.array([numbers.setdefault(text, len(numbers)) for text in texts], np.int32)
        if (np.diff(moved) == 1).all():  # as where each part has texts of its own: sooner added than looked up
            codes[place] += moved[:1]
        else:
            codes[place] = moved[codes[place]]
    return Coded.merged(numbers, codes, all_stand=True)
