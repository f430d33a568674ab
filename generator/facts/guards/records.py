"""Whether a record of current prices is one at the prices of the newest period."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.ledger import Ledger
from generator.model.fact import Direction, Fact, rounded
from generator.model.period import Period, Window

EACH_YEAR = frozenset({"record_season", "record_window"})
EACH_PERIOD = frozenset({"record", "since", "rank_time", "milestone"})


def is_lost(fact: Fact, ledger: Ledger) -> bool:
    """Whether what the fact claims does not hold in real terms; False where that cannot be said."""
    now = _real(ledger, fact.window, fact.window.last)
    if now is None or fact.direction is Direction.FLAT:
        return False
    sign = -1 if fact.direction is Direction.DOWN else 1
    limit = fact["threshold"].value if fact.kind == "milestone" else now
    levels = [_real(ledger, window, fact.window.last) for window in _compared(fact)]
    reaches = fact.kind == "milestone"
    beyond = [one for one in levels if one is not None and (one >= limit if reaches else sign * one > sign * limit)]
    allowed = int(fact["rank"].value) - 1 if fact.kind == "rank_time" else 0
    return len(beyond) > allowed


def _compared(fact: Fact) -> Iterator[Window]:
    """The earlier windows that a claim is made over, newest first."""
    if fact.kind == "recovery":
        yield fact["peak"].window
    if fact.since is None or fact.kind not in EACH_YEAR | EACH_PERIOD:
        return
    step = fact.window.frequency if fact.kind in EACH_YEAR else 1
    window, first = fact.window.shift(-step), _first(fact.since, fact.kind)
    while window.first >= first:
        yield window
        window = window.shift(-step)


def _first(since: Period, kind: str) -> Period:
    """Of "highest since" the period that it names is no part: that one was as high."""
    return since.shift(1) if kind == "since" else since


def _real(ledger: Ledger, window: Window, at: Period) -> Decimal | None:
    """The level of a window at the prices of a period, as it would be shown."""
    level = ledger.level(window)
    real = ledger.deflator.real(level.cells, at) if ledger.deflator and level else None
    return None if real is None else rounded(real, ledger.indicator.decimals)
