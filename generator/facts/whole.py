"""Parts and their whole: a sector within all sectors, an area within the area around it."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.ledger import Ledger
from generator.model.series import Series


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


def whole_of(ledger: Ledger) -> Ledger | None:
    """The nearest whole that the panel holds, or None."""
    for whole in wholes(ledger.series):
        if found := ledger.of(whole):
            return found
    return None
