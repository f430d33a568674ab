"""What the reader must be told along with a fact, so that a true figure does not mislead.

One guard a file, in the order in which they are tried: this list is all there is.
"""

from __future__ import annotations

from dataclasses import replace

from generator.facts.guards import (
    base_effect,
    break_,
    easter,
    large_change,
    leap_year,
    mixed_status,
    nominal,
    opposite,
    preliminary,
    rounding,
    small_base,
    within_error,
    working_days,
)
from generator.facts.guards.guard import Guard
from generator.facts.ledger import Ledger
from generator.model.fact import Fact

__all__ = ["CAVEATS", "GUARDS", "Guard", "guarded"]

GUARDS: tuple[Guard, ...] = (
    # Prices and samples
    nominal.GUARD,
    within_error.GUARD,
    # Status
    preliminary.GUARD,
    mixed_status.GUARD,
    # The base, and what else could have been compared
    small_base.GUARD,
    large_change.GUARD,
    base_effect.GUARD,
    opposite.GUARD,
    # The history
    break_.GUARD,
    # The calendar
    leap_year.GUARD,
    easter.GUARD,
    working_days.GUARD,
    # Digits
    rounding.GUARD,
)

CAVEATS = tuple(name for guard in GUARDS for name in guard.caveats)
"""The names of all caveats."""


def guarded(fact: Fact, ledger: Ledger) -> Fact | None:
    """The fact with every caveat that applies, and no direction where there is none; None where it may not be told."""
    if within_error.inside_error(fact, ledger):
        return None
    told = within_error.settled(fact, ledger)
    caveats = tuple(caveat for guard in GUARDS for caveat in guard.look(told, ledger))
    return replace(told, caveats=caveats)
