"""Since when: where a series begins, and the last time at which it stood where it stands now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.extreme import Record, is_record
from generator.checking.reading import CueKind, Span, When
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.scene.spoken import told_of
from generator.checking.text.clue import Clue
from generator.model.period import Period, Window
from generator.model.words import Indicator

_BEGINS = Clue(
    "serie series",
    r"\b(?:serie que (?:inici[aó]|comienza|comenz[oó]|arranca|arranc[oó]|empieza|empez[oó])|"
    r"series that (?:began|begins|starts|started))\b",
)
_UNSEEN = Clue(
    "since desde",
    r"\b(?:not (?:been )?(?:seen|recorded|registered|observed) since|"
    r"no se (?:observaba|ve[ií]a|registraba|presentaba|hab[ií]a (?:visto|observado|registrado)) desde)\b",
)
_NOT_SO = Clue(
    "since desde",
    r"\b(?:not|never|n[’']t|no|nunca)\s+(?:hab[ií]an?\s+|han?\s+)?(?P<verb>\w+)\s+(?:(?:so|this|as|that)\s+"
    r"(?:sharply|much|steeply|fast|far|deeply|strongly|quickly|heavily|hard|little)|tanto|tan\s+\w+)\s+(?:since|desde)\b",
)
"""A move that was last as large at a time: "it had not fallen so sharply since 2009", "no caía tanto desde 2009"."""
_SO_FAR = re.compile(
    r"\b(?:tan|such an?|as|so)\s+(?:(?P<low>baj|reducid|d[eé]bil|pobre|modest|escas|poc|low|weak|small|poor|little)|"
    r"alt|elevad|grande|fuerte|buen|high|large|strong|big|good|much)\w*",
    re.IGNORECASE,
)
"""Which side was not seen: "un monto tan bajo no se veía desde febrero"; the last time was then farther out."""
_MATCHED = Clue(
    "igualo igual igualaron matched equaled equalled",
    r"\b(?:igual(?:[oó]|aron) (?:al?|el|la) (?:del?|de la|del? mismo)\b|"
    r"(?:matched|equall?ed) (?:that|those|the (?:level|rate|growth|one)) (?:of|in|for|seen in)\b)",
)
TOPICS = _BEGINS.words | _UNSEEN.words | _NOT_SO.words | _MATCHED.words


def starts(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Where a sentence says that its series begins, and since when a level was not seen."""
    yield from _begins(scene, setting)
    yield from _unseen(scene, setting)
    yield from _not_so(scene, setting)


def _begins(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Whether the series begins when the sentence says: "in a series that began in January 2007"."""
    for found in _BEGINS.all(scene):
        when = next((one for one in scene.all_whens if one.span.start >= found.end() and one.window), None)
        if when is None or when.window is None:
            continue
        lines = setting.lines(scene.subject(found.start()))
        readings = tuple(_beginnings(setting, lines, when.window))
        yield Claim(when.span, Measure.SINCE, readings, None, "" if readings else "nothing says which series this is")


def _beginnings(setting: Setting, lines: list[Line], when: Window) -> Iterator[Reading]:
    for line in lines:
        holds = partial(_begins_in, line, indicator(setting, line), when)
        yield Reading(Measure.SINCE, line, when, holds=holds)


def _begins_in(line: Line, about: Indicator, when: Window) -> bool:
    starts = [line.start] if line.start else []
    starts += [Period.parse(about.first)] if about.first else []
    return any(one.first_day >= when.first.first_day and one.last_day <= when.last.last_day for one in starts)


def _unseen(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """A level or a growth that was last the same at a time, and farther from it on one side ever since."""
    for clue in (_UNSEEN, _MATCHED):
        found = next(clue.all(scene), None)
        when = found and next((one for one in scene.all_whens if one.span.end > found.end() and one.window), None)
        is_run = scene.is_foreign and scene.has(CueKind.STREAK)
        if not found or not when or is_run or any(one.kind is CueKind.SUPERLATIVE for one in scene.cues):
            continue
        readings = tuple(_last_so(scene, setting, found.start(), when))
        why = "" if readings else "nothing says what was not seen"
        yield Claim(Span(found.start(), when.span.end), Measure.RECORD, readings, None, why)


def _not_so(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Whether the last move that was as large is the one of the time named; in texts by others."""
    for found in () if setting.is_declared else _NOT_SO.all(scene):
        when = next((one for one in scene.all_whens if one.span.end > found.end() and one.window), None)
        verbs = scene.cues_in(found.start(), found.end(), CueKind.DIRECTION)
        way = {"up": 1, "down": -1}.get(verbs[0].value, 0) if verbs else 0
        if when is None or not way:
            continue
        span = Span(found.start(), when.span.end)
        scene.used.update(one.span for one in scene.cues if one.span.touches(span))
        readings = tuple(_as_large(scene, setting, span.start, when, way))
        yield Claim(span, Measure.RECORD, readings, None, "" if readings else "nothing says what was not so")


def _as_large(scene: Scene, setting: Setting, place: int, when: When, way: int) -> Iterator[Reading]:
    for window, line in told_of(scene, setting, place):
        since, about = window_of(when, line.frequency, window), indicator(setting, line)
        for change in (measure.annual_change, measure.monthly_change):
            said = Record(
                way > 0, 1, False, True, False, since, False, is_monthly=change is measure.monthly_change, is_loose=True
            )
            holds = partial(is_record, line, about, window, partial(change, line, kind=about.kind), said)
            yield Reading(Measure.RECORD, line, window, sign=way, detail="change", holds=holds)


def _last_so(scene: Scene, setting: Setting, place: int, when: When) -> Iterator[Reading]:
    is_change = bool(scene.cues_in(scene.span.start, place, CueKind.DIRECTION))
    for window, line in told_of(scene, setting, place):
        since = window_of(when, line.frequency, window)
        about = indicator(setting, line)
        amount = (
            partial(measure.annual_change, line, kind=about.kind)
            if is_change
            else partial(measure.level, line, kind=about.kind)
        )
        told = _SO_FAR.search(scene.plain, scene.span.start, place) if scene.is_foreign else None
        ways = (True, False) if told is None else (told["low"] is None,)
        for is_high in ways:
            said = Record(is_high, 1, told is None, is_change, False, since, False)
            holds = partial(is_record, line, about, window, amount, said)
            yield Reading(Measure.RECORD, line, window, sign=1 if is_high else -1, holds=holds)
