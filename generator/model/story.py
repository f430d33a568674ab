"""A story: what one bulletin will say, in order, in no language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from generator.bilingual import Language, Text
from generator.model.context import Official, Quote, Statement
from generator.model.fact import Fact, Figure
from generator.model.panel import Cell, Vintage
from generator.model.period import Period, Window
from generator.model.series import Series
from generator.model.words import Agency, Area, Indicator, Sector


@dataclass(frozen=True, slots=True)
class Related:
    """An earlier bulletin on the same indicator, place or sector."""

    id: str
    title: Text
    released: date


@dataclass(frozen=True, slots=True)
class Omission:
    """Something that was wanted and is not told, and why: an unknown base, a term that ended."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Comparable:
    """The lead's window in one year, with its level; None where an observation is missing."""

    window: Window
    level: Figure | None


@dataclass(frozen=True, slots=True)
class Erratum:
    """A claim of an earlier bulletin that is not true any more.

    `said` is the sentence as it stands there, `was` the words in it, `now` what would be printed today: empty
    where nothing can take their place. `why` says what is wrong: `figure`, `direction`, `tie`, `time`, `false`,
    `withdrawn`. `fact` is what is true now, with its `figure`; `aspect` the side of it that the words print.
    """

    language: Language
    said: str
    was: str
    now: str
    why: str
    fact: Fact | None
    figure: Figure | None
    aspect: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """The earlier bulletin that a correction is about, and what was wrong in it."""

    id: str
    title: Text
    released: date
    errata: tuple[Erratum, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The facts and quotes chosen for one bulletin, its subject and its circumstances.

    `facts` are in the order of importance; the first is the headline's. `released` is the day of
    the newest vintage used: the date the bulletin carries. `history` are all known observations of
    the series up to the period, `comparable` the lead's window in this and in earlier years.
    `companions` are the other series that the bulletin tells, each with its own facts and its own period;
    `past` the lead's change as it was at earlier periods; `corrected` the earlier bulletin that it corrects.
    `number` is the office's own, `embargo` the hour, with its zone, before which nobody may print it; empty and
    None where there is none.
    """

    id: str
    key: str
    template: str
    series: Series
    indicator: Indicator
    area: Area
    sector: Sector | None
    agency: Agency
    period: Period
    released: date
    vintages: tuple[Vintage, ...]
    facts: tuple[Fact, ...]
    history: tuple[Cell, ...]
    comparable: tuple[Comparable, ...]
    quotes: tuple[Quote | Statement, ...] = ()
    official: Official | None = None
    related: tuple[Related, ...] = ()
    omissions: tuple[Omission, ...] = ()
    credit: str = ""
    names_sector: bool = True
    companions: tuple[Story, ...] = ()
    past: tuple[Fact, ...] = ()
    corrected: Corrected | None = None
    number: str = ""
    embargo: datetime | None = None

    @property
    def lead(self) -> Fact:
        return self.facts[0]

    @property
    def all_facts(self) -> tuple[Fact, ...]:
        """Its own facts, those of the series told beside it, and those that correct an earlier bulletin; each once."""
        beside = tuple(fact for one in self.companions for fact in one.facts)
        right = tuple(one.fact for one in self.corrected.errata if one.fact) if self.corrected else ()
        return tuple({fact.id: fact for fact in self.facts + self.past + beside + right}.values())

    @property
    def all_vintages(self) -> tuple[Vintage, ...]:
        """The states of the datasets that all its facts are from, each once."""
        return tuple(dict.fromkeys(vintage for one in (self, *self.companions) for vintage in one.vintages))

    @property
    def is_illustrative(self) -> bool:
        return any(vintage.illustrative for vintage in self.all_vintages)

    def find(self, kind: str) -> Fact | None:
        """The first fact of a kind, or None."""
        return next((fact for fact in self.facts if fact.kind == kind), None)
