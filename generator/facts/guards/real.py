"""What a change amounts to at the prices of one period."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.facts.ledger import Ledger, divided, plain
from generator.model.fact import Figure
from generator.model.period import Period
from generator.model.unit import PERCENT, Operation

Compared = tuple[Figure, Figure, Figure]
"""A level, its change and the base of that."""


def in_real_terms(compared: Compared, ledger: Ledger, at: Period) -> Figure | None:
    """The change at the prices of the period `at`, as `real`; None where a price is missing or it has no growth."""
    level, change, base = compared
    now, then = (_real(one, ledger, at) for one in (level, base))
    value = _change(compared, ledger, now, then) if now is not None and then is not None else None
    if value is None or now is None or then is None:
        return None
    arithmetic = f"at prices of {at}: {plain(then)} to {plain(now)} = {plain(value)}"
    cells = level.cells + base.cells
    prices = (ledger.deflator.cells(cell.period) or () for cell in cells) if ledger.deflator else ()
    cited = cells + tuple(price for several in prices for price in several)
    return replace(change, role="real", value=value, arithmetic=arithmetic, cells=cited)


def _real(figure: Figure, ledger: Ledger, at: Period) -> Decimal | None:
    return ledger.deflator.real(figure.cells, at) if ledger.deflator else None


def _change(compared: Compared, ledger: Ledger, now: Decimal, then: Decimal) -> Decimal | None:
    """Of two sums over windows of equal length, as the kind has it."""
    level, change, _ = compared
    if change.unit == PERCENT:
        return (divided(now, then) - 1) * 100 if then > 0 and now >= 0 else None
    is_mean = ledger.indicator.kind.window_operation is Operation.MEAN
    return divided(now - then, Decimal(len(level.window))) if is_mean else now - then
