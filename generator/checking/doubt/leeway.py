"""What else a figure may be, as far as its words leave it open.

A text by somebody else says less than a bulletin: "34 centavos menos", "había sido de 19.43", "un año antes, 6.2%".
What its sentence names holds: its series, its time, its direction. What it leaves to the text around may be any time
and any series that the text has named, held against any time that is usual; and an amount may be a level, or how far
one moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checking.claim import Claim, Reading
from generator.checking.doubt.otherwise import levels, moves, shares
from generator.checking.finding import Measure
from generator.checking.judge import is_right
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import Hedge, Quantity, When
from generator.checking.scene.setting import MOST_SPOKEN, Setting, indicator, window_of
from generator.model.period import Period, Window

_FIGURES = frozenset(
    {Measure.LEVEL, Measure.CHANGE, Measure.POINTS, Measure.DIFFERENCE, Measure.MULTIPLE, Measure.SHARE, Measure.GAP}
)
_CLOSED = frozenset({"together", "real"})
"""What words say of a figure that leaves nothing open: in current prices it is another thing."""


def leeway(claim: Claim, setting: Setting) -> Reading | None:
    """A reading that makes a figure true and that its words do not exclude."""
    first = claim.readings[0]
    if claim.quantity is None or first.measure not in _FIGURES or first.detail in _CLOSED:
        return None
    if first.whole is not None and first.measure in (Measure.DIFFERENCE, Measure.MULTIPLE):
        return None  # of two places that its sentence names
    if claim.quantity.unit == "times" and "base" not in claim.open:
        return None  # "more than doubled since 2018": nearly any other time would bear out so wide a word
    return next((one for one in _others(claim, claim.quantity, setting) if _is_true(one, claim)), None)


def _is_true(reading: Reading, claim: Claim) -> bool:
    value = reading.value() if reading.value else None
    if value is None or claim.quantity is None:
        return False
    size = value if reading.sign or claim.quantity.is_signed else abs(value)
    said = claim.quantity
    is_near = said.hedge is Hedge.EXACT or abs(abs(size) - abs(said.value)) <= abs(said.value) / 10
    return is_near and is_right(said, size, reading, is_open=claim.is_open)


def _others(claim: Claim, quantity: Quantity, setting: Setting) -> Iterator[Reading]:
    """Every reading that the words do not exclude."""
    sign = claim.readings[0].sign
    for line in _lines(claim, setting):
        about = indicator(setting, line)
        for window in _windows(claim, setting, line):
            yield from levels(line, window, about, quantity)
            if not sign or quantity.unit == "share":
                yield from shares(line, window, about, quantity, setting)
            for base in _bases(claim, setting, line, window):
                yield from moves(line, window, base, about, quantity, sign)


def _lines(claim: Claim, setting: Setting) -> list[Line]:
    """The series of the claim's readings; where its sentence names none, those that the text has spoken of.

    A sentence that names a place alone leaves open what is told of it.
    """
    found = [one.line for one in claim.readings]
    areas = {one.series.area for one in found}
    known = [one for one in (setting.last, *list(setting.spoken)[-MOST_SPOKEN:], setting.main) if one]
    if "statistic" in claim.open:
        known = [one for one in known if one.area in areas]
    if claim.open & {"series", "statistic"}:
        found += [line for series in known for line in setting.data.lines(series)]
    return list(dict.fromkeys(found))


def _windows(claim: Claim, setting: Setting, line: Line) -> list[Window]:
    """The times of the claim's readings; where its sentence names none, those that the text has named."""
    found = [fit(one.window, line.frequency) for one in claim.readings]
    named = [one for each in (*setting.windows(), *setting.named) if (one := setting.fitted(each, line))]
    if "year" in claim.open:
        found += [one for each in claim.whens if each.role == "of" for one in _meant(each, named)]
    if "lead" in claim.open:
        led = [one for each in claim.whens if each.role == "of" for one in _meant(each, named) if one]
        parts = (one for one in led if not one.is_whole_year)
        found += [one for each in parts for one in (Window.of(each.first), Window.of(each.last))]
    if "time" in claim.open:
        found += named
        found += [Window.of(one.first) for one in named]
        found += [Window.year_to_date(one.last) for one in named if line.frequency > 1]
        found += [Window.of(one.last) for one in named]
    return list(dict.fromkeys(one for one in found if one))


def _meant(when: When, anchors: Sequence[Window]) -> Iterator[Window | None]:
    """The windows that a time may name by others that are named: "in April" of which year, "2024" of which months."""
    for anchor in anchors:
        yield window_of(when, anchor.frequency, anchor)
        if when.year > 0:
            yield anchor.shift_years(when.year - anchor.last.year)


def _bases(claim: Claim, setting: Setting, line: Line, window: Window) -> list[Window]:
    """What a time may be held against, as the readings say; without a word of it, a year before or any time named."""
    held = [one for one in claim.readings if one.comparison]
    own = [one for one in held if fit(one.window, line.frequency) == window]
    known = own if own and "base" not in claim.open else held
    found = [fit(one.comparison, line.frequency) for one in known if one.comparison]
    found += list(_meant_bases(claim, window))
    if "base" in claim.open:
        found += [window.shift_years(-1), window.shift(-len(window))]
        found += _usual(line, window, setting)
        if "time" in claim.open or "lead" in claim.open:
            found += [setting.fitted(one, line) for one in setting.named]
    return [one for one in dict.fromkeys(found) if one and one != window and len(one) == len(window)]


def _usual(line: Line, window: Window, setting: Setting) -> Iterator[Window]:
    """Earlier times that a change may silently be held against: any the text has named, December, two years ago."""
    dated = [one for each in setting.dated if (one := fit(each, line.frequency))]
    december = Period.of(line.frequency, window.last.year - 1, int(line.frequency))
    for base in (*dated, Window.of(december), window.shift_years(-2)):
        if base.last < window.first:
            yield base


def _meant_bases(claim: Claim, window: Window) -> Iterator[Window | None]:
    roles = ("against", "since", "of") if "base" in claim.open else ("against", "since")
    for when in claim.whens:
        if when.role not in roles:
            continue
        yield window_of(when, window.frequency, window, is_before=True)
        if when.year > 0 and when.role != "since":
            yield window.shift_years(when.year - window.last.year)
