"""Collects observations one by one, and refuses two values for one of them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce

import numpy as np

from generator.errors import SourceError
from generator.model.panel import Observations, Status
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.sources.number import in_unit
from generator.sources.period import NOUNS
from generator.sources.table import Table


@dataclass(frozen=True, slots=True)
class Seen:
    """One observation as read, and where: `shown` is the text of the file."""

    value: float
    status: Status
    shown: str
    table: Table
    row: int

    def agrees(self, other: Seen) -> bool:
        same = self.value == other.value or (math.isnan(self.value) and math.isnan(other.value))
        return same and self.status == other.status


class Gathering:
    """The observations of one release of one frequency, in any order."""

    def __init__(self, frequency: Frequency) -> None:
        self.frequency = frequency
        self.repeated = 0
        self.rounded = 0
        self._seen: dict[tuple[Series, int], Seen] = {}
        self._disputed: dict[tuple[Series, int], Seen] = {}

    def __len__(self) -> int:
        return len(self._seen)

    def add(
        self, series: Series, period: Period, number: Decimal | None, power: int, status: Status, table: Table, row: int
    ) -> None:
        """Keep one observation; `number` times ten to the `power` is in the indicator's unit, None is a hole.

        `table` and `row` say where it was read. The same observation may come again with the same
        value. ValueError where it is beyond float64.
        """
        value, exact = (math.nan, True) if number is None else in_unit(number, power)
        self.rounded += not exact
        seen = Seen(value, status, "no value" if number is None else str(number), table, row)
        before = self._seen.setdefault((series, period.ordinal), seen)
        if before is seen:
            return
        if before.agrees(seen):
            self.repeated += 1
        else:
            self._disputed.setdefault((series, period.ordinal), seen)

    def notes(self) -> tuple[str, ...]:
        """What people should know of the reading."""
        said = [
            f"Series: {len({series for series, _ in self._seen}):,}; observations: {len(self):,}.",
            f"Repeated with the same value, and kept once: {self.repeated:,}.",
            f"Of more than 15 digits, and kept to the nearest float64: {self.rounded:,}.",
        ]
        return tuple(text for text, count in zip(said, (1, self.repeated, self.rounded), strict=True) if count)

    def observations(self) -> Observations:
        """All of them, by series and period; SourceError where two values disagree or the frequency cannot be."""
        self._refuse_disputes()
        self._refuse_gaps()
        series = tuple(sorted({series for series, _ in self._seen}))
        rows = {series: row for row, series in enumerate(series)}
        cells = sorted((rows[one], ordinal, seen.value, seen.status) for (one, ordinal), seen in self._seen.items())
        row, ordinal, value, status = zip(*cells, strict=True)
        return Observations(
            self.frequency,
            series,
            np.array(row, np.int32),
            np.array(ordinal, np.int32),
            np.array(value, np.float64),
            np.array(status, np.uint8),
        )

    def _refuse_disputes(self) -> None:
        if not self._disputed:
            return
        (series, ordinal), second = next(iter(self._disputed.items()))
        first = self._seen[series, ordinal]
        areas = sorted({one.area for one, _ in self._disputed})
        raise SourceError(
            f"two values for one observation: {series} in {Period(self.frequency, ordinal)} "
            f"is {_said(first, second)} in line {first.table.line(first.row)} "
            f"and {_said(second, first)} in {second.table.place.file}, line {second.table.line(second.row)}. "
            f"Observations that disagree so: {len(self._disputed):,}, in {', '.join(areas[:5])}.",
            where=first.table.place.at(),
            remedy="Narrow the rows (in a CSV with `where`) or correct the file: one of the two belongs elsewhere.",
        )

    def _refuse_gaps(self) -> None:
        """A yearly file read as monthly has Januaries alone; that is a wrong setting, not data."""
        ordinals = sorted({ordinal for _, ordinal in self._seen})
        step = reduce(math.gcd, (later - ordinals[0] for later in ordinals), 0)
        longer = [frequency for frequency in Frequency if frequency * step == self.frequency and step > 1]
        if len(ordinals) < 3 or not longer or ordinals[0] % step:
            return
        seen = next(iter(self._seen.values()))
        raise SourceError(
            f"only one {NOUNS[self.frequency]} in {step} has a row, each the first of a {NOUNS[longer[0]]}.",
            where=seen.table.place.at(),
            remedy=f'Set `frequency = "{NOUNS[longer[0]]}"`.',
        )


def _said(seen: Seen, other: Seen) -> str:
    """The value as the file shows it; its status too where that is what differs."""
    return seen.shown if seen.status == other.status else f"{seen.shown} ({seen.status.name.lower()})"
