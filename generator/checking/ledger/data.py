"""The observations behind a text: every series of the store as known on a day, exact, and found by its parts."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

from generator.checking.ledger.sums import Sums
from generator.model.panel import Cell, Observations, Panel, Status, Vintage
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series
from generator.store.store import Store


@dataclass(eq=False)
class Line:
    """One series at one frequency: its published decimals by period, None in a hole.

    `row` (float64) and `status` (uint8) begin at `first`. The exact value is the shortest decimal that reads back
    as the float, which is the published one.
    """

    series: Series
    first: Period
    row: NDArray[np.float64]
    status: NDArray[np.uint8]
    vintage: Vintage
    levels: dict[int, Decimal | None] = field(default_factory=dict)
    kept: dict[object, object] = field(default_factory=dict)
    """What was computed of it before: a text speaks of the same windows again and again."""

    @property
    def frequency(self) -> Frequency:
        return self.first.frequency

    @cached_property
    def values(self) -> tuple[Decimal | None, ...]:
        """All values from `first` on."""
        return tuple([_exact(one) for one in self.row.tolist()])

    @cached_property
    def largest(self) -> Decimal:
        """The size of its largest value, whatever its sign."""
        return max((abs(one) for one in self.values if one is not None), default=Decimal(0))

    @cached_property
    def sums(self) -> Sums:
        return Sums(self.values)

    @cached_property
    def start(self) -> Period | None:
        """The first period with a value."""
        found = np.flatnonzero(np.isfinite(self.row))
        return self.first.shift(int(found[0])) if len(found) else None

    @cached_property
    def last(self) -> Period | None:
        """The newest period with a value."""
        found = np.flatnonzero(np.isfinite(self.row))
        return self.first.shift(int(found[-1])) if len(found) else None

    def at(self, period: Period) -> Decimal | None:
        """The value of a period of its own frequency; None where there is none."""
        place = period.ordinal - self.first.ordinal
        if not 0 <= place < len(self.row):
            return None
        return self.values[place] if "values" in self.__dict__ else _exact(float(self.row[place]))

    def total(self, window: Window) -> Decimal | None:
        """The sum over a window; None where a value of it is missing.

        Of a line that is read as a whole the running totals are kept; one of many peers is asked for a window or two.
        """
        at = window.first.ordinal - self.first.ordinal
        if "values" in self.__dict__:
            return self.sums.between(at, at + len(window))
        known = [self.at(period) for period in window.periods]
        return Sums(known).between(0, len(known))

    def cells(self, window: Window) -> tuple[Cell, ...]:
        """The observations of a window, those that there are."""
        key = ("cells", window)
        found = self.kept.get(key)
        if found is None:
            found = self.kept[key] = tuple(self._cells(window))
        return found  # type: ignore[return-value]

    def _cells(self, window: Window) -> Iterator[Cell]:
        for period in window.periods:
            value = self.at(period)
            if value is not None:
                yield Cell(self.series, period, value, Status(int(self.status[period.ordinal - self.first.ordinal])))

    def is_preliminary(self, window: Window) -> bool:
        """Whether a value of the window may still change."""
        return any(cell.status is Status.PRELIMINARY for cell in self.cells(window))


def _exact(value: float) -> Decimal | None:
    """The published decimal behind a float; None for a hole."""
    return Decimal(repr(value)) if math.isfinite(value) else None


class Data:
    """All lines, by series and frequency; what two datasets hold is taken from the one released last."""

    def __init__(self, lines: Iterable[Line], before: Callable[[], Iterable[Line]] | None = None) -> None:
        self._before = before
        self._lines: dict[Series, dict[Frequency, Line]] = {}
        self._kin: dict[tuple[str, str, str, Frequency], list[Line]] = {}
        self._indicators: dict[str, list[Line]] = {}
        self._places: dict[str, dict[str, list[tuple[int, Line]]]] = {}
        self._sectors: dict[str, set[str]] = {}
        for line in sorted(lines, key=lambda one: one.vintage.released):
            self._lines.setdefault(line.series, {})[line.frequency] = line
        for by_frequency in self._lines.values():
            for line in by_frequency.values():
                one = line.series
                self._kin.setdefault((one.indicator, one.sector, one.adjustment, line.frequency), []).append(line)
                every = self._indicators.setdefault(one.indicator, [])
                self._places.setdefault(one.indicator, {}).setdefault(one.area, []).append((len(every), line))
                every.append(line)
                self._sectors.setdefault(one.indicator, set()).add(one.sector)

    @classmethod
    def of_panels(cls, panels: Iterable[Panel], earlier: Iterable[Panel] = ()) -> Data:
        """The lines of panels at hand; `earlier` are states of the same datasets that came before."""
        before = tuple(earlier)
        return cls((line for panel in panels for line in _of_panel(panel)), lambda: _of_panels(before))

    @classmethod
    def of_store(cls, store: Store, as_of: date | None = None, datasets: Collection[str] | None = None) -> Data:
        """Everything a store knew on a day, or knows now: of each dataset, or of those named, the newest state."""
        day = as_of or date.max
        stored = dict.fromkeys(vintage.dataset for vintage in store.vintages())
        names = [name for name in stored if datasets is None or name in datasets]
        known = [one for name in names if (one := store.before(name, day))]
        before = partial(_before_these, store, [one.vintage for one in known])
        return cls((line for one in known for line in _of_columns(one.vintage, one.observations)), before)

    def __len__(self) -> int:
        return sum(len(one) for one in self._lines.values())

    @cached_property
    def newest(self) -> date | None:
        """The last day of which any series has a figure; None where there is none."""
        lines = (line for each in self._lines.values() for line in each.values())
        return max((line.last.last_day for line in lines if line.last), default=None)

    def line(self, series: Series, frequency: Frequency | None = None) -> Line | None:
        """A series at a frequency, or at its finest."""
        found = self._lines.get(series)
        if not found:
            return None
        return found.get(frequency) if frequency else found[max(found)]

    def lines(self, series: Series) -> tuple[Line, ...]:
        """A series at each of its frequencies, the finest first."""
        found = self._lines.get(series, {})
        return tuple(found[one] for one in sorted(found, reverse=True))

    def of_indicator(self, indicator: str) -> list[Line]:
        """Every line of an indicator."""
        return self._indicators.get(indicator, [])

    def places(self, indicator: str) -> Collection[str]:
        """The places that have an indicator."""
        return self._places.get(indicator, {}).keys()

    def of_places(self, indicator: str, *areas: str) -> list[Line]:
        """The lines of an indicator in some places, in the order of all of them."""
        known = self._places.get(indicator, {})
        return [line for _, line in sorted(one for area in {*areas} & known.keys() for one in known[area])]

    def sectors(self, indicator: str) -> AbstractSet[str]:
        """The sectors by which an indicator is published, empty among them for all of them."""
        return self._sectors.get(indicator, frozenset())

    def kin(self, line: Line) -> list[Line]:
        """The same statistic in all places, of the same sector, adjustment and frequency; itself among them."""
        one = line.series
        return self._kin.get((one.indicator, one.sector, one.adjustment, line.frequency), [])

    def parts(self, line: Line) -> list[Line]:
        """The same statistic of the same place, by sector."""
        one = line.series
        return [
            each
            for each in self.of_places(one.indicator, one.area)
            if each.series.sector and each.series.adjustment == one.adjustment and each.frequency is line.frequency
        ]

    @cached_property
    def _earlier(self) -> dict[tuple[Series, Frequency], Line]:
        return {(line.series, line.frequency): line for line in (self._before() if self._before else ())}

    def earlier(self, line: Line) -> Line | None:
        """A line as it stood in the state of its dataset before; None where there was none."""
        return self._earlier.get((line.series, line.frequency))

    @cached_property
    def indicators(self) -> frozenset[str]:
        return frozenset(self._indicators)

    @cached_property
    def vintages(self) -> tuple[Vintage, ...]:
        """The states of the datasets, each once."""
        every = (line.vintage for lines in self._indicators.values() for line in lines)
        return tuple(dict.fromkeys(every))


def _before_these(store: Store, vintages: list[Vintage]) -> Iterator[Line]:
    """Of each dataset the state before the one known."""
    for vintage in vintages:
        found = store.before(vintage.dataset, vintage.released - timedelta(days=1))
        if found:
            yield from _of_columns(found.vintage, found.observations)


def _of_panels(panels: Iterable[Panel]) -> Iterator[Line]:
    for panel in panels:
        yield from _of_panel(panel)


def _of_panel(panel: Panel) -> Iterator[Line]:
    for row, series in enumerate(panel.series):
        yield Line(series, panel.first, panel.values[row], panel.status[row], panel.vintages[row])


def _of_columns(vintage: Vintage, found: Observations) -> Iterator[Line]:
    """Each series of a dataset, laid out on the calendar between its own first and last period."""
    if not len(found):
        return
    order = np.lexsort((found.ordinal, found.row))
    edges = np.flatnonzero(np.diff(found.row[order])) + 1
    for part in np.split(order, edges):
        first, last = int(found.ordinal[part[0]]), int(found.ordinal[part[-1]])
        values = np.full(last - first + 1, np.nan)
        status = np.zeros(last - first + 1, np.uint8)
        at = found.ordinal[part] - first
        values[at], status[at] = found.value[part], found.status[part]
        start = Period(found.frequency, first)
        yield Line(found.series[int(found.row[part[0]])], start, values, status, vintage)
