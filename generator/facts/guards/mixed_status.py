"""Mixed status: a preliminary figure is compared with revised or final ones, which are measured otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.guards.guard import Guard
from generator.facts.ledger import Ledger
from generator.model.fact import Caveat, Fact
from generator.model.panel import Status
from generator.model.period import Window


def look(fact: Fact, _: Ledger) -> Iterator[Caveat]:
    """One preliminary value now, and none but settled ones in the base."""
    base = _statuses(fact, fact.comparison) if fact.comparison else set()
    if base and base <= {Status.REVISED, Status.FINAL} and Status.PRELIMINARY in _statuses(fact, fact.window):
        yield Caveat("mixed_status")


def _statuses(fact: Fact, window: Window) -> set[Status]:
    return {cell.status for cell in fact.cells if cell.period in window}


GUARD = Guard(("mixed_status",), look)
