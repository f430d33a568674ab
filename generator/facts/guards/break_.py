"""Break: what ranges over the history reaches back no further than a new method or base of the series."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.breaks import last_break
from generator.facts.guards.guard import Guard
from generator.facts.ledger import Ledger
from generator.model.fact import Caveat, Fact


def look(fact: Fact, ledger: Ledger) -> Iterator[Caveat]:
    """With the period of the break, of a fact whose history begins with it."""
    period = last_break(ledger.panel, ledger.indicator)
    if period and fact.since is not None and fact.since == ledger.first:
        yield Caveat("break", period)


GUARD = Guard(("break",), look)
