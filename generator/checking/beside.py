"""One series beside another: "core inflation remains above the headline rate"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking import measure
from generator.checking.claim import Reading
from generator.checking.data import Line
from generator.checking.finding import Measure
from generator.checking.measure import fit
from generator.checking.reading import Cue
from generator.checking.scene import Scene
from generator.checking.setting import Setting, indicator
from generator.checking.spoken import times
from generator.checking.subject import Subject
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

_SIGNS = {"up": 1, "down": -1}
_TO = re.compile(r"\s*(?:than\s+)?(?:that of\s+|those of\s+)?(?:the\s+|la\s+|el\s+|las\s+|los\s+)?", re.IGNORECASE)


def beside(scene: Scene, setting: Setting, cue: Cue) -> Iterator[Reading]:
    """Whether one series stands above or below the one named right behind the word."""
    behind = [one for one in scene.subjects if one.indicators and one.span.start >= cue.span.end]
    if not behind or cue.value not in _SIGNS or not _TO.fullmatch(scene.plain, cue.span.end, behind[0].span.start):
        return
    others = setting.lines(behind[0])
    for window in times(scene, setting, cue.span.start):
        for line in setting.lines(_before(scene, cue)):
            own = fit(window, line.frequency)
            for other in others if own else ():
                if other is not line and other.frequency is line.frequency and own:
                    holds = partial(_is_apart, line, other, own, indicator(setting, line), _SIGNS[cue.value])
                    yield Reading(Measure.GAP, line, own, None, other, _SIGNS[cue.value], holds=holds)


def _before(scene: Scene, cue: Cue) -> Subject | None:
    named = [one for one in scene.whole_subjects if one.span.end <= cue.span.start]
    return named[-1] if named else None


def _is_apart(line: Line, other: Line, window: Window, about: Indicator, way: int) -> bool | None:
    now, then = _shown(line, window, about), _shown(other, window, about)
    return None if now is None or then is None else (now > then) - (now < then) == way


def _shown(line: Line, window: Window, about: Indicator) -> Decimal | None:
    """What is said of a series beside another: of prices their annual change, of all else the level."""
    if about.kind is Kind.INDEX and about.unit == "index":
        return measure.moved(line, window, window.shift_years(-1), about.kind)
    return measure.level(line, window, about.kind)
