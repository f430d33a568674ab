"""Nominal: prices are in the figure, so growth or a record of current pesos is not one of volume.

Where the office has a series of prices, the same comparison is made at the prices of the newest
period: a change that goes the other way is told with the real one, a record that was none in real
terms is said to be none.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.guards.guard import Guard, compares_levels
from generator.facts.guards.records import is_lost
from generator.facts.ledger import Ledger, divided, plain
from generator.model.fact import Caveat, Direction, Fact, Figure
from generator.model.panel import Cell
from generator.model.unit import PERCENT, Operation


def look(fact: Fact, ledger: Ledger) -> Iterator[Caveat]:
    """A level alone compares nothing."""
    if not ledger.indicator.nominal or (fact.comparison is None and fact.since is None):
        return
    yield Caveat("nominal")
    real = real_change(fact, ledger)
    if real and {fact.direction, Direction.of(real.displayed)} == {Direction.UP, Direction.DOWN}:
        yield Caveat("real_opposite", figure=real)
    if is_lost(fact, ledger):
        yield Caveat("real_no_record")


def real_change(fact: Fact, ledger: Ledger) -> Figure | None:
    """The change between the two windows at the prices of the newest period; None where that cannot be said."""
    if ledger.deflator is None or not compares_levels(fact):
        return None
    now = ledger.deflator.real(fact["level"].cells, fact.window.last)
    base = ledger.deflator.real(fact["base"].cells, fact.window.last)
    value = _change(fact, ledger, now, base) if now is not None and base is not None else None
    if value is None or now is None or base is None:
        return None
    arithmetic = f"at prices of {fact.window.last}: {plain(base)} to {plain(now)} = {plain(value)}"
    change = fact["change"]
    return Figure("real", value, change.unit, change.decimals, change.window, arithmetic, _cells(fact, ledger))


def _change(fact: Fact, ledger: Ledger, now: Decimal, base: Decimal) -> Decimal | None:
    """Of two sums over windows of equal length, as the kind has it."""
    if fact["change"].unit == PERCENT:
        return (divided(now, base) - 1) * 100 if base > 0 and now >= 0 else None
    is_mean = ledger.indicator.kind.window_operation is Operation.MEAN
    return divided(now - base, Decimal(len(fact.window))) if is_mean else now - base


def _cells(fact: Fact, ledger: Ledger) -> tuple[Cell, ...]:
    """The values and the prices that went into it."""
    cells = fact["level"].cells + fact["base"].cells
    prices = (ledger.deflator.cells(cell.period) or () for cell in cells) if ledger.deflator else ()
    return cells + tuple({price.id: price for some in prices for price in some}.values())


GUARD = Guard(("nominal", "real_opposite", "real_no_record"), look)
