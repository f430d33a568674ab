"""Within the error: a difference that a sample survey cannot tell from none.

At 90 % confidence two levels differ from 1.645 x √2 x their standard error on. A smaller change is
told as little changed. What claims an order that rests on such a difference is not told at all: a
record, a rank, a streak, a turn. The errors of a window's months are taken to hang together, as
those of a panel survey do: a sum has the sum of them, a mean has that of one. Growth rates are
compared by what their difference amounts to in levels, with the error of four of these; against a
number without an error, of two. How many parts rose rests on the change of each of them; the state of
a target on the newest level, not on those that its length counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from generator.facts.course import annual_change
from generator.facts.guards.guard import Guard
from generator.facts.ledger import Ledger
from generator.model.fact import Caveat, Direction, Fact, Figure
from generator.model.panel import Cell
from generator.model.period import Period, Window
from generator.model.unit import PERCENT, Operation

CONFIDENCE = Decimal("1.645")
"""Standard errors on either side that hold nine of ten samples."""
CHANGES = frozenset(
    {
        "period_on_period",
        "year_on_year",
        "points",
        "balance",
        "year_to_date",
        "annual",
        "rolling_year",
        "long_change",
    }
)
"""What is told as little changed."""
Differences = Iterator[tuple[Decimal, int]]
"""Differences in the unit of the level, each with the number of levels that it is made of."""


def limit(ledger: Ledger, window: Window, levels: int) -> Decimal:
    """The least difference between figures of that window that the survey tells from none."""
    error = Decimal(repr(ledger.indicator.error)) * Decimal(levels).sqrt() * CONFIDENCE
    summed = not window.is_single and ledger.indicator.kind.window_operation is Operation.SUM
    return error * len(window) if summed else error


def settled(fact: Fact, ledger: Ledger) -> Fact:
    """The fact, with no direction where its change is within the error."""
    return replace(fact, direction=Direction.FLAT) if _is_little(fact, ledger) else fact


def look(fact: Fact, ledger: Ledger) -> Iterator[Caveat]:
    """That the change is too small to be told from none."""
    if _is_little(fact, ledger):
        yield Caveat("within_error")


def _is_little(fact: Fact, ledger: Ledger) -> bool:
    if not ledger.indicator.error or fact.kind not in CHANGES:
        return False
    return abs(fact["level"].value - fact["base"].value) <= limit(ledger, fact.window, 2)


def inside_error(fact: Fact, ledger: Ledger) -> bool:
    """Whether a difference that decides the claim is within the error, so that it may not be told."""
    if not ledger.indicator.error or fact.kind not in DECISIVE:
        return False
    window = fact.window if fact.kind == "record_window" else Window.of(fact.window.last)
    return any(abs(value) <= limit(ledger, window, levels) for value, levels in DECISIVE[fact.kind](fact, ledger))


def _before(role: str) -> Callable[[Fact, Ledger], Differences]:
    """Of the level and another one."""

    def differences(fact: Fact, _: Ledger) -> Differences:
        yield fact["level"].value - fact[role].value, 2

    return differences


def _between(fact: Fact, ledger: Ledger) -> Differences:
    """Of the level and the best since the period that it is the highest since."""
    newest = fact.window.last
    for cell in ledger.history(Window(fact["since"].window.last.shift(1), newest.shift(-1))):
        yield fact["level"].value - cell.value, 2


def _others(fact: Fact, ledger: Ledger) -> Differences:
    """Of the level and every earlier one that it is ranked among."""
    for cell in ledger.history(Window(fact.since or ledger.newest, fact.window.last.shift(-1))):
        yield fact["level"].value - cell.value, 2


def _of_peers(fact: Fact, ledger: Ledger) -> Differences:
    """Of the level and that of each peer."""
    own = ledger.level(fact.window)
    for cell in _peers(fact, fact.window.last):
        yield (own.value if own else Decimal(0)) - cell.value, 2


def _peers(fact: Fact, period: Period) -> list[Cell]:
    cells = {cell.id: cell for cell in fact["peers"].cells if cell.period == period and cell.series != fact.series}
    return list(cells.values())


def _of_growth(fact: Fact, ledger: Ledger) -> Differences:
    """Of the growth and that of each peer."""
    then = fact.window.last.shift(-ledger.frequency)
    bases = {cell.series: cell.value for cell in _peers(fact, then)}
    for cell in _peers(fact, fact.window.last):
        if bases.get(cell.series, Decimal(0)) > 0:
            growth = (cell.value / bases[cell.series] - 1) * 100
            yield _in_levels(ledger, fact["change"], fact["change"].value - growth), 4


def _of_changes(fact: Fact, ledger: Ledger) -> Differences:
    """Of a change and the one before it, the best before it, or that of the whole."""
    other = next(role for role in ("previous", "whole") if fact.has(role))
    if fact.has("change"):
        yield _in_levels(ledger, fact["change"], fact["change"].value - fact[other].value), 4
    else:
        yield fact["level"].value - fact[other].value, 2


def _of_records(fact: Fact, ledger: Ledger) -> Differences:
    """Of a change and the best one before, or every one since that which it is the fastest since."""
    if not fact.has("since"):
        yield from _of_changes(fact, ledger)
        return
    change = fact["change"]
    for period in Window(fact["since"].window.last, fact.window.last).periods[1:-1]:
        if other := annual_change(ledger, period):
            yield _in_levels(ledger, change, change.value - other.value), 4


def _of_parts(fact: Fact, ledger: Ledger) -> Differences:
    """Of each part that is counted and the year before, also a year ago where that is told."""
    values = {(cell.series, cell.period): cell.value for cell in fact.cells}
    for (series, period), value in values.items():
        then = values.get((series, period.shift(-ledger.frequency)))
        if then is not None:
            yield value - then, 2


def _of_conditions(fact: Fact, ledger: Ledger) -> Differences:
    """Of each place and the condition that it misses by most, or else meets by least."""
    least, pace = fact["threshold"].value, 1 + fact["pace"].value / 100
    values = {(cell.series, cell.period): cell.value for cell in fact["places"].cells}
    now, then = fact.window.last, fact.window.last.shift(-ledger.frequency)
    for (series, period), value in values.items():
        base = values.get((series, then))
        if period == now and base is not None:
            margins = ((value - least, 1), (value - base * pace, 2))
            yield min(margins, key=lambda margin: margin[0] / Decimal(margin[1]).sqrt())


def _of_band(fact: Fact, _: Ledger) -> Differences:
    """Of the level and either end of the band, which has no error."""
    for role in ("low", "high"):
        yield fact["level"].value - fact[role].value, 1


def _in_levels(ledger: Ledger, change: Figure, difference: Decimal) -> Decimal:
    """What a difference of two changes amounts to in the unit of the level."""
    base = ledger.level(Window.of(change.window.last.shift(-ledger.frequency)))
    return difference * base.value / 100 if change.unit == PERCENT and base else difference


def _above(role: str) -> Callable[[Fact, Ledger], Differences]:
    """Of a number that has no error, and each level of the window."""

    def differences(fact: Fact, ledger: Ledger) -> Differences:
        for cell in ledger.history(fact.window):
            yield cell.value - fact[role].value, 1

    return differences


def _steps(back: int) -> Callable[[Fact, Ledger], Differences]:
    """Of each period of a streak and the one it is compared with: a period (1) or a year before (0)."""

    def differences(fact: Fact, ledger: Ledger) -> Differences:
        since = fact.since or fact.window.first
        yield from _annual(ledger, Window(since, fact.window.last), back or ledger.frequency)

    return differences


def _annual(ledger: Ledger, window: Window, back: int) -> Differences:
    for period in window.periods:
        now, then = ledger.level(Window.of(period)), ledger.level(Window.of(period.shift(-back)))
        if now and then:
            yield now.value - then.value, 2


def _newest(periods: int) -> Callable[[Fact, Ledger], Differences]:
    """Of the newest periods and the year before."""

    def differences(fact: Fact, ledger: Ledger) -> Differences:
        yield from _annual(ledger, Window.trailing(fact.window.last, periods), ledger.frequency)

    return differences


DECISIVE: dict[str, Callable[[Fact, Ledger], Differences]] = {
    "record": _before("previous"),
    "record_season": _before("previous"),
    "record_window": _before("previous"),
    "since": _between,
    "rank_time": _others,
    "record_change": _of_records,
    "streak": _steps(1),
    "streak_annual": _steps(0),
    "streak_level": _above("threshold"),
    "streak_end": _newest(1),
    "turn": _newest(2),
    "peak": _before("extreme"),
    "acceleration": _of_changes,
    "recovery": _before("peak"),
    "milestone": _above("threshold"),
    "target": _of_band,
    "rank_peers": _of_peers,
    "rank_move": _of_peers,
    "rank_growth": _of_growth,
    "gap": _of_changes,
    "breadth": _of_parts,
    "one_of_few": _of_conditions,
    "divergence": _newest(1),
}
"""The differences that each claim rests on."""

GUARD = Guard(("within_error",), look)
