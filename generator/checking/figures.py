"""What a printed figure may claim: a level, a change, a share, a contribution, a gap; with all its readings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial

from generator.checking import measure
from generator.checking.claim import Claim, Reading
from generator.checking.data import Line
from generator.checking.finding import Measure
from generator.checking.measure import fit
from generator.checking.places import peers
from generator.checking.reading import Cue, CueKind, Quantity, Relation, Span, When
from generator.checking.revised import is_old, is_revision
from generator.checking.scene import Scene
from generator.checking.setting import Setting, window_of
from generator.checking.subject import Subject
from generator.model.period import Window
from generator.model.unit import Kind, Unit
from generator.model.words import Indicator

TIMES = frozenset({"month", "quarter", "year"})
PLACES = frozenset({"state", "municipality", "sector", "country"})
APART = TIMES | PLACES | {"place", "day", "week"}
"""Units of quantities that are no figure of a series: `telling.py` has what they claim."""
_PEAK = re.compile(r"\b(?:peak|low|high|trough|level|m[aá]ximo|m[ií]nimo|nivel|pico)\b[^.;]*\Z", re.IGNORECASE)
_FROM = re.compile(
    r"(?:\bfrom|\bdesde|\bfrente a|\brespecto de|\bthan|\bque el|\bque la|\bagainst|\bcompared with|\bversus)"
    r"(?:\s+(?:los|las|el|la|de|del|the|a|un|una|superávit|déficit|surplus|deficit|of|annual|anual)\b)*\s*[$]?\Z",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:to|a|at|en|of|was|de|is|fue|es|from|desde|y|and)\s+(?:los|las|un|una|the)?\s*\Z", re.IGNORECASE)
_WITH = re.compile(r"\b(?:con|with|el|otro|another|which made up|made up)\s*\Z", re.IGNORECASE)
_OF = re.compile(r"\s+(?:del?|of)\b", re.IGNORECASE)
_COMPARATIVE = re.compile(
    r"(?:m[aá]s|menos|mayor|menor|superior|inferior|more|less|higher|lower|above|below|larger|smaller|greater)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:y|e|and|pero|but)\b", re.IGNORECASE)
_APART_BY = re.compile(
    r"\b(?:above|below|higher|lower|m[aá]s|menos|mayor|menor|superior|inferior|deeper|smaller|larger|profund\w+|encima|"
    r"debajo|than|que)\b",
    re.IGNORECASE,
)
_GROWTH_OF = re.compile(
    r"\s+(?:annual |monthly )?(?:(?:growth|decline|increase|drop|rise|fall|decrease) )?(?:of|in|de|del)\s+(?:el |la |los |las |the )?",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s+(higher|lower|more|less|larger|smaller|mayor|menor|más|menos)\b", re.IGNORECASE)
_SIDE_OF = re.compile(r"\b(?:deficit|surplus|d[eé]ficit|super[aá]vit)\s+(?:of|de|a)\s*[$]?\Z", re.IGNORECASE)
_EFFECT = re.compile(r"\b(?:soften\w*|moder[oó]|moderaron|subtract\w*|rest[oó]|restaron|shaved)\b", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:soften\w*|moder[oó]|moderaron|subtract\w*|rest[oó]|restaron|shaved|detract\w*)\b", re.IGNORECASE
)
_DEEPER = re.compile(r"\s+(?:m[aá]s profund|menos profund|deeper|smaller|shallower)", re.IGNORECASE)
_AND = re.compile(
    r"(?:\b(?:en|in|from|for|de|del|the|el|la|los|las|y|and|e|of|by|desde|a|al|to)\b|[\s,])*+", re.IGNORECASE
)
PACE = re.compile(r"(?:desaceler|aceler|acceler|slow|eas|decel|deepen|moder)", re.IGNORECASE)
"""Words that say how a change changed."""
_BAND = re.compile(r"\b(?:intervalo|objetivo|range|target|meta|band|banda)\b", re.IGNORECASE)
_SPAN = re.compile(r"\b(?:over that span|in that span|en ese lapso|en ese periodo|over that period)\b", re.IGNORECASE)
_YEARLY = re.compile(r"\s*(?:a year|al año|per year|por año|each year|cada año|anual promedio)\b", re.IGNORECASE)
_MEAN = re.compile(r"\b(?:average|averaged|promedio|media|compound)\b[^,;.]*\Z", re.IGNORECASE)
_YEAR_THROUGH = re.compile(r"\byear\b", re.IGNORECASE)
_LEANING = frozenset({Relation.SAME_PERIOD, Relation.YEAR_BEFORE, Relation.PREVIOUS, Relation.LAST_SPAN})
"""How a time is named by another one of its own sentence."""
_SIGNS = {"up": 1, "down": -1}


def indicator(setting: Setting, line: Line) -> Indicator:
    """What the catalogue says of a line's statistic."""
    return setting.catalogue.indicators[line.series.indicator]


