"""Whether a wrong figure is right for another time, base or series than the one that its words name.

People take the row above, the column beside, or last month's change for the year's: then what stands there is true of
something near, and what their words name is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.judge import is_right
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.scene.setting import Setting, indicator
from generator.model.period import Period, Window

_MEASURED = frozenset({Measure.LEVEL, Measure.CHANGE})
_NEAREST = 2
"""Readings that the words of a figure give first."""
_TEN = 10
"""A figure of one digit is right by chance for too much."""
Place = tuple[Line, Window, Window | None]


def is_swapped(claim: Claim, setting: Setting) -> bool:
    """Whether a figure is right where one thing alone is changed that its words name."""
    said = claim.quantity
    if said is None or abs(said.value) < said.step * _TEN:
        return False
    readings = [one for one in claim.readings[:_NEAREST] if one.measure in _MEASURED]
    return any(_is_so(claim, one, place, setting) for one in readings for place in _places(claim, one, setting))


def _places(claim: Claim, reading: Reading, setting: Setting) -> Iterator[Place]:
    line, own, base = reading.line, reading.window, reading.comparison
    if base is not None and "base" not in claim.open:
        yield from ((line, own, one) for one in _bases(line, own, setting) if one != base)
    if not claim.open & {"time", "lead"}:
        steps = (1, 2, 3) if len(own) == line.frequency else range(1, line.frequency + 1)
        for step in (each * sign * len(own) for each in steps for sign in (-1, 1)):
            yield line, own.shift(step), base.shift(step) if base else None
        yield from ((line, one, one.shift_years(-1) if base else None) for one in _stretches(own))
    if not claim.open & {"series", "statistic"}:
        for series in (*setting.spoken, *(one.series for one in setting.data.parts(line))):
            yield from ((one, own, base) for one in setting.data.lines(series) if one.frequency is line.frequency)


def _stretches(own: Window) -> Iterator[Window]:
    """The other stretches of a year from its first period on: "the first six months" for the first ten."""
    if own.is_year_to_date and len(own) > 1:
        for number in range(2, int(own.frequency) + 1):
            yield Window.year_to_date(Period.of(own.frequency, own.last.year, number))


def _bases(line: Line, own: Window, setting: Setting) -> Iterator[Window]:
    """What a time is usually held against, and the times that the text has named."""
    december = Period.of(line.frequency, own.last.year - 1, int(line.frequency))
    dated = (one for each in setting.dated if (one := fit(each, line.frequency)))
    for base in (own.shift_years(-1), own.shift(-len(own)), Window.of(december), own.shift_years(-2), *dated):
        if len(base) == len(own) and base.last < own.first:
            yield base


def _is_so(claim: Claim, reading: Reading, place: Place, setting: Setting) -> bool:
    line, own, base = place
    about = indicator(setting, line)
    if base is not None:
        value = measure.moved(line, own, base, about.kind)
    else:
        found = measure.level(line, own, about.kind)
        value = None if found is None else found.scaleb(about.power)
    return value is not None and claim.quantity is not None and is_right(claim.quantity, value, reading)
