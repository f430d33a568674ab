"""What the office knows beside the figures: who said what, and who holds which office."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.bilingual import Language, Text
from generator.model.words import Entry, Gender, Number


class Translations(Entry, frozen=True, kw_only=True):
    """A text in one or both languages; a missing one is an editor's task, never a guess."""

    es: str = ""
    en: str = ""

    def __getitem__(self, language: Language) -> str:
        return self.es if language == "es" else self.en


class Speaker(Entry, frozen=True, kw_only=True):
    """Who spoke, without article, and how the name agrees: `fabricantes de cemento`, m, plural."""

    es: str
    en: str
    gender: Gender = "m"
    number: Number = "plural"

    def __getitem__(self, language: Language) -> str:
        return self.es if language == "es" else self.en


class Spoken(Entry, frozen=True, kw_only=True):
    """What somebody said, and where it is documented.

    `via` is the agency (of the catalogue) that published the words, `document` where. `period` is
    what they are about (`2024-Q3`); `areas` and `sectors` narrow it, empty meaning any.
    `indicators` lists the indicators the words may stand beside. `order` is their place among the
    words of one bulletin, lowest first.
    """

    id: str
    speaker: Speaker
    via: str
    document: Text
    period: str
    indicators: tuple[str, ...]
    order: int = 0
    areas: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()


class Quote(Spoken, frozen=True, kw_only=True):
    """Words between quotation marks: `text` is printed character by character.

    `original` is the language they were published in first.
    """

    text: Translations
    original: Language


class Statement(Spoken, frozen=True, kw_only=True):
    """Words retold: `gist` is a clause that can follow "que" / "that"."""

    gist: Translations


class Term(Entry, frozen=True, kw_only=True):
    """From the first to the last day in office, both included."""

    first: date
    last: date


class Official(Entry, frozen=True, kw_only=True):
    """Who holds an office of an area, and when. A text names them only for periods inside `terms`.

    `office` is the title in running text (`alcaldesa`, `mayor`); `administration` how the time in
    office is called (`la administración de la alcaldesa ...` is built from it).
    """

    id: str
    area: str
    holder: str
    gender: Gender
    office: Text
    terms: tuple[Term, ...]
    source: str
    level: Literal["country", "state", "municipality"] = "municipality"
