"""How many places stand above one, or above their past: "only six states sold more", "thirty, more than in 2017"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Quantity, When
from generator.checking.runs.count import how_many_went
from generator.checking.scene.places import peers
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.scene.spoken import times
from generator.model.period import Window
from generator.model.words import Indicator

TOPICS = frozenset({"state", "municipality"})
_MORE = re.compile(
    r"[^,;.:\d]{1,40}?\b(?:(?P<up>more|higher|larger|m[aá]s)|(?P<down>less|fewer|lower|smaller|menos))\b"
    r"(?P<than>(?:\s+(?!than\b|que\b)[^\W\d]+){0,2}?\s+(?:than|que)\b"
    r"(?:\s+(?:in|en|the(?! year\b)|el|la|los|las|that of|those of))*)?",
    re.IGNORECASE,
)
_NEAR = 8
_AMONG = re.compile(r"\b(?:of|among|de|entre|the|las|los)\s+(?:(?:the|las|los)\s+)?\Z", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;:)]|\Z|y\b|and\b)")


def outdone(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """So many places above or below another, or above or below what they had before."""
    for quantity in () if setting.is_declared else scene.quantities:
        if quantity.unit not in TOPICS or quantity.span in scene.used:
            continue
        found = _MORE.match(scene.plain, quantity.span.end, scene.span.end)
        if not found or _AMONG.search(scene.plain, scene.span.start, quantity.span.start):
            continue
        way = 1 if found["up"] else -1
        readings = tuple(_readings(scene, setting, quantity, found, way))
        if not readings:
            continue
        scene.used.add(quantity.span)
        scene.used.update(one.span for one in scene.cues if quantity.span.end <= one.span.start < found.end())
        yield Claim(quantity.span, Measure.BREADTH, readings, quantity)
        yield from _others(scene, quantity, readings)


def _others(scene: Scene, told: Quantity, readings: tuple[Reading, ...]) -> Iterator[Claim]:
    """The other places, behind those told: "25 states exported more than in 2007, seven less"."""
    for other in scene.quantities:
        if other.unit or other.span < told.span or other.span in scene.used or other.step != 1:
            continue
        found = _MORE.match(scene.plain, other.span.end, scene.span.end)
        if found is None or not _LIST.fullmatch(scene.plain, other.span.start - 6, other.span.start):
            continue
        way = 1 if found["up"] else -1
        turned = tuple(replace(one, sign=way, value=partial(_turned, one, way)) for one in readings if one.value)
        if readings[0].measure is Measure.BREADTH and turned:
            scene.used.add(other.span)
            scene.used.update(one.span for one in scene.cues if other.span.end <= one.span.start < found.end())
            yield Claim(other.span, Measure.BREADTH, turned, other)


def _turned(one: Reading, way: int) -> Decimal | None:
    """How many places went a way, by a reading that counts those that went one."""
    value = one.value
    if not isinstance(value, partial):
        return None
    group, about, own, _ = value.args
    return how_many_went(group, about, own, way)


_LIST = re.compile(r".*?[,;]\s*(?:and|y|while|mientras)?\s*", re.IGNORECASE)


def _readings(scene: Scene, setting: Setting, quantity: Quantity, found: re.Match[str], way: int) -> Iterator[Reading]:
    than = found["than"]
    rival = next((one for one in scene.subjects if one.areas and 0 <= one.span.start - found.end() < _NEAR), None)
    base = next((one for one in scene.all_whens if one.span.end > found.end() > one.span.start - _NEAR), None)
    if than and rival is None and base is None:
        return
    is_ended = _ENDS.match(scene.plain, found.end(), scene.span.end) is not None
    if not than and not is_ended:
        return
    subject = Subject(rival.span, areas=rival.areas) if rival else scene.subject(quantity.span.start)
    for window in times(scene, setting, quantity.span.start) if base is None else _told(scene, setting, quantity, base):
        for line in setting.lines(subject):
            own = setting.fitted(window, line)
            about, group = indicator(setting, line), peers(setting, line, quantity.unit)
            if own is None or len(group) < 2:
                continue
            if line in group and base is None:
                value = partial(_beyond, line, group, about, own, way)
                yield Reading(Measure.RANK, line, own, sign=way, detail="outdone", value=value, unit=quantity.unit)
            elif line not in group and rival is None:
                before = window_of(base, line.frequency, own, is_before=True) if base else None
                if before in (None, own.shift_years(-1)):
                    went: Callable[[], Decimal | None] = partial(how_many_went, group, about, own, way)
                    yield Reading(
                        Measure.BREADTH, line, own, own.shift_years(-1), sign=way, value=went, unit=quantity.unit
                    )


def _told(scene: Scene, setting: Setting, quantity: Quantity, base: When) -> list[Window]:
    """The times that such a count is of, where the one behind it is what each place is held against."""
    before = [one for one in scene.whens if one.role == "of" and one.span.end <= quantity.span.start]
    if before:
        return times(scene, setting, quantity.span.start)
    after = [base.window.shift_years(1)] if base.window else []
    return list(dict.fromkeys([*after, *setting.windows()]))


def _beyond(line: Line, group: list[Line], about: Indicator, window: Window, way: int) -> Decimal | None:
    """How many of a group stand above one, or below it."""
    own = measure.level(line, window, about.kind)
    levels = [measure.level(one, window, about.kind) for one in group]
    if own is None or None in levels:
        return None
    return Decimal(sum(1 for one in levels if one is not None and (one - own) * way > 0))