def figure(scene: Scene, at: int, setting: Setting) -> Claim | None:
    """The claim that the `at`-th quantity of a sentence makes; None for a time or a count of places, told elsewhere."""
    quantity = scene.quantities[at]
    if quantity.unit in APART or quantity.span in scene.used:
        return None
    readings = tuple(_readings(scene, at, setting))
    if is_old(scene, at):
        readings = tuple(replace(one, detail="before") for one in readings)
    if not readings:
        return Claim(quantity.span, _measure_of(quantity), (), quantity, why=_why(scene, at, setting))
    return Claim(quantity.span, readings[0].measure, readings, quantity)


def _measure_of(quantity: Quantity) -> Measure:
    if quantity.unit == "percent":
        return Measure.CHANGE
    return Measure.POINTS if quantity.unit == "point" else Measure.LEVEL


def _why(scene: Scene, at: int, setting: Setting) -> str:
    subject = scene.subject(scene.quantities[at].span.start)
    if subject is None and setting.main is None:
        return "the text names no series that the catalogue knows"
    if not setting.lines(subject):
        return "the store has no such series"
    if not _windows(scene, at, setting):
        return "the text names no period"
    return "nothing says what the figure measures"


def _readings(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    quantity = scene.quantities[at]
    first, last = scene.bounds(at)
    if is_band(scene, at, setting):
        yield from _targets(scene, at, setting)
        return
    if quantity.unit in ("percent", "share", "point"):
        is_effect = _EFFECT.search(scene.plain, scene.span.start, scene.span.end)
        if quantity.unit == "point" and (scene.cues_in(first, last, CueKind.CONTRIBUTION) or is_effect):
            yield from contributions(scene, at, setting)
            return
        if quantity.unit != "point" and is_share(scene, at):
            counted = [one for one in scene.quantities if not one.unit]
            total = [one for one in scene.quantities if one.unit in PLACES]
            if counted and total:
                yield from held_by_few(scene, at, setting, counted[0], total[0].unit)
                return
            yield from shares(scene, at, setting)
            return
        if quantity.unit == "point":
            yield from _points(scene, at, setting)
            return
        if _YEARLY.match(scene.plain, quantity.span.end) and _MEAN.search(scene.plain, first, quantity.span.start):
            yield from changes(scene, at, setting, Measure.ANNUAL_RATE)
            return
        yield from _percents(scene, at, setting)
    elif quantity.unit == "times":
        yield from changes(scene, at, setting, Measure.MULTIPLE)
    else:
        yield from levels(scene, at, setting)
        lines = setting.lines(scene.subject(quantity.span.start))
        is_side = _SIDE_OF.search(scene.plain, first, quantity.span.start)
        if not is_side and direction(scene, at) and any(indicator(setting, one).kind is Kind.BALANCE for one in lines):
            yield from changes(scene, at, setting)


def is_band(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether a figure is an end of the band that an authority has set."""
    quantity = scene.quantities[at]
    if not _BAND.search(scene.plain, scene.span.start, quantity.span.start):
        return False
    lines = setting.lines(scene.subject(quantity.span.start))
    return any(indicator(setting, line).target for line in lines)


def _targets(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    quantity = scene.quantities[at]
    is_upper = at > 0 and is_band(scene, at - 1, setting)
    for line in setting.lines(scene.subject(quantity.span.start)):
        about = indicator(setting, line)
        window = setting.latest or setting.window
        if about.target and window:
            end = about.target.high if is_upper else about.target.low
            value = partial(Decimal, repr(end))
            unit = quantity.unit or about.unit
            yield Reading(Measure.LEVEL, line, window, detail="target", value=value, unit=unit)


def _percents(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """Per cent: the level of a rate, the change of anything else."""
    quantity = scene.quantities[at]
    lines = setting.lines(scene.subject(quantity.span.start))
    is_rate = any(indicator(setting, line).kind is Kind.RATE for line in lines)
    cue = direction(scene, at)
    is_beside = cue is not None and _is_by(scene, cue, quantity)
    if not is_rate or is_beside:
        yield from changes(scene, at, setting)
        return
    yield from (one for one in levels(scene, at, setting) if indicator(setting, one.line).kind is Kind.RATE)
    if any(indicator(setting, line).kind is not Kind.RATE for line in lines):
        yield from (one for one in changes(scene, at, setting) if indicator(setting, one.line).kind is not Kind.RATE)


def _is_by(scene: Scene, cue: Cue, quantity: Quantity) -> bool:
    """Whether a direction is by a figure, not to it: "rose 0.2", "0.2 more", but "rose to 4.7"."""
    first, second = (cue.span, quantity.span) if cue.span < quantity.span else (quantity.span, cue.span)
    between = scene.plain[first.end : second.start].strip()
    return between.casefold() in ("", "by", "un", "una", "en un", "de", "of", "a", "an") and (
        between.casefold() != "a" or scene.language == "en"
    )


def _points(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """Percentage points: how a rate moved, how a share moved, or how far one series is from another."""
    quantity = scene.quantities[at]
    share_before = any(is_share(scene, other) for other in range(at) if scene.quantities[other].unit == "percent")
    if share_before:
        yield from share_changes(scene, at, setting)
        return
    after = [one for one in scene.subjects if one.span.start > quantity.span.end]
    before = scene.subjects and scene.subjects[0].span.start < quantity.span.start
    if after and (before or setting.last) and _is_gap(scene, quantity, after[0]):
        yield from gaps(scene, at, setting, after[0])
        return
    yield from changes(scene, at, setting)


def _is_gap(scene: Scene, quantity: Quantity, other: Subject) -> bool:
    between = scene.plain[quantity.span.end : other.span.start]
    is_level = re.search(r"\b(?:its|their|su)\b", between)
    return not is_level and not re.search(r"[;.]", between) and _APART_BY.search(between) is not None


# Times


def figure_times(scene: Scene, at: int, setting: Setting) -> list[Window]:
    """The times that the `at`-th quantity speaks of."""
    return _windows(scene, at, setting)


def _windows(scene: Scene, at: int, setting: Setting) -> list[Window]:
    when = _of(scene, at)
    if when is None:
        return setting.windows()
    if when.window is None and when.relation in _LEANING:
        others = [one for one in scene.whens_in(scene.span.start, when.span.start, ("of",)) if not one.adjective]
        found = [
            one
            for other in others[-1:]
            for anchor in named(other, setting)
            if (one := window_of(when, anchor.frequency, anchor, is_before=True))
        ]
        if found:
            return found
    return named(when, setting)


def _of(scene: Scene, at: int) -> When | None:
    """The time of a figure; one that a peak or a level is dated with is what it is held against."""
    quantity = scene.quantities[at]
    when = scene.when(at, ("of",))
    if when and when.span.start > quantity.span.end:
        between = scene.plain[quantity.span.end : when.span.start]
        if _PEAK.search(between) and quantity.unit in ("percent", "point"):
            lead = [one for one in scene.whens_in(scene.span.start, quantity.span.start, ("of",))]
            return lead[-1] if lead else None
    return when


def named(when: When, setting: Setting) -> list[Window]:
    """The windows that a time names, in the frequency of the text's own."""
    if when.window is not None:
        return [when.window]
    anchors = [one for one in (setting.window, setting.latest) if one]
    found: list[Window] = []
    for anchor in anchors:
        frequencies = dict.fromkeys((anchor.frequency, *(() if not when.months else (12, 4))))
        for frequency in frequencies:
            one = window_of(when, type(anchor.frequency)(frequency), anchor)
            if one:
                found.append(one)
    return list(dict.fromkeys(found))


def against(scene: Scene, at: int) -> When | None:
    """What a figure is held against, as far as its sentence says."""
    quantity = scene.quantities[at]
    near = scene.when(at, ("against",), far=False)
    when = near or scene.when(at, ("against",))
    if when and (near or when.span < quantity.span or when.adjective or when.relation is Relation.YEAR_BEFORE):
        return when
    later = scene.when(at, ("of",))
    if later and later.span.start > quantity.span.end:
        between = scene.plain[quantity.span.end : later.span.start]
        if _PEAK.search(between):
            return later
    return None


def bases(scene: Scene, at: int, line: Line, window: Window, *, is_yearly: bool = True) -> list[Window]:
    """The windows that one is held against: the one named, or a year before (or, as it may be, the one before)."""
    when = against(scene, at)
    if when is not None:
        base = window_of(when, line.frequency, window, is_before=True)
        if base is None:
            return []
        if len(base) != len(window) and when.window is not None and len(base) == line.frequency:
            return [window.shift_years(base.last.year - window.last.year)]
        return [base]
    year_before = window.shift_years(-1)
    if len(window) == 1 and line.frequency > 1 and is_yearly:
        return [year_before, window.shift(-1)]
    return [year_before]


def _same_span(setting: Setting, line: Line) -> list[tuple[Window, Window]]:
    """The two times of the sentence before: "in real terms, exports fell 3% over that span"."""
    if setting.span is None:
        return []
    own, base = (fit(one, line.frequency) for one in setting.span)
    return [(own, base)] if own and base else []


def compared(scene: Scene, at: int, line: Line, window: Window) -> list[tuple[Window, Window]]:
    """The window of a figure with each that it is held against; against one month, only the last of it counts."""
    found: list[tuple[Window, Window]] = []
    for base in bases(scene, at, line, window):
        is_short = len(base) == 1 < len(window) and line.frequency > 1
        found.append((Window.of(window.last) if is_short else window, base))
    return found


# Directions


def direction(scene: Scene, at: int) -> Cue | None:
    """The word that says which way a figure goes: right after it, or the nearest before it."""
    quantity = scene.quantities[at]
    first, last = scene.bounds(at)
    after = [
        one
        for one in scene.cues_in(quantity.span.end, last, CueKind.DIRECTION)
        if scene.is_near(quantity.span, one.span, 12)
        and not _JOINED.search(scene.plain, quantity.span.end, one.span.start)
    ]
    before = [
        one
        for one in scene.cues_in(first, quantity.span.start, CueKind.DIRECTION)
        if not PACE.match(scene.plain, one.span.start)
        and not (at and _COMPARATIVE.match(scene.plain, one.span.start) and scene.is_near(scene.quantities[at - 1].span, one.span))
    ]
    if not before and not after and at and scene.quantities[at - 1].unit == "point":
        noun = next((one for one in scene.cues if one.kind is CueKind.DIRECTION and one.span < quantity.span), None)
        if noun and not _COMPARATIVE.match(scene.plain, noun.span.start):
            return noun
    if not before and at and _AND.fullmatch(_without_times(scene, scene.quantities[at - 1].span.end, quantity.span.start)):
        if not after and scene.quantities[at - 1].unit == quantity.unit:
            return direction(scene, at - 1)
    if not before and not after:
        pace = [one for one in scene.cues_in(scene.span.start, quantity.span.start, CueKind.DIRECTION)]
        nouns = [one for one in pace if not PACE.match(scene.plain, one.span.start)]
        if len(nouns) < len(pace) and nouns:
            return nouns[-1]
    if not before and not after:
        beside = _BESIDE.match(scene.plain, quantity.span.end)
        if beside:
            value = "up" if beside[1].casefold() in ("higher", "more", "larger", "mayor", "más") else "down"
            return Cue(Span(*beside.span(1)), CueKind.DIRECTION, value)
    if before and after:
        gap_before = quantity.span.start - before[-1].span.end
        return before[-1] if gap_before <= after[0].span.start - quantity.span.end else after[0]
    return after[0] if after else before[-1] if before else None


def _without_times(scene: Scene, start: int, end: int) -> str:
    """The words between two places, the times among them left out."""
    text = scene.plain[start:end]
    for when in reversed(scene.whens_in(start, end, ("of", "against", "since"))):
        text = text[: when.span.start - start] + text[when.span.end - start :]
    return text


def sign(scene: Scene, at: int) -> int:
    """1 where the words say more, -1 where they say less, with the negation before them; 0 where they say neither."""
    cue = direction(scene, at)
    if cue is None:
        return 0
    scene.used.add(cue.span)
    return _SIGNS.get(cue.value, 0)


# Readings


Amounts = Callable[[], Decimal | None]


def on(
    scene: Scene, at: int, setting: Setting, lines: Iterable[Line] | None = None
) -> Iterator[tuple[Line, Window, Indicator]]:
    """Each series with each time that a figure may speak of, where there is such a window."""
    chosen = setting.lines(_subject(scene, at)) if lines is None else lines
    if is_old(scene, at):
        chosen = [before for one in chosen if (before := setting.data.earlier(one))]
    for window in _windows(scene, at, setting):
        for line in chosen:
            own = fit(window, line.frequency)
            if own:
                yield line, own, indicator(setting, line)


def _subject(scene: Scene, at: int) -> Subject | None:
    """The phrase that a figure is of; "the 1.4% annual growth of exports in Mexico" has it behind."""
    quantity = scene.quantities[at]
    if quantity.unit == "percent":
        behind = [one for one in scene.subjects if one.span.start > quantity.span.end and one.indicators]
        if behind and _GROWTH_OF.fullmatch(scene.plain, quantity.span.end, behind[0].span.start):
            return behind[0]
    return scene.subject(quantity.span.start)


def changes(scene: Scene, at: int, setting: Setting, kind: Measure = Measure.CHANGE) -> Iterator[Reading]:
    """The change of a series between two times: in per cent, or in the points or the money that its kind goes by."""
    went = sign(scene, at)
    quantity = scene.quantities[at]
    is_real = bool(scene.cues_in(*scene.clause(quantity.span.start), CueKind.REAL))
    is_span = setting.span is not None and _SPAN.search(scene.text)
    for line, window, about in on(scene, at, setting):
        pairs = _same_span(setting, line) if is_span else compared(scene, at, line, window)
        for own, base in pairs:
            unit = about.kind.change_unit(about.value_unit).code
            how = measure.moved
            if kind is Measure.ANNUAL_RATE:
                how, unit = measure.annual_rate, "percent"
            elif kind is Measure.MULTIPLE:
                how, unit = measure.multiple, "times"
            elif about.kind is Kind.RATE and quantity.unit == "percent":
                how, unit = measure.change, "percent"
            told = kind if kind is not Measure.CHANGE or unit == "percent" else Measure.POINTS
            if is_real and about.nominal and (not about.deflator or about.kind is Kind.BALANCE):
                continue
            detail = "real" if is_real and about.nominal else ""
            value = partial(how, line, own, base, about.kind)
            if about.power and unit not in ("percent", "point", "times"):
                value = partial(_scaled_by, value, about.power)
            if detail:
                prices = deflator(setting, about)
                if prices is None:
                    continue
                value = partial(measure.real_change, line, prices, own, base, about.kind)
            yield Reading(told, line, own, base, sign=went, detail=detail, value=value, unit=unit)


def deflator(setting: Setting, about: Indicator) -> Line | None:
    """The prices that an indicator's amounts are held against."""
    from generator.model.series import Series

    return setting.data.line(Series.parse(about.deflator)) if about.deflator else None


def levels(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """The level of a series at a time; of a balance, on the side that the words say."""
    quantity = scene.quantities[at]
    side = balance_side(scene, at)
    for line, window, about in on(scene, at, setting):
        for own in _level_windows(scene, at, line, window, setting):
            if about.kind is Kind.BALANCE and not side and not quantity.is_signed:
                side = 0
            value = partial(_scaled, line, own, about)
            yield Reading(
                Measure.LEVEL, line, own, sign=side if about.kind is Kind.BALANCE else 0, value=value, unit=about.unit
            )


def _level_windows(scene: Scene, at: int, line: Line, window: Window, setting: Setting) -> list[Window]:
    """The time of a level: one named right after it, even where it is what another is held against."""
    quantity = scene.quantities[at]
    first, last = scene.bounds(at)
    near = [
        one
        for one in scene.whens_in(quantity.span.end, last, ("of", "against"))
        if not re.search(r"[,;:]", scene.plain[quantity.span.end : one.span.start]) and not one.adjective
    ]
    starts_from = not is_revision(scene) and _FROM.search(
        scene.plain, max(first, quantity.span.start - 60), quantity.span.start
    )
    if near and near[0].role == "against":
        between = scene.plain[quantity.span.end : near[0].span.start]
        if starts_from or len(between.split()) <= 2:
            own = window_of(near[0], line.frequency, window, is_before=True)
            return [own] if own else []
    if starts_from and not near:
        return bases(scene, at, line, window)
    return [window]


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


# Parts


def is_share(scene: Scene, at: int) -> bool:
    """Whether a figure is a part of a whole."""
    quantity = scene.quantities[at]
    if quantity.unit == "share":
        return True
    if quantity.unit != "percent":
        return False
    first, last = scene.bounds(at)
    before = scene.cues_in(first, quantity.span.start, CueKind.SHARE)
    if before and scene.cues_in(before[-1].span.end, quantity.span.start, CueKind.DIRECTION):
        before = []
    if _WITH.search(scene.plain, first, quantity.span.start) and _OF.match(scene.plain, quantity.span.end):
        return True
    after = scene.cues_in(quantity.span.end, last, CueKind.SHARE)
    return bool(before) or any(scene.is_near(quantity.span, one.span, 6) for one in after)


def pair(scene: Scene, setting: Setting) -> list[tuple[Line, Line]]:
    """Part and whole as a sentence names them: the phrase with an indicator is the whole, the other what is part of it."""
    found: list[tuple[Line, Line]] = []
    phrases = scene.subjects
    wholes = [one for one in phrases if one.indicators]
    others = [one for one in phrases if not one.indicators]
    whole = wholes[0] if wholes else None
    whole_lines = setting.lines(whole) if whole else _wider(setting)
    for line in whole_lines:
        for part in others or [None]:
            for own in _part_of(part, line, setting):
                found.append((own, line))
    if not found and len(wholes) > 1:
        for first in setting.lines(wholes[0]):
            found += [(first, second) for second in setting.lines(wholes[1]) if second.frequency is first.frequency]
    return found


def _wider(setting: Setting) -> list[Line]:
    """The series around that of the text: the same statistic of all sectors, or of the places that contain its own."""
    own = setting.main
    if own is None:
        return []
    found: list[Line] = []
    for area in (own.area, *setting.catalogue.parents(own.area)):
        for line in setting.data.of_indicator(own.indicator):
            if line.series.area == area and not line.series.sector and line.series != own:
                found.append(line)
    return found


def _part_of(part: Subject | None, whole: Line, setting: Setting) -> list[Line]:
    """The lines of a whole's statistic that a phrase names as its part; without a phrase, the text's own."""
    own = setting.main
    if part is None:
        lines = setting.data.lines(own) if own else ()
        return [one for one in lines if one.frequency is whole.frequency and one is not whole]
    same = whole.series
    found = [
        line
        for line in setting.data.of_indicator(same.indicator)
        if line.frequency is whole.frequency
        and line.series.adjustment == same.adjustment
        and (line.series.sector in part.sectors if part.sectors else line.series.sector == same.sector)
        and (line.series.area in part.areas if part.areas else line.series.area == same.area)
        and line is not whole
    ]
    if not found and own and own.indicator == same.indicator and part.areas and own.area in part.areas:
        line = setting.data.line(own, whole.frequency)
        found = [line] if line and line is not whole else []
    return found


def parts_on(scene: Scene, at: int, setting: Setting) -> Iterator[tuple[Line, Line, Window, Indicator]]:
    """Each part and whole with each time that a figure may speak of."""
    for window in _windows(scene, at, setting):
        for part, whole in pair(scene, setting):
            own = fit(window, part.frequency)
            if own:
                yield part, whole, own, indicator(setting, part)


def shares(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """What one series is of another."""
    unit = scene.quantities[at].unit
    for part, whole, window, about in parts_on(scene, at, setting):
        value: Amounts = partial(measure.share, part, whole, window, about.kind)
        if unit == "share":
            value = partial(_hundredth, value)
        yield Reading(Measure.SHARE, part, window, whole=whole, value=value, unit=unit)


def held_by_few(scene: Scene, at: int, setting: Setting, count: Quantity, unit: str) -> Iterator[Reading]:
    """What the largest so many places hold together."""
    for line, window, about in on(scene, at, setting):
        group = peers(setting, line, unit)
        whole = measure.level(line, window, about.kind)
        if len(group) > 1 and whole is not None:
            value = partial(measure.top_share, group, whole, int(count.value), window, about.kind)
            yield Reading(Measure.CONCENTRATION, line, window, value=value, unit="percent")


def _hundredth(value: Amounts) -> Decimal | None:
    found = value()
    return None if found is None else found / 100


def share_changes(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """How a share moved, in percentage points."""
    went = sign(scene, at)
    for part, whole, window, about in parts_on(scene, at, setting):
        for base in bases(scene, at, part, window):
            value = partial(_share_moved, part, whole, window, base, about.kind)
            yield Reading(Measure.POINTS, part, window, base, whole, went, "share", value, unit="point")


def _share_moved(part: Line, whole: Line, window: Window, base: Window, kind: Kind) -> Decimal | None:
    now, then = measure.share(part, whole, window, kind), measure.share(part, whole, base, kind)
    return None if now is None or then is None else now - then


def contributions(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """What one series adds to the growth of another: with the sign of the growth that the sentence speaks of."""
    quantity = scene.quantities[at]
    ways = scene.cues_in(quantity.span.end, scene.span.end, CueKind.DIRECTION)
    ways = ways or scene.cues_in(scene.span.start, quantity.span.start, CueKind.DIRECTION)
    ways = [one for one in ways if not PACE.match(scene.plain, one.span.start)]
    went = _SIGNS.get(ways[0].value, 0) if ways else 0
    scene.used.update(one.span for one in ways if len(ways) == 1)
    scene.used.update(
        one.span for one in scene.cues if one.kind is CueKind.DIRECTION and _AGAINST.match(scene.plain, one.span.start)
    )
    softens = _AGAINST.search(scene.plain, scene.span.start, quantity.span.end)
    went = -went if softens else went
    for part, whole, window, about in parts_on(scene, at, setting):
        for base in bases(scene, at, part, window):
            value = partial(measure.contribution, part, whole, window, base, about.kind)
            yield Reading(Measure.CONTRIBUTION, part, window, base, whole, went, value=value, unit="point")


def gaps(scene: Scene, at: int, setting: Setting, other: Subject) -> Iterator[Reading]:
    """How far the change of one series, or the level of a rate, is from that of another."""
    quantity = scene.quantities[at]
    is_deeper = _DEEPER.match(scene.plain, quantity.span.end)
    went = sign(scene, at)
    if is_deeper:
        went = 0
        near = scene.cues_in(quantity.span.end, quantity.span.end + 24, CueKind.DIRECTION)
        scene.used.update(one.span for one in near)
    for line, window, about in on(scene, at, setting):
        for whole in setting.lines(other):
            if whole.frequency is not line.frequency or whole is line:
                continue
            if about.kind is Kind.RATE:
                value: Amounts = partial(_apart, line, whole, window, about.kind)
                yield Reading(Measure.GAP, line, window, None, whole, went, "", value, unit="point")
                continue
            for base in bases(scene, at, line, window)[:1]:
                value = partial(_apart_in_growth, line, whole, window, base, about.kind)
                yield Reading(Measure.GAP, line, window, base, whole, went, "", value, unit="point")
    _ = quantity


def _apart(line: Line, whole: Line, window: Window, kind: Kind) -> Decimal | None:
    own, other = measure.level(line, window, kind), measure.level(whole, window, kind)
    return None if own is None or other is None else own - other


def _apart_in_growth(line: Line, whole: Line, window: Window, base: Window, kind: Kind) -> Decimal | None:
    own, other = measure.change(line, window, base, kind), measure.change(whole, window, base, kind)
    return None if own is None or other is None else own - other


def in_ones(unit: Unit, value: Decimal) -> Decimal:
    """A stored value in single units."""
    return unit.in_ones(value)



