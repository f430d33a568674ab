"""The change of one series between two times: in per cent, in points, in money, as a multiple or a yearly rate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Reading
from generator.checking.figures.told_ends import told_ends
from generator.checking.finding import Measure
from generator.checking.judge import is_told
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.scene.comparison import against, compared, in_a_span, same_span
from generator.checking.scene.direction import direction, sign
from generator.checking.scene.near_time import near_time
from generator.checking.scene.prices import deflator, is_inflation
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.whose import lines_of, on
from generator.checking.text.clue import Rare
from generator.model.period import Frequency, Window
from generator.model.unit import Kind
from generator.model.words import Indicator

_BETWEEN = re.compile(r"(?:de|desde|entre|from|between)\b", re.IGNORECASE)
_SPAN = Rare("that ese", r"\b(?:over that span|in that span|en ese lapso|en ese periodo|over that period)\b")


_DECEMBER = 12
_BY = re.compile(
    r"\s*(?:(?:mensual|anual|trimestral|interanual|acumulad[oa]|monthly|annual|yearly|quarterly)\s+)*"
    r"(?:(?:de|en|un|una|of|by)\s+){0,2}(?:apenas\s+|just\s+|only\s+)?[$]?",
    re.IGNORECASE,
)
"""Between a rise or a fall and the figure that it came to: "un alza mensual de 0.43%"."""
_VERB = re.compile(r"(?:ó|aron|ieron|yeron|jeron|jo|[ai]do|[ai]ndo|ed|ing)\Z", re.IGNORECASE)
_BY_VERB = re.compile(r"\s*(?:en\s+|un\s+|by\s+)*(?:apenas\s+|just\s+|only\s+)?[$]?", re.IGNORECASE)
"""Between a verb and how far it went: "bajó en 0.2%"; "bajó de 4.59%" is where it came from."""


def changes(scene: Scene, at: int, setting: Setting, kind: Measure = Measure.CHANGE) -> Iterator[Reading]:
    """The change of a series between two times: in per cent, or in the points or the money that its kind goes by."""
    went = sign(scene, at)
    for ends in told_ends(scene, at, setting, lines_of(scene, at, setting)):
        found = _change(scene, at, setting, Reading(kind, ends.line, ends.window, ends.base, sign=went))
        if found:
            yield found
        if found and ends.is_sure:
            return
    yield from _changes(scene, at, setting, kind, went)


def _changes(scene: Scene, at: int, setting: Setting, kind: Measure, went: int) -> Iterator[Reading]:
    """The change between the time of a figure and each that it may be held against."""
    unit = scene.quantities[at].unit
    for line, window, about in on(scene, at, setting):
        pairs = _pairs(scene, at, setting, line, window)
        if kind is Measure.ANNUAL_RATE and scene.is_foreign:
            pairs = [*_long(scene, line), *pairs]
        for own, base in pairs:
            reading = _change(scene, at, setting, Reading(kind, line, own, base, sign=went))
            if reading is None:
                continue
            yield reading
            if is_inflation(about, setting) and went and unit == "percent" and not _is_moved_by(scene, at):
                if in_a_span(scene, at) is None:
                    _leave_way(scene, at)
                yield replace(reading, sign=0)


def yearly(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """What something grew a year over several: compounded, or as the mean of the growth of each."""
    for one in changes(scene, at, setting, Measure.ANNUAL_RATE):
        base = one.comparison
        if base is None or one.window.last.year - base.last.year < 2:
            continue
        yield one
        value = partial(_mean_growth, one.line, one.window, base, indicator(setting, one.line).kind)
        yield replace(one, value=value)


def _mean_growth(line: Line, window: Window, base: Window, kind: Kind) -> Decimal | None:
    """The mean of the annual growth of each year since a base."""
    years = range(window.last.year - base.last.year)
    known = [measure.change(line, window.shift_years(-one), window.shift_years(-one - 1), kind) for one in years]
    found = [one for one in known if one is not None]
    return sum(found, Decimal(0)) / len(found) if len(found) == len(known) else None


def _long(scene: Scene, line: Line) -> Iterator[tuple[Window, Window]]:
    """What the sentence held against each other before, years apart: "84.9 % above 2019, or 13.1 % a year"."""
    for claim in scene.figured:
        for one in claim.readings:
            if one.line == line and one.comparison and one.comparison.last < one.window.shift_years(-1).last:
                yield one.window, one.comparison


def _pairs(scene: Scene, at: int, setting: Setting, line: Line, window: Window) -> list[tuple[Window, Window]]:
    """The time of a change with each that it is held against."""
    is_real = scene.is_real(scene.quantities[at].span.start)
    if setting.span is not None and (
        _SPAN.within(scene, scene.span.start, scene.span.end) or (is_real and not scene.whens)
    ):
        return same_span(setting, line)
    found = [*_as_first(scene, at, window), *compared(scene, at, setting, line, window)]
    return found if setting.is_declared else [*found, *further(scene, at, window, indicator(setting, line))]


def _as_first(scene: Scene, at: int, window: Window) -> list[tuple[Window, Window]]:
    """Of a figure that another one is held against: the same sort of change, "above the 0.3% of the same month"."""
    own = next((one for one in scene.held if one.second.span == scene.quantities[at].span), None)
    claim = next((one for one in scene.figured if own and one.span == own.first.span), None)
    if claim is None or claim.quantity is None:
        return []
    said = claim.quantity
    first = next((one for one in claim.readings if is_told(said, one)), None)
    if first is None or first.comparison is None or first.window.frequency is not window.frequency:
        return []
    if len(first.window) != len(window):
        return []
    return [(window, window.shift(first.comparison.last.ordinal - first.window.last.ordinal))]


def _change(scene: Scene, at: int, setting: Setting, reading: Reading) -> Reading | None:
    """A reading with its value; None where there are no real terms of it."""
    quantity = scene.quantities[at]
    kind, line, own, base = reading.measure, reading.line, reading.window, reading.comparison
    about = indicator(setting, line)
    if base is None:
        return None
    unit, how = about.kind.change_unit(about.value_unit).code, measure.moved
    if kind is Measure.ANNUAL_RATE:
        how, unit = measure.annual_rate, "percent"
    elif kind is Measure.MULTIPLE:
        how, unit = measure.multiple, "times"
    elif about.kind is Kind.RATE and quantity.unit == "percent":
        how, unit = measure.change, "percent"
    told = kind if kind is not Measure.CHANGE or unit == "percent" else Measure.POINTS
    value = partial(how, line, own, base, about.kind)
    if scene.is_foreign and about.kind is Kind.FLOW and len(own) == 1 < len(base) and kind is Measure.CHANGE:
        value = partial(_beside_mean, line, own, base, about.kind)
    if about.power and unit not in ("percent", "point", "times"):
        value = partial(measure.scaled, value, about.power)
    detail = ""
    if scene.is_real(quantity.span.start) and about.nominal:
        prices = None if about.kind is Kind.BALANCE else deflator(setting, about)
        if prices is None:
            return None
        detail, value = "real", partial(measure.real_change, line, prices, own, base, about.kind)
    return replace(reading, measure=told, detail=detail, value=value, unit=unit)


def _beside_mean(line: Line, own: Window, base: Window, kind: Kind) -> Decimal | None:
    """Per cent by which one period is more than the mean of several."""
    whole = measure.level(line, base, kind)
    return None if whole is None else measure.growth(measure.level(line, own, kind), whole / len(base))


def _leave_way(scene: Scene, at: int) -> None:
    """Which way a rate went to, or from, a figure is a claim of its own."""
    cue, own = direction(scene, at), scene.quantities[at].span
    if cue is not None and not any(cue.span < one.span < own and one.unit == "point" for one in scene.quantities):
        scene.used.discard(cue.span)


def _is_moved_by(scene: Scene, at: int) -> bool:
    """Whether something moved by a figure, and not to it, as inflation that "cede a 4.03%" does."""
    cue, own = direction(scene, at), scene.quantities[at].span
    if cue is None or cue.span > own:
        return cue is not None
    is_verb = _VERB.search(scene.plain, cue.span.start, cue.span.end) is not None
    first = next(
        one.span.start for one in scene.quantities if one.span.start >= cue.span.end
    )  # whose way is carried on
    return (_BY_VERB if is_verb else _BY).fullmatch(scene.plain, cue.span.end, first) is not None


def further(scene: Scene, at: int, window: Window, about: Indicator) -> Iterator[tuple[Window, Window]]:
    """What else people hold against each other: inflation of a year is that of its December; "from May to June"."""
    last = Window.of(window.last)
    is_december = about.kind is Kind.INDEX and window.is_whole_year and not window.is_single
    if is_december or (len(window) == window.frequency > 1 and not window.is_whole_year):
        yield last, last.shift_years(-1)
    is_held = against(scene, at) is not None
    is_output = window.is_whole_year and window.frequency is Frequency.QUARTER  # a year of it is held against a year
    if (
        about.kind is not Kind.FLOW
        and len(window) > 1
        and window.first.last_day.month < _DECEMBER
        and not (is_output or is_held)
    ):
        yield last, Window.of(window.first.shift(-1))  # "en lo que va del año los precios acumulan 1.46%"
    yield from ends_of_range(scene, at, window)


def ends_of_range(scene: Scene, at: int, window: Window) -> Iterator[tuple[Window, Window]]:
    """The last and the first of a range of times: "between 2012 and 2016 annual sales shrank by 2.9 billion"."""
    when = near_time(scene, at, ("of",))
    if when and len(window) > 1 and _BETWEEN.match(scene.plain, when.span.start):
        step = window.frequency if when.months > 12 and when.month == 12 and when.months % 12 == 0 else 1
        yield Window.trailing(window.last, step), Window.trailing(window.first.shift(step - 1), step)
