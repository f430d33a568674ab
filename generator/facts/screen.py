"""News over a whole panel at once: a hundred thousand series ranked by score, the best of them stated exactly.

Searches run on blocks of rows that fit the processor's cache, each with all that its series are
compared with. Nothing is stated in decimals but what is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from generator import processors
from generator.config import RuleSettings
from generator.facts import arrays, newest
from generator.facts.arrays import Counts, Flags, Matrix
from generator.facts.breaks import cut as after_break
from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.peers import SILENT_PERIODS
from generator.facts.rule import Role, Rule
from generator.facts.rules import RULES
from generator.facts.score import as_large, fired, in_bits, magnitude, pooled
from generator.facts.structure import cut, recent, structure
from generator.facts.tally import IN_TIME, Tally, tally
from generator.facts.view import View
from generator.facts.weight import MAGNITUDE_SHARE, SURPRISE_SHARE, Setting, weighed
from generator.model.fact import Fact
from generator.model.panel import Panel
from generator.model.words import Indicator

RANKED = (Role.HEADLINE, Role.NEWS)
"""What competes for a place; context is told beside it."""
BLOCK = 256
"""Rows searched together: few enough that what is computed of them stays in the cache."""
MANY = 4096
"""The same of the last few columns alone."""


@dataclass(frozen=True)
class Latest:
    """What a rule finds at the newest period: for each row whether it fires, and the bits of its size (0: none)."""

    fires: Flags
    bits: Matrix


@dataclass(frozen=True)
class Screened:
    """The facts of a panel, best first, as parallel columns: row, number of the rule, bits, magnitude, score."""

    panel: Panel
    indicator: Indicator
    settings: RuleSettings
    rows: Counts
    kinds: Counts
    bits: Matrix
    sizes: Matrix
    scores: Matrix

    def __len__(self) -> int:
        return len(self.rows)

    def facts(self, most: int) -> list[Fact]:
        """The best of them, stated exactly, guarded and scored; what a guard forbids or is not exactly so is left out.

        A caveat lowers the score, so the order among them may change.
        """
        stated: list[Fact] = []
        for row, kind, bits, size in zip(self.rows, self.kinds, self.bits, self.sizes, strict=True):
            if len(stated) == most:
                break
            rule, ledger = RULES[kind], Ledger(self.panel, int(row), self.indicator, self.settings)
            found = rule.state(ledger)
            fact = guarded(found, ledger) if found else None
            if fact:
                stated.append(replace(fact, score=weighed(fact, rule, (float(bits), float(size)), Setting())))
        return sorted(stated, key=lambda fact: (-fact.score.total, fact.id))


def screen(panel: Panel, indicator: Indicator, settings: RuleSettings) -> Screened:
    """Every headline and every piece of news of the newest period, best first; news below the floor is left out."""
    if not panel.values.size:
        return Screened(panel, indicator, settings, *(np.zeros(0, np.int64),) * 2, *(np.zeros(0),) * 3)
    panel = after_break(panel.finite, indicator)
    news = latest(panel, indicator, settings, [rule for rule in RULES if rule.role in RANKED])
    columns = [(np.zeros(0, np.int64),) * 2 + (np.zeros(0),) * 2]

    def told(block: tuple[View, Counts]) -> list[tuple[Counts, Counts, Matrix, Matrix]]:
        return list(_screened(*block, news))

    blocks = views(panel, indicator, settings, reach(settings, panel))
    searched = processors.each(told, blocks) if arrays.fast(panel.values) else map(told, blocks)
    columns.extend(found for block in searched for found in block)
    rows, kinds, bits, sizes = (np.concatenate(parts) for parts in zip(*columns, strict=True))
    priorities = np.array([rule.priority for rule in RULES])
    scores = priorities[kinds] * (SURPRISE_SHARE * bits / settings.surprise_cap + MAGNITUDE_SHARE * sizes)
    order = np.lexsort((kinds, rows, -scores))
    ranked = rows[order], kinds[order], bits[order], sizes[order], scores[order]
    return Screened(panel, indicator, settings, *ranked)


def _screened(view: View, rows: Counts, news: Mapping[str, Latest]) -> Iterator[tuple[Counts, Counts, Matrix, Matrix]]:
    """Of one block, what each rule has to tell: rows of the panel, number of the rule, bits, magnitudes."""
    counted = tallied(view)
    for number, rule in enumerate(RULES):
        fires = news[rule.kind].fires[rows] if rule.kind in news else view.nowhere()[:, 0]
        if fires.any():
            bits = news[rule.kind].bits[rows]
            if rule.role is Role.NEWS and not rule.by_size:
                counts = _remembered(view, rule, fires, counted)
                bits = in_bits(pooled(*counts, view.groups, view.settings), view.settings)
            told = np.flatnonzero(fires & ((bits >= view.settings.surprise_floor) | (rule.role is Role.HEADLINE)))
            yield rows[told], np.full(len(told), number), bits[told], magnitude(view, rule, told)


def _remembered(view: View, rule: Rule, fires: Flags, counted: Tally) -> tuple[Counts, Counts]:
    """How often a rule fired: among the columns that mostly suffice, or all where a group needs more that has news."""
    is_counted = rule.kind in counted.counts and (counted.is_told.all() or rule.kind not in IN_TIME)
    hits, periods = counted.counts[rule.kind] if is_counted else fired(view, rule)
    is_short = periods < view.settings.memory
    if is_short.any():
        is_short &= np.isfinite(view.values[:, : view.columns - view.span]).any(axis=1)
        has_news = np.bincount(view.groups, weights=fires) > 0
        if (is_short & has_news[view.groups]).any():
            return fired(view.spanning(view.columns), rule)
    return hits, periods


def reach(settings: RuleSettings, panel: Panel) -> int:
    """Columns that hold as many periods as are remembered, of a rule that is silent in one period of the year."""
    return settings.memory + settings.memory // max(1, int(panel.frequency) - 1) + 2


def latest(
    panel: Panel, indicator: Indicator, settings: RuleSettings, rules: Sequence[Rule] = RULES
) -> dict[str, Latest]:
    """What each rule finds at the newest period of each row, with the surprise of sizes against their own history."""
    arrays.load(panel.values.size)
    compiled, count = arrays.fast(panel.values), len(panel.series)
    whole = View(panel, indicator, settings, 1)
    passed = newest.search(whole, compiled) if compiled else newest.Found({}, {})
    fires = {rule.kind: passed.fires.get(rule.kind, np.zeros(count, np.bool_)) for rule in rules}
    bits = {rule.kind: np.zeros(count) for rule in rules}
    others = [rule for rule in rules if rule.kind not in passed.fires]
    lately = recent(panel, 2 * int(panel.frequency) + SILENT_PERIODS + 1)
    for rule, view, rows in _each(others, lately, whole, is_sized=passed.sizes.__contains__):
        fires[rule.kind][rows] = rule.find(view).fires[:, -1]
        if rule.by_size and rule.kind not in passed.sizes:
            bits[rule.kind][rows] = _bits(view, rule, fires[rule.kind][rows])
    for kind, (hits, periods) in passed.sizes.items():
        if kind in bits:
            bits[kind] = np.where(fires[kind], in_bits((hits + 1) / (periods + 1), settings), 0.0)
    return {rule.kind: Latest(fires[rule.kind], bits[rule.kind]) for rule in rules}


def _bits(view: View, rule: Rule, fires: Flags) -> Matrix:
    """The surprise of the sizes of what fires; 0 where nothing does."""
    hits, periods = as_large(view, rule, fires)
    return np.where(fires, in_bits((hits + 1) / (periods + 1), view.settings), 0.0)


def _each(
    rules: Sequence[Rule], lately: Panel, whole: View, is_sized: Callable[[str], bool]
) -> Iterator[tuple[Rule, View, Counts]]:
    """Rules with the blocks to search: the last few columns where these suffice, else all; many rows at a time."""
    few = [rule for rule in rules if rule.is_recent and (not rule.by_size or is_sized(rule.kind))]
    rest = [rule for rule in rules if rule not in few]
    least = MANY if all(is_sized(rule.kind) for rule in rest) else BLOCK
    for some, panel, rows_at_least in ((few, lately, MANY), (rest, whole.panel, least)):
        blocks = views(panel, whole.indicator, whole.settings, 1, rows_at_least) if some else ()
        for view, rows in blocks:
            for rule in some:
                yield rule, view, rows


def hit_rates(panel: Panel, indicator: Indicator, settings: RuleSettings, rules: Sequence[Rule]) -> dict[str, Matrix]:
    """How often each rule is expected to fire for each row: its own history pooled with its peers'.

    Measured on the columns that hold as many periods as are remembered, where none is missing.
    """
    counts = {rule.kind: np.zeros((2, len(panel.series)), np.int64) for rule in rules}
    span, left = reach(settings, panel), [np.zeros(0, np.int64)]
    for view, rows in views(panel, indicator, settings, span):
        counted = tallied(view)
        for rule in rules:
            found = counted.counts.get(rule.kind)
            counts[rule.kind][:, rows] = fired(view, rule) if found is None else found
        left.append(rows[~counted.is_told])
    alone = [rule for rule in rules if rule.kind in IN_TIME]
    for view, rows in apart(panel, np.concatenate(left), indicator, settings, span):
        for rule in alone:
            counts[rule.kind][:, rows] = fired(view, rule)
    groups = structure(panel).groups
    return {kind: pooled(hits, periods, groups, settings) for kind, (hits, periods) in counts.items()}


def tallied(view: View) -> Tally:
    """What can be counted without a search: nothing, and so of every row, where no operations are compiled."""
    compiled = arrays.fast(view.values)
    return tally(view, compiled) if compiled else Tally({}, np.ones(view.rows, np.bool_))


def apart(
    panel: Panel, rows: Counts, indicator: Indicator, settings: RuleSettings, span: int
) -> Iterator[tuple[View, Counts]]:
    """Some rows of a panel in blocks, for rules that compare no series with others."""
    for start in range(0, len(rows), BLOCK):
        some = rows[start : start + BLOCK]
        series, vintages = tuple(panel.series[row] for row in some), tuple(panel.vintages[row] for row in some)
        part = Panel(panel.first, series, panel.values[some], panel.status[some], vintages)
        yield View(part, indicator, settings, span), some


def views(
    panel: Panel, indicator: Indicator, settings: RuleSettings, span: int, least: int | None = None
) -> Iterator[tuple[View, Counts]]:
    """The panel in blocks of rows, each with all that its series are compared with."""
    arrays.load(panel.values.size)
    for rows in structure(panel).blocks(least or BLOCK):
        yield View(cut(panel, rows), indicator, settings, span), rows
