"""The facts of a written bulletin once more, from the data as known now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.catalogue import Catalogue
from generator.config import RuleSettings
from generator.facts.breaks import cut
from generator.facts.deflate import Deflator
from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.fact import Fact, Figure
from generator.model.panel import Panel
from generator.model.period import Period, Window
from generator.model.series import Series
from generator.model.unit import Unit
from generator.writing.record import BulletinRecord, FactRecord, FigureRecord

REVISION = "revision"
"""The kind of fact about two states of the data: one panel cannot tell it, and what it said of the past stays."""


@dataclass(frozen=True)
class Again:
    """A fact of a bulletin as it was told, and as it is known now; `now` is None where it does not hold any more."""

    then: FactRecord
    now: Fact | None
    ledger: Ledger | None

    def figure(self, role: str) -> Figure | None:
        """The figure of that role now; a level or a change also where the fact itself does not hold any more."""
        if self.now is not None:
            return self.now[role] if self.now.has(role) else None
        told = self.told(role)
        if told is None or self.ledger is None or role not in ("level", "base", "change"):
            return None
        level = self.ledger.level(told.window, role)
        if role != "change" or level is None or self.then.comparison is None:
            return level if role != "change" else None
        base = self.ledger.level(Window.parse(self.then.comparison))
        return self.ledger.change(level, base) if base else None

    def told(self, role: str) -> Figure | None:
        """The figure of that role as it was told."""
        return next((figure_of(one) for one in self.then.figures if one.role == role), None)


@dataclass(frozen=True)
class Told:
    """What a bulletin told of one series at a period: its own, or one told beside it."""

    series: Series
    period: Period
    facts: tuple[FactRecord, ...]


def all_told(record: BulletinRecord) -> list[Told]:
    """What a bulletin told, its own series first."""
    facts = {fact.id: fact for fact in record.facts}
    beside = [
        Told(Series.parse(one.series), Period.parse(one.period), tuple(facts.pop(name) for name in one.facts))
        for one in record.companions
    ]
    return [Told(Series.parse(record.series), Period.parse(record.period), tuple(facts.values())), *beside]


def again(
    told: Told, panel: Panel, catalogue: Catalogue, rules: RuleSettings, deflator: Deflator | None = None
) -> Mapping[str, Again]:
    """Every fact told of a series by its identity, stated from `panel` as if the period told were the newest.

    `deflator` are the prices that nominal figures were tested against.
    """
    indicator = catalogue.indicator(told.series.indicator)
    found = {}
    for fact in told.facts:
        last = _newest_of(fact, told)
        seen = cut(panel.until(last), indicator)
        reaches = seen.last == last
        series = Series.parse(fact.series)
        ledger = Ledger(seen, seen.row(series), indicator, rules, deflator) if reaches and series in seen else None
        found[fact.id] = Again(fact, _stated(fact, ledger) if ledger else None, ledger)
    return found


def _newest_of(fact: FactRecord, told: Told) -> Period:
    """The period that was the newest for a fact: an earlier one where it tells what was then."""
    last = Window.parse(fact.period).last
    return last if last.frequency is told.period.frequency and fact.kind != REVISION else told.period


def _stated(told: FactRecord, ledger: Ledger) -> Fact | None:
    """What the rule of that kind states now of the same series and whole."""
    rule = BY_KIND.get(told.kind)
    fact = rule.state(ledger) if rule else None
    if fact is None or (str(fact.peer) if fact.peer else None) != told.whole:
        return None
    return guarded(fact, ledger)


def figure_of(told: FigureRecord) -> Figure:
    """A figure read back; where its digits were cut the displayed value stands for it."""
    displayed = Decimal(told.displayed)
    decimals = max(0, -int(displayed.as_tuple().exponent))
    unit, window = Unit(told.unit, told.power), Window.parse(told.period)
    figure = Figure(told.role, Decimal(told.value), unit, decimals, window, told.arithmetic, ())
    if figure.displayed == displayed:
        return figure
    return Figure(told.role, displayed, unit, decimals, window, told.arithmetic, ())
