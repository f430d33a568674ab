"""Runs of periods that went the same way, and whether it is known when they began.

A sign is 1, -1 or 0 (no change as displayed), NaN where it is not known. A run is one of equal signs
that are not 0. It began where the sign before it is known, or with the first sign that its series
can have; before a hole nobody knows how long it had lasted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from generator.facts import arrays
from generator.facts.arrays import Counts, Flags, Matrix
from generator.facts.ledger import Ledger, direction
from generator.facts.view import View
from generator.model.fact import Direction, Figure
from generator.model.panel import Cell
from generator.model.period import Period, Window

# On matrices


def lengths(sign: Matrix, span: int) -> Counts:
    """How many equal signs in a row end with each of the last `span` columns; 0 where there is none or it is 0."""
    goes_on = np.zeros(sign.shape, dtype=np.bool_)
    goes_on[:, 1:] = (sign[:, 1:] == sign[:, :-1]) & (sign[:, 1:] != 0)
    now = arrays.lagged(sign, 0, span)
    length: Counts = np.where(np.isfinite(now) & (now != 0), arrays.runs(goes_on, span) + 1, 0)
    return length


def long_runs(view: View, sign: Matrix, least: int, steps: int) -> Flags:
    """Where a run of at least so many signs ends whose beginning is known: rows x span.

    `steps` is how far back a sign looks, and so how long after the first value signs begin.
    """
    length = lengths(sign, view.span)
    return (length >= least) & _is_known(view, sign, length, steps, 0)


def ended_runs(view: View, sign: Matrix, least: int, steps: int) -> Flags:
    """The same of runs that had ended just before each column answered for."""
    if view.columns < 2:
        return view.nowhere()
    span = min(view.span, view.columns - 1)
    length = np.zeros((view.rows, view.span), dtype=np.int64)
    length[:, view.span - span :] = lengths(sign[:, :-1], span)
    return (length >= least) & _is_known(view, sign, length, steps, 1)


def _is_known(view: View, sign: Matrix, length: Counts, steps: int, ago: int) -> Flags:
    """Whether it is known when the runs began that ended `ago` columns before those answered for."""
    begin = np.arange(view.columns - view.span, view.columns)[np.newaxis, :] - ago - length + 1
    before = np.take_along_axis(np.isfinite(sign), np.maximum(begin - 1, 0), axis=1) & (begin > 0)
    known = np.isfinite(view.values)
    first = np.where(known.any(axis=1), known.argmax(axis=1), view.columns)[:, np.newaxis]
    result: Flags = before | (begin == first + steps)
    return result


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
    is_known = change is not None or from_start
    if not changes or direction(changes[0]) is Direction.FLAT or not is_known:
        return None
    return Streak(direction(changes[0]), tuple(reversed(changes)), from_start)
