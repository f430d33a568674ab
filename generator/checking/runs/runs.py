"""What runs, period after period: by the month, by the year, by the rate, by the pace, beyond a level, beside a band.

Each way to move is a test of one period: True where it went that way, False where it did not, None where an
observation is missing. Years are those of whole calendar years.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from generator.checking.ledger import measure
from generator.checking.ledger.band import beside_band
from generator.checking.ledger.data import Line
from generator.checking.reading import Hedge, Quantity
from generator.model.period import Frequency, Period, Window
from generator.model.unit import Kind
from generator.model.words import Indicator

Test = Callable[[Period], bool | None]
_BACK = 36
"""A run that ended so many periods ago is not the one spoken of."""


def length(holds: Test, end: Period, printed: Decimal, start: Period | None) -> Decimal | None:
    """How many periods in a row, up to one, something holds; None where a hole leaves it open.

    `start` is the first period that can be known: a run that begins there is as long as anybody can say.
    """
    count = _length(holds, end)
    first = end.shift(-count)
    is_whole = holds(first) is False or (start is not None and first < start)
    return Decimal(count) if is_whole or count > printed else None


def _length(holds: Test, end: Period) -> int:
    """How many periods in a row, up to one, something is known to hold."""
    period = end
    while holds(period) is True:
        period = period.shift(-1)
    return end.ordinal - period.ordinal


def longest_before(holds: Test, end: Period, start: Period | None) -> Decimal | None:
    """The length of the longest run before the one that lasts until a period, from the start of a series on."""
    if start is None:
        return None
    best = count = 0
    for back in range(end.ordinal - start.ordinal, _length(holds, end) - 1, -1):
        count = count + 1 if holds(end.shift(-back)) else 0
        best = max(best, count)
    return Decimal(best)


def latest(holds: Test, end: Period, printed: Decimal, start: Period | None) -> Decimal | None:
    """The length of the last run that was over by a time, or goes on at it and no further."""
    if holds(end) is True:
        return length(holds, end, printed, start) if holds(end.shift(1)) is not True else None
    for back in range(1, _BACK):
        answer = holds(end.shift(-back))
        if answer is not False:
            return length(holds, end.shift(-back), printed, start) if answer else None
    return None


def since(holds: Test, first: Period, end: Period, printed: Decimal, start: Period | None) -> Decimal | None:
    """The length of a run that is said to have begun at a time: where it did not, how long it has lasted from there.

    "The falls began in April and there have been six": none but the month that the run began in makes six of it.
    """
    whole = length(holds, end, printed, start)
    told = end.ordinal - first.ordinal + 1
    if whole is None or whole == told or whole != printed:
        return whole
    return Decimal(told)


def by_period(line: Line, about: Indicator, step: int, way: int, *, is_shown: bool) -> Test:
    """Each period against the one `step` before it; where `is_shown`, what rounds to no change is none."""
    return partial(_went, line, about, step, way, is_shown)


def by_level(line: Line, about: Indicator, step: int, way: int) -> Test:
    """Each period against the one `step` before it, by the levels as they are shown."""
    return partial(_shown_went, line, about, step, way)


def by_year(line: Line, about: Indicator, way: int) -> Test:
    """Each whole year against the one before."""
    return partial(_year_went, line, about, way)


def of_pace(line: Line, about: Indicator, way: int, frequency: Frequency) -> Test:
    """Annual growth of a period, or of a year, against that of the one before: whether it grew or slowed."""
    return partial(_paced, line, about, way, frequency)


def beyond(line: Line, about: Indicator, limit: Quantity, *, is_below: bool) -> Test:
    """Whether a level, or where the limit is a per cent the annual change, is above a limit, or below it."""
    is_rate = limit.unit == "percent" and about.kind is not Kind.RATE
    bound = limit.value if is_rate else limit.value.scaleb(-about.power)
    is_strict = limit.hedge not in (Hedge.AT_LEAST, Hedge.AT_MOST)
    return partial(_stands, line, about, bound, is_below, is_rate, is_strict)


def beside(line: Line, about: Indicator, side: int) -> Test:
    """Whether a level is on that side of the band that an authority has set: below it -1, inside it 0, above it 1."""
    return partial(_lies, line, about, side)


def of_december(line: Line, way: int) -> Test:
    """Inflation at the end of a year against that at the end of the year before."""
    return partial(_december_went, line, way)


def _went(line: Line, about: Indicator, step: int, way: int, is_shown: bool, period: Period) -> bool | None:  # noqa: FBT001 - bound by `partial`
    now, then = line.at(period), line.at(period.shift(-step))
    if now is None or then is None:
        return None
    window = Window.of(period)
    moved = measure.moved(line, window, window.shift(-step), about.kind) if is_shown else None
    if moved is not None:
        shown = measure.rounded(moved, Decimal(1).scaleb(-about.change_decimals))
        return shown > 0 if way > 0 else shown < 0
    return now > then if way > 0 else now < then


def _shown_went(line: Line, about: Indicator, step: int, way: int, period: Period) -> bool | None:
    now, then = line.at(period), line.at(period.shift(-step))
    if now is None or then is None:
        return None
    shown = Decimal(1).scaleb(-about.decimals)
    apart = measure.rounded(now, shown) - measure.rounded(then, shown)
    return apart > 0 if way > 0 else apart < 0


def _lies(line: Line, about: Indicator, side: int, period: Period) -> bool | None:
    now = line.at(period)
    return None if now is None else beside_band(now, about) == side


def whole_year(line: Line, year: int) -> Window:
    """A calendar year in the periods of a series."""
    return Window.year_to_date(Period.of(line.frequency, year, int(line.frequency)))


def _year_went(line: Line, about: Indicator, way: int, period: Period) -> bool | None:
    own = whole_year(line, period.year)
    moved = measure.annual_change(line, own, about.kind)
    return None if moved is None else (moved > 0 if way > 0 else moved < 0)


def _paced(line: Line, about: Indicator, way: int, frequency: Frequency, period: Period) -> bool | None:
    is_year = frequency is Frequency.YEAR
    own = whole_year(line, period.year) if is_year else Window.of(period)
    before = own.shift_years(-1) if is_year else own.shift(-1)
    apart = measure.acceleration(line, own, before, about.kind)
    return None if apart is None else apart * way > 0


def _december_went(line: Line, way: int, period: Period) -> bool | None:
    own = Window.of(Period.of(line.frequency, period.year, int(line.frequency)))
    apart = measure.acceleration(line, own, own.shift_years(-1), Kind.INDEX)
    return None if apart is None else (apart > 0 if way > 0 else apart < 0)


def _stands(
    line: Line,
    about: Indicator,
    bound: Decimal,
    is_below: bool,  # noqa: FBT001 - bound by `partial`
    is_rate: bool,  # noqa: FBT001
    is_strict: bool,  # noqa: FBT001
    period: Period,
) -> bool | None:
    window = Window.of(period)
    now = measure.change(line, window, window.shift_years(-1), about.kind) if is_rate else line.at(period)
    if now is None:
        return None
    if is_below:
        return now < bound if is_strict else now <= bound
    return now > bound if is_strict else now >= bound
