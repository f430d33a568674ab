"""The record of a bulletin: what `bulletin.json` holds, so that every claim can be traced.

`docs/json.md` describes each field. Numbers that were published or printed are strings of exact
decimals; periods are written 2024-10, 2024-Q3, 2024, and windows with a slash between their ends.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import msgspec

from generator.bilingual import LANGUAGES
from generator.facts.ledger import plain
from generator.model.bulletin import TEXT, Bulletin, Claim
from generator.model.fact import Caveat, Fact, Figure
from generator.model.panel import Cell, Vintage
from generator.model.period import Window
from generator.model.story import Story
from generator.writing.pen import CAVEAT

FORMAT = 1
NOTICE = {
    "es": "Datos ilustrativos: no son información oficial y no deben publicarse.",
    "en": "Illustrative data: not official information, not to be published.",
}


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the record."""


class VintageRecord(Part, frozen=True, kw_only=True):
    """The state of a dataset that facts came from."""

    id: str
    dataset: str
    released: date
    digest: str
    origin: str
    agency: str
    illustrative: bool


class ObservationRecord(Part, frozen=True, kw_only=True):
    """One observation that a figure cites."""

    series: str
    period: str
    value: str
    status: str


class FigureRecord(Part, frozen=True, kw_only=True):
    """One number of a fact, raw and as displayed."""

    role: str
    value: str
    displayed: str
    unit: str
    power: int
    period: str
    arithmetic: str
    observations: list[str]


class CaveatRecord(Part, frozen=True, kw_only=True):
    """What the reader has to be told along with a fact; records of earlier versions may lack its figure."""

    name: str
    period: str | None
    figure: FigureRecord | None = None


class ScoreRecord(Part, frozen=True, kw_only=True):
    """Why a fact ranks where it does; records of earlier versions may lack bits and size."""

    total: float
    bits: float | None = None
    size: float | None = None
    factors: dict[str, float]


class FactRecord(Part, frozen=True, kw_only=True):
    """A fact with its figures, window and provenance."""

    id: str
    kind: str
    series: str
    period: str
    comparison: str | None
    since: str | None
    since_is_start: bool
    whole: str | None
    direction: str
    tie: bool
    figures: list[FigureRecord]
    caveats: list[CaveatRecord]
    score: ScoreRecord
    vintage: str


class ClaimRecord(Part, frozen=True, kw_only=True):
    """A fact as printed: where in which article, and the observations behind it."""

    id: str
    article: str
    part: str = TEXT
    start: int
    end: int
    shown: str
    aspect: str
    fact: str
    kind: str
    role: str | None
    value: str | None
    unit: str | None
    power: int | None
    period: str
    comparison: str | None
    observations: list[str]


class ChartRecord(Part, frozen=True, kw_only=True):
    """The picture of one language."""

    svg: str
    png: str
    alt: str
    caption: str


class ArticleRecord(Part, frozen=True, kw_only=True):
    """The text of one language."""

    file: str
    title: str
    deck: str
    web_title: str = ""
    description: str = ""
    social: str = ""
    chart: ChartRecord


class OmissionRecord(Part, frozen=True, kw_only=True):
    """Something wanted that is not told, and why."""

    what: str
    why: str


class RelatedRecord(Part, frozen=True, kw_only=True):
    """An earlier bulletin that the text refers to."""

    id: str
    title: dict[str, str]
    released: date


class CompanionRecord(Part, frozen=True, kw_only=True):
    """A further series that the bulletin tells, at its own period; `facts` are the identities of its own."""

    series: str
    period: str
    facts: list[str]


class BulletinRecord(Part, frozen=True, kw_only=True):
    """A whole bulletin."""

    format: int
    id: str
    story: str
    template: str
    series: str
    period: str
    companions: list[CompanionRecord] = []
    released: date
    number: str = ""
    embargo: datetime | None = None
    corrects: str = ""
    illustrative: bool
    notice: dict[str, str] | None
    official: str | None
    articles: dict[str, ArticleRecord]
    claims: list[ClaimRecord]
    facts: list[FactRecord]
    observations: dict[str, ObservationRecord]
    quotes: list[str]
    omissions: list[OmissionRecord]
    related: list[RelatedRecord]
    vintages: list[VintageRecord]
    files: dict[str, str]


def record(bulletin: Bulletin, files: dict[str, str]) -> BulletinRecord:
    """All that a bulletin says and why, in plain values.

    `files` are the SHA-256 of the other files of its folder, to know one that was edited since.
    """
    story = bulletin.story
    cells = {cell.id: cell for fact in bulletin.facts for cell in _cells(fact)}
    return BulletinRecord(
        format=FORMAT,
        id=bulletin.id,
        story=story.key,
        template=story.template,
        series=str(story.series),
        period=str(story.period),
        companions=[_companion(one) for one in story.companions],
        released=story.released,
        number=story.number,
        embargo=story.embargo,
        corrects=story.corrected.id if story.corrected else "",
        illustrative=story.is_illustrative,
        notice=NOTICE if story.is_illustrative else None,
        official=story.official.id if story.official else None,
        articles={language: _article(bulletin, language) for language in LANGUAGES},
        claims=[_claim(claim) for language in LANGUAGES for claim in bulletin.articles[language].claims],
        facts=[fact_record(fact) for fact in bulletin.facts],
        observations={key: _observation(cells[key]) for key in sorted(cells)},
        quotes=[quote.id for quote in story.quotes],
        omissions=[OmissionRecord(what=one.what, why=one.why) for one in story.omissions],
        related=[
            RelatedRecord(id=one.id, title={"es": one.title.es, "en": one.title.en}, released=one.released)
            for one in story.related
        ],
        vintages=[_vintage(vintage) for vintage in story.all_vintages],
        files=files,
    )


