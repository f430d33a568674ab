"""Lines of text in a picture: how wide they are, where they break, and what keeps them apart.

Widths are those of Lato's advance tables in classes of letters, rounded up, so that the fonts a browser
may use in its place (Helvetica, Arial) fit too. An estimate errs on the wide side.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

CLASSES = {
    " .,'’": 0.28,
    ":;ijlI|![]()/-·": 0.36,
    '"*?_rtf°“”«»': 0.44,
    "Jaceghksvxyz": 0.56,
    "%&ACDGHKNOQRUVXw": 0.8,
    "mM@…—": 0.93,
    "W": 1.04,
}
OTHERS = 0.585
BOLD = 1.03
LEADING, BASELINE, ASCENT, DESCENT = 1.22, 0.96, 0.8, 0.22
SPACE = re.compile(r"[ \t\n]+")


@cache
def letter(character: str) -> float:
    """Width of one character in ems; an accent adds nothing, an unknown letter counts as a digit."""
    if character.isspace():
        return CLASSES[" .,'’"]
    plain = unicodedata.normalize("NFD", character)[0]
    return next((width for letters, width in CLASSES.items() if plain in letters), OTHERS)


@lru_cache(4096)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Estimated width of a line in the unit of `size` (the font size).

    >>> round(width("2024", 10), 1)
    23.4
    """
    return sum(map(letter, text)) * size * (BOLD if bold else 1)


def wrap(text: str, size: float, limit: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text at its spaces (no-break spaces hold) so that no line is wider than `limit`.

    There are as few lines as can be, and they are about equally long. A word wider than the limit
    stands alone, uncut; an empty text has no lines.

    >>> wrap("exports of the maquiladora industry of Mexicali", 10, 200)
    ('exports of the maquiladora', 'industry of Mexicali')
    """
    widths = [(word, width(word, size, bold=bold)) for word in SPACE.split(text.strip(" \t\n")) if word]
    space = width(" ", size, bold=bold)
    lines = fill(widths, space, limit)
    if len(lines) > 1:
        tighter = (limit * share / 100 for share in range(50, 100, 2))
        lines = next((other for each in tighter if len(other := fill(widths, space, each)) == len(lines)), lines)
    return tuple(lines)


def fill(words: Sequence[tuple[str, float]], space: float, limit: float) -> list[str]:
    """Put words (with their widths) on lines, as many as go on each."""
    lines: list[list[str]] = []
    used = limit
    for word, wide in words:
        if lines and used + space + wide <= limit:
            lines[-1].append(word)
            used += space + wide
        else:
            lines.append([word])
            used = wide
    return [" ".join(line) for line in lines]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `right` and `bottom` are its far edges, heights grow downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    def meets(self, other: Box, gap: float = 0.0) -> bool:
        """Whether the two overlap, or come nearer than `gap` side by side."""
        across = self.left < other.right + gap and other.left < self.right + gap
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True)
class Lettering:
    """One line of text in its place: `x` is its start, middle or end as `anchor` says, `y` its baseline."""

    text: str
    x: float
    y: float
    size: float
    anchor: Literal["start", "middle", "end"] = "middle"
    bold: bool = False

    @property
    def width(self) -> float:
        return width(self.text, self.size, bold=self.bold)

    @property
    def box(self) -> Box:
        """The room the line takes, on the wide side."""
        left = self.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor] * self.width
        return Box(left, self.y - self.size * ASCENT, left + self.width, self.y + self.size * DESCENT)

    def within(self, left: float, right: float) -> Lettering:
        """The same line, set against an edge where its middle would push it over that edge."""
        if self.box.left < left:
            return replace(self, x=left, anchor="start")
        return replace(self, x=right, anchor="end") if self.box.right > right else self


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text under each other, and the height at which the block ends."""

    lines: tuple[Lettering, ...]
    bottom: float


def block(text: str, column: Box, size: float, *, bold: bool = False) -> Block:
    """Set a text in a column, from its left edge and its top downwards, in as many lines as it needs."""
    leading = size * LEADING
    lines = tuple(
        Lettering(line, column.left, column.top + leading * count + size * BASELINE, size, "start", bold)
        for count, line in enumerate(wrap(text, size, column.width, bold=bold))
    )
    return Block(lines, column.top + leading * len(lines))


def thin(labels: Sequence[Lettering], gap: float) -> int:
    """The smallest n for which every n-th label, counted from the last, stands clear of the next.

    >>> thin([Lettering("2024", 20.0 * count, 0, 10) for count in range(9)], 5)
    2
    """
    boxes = [label.box for label in labels]
    for step in range(1, len(boxes)):
        if not any(one.meets(other, gap) for one, other in pairwise(boxes[::-step])):
            return step
    return max(len(boxes), 1)
