"""A fact: something newsworthy that is true of a series, with all that proves it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum
from functools import lru_cache

from generator.model.panel import Cell, Vintage
from generator.model.period import Period, Window
from generator.model.series import Series
from generator.model.unit import Unit


class Direction(StrEnum):
    """Which way a displayed change goes."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"

    @classmethod
    def of(cls, change: Decimal) -> Direction:
        """The sign of a number, as a direction."""
        if change > 0:
            return cls.UP
        return cls.DOWN if change < 0 else cls.FLAT


WIDE = Context(prec=1000)
"""Digits enough for any quotient of two floating-point numbers."""


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Round half away from zero, as printed statistics are.

    >>> rounded(Decimal("57.25"), 1), rounded(Decimal("-4.35"), 1)
    (Decimal('57.3'), Decimal('-4.4'))

    What is shown as zero has no sign.

    >>> rounded(Decimal("-0.04"), 1)
    Decimal('0.0')
    """
    shown = value.quantize(_step(decimals), ROUND_HALF_UP, WIDE)
    return shown or shown.copy_abs()


@lru_cache(maxsize=64)
def _step(decimals: int) -> Decimal:
    """One of the last digit shown; kept, since every figure printed needs it."""
    return Decimal(1).scaleb(-decimals)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a fact: raw value, unit, the digits it is shown with, and how it was reached.

    `role` names it within the fact (`level`, `change`, `base`, `share`...); `window` is the time it
    speaks of; `arithmetic` spells out the computation with its numbers; `cells` are the
    observations that went into it.
    """

    role: str
    value: Decimal
    unit: Unit
    decimals: int
    window: Window
    arithmetic: str
    cells: tuple[Cell, ...]

    @property
    def displayed(self) -> Decimal:
        """The value at its display precision, sign kept."""
        return rounded(self.value, self.decimals)


@dataclass(frozen=True, slots=True)
class Caveat:
    """What a guard found that the reader must be told with the fact; its wording is in templates.

    `period` is the time it speaks of (a leap year), `figure` the number that the reader needs with it
    (the change in real terms, the twelve months that went the other way).
    """

    name: str
    period: Period | None = None
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """Why a fact ranks where it does: the named factors whose product is `total`.

    `bits` is the surprise and `size` the magnitude, 0 to 1, that its factor `news` is made of.
    """

    factors: tuple[tuple[str, float], ...] = ()
    bits: float = 0.0
    size: float = 1.0

    @property
    def total(self) -> float:
        product = 1.0
        for _, factor in self.factors:
            product *= factor
        return product


@dataclass(frozen=True, slots=True)
class Fact:
    """One kind of news about one series: figures, window, comparison, since when, says who.

    `kind` is the name of the rule that found it. `window` is what it speaks of, `comparison` what
    it is held against (None for a level), `since` the first period of the history it ranges over
    (records and streaks), and `since_is_start` whether the series begins there. `peer` is the
    whole, for shares and contributions. `is_tie` says that the figure equals the best before it at
    the precision shown: it matches a record, it sets none.
    """

    kind: str
    series: Series
    window: Window
    figures: tuple[Figure, ...]
    direction: Direction
    vintage: Vintage
    comparison: Window | None = None
    since: Period | None = None
    peer: Series | None = None
    since_is_start: bool = False
    is_tie: bool = False
    caveats: tuple[Caveat, ...] = ()
    score: Score = field(default_factory=Score)

    @property
    def id(self) -> str:
        peer = f"/{self.peer}" if self.peer else ""
        return f"{self.kind}/{self.series}{peer}/{self.window}"

    def has(self, role: str) -> bool:
        return any(figure.role == role for figure in self.figures)

    def __getitem__(self, role: str) -> Figure:
        """The figure of that role; KeyError when the fact has none."""
        for figure in self.figures:
            if figure.role == role:
                return figure
        raise KeyError(role)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All observations behind the fact, each once, in the order first cited."""
        return tuple({cell.id: cell for figure in self.figures for cell in figure.cells}.values())
