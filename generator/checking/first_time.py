"""What came for the first time: a threshold crossed, a level regained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.checking import measure
from generator.checking.claim import Claim, Reading
from generator.checking.data import Line
from generator.checking.finding import Measure
from generator.checking.reading import CueKind, Hedge, Quantity
from generator.checking.scene import Scene
from generator.checking.setting import Setting, indicator
from generator.checking.spoken import times
from generator.checking.unit import TIMES
from generator.model.period import Window
from generator.model.words import Indicator

_BACK = re.compile(r"\b(?:returned|regres\w+|recuper\w+|volvi\w+|regained)\b", re.IGNORECASE)


def firsts(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """A threshold crossed for the first time, or a level regained."""
    cue = next((one for one in scene.cues if one.kind is CueKind.FIRST_TIME), None)
    if cue is None:
        return
    amounts = [one for one in scene.quantities if one.unit not in TIMES and one.unit != "place"]
    limit = next((one for one in amounts if one.hedge is not Hedge.EXACT), amounts[0] if amounts else None)
    scene.used.update(one.span for one in scene.cues if one.kind is CueKind.DIRECTION)
    is_back = bool(_BACK.search(scene.text))
    readings: list[Reading] = []
    for window in times(scene, setting, max(cue.span.start, limit.span.start)) if limit else []:
        for line in setting.lines(scene.subject(cue.span.start)):
            own = setting.fitted(window, line)
            if own and limit:
                holds = partial(_is_first_time, line, own, limit, indicator(setting, line), is_back=is_back)
                readings.append(Reading(Measure.FIRST_TIME, line, own, holds=holds))
    if limit is not None and not is_back:
        scene.used.add(limit.span)
        setting.limits = [(one.line, one.window, limit.value) for one in readings[:1]]
    yield Claim(cue.span, Measure.FIRST_TIME, tuple(readings), None, "" if readings else "nothing says what came first")


def _is_first_time(line: Line, window: Window, limit: Quantity, about: Indicator, *, is_back: bool) -> bool | None:
    past = measure.history(line, window, partial(measure.level, line, kind=about.kind), is_seasonal=False)
    if past is None:
        return None
    bound, step = limit.value.scaleb(-about.power), limit.step.scaleb(-about.power)
    if is_back:
        return past.own >= bound or measure.rounded(past.own, step) >= bound
    reached = past.own > bound if limit.hedge in (Hedge.OVER, Hedge.JUST_OVER) else past.own >= bound
    return reached and all(value < bound for _, value in past.known)
