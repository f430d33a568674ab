"""What a bulletin is about, as noun phrases: `las exportaciones ... de Mexicali`, `Mexicali's exports`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import msgspec

from generator.bilingual import Language
from generator.catalogue import Catalogue
from generator.language import english, spanish
from generator.model.series import Series
from generator.model.story import Story
from generator.model.words import Area, EnglishNoun, Indicator, Sector, SpanishNoun


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject in one language, each phrase with the article it needs.

    `full` names indicator, sector and place; `headline` is its form for titles, `label` the name above
    charts, without an article; `brief` is the short name with its place, where a title has no room;
    `named` is the headline's without a place, where another series is told beside it; `short` is for later
    mentions, `topic` the same without an article, `noun` its bare name, without article or sector. `is_plural` and
    `is_feminine` are what verbs and participles agree with.
    """

    full: str
    headline: str
    brief: str
    label: str
    named: str
    short: str
    topic: str
    noun: str
    is_plural: bool
    is_feminine: bool


def subject(story: Story, language: Language) -> Subject:
    """The subject of a story; its sector is left out where the settings say the name is enough."""
    sector = story.sector if story.names_sector else None
    build = _spanish if language == "es" else _english
    return build(story.indicator, story.area, sector)


def _spanish(indicator: Indicator, area: Area, sector: Sector | None) -> Subject:
    noun = indicator.words.es
    tail = spanish_tail(noun, area, sector)
    of_sector = f" {spanish_of(sector)}" if sector else ""
    return Subject(
        full=f"{spanish_noun(noun, _first_name(noun, sector))}{tail}",
        headline=f"{spanish_noun(noun, noun.headline or noun.name)}{tail}",
        label=f"{noun.chart or noun.headline or noun.name}{tail}",
        brief=f"{spanish_noun(noun, noun.short)}{tail}",
        named=f"{spanish_noun(noun, noun.headline or noun.short)}{of_sector}",
        short=f"{spanish_noun(noun, noun.short)}{of_sector}",
        topic=f"{noun.short}{of_sector}",
        noun=noun.short,
        is_plural=noun.number == "plural",
        is_feminine=noun.gender == "f",
    )


def _first_name(noun: SpanishNoun, sector: Sector | None) -> str:
    """The name at first mention: before a sector that for titles, where the name brings a complement of its own.

    «exportaciones maquiladoras de la industria manufacturera», not «de la industria maquiladora de la industria».
    """
    is_heavy = sector is not None and " de la " in noun.name and "(" not in noun.name
    return noun.headline or noun.name if is_heavy else noun.name


@lru_cache(maxsize=1024)
def spanish_noun(noun: SpanishNoun, name: str) -> str:
    """One of the names of a noun, with its article where it takes one."""
    return spanish.the(msgspec.structs.replace(noun, name=name))


def spanish_tail(noun: SpanishNoun, area: Area, sector: Sector | None) -> str:
    """` de la industria alimentaria de Jalisco`, ` a México`: what follows the indicator's name."""
    words = [spanish_of(sector)] if sector else []
    preposition = {"of": "de", "in": "en", "to": "a", "": ""}[noun.place]
    if preposition:
        words.append(spanish.contract(preposition, spanish_place(area)))
    return "".join(f" {word}" for word in words)


def spanish_of(sector: Sector) -> str:
    """`de la industria alimentaria`."""
    return spanish.contract("de", spanish_noun(sector.words.es, sector.words.es.name))


def spanish_place(area: Area) -> str:
    """The name of a place with its article: `el Estado de México`, `Mexicali`."""
    return f"{area.words.es.article} {area.words.es.name}".strip()


def whole(series: Series, catalogue: Catalogue, language: Language) -> str:
    """A whole that parts are held against: `las exportaciones maquiladoras de Jalisco`."""
    indicator, area = catalogue.indicator(series.indicator), catalogue.area(series.area)
    sector = catalogue.sector(series.sector) if series.sector else None
    if language == "es":
        noun = indicator.words.es
        return f"{spanish_noun(noun, noun.headline or noun.short)}{spanish_tail(noun, area, sector)}"
    name = indicator.words.en.headline or indicator.words.en.short
    return english_phrase(indicator.words.en, name, area, sector)


def _english(indicator: Indicator, area: Area, sector: Sector | None) -> Subject:
    noun = indicator.words.en
    headline = noun.headline or noun.name
    return Subject(
        full=english_phrase(noun, noun.name, area, sector),
        headline=english_phrase(noun, headline, area, sector),
        brief=english_phrase(noun, noun.short, area, sector),
        label=english_phrase(noun, noun.chart or headline, area, sector).removeprefix("the "),
        named=english_noun(noun, of_sector(noun.headline or noun.short, sector)),
        short=english_noun(noun, of_sector(noun.short, sector)),
        topic=of_sector(noun.short, sector),
        noun=noun.short,
        is_plural=noun.number == "plural",
        is_feminine=False,
    )


@lru_cache(maxsize=1024)
def english_noun(noun: EnglishNoun, name: str) -> str:
    """One of the names of a noun, with "the" where it needs it."""
    return f"the {name}" if noun.article else name


def of_sector(name: str, sector: Sector | None) -> str:
    """`manufacturing exports`; a word for the prices keeps the first place: `real manufacturing GDP`."""
    if sector is None:
        return name
    if sector.words.en.follows:
        return f"{name} of {english_noun(sector.words.en, sector.words.en.name)}"
    first, _, rest = name.partition(" ")
    kind = sector.words.en.short
    return f"{first} {kind} {rest}" if first in ("real", "nominal") else f"{kind} {name}"


def english_phrase(noun: EnglishNoun, name: str, area: Area, sector: Sector | None) -> str:
    """`Mexicali's exports`, `remittances to Mexico`, `the consumer price index`."""
    named = of_sector(name, sector)
    if noun.place == "of":
        return f"{english.possessive(area.words.en.name)} {named}"
    where = f" {noun.place} {area.words.en.name}" if noun.place else ""
    return f"{english_noun(noun, named)}{where}"
