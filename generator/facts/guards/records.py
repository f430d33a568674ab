"""Whether a record of current prices, or of their annual growth, is one at the prices of the newest period."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.guards.real import in_real_terms
from generator.facts.ledger import Ledger
from generator.model.fact import Direction, Fact, rounded
from generator.model.period import Period, Window

EACH_YEAR = frozenset({"record_season", "record_window"})
EACH_PERIOD = frozenset({"record", "since", "rank_time", "milestone", "record_change"})


def is_lost(fact: Fact, ledger: Ledger) -> bool:
    """Whether what the fact claims does not hold in real terms; False where that cannot be said."""
    if fact.kind == "record_change":
        return _is_growth_lost(fact, ledger)
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


def _is_growth_lost(fact: Fact, ledger: Ledger) -> bool:
    """Whether growth was as fast before in real terms, or a fall as steep; or it is none, as shown."""
    now = _real_growth(ledger, fact.window, fact.window.last)
    if now is None:
        return False
    sign = -1 if fact.direction is Direction.DOWN else 1
    earlier = (_real_growth(ledger, window, fact.window.last) for window in _compared(fact))
    return sign * now <= 0 or any(sign * one > sign * now for one in earlier if one is not None)


def _real_growth(ledger: Ledger, window: Window, at: Period) -> Decimal | None:
    """The annual change of a window at the prices of a period, as it would be shown."""
    compared = ledger.compared(window, window.shift_years(-1))
    real = in_real_terms(compared, ledger, at) if compared else None
    return real.displayed if real else None


def _compared(fact: Fact) -> Iterator[Window]:
    """The earlier windows that a claim is made over, newest first."""
    if fact.kind == "recovery":
        yield fact["peak"].window
    if fact.since is None or fact.kind not in EACH_YEAR | EACH_PERIOD:
        return
    step = fact.window.frequency if fact.kind in EACH_YEAR else 1
    window, first = fact.window.shift(-step), _first(fact, fact.since)
    while window.first >= first:
        yield window
        window = window.shift(-step)


def _first(fact: Fact, since: Period) -> Period:
    """Of "highest since" the period that it names is no part: that one was as high."""
    return since.shift(1) if fact.has("since") else since


def _real(ledger: Ledger, window: Window, at: Period) -> Decimal | None:
    """The level of a window at the prices of a period, as it would be shown."""
    level = ledger.level(window)
    real = ledger.deflator.real(level.cells, at) if ledger.deflator and level else None
    return None if real is None else rounded(real, ledger.indicator.decimals)
