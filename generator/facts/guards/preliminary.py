"""Preliminary: the agency calls at least one of the newest values preliminary."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.guards.guard import Guard
from generator.facts.ledger import Ledger
from generator.model.fact import Caveat, Fact
from generator.model.panel import Status


def look(fact: Fact, _: Ledger) -> Iterator[Caveat]:
    """Only the newest window counts."""
    if any(cell.status is Status.PRELIMINARY for cell in fact.cells if cell.period in fact.window):
        yield Caveat("preliminary")


GUARD = Guard(("preliminary",), look)
