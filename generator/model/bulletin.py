"""What is written: claims, the article of one language, and the bulletin of both."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import msgspec

from generator.bilingual import Language
from generator.model.fact import Fact
from generator.model.story import Story
from generator.model.unit import Unit

TEXT = "text"
"""The part of a bulletin that is its Markdown."""


class Claim(msgspec.Struct, frozen=True):
    """A fact as printed: where in the text, the words shown, and the fact behind them.

    `start` and `end` count characters of the article's Markdown. `aspect` says which side of the
    fact the words print: `figure`; `over` or `nearly` a round number, or `exact`; `period`,
    `comparison`, `since`, `direction`, `superlative`, `caveat`.
    `role` and `value`, `unit` are those of the figure, where one is printed. `part` is the text that the claim
    stands in: `text`, the Markdown, or one of what goes with it: `web_title`, `description`, `social`.
    """

    id: str
    language: Language
    start: int
    end: int
    shown: str
    aspect: str
    fact: Fact
    role: str = ""
    value: Decimal | None = None
    unit: Unit | None = None
    part: str = TEXT


@dataclass(frozen=True, slots=True)
class Article:
    """A story in one language: the Markdown, its title and deck, and its claims in text order.

    `press` has what goes with it: `web_title` and `description` for search and previews, `social` for a post.
    """

    language: Language
    title: str
    deck: str
    text: str
    claims: tuple[Claim, ...]
    press: dict[str, str]


@dataclass(frozen=True, slots=True)
class Chart:
    """The picture of a bulletin in one language; `alt` states the finding, `caption` and `source` stand below."""

    language: Language
    svg: str
    alt: str
    caption: str
    source: str


@dataclass(frozen=True, slots=True)
class Bulletin:
    """The Spanish and English articles of one story, with their charts."""

    story: Story
    articles: dict[Language, Article]
    charts: dict[Language, Chart]

    @property
    def id(self) -> str:
        return self.story.id

    @property
    def facts(self) -> tuple[Fact, ...]:
        return self.story.all_facts
