"""One place held against another, in texts by others: "$2.7 million behind Guanajuato", "twice those of Jalisco".

How far one is from the other, or how many times as much it has, at the same time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking import measure
from generator.checking.claim import Reading
from generator.checking.data import Line
from generator.checking.figure_time import figure_times
from generator.checking.finding import Measure
from generator.checking.reading import Quantity
from generator.checking.scene import Scene
from generator.checking.setting import Setting, indicator
from generator.checking.subject import Subject
from generator.model.period import Window
from generator.model.unit import Kind

_AFAR = re.compile(
    r"\s+(?:\w+\s+)?(?:(?P<less>behind|below|less than|fewer than|short of|shy of|under|smaller than|lower than)|"
    r"(?P<more>ahead of|clear of|above|more than|over|larger than|bigger than|higher than|in front of))\s+"
    r"(?:(?:that|those|what|the|its|their|neighbou?ring|neighbou?r|third[- ]placed|second[- ]placed|leader|of|in|by|"
    r"figure|amount|sales|exports|total)\s+)*",
    re.IGNORECASE,
)
_TIMES_OF = re.compile(
    r"\s+(?:(?:as (?:much|many|large|big|high)|more|larger|bigger|higher|greater|the size)\s+)?"
    r"(?:(?:as|than|of|in)\s+)?"
    r"(?:(?:that|those|what|the|its|neighbou?ring|neighbou?r|of|figure|amount|sales|exports|total|inflow)\s+)*",
    re.IGNORECASE,
)


def rival(scene: Scene, at: int, setting: Setting) -> Subject | None:
    """The place right behind a figure that it is held against; None where there is none."""
    said = scene.quantities[at]
    if setting.is_declared or not (said.unit == "times" or said.unit.isupper() or _is_amount(said)):
        return None
    place = next((one for one in scene.subjects if one.span.start >= said.span.end), None)
    if place is None or not place.areas or place.indicators:
        return None
    form = _TIMES_OF if said.unit == "times" else _AFAR
    return place if form.fullmatch(scene.plain, said.span.end, place.span.start) else None


def _is_amount(said: Quantity) -> bool:
    """Whether a number without its unit is large enough to be one of money or of people."""
    return not said.unit and said.value >= 1000


def apart(scene: Scene, at: int, setting: Setting, other: Subject) -> Iterator[Reading]:
    """How far a place is from another, or how many times as much it has."""
    said = scene.quantities[at]
    for line, whole, window in _pairs(scene, at, setting, other):
        about = indicator(setting, line)
        if said.unit == "times":
            value = partial(_ratio, line, whole, window, about.kind)
            yield Reading(Measure.MULTIPLE, line, window, whole=whole, value=value, unit="times")
            continue
        value = partial(_gap, line, whole, window, about.kind, about.power)
        found = _AFAR.match(scene.plain, said.span.end)
        sign = -1 if found and found["less"] else 1
        scene.used.update(one.span for one in scene.cues if one.span.start >= said.span.end and one.span < other.span)
        yield Reading(Measure.DIFFERENCE, line, window, whole=whole, sign=sign, value=value, unit=about.unit)


def _pairs(scene: Scene, at: int, setting: Setting, other: Subject) -> Iterator[tuple[Line, Line, Window]]:
    """A place and its rival, of one statistic, with each time that the figure may be of."""
    named = [one for one in scene.whole_subjects if one.span.end <= scene.quantities[at].span.start]
    areas = setting.catalogue.areas
    level = areas[other.areas[0]].level if other.areas[0] in areas else ""
    named = [
        one for one in named if not one.areas or any(areas[each].level == level for each in one.areas if each in areas)
    ]
    lines = [line for line in setting.lines(named[-1] if named else None) if line.series.area not in other.areas]
    for window in figure_times(scene, at, setting):
        for line in lines:
            own = setting.fitted(window, line)
            for whole in setting.data.kin(line) if own else ():
                if own and whole.series.area in other.areas:
                    yield line, whole, own


def _ratio(line: Line, whole: Line, window: Window, kind: Kind) -> Decimal | None:
    own, other = measure.level(line, window, kind), measure.level(whole, window, kind)
    return own / other if own is not None and other else None


def _gap(line: Line, whole: Line, window: Window, kind: Kind, power: int) -> Decimal | None:
    own, other = measure.level(line, window, kind), measure.level(whole, window, kind)
    return None if own is None or other is None else (own - other).scaleb(power)
