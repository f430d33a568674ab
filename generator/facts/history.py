"""Where a value stands among the comparable ones before it, and since when that can be said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.ledger import Ledger
from generator.facts.view import for_frequency
from generator.model.fact import Direction, Figure
from generator.model.panel import Cell
from generator.model.period import Window


@dataclass(frozen=True)
class Extreme:
    """The newest of `compared` is their highest (up) or lowest (down), or equals it as displayed."""

    direction: Direction
    is_tie: bool
    previous: Figure
    start: Window


def covered(known: Sequence[bool], share: float) -> int | None:
    """Index of the earliest start from which at least `share` of what is compared is known.

    A start is the first known entry, or the first known one after a hole.

    >>> covered([True, False, True, True], 0.95), covered([False, True], 0.95), covered([False], 0.95)
    (2, 1, None)
    """
    for index, is_known in enumerate(known):
        begins = is_known and (index == 0 or not known[index - 1])
        if begins and sum(known[index:]) >= share * (len(known) - index):
            return index
    return None


def extreme(ledger: Ledger, windows: Sequence[Window], minimum: int) -> Extreme | None:
    """Whether the last of `windows` is a record among them, with at least `minimum` known.

    A record has to hold for raw and for displayed values; equal at the precision shown is a tie.
    Where all are shown alike there is neither.
    """
    levels = [ledger.level(window) for window in windows]
    start = covered([level is not None for level in levels], ledger.settings.record_coverage)
    compared = [level for level in levels[start:] if level] if start is not None else []
    if start is None or len(compared) < max(minimum, 2) or levels[-1] is None:
        return None
    newest, earlier = compared[-1], compared[:-1]
    for up in (True, False):
        best = (max if up else min)(earlier, key=lambda level: (level.displayed, level.value))
        beyond = _beyond(newest.displayed, best.displayed, up=up) and _beyond(newest.value, best.value, up=up)
        is_tie = newest.displayed == best.displayed and any(one.displayed != best.displayed for one in earlier)
        if beyond or is_tie:
            way = Direction.UP if up else Direction.DOWN
            return Extreme(way, not beyond, _previous(best, compared), windows[start])
    return None


def _beyond(value: Decimal, other: Decimal, *, up: bool) -> bool:
    return value > other if up else value < other


def _previous(best: Figure, compared: Sequence[Figure]) -> Figure:
    """The best before, citing all that was compared: any of it could have undone the record."""
    cells: tuple[Cell, ...] = tuple(cell for level in compared for cell in level.cells)
    arithmetic = f"best of {len(compared) - 1} earlier: {best.arithmetic}"
    return Figure("previous", best.value, best.unit, best.decimals, best.window, arithmetic, cells)


def minimum_history(ledger: Ledger) -> int:
    """How many observations a record of all time needs, the newest included."""
    return for_frequency(ledger.settings.record_history, ledger.frequency)
