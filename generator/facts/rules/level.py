"""Level: the newest value itself.

Fires wherever the newest period of the release has a value; silent where it is missing, and then
the series has no facts at all. Unit: the indicator's own.
"""

from __future__ import annotations

import numpy as np

from generator.facts.ledger import Ledger
from generator.facts.rule import Role, Rule, Signal
from generator.facts.view import View
from generator.model.fact import Direction, Fact
from generator.model.period import Window


def find(view: View) -> Signal:
    known = np.isfinite(view.now)
    return Signal(known, known)


def state(ledger: Ledger) -> Fact | None:
    window = Window.of(ledger.newest)
    level = ledger.level(window)
    return ledger.fact(RULE.kind, window, (level,), Direction.FLAT) if level else None


RULE = Rule("level", find, state, family="level", role=Role.HEADLINE, is_recent=True)
