"""A bulletin in one language, as it is handed to an outlet."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from typing import Literal

import msgspec

from generator.bilingual import Language

Standing = Literal["draft", "public", "scheduled", "withdrawn"]
"""What a release is meant to be at its outlet: seen by staff alone, by everybody, by everybody from an hour on, or no
longer by anybody but staff."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The chart: as PNG and as SVG, with its alternative text and its caption in the language of the parcel."""

    png: bytes
    svg: bytes
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Parcel:
    """One language of one bulletin. An outlet turns it into a post, a page or a set of files.

    `body` is the Markdown below the headline. In it the chart is `chart.es.svg`, the data `data.csv`, and another
    bulletin `../ID/es.md`: `links` gives the addresses that are known of other bulletins, and an outlet puts its own
    for chart and data; a link without an address loses its mark and keeps its words.
    `excerpt` is the deck as plain text. `slug` is for a post that is made: its address then stays.
    `moment` is when it becomes public where `standing` is `scheduled`.
    `embargo` stands where the hour has not come yet: then nothing of it may be put where others can see it, a
    picture behind a guessable address included. `translation` is the address of the other language, once known.
    `notice` is Markdown to stand above the text, such as that a correction was issued; empty for none.
    `record` is the bulletin's `bulletin.json`, `zone` the office's clock.
    `masthead` is the line that a printed sheet bears above all, as plain text. `at` is the moment of sending.
    """

    bulletin: str
    language: Language
    title: str
    body: str
    excerpt: str
    description: str
    social: str
    slug: str
    keywords: tuple[str, ...]
    released: date
    standing: Standing
    picture: Picture
    data: bytes
    record: bytes
    links: tuple[tuple[str, str], ...] = ()
    moment: datetime | None = None
    embargo: datetime | None = None
    translation: str = ""
    notice: str = ""
    number: str = ""
    corrects: str = ""
    masthead: str = ""
    at: datetime | None = None
    zone: tzinfo = UTC

    @property
    def dated(self) -> datetime:
        """The moment a page is dated by: when it becomes public, else the beginning of the bulletin's own day.

        A day has no hour, and an hour to come would hide a page until then.
        """
        return self.moment or datetime.combine(self.released, time.min, self.zone)

    @property
    def key(self) -> str:
        """What names it at every outlet, whatever becomes of its text: `mexicali-exports-2024-10:es`."""
        return f"{self.bulletin}:{self.language}"

    @property
    def digest(self) -> str:
        """The SHA-256 of all that an outlet would show or keep of it; 64 hexadecimal digits.

        Whether it is draft or public, from when, and when it was sent, does not count: an outlet may have changed that.
        """
        shown = msgspec.json.encode(
            [
                self.key,
                [self.title, self.body, self.excerpt, self.description, self.social, self.notice, self.translation],
                [self.keywords, self.released, self.links, self.number, self.corrects, self.embargo],
                [self.masthead],
                [self.picture.alt, self.picture.caption],
            ]
        )
        whole = hashlib.sha256(shown)
        for content in (self.picture.png, self.picture.svg, self.data):
            whole.update(hashlib.sha256(content).digest())
        return whole.hexdigest()

    @property
    def mark(self) -> str:
        """The line by which an outlet finds it again, and sees which version it holds; an HTML comment.

        It has no dash that would end the comment, and nothing that Markdown or a shortcode would take for its own.
        """
        return f"<!-- bulletin {self.key}{ending(self.digest)}"


def ending(digest: str) -> str:
    """How the mark of a parcel of that digest ends."""
    return f" {digest[:16]} -->"
