"""How far two amounts are apart: "12,000 jobs fewer than a year before", "la diferencia fue de 709 millones"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Reading, Value
from generator.checking.figures.change import ends_of_range, further
from generator.checking.figures.rate_points import rate_points
from generator.checking.figures.told_ends import told_ends
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.scene.comparison import compared, same_span
from generator.checking.scene.direction import sign
from generator.checking.scene.prices import is_inflation
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.whose import lines_of, on
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

APART = "apart"
"""What a reading tells of the two amounts of the sentence before."""


def differences(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """By how much one amount is more than another: "12,000 jobs fewer than a year before"."""
    went = sign(scene, at)
    is_real = scene.is_real(scene.quantities[at].span.start)
    step = scene.quantities[at].step if scene.is_foreign else None
    for ends in told_ends(scene, at, setting, lines_of(scene, at, setting)):
        yield from _apart(ends.line, ends.window, ends.base, indicator(setting, ends.line), went, step)
        if ends.is_sure:
            return
    for line, window, about in on(scene, at, setting):
        pairs = [] if is_real and about.nominal else compared(scene, at, setting, line, window)
        if scene.is_foreign:
            more = ends_of_range(scene, at, window) if about.kind is Kind.FLOW else further(scene, at, window, about)
            pairs += [one for one in more if one not in pairs]
        for own, base in pairs:
            yield from _apart(line, own, base, about, went, step)
        if is_inflation(about, setting) and scene.quantities[at].unit == "index":
            yield from rate_points(scene, at, line, window, about.kind)


def last_apart(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """How far the two amounts are apart that the sentence before held against each other."""
    for line in dict.fromkeys(line for line, _, _ in on(scene, at, setting)):
        for own, base in same_span(setting, line):
            about = indicator(setting, line)
            for one in _apart(line, own, base, about, 0, scene.quantities[at].step):
                yield replace(one, detail=APART, value=partial(_size, one.value)) if one.value else one


def _size(value: Value) -> Decimal | None:
    found = value()
    return None if found is None else abs(found)


def _apart(
    line: Line, window: Window, base: Window, about: Indicator, sign: int, step: Decimal | None
) -> Iterator[Reading]:
    """How far two amounts are apart, and how far they are as printed down to a step."""
    value = partial(measure.scaled, partial(measure.difference, line, window, base, about.kind), about.power)
    yield Reading(Measure.DIFFERENCE, line, window, base, sign=sign, value=value, unit=about.unit)
    if step is not None:
        shown = partial(_shown_apart, line, window, base, about, step)
        yield Reading(Measure.DIFFERENCE, line, window, base, sign=sign, value=shown, unit=about.unit)


def _shown_apart(line: Line, window: Window, base: Window, about: Indicator, step: Decimal) -> Decimal | None:
    """How far two amounts are apart as somebody finds it who has them rounded."""
    levels = (partial(measure.level, line, one, about.kind) for one in (window, base))
    now, then = (measure.scaled(one, about.power) for one in levels)
    return None if now is None or then is None else measure.rounded(now, step) - measure.rounded(then, step)
