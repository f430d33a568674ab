"""News over a whole panel at once: a hundred thousand series ranked by score, the best of them stated exactly.

Searches run on blocks of rows that fit the processor's cache, each with all that its series are
compared with. Nothing is stated in decimals but what is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from generator.config import RuleSettings
from generator.facts.arrays import Counts, Flags, Matrix
from generator.facts.breaks import cut as after_break
from generator.facts.ledger import Ledger
from generator.facts.rule import Role, Rule
from generator.facts.rules import RULES
from generator.facts.score import as_large, fired, in_bits, magnitude, pooled
from generator.facts.structure import cut, structure
from generator.facts.view import View
from generator.facts.weight import Setting, weighed
from generator.model.fact import Fact
from generator.model.panel import Panel
from generator.model.words import Indicator

BLOCK = 256
"""Rows searched together: few enough that what is computed of them stays in the cache."""


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
        """The best of them, stated exactly, each with its score; one that does not hold exactly is left out."""
        stated: list[Fact] = []
        for row, kind, bits, size in zip(self.rows, self.kinds, self.bits, self.sizes, strict=True):
            if len(stated) == most:
                break
            rule = RULES[kind]
            fact = rule.state(Ledger(self.panel, int(row), self.indicator, self.settings))
            if fact:
                stated.append(replace(fact, score=weighed(fact, rule, (float(bits), float(size)), Setting())))
        return stated


def screen(panel: Panel, indicator: Indicator, settings: RuleSettings) -> Screened:
    """Every headline and every piece of news of the newest period, best first; news below the floor is left out."""
    panel = after_break(panel, indicator)
    rules = [rule for rule in RULES if rule.role in (Role.HEADLINE, Role.NEWS)]
    found = latest(panel, indicator, settings, rules)
    counted = [rule for rule in rules if not rule.by_size and rule.role is Role.NEWS and found[rule.kind].fires.any()]
    rates = hit_rates(panel, indicator, settings, counted)
    bits = {kind: in_bits(rate, settings) for kind, rate in rates.items()}
    parts = [_column(rule, found[rule.kind], bits.get(rule.kind, found[rule.kind].bits), settings) for rule in rules]
    rows, kinds, of_bits = (np.concatenate([part[at] for part in parts]) for at in range(3))
    sizes = _sizes(panel, indicator, settings, rows, kinds)
    priorities = np.array([rule.priority for rule in RULES])
    scores = priorities[kinds] * (0.6 * of_bits / settings.surprise_cap + 0.4 * sizes)
    order = np.lexsort((kinds, rows, -scores))
    ranked = rows[order], kinds[order], of_bits[order], sizes[order], scores[order]
    return Screened(panel, indicator, settings, *ranked)


def _column(rule: Rule, found: Latest, bits: Matrix, settings: RuleSettings) -> tuple[Counts, Counts, Matrix]:
    """The rows for which one rule has something to tell, its number, and the bits."""
    wanted = found.fires & ((bits >= settings.surprise_floor) | (rule.role is Role.HEADLINE))
    rows = np.flatnonzero(wanted)
    return rows, np.full(len(rows), RULES.index(rule)), bits[rows]


def _sizes(panel: Panel, indicator: Indicator, settings: RuleSettings, rows: Counts, kinds: Counts) -> Matrix:
    """The magnitude of each fact found."""
    sizes = np.ones(len(rows))
    for view, block in views(panel, indicator, settings, 1):
        place = np.full(len(panel.series), -1)
        place[block] = np.arange(len(block))
        for kind in np.unique(kinds):
            mine = np.flatnonzero((kinds == kind) & (place[rows] >= 0))
            if len(mine):
                sizes[mine] = magnitude(view, RULES[kind])[place[rows[mine]]]
    return sizes


def latest(
    panel: Panel, indicator: Indicator, settings: RuleSettings, rules: Sequence[Rule] = RULES
) -> dict[str, Latest]:
    """What each rule finds at the newest period of each row, with the surprise of sizes against their own history."""
    count = len(panel.series)
    fires = {rule.kind: np.zeros(count, dtype=np.bool_) for rule in rules}
    bits = {rule.kind: np.zeros(count) for rule in rules}
    for view, rows in views(panel, indicator, settings, 1):
        for rule in rules:
            fires[rule.kind][rows] = rule.find(view).fires[:, -1]
            if rule.by_size and fires[rule.kind][rows].any():
                hits, periods = as_large(view, rule)
                bits[rule.kind][rows] = in_bits((hits + 1) / (periods + 1), settings)
    return {rule.kind: Latest(fires[rule.kind], bits[rule.kind]) for rule in rules}


def hit_rates(panel: Panel, indicator: Indicator, settings: RuleSettings, rules: Sequence[Rule]) -> dict[str, Matrix]:
    """How often each rule is expected to fire for each row: its own history pooled with its peers'."""
    count = len(panel.series)
    hits = {rule.kind: np.zeros(count, dtype=np.int64) for rule in rules}
    periods = {rule.kind: np.zeros(count, dtype=np.int64) for rule in rules}
    span = settings.memory + int(panel.frequency) + 1
    for view, rows in views(panel, indicator, settings, span):
        for rule in rules:
            hits[rule.kind][rows], periods[rule.kind][rows] = fired(view, rule)
    groups = structure(panel).groups
    return {rule.kind: pooled(hits[rule.kind], periods[rule.kind], groups, settings) for rule in rules}


def views(panel: Panel, indicator: Indicator, settings: RuleSettings, span: int) -> Iterator[tuple[View, Counts]]:
    """The panel in blocks of rows, each with all that its series are compared with."""
    for rows in structure(panel).blocks(BLOCK):
        yield View(cut(panel, rows), indicator, settings, span), rows
