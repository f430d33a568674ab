"""What else a figure may be, as far as its words leave it open.

A text by somebody else says less than a bulletin: "34 centavos menos", "había sido de 19.43", "un año antes, 6.2%".
What its sentence names holds: its series, its time, its direction. What it leaves to the text around may be any time
and any series that the text has named, held against any time that is usual; and an amount may be a level, or how far
one moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.judge import is_right
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import Hedge, When
from generator.checking.scene.setting import MOST_SPOKEN, Setting, indicator, window_of
from generator.model.period import Period, Window
from generator.model.unit import Kind
from generator.model.words import Indicator

_FIGURES = frozenset(
    {Measure.LEVEL, Measure.CHANGE, Measure.POINTS, Measure.DIFFERENCE, Measure.MULTIPLE, Measure.SHARE, Measure.GAP}
)
_PERCENT = frozenset({"percent", "point"})
_RELATIVE = frozenset({"percent", "point", "share", "times"})
_MOST = 100
"""A bare number with decimals below that may be a per cent whose sign stands at another: "16.4%; en 2022, 17.3"."""
_SCALES = (0, 3, 6, 9)


def leeway(claim: Claim, setting: Setting) -> Reading | None:
    """A reading that makes a figure true and that its words do not exclude."""
    if claim.quantity is None or claim.readings[0].measure not in _FIGURES:
        return None
    if claim.readings[0].detail == "together":
        return None
    if claim.readings[0].whole is not None and claim.readings[0].measure in (Measure.DIFFERENCE, Measure.MULTIPLE):
        return None  # of two places that its sentence names
    if claim.readings[0].detail == "real":
        return None  # its words say so, and what it is in current prices is another thing
    if claim.quantity.unit == "times" and "base" not in claim.open:
        return None  # "more than doubled since 2018": nearly any other time would bear out so wide a word
    return next((one for one in _others(claim, setting) if _is_true(one, claim)), None)


def _is_true(reading: Reading, claim: Claim) -> bool:
    value = reading.value() if reading.value else None
    if value is None or claim.quantity is None:
        return False
    size = value if reading.sign or claim.quantity.is_signed else abs(value)
    said = claim.quantity
    is_near = said.hedge is Hedge.EXACT or abs(abs(size) - abs(said.value)) <= abs(said.value) / 10
    return is_near and is_right(said, size, reading, is_open=claim.is_open)


def _others(claim: Claim, setting: Setting) -> Iterator[Reading]:
    """Every reading that the words do not exclude."""
    sign, unit = claim.readings[0].sign, claim.quantity.unit if claim.quantity else ""
    for line in _lines(claim, setting):
        about = indicator(setting, line)
        for window in _windows(claim, setting, line):
            if unit not in _RELATIVE:
                yield from _amounts(line, window, about, is_bare=not unit)
            if unit == "share" or (unit in _PERCENT and not sign):
                yield from _shares(line, window, about, unit, setting)
            for base in _bases(claim, setting, line, window):
                yield from _moves(line, window, base, about, sign, unit)
                if not unit and claim.quantity and claim.quantity.step < 1 and abs(claim.quantity.value) < _MOST:
                    yield from (replace(one, unit="") for one in _moves(line, window, base, about, sign, "percent"))


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


def _amounts(line: Line, window: Window, about: Indicator, *, is_bare: bool) -> Iterator[Reading]:
    """The level; a bare number may be in thousands, millions or billions as the one before it was."""
    for scale in _SCALES if is_bare else (0,):
        value = partial(_level, line, window, about, scale)
        yield Reading(Measure.LEVEL, line, window, value=value, unit=about.unit)


def _level(line: Line, window: Window, about: Indicator, scale: int) -> Decimal | None:
    found = measure.level(line, window, about.kind)
    return None if found is None else found.scaleb(about.power - scale)


def _shares(line: Line, window: Window, about: Indicator, unit: str, setting: Setting) -> Iterator[Reading]:
    """What the series is of those around it, and what those in it are of it."""
    if unit == "point":
        return
    around = [*_wider(line, setting), *setting.data.parts(line)]
    for whole in around:
        if whole is not line and whole.frequency is line.frequency:
            value = partial(_share, line, whole, window, about.kind, 1 if unit == "percent" else 100)
            yield Reading(Measure.SHARE, line, window, whole=whole, value=value, unit=unit)


def _wider(line: Line, setting: Setting) -> list[Line]:
    own = line.series
    around = (own.area, *setting.catalogue.parents(own.area)) if own.area in setting.catalogue.areas else (own.area,)
    return [one for one in setting.data.of_places(own.indicator, *around) if not one.series.sector and one is not line]


def _share(part: Line, whole: Line, window: Window, kind: Kind, size: int) -> Decimal | None:
    found = measure.share(part, whole, window, kind)
    return None if found is None else found / size


def _moves(line: Line, window: Window, base: Window, about: Indicator, sign: int, unit: str) -> Iterator[Reading]:
    """By how much the series moved from one time to another, in the unit of the figure."""
    if unit in _PERCENT and base.last < window.last:
        value = partial(measure.moved, line, window, base, about.kind)
        own = about.kind.change_unit(about.value_unit).code
        yield Reading(Measure.CHANGE, line, window, base, sign=sign, value=value, unit=own)
    if unit in ("point", "index") and about.kind is Kind.INDEX:
        value = partial(measure.acceleration, line, window, base, about.kind)
        yield Reading(Measure.POINTS, line, window, base, sign=sign, value=value, unit=unit)
    elif unit == "times" and base.last < window.last:
        value = partial(measure.multiple, line, window, base, about.kind)
        yield Reading(Measure.MULTIPLE, line, window, base, sign=sign, value=value, unit="times")
    elif unit not in _RELATIVE:
        for scale in _SCALES if not unit else (0,):
            value = partial(_difference, line, window, base, about, scale)
            yield Reading(Measure.DIFFERENCE, line, window, base, sign=sign, value=value, unit=about.unit)


def _difference(line: Line, window: Window, base: Window, about: Indicator, scale: int) -> Decimal | None:
    found = measure.difference(line, window, base, about.kind)
    return None if found is None else found.scaleb(about.power - scale)
