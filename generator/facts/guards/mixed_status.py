"""Mixed status: preliminary figures are held against revised or final ones, which are measured otherwise.

Of what is compared with a base: one side has preliminary values, the other none but settled ones. Of
what ranges over a history: one side has preliminary values, and settled ones are on the other. What
the agency states no status of is neither.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.guards.guard import Guard
from generator.facts.ledger import Ledger
from generator.model.fact import Caveat, Fact
from generator.model.panel import Status

HISTORIES = frozenset({"record", "record_season", "record_window", "record_change", "rank_time", "milestone", "since"})
"""Kinds that hold the newest window against all those before it that they cite."""
SETTLED = frozenset({Status.REVISED, Status.FINAL})


def look(fact: Fact, _: Ledger) -> Iterator[Caveat]:
    """Whichever of the two sides is preliminary."""
    now = {cell.status for cell in fact.cells if cell.period in fact.window}
    others = _others(fact)
    has_settled = bool(SETTLED & others) if fact.kind in HISTORIES else bool(others) and others <= SETTLED
    is_settled = bool(now) and now <= SETTLED
    if (Status.PRELIMINARY in now and has_settled) or (Status.PRELIMINARY in others and is_settled):
        yield Caveat("mixed_status")


def _others(fact: Fact) -> set[Status]:
    """Of what the newest window is held against: the history cited, or the base."""
    if fact.kind in HISTORIES:
        return {cell.status for cell in fact.cells if cell.period not in fact.window}
    return {cell.status for cell in fact.cells if fact.comparison and cell.period in fact.comparison}


GUARD = Guard(("mixed_status",), look)
