"""A small desk for the checker's tests: panels typed by hand, the bundled catalogue, and texts held against them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache

import numpy as np

from generator import bundled, catalogue, context
from generator.bilingual import Language
from generator.catalogue import Catalogue
from generator.checking.check import Declared, check
from generator.checking.finding import Finding, Report, Verdict
from generator.checking.ledger.data import Data
from generator.checking.text.digits import Mark
from generator.context import Context
from generator.model.panel import Panel, Vintage
from generator.model.period import Period, Window
from generator.model.series import Series

RELEASED = date(2025, 1, 14)


@cache
def words() -> Catalogue:
    """The bundled catalogue."""
    return catalogue.load(bundled.root() / "data" / "catalogue")


@cache
def people() -> Context:
    """The bundled context."""
    return context.load(bundled.root() / "data" / "context", catalogue=words())


def panel(
    first: str, rows: Mapping[str, Sequence[float | None]], *, illustrative: bool = False, released: date = RELEASED
) -> Panel:
    """A panel of the series named, None a hole."""
    series = tuple(Series.parse(one) for one in rows)
    values = np.array([[np.nan if one is None else one for one in row] for row in rows.values()], dtype=np.float64)
    vintage = Vintage("typed", released, "0" * 64, "typed.csv", "inegi", illustrative)
    return Panel(Period.parse(first), series, values, np.zeros(values.shape, np.uint8), (vintage,) * len(series))


def data(first: str, rows: Mapping[str, Sequence[float | None]]) -> Data:
    """The same, as the checker sees it."""
    return Data.of_panels([panel(first, rows)])


def read(
    text: str,
    known: Data,
    language: Language = "en",
    declared: tuple[str, str] | None = None,
    mark: Mark | None = None,
) -> Report:
    """The report of a text; `declared` are the series and the time of a bulletin's record, `mark` is the office's."""
    own = Declared(Series.parse(declared[0]), Window.parse(declared[1])) if declared else None
    return check(text, language=language, data=known, catalogue=words(), context=people(), declared=own, mark=mark)


def finding(report: Report, shown: str) -> Finding:
    """The finding whose words hold the ones given."""
    return next(one for one in report.findings if shown in one.shown)


def verdict_of(report: Report, text: str, words: str) -> Verdict | None:
    """What is said of words of a text; nothing where they are no claim."""
    start = text.index(words)
    return next((one.verdict for one in report.findings if start <= one.span.start < start + len(words)), None)


def verdicts(report: Report) -> dict[str, Verdict]:
    """Each finding's words with its verdict."""
    return {one.shown: one.verdict for one in report.findings}


def contradicted(report: Report) -> list[str]:
    """What the report says is wrong."""
    return [one.shown for one in report.findings if one.verdict is Verdict.CONTRADICTED]


def of_sentence(text: str, told: str, known: Data, language: Language = "en") -> set[Verdict]:
    """What is said of the sentence that words are put into, at {}, and of what follows."""
    start = text.rfind(". ", 0, text.index("{}")) + 1
    return {one.verdict for one in read(text.format(told), known, language).findings if one.span.start >= start}


def number(value: str) -> Decimal:
    """A decimal, typed."""
    return Decimal(value)
