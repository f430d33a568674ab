"""Plain slow arithmetic of the bench: what a series says over a window, to tell a mutant from a true sentence."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from generator.model.fact import Figure
from generator.model.panel import Panel
from generator.model.period import Window
from generator.model.series import Series
from generator.model.unit import Kind

SUMMED = (Kind.FLOW, Kind.COUNT, Kind.BALANCE)


def level(panel: Panel, series: Series, window: Window, kind: Kind) -> Decimal | None:
    """The sum of a flow over a window, the mean of anything else; None where a value is missing."""
    if series not in panel:
        return None
    cells = panel.cells(panel.row(series), window)
    if not cells:
        return None
    total = sum((cell.value for cell in cells), Decimal(0))
    return total if kind in SUMMED else total / len(cells)


def change(panel: Panel, series: Series, window: Window, base: Window, kind: Kind) -> Decimal | None:
    """The change in per cent, in points of a rate, in units of a balance."""
    now, before = level(panel, series, window, kind), level(panel, series, base, kind)
    if now is None or before is None:
        return None
    if kind in {Kind.RATE, Kind.BALANCE}:
        return now - before
    return (now / before - 1) * 100 if before else None


def shows(value: Decimal | None, figure: Figure) -> bool:
    """Whether a value would be printed as the figure is; unknown values are not."""
    if value is None:
        return False
    if figure.unit.code not in {"percent", "point"} and abs(value - figure.value) < abs(figure.value) / 100:
        return True  # billions are printed with a digit or two
    step = Decimal(1).scaleb(-figure.decimals)
    return abs(value.quantize(step, ROUND_HALF_UP)) == abs(figure.displayed)
