"""How newsworthy a fact is: the product of named factors, each of which can be shown to a person."""

from __future__ import annotations

import math

import numpy as np

from generator.facts.rule import Rule
from generator.facts.view import Flags, View
from generator.model.fact import Fact, Score

MEMORY = 120
"""Periods of the series' own history on which surprise is measured."""
SURPRISE_CAP = 7.0
"""Bits beyond which one fact is no more surprising than another."""
CONFIDENCE = {"preliminary": 0.95, "small_base": 0.6, "large_change": 0.6, "leap_year": 0.85}


def surprise(view: View, fired: Flags, row: int) -> float:
    """-log2 of how often the rule fired in the last 120 periods of the series, the newest left out.

    The rate is (hits + 1) / (periods + 2), so that a rule that never fired is not infinitely
    surprising. In bits: 1 is a coin toss, 7 once in 128 periods.
    """
    known = np.isfinite(view.now[row, :-1])[-MEMORY:]
    hits = int(np.count_nonzero(fired[row, :-1][-MEMORY:] & known))
    return min(SURPRISE_CAP, -math.log2((hits + 1) / (int(known.sum()) + 2)))


def score(fact: Fact, rule: Rule, view: View, fired: Flags, row: int) -> Score:
    """Editorial priority x surprise x confidence; a mandatory fact needs no surprise."""
    bits = surprise(view, fired, row)
    factors = [("priority", rule.priority), ("surprise", bits / SURPRISE_CAP if rule.optional else 1.0)]
    factors += [(name, CONFIDENCE[name]) for name in (one.name for one in fact.caveats) if name in CONFIDENCE]
    return Score(tuple(factors), bits if rule.optional else None)
