"""The place of a value among earlier ones of the same series: records, ranks, turning points, round numbers."""

from __future__ import annotations

from decimal import Decimal

from reading.cited import rounded
from reading.task import Task
from reading.times import a_year, ends, number, periods, shifted

LEADING = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5))
ROUND = [digits.scaleb(power) for power in range(-15, 25) for digits in LEADING]


def best_before(task: Task) -> Decimal:
    """The best before among the windows of the same months, of all years cited; a plain record compares all."""
    first, last = ends(task.fact["period"])
    step = 1 if task.fact["kind"] == "record" else a_year(last)
    levels = []
    for period in task.cited.series[task.series]:
        distance = number(last) - number(period)
        if distance > 0 and distance % step == 0:
            levels.append(task.cited.level(task.series, f"{shifted(first, -distance)}/{period}"))
    return max(levels) if task.way > 0 else min(levels)


def best_change_before(task: Task) -> Decimal:
    """The best of all earlier annual changes, which the newest goes beyond."""
    known = [one for one in task.cited.series[task.series] if task.cited.has_annual(task.series, one)]
    best = max(task.way * task.cited.annual(task.series, one) for one in known if one < task.newest)
    now = task.stated("change")
    assert task.way * rounded(now, task.cited.change_decimals) > rounded(best, task.cited.change_decimals)
    return task.way * best


def since(task: Task) -> Decimal:
    """The value of the period named, which nothing between it and now reaches."""
    then, now = (task.way * task.cited.shown(task.series, period) for period in (task.period, task.newest))
    known = task.cited.series[task.series]
    between = [one for one in periods(f"{task.period}/{task.newest}")[1:-1] if one in known]
    assert then >= now
    assert task.fact["tie"] == (then == now)
    assert all(task.way * task.cited.shown(task.series, one) < now for one in between)
    return known[task.period]


def change_since(task: Task) -> Decimal:
    """The change of the period named, which none cited between it and now reaches."""
    assert task.fact["since"] == task.period
    now = task.way * task.cited.shown_annual(task.series, task.newest)
    assert task.way * task.cited.shown_annual(task.series, task.period) >= now
    between = [one for one in periods(f"{task.period}/{task.newest}")[1:-1] if task.cited.has_annual(task.series, one)]
    assert all(task.way * task.cited.shown_annual(task.series, one) < now for one in between)
    return task.cited.annual(task.series, task.period)


def outside(task: Task) -> Decimal:
    """An earlier change as large, of another year than the one that `since` names."""
    assert task.period[:4] != task.fact["since"][:4]
    assert task.period < task.fact["since"]
    now = rounded(task.stated("change"), task.cited.change_decimals)
    assert task.way * task.cited.shown_annual(task.series, task.period) >= task.way * now
    return task.cited.annual(task.series, task.period)


def rank(task: Task) -> Decimal:
    """One and as many earlier values as are strictly beyond, from the top or from the bottom."""
    now, earlier = _split(task)
    assert task.fact["tie"] == (now in earlier)
    return Decimal(1 + sum(task.way * one > task.way * now for one in earlier))


def _split(task: Task) -> tuple[Decimal, list[Decimal]]:
    known = task.cited.series[task.series]
    assert task.fact["since"] <= min(known)
    return task.cited.shown(task.series, task.newest), [
        task.cited.shown(task.series, one) for one in known if one < task.newest
    ]


def values_compared(task: Task) -> Decimal:
    return Decimal(len(task.cited.series[task.series]))


def extreme(task: Task) -> Decimal:
    """The latest turning point: beyond all values around it and since, on the side that the series comes from."""
    extreme = task.cited.shown(task.series, task.period)
    others = [task.cited.shown(task.series, one) for one in task.cited.series[task.series] if one != task.period]
    assert set(periods(f"{task.period}/{task.newest}")) <= task.cited.series[task.series].keys()
    assert all(task.way * extreme < task.way * one for one in others)
    return task.cited.level(task.series, task.period)


def peak(task: Task) -> Decimal:
    """The level before a slump, regained now."""
    assert task.period == task.fact["since"]
    assert task.cited.shown(task.series, task.period) <= rounded(task.stated("level"), task.cited.decimals)
    return task.cited.level(task.series, task.period)


def low(task: Task) -> Decimal:
    """The lowest value since the slump, the latest of equals."""
    known = task.cited.series[task.series]
    assert task.period == max(one for one in known if known[one] == min(known.values()))
    assert all(task.fact["since"] < one < task.newest for one in known)
    return min(known.values())


def threshold(task: Task) -> Decimal:
    """The largest round number reached now, and never before."""
    known = task.cited.series[task.series]
    now = min(known[task.newest], task.cited.shown(task.series, task.newest))
    number = max(one for one in ROUND if one <= now)
    assert all(task.cited.shown(task.series, one) < number for one in known if one < task.newest)
    return number


def round_below(task: Task) -> Decimal:
    """The largest round number that all values of the window are above; the value before it is not."""
    lowest = min(task.cited.shown(task.series, one) for one in periods(task.fact["period"]))
    number = max(one for one in ROUND if one < lowest)
    assert task.cited.shown(task.series, shifted(ends(task.fact["period"])[0], -1)) <= number
    return number


def end_of_band(task: Task) -> Decimal:
    """What the catalogue says that the authority has set."""
    return Decimal(str(task.traits["target"][task.figure["role"]]))
