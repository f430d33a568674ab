"""Months, quarters and years on the calendar, and the windows they form."""

from __future__ import annotations

import calendar
import re
from datetime import date
from enum import IntEnum

import msgspec

PATTERN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])|-Q(?P<quarter>[1-4]))?")


class Frequency(IntEnum):
    """How many periods a year has."""

    YEAR = 1
    QUARTER = 4
    MONTH = 12


class Period(msgspec.Struct, frozen=True, order=True, gc=False):
    """A month, quarter or year: `ordinal` counts periods of its frequency since year 0.

    >>> october = Period.parse("2024-10")
    >>> october.year, october.number, str(october.shift(-12))
    (2024, 10, '2023-10')
    >>> str(Period.parse("2024-Q3").shift(2))
    '2025-Q1'
    """

    frequency: Frequency
    ordinal: int

    def __hash__(self) -> int:
        return self.ordinal

    @classmethod
    def of(cls, frequency: Frequency, year: int, number: int = 1) -> Period:
        """The `number`-th period (1 is the first) of `year`."""
        return cls(frequency, year * frequency + number - 1)

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read `2024-10`, `2024-Q3` or `2024`; ValueError for anything else."""
        found = PATTERN.fullmatch(text)
        if not found:
            message = f"'{text}' is not a period; write a month as 2024-10, a quarter as 2024-Q3, a year as 2024"
            raise ValueError(message)
        year = int(found["year"])
        if found["month"]:
            return cls.of(Frequency.MONTH, year, int(found["month"]))
        if found["quarter"]:
            return cls.of(Frequency.QUARTER, year, int(found["quarter"]))
        return cls.of(Frequency.YEAR, year)

    @property
    def year(self) -> int:
        return self.ordinal // self.frequency

    @property
    def number(self) -> int:
        """Place in the year, from 1."""
        return self.ordinal % self.frequency + 1

    @property
    def first_day(self) -> date:
        months = 12 // self.frequency
        return date(self.year, (self.number - 1) * months + 1, 1)

    @property
    def last_day(self) -> date:
        month = self.number * 12 // self.frequency
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    def shift(self, steps: int) -> Period:
        """The period `steps` later, or earlier where negative."""
        return Period(self.frequency, self.ordinal + steps)

    def __str__(self) -> str:
        if self.frequency is Frequency.MONTH:
            return f"{self.year:04d}-{self.number:02d}"
        if self.frequency is Frequency.QUARTER:
            return f"{self.year:04d}-Q{self.number}"
        return f"{self.year:04d}"


class Window(msgspec.Struct, frozen=True, order=True, gc=False):
    """Consecutive periods, both ends included: one month, January-October, twelve months.

    >>> ten = Window.year_to_date(Period.parse("2024-10"))
    >>> str(ten), len(ten), str(ten.shift_years(-1))
    ('2024-01/2024-10', 10, '2023-01/2023-10')
    """

    first: Period
    last: Period

    def __hash__(self) -> int:
        return self.first.ordinal * 100_003 + self.last.ordinal

    def __post_init__(self) -> None:
        if self.first.frequency is not self.last.frequency or self.first.ordinal > self.last.ordinal:
            message = f"no window runs from {self.first} to {self.last}"
            raise ValueError(message)

    @classmethod
    def of(cls, period: Period) -> Window:
        return cls(period, period)

    @classmethod
    def year_to_date(cls, last: Period) -> Window:
        """From the first period of the year of `last` to `last`."""
        return cls(Period.of(last.frequency, last.year), last)

    @classmethod
    def trailing(cls, last: Period, length: int) -> Window:
        """The `length` periods that end with `last`."""
        return cls(last.shift(1 - length), last)

    @classmethod
    def parse(cls, text: str) -> Window:
        """Read `2024-01/2024-10`, or one period alone."""
        first, _, last = text.partition("/")
        return cls(Period.parse(first), Period.parse(last or first))

    @property
    def frequency(self) -> Frequency:
        return self.first.frequency

    @property
    def periods(self) -> tuple[Period, ...]:
        return tuple(self.first.shift(step) for step in range(len(self)))

    @property
    def is_single(self) -> bool:
        return self.first.ordinal == self.last.ordinal

    @property
    def is_whole_year(self) -> bool:
        """All periods of one calendar year (a year of its own frequency too)."""
        return self.first.number == 1 and self.last == self.first.shift(self.frequency - 1)

    @property
    def is_year_to_date(self) -> bool:
        """Starts with the year, ends within it before its last period, and is longer than one."""
        within = self.first.year == self.last.year and not self.is_whole_year
        return within and self.first.number == 1 and not self.is_single

    def shift(self, steps: int) -> Window:
        first = self.first.shift(steps)
        return Window(first, first if self.is_single else self.last.shift(steps))

    def shift_years(self, years: int) -> Window:
        """The same months (or quarters) of another year."""
        return self.shift(years * self.frequency)

    def __contains__(self, period: object) -> bool:
        return isinstance(period, Period) and self.first <= period <= self.last

    def __len__(self) -> int:
        return self.last.ordinal - self.first.ordinal + 1

    def __str__(self) -> str:
        return str(self.first) if self.is_single else f"{self.first}/{self.last}"
