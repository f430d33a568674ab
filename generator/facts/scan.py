"""Runs all rules over a panel and states the facts of its newest period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from generator.config import RuleSettings
from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.rule import Rule
from generator.facts.rules import BY_KIND, RULES
from generator.facts.score import magnitude, surprise
from generator.facts.view import View
from generator.facts.weight import Setting, weighed
from generator.facts.whole import group
from generator.model.fact import Fact
from generator.model.panel import Panel
from generator.model.words import Indicator


def scan(
    panel: Panel, indicator: Indicator, settings: RuleSettings, rows: Iterable[int], setting: Setting | None = None
) -> list[Fact]:
    """All facts about the newest period of the series in `rows`, guarded and scored, best first.

    The panel holds one indicator; its other series serve as peers and wholes. Nothing is computed
    from a missing value: a rule whose window has a hole is silent. `setting` is what else bears on
    the score: the office's edition, and what earlier bulletins told.
    """
    stated = [fact for row in rows for fact in state_all(Ledger(panel, row, indicator, settings))]
    measures = Measures(panel, indicator, settings)
    facts = [
        replace(fact, score=weighed(fact, BY_KIND[fact.kind], measures.of(fact), setting or Setting()))
        for fact in stated
    ]
    return sorted(facts, key=lambda fact: (-fact.score.total, fact.id))


def state_all(ledger: Ledger) -> list[Fact]:
    """What every rule states of one series, with the caveats that belong to it."""
    return [guarded(fact, ledger) for rule in RULES if (fact := rule.state(ledger))]


class Measures:
    """Surprise and magnitude of facts, measured once for a rule and a group of peers."""

    def __init__(self, panel: Panel, indicator: Indicator, settings: RuleSettings) -> None:
        self.panel = panel
        self.indicator = indicator
        self.settings = settings
        self._views: dict[tuple[str, ...], tuple[View, dict[int, int]]] = {}
        self._measured: dict[tuple[str, tuple[str, ...]], tuple[Sequence[float], Sequence[float]]] = {}

    def of(self, fact: Fact) -> tuple[float, float]:
        """Bits of surprise, and the magnitude from 0 to 1."""
        key = group(fact.series)
        view, places = self._view(key)
        if (fact.kind, key) not in self._measured:
            rule: Rule = BY_KIND[fact.kind]
            self._measured[fact.kind, key] = (surprise(view, rule), magnitude(view, rule))
        bits, size = self._measured[fact.kind, key]
        place = places[self.panel.row(fact.series)]
        return float(bits[place]), float(size[place])

    def _view(self, key: tuple[str, ...]) -> tuple[View, dict[int, int]]:
        """The group of peers with the wholes that they are parts of, over its whole history."""
        if key not in self._views:
            rows = [row for row, series in enumerate(self.panel.series) if group(series) == key]
            view = View(self.panel, self.indicator, self.settings)
            whole = sorted({*rows, *(int(one) for one in view.whole_rows[rows] if one >= 0)})
            cut = Panel(
                self.panel.first,
                tuple(self.panel.series[row] for row in whole),
                np.ascontiguousarray(self.panel.values[whole]),
                self.panel.status[whole],
                tuple(self.panel.vintages[row] for row in whole),
            )
            places = {row: place for place, row in enumerate(whole)}
            self._views[key] = (View(cut, self.indicator, self.settings), places)
        return self._views[key]
