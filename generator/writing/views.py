"""What a template sees: facts whose every side knows where it came from, and the story around them.

`docs/templates.md` lists these names for the people who edit templates.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.catalogue import Catalogue
from generator.config import Office
from generator.language import spanish
from generator.language.scale import unit_note
from generator.model.context import Quote, Statement
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Window
from generator.model.story import Story
from generator.model.words import Indicator, Sector
from generator.writing.pen import Pen
from generator.writing.subject import Subject, english_noun, spanish_noun, spanish_place, subject, whole


@dataclass(frozen=True, slots=True)
class Said:
    """One side of a fact that can be printed: a figure, a window of time, a first period.

    `is_bare` leaves the unit out, where the indicator's own name says it.
    """

    pen: Pen
    fact: Fact
    aspect: str
    figure: Figure | None = None
    window: Window | None = None
    is_bare: bool = False


class FactView:
    """A fact in a template. `fact.change`, `fact.level`... are its figures, by role."""

    def __init__(self, fact: Fact, pen: Pen, catalogue: Catalogue) -> None:
        self.fact = fact
        self.pen = pen
        self.catalogue = catalogue
        self.kind = fact.kind
        self.is_up = fact.direction is Direction.UP
        self.is_down = fact.direction is Direction.DOWN
        self.is_flat = fact.direction is Direction.FLAT
        self.is_tie = fact.is_tie
        self.indicator = catalogue.indicator(fact.series.indicator)
        self.since_is_start = fact.since_is_start and self.indicator.first in ("", str(fact.since))
        self.caveats = frozenset(caveat.name for caveat in fact.caveats)

    def __getattr__(self, role: str) -> Said:
        if not self.fact.has(role):
            raise AttributeError(role)
        figure = self.fact[role]
        bare = figure.unit == self.indicator.value_unit and names_unit(
            self.indicator, self.catalogue, self.pen.language
        )
        return Said(self.pen, self.fact, "figure", figure, figure.window, bare)

    def has(self, role: str) -> bool:
        """Whether the fact has a figure of that role."""
        return self.fact.has(role)

    @property
    def window(self) -> Said:
        return Said(self.pen, self.fact, "period", window=self.fact.window)

    @property
    def comparison(self) -> Said:
        return Said(self.pen, self.fact, "comparison", window=self.fact.comparison)

    @property
    def since(self) -> Said:
        first = self.fact.since
        return Said(self.pen, self.fact, "since", window=Window.of(first) if first else None)

    @property
    def is_single(self) -> bool:
        """Whether it speaks of one period, not of several."""
        return self.fact.window.is_single

    @property
    def covers_year(self) -> bool:
        """Whether it speaks of one whole calendar year."""
        return self.fact.window.is_whole_year

    @property
    def frequency(self) -> str:
        """`month`, `quarter` or `year`."""
        return self.fact.window.frequency.name.lower()

    @property
    def leap_year(self) -> Said:
        """The leap year that a caveat speaks of; AttributeError without one."""
        for caveat in self.fact.caveats:
            if caveat.name == "leap_year" and caveat.period:
                return Said(self.pen, self.fact, "caveat", window=Window.of(caveat.period))
        raise AttributeError("leap_year")

    @property
    def is_negative(self) -> bool:
        """Whether its level is below zero: a deficit, where it is a balance."""
        return self.fact["level"].displayed < 0

    @property
    def was_negative(self) -> bool:
        """Whether the level it is compared with was below zero."""
        return self.fact["base"].displayed < 0

    @property
    def is_leap_year_now(self) -> bool:
        """Whether the leap year of its caveat is its own, not the one it is compared with."""
        said = self.leap_year.window
        return said is not None and said.last.year == self.fact.window.last.year

    @property
    def whole(self) -> str:
        """What a share or contribution is of: the indicator with its place, `las exportaciones de Jalisco`."""
        if self.fact.peer is None:
            raise AttributeError("whole")
        return whole(self.fact.peer, self.catalogue, self.pen.language)

    @property
    def whole_is_up(self) -> bool:
        """Whether the whole that a contribution is to grew."""
        return self.fact["growth"].displayed > 0

    @property
    def exceeds_whole(self) -> bool:
        """Whether a contribution is larger than the change of the whole, which goes the same way."""
        points, growth = self.fact["contribution"].displayed, self.fact["growth"].displayed
        return points * growth > 0 and abs(points) > abs(growth)

    @property
    def part(self) -> str:
        """The part of a whole it is about, with article: its sector, or its area."""
        return _part(self.fact, self.catalogue, self.pen.language)

    @property
    def part_is_plural(self) -> bool:
        """What the verb of that part agrees with; a place is singular."""
        sector = _part_sector(self.fact, self.catalogue)
        if sector is None:
            return False
        noun = sector.words.es if self.pen.language == "es" else sector.words.en
        return noun.number == "plural"

    def goes_with(self, other: FactView) -> bool:
        """Whether both facts point the same way."""
        return self.fact.direction is other.fact.direction

    @property
    def is_complete(self) -> bool:
        """Whether a rank compares all states; of municipalities the catalogue holds only some."""
        states = sum(area.level == "state" for area in self.catalogue.areas.values())
        is_state = self.catalogue.area(self.fact.series.area).level == "state"
        return is_state and self.fact["peers"].value >= states


def names_unit(indicator: Indicator, catalogue: Catalogue, language: str) -> bool:
    """Whether the indicator's name is its unit already: `establecimientos` that number so many establishments."""
    unit = catalogue.unit(indicator.unit)
    if language == "es":
        return unit.es.many in indicator.words.es.short.split()
    return unit.en.many in indicator.words.en.short.split()


