"""Asks the public command for a fact, and the rule behind it for the same."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
from click.testing import CliRunner

from generator import Workspace
from generator.cli import main
from generator.config import StorySettings
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.facts.view import View
from generator.model.fact import Fact
from generator.model.panel import Panel
from generator.model.period import Period
from generator.model.series import Series
from generator.stories.tell import series_of
from generator.writing.record import fact_record

JUDGED = ("caveats", "score")
"""What is added to a fact after its rule has stated it."""


@dataclass(frozen=True)
class Asked:
    """A workspace of which facts are asked, each both ways."""

    folder: Path
    sheets: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict, repr=False)
    panels: dict[str, Panel] = field(default_factory=dict, repr=False)

    @cached_property
    def office(self) -> Workspace:
        return Workspace(self.folder)

    def fact(self, story: str, period: str, kind: str) -> dict[str, Any]:
        """What `bulletin facts` says of the story's own series, which has to be what the rule says."""
        series = str(series_of(self.settings(story)))
        (found,) = (one for one in self.listed(story, period) if (one["kind"], one["series"]) == (kind, series))
        rule, ledger = BY_KIND[kind], self.ledger(story, period)
        stated = rule.state(ledger)
        assert stated is not None
        assert {name: found[name] for name in found if name not in JUDGED} == plainly(stated)
        assert fires(kind, ledger)
        return found

    def is_silent(self, story: str, period: str, kind: str) -> bool:
        """Whether neither the command nor the rule finds such a fact of the story's series."""
        series, ledger = str(series_of(self.settings(story))), self.ledger(story, period)
        listed = any((one["kind"], one["series"]) == (kind, series) for one in self.listed(story, period))
        return not listed and BY_KIND[kind].state(ledger) is None and not fires(kind, ledger)

    def listed(self, story: str, period: str) -> list[dict[str, Any]]:
        """All facts that `bulletin facts STORY --period PERIOD --json` prints."""
        if (story, period) not in self.sheets:
            words = ["facts", story, "--period", period, "--workspace", str(self.folder), "--json"]
            done = CliRunner().invoke(main, words)
            assert (done.exit_code, done.stderr) == (0, "")
            (sheet,) = json.loads(done.stdout)["stories"]
            self.sheets[story, period] = [line["fact"] for line in sheet["facts"]]
        return self.sheets[story, period]

    def settings(self, story: str) -> StorySettings:
        return self.office.settings.stories[story]

    def panel(self, story: str, period: str) -> Panel:
        """The panel of a story as it was at a period."""
        if story not in self.panels:
            self.panels[story] = self.office.assignments.panel(self.settings(story))
        return self.panels[story].until(Period.parse(period))

    def ledger(self, story: str, period: str, series: Series | None = None) -> Ledger:
        """The ledger of a story's series, or of another one of its panel."""
        panel, settings = self.panel(story, period), self.settings(story)
        row = panel.row(series or series_of(settings))
        return Ledger(panel, row, self.office.catalogue.indicator(settings.indicator), self.office.settings.rules)


def plainly(fact: Fact) -> dict[str, Any]:
    """A fact as its rule states it, in the words of the command."""
    record: dict[str, Any] = msgspec.to_builtins(fact_record(fact))
    return {name: value for name, value in record.items() if name not in JUDGED}


def fires(kind: str, ledger: Ledger) -> bool:
    """Whether the search for a kind of fact finds it at the newest period of the ledger's series."""
    signal = BY_KIND[kind].find(View(ledger.panel, ledger.indicator, ledger.settings, 1))
    return bool(signal.fires[ledger.row, -1])


def shown(fact: dict[str, Any]) -> dict[str, str]:
    """The figures of a fact as printed, by role."""
    return {figure["role"]: figure["displayed"] for figure in fact["figures"]}


def caveat(fact: dict[str, Any], name: str) -> dict[str, Any] | None:
    """The caveat of that name, or None."""
    return next((one for one in fact["caveats"] if one["name"] == name), None)
