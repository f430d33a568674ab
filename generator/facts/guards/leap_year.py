"""Leap year: February had a day more in one of the years compared, which matters for sums over days.

A whole year has that day too: 366 against 365.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from generator.facts.guards.guard import Guard, depends_on_days
from generator.facts.ledger import Ledger
from generator.model.fact import Caveat, Fact
from generator.model.period import Frequency, Period


def look(fact: Fact, ledger: Ledger) -> Iterator[Caveat]:
    """The leap year whose February lies in a window, now or then."""
    if fact.comparison is None or not depends_on_days(fact, ledger):
        return
    for window in (fact.window, fact.comparison):
        for year in range(window.first.year, window.last.year + 1):
            if calendar.isleap(year) and february(window.frequency, year) in window:
                yield Caveat("leap_year", Period.of(Frequency.YEAR, year))
                return


def february(frequency: Frequency, year: int) -> Period:
    """The period that holds February."""
    return Period.of(frequency, year, 2 if frequency is Frequency.MONTH else 1)


GUARD = Guard(("leap_year",), look)
