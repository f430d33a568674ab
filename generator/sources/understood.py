"""How a release was understood, thing by thing, for a person to compare with the file before anything is stored."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from generator.catalogue import Catalogue
from generator.model.panel import Observations, Status
from generator.model.period import Period, Window
from generator.model.series import Series
from generator.sources.source import Reading, Understood


def understood(reading: Reading, catalogue: Catalogue) -> tuple[Understood, ...]:
    """What the reader itself tells, then what every release has and the reader left out.

    Of each series the periods from the first to the last value, and the last value; of each indicator the unit;
    how many observations have no value, and how many each status.
    """
    told = {one.what for one in reading.understood}
    stated = tuple(Understood("unit", key, f"stated: {text}") for key, text in sorted(reading.stated.items()))
    always = ("unit", "series")
    derived = [one for one in _derived(reading.observations, catalogue) if one.what not in told or one.what in always]
    return tuple(dict.fromkeys((*reading.understood, *stated, *derived)))


def _derived(observations: Observations, catalogue: Catalogue) -> Iterator[Understood]:
    frequency = observations.frequency.name.lower()
    for first, last in _ends(observations):
        yield Understood("period", f"{frequency}s", str(Window(first, last)))
    for indicator in sorted({series.indicator for series in observations.series}):
        described = catalogue.indicator(indicator)
        unit = described.value_unit
        power = f" x 10^{unit.power}" if unit.power else ""
        yield Understood("unit", indicator, f"{unit.code}{power}, {described.kind.value}")
    holes = int((~np.isfinite(observations.value)).sum())
    if holes:
        yield Understood("missing", f"{holes:,} cells", "no value")
    for status in Status:
        count = int((observations.status == status).sum())
        if status and count:
            yield Understood("status marker", f"{count:,} observations", status.name.lower())
    yield from _series(observations)


def _series(observations: Observations) -> Iterator[Understood]:
    """Each series with its first and last period that has a value, and that last value."""
    kept = np.isfinite(observations.value)
    row, ordinal, value = observations.row[kept], observations.ordinal[kept], observations.value[kept]
    order = np.lexsort((ordinal, row))
    row, ordinal, value = row[order], ordinal[order], value[order]
    starts = np.flatnonzero(np.diff(row, prepend=-1))
    stops = [*(starts[1:] - 1).tolist(), len(row) - 1]
    listed: list[tuple[Series, Understood]] = []
    for start, stop in zip(starts.tolist(), stops, strict=False):
        first, last = (Period(observations.frequency, int(ordinal[at])) for at in (start, stop))
        count = stop - start + 1
        meaning = f"{count:,} values, {Window(first, last)}, the last {float(value[stop]):,.10g}"
        series = observations.series[int(row[start])]
        listed.append((series, Understood("series", str(series), meaning)))
    yield from (one for _, one in sorted(listed, key=lambda pair: pair[0]))


def _ends(observations: Observations) -> Iterator[tuple[Period, Period]]:
    known = observations.ordinal[np.isfinite(observations.value)]
    if len(known):
        yield Period(observations.frequency, int(known.min())), Period(observations.frequency, int(known.max()))
