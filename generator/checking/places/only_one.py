"""What happened once, or to one place alone, in texts by others: "2009 was the only year in which they fell"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.places.holder import holders
from generator.checking.reading import Cue, CueKind, Span, When
from generator.checking.scene.named import named
from generator.checking.scene.places import peers
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.scene.spoken import times
from generator.checking.text.clue import Clue
from generator.model.period import Period, Window

_ONLY = Clue(
    "only unico unica",
    r"\b(?:the|el|la|its|su)\s+(?:only|[uú]nic[oa])\s+"
    r"(?:(?P<time>year|month|quarter|a[ñn]o|mes|trimestre)|(?P<place>state|entity|entidad|estado))\b",
)
_IN_ONE = Clue(
    "one single solo unico",
    r"\b(?:(?:in|en)\s+)?(?:(?:only|just|s[oó]lo|solamente)\s+)?(?:one|a single|un solo|un [uú]nico)\s+"
    r"(?:year|month|quarter|a[ñn]o|mes|trimestre)\s*[,:(—–]\s*(?:(?:in|en)\s+)?",
)
_NEAR, _CLOSE = 60, 2
_SIGNS = {"up": 1, "down": -1}
TOPICS = _ONLY.words | _IN_ONE.words


def only_one(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """The only time, or the only place, that went a way."""
    for found in () if setting.is_declared else _ONLY.all(scene):
        span = Span(*found.span())
        way = _way(scene, span)
        if way is None:
            continue
        told = _times if found["time"] else _places
        readings = tuple(told(scene, setting, span, _SIGNS[way.value]))
        if readings:
            scene.used.add(way.span)
            yield Claim(_whole(scene, span, found), Measure.RECORD, readings)
    if not setting.is_declared:
        yield from _named_alone(scene, setting)


def _named_alone(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Whether the one time that is named went that way: "they fell in only one year, 2020"."""
    for found in _IN_ONE.all(scene):
        when = next((one for one in scene.all_whens if 0 <= one.span.start - found.end() <= _CLOSE), None)
        ways = [one for one in scene.cues_in(scene.span.start, found.start(), CueKind.DIRECTION) if one.value in _SIGNS]
        if when is None or not ways:
            continue
        way, readings = _SIGNS[ways[-1].value], list[Reading]()
        for window in named(when, setting):
            for line in setting.lines(scene.subject(found.start())):
                own = setting.fitted(window, line)
                if own is not None:
                    holds = partial(_went, line, setting, own, way)
                    base = own.shift_years(-1)
                    readings.append(Reading(Measure.DIRECTION, line, own, base, sign=way, detail="only", holds=holds))
        if readings:
            yield Claim(when.span, Measure.DIRECTION, tuple(readings))


def _went(line: Line, setting: Setting, own: Window, way: int) -> bool | None:
    moved = measure.difference(line, own, own.shift_years(-1), indicator(setting, line).kind)
    return None if moved is None else moved * way > 0


def _way(scene: Scene, span: Span) -> Cue | None:
    """What it alone did: behind, "in which they fell", "to post a decline"."""
    behind = scene.cues_in(span.end, min(scene.span.end, span.end + _NEAR), CueKind.DIRECTION)
    return next((one for one in behind if one.value in _SIGNS), None)


def _whole(scene: Scene, span: Span, found: re.Match[str]) -> Span:
    """The words with the time right before them, which is what they tell of."""
    lead = _lead(scene, span) if found["time"] else None
    return Span(lead.span.start, span.end) if lead is not None else span


def _lead(scene: Scene, span: Span) -> When | None:
    before = [one for one in scene.whens if one.span.end <= span.start and not one.adjective and one.role != "since"]
    return before[-1] if before else None


def _times(scene: Scene, setting: Setting, span: Span, way: int) -> Iterator[Reading]:
    lead = _lead(scene, span)
    since = next((one for one in scene.whens if one.role == "since" and one.span.start >= span.end), None)
    windows = named(lead, setting) if lead is not None else times(scene, setting, span.start)
    for window in windows:
        for line in setting.lines(scene.subject(span.start) or _behind(scene, span)):
            own = setting.fitted(window, line)
            first = window_of(since, line.frequency, own) if since is not None and own else None
            if own is not None and (since is None or first is not None):
                holds = partial(_is_only, line, setting, own, first.first if first else None, way)
                yield Reading(Measure.RECORD, line, own, sign=way, detail="only", holds=holds)


def _behind(scene: Scene, span: Span) -> Subject | None:
    return next((one for one in scene.subjects if one.span.start >= span.end and one.indicators), None)


def _is_only(line: Line, setting: Setting, own: Window, first: Period | None, way: int) -> bool | None:
    """Whether no other time, from one on or of all that are known, went that way against the year before."""
    kind = indicator(setting, line).kind
    if line.start is None or line.last is None:
        return None
    start = max(line.start.shift(int(line.frequency)), first) if first else line.start.shift(int(line.frequency))
    step, found = len(own), 0
    back = (own.first.ordinal - start.ordinal) // step
    forth = (line.last.ordinal - own.last.ordinal) // step
    for by in range(-back, forth + 1):
        one = own.shift(by * step)
        moved = measure.difference(line, one, one.shift_years(-1), kind)
        went = moved is not None and moved * way > 0
        if by == 0 and not went:
            return False
        found += went
    return found == 1


def _places(scene: Scene, setting: Setting, span: Span, way: int) -> Iterator[Reading]:
    for window in times(scene, setting, span.start):
        for subject in holders(scene, setting, span.start):
            for line in setting.lines(subject):
                own, group = setting.fitted(window, line), peers(setting, line, "")
                if own is not None and len(group) > 1 and line in group:
                    holds = partial(_is_only_place, line, group, setting, own, way)
                    yield Reading(Measure.RECORD, line, own, own.shift_years(-1), sign=way, detail="only", holds=holds)


def _is_only_place(line: Line, group: list[Line], setting: Setting, own: Window, way: int) -> bool | None:
    kind = indicator(setting, line).kind
    moved = {id(one): measure.difference(one, own, own.shift_years(-1), kind) for one in group}
    mine = moved[id(line)]
    if mine is None:
        return None
    return mine * way > 0 and sum(1 for one in moved.values() if one is not None and one * way > 0) == 1
