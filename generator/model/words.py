"""What the catalogue knows of indicators, units, areas, sectors and agencies, with their words.

These values come straight from TOML files, so they are frozen msgspec structs: a misspelt key is
refused, and the struct is its own schema.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from generator.bilingual import Text
from generator.model.unit import Kind, Unit

Number = Literal["singular", "plural"]
Gender = Literal["m", "f"]
Preposition = Literal["of", "in", "to", ""]


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Anything that stands in a catalogue or context file."""


class SpanishNoun(Entry, frozen=True, kw_only=True):
    """A Spanish noun phrase without its article: `exportaciones de la industria maquiladora`.

    `short` is the form for later mentions (`exportaciones`), `headline` the one for titles where
    the full name is too long, `chart` the one above charts where that says too little. `aliases`
    are other names that people write for the same thing.
    `article` is False for a name that takes none. `place` is how an area follows: "of" (exportaciones
    de Mexicali), "in" (desempleo en Mexicali), "to" (remesas a México), or "" where it is left out.
    """

    name: str
    short: str
    headline: str = ""
    chart: str = ""
    gender: Gender
    number: Number
    article: bool = True
    place: Preposition = "of"
    aliases: tuple[str, ...] = ()


class EnglishNoun(Entry, frozen=True, kw_only=True):
    """An English noun phrase without its article: `maquiladora industry exports`.

    `article` is True where the phrase needs "the" when no owner stands before it. `place` is how an
    area goes with it: "of" (Mexicali's exports), "in" (unemployment in Mexicali), "to" (remittances
    to Mexico), or "" where it is left out. A sector stands before the indicator it is a part of
    ("manufacturing exports") unless it `follows` ("real GDP of primary activities").
    """

    name: str
    short: str
    headline: str = ""
    chart: str = ""
    number: Number
    article: bool = False
    place: Preposition = "of"
    follows: bool = False
    aliases: tuple[str, ...] = ()


class Nouns(Entry, frozen=True, kw_only=True):
    """What something is called in each language."""

    es: SpanishNoun
    en: EnglishNoun


class Target(Entry, frozen=True, kw_only=True):
    """The band that an authority has set for a figure: `low` to `high`, in the indicator's unit, both inside.

    `words` names it: `intervalo de variabilidad del Banco de México`.
    """

    low: float
    high: float
    words: Nouns


class Indicator(Entry, frozen=True, kw_only=True):
    """What is measured, and how its figures are computed and shown.

    Values in the store are in `unit` x 10**`power`. `decimals` and `change_decimals` are the digits
    after the point of a level (in that unit) and of a change. `constant` says that amounts are at the
    prices of one year, `nominal` that prices are in
    it. `link` is the agency's page on the statistic; `programme` names the survey it comes from;
    `definition`, where given, says what a press name stands for, as a sentence for the note on method;
    `first` the first period the agency ever published, where the data at hand may start later.
    `seasonal` is False where neighbouring months may be compared as they are: prices, exchange rates.
    `polarity` says which way is good news, "+" or "-"; empty for neither. `deflator` is the series
    of prices that nominal figures are held against. `breaks` are the periods at which a new method
    or base starts: nothing is compared across them. `error` is the standard error of a level, in its
    unit, for a sample survey. `chained` volumes do not add up, so they have no contributions.
    `target` is the band an authority has set.
    """

    id: str
    kind: Kind
    unit: str
    power: int = 0
    decimals: int = 0
    change_decimals: int = 1
    nominal: bool = False
    constant: bool = False
    agency: str
    programme: Text
    definition: Text | None = None
    first: str = ""
    seasonal: bool = True
    polarity: Literal["", "+", "-"] = ""
    deflator: str = ""
    breaks: tuple[str, ...] = ()
    error: float = 0.0
    chained: bool = False
    target: Target | None = None
    link: str = ""
    words: Nouns

    @property
    def value_unit(self) -> Unit:
        return Unit(self.unit, self.power)


class UnitForms(Entry, frozen=True, kw_only=True):
    """Singular and plural of a unit in one language; `gender` matters in Spanish alone."""

    one: str
    many: str
    gender: Gender = "m"


class UnitWords(Entry, frozen=True, kw_only=True):
    """A unit in both languages: peso and pesos, person and people."""

    id: str
    es: UnitForms
    en: UnitForms


class SpanishPlace(Entry, frozen=True, kw_only=True):
    """`name` Mexicali; `demonym` mexicalense; `epithet` la capital bajacaliforniana (may be empty).

    `article` is a lower-case article that contracts and is part of running text ("el Estado de
    México" -> "del Estado de México"); a capitalised one belongs to the name ("El Salto") and
    never contracts.
    """

    name: str
    article: Literal["", "el", "la", "los", "las"] = ""
    demonym: str = ""
    epithet: str = ""
    aliases: tuple[str, ...] = ()


class EnglishPlace(Entry, frozen=True, kw_only=True):
    """`name` Mexicali; `epithet` the Baja California capital (may be empty)."""

    name: str
    epithet: str = ""
    aliases: tuple[str, ...] = ()


class Places(Entry, frozen=True, kw_only=True):
    """What an area is called in each language."""

    es: SpanishPlace
    en: EnglishPlace


class Area(Entry, frozen=True, kw_only=True):
    """A place: `MX` the country, `MX-02` a state, `MX-02002` a municipality, `MX-noroeste` a region.

    The digits are those of INEGI's geographic catalogue. `parent` is the area that contains it;
    `regions` are the regions it also belongs to.
    """

    id: str
    level: Literal["country", "region", "state", "municipality"]
    parent: str = ""
    regions: tuple[str, ...] = ()
    words: Places


class Sector(Entry, frozen=True, kw_only=True):
    """A part of what an indicator measures: an industry, a flow, a branch."""

    id: str
    words: Nouns


class SpanishAgency(Entry, frozen=True, kw_only=True):
    """`name` takes `article`, `short` takes `short_article`: el Banco de México, but Banxico."""

    name: str
    short: str
    article: Literal["el", "la"]
    short_article: Literal["", "el", "la"] = ""


class EnglishAgency(Entry, frozen=True, kw_only=True):
    """`article` is True where `name` needs "the"; the short form never does."""

    name: str
    short: str
    article: bool = False


class Agency(Entry, frozen=True, kw_only=True):
    """Who publishes a statistic: full name, then the short form for later mentions."""

    id: str
    es: SpanishAgency
    en: EnglishAgency
    link: str
