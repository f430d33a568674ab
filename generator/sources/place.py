"""Where in the world something was read, so that an error can say it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.errors import SourceError


@dataclass(frozen=True, slots=True)
class Place:
    """A file of a source; `error` names it with line and column. `counted` is what its lines are called."""

    source: str
    file: str
    counted: str = "line"

    def at(self, line: int | None = None, column: str = "") -> str:
        """`source 'x', file y.csv, line 3, column 'Z'`, with only the parts that are known."""
        parts = [f"source '{self.source}'", f"file {self.file}"]
        parts += [f"{self.counted} {line}"] if line is not None else []
        parts += [f"column '{column}'"] if column else []
        return ", ".join(parts)

    def error(self, what: str, remedy: str, *, line: int | None = None, column: str = "") -> SourceError:
        """A SourceError about this place; the caller raises it."""
        return SourceError(what, where=self.at(line, column), remedy=remedy)
