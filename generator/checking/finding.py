"""What the checker says of a piece of text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

import msgspec

from generator.checking.reading import Span
from generator.model.panel import Cell
from generator.model.period import Window
from generator.model.series import Series


class Verdict(StrEnum):
    """Green, red, amber."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNVERIFIABLE = "unverifiable"


class Measure(StrEnum):
    """What a claim says a series does over a window; `measure.py` has the arithmetic of each."""

    LEVEL = "level"
    CHANGE = "change"
    POINTS = "points"
    DIFFERENCE = "difference"
    DIRECTION = "direction"
    MULTIPLE = "multiple"
    ANNUAL_RATE = "annual rate"
    SHARE = "share"
    CONTRIBUTION = "contribution"
    RANK = "rank"
    RECORD = "record"
    SINCE = "since"
    STREAK = "streak"
    TURN = "turn"
    BREADTH = "breadth"
    CONCENTRATION = "concentration"
    GAP = "gap"
    FIRST_TIME = "first time"
    TIME = "time"
    NAME = "name"
    QUOTE = "quote"
    WORDS = "words"


IN_SCALE = {"in thousands": 3, "in millions": 6, "in thousands of millions": 9}
"""The details of a level that stands in a table, or behind others, without its scale: of how many tens it is."""


class Slots(msgspec.Struct, frozen=True, gc=False):
    """What a claim is bound to; empty where the words leave it open."""

    measure: Measure
    series: Series | None = None
    window: Window | None = None
    comparison: Window | None = None
    unit: str = ""
    direction: str = ""
    detail: str = ""


class Finding(msgspec.Struct, frozen=True, gc=False):
    """The judgement of one claim.

    `span` is the words judged, `shown` as they stand; `slots` the reading judged, `printed` the value in the
    text and `value` the one in the data, in the same unit; `right` is what the text should say, in its language;
    `reading` the nearest reading that is true, in words ("6.7% is right for January-October; the sentence says
    October"); `why` explains what cannot be verified, and of words without a figure that are wrong what the data say
    instead ("it went up: ..."); `cells` are the observations behind it.
    """

    span: Span
    shown: str
    verdict: Verdict
    slots: Slots
    printed: Decimal | None = None
    value: Decimal | None = None
    right: str = ""
    reading: str = ""
    why: str = ""
    cells: tuple[Cell, ...] = ()

    def moved(self, by: int) -> Finding:
        """The same, its place counted from so many characters further back."""
        return Finding(
            self.span.moved(by),
            self.shown,
            self.verdict,
            self.slots,
            self.printed,
            self.value,
            self.right,
            self.reading,
            self.why,
            self.cells,
        )


class DocumentFinding(msgspec.Struct, frozen=True, gc=False):
    """Something wrong with the document as a whole: `name` (`languages disagree`, `notice missing`...), where, why."""

    name: str
    what: str
    span: Span | None = None


@dataclass(frozen=True)
class Report:
    """All findings of one text, in its order, and how much of what is checkable was read.

    `checkable` counts the digits runs, number words, directions, ranks, superlatives, runs, shares and periods of the
    text that are not on the list of what is no claim; `bound` those that ended in a finding that is not unverifiable.
    """

    text: str
    language: str
    findings: tuple[Finding, ...]
    document: tuple[DocumentFinding, ...] = ()
    checkable: int = 0
    bound: int = 0

    @property
    def coverage(self) -> float:
        """The share of what is checkable that was bound and judged; 1 where nothing is checkable."""
        return self.bound / self.checkable if self.checkable else 1.0

    @property
    def is_wrong(self) -> bool:
        """Whether something in the text is contradicted, or something is wrong with the document."""
        return bool(self.document) or any(one.verdict is Verdict.CONTRADICTED for one in self.findings)
