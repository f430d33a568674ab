"""From an approved version of a bulletin to the parcels of its two languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

from generator.bilingual import LANGUAGES, Language
from generator.drafts.version import Version
from generator.errors import PublishError
from generator.publishing.parcel import Parcel, Picture, Standing
from generator.publishing.related import readable
from generator.writing.record import BulletinRecord

HEADLINE = re.compile(r"^# (?P<title>.+)$", re.MULTILINE)
DECK = re.compile(r"\A\s*\*\*(?P<deck>.+?)\*\*\s*$", re.MULTILINE)
MASTHEAD = re.compile(r"\A\s*\*\*(?P<words>[^*\n]+)\*\*[ \t]*\n")
MARKS = re.compile(r"[*_`]+|\[(?P<words>[^\]]*)\]\([^)]*\)")
SLUG = 80
"""Characters of an address after the last slash, at the most."""


@dataclass(frozen=True)
class Circumstances:
    """What a parcel carries beside its text: how it is to stand, and what is known of the outlet.

    `links` and `notices`, `translations` are by language; `now` decides whether the embargo still holds.
    """

    standing: Standing
    now: datetime
    moment: datetime | None = None
    zone: tzinfo = UTC
    keywords: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    links: Mapping[Language, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    notices: Mapping[Language, str] = field(default_factory=dict)
    translations: Mapping[Language, str] = field(default_factory=dict)


def pack(version: Version, language: Language, given: Circumstances) -> Parcel:
    """One language of a version; PublishError where its text has no headline."""
    record, text = version.record, version.text(f"{language}.md")
    found = HEADLINE.search(text)
    if found is None:
        remedy = "Begin it with one line `# ...`, and approve the bulletin again."
        raise PublishError("the text has no headline.", where=f"{version.bulletin}/{language}.md", remedy=remedy)
    article = record.articles[language]
    embargo = record.embargo if record.embargo and record.embargo > given.now else None
    tells_embargo = embargo is not None and given.standing != "scheduled"  # at its hour it goes out as it stands
    above, below = text[: found.start()], text[found.end() :]
    masthead = MASTHEAD.match(above)
    deck = DECK.match(below)
    title = plain(found["title"])
    links = given.links.get(language, ())
    return Parcel(
        bulletin=version.bulletin,
        language=language,
        title=title,
        body=f"{_head(above, keeps_masthead=tells_embargo or record.illustrative)}"
        f"{readable(below.strip(), dict(links))}\n",
        excerpt=plain(deck["deck"]) if deck else "",
        description=article.description,
        social=article.social,
        slug=_address(article.web_title or title, record),
        keywords=given.keywords.get(language, ()),
        released=record.released,
        standing=given.standing,
        picture=_picture(version, language),
        data=version.files["data.csv"],
        record=version.files["bulletin.json"],
        links=links,
        moment=given.moment,
        embargo=embargo,
        translation=given.translations.get(language, ""),
        notice=given.notices.get(language, ""),
        number=record.number,
        corrects=record.corrects,
        masthead=plain(masthead["words"]) if masthead else "",
        at=given.now,
        zone=given.zone,
    )


def parcels(version: Version, given: Circumstances) -> list[Parcel]:
    """Both languages."""
    return [pack(version, language, given) for language in LANGUAGES]


def _head(above: str, *, keeps_masthead: bool) -> str:
    """What stands above the headline, such as the notice of illustrative data.

    The masthead is for a sheet of paper: it goes where it says no more than that the text may be printed.
    """
    kept = above if keeps_masthead else MASTHEAD.sub("", above, count=1)
    return f"{kept.strip()}\n\n" if kept.strip() else ""


def _address(title: str, record: BulletinRecord) -> str:
    """The last part of its address: no other period's bulletin has the same, whatever the figures happen to be."""
    year = record.period[:4]
    if record.corrects:  # its title names the bulletin that it corrects by its day alone, or by nothing
        return slug(title, record.period)
    return slug(title, "" if year in slug(title).split("-") else year)


def _picture(version: Version, language: Language) -> Picture:
    chart = version.record.articles[language].chart
    return Picture(version.files[chart.png], version.files[chart.svg], chart.alt, chart.caption)


def plain(text: str) -> str:
    """Words without the marks of Markdown.

    >>> plain("Suben **6.7%** las [ventas](https://example.org)")
    'Suben 6.7% las ventas'
    """
    return " ".join(MARKS.sub(lambda found: found["words"] or "", text).split())


def slug(text: str, end: str = "") -> str:
    """A text as the last part of an address: letters of ASCII and digits, with hyphens between words.

    What is too long is cut between words, before the `end`.

    >>> slug("Crecen 6.7 % las exportaciones de Mexicali, según el INEGI")
    'crecen-6-7-las-exportaciones-de-mexicali-segun-el-inegi'
    >>> slug("Mexicali's exports", "2024-10")
    'mexicalis-exports-2024-10'
    """
    tail = f"-{end.lower()}" if end else ""
    room = SLUG - len(tail)
    whole = text.replace("'", "").replace("’", "")
    letters = unicodedata.normalize("NFKD", whole).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", letters)
    while len(words) > 1 and len("-".join(words)) > room:
        words.pop()
    return f"{'-'.join(words)[:room]}{tail}".strip("-")
