"""Levels, changes and parts of a whole."""

from __future__ import annotations

from decimal import Decimal
from statistics import median

from reading.cited import GROWING, total
from reading.task import Task
from reading.times import a_year, length, months, periods, shifted, working_days, year_before

LIKE_A_DEVIATION = Decimal("1.4826")
YEARS = 5


def level(task: Task) -> Decimal:
    return task.cited.level(task.series, task.period)


def base(task: Task) -> Decimal:
    assert task.period == task.comparison
    return level(task)


def change(task: Task) -> Decimal:
    return task.cited.growth(task.series, task.period, task.comparison)


def annual(task: Task) -> Decimal:
    """Against the year before, whatever the fact is held against."""
    return task.cited.annual(task.series, task.period)


def annual_rate(task: Task) -> Decimal:
    """The yearly growth that leads from one value to the other, found by halving an interval."""
    now, then = (task.cited.level(task.series, one) for one in (task.newest, task.comparison))
    years, rest = divmod(length(f"{task.comparison}/{task.newest}") - 1, a_year(task.newest))
    assert rest == 0
    low, high = Decimal(0), max(Decimal(1), now / then)
    for _ in range(150):
        middle = (low + high) / 2
        low, high = (middle, high) if middle**years < now / then else (low, middle)
    return (low - 1) * 100


def points(task: Task) -> Decimal:
    """By how much the annual change differs from that of the period before."""
    before = shifted(task.period, -1)
    assert before == task.comparison
    return task.cited.annual(task.series, task.period) - task.cited.annual(task.series, before)


def share(task: Task) -> Decimal:
    part, of_all = (task.cited.level(task.fact[key], task.period) for key in ("series", "whole"))
    return part / of_all * 100


def change_of_share(task: Task) -> Decimal:
    now, before = (
        task.cited.level(task.series, window) / task.cited.level(task.fact["whole"], window) * 100
        for window in (task.period, task.comparison)
    )
    return now - before


def contribution(task: Task) -> Decimal:
    new, old = (task.cited.level(task.series, window) for window in (task.period, task.comparison))
    return (new - old) / task.cited.level(task.fact["whole"], task.comparison) * 100


def growth(task: Task) -> Decimal:
    """That of the whole."""
    return task.cited.growth(task.fact["whole"], task.period, task.comparison)


def whole(task: Task) -> Decimal:
    """What the own figure is measured by: growth where the fact has a comparison, else the level."""
    return growth(task) if task.fact["comparison"] else task.cited.level(task.fact["whole"], task.period)


def gap(task: Task) -> Decimal:
    assert task.has("change") == bool(task.fact["comparison"])
    return (change(task) if task.has("change") else level(task)) - whole(task)


def score(task: Task) -> Decimal:
    """How many deviations the newest change lies off the usual one of the five years before."""
    newest = task.newest
    recent = periods(f"{shifted(newest, -YEARS * a_year(newest))}/{shifted(newest, -1)}")
    rates = [task.cited.annual(task.series, one) for one in recent if task.cited.has_annual(task.series, one)]
    usual = median(rates)
    spread = LIKE_A_DEVIATION * median(abs(rate - usual) for rate in rates)
    return (task.cited.annual(task.series, newest) - usual) / spread


def real(task: Task) -> Decimal:
    """The change of what the values amount to at the prices of the newest period."""
    now, before = (real_total(task, window) for window in (task.fact["period"], task.fact["comparison"]))
    return (now / before - 1) * 100 if task.cited.kind in GROWING else now - before


def real_total(task: Task, window: str) -> Decimal:
    own = task.cited.series[task.series]
    return total(own[period] * price(task, task.newest) / price(task, period) for period in periods(window))


def price(task: Task, period: str) -> Decimal:
    """That of the one other series that is cited: its mean over the months of the period, or over its quarters."""
    (prices,) = (known for series, known in task.cited.series.items() if series != task.series)
    if period in prices:
        return prices[period]
    within = months(period) if set(months(period)) <= prices.keys() else [f"{period}-Q{n}" for n in range(1, 5)]
    return total(prices[one] for one in within) / len(within)


def days(task: Task) -> Decimal:
    assert task.period == task.fact["period"]
    assert task.comparison == year_before(task.period)
    return Decimal(working_days(task.period) - working_days(task.comparison))
