"""The peers of a series: areas of the same kind with the same statistic, oneself included."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from generator.facts.arrays import Counts, Flags, Matrix
from generator.facts.kept import once
from generator.facts.ledger import Ledger
from generator.facts.view import View
from generator.facts.whole import group
from generator.model.fact import rounded
from generator.model.panel import Cell, Panel

FEWEST = 5
"""Peers that make a ranking, oneself included."""
SILENT_PERIODS = 24
"""A place without a value for so long has left the group."""


@dataclass(frozen=True)
class Field:
    """The peers of one group with a value at the newest period: their rows, their cells, and how many live.

    `ordered` has what is shown of them, lowest first.
    """

    rows: tuple[int, ...]
    cells: tuple[Cell, ...]
    ordered: tuple[Decimal, ...]
    living: int


def field(ledger: Ledger) -> Field:
    """The peers of the ledger's series with a value now, looked up once for all of them."""
    panel, key, decimals = ledger.panel, group(ledger.series), ledger.indicator.decimals
    return once(panel, ("field", key, decimals), lambda: _field(panel, key, decimals))


def _field(panel: Panel, key: tuple[str, ...], decimals: int) -> Field:
    rows = rows_of(panel, key)
    recent = np.isfinite(panel.values[list(rows), -SILENT_PERIODS:]).any(axis=1)
    present = {row: cell for row in rows if (cell := panel.cell(row, panel.last))}
    ordered = sorted(rounded(cell.value, decimals) for cell in present.values())
    return Field(tuple(present), tuple(present.values()), tuple(ordered), int(recent.sum()))


def rows_of(panel: Panel, key: tuple[str, ...]) -> tuple[int, ...]:
    """The rows of one group of peers."""
    return once(panel, "groups", lambda: _groups(panel))[key]


def _groups(panel: Panel) -> dict[tuple[str, ...], tuple[int, ...]]:
    rows: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for row, series in enumerate(panel.series):
        rows[group(series)].append(row)
    return {key: tuple(found) for key, found in rows.items()}


def is_enough(ledger: Ledger, present: int) -> bool:
    """Whether so many peers are five or more, and 95 % of those that live."""
    return present >= FEWEST and is_most(ledger, present)


def is_most(ledger: Ledger, present: int) -> bool:
    """Whether so many peers are 95 % of those that live."""
    return present >= ledger.settings.record_coverage * field(ledger).living


def alive(known: Flags, span: int) -> Flags:
    """Who had a value within the last 24 periods, of the last `span` columns: rows x span."""
    recent = known[:, max(0, known.shape[1] - span - SILENT_PERIODS) :]
    if span == 1:
        return recent[:, -SILENT_PERIODS:].any(axis=1).reshape(-1, 1)
    if recent.all():
        return np.ones((len(known), span), np.bool_)
    earlier = span + SILENT_PERIODS - recent.shape[1]
    counted = np.cumsum(np.pad(recent, ((0, 0), (earlier, 0))), axis=1, dtype=np.int32)
    result: Flags = counted[:, SILENT_PERIODS:] > counted[:, :span]
    return result


def recently(view: View, span: int) -> Flags:
    """What is known in the last `span` columns and in those that decide who lives in them."""
    return np.isfinite(view.values[:, max(0, view.columns - span - SILENT_PERIODS) :])


def living(view: View) -> Flags:
    """Who had a value within the last 24 periods: rows x span."""
    return once(view, "living", lambda: alive(recently(view, view.span), view.span))


def by_group(view: View, matrix: Matrix | Flags) -> Matrix:
    """The sum over each series' group of peers: rows x span. The matrix has no NaN."""
    result: Matrix = sums(view, matrix)[view.groups]
    return result


def sums(view: View, matrix: Matrix | Flags) -> Matrix:
    """The sum over each group of peers, or the number of those for which it holds: groups x span."""
    order, starts = once(view.panel, "order", lambda: _order(view.groups))
    if not len(starts):
        return np.zeros((0, matrix.shape[1]))
    ordered = matrix if order is None else matrix[order]
    kind = np.int32 if matrix.dtype == np.bool_ else np.float64
    return np.add.reduceat(ordered, starts, axis=0, dtype=kind).astype(np.float64, copy=False)


def _order(groups: Counts) -> tuple[Counts | None, Counts]:
    """The rows group by group (None where they are in order already), and where each group begins."""
    order = np.argsort(groups, kind="stable")
    starts = np.flatnonzero(np.diff(groups[order], prepend=-1))
    return (None if np.array_equal(order, np.arange(len(order))) else order), starts


def enough(view: View, present: Flags) -> Flags:
    """Where five peers or more are `present`, and 95 % of the living: rows x span."""
    count = sums(view, present)
    result: Flags = ((count >= FEWEST) & _are_most(view, count))[view.groups]
    return result


def most(view: View, present: Flags) -> Flags:
    """Where 95 % of the living peers are `present`: rows x span."""
    result: Flags = _are_most(view, sums(view, present))[view.groups]
    return result


def _are_most(view: View, count: Matrix) -> Flags:
    of_living = once(view, "living peers", lambda: sums(view, living(view)))
    result: Flags = count >= view.settings.record_coverage * of_living
    return result
