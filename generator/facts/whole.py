"""Parts, peers and their whole: a sector within all sectors, an area within the area around it."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.ledger import Ledger
from generator.model.panel import Panel
from generator.model.series import Series


def group(series: Series) -> tuple[str, ...]:
    """What peers share: the statistic, and the level of the map, which the form of an area's code tells."""
    code = series.area[3:]
    level = str(len(code)) if code.isdigit() else "region" if code else "country"
    return (series.indicator, series.sector, series.adjustment, series.area[:2], level)


def wholes(series: Series) -> tuple[Series, ...]:
    """What a series may be part of: all sectors of its area, the state or country around its area.

    Area codes nest: MX-02002 lies in MX-02, which lies in MX.

    >>> [str(whole) for whole in wholes(Series.parse("immex.exports:MX-02002:manufacturing"))]
    ['immex.exports:MX-02002', 'immex.exports:MX-02:manufacturing', 'immex.exports:MX:manufacturing']
    """
    area = series.area
    around = [area[:length] for length in (5, 2) if length < len(area) and area.startswith("MX")]
    of_sectors = [replace(series, sector="")] if series.sector else []
    return (*of_sectors, *(replace(series, area=code) for code in around))


def whole_row(panel: Panel, series: Series) -> int:
    """The row of the nearest whole that the panel holds; -1 where there is none."""
    return next((panel.row(whole) for whole in wholes(series) if whole in panel), -1)


def whole_of(ledger: Ledger) -> Ledger | None:
    """The nearest whole that the panel holds, or None."""
    row = whole_row(ledger.panel, ledger.series)
    return None if row < 0 else ledger.of(ledger.panel.series[row])
