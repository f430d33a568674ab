"""Move in the table: up or down two places by level or more since the year before, or into or out of the top three.

The table is of the peers (areas of the same level of the map) that have a value now and a year
before: at least five, and 95 % of those that live. Equal at the precision shown share a place. The
move has to be clear: of those overtaken (ahead then, behind now) the highest is more than one
display unit below; for a fall, the lowest of those that overtook is as far above. Up has climbed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from generator.facts import arrays, peers, ranking
from generator.facts.kept import once
from generator.facts.ledger import Ledger
from generator.facts.rule import Rule, Signal
from generator.facts.view import View
from generator.facts.whole import group
from generator.model.fact import Direction, Fact, Figure, rounded
from generator.model.panel import Cell
from generator.model.period import Window
from generator.model.unit import Unit


def find(view: View) -> Signal:
    """Wherever the place has changed enough, and clearly."""
    shown, base = view.shown[:, view.columns - view.span :], view.lag(view.shown, view.year)
    both = view.has_base(view.shown)
    can = both & peers.enough(view, both)
    now, then = (np.where(both, one, np.nan) for one in (shown, base))
    places, top = view.settings.rank_move_places, view.settings.rank_move_top
    moved = ranking.relocated(now, then, view.groups, places, top, arrays.fast(view.values))
    return Signal(can & moved, can)


@dataclass(frozen=True)
class Table:
    """The peers of both years, by what is shown of them now, lowest first; `then` in the same order.

    `ordered` has the values of the year before, lowest first; `newest` and `before` are the observations.
    """

    now: tuple[Decimal, ...]
    then: tuple[Decimal, ...]
    ordered: tuple[Decimal, ...]
    newest: tuple[Cell, ...]
    before: tuple[Cell, ...]


def state(ledger: Ledger) -> Fact | None:
    window = Window.of(ledger.newest)
    level, base = ledger.level(window), ledger.level(window.shift_years(-1), "base")
    if level is None or base is None:
        return None
    key = (RULE.kind, group(ledger.series), ledger.indicator.decimals)
    table = once(ledger.panel, key, lambda: _table(ledger))
    rank, previous = _rank(table.now, level.displayed), _rank(table.ordered, base.displayed)
    if not peers.is_enough(ledger, len(table.now)) or not _is_move(ledger, rank, previous):
        return None
    gap = _gap(table, level.displayed, base.displayed, climbs=rank < previous)
    if gap is None or gap <= Decimal(1).scaleb(-ledger.indicator.decimals):
        return None
    way = Direction.UP if rank < previous else Direction.DOWN
    figures = _figures(table, rank, previous, level, base)
    return ledger.fact(RULE.kind, window, figures, way, comparison=base.window)


def _table(ledger: Ledger) -> Table:
    field, before = peers.field(ledger), ledger.newest.shift(-ledger.frequency)
    then = {row: cell for row in field.rows if (cell := ledger.panel.cell(row, before))}
    both = [(cell, then[row]) for row, cell in zip(field.rows, field.cells, strict=True) if row in then]
    decimals = ledger.indicator.decimals
    pairs = sorted((rounded(now.value, decimals), rounded(base.value, decimals)) for now, base in both)
    values = tuple(base for _, base in pairs)
    newest, bases = tuple(now for now, _ in both), tuple(base for _, base in both)
    return Table(tuple(shown for shown, _ in pairs), values, tuple(sorted(values)), newest, bases)


def _rank(ascending: tuple[Decimal, ...], value: Decimal) -> int:
    """One and as many as are strictly above."""
    return 1 + len(ascending) - bisect_right(ascending, value)


def _is_move(ledger: Ledger, rank: int, previous: int) -> bool:
    top = ledger.settings.rank_move_top
    return abs(rank - previous) >= ledger.settings.rank_move_places or (rank <= top) != (previous <= top)


def _gap(table: Table, level: Decimal, base: Decimal, *, climbs: bool) -> Decimal | None:
    """To the nearest of those it changed places with; None where there is none."""
    behind, ahead = bisect_left(table.now, level), bisect_right(table.now, level)
    nearest: Iterable[int] = reversed(range(behind)) if climbs else range(ahead, len(table.now))
    sign = 1 if climbs else -1
    passed = (place for place in nearest if sign * table.then[place] > sign * base)
    return next((abs(level - table.now[place]) for place in passed), None)


def _figures(table: Table, rank: int, previous: int, level: Figure, base: Figure) -> tuple[Figure, ...]:
    """Both places, among how many, and the level."""
    count, unit = len(table.now), Unit("rank")
    now = f"{rank - 1} of {count} are higher than {level.displayed}"
    then = f"{previous - 1} of {count} were higher than {base.displayed}"
    compared = f"{count} areas with a value in {level.window} and {base.window}"
    cells = table.newest + table.before
    return (
        Figure("rank", Decimal(rank), unit, 0, level.window, now, table.newest),
        Figure("previous", Decimal(previous), unit, 0, base.window, then, table.before),
        Figure("peers", Decimal(count), Unit("area"), 0, level.window, compared, cells),
        level,
    )


RULE = Rule("rank_move", find, state, family="place", priority=1.3, is_recent=True)
