"""Levels and changes of one series: all readings of a figure that prints one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking import measure
from generator.checking.claim import Reading
from generator.checking.clue import Rare
from generator.checking.comparison import bases, compared, same_span
from generator.checking.data import Line
from generator.checking.direction import direction, sign
from generator.checking.figure_time import figure_times, is_edge
from generator.checking.finding import Measure
from generator.checking.judge import is_told
from generator.checking.listed import respective
from generator.checking.move import is_start
from generator.checking.near_time import near_time
from generator.checking.rate_points import turns
from generator.checking.reading import CueKind
from generator.checking.revised import is_old, is_revision
from generator.checking.scene import Scene
from generator.checking.setting import Setting, indicator, window_of
from generator.checking.subject import Subject
from generator.model.period import Frequency, Window
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import Indicator

_FROM = Rare(
    "from desde frente respecto than que against compared versus",
    r"(?:\bfrom|\bdesde|\bfrente a|\brespecto de|\bthan|\bque el|\bque la|\bagainst|\bcompared with|\bversus)"
    r"(?:\s+(?:los|las|el|la|de|del|the|a|un|una|superávit|déficit|surplus|deficit|of|annual|anual)\b)*\s*[$]?\Z",
)
_GROWTH_OF = re.compile(
    r"\s+(?:annual |monthly )?(?:(?:growth|decline|increase|drop|rise|fall|decrease) )?(?:of|in|de|del)\s+"
    r"(?:el |la |los |las |the )?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:de|desde|entre|from|between)\b", re.IGNORECASE)
_CLOSED = re.compile(
    r"\b(?:cerr(?:ó|aron|amos)|cierre|termin(?:ó|aron)|conclu\w+|fin de|closed|ended|end of)\b", re.IGNORECASE
)
"""What is said of the last month of a year."""
_OWNED = re.compile(
    r"\s+(?:del?|of|from|(?:(?:was|were|is)\s+)?(?:shipped|sold|exported|sent|received|produced)\s+by)\s+"
    r"(?:(?:el|la|los|las|the)\s+)?|"
    r",?\s+(?:se\s+)?(?:correspond|proven|provin|provien|proced|pertenec|deb|orig|deriv|came|comes|went|belong|stem|fuer|"
    r"fue|son|es\b|was|were|is|are)\w*,?\s+(?:del?|of|from|to|al?|en|por|by)\s+(?:(?:el|la|los|las|the)\s+)?|"
    r"\s+(?:que\s+)?(?:l[oa]s?\s+)?(?:aport|gener|export|vend|recib|capt|obtuv)(?:ó|aron|ió|ieron|o)\s+(?:el|la|los|las)\s+",
    re.IGNORECASE,
)
"""Between an amount and whose it is: "21 mil 709 millones de los no manufactureros", "correspondieron a"."""
_SPAN = Rare("that ese", r"\b(?:over that span|in that span|en ese lapso|en ese periodo|over that period)\b")


_ARTICLE = re.compile(r"\s+(?:anual(?:es)?\s+|mensual\s+)?(?:(?:el|la|los|las|the)\s+)?", re.IGNORECASE)
_COUNTRY = Rare(
    "nacional pais",
    r"\s+(?:(?:del?|a|en|el|la|los|las|total|promedio|conjunto|nivel|media|escala)\s+)*(?:nacional|pa[ií]s)\b",
)
_HEADS, _AMOUNT = frozenset({"person", "job"}), 100
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


_OF_AMOUNTS = frozenset({Measure.LEVEL, Measure.DIFFERENCE})
Amounts = Callable[[], Decimal | None]


def on(
    scene: Scene, at: int, setting: Setting, lines: Iterable[Line] | None = None
) -> Iterator[tuple[Line, Window, Indicator]]:
    """Each series with each time that a figure may speak of, where there is such a window."""
    chosen = _lines(scene, at, setting) if lines is None else lines
    if is_old(scene, at):
        chosen = [before for one in chosen if (before := setting.data.earlier(one))]
    for window in figure_times(scene, at, setting):
        for line in chosen:
            own = setting.fitted(window, line)
            if own:
                yield line, own, indicator(setting, line)


def _of_unit(scene: Scene, at: int, setting: Setting, subject: Subject | None) -> list[Line]:
    """The series of a phrase; where a figure counts another thing, those of that unit that the name may mean too."""
    lines, unit = setting.lines(subject), scene.quantities[at].unit or _carried(scene, at)
    if not setting.is_declared and not _is_counted(unit):
        return _as_before(scene, setting, subject) or _called_so(setting, subject) or lines
    if setting.is_declared or any(_is_of(unit, one, setting) for one in lines):
        return lines
    families = {one.series.indicator.partition(".")[0] for one in lines}
    known = subject.indicators if subject and subject.indicators else ()
    alike = [one for one in sorted(setting.data.indicators) if one in known or one.partition(".")[0] in families]
    about = setting.catalogue.indicators
    others = [one for one in alike if _are_alike(unit, about[one].unit)]
    place = subject.span if subject else scene.quantities[at].span
    areas = subject.areas if subject and subject.areas else tuple({one.series.area for one in lines})
    sectors = subject.sectors if subject else ()
    found = [line for one in others for line in setting.lines(Subject(place, (one,), areas, sectors))]
    dated = [line for line in found if any(setting.fitted(w, line) for w in figure_times(scene, at, setting))]
    return dated or lines


def _as_before(scene: Scene, setting: Setting, subject: Subject | None) -> list[Line]:
    """The series that a figure of the same sentence was of, where a name may mean several statistics."""
    if subject is None or not subject.indicators[1:]:
        return []
    told = [one.readings[0].line.series for one in scene.figured if one.readings]
    known = [one.indicator for one in told if one.indicator in subject.indicators]
    if not known:
        return []
    own = Subject(subject.span, (known[-1],), subject.areas, subject.sectors)
    return setting.lines(own)


def _called_so(setting: Setting, subject: Subject | None) -> list[Line]:
    """The series of each statistic that a name may mean, where the text has spoken of none of them: "exports"."""
    if subject is None or not subject.indicators[1:]:
        return []
    told = {one.indicator for one in (setting.last, setting.main, *setting.spoken) if one}
    if not told.isdisjoint(subject.indicators):
        return []
    each = (Subject(subject.span, (one,), subject.areas, subject.sectors) for one in subject.indicators)
    return [line for one in each for line in setting.lines(one)]


def _carried(scene: Scene, at: int) -> str:
    """The unit of the figure before, which one goes on with that has none: "215 mil personas, doce mil menos"."""
    before, own = (scene.quantities[at - 1] if at else None), scene.quantities[at]
    return before.unit if before and before.unit in _HEADS and own.value >= _AMOUNT else ""


def _is_counted(unit: str) -> bool:
    return unit.isupper() or unit in ("person", "job", "establishment")


def _is_of(unit: str, line: Line, setting: Setting) -> bool:
    return _are_alike(unit, indicator(setting, line).unit)


def _are_alike(one: str, other: str) -> bool:
    """Whether a figure in one unit may be of a series in another: people and their jobs are counted alike."""
    return one == other or {one, other} <= {"person", "job"}


def _lines(scene: Scene, at: int, setting: Setting) -> list[Line]:
    """The series that a figure may be of: those named, or the one that the true figure before it was of."""
    own = scene.quantities[at].span
    found = _of_unit(scene, at, setting, subject_of(scene, at))
    whole = _of_country(scene, at, found, setting) if scene.is_foreign else []
    if whole:
        return whole
    if not scene.is_foreign or not scene.figured or respective(scene, own.start):
        return found
    before = scene.figured[-1]
    said = before.quantity
    if said is None or any(before.span < one.span < own for one in scene.subjects):
        return found
    true = [one.line for one in before.readings if one.measure in _OF_AMOUNTS and is_told(said, one)]
    return found if not true or true[0] in found else true[:1]


def subject_of(scene: Scene, at: int) -> Subject | None:
    """The phrase that a figure is of; "the 1.4% annual growth of exports in Mexico" has it behind."""
    quantity = scene.quantities[at]
    listed = respective(scene, quantity.span.start)
    if listed is not None:
        return listed
    if quantity.unit == "percent":
        behind = [one for one in scene.subjects if one.span.start > quantity.span.end and one.indicators]
        if behind and _GROWTH_OF.fullmatch(scene.plain, quantity.span.end, behind[0].span.start):
            return behind[0]
    if scene.is_foreign and (quantity.unit.isupper() or not quantity.unit):
        owner = next((one for one in scene.subjects if one.span.start > quantity.span.end), None)
        if owner and _OWNED.fullmatch(scene.plain, quantity.span.end, owner.span.start):
            return owner
    return (told_behind(scene, at) if scene.is_foreign else None) or scene.subject(quantity.span.start)


def _of_country(scene: Scene, at: int, lines: list[Line], setting: Setting) -> list[Line]:
    """The same series of the country, where a figure is said to be its: "por debajo del 8.5% nacional"."""
    if _COUNTRY.at(scene, scene.quantities[at].span.end) is None:
        return []
    areas = setting.catalogue.areas
    around = {up for one in lines if one.series.area in areas for up in setting.catalogue.parents(one.series.area)}
    own = {(one.series.indicator, one.series.sector, one.frequency) for one in lines}
    return [
        one
        for each in dict.fromkeys(line.series.indicator for line in lines)
        for one in setting.data.of_places(each, *around)
        if (each, one.series.sector, one.frequency) in own
    ]


def told_behind(scene: Scene, at: int) -> Subject | None:
    """What stands behind a verb and its figure as their subject: "Cayó 2.0% la industria"."""
    own, cue = scene.quantities[at].span, direction(scene, at)
    after = next((one for one in scene.subjects if one.span.start >= own.end), None)
    if after is None or cue is None or cue.span > own or not (after.indicators or after.sectors):
        return None
    first = max(scene.span.start, *(scene.plain.rfind(mark, scene.span.start, cue.span.start) + 1 for mark in ",;:."))
    is_led = any(first <= one.span.start < cue.span.start for one in scene.subjects)
    is_next = _ARTICLE.fullmatch(scene.plain, own.end, after.span.start) is not None
    return after if is_next and not is_led else None


def changes(scene: Scene, at: int, setting: Setting, kind: Measure = Measure.CHANGE) -> Iterator[Reading]:
    """The change of a series between two times: in per cent, or in the points or the money that its kind goes by."""
    went = sign(scene, at)
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
                _leave_way(scene, at)
                yield replace(reading, sign=0)
        if is_inflation(about, setting) and unit in ("point", "index"):
            yield from turns(scene, at, line, window)


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
        value = partial(_scaled_by, value, about.power)
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
    is_output = window.is_whole_year and window.frequency is Frequency.QUARTER  # a year of it is held against a year
    if about.kind is not Kind.FLOW and len(window) > 1 and window.first.last_day.month < _DECEMBER and not is_output:
        yield last, Window.of(window.first.shift(-1))  # "en lo que va del año los precios acumulan 1.46%"
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
                shown = partial(_scaled_by, value, -power)
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
    for line, window, about in on(scene, at, setting):
        pairs = [] if is_real and about.nominal else compared(scene, at, setting, line, window)
        if scene.is_foreign and about.kind is not Kind.FLOW:
            pairs += [one for one in _further(scene, at, window, about) if one not in pairs]
        for own, base in pairs:
            value: Amounts = partial(measure.difference, line, own, base, about.kind)
            if about.power:
                value = partial(_scaled_by, value, about.power)
            yield Reading(Measure.DIFFERENCE, line, own, base, sign=went, value=value, unit=about.unit)
            if scene.is_foreign:
                shown: Amounts = partial(_shown_apart, line, own, base, about, scene.quantities[at].step)
                yield Reading(Measure.DIFFERENCE, line, own, base, sign=went, value=shown, unit=about.unit)
        if is_inflation(about, setting) and scene.quantities[at].unit in ("point", "index"):
            yield from turns(scene, at, line, window)


def _shown_apart(line: Line, window: Window, base: Window, about: Indicator, step: Decimal) -> Decimal | None:
    """How far two amounts are apart as somebody finds it who has them rounded."""
    now, then = (_scaled(line, one, about) for one in (window, base))
    return None if now is None or then is None else measure.rounded(now, step) - measure.rounded(then, step)


def _scaled_by(value: Amounts, power: int) -> Decimal | None:
    found = value()
    return None if found is None else found.scaleb(power)


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
