"""What came for the first time: a threshold crossed upwards or downwards, ever, since a time or in so long."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.unit import MONTHS, TIMES
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Cue, CueKind, Hedge, Quantity, When
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.scene.spoken import times
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

_BACK = re.compile(r"\b(?:returned|regres\w+|recuper\w+|volvi\w+|regained)\b", re.IGNORECASE)
_BELOW = re.compile(
    r"\b(?:below|under|beneath|less than|fewer than|(?:por )?debajo del?|menos del?|inferior(?:es)? al?|perfor\w+)\s+"
    r"(?:(?:the|el|la|los|las)\s+)?[$]?\Z",
    re.IGNORECASE,
)
_NEAR, _BEHIND = 24, 40
Beyond = Callable[[Decimal], bool]
_SO_LONG = re.compile(r"\s+(?:in|en|desde hace|for)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Crossing:
    """What is said to have been crossed: which limit, downwards or up, and since when or in how many months."""

    limit: Quantity
    is_below: bool
    is_back: bool
    since: When | None
    length: Quantity | None


def firsts(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """A threshold crossed for the first time, or a level regained."""
    cue = next((one for one in scene.cues if one.kind is CueKind.FIRST_TIME), None)
    if cue is None:
        return
    limit = _limit(scene, cue)
    scene.used.update(one.span for one in scene.cues if one.kind is CueKind.DIRECTION)
    said = _crossing(scene, cue, limit) if limit else None
    readings = tuple(_readings(scene, setting, cue, said)) if said else ()
    if limit is not None and said and not said.is_back:
        scene.used.add(limit.span)
        setting.limits = [(one.line, one.window, limit.value) for one in readings[:1]]
    yield Claim(cue.span, Measure.FIRST_TIME, readings, None, "" if readings else "nothing says what came first")


def _limit(scene: Scene, cue: Cue) -> Quantity | None:
    """What was crossed: in a bulletin the hedged amount, in a text by others the one that stands nearest before."""
    amounts = [one for one in scene.quantities if one.unit not in TIMES and one.unit != "place"]
    before = [one for one in amounts if one.span.end <= cue.span.start]
    if scene.is_foreign and before and cue.span.start - before[-1].span.end <= _BEHIND:
        return before[-1]
    return next((one for one in amounts if one.hedge is not Hedge.EXACT), amounts[0] if amounts else None)


def _crossing(scene: Scene, cue: Cue, limit: Quantity) -> Crossing:
    start = limit.span.start
    is_below = limit.hedge in (Hedge.UNDER, Hedge.AT_MOST) or (
        _BELOW.search(scene.plain, max(scene.span.start, start - _NEAR), start) is not None
    )
    since = next((one for one in scene.whens if one.role == "since" and one.span > cue.span), None)
    lengths = [one for one in scene.quantities if one.unit in MONTHS and one.span > cue.span]
    length = next((one for one in lengths if _SO_LONG.match(scene.plain, cue.span.end)), None)
    if scene.is_foreign and length is not None:
        scene.used.add(length.span)
    is_told = scene.is_foreign
    is_back = _BACK.search(scene.text) is not None
    return Crossing(limit, is_below and is_told, is_back, since if is_told else None, length if is_told else None)


def _readings(scene: Scene, setting: Setting, cue: Cue, said: Crossing) -> Iterator[Reading]:
    for window in times(scene, setting, max(cue.span.start, said.limit.span.start)):
        for line in setting.lines(scene.subject(cue.span.start)):
            own = setting.fitted(window, line)
            if own:
                holds = partial(_is_first_time, line, own, indicator(setting, line), said)
                yield Reading(Measure.FIRST_TIME, line, own, holds=holds)


def _is_first_time(line: Line, window: Window, about: Indicator, said: Crossing) -> bool | None:
    is_rate = said.limit.unit == "percent" and about.kind is not Kind.RATE
    amount: measure.Amount = (
        partial(_shown_change, line, about) if is_rate else partial(measure.level, line, kind=about.kind)
    )
    past = measure.history(line, window, amount, is_seasonal=False)
    if past is None or not past.known:
        return None
    power = 0 if is_rate else about.power
    bound, step = said.limit.value.scaleb(-power), said.limit.step.scaleb(-power)
    if said.is_back:
        return past.own >= bound or measure.rounded(past.own, step) >= bound
    if said.is_below:
        return past.own < bound and _is_last(past.known, window, said, lambda value: value < bound)
    reached = past.own > bound if said.limit.hedge in (Hedge.OVER, Hedge.JUST_OVER) else past.own >= bound
    return reached and _is_last(past.known, window, said, lambda value: value >= bound)


def _shown_change(line: Line, about: Indicator, window: Window) -> Decimal | None:
    """The annual change as it is published: 2.997 is no rate below 3."""
    found = measure.annual_change(line, window, about.kind)
    return None if found is None else measure.rounded(found, Decimal(1).scaleb(-max(2, about.change_decimals)))


def _is_last(known: list[tuple[Window, Decimal]], window: Window, said: Crossing, is_beyond: Beyond) -> bool | None:
    """Whether it was last beyond the limit when the words say: never, at a time, or so long ago."""
    last = next((one for one, value in reversed(known) if is_beyond(value)), None)
    if said.since is not None:
        since = window_of(said.since, window.frequency, window)
        is_start = since is not None and known[0][0].last <= since.last
        if since is None or (last is None and is_start):  # "in the figures published since 2007"
            return None if since is None else True
        return last is not None and last.last in since
    if said.length is None:
        return last is None
    if last is None:
        return None
    apart = (window.last.ordinal - last.last.ordinal) * 12 // window.frequency
    told = int(said.length.value) * MONTHS[said.length.unit]
    if said.length.hedge in (Hedge.OVER, Hedge.JUST_OVER):
        return apart >= told
    return abs(apart - told) <= MONTHS[said.length.unit]
