"""What a template sees: the story, with its facts, voices and places.

`docs/templates.md` lists the names for the people who edit templates.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import Any

from msgspec.structs import replace

from generator.catalogue import Catalogue
from generator.config import Office
from generator.language.moment import moment
from generator.language.scale import unit_note
from generator.model.story import Story
from generator.model.unit import Kind
from generator.writing.correction import CorrectedView
from generator.writing.pen import Pen, unmarked
from generator.writing.said import FactView, Said, names_unit
from generator.writing.subject import Subject, english_noun, spanish_noun, subject
from generator.writing.voices import AgencyView, PlaceView, QuoteView

LONGEST = {"web title": 70, "description": 160, "social": 280}
"""Characters that a search page shows of a title and of a description, and that a social network takes of a post."""
LONGEST_HEADLINE = 100
"""Characters of a headline that a front page has room for."""
NAMED = 3
"""So many leading places a headline names."""
CHANGES = ("year_on_year", "points", "balance", "year_to_date", "annual", "rolling_year", "long_change")
"""Kinds of fact that tell how the figure changed over a window."""
NEWEST = ("year_on_year", "points", "balance")
"""Those of the newest period alone."""
PRICES = (Kind.INDEX, Kind.RATE)
"""What may be in a currency and is no sum of money, an exchange rate, a price; and what does not grow."""


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


def _newest_level(one: StoryView) -> Decimal:
    """What places are listed by: the newest figure told of each."""
    fact = (one.fact("year_on_year") or one.lead).fact
    return fact["level"].value if fact.has("level") else Decimal(0)


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
        self.is_amount = self.is_money and story.indicator.kind not in PRICES
        self._office = office
        self.credit = "" if story.corrected else story.credit
        self.number = story.number
        self.embargo = moment(story.embargo, pen.profile).upper() if story.embargo else ""
        self.released = story.released
        self.is_illustrative = story.is_illustrative
        self.adjustment = story.series.adjustment
        self.chart: Any = None
        self.facts = [FactView(fact, pen, catalogue) for fact in story.facts]
        self.lead = self._said = self.facts[0]
        self._told = {id(self.lead)}
        self._once: set[str] = set()

    @cached_property
    def agency(self) -> AgencyView:
        """The institution that publishes the figures."""
        return AgencyView(self.indicator.agency, self.catalogue, self.pen.language)

    @cached_property
    def place(self) -> PlaceView:
        """The place that the story is about."""
        return PlaceView(self.story.area.id, self.catalogue, self.pen.language)

    @cached_property
    def sector(self) -> str:
        """The sector's noun with its article, empty for all sectors."""
        return _sector(self.story, self.pen.language)

    @cached_property
    def currency(self) -> str:
        """The plural of the currency's name, empty where the figures are no money."""
        return _currency(self.story, self.catalogue, self.pen.language)

    @cached_property
    def dateline(self) -> str:
        """Where the office is, and the bulletin therefore comes from."""
        return PlaceView(self._office.area, self.catalogue, self.pen.language).dateline

    @property
    def office(self) -> str:
        return self._office.name[self.pen.language]

    @property
    def boilerplate(self) -> str:
        return self._office.boilerplate[self.pen.language]

    @property
    def contact(self) -> str:
        return self._office.contact[self.pen.language]

    @property
    def byline(self) -> str:
        return self._office.byline[self.pen.language]

    @cached_property
    def unit_note(self) -> str:
        """What the figures of the chart are in; of the whole story before it has one."""
        return self.unit(0)

    @cached_property
    def quotes(self) -> list[QuoteView]:
        return [QuoteView(quote, self.pen, self.catalogue) for quote in self.story.quotes]

    @cached_property
    def related(self) -> list[dict[str, Any]]:
        """Earlier bulletins on the same matter."""
        language = self.pen.language
        return [{"id": one.id, "title": one.title[language], "released": one.released} for one in self.story.related]

    @cached_property
    def caveats(self) -> frozenset[str]:
        """The names of what the reader has to be told with some fact of the story."""
        return frozenset(name for fact in self.facts for name in fact.caveats)

    @cached_property
    def past(self) -> list[FactView]:
        return [FactView(fact, self.pen, self.catalogue) for fact in self.story.past]

    @cached_property
    def companions(self) -> list[StoryView]:
        """The stories of the series told beside its own."""
        return [StoryView(one, self._office, self.catalogue, self.pen) for one in self.story.companions]

    @property
    def corrected(self) -> CorrectedView | None:
        """The earlier bulletin that this one corrects, or none."""
        return CorrectedView(self.story.corrected, self.pen) if self.story.corrected else None

    def unit(self, shift: int) -> str:
        """What figures in 10**`shift` of the indicator's unit are called: `millones de pesos`."""
        words = self.catalogue.unit(self.story.indicator.unit)
        power = self.story.indicator.power + shift
        if not power and names_unit(self.story.indicator, self.catalogue, self.pen.language):
            return ""
        return unit_note(words, power, self.pen.language)

    def fact(self, kind: str) -> FactView | None:
        """The story's fact of that kind, or None."""
        return next((fact for fact in self.facts if fact.kind == kind), None)

    def first_of(self, *kinds: str) -> FactView | None:
        """The fact of the first of these kinds that the story tells, or None."""
        return next((fact for kind in kinds if (fact := self.fact(kind))), None)

    def take(self, *kinds: str) -> FactView | None:
        """The first fact of the first of these kinds that the text has not told yet, now told; None without one.

        The lead is told from the start: headline and lede speak of it.
        """
        return next(self.take_all(*kinds), None)

    def take_all(self, *kinds: str) -> Iterator[FactView]:
        """The facts of these kinds that the text has not told when their turn comes, in the order of the kinds."""
        return self._tell(fact for kind in kinds for fact in self.facts if fact.kind == kind)

    def take_with(self, fact: FactView, kind: str) -> FactView | None:
        """The fact of that kind about the same series and the same whole, if not told yet, now told; or None."""
        same = (fact.fact.series, fact.fact.peer, kind)
        others = (one for one in self.facts if (one.fact.series, one.fact.peer, one.kind) == same)
        return next(self._tell(others), None)

    @property
    def rest(self) -> Iterator[FactView]:
        """All facts that the text has not told when their turn comes, in the order of the story."""
        return self._tell(iter(self.facts))

    def _tell(self, facts: Iterator[FactView]) -> Iterator[FactView]:
        for fact in facts:
            if id(fact) not in self._told:
                self._told.add(id(fact))
                yield fact

    @cached_property
    def leaders(self) -> list[StoryView]:
        """Of the series told beside its own, those of the same statistic in places inside its own; highest first.

        One list is of one time: where some are told at the newest, the others are left out.
        """
        inside = [one for one in self.companions if self._leads(one)]
        newest = [one for one in inside if one.fact("year_on_year")]
        return sorted(newest or inside, key=_newest_level, reverse=True)

    @property
    def first_leaders(self) -> list[StoryView]:
        """The first three of those; none where they are not the first three of all."""
        ranks = [rank.fact["rank"].displayed for one in self.leaders[:NAMED] if (rank := one.fact("rank_peers"))]
        return self.leaders[:NAMED] if len(ranks) == NAMED and max(ranks) <= NAMED else []

    @cached_property
    def beside(self) -> list[StoryView]:
        """The series told beside its own that are no leading places."""
        return [one for one in self.companions if not self._leads(one)]

    @cached_property
    def beside_alike(self) -> list[StoryView]:
        """Of those, sectors of its own indicator that grew over the time of its lead, where there are several."""
        alike = [one for one in self.beside if one.indicator is self.indicator and one.sector and self._grew(one)]
        return alike if len(alike) > 1 else []

    @cached_property
    def beside_unlike(self) -> list[StoryView]:
        """The others of those."""
        return [one for one in self.beside if one not in self.beside_alike]

    def _grew(self, one: StoryView) -> bool:
        lead, own = one.lead.fact, self.lead.fact
        return lead.has("change") and (lead.window, lead.comparison) == (own.window, own.comparison)

    def _leads(self, one: StoryView) -> bool:
        own, other = self.story.series, one.story.series
        return other.area != own.area and replace(other, area=own.area) == own and one.story.area.parent == own.area

    def fit(self, *headlines: str) -> str:
        """The first of several headlines that is short enough for print; the last where none is."""
        return next((one for one in headlines if len(unmarked(one).strip()) <= LONGEST_HEADLINE), headlines[-1])

    def within(self, part: str, *texts: str) -> str:
        """The first of several texts that is short enough for a part of the bulletin; the last, cut, where none is."""
        most = LONGEST[part]
        return next((one for one in texts if len(unmarked(one).strip()) <= most), texts[-1][:most])

    def fits(self, part: str, text: str) -> bool:
        """Whether a text is short enough for a part of the bulletin."""
        return len(unmarked(text).strip()) <= LONGEST[part]

    def fitting(self, part: str, rest: str, *subjects: str) -> str:
        """The first of several subjects that with the `rest` of its sentence is short enough; empty where none is."""
        return next((one for one in subjects if self.fits(part, one + rest)), "")

    def speaks_of(self, said: Said) -> bool:
        """Whether a time is that of the lead."""
        return said.window == self.lead.fact.window

    def owns(self, fact: FactView) -> bool:
        """Whether a fact is about what the story is about, not about a part of it."""
        return fact.fact.series == self.story.series

    def tells(self, said: Said) -> bool:
        """Whether a fact of the story is the change on the year before of that window already."""
        window = said.window
        facts = (one.fact for one in self.facts if window is not None and one.fact.window == window)
        return any(one.has("change") and one.comparison == one.window.shift_years(-1) for one in facts)

    def revises(self, said: Said) -> bool:
        """Whether the story tells that the figure of a time was revised, with what it is now."""
        return any(one.kind == "revision" and one.fact.window == said.window for one in self.facts)

    def told_growth(self, fact: FactView) -> bool:
        """Whether the text has told how much the whole of a fact grew: as the story's own change, or beside a gap."""
        gap = self.fact("gap")
        beside = gap is not None and gap is not fact and gap.fact.peer == fact.fact.peer
        told = any(one.story.series == fact.fact.peer and one.speaks_of(fact.window) for one in self.companions)
        printed = any(self.has_printed(fact.figure(role)) for role in ("whole", "growth") if fact.has(role))
        return beside or told or printed or (fact.fact.peer == self.story.series and self.tells(fact.window))

    def begin_body(self) -> str:
        """Says that the body begins here, for `has_printed`; prints nothing."""
        self.pen.begin_body()
        return ""

    def has_printed(self, said: Said) -> bool:
        """Whether the body has given that figure already, by whichever fact."""
        return said.figure is not None and self.pen.has_printed(said.figure)

    def has_other_side(self, fact: FactView) -> bool:
        """Whether the story tells a change over some window that goes the other way than a fact's."""
        others = [one for one in self.facts if one.kind in CHANGES and self.owns(one) and not one.is_flat]
        return not fact.is_flat and any(one.is_up is not fact.is_up for one in others)

    def with_caveat(self, name: str) -> FactView | None:
        """The first fact that carries a caveat, or None."""
        return next((fact for fact in self.facts if name in fact.caveats), None)

    def once(self, name: str) -> bool:
        """True the first time an article asks for that name: something is said in full only once."""
        self._once.add(name)
        return self.pen.uses(name) == 1

    def has_said(self, name: str) -> bool:
        """Whether the article has asked `once` for that name before."""
        return self.pen.has_come_to(name)

    def contrasts(self, fact: FactView) -> bool:
        """Whether a fact goes against what the text last said of direction; it then says so itself.

        The first fact asked about is held against the lead.
        """
        before, self._said = self._said, fact if fact.has("change") and not fact.is_flat else self._said
        return fact.has("change") and not fact.is_flat and not before.is_flat and not fact.goes_with(before)

    def follows(self, fact: FactView) -> bool:
        """Whether a fact carries on what the text has just said: the newest period's change, the same way.

        It does not where the text went on to another comparison; to be asked before `contrasts`.
        """
        before = self._said
        went_on = not {"other windows", "past"}.isdisjoint(self._once) or self.fact("period_on_period")
        return before.kind in NEWEST and not went_on and not fact.is_flat and before.goes_with(fact)

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
