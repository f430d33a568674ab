"""How many periods of a stretch went one way: "in nine of the twelve months", "in each of the four quarters"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.unit import TIMES
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Cue, CueKind, Quantity, Relation, Span, When
from generator.checking.runs.run_words import MOVE
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.spoken import times
from generator.model.period import Window
from generator.model.words import Indicator

_OF = re.compile(
    r"\s+(?:of|out of|de)\s+(?:(?:the|its|those|these|las|los|sus|esos)\s+)?(?:(?:last|past)\s+)?", re.IGNORECASE
)
_EACH = re.compile(
    r"\b(?:each|all|every one|cada uno)\s+(?:of|de)?\s*(?:(?:the|its|those|these|los)\s+)?(?:(?:last|past)\s+)?\Z",
    re.IGNORECASE,
)
_THIS_YEAR = re.compile(
    r"(?:\s+(?:such|annual|monthly|one|fall|drop|decline|decrease|rise|gain|increase)){0,2}\s+"
    r"(?:so far\s+)?(?:this year|of the year|in the year|of 20\d\d|in 20\d\d)\b|"
    rf"\s+{MOVE}(?:\s+(?:anual|mensual|trimestral|interanual))?\s+"
    r"(?:(?:en\s+lo\s+que\s+va\s+)?del?\s+(?:(?:este\s+|presente\s+)?a[ñn]o|20\d\d)|(?:en|durante)\s+(?:el\s+a[ñn]o|20\d\d)|"
    r"(?:en\s+)?este\s+a[ñn]o)\b",
    re.IGNORECASE,
)
_WENT_TO = re.compile(r"\b(?:to|into|from|al?|del?|desde)\s+(?:the\s+|el\s+|la\s+)?\Z", re.IGNORECASE)
"""Before a place that somebody came to: "slipped from 13th to 14th in 2017"."""
_ONLY = re.compile(r"\b(?:only|just|managed|solo|s[oó]lo|apenas)\s+(?:only\s+)?\Z", re.IGNORECASE)
_ANNUAL = re.compile(
    r"\b(?:a year (?:before|earlier|ago)|annual|year[- ]on[- ]year|year[- ]over[- ]year|un año antes)\b", re.IGNORECASE
)
_SIGNS = {"up": 1, "down": -1}
_PERIODS = {"month": 12, "quarter": 4, "year": 1}


def tallies(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every such count of a sentence, of a text that no record goes with."""
    if setting.is_declared:
        return
    yield from _of_stretches(scene, setting)
    yield from _of_the_newest(scene, setting)
    yield from _in_the_year(scene, setting)
    yield from _of_moves(scene)


