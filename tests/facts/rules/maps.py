"""Panels of a country, its states and their sectors, and what a rule tells of each, held against its search."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from generator.config import RuleSettings
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.facts.view import View
from generator.model.fact import Fact
from generator.model.panel import Panel
from generator.model.series import Series
from generator.model.words import Indicator
from tests.facts.worlds import indicator, panel_of


def drawn(first: str, rows: Mapping[str, str]) -> Panel:
    """A panel by area, with a sector where one is named after a colon; a dash is a missing value."""
    values = {
        Series("sales", *name.split(":")): [None if one == "-" else float(one) for one in line.split()]
        for name, line in rows.items()
    }
    return panel_of(first, values)


def states(first: str, *lines: str) -> Panel:
    """The states 01, 02 and so on, one line of values each."""
    return drawn(first, {f"MX-{number:02d}": line for number, line in enumerate(lines, 1)})


def all_told(
    kind: str, panel: Panel, about: Indicator | None = None, settings: RuleSettings | None = None
) -> dict[str, Fact]:
    """The facts by area (and sector); the search has to find the same ones, however far it looks."""
    about, settings = about or indicator(), settings or RuleSettings()
    rule = BY_KIND[kind]
    facts = [rule.state(Ledger(panel, row, about, settings)) for row in range(len(panel.series))]
    with np.errstate(all="raise"):
        for span in (1, None):
            signal = rule.find(View(panel, about, settings, span))
            assert signal.fires[:, -1].tolist() == [fact is not None for fact in facts]
            assert signal.can[signal.fires].all()
    found = {str(fact.series).removeprefix("sales:"): fact for fact in facts if fact}
    assert all(figure.cells and figure.arithmetic for fact in found.values() for figure in fact.figures)
    return found


def shown(fact: Fact) -> str:
    """The figures in a line, as `rank 1 peers 5`."""
    return " ".join(f"{figure.role} {figure.displayed.normalize():f}" for figure in fact.figures)
