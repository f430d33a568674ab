"""Small base: growth from less than 5 % of what the same window usually is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from generator.facts.guards.guard import Guard
from generator.facts.ledger import Ledger
from generator.model.fact import Caveat, Fact
from generator.model.period import Window
from generator.model.unit import PERCENT

YEARS = 5


def look(fact: Fact, ledger: Ledger) -> Iterator[Caveat]:
    """Only growth in per cent is blown up by a small base."""
    if not (fact.has("base") and fact.has("change")) or fact["change"].unit != PERCENT:
        return
    usual = _usual(ledger, fact.window)
    limit = Decimal(repr(ledger.settings.small_base_share))
    if usual and fact["base"].value < limit * usual:
        yield Caveat("small_base")


def _usual(ledger: Ledger, window: Window) -> Decimal | None:
    """Median size over the last five years: of every value, or of the same window of each year."""
    if window.is_single:
        sizes = [abs(cell.value) for cell in ledger.history(Window.trailing(window.last, YEARS * ledger.frequency))]
    else:
        levels = (ledger.level(window.shift_years(-back)) for back in range(YEARS))
        sizes = [abs(level.value) for level in levels if level]
    return median(sizes) if sizes else None


GUARD = Guard(("small_base",), look)