def _in_the_year(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """The so-manieth rise or fall of a year: "the annual decline was the fifth this year"."""
    for quantity in scene.quantities:
        if quantity.unit != "place" or not _THIS_YEAR.match(scene.plain, quantity.span.end):
            continue
        if _WENT_TO.search(scene.plain, scene.span.start, quantity.span.start):
            continue
        way = _way(scene, quantity.span)
        if way is None:
            continue
        scene.used.update((quantity.span, way.span))
        readings = tuple(_year_readings(scene, setting, quantity, way))
        yield Claim(
            quantity.span, Measure.BREADTH, readings, quantity, "" if readings else "nothing says what this was"
        )


def _year_readings(scene: Scene, setting: Setting, told: Quantity, way: Cue) -> Iterator[Reading]:
    is_annual, sign = _ANNUAL.search(scene.text) is not None, _SIGNS[way.value]
    for window in (*times(scene, setting, scene.span.start), *setting.windows()):
        for line in setting.lines(scene.subject(way.span.start)):
            own = setting.fitted(window, line)
            if own is None:
                continue
            year, about = Window.year_to_date(own.last), indicator(setting, line)
            steps = [line.frequency] if is_annual else [line.frequency, 1]
            newest = [step for step in steps if _count(line, about, Window.of(own.last), step, sign)]
            for step in newest or steps:  # the third fall of a year is a fall itself
                value = partial(_count, line, about, year, step, sign)
                yield Reading(Measure.BREADTH, line, year, sign=sign, value=value, unit=told.unit)


def _of_stretches(scene: Scene, setting: Setting) -> Iterator[Claim]:
    for at, whole in enumerate(scene.quantities):
        if whole.unit not in _PERIODS or whole.span in scene.used:
            continue
        part = scene.quantities[at - 1] if at else None
        if part and (part.unit in TIMES or _OF.fullmatch(scene.plain, part.span.end, whole.span.start) is None):
            part = None
        is_each = _EACH.search(scene.plain, scene.span.start, whole.span.start) is not None
        way = _way(scene, whole.span) if part or is_each else None
        if way is None:
            continue
        told = part or whole
        scene.used.update((whole.span, told.span, way.span))
        readings = tuple(_readings(scene, setting, told, whole, way))
        yield Claim(told.span, Measure.BREADTH, readings, told, "" if readings else "nothing says what went this way")


def _of_the_newest(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """A count of the newest periods: "in four of the last five quarters"."""
    for when in scene.whens:
        told = [one for one in scene.quantities if one.unit == "" and one.span.end <= when.span.start]
        if when.relation is not Relation.NEWEST or not told or not when.months:
            continue
        way = _way(scene, told[-1].span)
        if way is None or _OF.fullmatch(scene.plain, told[-1].span.end, when.span.start) is None:
            continue
        scene.used.update((told[-1].span, way.span))
        readings = tuple(_newest_readings(scene, setting, when, way))
        why = "" if readings else "nothing says what went this way"
        yield Claim(told[-1].span, Measure.BREADTH, readings, told[-1], why)


def _newest_readings(scene: Scene, setting: Setting, when: When, way: Cue) -> Iterator[Reading]:
    is_annual, sign = _ANNUAL.search(scene.text) is not None, _SIGNS[way.value]
    for window in setting.windows():
        for line in setting.lines(scene.subject(way.span.start)):
            own, length = setting.fitted(window, line), when.months * line.frequency // 12
            if own is None or not length:
                continue
            stretch = Window.trailing(own.last, length)
            for step in (line.frequency,) if is_annual else (line.frequency, 1):
                value = partial(_count, line, indicator(setting, line), stretch, step, sign)
                yield Reading(Measure.BREADTH, line, stretch, sign=sign, value=value)


def _way(scene: Scene, near: Span) -> Cue | None:
    """The direction that is counted: the last before the count, or the first behind it."""
    ways = [one for one in scene.cues if one.kind is CueKind.DIRECTION and one.value in _SIGNS]
    before = [one for one in ways if one.span.end <= near.start and "," not in scene.plain[one.span.end : near.start]]
    after = [one for one in ways if one.span.start > near.end]
    return before[-1] if before else after[0] if after else None


def _of_moves(scene: Scene) -> Iterator[Claim]:
    """A count of rises or falls, which leaves open of how many: "managed only one rise"."""
    for cue in scene.cues:
        if cue.kind is not CueKind.DIRECTION or cue.span in scene.used:
            continue
        number = re.search(
            r"\b(?:one|two|three|four|five|six|seven|\d{1,2})\s+\Z", scene.plain[scene.span.start : cue.span.start]
        )
        if number and _ONLY.search(scene.plain, scene.span.start, scene.span.start + number.start()):
            scene.used.add(cue.span)
            yield Claim(cue.span, Measure.BREADTH, (), None, "nothing says over how long this is counted")


def _readings(scene: Scene, setting: Setting, told: Quantity, whole: Quantity, way: Cue) -> Iterator[Reading]:
    length, sign = int(whole.value), _SIGNS[way.value]
    is_annual = _ANNUAL.search(scene.text) is not None
    for window in (*times(scene, setting, way.span.start), *setting.windows()):
        for line in setting.lines(scene.subject(way.span.start)):
            own = setting.fitted(window, line)
            if own is None or _PERIODS[whole.unit] != line.frequency:
                continue
            stretch = own if len(own) == length else Window.trailing(own.last, length)
            for step in (line.frequency,) if is_annual else (line.frequency, 1):
                value = partial(_count, line, indicator(setting, line), stretch, step, sign)
                yield Reading(Measure.BREADTH, line, stretch, sign=sign, value=value, unit=told.unit)


def _count(line: Line, about: Indicator, stretch: Window, step: int, sign: int) -> Decimal | None:
    """In how many periods of a stretch the series went that way."""
    found = [measure.moved(line, one, one.shift(-step), about.kind) for one in map(Window.of, stretch.periods)]
    if any(one is None for one in found):
        return None
    return Decimal(sum(1 for one in found if one is not None and one * sign > 0))
