"""How far a rate of growth moved, in percentage points: that of one time less that of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Reading
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.scene.comparison import against, bases
from generator.checking.scene.direction import sign
from generator.checking.scene.near_time import near_time
from generator.checking.scene.scene import Scene
from generator.model.period import Window
from generator.model.unit import Kind

_BETWEEN = re.compile(r"(?:de|desde|entre|from|between)\b", re.IGNORECASE)


def rate_points(scene: Scene, at: int, line: Line, window: Window, kind: Kind) -> Iterator[Reading]:
    """By how many points a rate of growth is above or below that of another time."""
    went = sign(scene, at)
    unit = scene.quantities[at].unit
    for own, base in dict.fromkeys(_pairs(scene, at, line, window)):
        for step in (None, scene.quantities[at].step):
            value = partial(measure.acceleration, line, own, base, kind, step)
            yield Reading(Measure.POINTS, line, own, base, sign=went, value=value, unit=unit)


def _pairs(scene: Scene, at: int, line: Line, window: Window) -> Iterator[tuple[Window, Window]]:
    """A time with each that its rate may be held against: both ends of a range, what is named, else what is usual."""
    if scene.is_foreign and len(window) > 1 and _is_range(scene, at):
        yield Window.of(window.last), Window.of(window.first)
        return
    told = against(scene, at)
    is_named = scene.is_foreign and told is not None and not told.adjective
    for own in dict.fromkeys((window, Window.of(window.last))):
        for one in bases(scene, at, line, own):
            yield own, one if len(one) == len(own) else Window.of(one.last)
        if not is_named:
            yield from ((own, own.shift_years(-1)), (own, own.shift(-len(own))))


def _is_range(scene: Scene, at: int) -> bool:
    """Whether the time of a figure is told by where it begins and ends: "between June and September"."""
    when = near_time(scene, at, ("of",))
    return when is not None and _BETWEEN.match(scene.plain, when.span.start) is not None
