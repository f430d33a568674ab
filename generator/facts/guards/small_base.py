"""Small base: growth from less than 5 % of what is usual.

Usual is the median size over the last five years: for one period that of all periods, whatever their
season; for several that of the same window of each year.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from generator.facts.guards.guard import Guard
from generator.facts.ledger import Ledger
from generator.model.fact import Caveat, Fact, Figure
from generator.model.period import Window
from generator.model.unit import PERCENT

YEARS = 5
RATES = frozenset({"record_change", "acceleration", "rank_growth", "gap", "one_of_few"})
"""Kinds that tell an annual growth without the base that it starts from."""


def look(fact: Fact, ledger: Ledger) -> Iterator[Caveat]:
    """Only growth in per cent is blown up by a small base."""
    base = _base(fact, ledger) if fact.has("change") and fact["change"].unit == PERCENT else None
    usual = _usual(ledger, fact.window)
    limit = Decimal(repr(ledger.settings.small_base_share))
    if base and usual and base.value < limit * usual:
        yield Caveat("small_base")


def _base(fact: Fact, ledger: Ledger) -> Figure | None:
    """What the growth starts from: told with it, or the same period a year before."""
    if fact.has("base"):
        return fact["base"]
    return ledger.level(fact.window.shift_years(-1)) if fact.kind in RATES else None


def _usual(ledger: Ledger, window: Window) -> Decimal | None:
    """Median size over the last five years: of every value, or of the same window of each year."""
    if window.is_single:
        sizes = [abs(cell.value) for cell in ledger.history(Window.trailing(window.last, YEARS * ledger.frequency))]
    else:
        levels = (ledger.level(window.shift_years(-back)) for back in range(YEARS))
        sizes = [abs(level.value) for level in levels if level]
    return median(sizes) if sizes else None


GUARD = Guard(("small_base",), look)
