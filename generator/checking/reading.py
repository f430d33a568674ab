"""What the checker reads in a text before it knows whether it is true: quantities, times, cues, names."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

import msgspec

from generator.model.period import Window


class Span(NamedTuple):
    """Characters `start` to `end` of the text as it was given."""

    start: int
    end: int

    def is_in(self, other: Span) -> bool:
        """Whether another has all its characters."""
        return other.start <= self.start and self.end <= other.end

    def moved(self, by: int) -> Span:
        """The same characters, counted from a place so many further back."""
        return Span(self.start + by, self.end + by)

    def touches(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Hedge(StrEnum):
    """How a printed number stands to the true one; `writing.md` gives each its interval."""

    EXACT = "exact"
    OVER = "over"
    JUST_OVER = "just over"
    NEARLY = "nearly"
    ABOUT = "about"
    UNDER = "under"
    AT_LEAST = "at least"
    AT_MOST = "at most"


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """A number with its unit, as read: `57 mil 671 millones de dólares`, `6.7%`, `-3.2 %`, `seis de cada diez`.

    `value` is in single units of `unit`: `percent`, `point`, a currency or another unit of the catalogue,
    `index` for points of an index, `times`, `share` (0 to 1, of "half", "two in three"), `month`, `quarter`,
    `year`, `place` (an ordinal rank), or empty for a bare number. `step` is the size of its last digit: the true
    value, rounded to it, has to be the one printed. `other` is the second reading of a number that the other
    language's locale reads otherwise ("57.345"), None where there is none. `is_odd` says that its marks are not
    those of the text's locale ("6,7" in Mexico): `value` is then the best guess, and the writing itself is wrong.
    Of a range ("12 to 14 million") the lower end is AT_LEAST and the upper AT_MOST, each with the unit of both.
    A nominal "$" is MXN in Spanish and USD in English. Points without "percentage" are of an `index`.
    """

    span: Span
    value: Decimal
    step: Decimal
    unit: str
    hedge: Hedge = Hedge.EXACT
    is_signed: bool = False
    is_words: bool = False
    other: Decimal | None = None
    is_odd: bool = False


class Relation(StrEnum):
    """How a time is named: by itself, or by another that the text has named."""

    ABSOLUTE = "absolute"
    YEAR_BEFORE = "a year before"
    YEAR_AFTER = "a year after"
    SAME_PERIOD = "the same period of a year"
    PREVIOUS = "the period before"
    NEXT = "the period after"
    LAST_SPAN = "the same number of periods before"
    WITHOUT_YEAR = "a month or quarter without its year"
    TO_DATE = "the year so far"
    NEWEST = "this month, the newest period"


class When(msgspec.Struct, frozen=True, gc=False):
    """A time as read. `window` is known for an absolute one; `months` is its length, `year` and `month` what is named.

    A month without its year has `month` (its last, where it is a range) and `months`; `year` is 0 where none is named.
    `role` is what the words around make of it: `of` the claim, `against` ("respecto de", "from"), `since`, or
    `season`, the months whose record is spoken of ("the highest for an October").
    Of a relative one, `year` is a year if named ("the same period of 2019"), -1 for one year before, -5 for five, and
    0 where the words name none ("the same period"); `month` and `months` say what of that year, where the words do
    ("October last year"). Of the period before, `months` is its length, 0 where the words leave it open. `adjective` is
    set where an adjective or adverb says the comparison alone ("anual", "year over year", "monthly").
    """

    span: Span
    relation: Relation
    window: Window | None = None
    year: int = 0
    month: int = 0
    months: int = 0
    role: str = "of"
    adjective: bool = False


class CueKind(StrEnum):
    """What a word or phrase without a number says of a claim."""

    DIRECTION = "direction"
    NEGATION = "negation"
    RECORD = "record"
    SUPERLATIVE = "superlative"
    RANK = "rank"
    STREAK = "streak"
    TURN = "turn"
    SHARE = "share"
    CONTRIBUTION = "contribution"
    AVERAGE = "average"
    TOTAL = "total"
    REAL = "real"
    NOMINAL = "nominal"
    ADJUSTED = "adjusted"
    ORIGINAL = "original"
    PRELIMINARY = "preliminary"
    BALANCE = "balance"
    FIRST_TIME = "first time"
    SINCE_START = "since the series began"
    UNIVERSE = "universe"
    REVISION = "revision"
    COMPARISON = "comparison"
    CAUSE = "cause"
    PRAISE = "praise"


class Cue(msgspec.Struct, frozen=True, gc=False):
    """A word or phrase that says something checkable; `value` is what: `up`, `down`, `flat`, `highest`, `deficit`..."""

    span: Span
    kind: CueKind
    value: str = ""


class NameKind(StrEnum):
    """What a name is of."""

    INDICATOR = "indicator"
    AREA = "area"
    SECTOR = "sector"
    AGENCY = "agency"
    OFFICIAL = "official"
    PROGRAMME = "programme"


class Name(msgspec.Struct, frozen=True, gc=False):
    """A name of the catalogue or of the context, found in the text; several identities where people call them alike."""

    span: Span
    kind: NameKind
    identities: tuple[str, ...]
