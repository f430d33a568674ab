"""The table of results: one line a measurement, with a ratio from the same run and the target where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Unit = Literal["s", "MB", "articles/s", "%", "x", "us", "sentences/s"]
WIDTHS = (9, 54, 18, 36)
MISSED = "MISSED"


@dataclass(frozen=True)
class Line:
    """One figure: seconds, megabytes (of 1,000,000 bytes), articles a second, per cent, or times another of this run.

    `ratio` says in words to what else of the same run it compares. `target` is the most the figure may be.
    """

    what: str
    figure: float
    unit: Unit
    ratio: str
    target: float | None = None

    @property
    def is_missed(self) -> bool:
        return self.target is not None and self.figure > self.target


def times(figure: float, other: float, name: str) -> str:
    """A ratio in words.

    >>> times(0.05, 0.01, "python -c pass")
    '5.0 x python -c pass'
    """
    return f"{compact(figure / other)} x {name}"


def compact(number: float) -> str:
    """Two or three digits that count.

    >>> [compact(one) for one in (0.0123, 4.26, 87.3, 12345.6)]
    ['0.012', '4.3', '87', '12,346']
    """
    if number >= 10:
        return f"{number:,.0f}"
    return f"{number:.1f}" if number >= 1 else f"{number:.2g}"


def shown(figure: float, unit: Unit) -> str:
    """A figure with its unit, seconds below a tenth in milliseconds.

    >>> shown(0.94, "s"), shown(0.0312, "s"), shown(120.4, "MB")
    ('0.94 s', '31 ms', '120 MB')
    """
    if unit != "s":
        return f"{compact(figure)} {unit}"
    return f"{figure:.2f} s" if figure >= 0.1 else f"{compact(figure * 1000)} ms"


def header() -> Iterator[str]:
    """The names of the columns, and a rule below them."""
    yield columns("benchmark", "what", "figure", "ratio in this run", "target")
    yield columns(*("-" * width for width in WIDTHS), "-" * 9)


def row(benchmark: str, line: Line) -> str:
    """One line of the table; a target that is missed says so."""
    limit = "" if line.target is None else f"<= {shown(line.target, line.unit)}"
    verdict = f"{limit} {MISSED}" if line.is_missed else limit
    return columns(benchmark, line.what, shown(line.figure, line.unit), line.ratio, verdict)


def columns(*texts: str) -> str:
    """Texts under each other, the third set to the right."""
    *first, last = texts
    padded = [text.ljust(width) for text, width in zip(first, WIDTHS, strict=True)]
    padded[2] = padded[2].strip().rjust(WIDTHS[2])
    return "  ".join((*padded, last)).rstrip()
