"""Easter: Holy Week falls in the months of one window and not in those that it is compared with.

Its days off move between March and April, and with them what is sold, made and crossed. The week
belongs to the month that holds most of it, which is that of its Thursday. By month only.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.facts.guards.guard import Guard, depends_on_days
from generator.facts.ledger import Ledger
from generator.model.fact import Caveat, Fact
from generator.model.period import Frequency, Period, Window


def look(fact: Fact, ledger: Ledger) -> Iterator[Caveat]:
    """With the month of Holy Week in the year of the newest period."""
    if ledger.frequency is not Frequency.MONTH or fact.comparison is None or not depends_on_days(fact, ledger):
        return
    if _weeks(fact.window) != _weeks(fact.comparison):
        yield Caveat("easter", holy_week(fact.window.last.year))


def _weeks(window: Window) -> int:
    """How many Holy Weeks lie in a window."""
    return sum(holy_week(year) in window for year in range(window.first.year, window.last.year + 1))


def holy_week(year: int) -> Period:
    """The month of Holy Thursday."""
    thursday = easter_sunday(year) - timedelta(days=3)
    return Period.of(Frequency.MONTH, year, thursday.month)


def easter_sunday(year: int) -> date:
    """The first Sunday after the first full moon of spring, by the Gregorian computus (Meeus, Jones and Butcher).

    >>> easter_sunday(2024).isoformat(), easter_sunday(2025).isoformat()
    ('2024-03-31', '2025-04-20')
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


GUARD = Guard(("easter",), look)
