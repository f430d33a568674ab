"""Large change: growth beyond 200 %, a percentage that says little without the level it starts from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.guards.guard import Guard
from generator.facts.ledger import Ledger
from generator.model.fact import Caveat, Fact
from generator.model.unit import PERCENT


def look(fact: Fact, ledger: Ledger) -> Iterator[Caveat]:
    """Up or down."""
    limit = Decimal(repr(ledger.settings.growth_limit))
    if fact.has("change") and fact["change"].unit == PERCENT and abs(fact["change"].value) > limit:
        yield Caveat("large_change")


GUARD = Guard(("large_change",), look)
