"""Levels and changes of one series: all readings of a figure that prints one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Reading
from generator.checking.figures.rate_points import rate_points
from generator.checking.figures.told_ends import told_ends
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import CueKind
from generator.checking.scene.comparison import against, bases, compared, in_a_span, same_span
from generator.checking.scene.direction import direction, sign
from generator.checking.scene.figure_time import is_edge
from generator.checking.scene.move import is_start
from generator.checking.scene.near_time import near_time
from generator.checking.scene.revised import is_revision
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.scene.whose import lines_of, on
from generator.checking.text.clue import Rare
from generator.model.period import Frequency, Window
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import Indicator

_FROM = Rare(
    "from desde frente respecto than que against compared versus",
    r"(?:\bfrom|\bdesde|\bfrente a|\brespecto de|\bthan|\bque el|\bque la|\bagainst|\bcompared with|\bversus)"
    r"(?:\s+(?:los|las|el|la|de|del|the|a|un|una|superávit|déficit|surplus|deficit|of|annual|anual)\b)*\s*[$]?\Z",
)
_BETWEEN = re.compile(r"(?:de|desde|entre|from|between)\b", re.IGNORECASE)
_CLOSED = re.compile(
    r"\b(?:cerr(?:ó|aron|amos)|cierre|termin(?:ó|aron)|conclu\w+|fin de|closed|ended|end of)\b", re.IGNORECASE
)
"""What is said of the last month of a year."""
_SPAN = Rare("that ese", r"\b(?:over that span|in that span|en ese lapso|en ese periodo|over that period)\b")


_MEAN_BEFORE = re.compile(
    r"\b(?:en promedio|promedio (?:mensual|trimestral)|promedi\w+|on average|(?:monthly|quarterly) average|"
    r"averag(?:ed|ing)|average (?:monthly|quarterly)|an average of)\b",
    re.IGNORECASE,
)
_MEAN_BEHIND = re.compile(r"\s+(?:en promedio|mensuales|al mes|por mes|cada mes|a month|per month)\b", re.IGNORECASE)
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


APART = "apart"
"""What a reading tells of the two amounts of the sentence before."""
Amounts = Callable[[], Decimal | None]


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
        value: Amounts = partial(_mean_growth, one.line, one.window, base, indicator(setting, one.line).kind)
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
    found = compared(scene, at, setting, line, window)
    return found if setting.is_declared else [*found, *_further(scene, at, window, indicator(setting, line))]


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
    if about.power and unit not in ("percent", "point", "times"):
        value = partial(measure.scaled, value, about.power)
    detail = ""
    if scene.is_real(quantity.span.start) and about.nominal:
        prices = None if about.kind is Kind.BALANCE else deflator(setting, about)
        if prices is None:
            return None
        detail, value = "real", partial(measure.real_change, line, prices, own, base, about.kind)
    return replace(reading, measure=told, detail=detail, value=value, unit=unit)


def is_inflation(about: Indicator, setting: Setting) -> bool:
    """Whether a statistic is an index of prices, whose annual change others call by a name of its own."""
    return not setting.is_declared and about.kind is Kind.INDEX and about.unit == "index"


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


def _further(scene: Scene, at: int, window: Window, about: Indicator) -> Iterator[tuple[Window, Window]]:
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
    yield from _ends(scene, at, window)


def _ends(scene: Scene, at: int, window: Window) -> Iterator[tuple[Window, Window]]:
    """The last and the first of a range of times: "between 2012 and 2016 annual sales shrank by 2.9 billion"."""
    when = near_time(scene, at, ("of",))
    if when and len(window) > 1 and _BETWEEN.match(scene.plain, when.span.start):
        step = window.frequency if when.months > 12 and when.month == 12 and when.months % 12 == 0 else 1
        yield Window.trailing(window.last, step), Window.trailing(window.first.shift(step - 1), step)


def deflator(setting: Setting, about: Indicator) -> Line | None:
    """The prices that an indicator's amounts are held against."""
    return setting.data.line(Series.parse(about.deflator)) if about.deflator else None


