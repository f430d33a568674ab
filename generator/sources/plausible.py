"""Asks of a release, before it is stored, whether it can be; and tells what people should compare with the agency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from generator.catalogue import Catalogue
from generator.errors import SourceError
from generator.model.panel import Observations
from generator.model.period import Period, Window
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
    newest = _newest_period(_known(reading.observations))
    if newest and newest.first_day > released:
        what = f"it has a figure for {newest}, which begins after the day of release, {released}."
        remedy = "Correct the day of release, or the period in the file; nothing was stored."
        raise SourceError(what, where=where, remedy=remedy)


def refuse_empty(source: str, reading: Reading) -> None:
    """SourceError where a release has not one value: its cells are holes by a wrong column or by an accident."""
    if not np.isfinite(reading.observations.value).any():
        what = f"none of its {len(reading.observations):,} observations has a value."
        remedy = "Correct the column of the figures or `missing`, or fetch it again; nothing was stored."
        raise SourceError(what, where=f"source '{source}', {reading.origin}", remedy=remedy)


def notes(observations: Observations, catalogue: Catalogue) -> tuple[str, ...]:
    """The newest figures, to be compared with the agency's page, the gaps among the recent ones, and what is empty.

    The observations stand by series and period, as those of a proposal do.
    """
    known = _known(observations)
    return (*_newest(known, catalogue), *_gaps(known), *_empty(known))


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


def _known(observations: Observations) -> Observations:
    """The observations without the holes; as they are where there are none, since there may be millions."""
    kept = np.isfinite(observations.value)
    if kept.all():
        return observations
    return replace(
        observations,
        row=observations.row[kept],
        ordinal=observations.ordinal[kept],
        value=observations.value[kept],
        status=observations.status[kept],
    )


def _newest_period(known: Observations) -> Period | None:
    return Period(known.frequency, int(known.ordinal.max())) if len(known) else None


def _newest(known: Observations, catalogue: Catalogue) -> Iterator[str]:
    """Up to three values of the newest period, of different indicators before others of the same."""
    period = _newest_period(known)
    if period is None:
        return
    at = np.flatnonzero(known.ordinal == period.ordinal)
    rows = dict(zip(known.row[at].tolist(), at.tolist(), strict=True))
    for row in _various((known.series[row].indicator, row) for row in rows):
        series = known.series[row]
        unit = catalogue.indicator(series.indicator).value_unit
        power = f" x 10^{unit.power}" if unit.power else ""
        figure = Decimal(repr(float(known.value[rows[row]]))).normalize()
        yield f"Newest: {series} {period} = {figure:,f} ({unit.code}{power})"


def _various(listed: Iterable[tuple[str, int]]) -> list[int]:
    """Of indicators and rows the first row of each indicator, then the second of each, as many as are told."""
    turn: Counter[str] = Counter()
    ranked: list[tuple[int, int]] = []
    for indicator, row in listed:
        if turn[indicator] < MOST_NEWEST:
            ranked.append((turn[indicator], row))
            turn[indicator] += 1
    return [row for _, row in sorted(ranked)][:MOST_NEWEST]


def _gaps(known: Observations) -> Iterator[str]:
    """Each stretch without a value between values of the last 24 periods of a series; five, then a count."""
    found = list(_stretches(known))
    for row, *ends in found[:MOST_GAPS]:
        first, last = (Period(known.frequency, end) for end in ends)
        yield f"Gap: {known.series[row]} {Window(first, last)}"
    if len(found) > MOST_GAPS:
        yield f"Gaps beside these: {len(found) - MOST_GAPS:,}"


def _empty(known: Observations) -> Iterator[str]:
    """The series that have no value at all."""
    edges = _edges(known)
    empty = np.flatnonzero(edges[1:] == edges[:-1]).tolist()
    if empty:
        listed = ", ".join(str(known.series[row]) for row in empty[:MOST_GAPS])
        more = f" and {len(empty) - MOST_GAPS:,} more" if len(empty) > MOST_GAPS else ""
        yield f"Without any value: {listed}{more}."


def _edges(known: Observations) -> NDArray[np.intp]:
    """Where each series begins, and the last ends, among rows that stand by series."""
    return np.searchsorted(known.row, np.arange(len(known.series) + 1, dtype=np.int32))


def _stretches(known: Observations) -> Iterator[tuple[int, int, int]]:
    """Row of the series, first and last ordinal of each stretch; the observations stand by series and period.

    As many values are looked at from the end of each series as it may have recent ones.
    """
    if not len(known):
        return
    edges, ordinal = _edges(known), known.ordinal
    is_there = edges[1:] > edges[:-1]
    starts, ends = edges[:-1][is_there], edges[1:][is_there] - 1
    last = ordinal[ends]
    back = ends[:, np.newaxis] - np.arange(RECENT)
    age = last[:, np.newaxis] - ordinal[np.maximum(back, 0)]
    series, place = np.nonzero((back >= starts[:, np.newaxis]) & (age < RECENT))
    has_value = np.zeros((len(ends), RECENT), bool)
    has_value[series, RECENT - 1 - age[series, place]] = True
    begins = ordinal[starts] <= last - RECENT
    for at in np.flatnonzero(~has_value.all(axis=1)).tolist():
        places = np.flatnonzero(has_value[at]).tolist()
        for one, other in pairwise([-1, *places] if begins[at] else places):
            if other - one > 1:
                start = int(last[at]) - RECENT + 1
                yield int(known.row[starts[at]]), start + one + 1, start + other - 1
