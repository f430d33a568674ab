"""The people, institutions and places of a story, in a template."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.language import spanish
from generator.model.context import Quote, Statement
from generator.writing.pen import Pen
from generator.writing.subject import english_noun, spanish_noun, spanish_place


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
