"""Runs all rules over a panel and states the facts of its newest period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np

from generator.config import RuleSettings
from generator.facts.arrays import Counts, Matrix
from generator.facts.breaks import cut as after_break
from generator.facts.deflate import Deflator
from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND, RULES
from generator.facts.score import magnitude, surprise
from generator.facts.structure import cut, structure
from generator.facts.view import View
from generator.facts.weight import Setting, weighed
from generator.model.fact import Fact
from generator.model.panel import Panel
from generator.model.words import Indicator


def scan(
    panel: Panel,
    indicator: Indicator,
    settings: RuleSettings,
    rows: Iterable[int],
    setting: Setting | None = None,
    deflator: Deflator | None = None,
    earlier: Panel | None = None,
) -> list[Fact]:
    """All facts about the newest period of the series in `rows`, guarded and scored, best first.

    The panel holds one indicator; its other series serve as peers and wholes. Nothing is computed
    from a missing value: a rule whose window has a hole is silent; nothing is compared across a
    break. `setting` is what else bears on the score: the office's place, what earlier bulletins told.
    `deflator` are the prices that nominal figures are tested against, where the office has them.
    `earlier` is the panel as it was known before the newest release, where that was not the first.
    """
    if not panel.values.shape[1]:
        return []
    whole = after_break(panel.finite, indicator)
    ledgers = [Ledger(whole, row, indicator, settings, deflator, earlier) for row in rows]
    stated = [fact for ledger in ledgers for fact in state_all(ledger)]
    measures, circumstances = Measures(whole, indicator, settings, earlier), setting or Setting()
    facts = [
        replace(fact, score=weighed(fact, BY_KIND[fact.kind], measures.of(fact), circumstances)) for fact in stated
    ]
    return sorted(facts, key=lambda fact: (-fact.score.total, fact.id))


def state_all(ledger: Ledger) -> Iterator[Fact]:
    """What every rule states of one series, with the caveats that belong to it; without what a guard forbids."""
    for rule in RULES:
        stated = rule.state(ledger)
        fact = guarded(stated, ledger) if stated else None
        if fact:
            yield fact


class Measures:
    """Surprise and magnitude of facts, measured once for a kind and a family of series."""

    def __init__(
        self, panel: Panel, indicator: Indicator, settings: RuleSettings, earlier: Panel | None = None
    ) -> None:
        self.panel = panel
        self.indicator = indicator
        self.settings = settings
        self.earlier = earlier
        self._views: dict[int, tuple[View, Counts]] = {}
        self._measured: dict[tuple[str, int], tuple[Matrix, Matrix]] = {}

    def of(self, fact: Fact) -> tuple[float, float]:
        """Bits of surprise, and the magnitude from 0 to 1."""
        row = self.panel.row(fact.series)
        family = int(structure(self.panel).families[row])
        view, rows = self._view(family)
        if (fact.kind, family) not in self._measured:
            rule = BY_KIND[fact.kind]
            self._measured[fact.kind, family] = (surprise(view, rule), magnitude(view, rule))
        bits, size = self._measured[fact.kind, family]
        place = int(np.searchsorted(rows, row))
        return float(bits[place]), float(size[place])

    def _view(self, family: int) -> tuple[View, Counts]:
        """All that is compared with each other, over its whole history, and the rows of the panel that it is."""
        if family not in self._views:
            rows = np.flatnonzero(structure(self.panel).families == family)
            self._views[family] = (self._of(rows), rows)
        return self._views[family]

    def _of(self, rows: Counts) -> View:
        return View(cut(self.panel, rows), self.indicator, self.settings, earlier=self.earlier)
