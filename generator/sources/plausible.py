"""Asks of a release, before it is stored, whether it can be; and tells what people should compare with the agency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from generator.catalogue import Catalogue
from generator.errors import SourceError
from generator.model.panel import Observations
from generator.model.period import Period, Window
from generator.model.series import Series
from generator.sources.source import Reading

MOST_NEWEST = 3
MOST_GAPS = 5
RECENT = 24
"""Periods, up to the newest value of a series, in which a hole is told."""


def refuse_future(source: str, reading: Reading, today: date) -> None:
    """SourceError where the release is of a day after `today`, or a value of a period that begins after its release.

    A release without a date is one of today. Holes are no values: a file may have rows for months to come.
    """
    where = f"source '{source}', {reading.origin}"
    released = reading.released or today
    if released > today:
        what = f"the day of release {released} is after today, {today}."
        raise SourceError(what, where=where, remedy="Correct `released` or the name of the file; nothing was stored.")
    newest = _newest_period(reading.observations)
    if newest and newest.first_day > released:
        what = f"it has a figure for {newest}, which begins after the day of release, {released}."
        remedy = "Correct the day of release, or the period in the file; nothing was stored."
        raise SourceError(what, where=where, remedy=remedy)


def notes(observations: Observations, catalogue: Catalogue) -> tuple[str, ...]:
    """The newest figures, to be compared with the agency's page, and the gaps among the recent ones."""
    return (*_newest(observations, catalogue), *_gaps(observations))


def rescaled(observations: Observations, *, added: int, revised: int) -> Iterator[str]:
    """A note where all values are revised that stood before and still do.

    `added` counts the values of `observations` that are new, `revised` those that differ.
    """
    stood = int(np.isfinite(observations.value).sum()) - added
    if revised and revised == stood:
        yield f"Every value that stood before is revised ({revised:,}): check the unit and the scale (`power`)."


def behind(released: Sequence[date], newest: date | None) -> Iterator[str]:
    """A note where releases were stored that are older than the `newest` that the store held before."""
    older = [day.isoformat() for day in released if newest and day < newest]
    if older:
        yield f"Filed behind the release of {newest}, which bulletins go on using: {', '.join(older)}."


def _newest_period(observations: Observations) -> Period | None:
    known = observations.ordinal[np.isfinite(observations.value)]
    return Period(observations.frequency, int(known.max())) if len(known) else None


def _newest(observations: Observations, catalogue: Catalogue) -> Iterator[str]:
    """Up to three values of the newest period, of different indicators before others of the same."""
    period = _newest_period(observations)
    at = np.isfinite(observations.value) & (observations.ordinal == (period.ordinal if period else 0))
    found = {
        observations.series[row]: Decimal(repr(value)).normalize()
        for row, value in zip(observations.row[at].tolist(), observations.value[at].tolist(), strict=True)
    }
    for series in _various(sorted(found))[:MOST_NEWEST]:
        unit = catalogue.indicator(series.indicator).value_unit
        power = f" x 10^{unit.power}" if unit.power else ""
        yield f"Newest: {series} {period} = {found[series]:,f} ({unit.code}{power})"


def _various(listed: list[Series]) -> list[Series]:
    """The first series of each indicator, then the second of each, and so on."""
    turn: Counter[str] = Counter()
    ranked: list[tuple[int, Series]] = []
    for series in listed:
        ranked.append((turn[series.indicator], series))
        turn[series.indicator] += 1
    return [series for _, series in sorted(ranked)]


def _gaps(observations: Observations) -> Iterator[str]:
    """Each stretch without a value between values of the last 24 periods of a series; five, then a count."""
    found = list(_stretches(observations))
    for row, *ends in found[:MOST_GAPS]:
        first, last = (Period(observations.frequency, end) for end in ends)
        yield f"Gap: {observations.series[row]} {Window(first, last)}"
    if len(found) > MOST_GAPS:
        yield f"Gaps beside these: {len(found) - MOST_GAPS:,}"


def _stretches(observations: Observations) -> Iterator[tuple[int, int, int]]:
    """Row of the series, first and last ordinal of each stretch, by series and period."""
    kept = np.isfinite(observations.value)
    row, ordinal = observations.row[kept], observations.ordinal[kept]
    last = np.full(len(observations.series), np.iinfo(np.int32).min, np.int64)
    np.maximum.at(last, row, ordinal)
    recent = ordinal > last[row] - RECENT
    known = np.zeros((len(last), RECENT), bool)
    known[row[recent], RECENT - 1 - (last[row[recent]] - ordinal[recent])] = True
    begins = _before(known, row, ordinal, last)
    for at in np.flatnonzero(~known.all(axis=1)).tolist():
        places = np.flatnonzero(known[at]).tolist()
        edges = [-1, *places] if begins[at] else places
        for one, other in pairwise(edges):
            if other - one > 1:
                start = int(last[at]) - RECENT + 1
                yield at, start + one + 1, start + other - 1


def _before(
    known: NDArray[np.bool_], row: NDArray[np.int32], ordinal: NDArray[np.int32], last: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Whether a series has values from before its recent periods, so that a gap may open them."""
    begins = np.zeros(len(known), bool)
    begins[row[ordinal <= last[row] - RECENT]] = True
    return begins
