"""Concentration: the few parts that hold more than half of a whole.

About the whole of a flow, a count or a stock, with five parts or more (states, municipalities or
sectors, as for breadth). The largest parts are added until they hold more than 50.5 % of the whole;
told where that takes a quarter of the parts or fewer. Silent where a part that lives has no value
or a negative one, where the whole is not positive, or where the parts do not add up to it within
half a display unit for each of them and for the whole.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from types import ModuleType

import numpy as np

from generator.facts import doubt, identity
from generator.facts.arrays import Counts, Flags, Matrix, fast
from generator.facts.ledger import Ledger, divided, plain
from generator.facts.peers import FEWEST
from generator.facts.rule import Role, Rule, Signal
from generator.facts.rules.breadth import counted, living_parts
from generator.facts.view import View
from generator.facts.whole import Division, division
from generator.model.fact import Direction, Fact, Figure
from generator.model.panel import Cell
from generator.model.period import Window
from generator.model.unit import PERCENT, Kind

ADDITIVE = (Kind.FLOW, Kind.COUNT, Kind.STOCK)
HALF = Decimal("50.5")
"""More than half, in per cent, so that it is so however it is rounded."""
PARTS_FOR_EACH = 4
"""Parts in all for each of the few."""


def find(view: View) -> Signal:
    """Wherever the largest quarter of the parts holds more than half."""
    fires, can = view.nowhere(), view.nowhere()
    if view.indicator.kind not in ADDITIVE:
        return Signal(fires, can)
    whole, sums = division(view.panel), identity.sums(view, view.span)
    now: Matrix = view.values[:, view.columns - view.span :]
    signed = whole.counted(now < 0) > 0
    usable = sums.complete & ~sums.over & ~sums.under & ~signed & (sums.living >= FEWEST) & (now[whole.wholes] > 0)
    can[whole.wholes] = usable
    few = np.where(usable, sums.living // PARTS_FOR_EACH, 0)
    largest = _largest(now, whole, few, fast(view.values))
    fires[whole.wholes] = usable & _are_held(now, whole, few, largest)
    return Signal(fires, can)


def _are_held(now: Matrix, division: Division, few: Counts, sums: Matrix) -> Flags:
    """Whether so many of the largest parts (wholes x span) hold more than half of each whole."""
    half = np.nan_to_num(now[division.wholes]) * (float(HALF) / 100)

    def is_more(number: int, column: int) -> bool:
        largest = np.sort(now[division.parts[number], column])[::-1]
        some = doubt.total(largest[: few[number, column]].tolist())
        return some * 100 > HALF * doubt.exact(now[division.wholes[number], column])

    return doubt.exceeds(sums, half, doubt.slack(few, np.abs(half)), is_more)


def _largest(now: Matrix, division: Division, few: Counts, compiled: ModuleType | None) -> Matrix:
    """The sum of so many of the largest parts: wholes x span."""
    if compiled:
        largest: Matrix = compiled.held(now, division.members, division.starts, few)
        return largest
    sums = np.zeros(few.shape)
    for number, parts in enumerate(division.parts):
        ordered = np.cumsum(-np.sort(-now[parts], axis=0), axis=0)
        held = np.take_along_axis(ordered, np.maximum(few[number] - 1, 0)[np.newaxis, :], axis=0)[0]
        sums[number] = np.where(few[number] > 0, held, 0.0)
    return sums


def state(ledger: Ledger) -> Fact | None:
    window = Window.of(ledger.newest)
    whole, ledgers = ledger.level(window), living_parts(ledger)
    found = [level.cells[0] for one in ledgers if (level := one.level(window))]
    if whole is None or whole.value <= 0 or len(found) < max(FEWEST, len(ledgers)):
        return None
    if ledger.indicator.kind not in ADDITIVE or not _adds_up(ledger, whole, found):
        return None
    ordered = sorted(found, key=lambda cell: cell.value, reverse=True)
    leaders = _leaders(ordered, whole.value)
    if PARTS_FOR_EACH * leaders > len(ordered):
        return None
    return _fact(ledger, whole, ordered, leaders)


def _adds_up(ledger: Ledger, whole: Figure, cells: list[Cell]) -> bool:
    """Whether no part is negative, and their sum is the whole but for what rounding can do."""
    off = doubt.added([*(cell.value for cell in cells), -whole.value])
    allowed = Decimal(len(cells) + 1).scaleb(-ledger.indicator.decimals) / 2
    return abs(off) <= allowed and all(cell.value >= 0 for cell in cells)


def _leaders(ordered: list[Cell], whole: Decimal) -> int:
    """The smallest number of the largest parts that hold more than half; more than there are where none does."""
    held = Decimal(0)
    with localcontext(doubt.EXACT):
        for number, cell in enumerate(ordered, 1):
            held += cell.value
            if held * 100 > HALF * whole:
                return number
    return len(ordered) + 1


def _fact(ledger: Ledger, whole: Figure, ordered: list[Cell], leaders: int) -> Fact:
    held = doubt.added(cell.value for cell in ordered[:leaders])
    value, cells = divided(held * 100, whole.value), (*ordered, *whole.cells)
    arithmetic = f"{plain(held)} ÷ {plain(whole.value)} × 100 = {plain(value)}"
    figures = (
        counted(ledger, "leaders", leaders, len(ordered), whole.window, cells),
        Figure("share", value, PERCENT, 1, whole.window, arithmetic, cells),
        counted(ledger, "parts", len(ordered), len(ordered), whole.window, tuple(ordered)),
    )
    return ledger.fact(RULE.kind, whole.window, figures, Direction.FLAT)


RULE = Rule("concentration", find, state, family="part", role=Role.CONTEXT, priority=0.9, is_recent=True)