def _part_sector(fact: Fact, catalogue: Catalogue) -> Sector | None:
    """The sector that is the part; None where the part is an area."""
    by_area = fact.peer is not None and fact.peer.sector == fact.series.sector
    return catalogue.sector(fact.series.sector) if fact.series.sector and not by_area else None


def _part(fact: Fact, catalogue: Catalogue, language: str) -> str:
    sector = _part_sector(fact, catalogue)
    if sector is None:
        words = catalogue.area(fact.series.area).words
        return spanish_place(catalogue.area(fact.series.area)) if language == "es" else words.en.name
    if language == "es":
        return spanish_noun(sector.words.es, sector.words.es.name)
    return english_noun(sector.words.en, sector.words.en.name)


def _sector(story: Story, language: str) -> str:
    """The sector's noun with its article, empty for all sectors."""
    if story.sector is None:
        return ""
    words = story.sector.words
    return spanish_noun(words.es, words.es.name) if language == "es" else english_noun(words.en, words.en.name)


def _currency(story: Story, catalogue: Catalogue, language: str) -> str:
    """The plural of the currency's name, empty where the figures are no money."""
    unit = catalogue.unit(story.indicator.unit)
    if not story.indicator.value_unit.is_currency:
        return ""
    return unit.es.many if language == "es" else unit.en.many


class QuoteView:
    """Words of somebody, in a template: verbatim (`is_verbatim`) or retold."""

    def __init__(self, quote: Quote | Statement, pen: Pen, catalogue: Catalogue) -> None:
        language = pen.language
        words = quote.text if isinstance(quote, Quote) else quote.gist
        self.is_verbatim = isinstance(quote, Quote)
        self.text = words[language]
        self.speaker = quote.speaker[language]
        self.speaker_is_plural = quote.speaker.number == "plural"
        self.speaker_is_feminine = quote.speaker.gender == "f"
        self.document = quote.document[language]
        self.is_translated = quote.original != language if isinstance(quote, Quote) else False
        self.ends_sentence = self.text.endswith(("?", "!", "…"))
        self.speaker_is_named = not self.speaker[:1].islower()
        self.via = AgencyView(quote.via, catalogue, language)
        self.names_speaker = self.speaker.casefold() in self.text.casefold()
        self.starts_lower = self.text[:1].islower()
        self.sector = quote.sectors[0] if len(quote.sectors) == 1 else ""
        self._catalogue = catalogue
        self._language = language

    @property
    def industry(self) -> str:
        """The industry the words are about, with its article; empty when it is none or several."""
        if not self.sector:
            return ""
        words = self._catalogue.sector(self.sector).words
        return (
            spanish_noun(words.es, words.es.name) if self._language == "es" else english_noun(words.en, words.en.name)
        )


class AgencyView:
    """An institution: `full` at first mention, `short` later, both with their article; `acronym` without."""

    def __init__(self, identity: str, catalogue: Catalogue, language: str) -> None:
        agency = catalogue.agency(identity)
        self.link = agency.link
        if language == "es":
            self.acronym = agency.es.short
            self.full = f"{agency.es.article} {agency.es.name}"
            self.short = f"{agency.es.short_article} {agency.es.short}".strip()
        else:
            self.acronym = self.short = agency.en.short
            self.full = f"the {agency.en.name}" if agency.en.article else agency.en.name


