"""Working days: two windows, shorter than a year, differ by two days from Monday to Friday or more.

Holidays are not left out: they fall alike in both years, but for those of Easter, which has a guard
of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import numpy as np

from generator.facts.guards.guard import Guard, depends_on_days
from generator.facts.ledger import Ledger
from generator.model.fact import Caveat, Fact, Figure
from generator.model.period import Window
from generator.model.unit import Unit

DIFFERENCE = 2
DAY = Unit("day")


def look(fact: Fact, ledger: Ledger) -> Iterator[Caveat]:
    """How many more or fewer, of sums over the days of less than a year: in some 260 days two are nothing."""
    if len(fact.window) >= ledger.frequency or fact.comparison is None or not depends_on_days(fact, ledger):
        return
    now, base = working_days(fact.window), working_days(fact.comparison)
    if abs(now - base) >= DIFFERENCE:
        value, arithmetic = Decimal(now - base), f"{now} − {base} = {now - base}"
        yield Caveat("working_days", figure=Figure("days", value, DAY, 0, fact.window, arithmetic, ()))


def working_days(window: Window) -> int:
    """The days from Monday to Friday of a window.

    >>> working_days(Window.parse("2024-02")), working_days(Window.parse("2024-01/2024-03"))
    (21, 65)
    """
    return int(np.busday_count(window.first.first_day, window.last.shift(1).first_day))


GUARD = Guard(("working_days",), look)
