"""Places among peers, and what the parts of a whole did."""

from __future__ import annotations

from decimal import Decimal

from reading.cited import rounded, total
from reading.task import Task

MOST = 3
HALF = Decimal("50.5")


def rank(task: Task) -> Decimal:
    """One and as many as are strictly above, as shown, at the period of the figure."""
    values = task.cited.at(task.period)
    return Decimal(1 + sum(value > values[task.series] for value in values.values()))


def peers(task: Task) -> Decimal:
    """All that are compared: with a value at each period that is cited."""
    cited = {period for known in task.cited.series.values() for period in known}
    assert all(known.keys() == cited for known in task.cited.series.values())
    return Decimal(len(task.cited.series))


def rank_of_growth(task: Task) -> Decimal:
    """From the top or from the bottom of those whose growth is cited."""
    rates = {one: task.cited.shown_annual(one, task.newest) for one in task.cited.with_annual(task.newest)}
    own = rates[task.series]
    assert task.fact["tie"] == (list(rates.values()).count(own) > 1)
    return Decimal(1 + sum(task.way * rate > task.way * own for rate in rates.values()))


def grown(task: Task) -> Decimal:
    return Decimal(len(task.cited.with_annual(task.newest)))


def values_now(task: Task) -> Decimal:
    return Decimal(len(task.cited.at(task.newest)))


def places(task: Task) -> Decimal:
    """Who has at least so much and grew at least so fast."""
    values = task.cited.at(task.newest)
    meet = [
        one
        for one in task.cited.with_annual(task.newest)
        if values[one] >= task.stated("threshold") and task.cited.shown_annual(one, task.newest) >= task.stated("pace")
    ]
    assert task.series in meet
    assert len(meet) <= MOST
    return Decimal(len(meet))


def least(task: Task) -> Decimal:
    """The level asked for, which no observation gives; this one has it."""
    assert task.cited.shown(task.series, task.newest) >= task.stated("threshold")
    return task.stated("threshold")


def pace(task: Task) -> Decimal:
    """The growth asked for, likewise."""
    assert task.cited.shown_annual(task.series, task.newest) >= task.stated("pace")
    return task.stated("pace")


def rising(task: Task) -> Decimal:
    return _moved(task, 1)


def falling(task: Task) -> Decimal:
    return _moved(task, -1)


def unchanged(task: Task) -> Decimal:
    return _moved(task, 0)


def _moved(task: Task, way: int) -> Decimal:
    """How many parts went that way from the year before, as shown."""
    assert task.series not in task.cited.series
    return Decimal(sum(task.cited.way(part, task.period) == way for part in task.cited.series))


def parts(task: Task) -> Decimal:
    counts = [task.stated(role) for role in ("rising", "falling", "unchanged")]
    assert total(counts) == len(task.cited.series)
    return Decimal(len(task.cited.series))


def others(task: Task) -> Decimal:
    """The parts of a whole that is cited elsewhere."""
    assert task.series not in task.cited.series
    return Decimal(len(task.cited.series))


def leaders(task: Task) -> Decimal:
    return Decimal(len(_largest(task)))


def share_of_leaders(task: Task) -> Decimal:
    return total(_largest(task)) / task.cited.level(task.series, task.period) * 100


def _largest(task: Task) -> list[Decimal]:
    """The fewest of the largest parts that hold more than half; the parts make up the whole."""
    whole = task.cited.level(task.series, task.period)
    values = [known[task.period] for series, known in task.cited.series.items() if series != task.series]
    slack = Decimal(len(values) + 1).scaleb(-task.cited.decimals) / 2
    assert rounded(abs(total(values) - whole) - slack, 9) <= 0
    largest: list[Decimal] = []
    for value in sorted(values, reverse=True):
        if total(largest) * 100 > HALF * whole:
            break
        largest.append(value)
    return largest
