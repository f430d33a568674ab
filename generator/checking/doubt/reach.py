"""What a printed figure is true of within the reach of its text, however its sentence was read.

A true sentence by somebody else that is read wrongly prints a figure all the same that is true of something near: of
another part, another place or another time that the text has spoken of. One that is wrong is true of nothing near. But
the fewer digits a figure has the more it is true of by chance: so few are looked through for it as cannot well be
right by chance.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from generator.checking.claim import Claim, Reading
from generator.checking.doubt.otherwise import levels, moves, shares
from generator.checking.finding import Measure
from generator.checking.judge import is_right
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Quantity
from generator.checking.scene.named import named
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.model.period import Period, Window

_TRIED = {1: 5, 2: 40, 3: 200}
"""How many things a figure of so many digits is held against; one with more, against `_MOST`."""
_MOST = 2000
_RUNS = frozenset({Measure.STREAK, Measure.RANK, Measure.RECORD, Measure.BREADTH, Measure.CONCENTRATION})
_SEVERAL = 2
_NEAREST = 2
"""Readings that the words of a figure give first."""
_SLOTS = frozenset({"series", "statistic", "time", "lead"})


def reach(claim: Claim, scene: Scene, setting: Setting) -> Reading | None:
    """A reading near the text that makes a figure true; None where its sentence names what it is of, and when."""
    quantity = claim.quantity
    if quantity is None or claim.readings[0].measure in _RUNS or not claim.open & _SLOTS:
        return None
    if is_turned(claim) or claim.readings[0].detail == "real":
        return None
    if quantity.unit == "times" and "base" not in claim.open:
        return None  # "more than doubled since 2018" is true of nearly any month and year
    near = islice(_near(claim, quantity, scene, setting), _TRIED.get(_digits(quantity), _MOST))
    return next((one for one in near if _is_true(one, quantity)), None)


def is_turned(claim: Claim) -> bool:
    """Whether a figure is right but for the way that its words say it went: then no other thing is meant."""
    said = claim.quantity
    values = (one.value() for one in claim.readings[:_NEAREST] if one.value and one.sign)
    return said is not None and any(one and measure.rounded(abs(one), said.step) == abs(said.value) for one in values)


def _digits(quantity: Quantity) -> int:
    """How many digits a figure is printed with."""
    return len(measure.rounded(abs(quantity.value), quantity.step).scaleb(-quantity.step.adjusted()).as_tuple().digits)


def _is_true(reading: Reading, quantity: Quantity) -> bool:
    value = reading.value() if reading.value else None
    if value is None:
        return False
    return is_right(quantity, value if reading.sign or quantity.is_signed else abs(value), reading)


def _near(claim: Claim, quantity: Quantity, scene: Scene, setting: Setting) -> Iterator[Reading]:
    """All that a figure may be of, what is nearest to its sentence first."""
    sign = claim.readings[0].sign
    for line in _lines(claim, scene, setting):
        about = indicator(setting, line)
        windows = _windows(claim, scene, setting, line)
        for window in windows:
            if measure.level(line, window, about.kind) is None:
                continue
            yield from levels(line, window, about, quantity)
            for base in _bases(claim, line, window, windows):
                yield from moves(line, window, base, about, quantity, sign)
            yield from shares(line, window, about, quantity, setting)


def _lines(claim: Claim, scene: Scene, setting: Setting) -> list[Line]:
    """The series of the sentence, its parts and what it is a part of, and those that the text has spoken of."""
    found = [one.line for one in claim.readings]
    if not claim.open & {"series", "statistic"}:
        return list(dict.fromkeys(found))
    found += [line for one in scene.whole_subjects for line in setting.lines(one)]
    own = list(found)
    known = (setting.last, setting.main, *reversed(setting.spoken))
    found += [line for series in known if series for line in setting.data.lines(series)]
    for line in own:
        found += [*setting.data.parts(line), *setting.wholes(line)]
    if "series" not in claim.open:
        areas = {one.series.area for one in own}
        found = [one for one in found if one.series.area in areas]
    return list(dict.fromkeys(found))


def _windows(claim: Claim, scene: Scene, setting: Setting, line: Line) -> list[Window]:
    """The times of the sentence and of the text, then those beside them."""
    is_of_one = not scene.whens and len(set(setting.named)) < _SEVERAL
    if is_of_one or not claim.open & {"time", "lead"}:
        fitted = (setting.fitted(one.window, line) for one in claim.readings)
        return list(dict.fromkeys(one for one in fitted if one))
    whens = [window for one in scene.whens if not one.adjective for window in named(one, setting)]
    told = [*(one.window for one in claim.readings), *whens]
    told += [*setting.windows(), *setting.named] if "time" in claim.open else []
    own = list(dict.fromkeys(one for each in told if (one := setting.fitted(each, line))))
    beside: list[Window] = []
    for one in own:
        last = Window.of(one.last)
        beside += [last, one.shift_years(-1), last.shift(-1), Window.of(one.first), Window.year_to_date(one.last)]
    return list(dict.fromkeys([*own, *beside]))


def _bases(claim: Claim, line: Line, window: Window, windows: list[Window]) -> list[Window]:
    if "base" not in claim.open:
        told = [(one.window, one.comparison) for one in claim.readings if one.comparison]
        told = [one for one in told if one[0] == window] or told  # "than in April" is of May another thing than of July
        shifts = {own.last.ordinal - base.last.ordinal for own, base in told if own.frequency is window.frequency}
        return [window.shift(-one) for one in sorted(shifts) if one]
    december = Window.of(Period.of(line.frequency, window.last.year - 1, int(line.frequency)))
    usual = (window.shift_years(-1), window.shift(-len(window)), december)
    earlier = (one for one in windows if one.last < window.last)
    return [one for one in dict.fromkeys((*usual, *earlier)) if len(one) == len(window) and one != window]
