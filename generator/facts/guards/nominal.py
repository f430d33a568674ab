"""Nominal: prices are in the figure, so growth or a record of current pesos is not one of volume.

Where the office has a series of prices, the same comparison is made at the prices of the newest
period: a change that goes the other way is told with the real one, a record that was none in real
terms is said to be none. Of a streak of annual growth that is the change of its newest period. How
many parts of a whole rose is said to be nominal and no more: the parts are not deflated one by one.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.guards.guard import Guard, compares_levels
from generator.facts.guards.real import Compared, in_real_terms
from generator.facts.guards.records import is_lost
from generator.facts.ledger import Ledger
from generator.model.fact import Caveat, Direction, Fact, Figure
from generator.model.period import Window


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
    compared = _compared(fact, ledger)
    return in_real_terms(compared, ledger, fact.window.last) if compared else None


def _compared(fact: Fact, ledger: Ledger) -> Compared | None:
    """What the fact holds against its base; of a streak of annual growth, its newest period against the year before."""
    if fact.kind == "streak_annual":
        newest = Window.of(fact.window.last)
        return ledger.compared(newest, newest.shift_years(-1))
    return (fact["level"], fact["change"], fact["base"]) if compares_levels(fact) else None


GUARD = Guard(("nominal", "real_opposite", "real_no_record"), look)
