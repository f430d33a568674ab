"""Rank by growth: among the three peers that grew fastest, or slowest, over the year.

Compared are the areas of the same level of the map with at least 0.5 % of the sum of all of them
now, so that no hamlet leads the table, and with an annual growth; at least five of them, oneself
included. The number compared is part of the fact: the text has to name that universe. Told only
where 95 % of the peers that live have a value, and 95 % of the large ones a growth. Places are
counted from the top (up) or, further down than third, from the bottom (down); equal growth at the
precision shown shares a place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import cache

import numpy as np

from generator.facts import arrays, doubt, peers, ranking
from generator.facts.arrays import Flags, Matrix
from generator.facts.kept import once
from generator.facts.ledger import Ledger
from generator.facts.rule import Rule, Signal
from generator.facts.rules.year_on_year import compare_years
from generator.facts.view import View
from generator.facts.whole import group
from generator.model.fact import Direction, Fact, Figure
from generator.model.panel import Cell
from generator.model.period import Window
from generator.model.unit import Unit


def find(view: View) -> Signal:
    """Wherever it is compared, and one of the first or last places is its own."""
    growth = view.annual_shown[:, view.columns - view.span :]
    if not view.indicator.kind.has_growth:
        return Signal(view.nowhere(), view.nowhere())
    present = np.isfinite(view.now)
    large = is_large(view)
    compared = np.isfinite(growth) & large
    can = compared & _are_enough(view, compared, large)[view.groups] & peers.most(view, present)
    rates, places = np.where(compared, growth, np.nan), view.settings.rank_growth_places
    placed = ranking.first_or_last(rates, view.groups, places, arrays.fast(view.values))
    return Signal(can & placed, can)


def _are_enough(view: View, compared: Flags, large: Flags) -> Flags:
    """In which groups five or more are compared, and 95 % of the large: groups x span."""
    count = peers.sums(view, compared)
    result: Flags = (count >= peers.FEWEST) & (count >= view.settings.record_coverage * peers.sums(view, large))
    return result


def is_large(view: View) -> Flags:
    """Which values are a large enough part of the sum of their peers."""
    now: Matrix = view.values[:, view.columns - view.span :]
    share = view.settings.size_least

    @cache
    def least(number: int, column: int) -> Decimal:
        return doubt.exact(share) * doubt.total(now[view.groups == number, column].tolist())

    def is_enough(row: int, column: int) -> bool:
        return doubt.exact(now[row, column]) >= least(int(view.groups[row]), column)

    if compiled := arrays.fast(view.values):
        large: Flags
        large, is_open = compiled.large_parts(now, *ranking.laid_out(view.groups), share)
        return doubt.decided(large, is_open, is_enough)
    known = np.where(np.isfinite(now), now, 0.0)
    total, size = peers.sums(view, known), peers.sums(view, np.abs(known))
    error = doubt.slack(peers.sums(view, np.isfinite(now)), size)
    right = np.where(size > 0, share * total, -1.0)
    return doubt.exceeds(now, right, error, is_enough, view.groups)


@dataclass(frozen=True)
class Table:
    """The growth of all that are compared, lowest first, the rows that they are of, and how many are large enough."""

    rates: tuple[Decimal, ...]
    rows: frozenset[int]
    large: int
    cells: tuple[Cell, ...]

    def is_known(self, ledger: Ledger) -> bool:
        """Whether 95 % of those that are large enough have a growth."""
        return len(self.rates) >= ledger.settings.record_coverage * self.large


def state(ledger: Ledger) -> Fact | None:
    grown = compare_years(ledger, Window.of(ledger.newest), RULE.kind)
    if not ledger.indicator.kind.has_growth or grown is None:
        return None
    indicator, share = ledger.indicator, ledger.settings.size_least
    key = (RULE.kind, group(ledger.series), indicator.decimals, indicator.change_decimals, share)
    table = once(ledger.panel, key, lambda: _table(ledger))
    count = len(table.rates)
    is_most = peers.is_most(ledger, len(peers.field(ledger).rows)) and table.is_known(ledger)
    if ledger.row not in table.rows or count < peers.FEWEST or not is_most:
        return None
    return _placed(ledger, table, grown["change"])


def _table(ledger: Ledger) -> Table:
    """Who is large enough and has a growth, with all observations that decide it."""
    field = peers.field(ledger)
    total = doubt.added(cell.value for cell in field.cells)
    with localcontext(doubt.EXACT):
        least = doubt.exact(ledger.settings.size_least) * total
    rates, cells = {}, list(field.cells)
    large = sum(cell.value >= least for cell in field.cells)
    for row, cell in zip(field.rows, field.cells, strict=True):
        peer = Ledger(ledger.panel, row, ledger.indicator, ledger.settings)
        grown = compare_years(peer, Window.of(peer.newest), RULE.kind) if cell.value >= least else None
        if grown:
            rates[row] = grown["change"].displayed
            cells.extend(grown["base"].cells)
    return Table(tuple(sorted(rates.values())), frozenset(rates), large, tuple(cells))


def _placed(ledger: Ledger, table: Table, change: Figure) -> Fact | None:
    rate, count = change.displayed, len(table.rates)
    ahead, behind = count - bisect_right(table.rates, rate), bisect_left(table.rates, rate)
    if min(ahead, behind) >= ledger.settings.rank_growth_places:
        return None
    is_top = ahead < ledger.settings.rank_growth_places
    before, word = (ahead, "faster") if is_top else (behind, "slower")
    arithmetic = f"{before} of {count} grew {word} than {rate}"
    share = f"{count} areas with at least {doubt.exact(ledger.settings.size_least) * 100} % of the sum of all"
    figures = (
        change,
        Figure("rank", Decimal(before + 1), Unit("rank"), 0, change.window, arithmetic, table.cells),
        Figure("peers", Decimal(count), Unit("area"), 0, change.window, share, table.cells),
    )
    way, tie = Direction.UP if is_top else Direction.DOWN, count - ahead - behind > 1
    year_before = change.window.shift_years(-1)
    return ledger.fact(RULE.kind, change.window, figures, way, comparison=year_before, is_tie=tie)


RULE = Rule("rank_growth", find, state, family="place", priority=1.0, is_recent=True)