def levels(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """The level of a series at a time; of a balance, on the side that the words say."""
    quantity = scene.quantities[at]
    side = balance_side(scene, at)
    is_real = scene.is_real(quantity.span.start) and not (scene.is_foreign and _is_of_next(scene, at))
    for line, window, about in on(scene, at, setting):
        if is_real and about.nominal:
            continue
        if scene.is_foreign and about.kind is Kind.FLOW and len(window) > 1 and _is_mean(scene, at):
            mean = partial(_mean, line, window, about)
            yield Reading(Measure.LEVEL, line, window, detail="mean", value=mean, unit=about.unit)
            continue
        for own in _level_windows(scene, at, line, window):
            if about.kind is Kind.BALANCE and not side and not quantity.is_signed:
                side = 0
            value = partial(_scaled, line, own, about)
            yield Reading(
                Measure.LEVEL, line, own, sign=side if about.kind is Kind.BALANCE else 0, value=value, unit=about.unit
            )
            for power in (3, 6, 9) if _is_bare(scene, at, setting) else ():
                shown = partial(measure.scaled, value, -power)
                yield Reading(Measure.LEVEL, line, own, value=shown, unit=about.unit)


def _is_mean(scene: Scene, at: int) -> bool:
    """Whether an amount is what each month, or quarter, came to on average."""
    own = scene.quantities[at].span
    first, last = scene.bounds(at)
    if _MEAN_BEFORE.search(scene.plain[first : own.start]) or _MEAN_BEHIND.match(scene.plain, own.end, last):
        return True
    if not at or scene.quantities[at - 1].unit != scene.quantities[at].unit:
        return False
    is_base = _FROM.within(scene, scene.quantities[at - 1].span.end, own.start) is not None
    return is_base and _is_mean(scene, at - 1)  # "averaged 2,182 a month in 2008, down from 2,225 in 2007"


def _mean(line: Line, window: Window, about: Indicator) -> Decimal | None:
    found = measure.level(line, window, about.kind)
    return None if found is None else (found / len(window)).scaleb(about.power)


def _is_of_next(scene: Scene, at: int) -> bool:
    """Whether the words on real terms stand by another figure: "378 millones, 10.2% más en términos reales"."""
    first, last = scene.bounds(at)
    return not scene.cues_in(first, last, CueKind.REAL)


def _is_bare(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether a number leaves its unit and its scale to the head of a table, or to the numbers before it."""
    quantity = scene.quantities[at]
    if quantity.unit:
        return False
    return scene.is_row or (not setting.is_declared and (abs(quantity.value) >= 100 or quantity.step < 1))


def _level_windows(scene: Scene, at: int, line: Line, window: Window) -> list[Window]:
    """The time of a level: one named right after it, even where it is what another is held against."""
    quantity = scene.quantities[at]
    first, last = scene.bounds(at)
    near = [
        one
        for one in scene.whens_in(quantity.span.end, last, ("of", "against"))
        if not re.search(r"[,;:]", scene.plain[quantity.span.end : one.span.start]) and not one.adjective
    ]
    starts_from = not is_revision(scene) and _FROM.within(
        scene, max(first, quantity.span.start - 60), quantity.span.start
    )
    if near and near[0].role == "against":
        between = scene.plain[quantity.span.end : near[0].span.start]
        if starts_from or len(between.split()) <= 2:
            own = window_of(near[0], line.frequency, window, is_before=True)
            return [own] if own else []
    is_told = is_edge(scene, at) or (scene.is_foreign and is_start(scene, at))  # whose time is that of the edge already
    if starts_from and not near and not is_told:
        return bases(scene, at, line, window)
    is_close = scene.is_foreign and window.is_whole_year and _CLOSED.search(scene.text) is not None
    return [window, Window.of(window.last)] if is_close else [window]


def differences(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """By how much one amount is more than another: "12,000 jobs fewer than a year before"."""
    went = sign(scene, at)
    is_real = scene.is_real(scene.quantities[at].span.start)
    step = scene.quantities[at].step if scene.is_foreign else None
    for ends in told_ends(scene, at, setting, lines_of(scene, at, setting)):
        yield from _apart(ends.line, ends.window, ends.base, indicator(setting, ends.line), went, step)
        if ends.is_sure:
            return
    for line, window, about in on(scene, at, setting):
        pairs = [] if is_real and about.nominal else compared(scene, at, setting, line, window)
        if scene.is_foreign:
            more = _ends(scene, at, window) if about.kind is Kind.FLOW else _further(scene, at, window, about)
            pairs += [one for one in more if one not in pairs]
        for own, base in pairs:
            yield from _apart(line, own, base, about, went, step)
        if is_inflation(about, setting) and scene.quantities[at].unit == "index":
            yield from rate_points(scene, at, line, window, about.kind)


def last_apart(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """How far the two amounts are apart that the sentence before held against each other."""
    for line in dict.fromkeys(line for line, _, _ in on(scene, at, setting)):
        for own, base in same_span(setting, line):
            about = indicator(setting, line)
            for one in _apart(line, own, base, about, 0, scene.quantities[at].step):
                yield replace(one, detail=APART, value=partial(_size, one.value)) if one.value else one


def _size(value: Amounts) -> Decimal | None:
    found = value()
    return None if found is None else abs(found)


def _apart(
    line: Line, window: Window, base: Window, about: Indicator, sign: int, step: Decimal | None
) -> Iterator[Reading]:
    """How far two amounts are apart, and how far they are as printed down to a step."""
    value: Amounts = partial(measure.difference, line, window, base, about.kind)
    if about.power:
        value = partial(measure.scaled, value, about.power)
    yield Reading(Measure.DIFFERENCE, line, window, base, sign=sign, value=value, unit=about.unit)
    if step is not None:
        shown: Amounts = partial(_shown_apart, line, window, base, about, step)
        yield Reading(Measure.DIFFERENCE, line, window, base, sign=sign, value=shown, unit=about.unit)


def _shown_apart(line: Line, window: Window, base: Window, about: Indicator, step: Decimal) -> Decimal | None:
    """How far two amounts are apart as somebody finds it who has them rounded."""
    now, then = (_scaled(line, one, about) for one in (window, base))
    return None if now is None or then is None else measure.rounded(now, step) - measure.rounded(then, step)


def _scaled(line: Line, window: Window, about: Indicator) -> Decimal | None:
    found = measure.level(line, window, about.kind)
    return found.scaleb(about.power) if found is not None and about.power else found


def balance_side(scene: Scene, at: int) -> int:
    """1 for a surplus, -1 for a deficit, as the nearest such word before a figure says."""
    quantity = scene.quantities[at]
    cues = scene.cues_in(scene.span.start, quantity.span.start, CueKind.BALANCE)
    if not cues:
        return 0
    return {"surplus": 1, "deficit": -1}.get(cues[-1].value, 0)
