"""Exact arithmetic on one series: every figure in Decimal, with its observations and its sum spelt out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import cached_property

from generator.config import RuleSettings
from generator.facts.breaks import last_break
from generator.facts.deflate import Deflator
from generator.model.fact import Direction, Fact, Figure
from generator.model.panel import Cell, Panel
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series
from generator.model.unit import PERCENT, POINT, Kind, Operation
from generator.model.words import Indicator

DIGITS = 50
"""Digits carried in divisions; far beyond any statistic, so that rounding happens once, at the end."""
SIXTH, WIDE = Decimal("0.000001"), Context(prec=100)
"""The last digit after the point that is shown of a number without end, and room for all before it."""


def divided(one: Decimal, other: Decimal) -> Decimal:
    """A quotient to 50 digits, to be rounded once, when it is shown."""
    with localcontext() as context:
        context.prec = DIGITS
        return one / other


@dataclass(frozen=True)
class Ledger:
    """One row of a panel, at its newest period, for rules that state facts.

    `deflator` are the prices that nominal figures are held against; None where the office has none.
    `earlier` is the panel as it was known before the newest release; None where that was the first.
    """

    panel: Panel
    row: int
    indicator: Indicator
    settings: RuleSettings
    deflator: Deflator | None = None
    earlier: Panel | None = None

    @property
    def series(self) -> Series:
        return self.panel.series[self.row]

    @property
    def newest(self) -> Period:
        return self.panel.last

    @property
    def frequency(self) -> Frequency:
        return self.panel.frequency

    @property
    def is_adjusted(self) -> bool:
        """Whether neighbouring periods may be compared: adjusted for the season, or without one."""
        return bool(self.series.adjustment) or not self.indicator.seasonal

    @property
    def is_cut(self) -> bool:
        """Whether the history starts at a break, so that its first period is not the first of the series."""
        return last_break(self.panel, self.indicator) is not None

    @cached_property
    def first(self) -> Period | None:
        """The first period with a value, or None for an empty series."""
        known = self.history(Window(self.panel.first, self.newest))
        return known[0].period if known else None

    def of(self, series: Series) -> Ledger | None:
        """The ledger of another series of the panel, or None when the panel lacks it."""
        return replace(self, row=self.panel.row(series)) if series in self.panel else None

    def history(self, window: Window) -> list[Cell]:
        """The known observations of a window, holes left out."""
        cells = (self.panel.cell(self.row, period) for period in window.periods)
        return [cell for cell in cells if cell is not None]

    def level(self, window: Window, role: str = "level") -> Figure | None:
        """The value of a window: an observation, a sum or a mean by kind; None where one is missing."""
        cells = self.panel.cells(self.row, window)
        if cells is None:
            return None
        total = sum((cell.value for cell in cells), Decimal(0))
        operation = Operation.VALUE if window.is_single else self.indicator.kind.window_operation
        value = divided(total, Decimal(len(cells))) if operation is Operation.MEAN else total
        arithmetic = f"{operation.value} of {window} = {plain(value)}"
        unit, decimals = self.indicator.value_unit, self.indicator.decimals
        return Figure(role, value, unit, decimals, window, arithmetic, cells)

    def change(self, now: Figure, base: Figure, role: str = "change") -> Figure | None:
        """From `base` to `now`: per cent, points or a plain difference by kind.

        None where growth has no meaning: a base that is not positive, or a negative value.
        """
        if not self.indicator.kind.has_growth:
            return self.difference(now, base, role)
        if base.value <= 0 or now.value < 0:
            return None
        value = (divided(now.value, base.value) - 1) * 100
        arithmetic = f"({plain(now.value)} ÷ {plain(base.value)} − 1) × 100 = {plain(value)}"
        cells = now.cells + base.cells
        return Figure(role, value, PERCENT, self.indicator.change_decimals, now.window, arithmetic, cells)

    def difference(self, now: Figure, base: Figure, role: str = "change") -> Figure:
        """From `base` to `now` in points for a rate, otherwise in the unit of the two."""
        unit = POINT if self.indicator.kind is Kind.RATE else now.unit
        decimals = self.indicator.change_decimals if unit is POINT else self.indicator.decimals
        value = now.value - base.value
        arithmetic = f"{plain(now.value)} − {plain(base.value)} = {plain(value)}"
        return Figure(role, value, unit, decimals, now.window, arithmetic, now.cells + base.cells)

    def compared(self, window: Window, base: Window) -> tuple[Figure, Figure, Figure] | None:
        """Level, change and base of a window against another; None where one has no value or there is no change."""
        now, then = self.level(window), self.level(base, "base")
        change = self.change(now, then) if now and then else None
        return (now, change, then) if now and change and then else None

    def fact(
        self, kind: str, window: Window, figures: tuple[Figure, ...], direction: Direction, **more: object
    ) -> Fact:
        """A fact about this series, from its vintage. A history that was cut never reaches the start of the series."""
        if self.is_cut:
            more = {**more, "since_is_start": False}
        vintage = self.panel.vintages[self.row]
        return Fact(kind, self.series, window, figures, direction, vintage, **more)  # type: ignore[arg-type]


def direction(change: Figure) -> Direction:
    """Up, down or, where the change is nil at the precision shown, flat."""
    return Direction.of(change.displayed)


def plain(value: Decimal) -> str:
    """A number as arithmetic shows it: no exponent, at most six digits after the point, half away from zero."""
    is_long = -value.as_tuple().exponent > 6  # type: ignore[operator]
    text = f"{value.quantize(SIXTH, ROUND_HALF_UP, WIDE) if is_long else value:f}"
    short = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if short == "-0" else short
