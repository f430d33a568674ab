"""What a printed figure may be of a series at a time, by its unit alone: a level, a move, a part of something."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Reading
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Quantity
from generator.checking.scene.setting import Setting
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

_COUNTED = frozenset({"person", "job"})
_SCALES = (0, 3, 6, 9)
"""A bare number may be in thousands, millions or billions as the one before it was."""


def levels(line: Line, window: Window, about: Indicator, quantity: Quantity) -> Iterator[Reading]:
    """What the series amounted to."""
    for scale in _scales(quantity, about):
        value = partial(measure.scaled, partial(measure.level, line, window, about.kind), about.power - scale)
        yield Reading(Measure.LEVEL, line, window, value=value, unit=quantity.unit)


def moves(
    line: Line, window: Window, base: Window, about: Indicator, quantity: Quantity, sign: int
) -> Iterator[Reading]:
    """By how much it moved from another time, in the unit of the figure."""
    unit, is_later = quantity.unit, base.last < window.last
    if is_later and (unit == "percent" or is_bare_rate(quantity)):
        value = partial(measure.change, line, window, base, about.kind)
        yield Reading(Measure.CHANGE, line, window, base, sign=sign, value=value, unit=unit)
    elif is_later and unit == "times":
        value = partial(measure.multiple, line, window, base, about.kind)
        yield Reading(Measure.MULTIPLE, line, window, base, value=value, unit=unit)
    elif unit in ("point", "index") and about.kind is Kind.INDEX:
        for step in (None, quantity.step):
            value = partial(measure.acceleration, line, window, base, about.kind, step)
            yield Reading(Measure.POINTS, line, window, base, sign=sign, value=value, unit=unit)
    for scale in _scales(quantity, about):
        apart = partial(measure.difference, line, window, base, about.kind)
        value = partial(measure.scaled, apart, about.power - scale)
        yield Reading(Measure.DIFFERENCE, line, window, base, sign=sign, value=value, unit=unit)


def shares(line: Line, window: Window, about: Indicator, quantity: Quantity, setting: Setting) -> Iterator[Reading]:
    """What it is of those that it is a part of."""
    if quantity.unit not in ("percent", "share") and not is_bare_rate(quantity):
        return
    power = -2 if quantity.unit == "share" else 0
    for whole in setting.wholes(line):
        value = partial(measure.scaled, partial(measure.share, line, whole, window, about.kind), power)
        yield Reading(Measure.SHARE, line, window, whole=whole, value=value, unit=quantity.unit)


def is_bare_rate(quantity: Quantity) -> bool:
    """Whether a number may be a per cent whose sign stands at another: "16.4%; en 2022, 17.3"."""
    return not quantity.unit and quantity.step < 1


def _scales(quantity: Quantity, about: Indicator) -> tuple[int, ...]:
    """The sizes in which a figure may be an amount of a statistic; none where its unit is another."""
    unit = quantity.unit
    if not unit:
        return _SCALES
    return (0,) if unit == about.unit or {unit, about.unit} <= _COUNTED else ()
