"""Runs all rules over a panel and states the facts of its newest period."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.config import RuleSettings
from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.rules import RULES
from generator.facts.score import score
from generator.facts.view import View
from generator.model.fact import Fact
from generator.model.panel import Panel
from generator.model.words import Indicator


def scan(panel: Panel, indicator: Indicator, settings: RuleSettings, rows: Iterable[int]) -> list[Fact]:
    """All facts about the newest period of the series in `rows`, guarded and scored, best first.

    The panel holds one indicator; its other series serve as peers and wholes. Nothing is computed
    from a missing value: a rule whose window has a hole is silent.
    """
    view = View(panel, indicator, settings)
    wanted = list(rows)
    facts: list[Fact] = []
    for rule in RULES:
        fired = rule.find(view)
        for row in wanted:
            ledger = Ledger(panel, row, indicator, settings)
            stated = rule.state(ledger) if fired[row, -1] else None
            if stated:
                fact = guarded(stated, ledger)
                facts.append(replace(fact, score=score(fact, rule, view, fired, row)))
    return sorted(facts, key=lambda fact: (-fact.score.total, fact.id))