def _companion(story: Story) -> CompanionRecord:
    return CompanionRecord(series=str(story.series), period=str(story.period), facts=[fact.id for fact in story.facts])


def fact_record(fact: Fact) -> FactRecord:
    """One fact in plain values, as `bulletin.json` and `bulletin facts --json` give it."""
    return FactRecord(
        id=fact.id,
        kind=fact.kind,
        series=str(fact.series),
        period=str(fact.window),
        comparison=str(fact.comparison) if fact.comparison else None,
        since=str(fact.since) if fact.since else None,
        since_is_start=fact.since_is_start,
        whole=str(fact.peer) if fact.peer else None,
        direction=fact.direction.value,
        tie=fact.is_tie,
        figures=[_figure(figure) for figure in fact.figures],
        caveats=[_caveat(caveat) for caveat in fact.caveats],
        score=ScoreRecord(
            total=round(fact.score.total, 6),
            bits=round(fact.score.bits, 6),
            size=round(fact.score.size, 6),
            factors={name: round(value, 6) for name, value in fact.score.factors},
        ),
        vintage=fact.vintage.id,
    )


def _article(bulletin: Bulletin, language: str) -> ArticleRecord:
    article, chart = bulletin.articles[language], bulletin.charts[language]  # type: ignore[index]
    picture = ChartRecord(
        svg=f"chart.{language}.svg", png=f"chart.{language}.png", alt=chart.alt, caption=chart.caption
    )
    return ArticleRecord(file=f"{language}.md", title=article.title, deck=article.deck, chart=picture, **article.press)


def _cells(fact: Fact) -> tuple[Cell, ...]:
    """The observations behind a fact, and behind what its reader is told with it."""
    told = (caveat.figure for caveat in fact.caveats if caveat.figure)
    return fact.cells + tuple(cell for figure in told for cell in figure.cells)


def _caveat_of(claim: Claim) -> Caveat | None:
    """The caveat whose figure a claim prints; None for a claim of another kind."""
    if claim.aspect != CAVEAT or not claim.role:
        return None
    return next(one for one in claim.fact.caveats if one.figure and one.figure.role == claim.role)


def _comparison(fact: Fact, caveat: Caveat | None) -> Window | None:
    """What a claim is held against: as the fact, but for a change that a caveat brings, over a window of its own."""
    if caveat is None or caveat.figure is None or caveat.figure.role != "change":
        return fact.comparison
    window = caveat.figure.window
    return Window.trailing(caveat.period, len(window)) if caveat.period else window.shift_years(-1)


def _claim(claim: Claim) -> ClaimRecord:
    fact, caveat = claim.fact, _caveat_of(claim)
    figure = caveat.figure if caveat else fact[claim.role] if claim.role else None
    comparison = _comparison(fact, caveat)
    cells = figure.cells if figure else fact.cells
    return ClaimRecord(
        id=claim.id,
        article=f"{claim.language}.md",
        part=claim.part,
        start=claim.start,
        end=claim.end,
        shown=claim.shown,
        aspect=claim.aspect,
        fact=fact.id,
        kind=fact.kind,
        role=claim.role or None,
        value=exact(claim.value) if claim.value is not None else None,
        unit=claim.unit.code if claim.unit else None,
        power=claim.unit.power if claim.unit else None,
        period=str(figure.window if figure else fact.window),
        comparison=str(comparison) if comparison else None,
        observations=[cell.id for cell in cells],
    )


def _caveat(caveat: Caveat) -> CaveatRecord:
    return CaveatRecord(
        name=caveat.name,
        period=str(caveat.period) if caveat.period else None,
        figure=_figure(caveat.figure) if caveat.figure else None,
    )


def _figure(figure: Figure) -> FigureRecord:
    return FigureRecord(
        role=figure.role,
        value=exact(figure.value),
        displayed=f"{figure.displayed:f}",
        unit=figure.unit.code,
        power=figure.unit.power,
        period=str(figure.window),
        arithmetic=figure.arithmetic,
        observations=[cell.id for cell in figure.cells],
    )


def _observation(cell: Cell) -> ObservationRecord:
    return ObservationRecord(
        series=str(cell.series), period=str(cell.period), value=published(cell.value), status=cell.status.name.lower()
    )


def _vintage(vintage: Vintage) -> VintageRecord:
    return VintageRecord(
        id=vintage.id,
        dataset=vintage.dataset,
        released=vintage.released,
        digest=vintage.digest,
        origin=vintage.origin,
        agency=vintage.agency,
        illustrative=vintage.illustrative,
    )


def published(value: Decimal) -> str:
    """A decimal with all its digits, without an exponent or zeros at its end; nil has no sign."""
    text = f"{value:f}"
    short = text.rstrip("0").rstrip(".") if "." in text else text
    return short.removeprefix("-") if value == 0 else short


def exact(value: Decimal) -> str:
    """A decimal without exponent; a quotient that never ends is cut after six digits."""
    return plain(value)


def encode(value: object) -> bytes:
    """JSON in UTF-8 with two blanks of indentation and a newline at its end."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
