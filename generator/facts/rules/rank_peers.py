"""Rank among peers: the place of the newest level among areas of the same kind.

Peers are the areas of the same level of the map with the same indicator, sector and adjustment,
oneself included; at least five, and at least 95 % of those that had a value within the last 24
periods. Equal at the precision shown share a rank. The number of peers is part of the fact.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import Decimal

import numpy as np

from generator.facts import peers
from generator.facts.ledger import Ledger
from generator.facts.rule import Role, Rule, Signal
from generator.facts.view import View
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Window
from generator.model.unit import Unit


def find(view: View) -> Signal:
    """Wherever there is a value and peers enough have one."""
    present = np.isfinite(view.now)
    can = present & peers.enough(view, present)
    return Signal(can, can)


def state(ledger: Ledger) -> Fact | None:
    level = ledger.level(Window.of(ledger.newest))
    field = peers.field(ledger)
    count = len(field.cells)
    if level is None or count < max(peers.FEWEST, ledger.settings.record_coverage * field.living):
        return None
    rank = 1 + count - bisect_right(field.ordered, level.displayed)
    arithmetic = f"{rank - 1} of {count} are higher than {level.displayed}"
    figures = (
        Figure("rank", Decimal(rank), Unit("rank"), 0, level.window, arithmetic, field.cells),
        Figure("peers", Decimal(count), Unit("area"), 0, level.window, f"{count} areas compared", field.cells),
        level,
    )
    is_tie = count - rank - bisect_left(field.ordered, level.displayed) > 0
    return ledger.fact(RULE.kind, level.window, figures, Direction.FLAT, is_tie=is_tie)


RULE = Rule("rank_peers", find, state, family="place", role=Role.CONTEXT, priority=1.1, is_recent=True)
