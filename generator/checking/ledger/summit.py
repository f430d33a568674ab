"""Whether a window stands higher, or lower, than all others of a stretch: what people mean by the best since a time.

Windows are held against those of their own kind: a month against every month, a year or part of one against the same
part of other years, a season against that season.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.model.period import Period, Window


@dataclass(frozen=True)
class Stretch:
    """Of which times something is the highest: from `first` to `last`, each None where it is open.

    `since` is a time at which it was last as high; `first` one from which on nothing was higher.
    """

    first: Period | None = None
    last: Period | None = None
    since: Window | None = None


@dataclass(frozen=True)
class Summit:
    """What is said of a window: its place, from the top or from the bottom, in its stretch, by year or by period."""

    is_high: bool
    rank: int
    stretch: Stretch
    is_seasonal: bool
    step: Decimal
    left_out: tuple[int, ...] = ()


def stands(line: Line, own: Window, amount: measure.Amount, said: Summit) -> bool | None:
    """Whether a window has that place; None where it has no value, or nothing to be held against."""
    value = amount(own)
    if value is None:
        return None
    way = 1 if said.is_high else -1
    others = [(one, found * way) for one in _others(line, own, said) if (found := amount(one)) is not None]
    shown = measure.rounded(value * way, said.step)
    better = [one for one, found in others if found > value * way and measure.rounded(found, said.step) > shown]
    if said.stretch.since is not None and said.rank == 1:
        return _is_last(others, value * way, shown, said)
    return len(better) == said.rank - 1 if others else None


def _is_last(others: list[tuple[Window, Decimal]], own: Decimal, shown: Decimal, said: Summit) -> bool:
    """Whether the last time that it was as high is the one named."""
    since = said.stretch.since
    for one, value in reversed(others):
        if value >= own or measure.rounded(value, said.step) >= shown:
            return (
                since is not None
                and (one.last.first_day >= since.first.first_day)
                and (one.last.last_day <= since.last.last_day or one == since)
            )
    return False


def _others(line: Line, own: Window, said: Summit) -> Iterator[Window]:
    """The windows that one is held against, oldest first."""
    if line.start is None or line.last is None:
        return
    step = line.frequency if said.is_seasonal else 1
    first = max(line.start, said.stretch.first) if said.stretch.first else line.start
    last = min(line.last, said.stretch.last) if said.stretch.last else own.last
    back = (own.first.ordinal - first.ordinal) // step
    forth = max(0, (last.ordinal - own.last.ordinal) // step)
    for by in (*range(-back, 0), *range(1, forth + 1)):
        one = own.shift(by * step)
        if one.first.year not in said.left_out:
            yield one
