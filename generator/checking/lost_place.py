"""A place in history that is lost when prices are taken out: "in real terms, the value does not hold that place"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial

from generator.checking import measure
from generator.checking.amounts import deflator
from generator.checking.claim import Claim, Reading
from generator.checking.clue import Clue
from generator.checking.data import Line
from generator.checking.extreme import Record, is_record
from generator.checking.finding import Measure
from generator.checking.reading import Span
from generator.checking.scene import Scene
from generator.checking.setting import Setting, indicator
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

LOST = Clue("lugar place tampoco", r"\b(?:no ocupa ese lugar|(?:does|did) not hold that place|tampoco lo es)\b")


def lost_places(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Whether the record that the text told last is none at constant prices."""
    for found in LOST.all(scene):
        span = Span(*found.span())
        scene.used.update(one.span for one in scene.cues if one.span.touches(span))
        readings = tuple(_readings(setting)) if scene.is_real(span.start) else ()
        yield Claim(span, Measure.RECORD, readings, None, "" if readings else "nothing says which place this is")


def _readings(setting: Setting) -> Iterator[Reading]:
    for line, window, told in setting.records:
        about = indicator(setting, line)
        prices = deflator(setting, about)
        if about.nominal and prices is not None and about.kind is not Kind.BALANCE:
            holds = partial(_is_lost, line, prices, about, window, told)
            yield Reading(Measure.RECORD, line, window, detail="real", holds=holds)


def _is_lost(line: Line, prices: Line, about: Indicator, window: Window, told: Record) -> bool | None:
    amount: measure.Amount = partial(measure.real_level, line, prices, kind=about.kind)
    if told.is_change:
        amount = partial(_real_change, line, prices, about)
    found = is_record(line, about, window, amount, replace(told, is_real=True))
    return None if found is None else not found


def _real_change(line: Line, prices: Line, about: Indicator, window: Window) -> Decimal | None:
    return measure.real_change(line, prices, window, window.shift_years(-1), about.kind)
