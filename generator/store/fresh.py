"""What was written last, kept in memory: its panel needs no reading of the file that was just made of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from generator.model.panel import Observations

Stamp = tuple[int, int, int]


@dataclass(frozen=True, eq=False)
class Fresh:
    """The content of a file as it was written, in canonical order, and what tells the file from another."""

    path: Path
    stamp: Stamp
    content: Observations

    @classmethod
    def of(cls, path: Path, content: Observations) -> Fresh:
        return cls(path, _stamp(path), content)

    def is_in(self, path: Path) -> bool:
        """Whether this is what the file at a path holds; one that was touched since is to be read."""
        return path == self.path and path.exists() and _stamp(path) == self.stamp

    def about(self, indicator: str | None) -> Observations:
        """The observations of one indicator, or all; there may be none."""
        series = self.content.series
        picked = [row for row, one in enumerate(series) if indicator in {None, one.indicator}]
        if len(picked) == len(series):
            return self.content
        first, last = (picked[0], picked[-1]) if picked else (0, -1)
        start, stop = np.searchsorted(self.content.row, [first, last + 1])
        rows = slice(int(start), int(stop))
        return replace(
            self.content,
            series=series[first : last + 1],
            row=self.content.row[rows] - np.int32(first),
            ordinal=self.content.ordinal[rows],
            value=self.content.value[rows],
            status=self.content.status[rows],
        )


def _stamp(path: Path) -> Stamp:
    seen = path.stat()
    return seen.st_ino, seen.st_size, seen.st_mtime_ns
