"""How surprising the facts of a panel are: in bits, from their own history and that of their peers."""

from __future__ import annotations

import math

import numpy as np

from generator.config import RuleSettings
from generator.facts import arrays
from generator.facts.arrays import Counts, Flags, Matrix
from generator.facts.rule import Role, Rule
from generator.facts.structure import structure
from generator.facts.view import View
from generator.model.panel import Panel


def surprise(view: View, rule: Rule) -> Matrix:
    """Bits of surprise of each series at the newest period, were the rule to fire there.

    What has a size is as surprising as its size is rare, news as its firing; what only describes is
    no surprise. The view has to span the whole history.
    """
    if rule.by_size:
        hits, periods = as_large(view, rule)
        return in_bits((hits + 1) / (periods + 1), view.settings)
    if rule.role is not Role.NEWS:
        return np.zeros(view.rows)
    return in_bits(pooled(*fired(view, rule), view.groups, view.settings), view.settings)


def in_bits(rate: Matrix, settings: RuleSettings) -> Matrix:
    """-log2 of a rate, capped: 1 bit is a coin toss, 7 bits once in 128 periods.

    >>> in_bits(np.array([1.0, 0.5, 1 / 64, 1e-9]), RuleSettings())
    array([0., 1., 6., 7.])
    """
    bits: Matrix = np.minimum(settings.surprise_cap, -np.log2(rate)) + 0.0
    return bits


def reachable(panel: Panel, row: int, settings: RuleSettings) -> float:
    """The most bits that a series can reach, for what never was in its history; the cap for one with peers."""
    groups = structure(panel).groups
    if (groups == groups[row]).sum() > 1:
        return settings.surprise_cap
    periods = min(settings.memory, int(np.isfinite(panel.values[row, :-1]).sum()))
    return min(settings.surprise_cap, math.log2(periods + 2))


def fired(view: View, rule: Rule) -> tuple[Counts, Counts]:
    """How often a rule fired, of the remembered periods at which it could."""
    signal = rule.find(view)
    return arrays.hits(signal.fires, signal.can, view.settings.memory)


def as_large(view: View, rule: Rule, wanted: Flags | None = None) -> tuple[Counts, Counts]:
    """How often the effect was at least as large as now, either way, of the remembered periods that had one.

    Of all rows or of those wanted, and 0 of others.
    """
    wanted = np.ones(view.rows, np.bool_) if wanted is None else wanted
    if rule.sizes:
        return rule.sizes(view).as_large(view.settings.memory, wanted)
    hits, periods = arrays.as_large(effect(view, rule), view.settings.memory)
    return np.where(wanted, hits, 0), np.where(wanted, periods, 0)


def effect(view: View, rule: Rule) -> Matrix:
    """How large a fact of each period is; a rule without an effect of its own is measured by the annual change."""
    return rule.effect(view) if rule.effect else view.annual_change


def pooled(hits: Counts, periods: Counts, groups: Counts, settings: RuleSettings) -> Matrix:
    """The rate expected at the newest period, from a series' own record and that of its peers.

    (own hits + weight x rate of the peers) / (own periods + weight). The peers' rate is (hits + 1) /
    (periods + 2), so that what never happened is not impossible; it serves alone where the series
    has few periods of its own. Without peers the series' own (hits + 1) / (periods + 2) has to do.
    """
    peers_hits, peers_periods = _of_others(hits, groups), _of_others(periods, groups)
    of_peers = (peers_hits + 1) / (peers_periods + 2)
    weight = settings.peers_weight
    both = np.where(periods >= settings.own_least, (hits + weight * of_peers) / (periods + weight), of_peers)
    rate: Matrix = np.where(peers_periods > 0, both, (hits + 1) / (periods + 2))
    return rate


def _of_others(counts: Counts, groups: Counts) -> Counts:
    """The sum over each series' group, itself left out."""
    sums = np.bincount(groups, weights=counts)
    others: Counts = sums[groups] - counts
    return others


def magnitude(view: View, rule: Rule, rows: Counts | None = None) -> Matrix:
    """How large the effect is beside the series' usual ones: 1 at their 90th percentile and beyond.

    1 also where there is nothing to measure it by: no earlier period, or none with an effect. Of all
    rows, or of some.
    """
    wanted = np.arange(view.rows) if rows is None else rows
    if view.columns == 1 or not len(wanted):
        return np.ones(len(wanted))
    effects = effect(view, rule)
    size, large = np.abs(effects[wanted, -1]), arrays.usual_sizes(effects, wanted, view.settings.memory, LARGE)
    usable = (large > 0) & np.isfinite(size)
    found: Matrix = np.minimum(1.0, np.divide(size, large, out=np.ones(len(wanted)), where=usable))
    return found


LARGE = 0.9
"""The quantile of the usual effects at which one counts as large."""
