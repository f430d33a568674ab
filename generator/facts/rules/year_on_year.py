"""Year on year: the newest value against the same month, quarter or year before.

Growth in per cent for flows, counts, stocks and indices; a difference in percentage points for
rates, and in the unit itself for balances. Silent where either value is missing, or where growth
has no meaning (a base of zero or below, a negative value). The facts of an annual series are these.
"""

from __future__ import annotations

import numpy as np

from generator.facts.ledger import Ledger, direction
from generator.facts.rule import Rule
from generator.facts.view import Flags, View
from generator.model.fact import Fact
from generator.model.period import Window


def find(view: View) -> Flags:
    return np.isfinite(view.annual_change)


def state(ledger: Ledger) -> Fact | None:
    return compare_years(ledger, Window.of(ledger.newest), RULE.kind)


def compare_years(ledger: Ledger, window: Window, kind: str) -> Fact | None:
    """A window against the same months a year before; None where a month is missing on either side."""
    level = ledger.level(window)
    base = ledger.level(window.shift_years(-1), "base")
    change = ledger.change(level, base) if level and base else None
    if not (level and base and change):
        return None
    return ledger.fact(kind, window, (level, change, base), direction(change), comparison=base.window)


RULE = Rule("year_on_year", find, state, priority=1.5, optional=False)
