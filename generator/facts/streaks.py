"""Runs of periods that went the same way, and whether it is known when they began.

A sign is 1, -1 or 0 (no change as displayed), NaN where it is not known. A run is one of equal signs
that are not 0. It began where the sign before it is known, or with the first sign that its series
can have; before a hole, or a break of the series, nobody knows how long it had lasted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from generator.facts import arrays
from generator.facts.arrays import Flags, Matrix
from generator.facts.breaks import last_break
from generator.facts.course import count_unit
from generator.facts.ledger import Ledger, direction
from generator.facts.view import View
from generator.model.fact import Direction, Figure
from generator.model.panel import Cell
from generator.model.period import Period, Window

# On matrices


def long_runs(view: View, sign: Matrix, least: int, steps: int) -> Flags:
    """Where a run of at least so many signs ends whose beginning is known: rows x span.

    `steps` is how far back a sign looks, and so how long after the first value signs begin.
    """
    return arrays.known_runs(sign, view.values, _first_sign(view, steps), 0, least, view.span)


def ended_runs(view: View, sign: Matrix, least: int, steps: int) -> Flags:
    """The same of runs that had ended just before each column answered for."""
    return arrays.known_runs(sign, view.values, _first_sign(view, steps), 1, least, view.span)


def _first_sign(view: View, steps: int) -> int:
    """How long after the first value a series has its first sign: never, where there were others before a break."""
    return steps if last_break(view.panel, view.indicator) is None else view.columns


# On one series


@dataclass(frozen=True)
class Streak:
    """Changes of one direction in a row, the newest last; whether they reach back to the first there can be."""

    way: Direction
    changes: tuple[Figure, ...]
    from_start: bool

    @property
    def window(self) -> Window:
        return Window(self.changes[0].window.first, self.changes[-1].window.last)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Every observation behind the changes, each once."""
        return tuple({cell.id: cell for change in self.changes for cell in change.cells}.values())

    @property
    def arithmetic(self) -> str:
        return ", ".join(f"{change.window}: {change.displayed}" for change in self.changes)


Changing = Callable[[Ledger, Period], Figure | None]


def streak(ledger: Ledger, last: Period, change_of: Changing, steps: int) -> Streak | None:
    """The run of changes that ends at `last`; None without one, or where it is not known when it began."""
    changes: list[Figure] = []
    period = last
    while (change := change_of(ledger, period)) and direction(change) is direction(changes[0] if changes else change):
        changes.append(change)
        period = period.shift(-1)
    from_start = change is None and ledger.first is not None and period.shift(1) == ledger.first.shift(steps)
    is_known = change is not None or (from_start and not ledger.is_cut)
    if not changes or direction(changes[0]) is Direction.FLAT or not is_known:
        return None
    return Streak(direction(changes[0]), tuple(reversed(changes)), from_start)


def length(ledger: Ledger, run: Streak) -> Figure:
    """The number of periods of annual changes, citing each of them and its base."""
    count = Decimal(len(run.changes))
    return Figure("length", count, count_unit(ledger), 0, run.window, f"annual change of {run.arithmetic}", run.cells)