class PlaceView:
    """The place of a story: `name`, `inside` ("en Mexicali"), `of` and what contains it."""

    def __init__(self, identity: str, catalogue: Catalogue, language: str) -> None:
        area = catalogue.area(identity)
        self.level = area.level
        self.is_spanish = language == "es"
        if language == "es":
            self.name = spanish_place(area)
            self.inside = spanish.place_in(area.words.es)
            self.epithet = area.words.es.epithet
        else:
            self.name = area.words.en.name
            self.inside = f"in {area.words.en.name}"
            self.epithet = area.words.en.epithet
        parents = [catalogue.area(one) for one in catalogue.parents(identity)]
        states = [one for one in parents if one.level == "state"]
        self.state = (
            states[0].words.es.name if states and self.is_spanish else states[0].words.en.name if states else ""
        )
        self.plain = area.words.es.name if self.is_spanish else area.words.en.name

    @property
    def dateline(self) -> str:
        """`Mexicali, Baja California`; in English the town in capitals."""
        town = self.plain if self.is_spanish else self.plain.upper()
        return f"{town}, {self.state}" if self.state else town


class StoryView:
    """The story in a template: `s.lead`, `s.fact("record_window")`, `s.subject.full`..."""

    def __init__(self, story: Story, office: Office, catalogue: Catalogue, pen: Pen) -> None:
        self.story = story
        self.pen = pen
        self.catalogue = catalogue
        language = pen.language
        self.id = story.id
        self.subject: Subject = subject(story, language)
        self.indicator = story.indicator
        self.programme = story.indicator.programme[language]
        self.definition = story.indicator.definition[language] if story.indicator.definition else ""
        self.frequency = story.period.frequency.name.lower()
        self.is_money = story.indicator.value_unit.is_currency
        self.agency = AgencyView(story.indicator.agency, catalogue, language)
        self.place = PlaceView(story.area.id, catalogue, language)
        self.dateline = PlaceView(office.area, catalogue, language).dateline
        self.office = office.name[language]
        self.boilerplate = office.boilerplate[language]
        self.contact = office.contact[language]
        self.byline = office.byline[language]
        self.credit = story.credit
        self.released = story.released
        self.is_illustrative = story.is_illustrative
        self.sector = _sector(story, language)
        self.adjustment = story.series.adjustment
        self.currency = _currency(story, catalogue, language)
        self.unit_note = self.unit(0)
        self.chart: Any = None
        self.facts = [FactView(fact, pen, catalogue) for fact in story.facts]
        self.lead = self._said = self.facts[0]
        self.quotes = [QuoteView(quote, pen, catalogue) for quote in story.quotes]
        self.related = [{"id": one.id, "title": one.title[language], "released": one.released} for one in story.related]
        self.caveats = frozenset(name for fact in self.facts for name in fact.caveats)

    def unit(self, shift: int) -> str:
        """What figures in 10**`shift` of the indicator's unit are called: `millones de pesos`."""
        words = self.catalogue.unit(self.story.indicator.unit)
        if names_unit(self.story.indicator, self.catalogue, self.pen.language):
            return ""
        return unit_note(words, self.story.indicator.power + shift, self.pen.language)

    def fact(self, kind: str) -> FactView | None:
        """The story's fact of that kind, or None."""
        return next((fact for fact in self.facts if fact.kind == kind), None)

    def first_of(self, *kinds: str) -> FactView | None:
        """The fact of the first of these kinds that the story tells, or None."""
        return next((fact for kind in kinds if (fact := self.fact(kind))), None)

    def with_caveat(self, name: str) -> FactView | None:
        """The first fact that carries a caveat, or None."""
        return next((fact for fact in self.facts if name in fact.caveats), None)

    def once(self, name: str) -> bool:
        """True the first time an article asks for that name: something is said in full only once."""
        return self.pen.uses(name) == 1

    def contrasts(self, fact: FactView) -> bool:
        """Whether a fact goes against what the text last said of direction; it then says so itself.

        The first fact asked about is held against the lead.
        """
        before, self._said = self._said, fact if fact.has("change") and not fact.is_flat else self._said
        return fact.has("change") and not fact.is_flat and not before.is_flat and not fact.goes_with(before)

    def turn(self, name: str, *forms: str) -> str:
        """The next of several forms of one thing, so that neighbours differ."""
        return forms[self.pen.turn(name, len(forms))]

    @property
    def has_translated_quotes(self) -> bool:
        """Whether words between quotation marks were first published in the other language."""
        return any(quote.is_translated for quote in self.quotes)

    @cached_property
    def official(self) -> dict[str, str] | None:
        """The office-holder, where the period lies in the term: `title` and `name`."""
        holder = self.story.official
        if holder is None:
            return None
        return {"title": holder.office[self.pen.language], "name": holder.holder, "gender": holder.gender}
