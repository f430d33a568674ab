"""What the reader must be told along with a fact, so that a true figure does not mislead."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from statistics import median

from generator.facts.ledger import Ledger
from generator.model.fact import Caveat, Fact
from generator.model.panel import Status
from generator.model.period import Frequency, Period, Window
from generator.model.unit import PERCENT, Kind

Guard = Callable[[Fact, Ledger], Caveat | None]


def nominal(fact: Fact, ledger: Ledger) -> Caveat | None:
    """Prices are in the figure: growth or a record of current pesos is not one of volume."""
    compares = fact.comparison is not None or fact.since is not None
    return Caveat("nominal") if ledger.indicator.nominal and compares else None


def preliminary(fact: Fact, _: Ledger) -> Caveat | None:
    """The agency calls at least one of the newest values preliminary."""
    newest = (cell for cell in fact.cells if cell.period in fact.window)
    return Caveat("preliminary") if any(cell.status is Status.PRELIMINARY for cell in newest) else None


def mixed_status(fact: Fact, _: Ledger) -> Caveat | None:
    """A preliminary figure is compared with a revised or final one."""
    if fact.comparison is None:
        return None
    now = {cell.status for cell in fact.cells if cell.period in fact.window}
    base = {cell.status for cell in fact.cells if cell.period in fact.comparison}
    settled = bool(base) and base <= {Status.REVISED, Status.FINAL}
    return Caveat("mixed_status") if Status.PRELIMINARY in now and settled else None


def large_change(fact: Fact, ledger: Ledger) -> Caveat | None:
    """Growth beyond 200 %: a percentage that says little without the level it starts from."""
    if not fact.has("change") or fact["change"].unit != PERCENT:
        return None
    limit = Decimal(repr(ledger.settings.growth_limit))
    return Caveat("large_change") if abs(fact["change"].value) > limit else None


def small_base(fact: Fact, ledger: Ledger) -> Caveat | None:
    """The base is under 5 % of the median of the same window's values over the last five years."""
    if not (fact.has("base") and fact.has("change")) or fact["change"].unit != PERCENT:
        return None
    usual = _usual(ledger, fact.window)
    limit = Decimal(repr(ledger.settings.small_base_share))
    return Caveat("small_base") if usual and fact["base"].value < limit * usual else None


def _usual(ledger: Ledger, window: Window) -> Decimal | None:
    """Median size over the last five years: of every value, or of the same window of each year."""
    if window.is_single:
        sizes = [abs(cell.value) for cell in ledger.history(Window.trailing(window.last, 5 * ledger.frequency))]
    else:
        levels = (ledger.level(window.shift_years(-back)) for back in range(5))
        sizes = [abs(level.value) for level in levels if level]
    return median(sizes) if sizes else None


def leap_year(fact: Fact, ledger: Ledger) -> Caveat | None:
    """February had a day more in one of the two years compared; matters for sums over days."""
    sums = ledger.indicator.kind in (Kind.FLOW, Kind.COUNT)
    if fact.comparison is None or not sums or ledger.frequency is Frequency.YEAR:
        return None
    for window in (fact.window, fact.comparison):
        for year in range(window.first.year, window.last.year + 1):
            if calendar.isleap(year) and Period.of(window.frequency, year, february(window.frequency)) in window:
                return Caveat("leap_year", Period.of(Frequency.YEAR, year))
    return None


def february(frequency: Frequency) -> int:
    """Which period of the year holds February."""
    return 2 if frequency is Frequency.MONTH else 1


GUARDS: tuple[Guard, ...] = (nominal, preliminary, mixed_status, small_base, large_change, leap_year)


def guarded(fact: Fact, ledger: Ledger) -> Fact:
    """The fact with every caveat that applies."""
    caveats = tuple(caveat for guard in GUARDS if (caveat := guard(fact, ledger)))
    return replace(fact, caveats=caveats)
