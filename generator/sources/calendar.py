"""The periods of the rows of a table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.model.period import Frequency, Period
from generator.sources import period
from generator.sources.grid import Coded, Codes, Grid, UnreadableError
from generator.sources.mapping import Layout
from generator.sources.source import Understood

AS_PERIOD = (
    "Correct the column of the period, `frequency`, or the file; `skip_footer` leaves out notes below it, "
    "`skip_periods` rows such as totals."
)


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """The ordinal of each row's period, and the status that stands beside it (`2024 p/`)."""

    ordinal: Codes
    status: NDArray[np.uint8]
    understood: tuple[Understood, ...]

    @classmethod
    def of(cls, table: Grid, layout: Layout, rows: Codes) -> Calendar:
        """The periods as the settings say where they stand; SourceError names line, column and text."""
        frequency = period.FREQUENCIES[layout.frequency]
        names = layout.periods
        try:
            if not names:
                fixed = period.read(layout.fixed_period, frequency)
                stated = np.zeros(len(rows), np.uint8)
                return cls(np.full(len(rows), fixed.ordinal), stated, (Understood("period", "all", str(fixed)),))
            if len(names) == 2:
                return _of_two(table.coded(names[0]), table.coded(names[1]), rows, frequency)
            coded = table.coded(names[0])
            is_carried = any(period.is_month(text) for text in coded.texts)
            return _carried(coded, rows, frequency) if is_carried else _distinct(coded, rows, frequency)
        except UnreadableError as error:
            raise table.error(f"{error}.", AS_PERIOD, row=error.row, column=", ".join(names)) from error


def _distinct(coded: Coded, rows: Codes, frequency: Frequency) -> Calendar:
    """Each distinct text read once."""
    answers = coded.read(rows, lambda text: period.read_marked(text, frequency))
    ordinal = coded.spread({at: read.ordinal for at, (read, _) in answers.items()}, rows, np.int32)
    marks = {at: marked for at, (_, marked) in answers.items()}
    status = coded.spread(marks, rows, np.uint8) if any(marks.values()) else np.zeros(len(rows), np.uint8)
    by_time = sorted((read.ordinal, coded.texts[at]) for at, (read, _) in answers.items())
    return Calendar(ordinal, status, _told(by_time, frequency))


def _of_two(years: Coded, months: Coded, rows: Codes, frequency: Frequency) -> Calendar:
    """A column of years and one of months, read as pairs."""
    pair = years.code.astype(np.int64) * len(months.texts) + months.code
    present, code = np.unique(pair, return_inverse=True)
    both = [divmod(one, len(months.texts)) for one in present.tolist()]
    joined = Coded(tuple(f"{years.texts[year]}\t{months.texts[month]}" for year, month in both), code)

    def read(text: str) -> int:
        year, _, month = text.partition("\t")
        return period.read_columns(year, month, frequency).ordinal

    answers = joined.read(rows, read)
    by_time = sorted((ordinal, joined.texts[at].replace("\t", ", ")) for at, ordinal in answers.items())
    stated = np.zeros(len(rows), np.uint8)
    return Calendar(joined.spread(answers, rows, np.int64), stated, _told(by_time, frequency))


def _carried(coded: Coded, rows: Codes, frequency: Frequency) -> Calendar:
    """Row after row, since months without a year follow the row before them."""
    sequence = period.Sequence(frequency)
    ordinal = np.zeros(len(rows), np.int64)
    for at, (row, place) in enumerate(zip(rows.tolist(), coded.of(rows).tolist(), strict=True)):
        text = coded.texts[place]
        try:
            ordinal[at] = sequence.read(text).ordinal
        except ValueError as error:
            raise UnreadableError(row, text, str(error)) from error
    ends = [(int(ordinal[at]), coded[int(rows[at])]) for at in (0, -1)]
    return Calendar(ordinal, np.zeros(len(rows), np.uint8), _told(ends, frequency))


def _told(by_time: list[tuple[int, str]], frequency: Frequency) -> tuple[Understood, ...]:
    """How the first and the last text were read."""
    ends = dict.fromkeys((by_time[0], by_time[-1]))
    return tuple(Understood("period", text, str(Period(frequency, ordinal))) for ordinal, text in ends)
