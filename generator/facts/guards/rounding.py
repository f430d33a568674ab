"""Rounding: a reader who recalculates the change from the figures shown gets another one.

Every figure is rounded once, from the full digits, so 2.74 less 2.55 is shown as 2.7, 2.6 and 0.2.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.guards.guard import Guard
from generator.facts.ledger import Ledger, divided
from generator.model.fact import Caveat, Fact, rounded
from generator.model.unit import PERCENT

DIFFERENCES = (
    ("level", "base", "change"),
    ("share", "base", "change"),
    ("change", "previous", "points"),
    ("change", "whole", "gap"),
    ("level", "whole", "gap"),
)
"""Roles whose first less the second makes the third, as shown; for growth in per cent, the first against the second."""


def look(fact: Fact, _: Ledger) -> Iterator[Caveat]:
    """Where any of the figures of the fact does not follow from the others as shown."""
    shown = ((one, base, result) for one, base, result in DIFFERENCES if all(map(fact.has, (one, base, result))))
    if any(not _follows(fact, *roles) for roles in shown):
        yield Caveat("rounding")


def _follows(fact: Fact, role: str, base: str, result: str) -> bool:
    now, then, told = fact[role].displayed, fact[base].displayed, fact[result]
    by_growth = role == "level" and told.unit == PERCENT
    again = _growth(now, then) if by_growth else now - then
    return again is not None and rounded(again, told.decimals) == told.displayed


def _growth(now: Decimal, base: Decimal) -> Decimal | None:
    return (divided(now, base) - 1) * 100 if base > 0 else None


GUARD = Guard(("rounding",), look)
