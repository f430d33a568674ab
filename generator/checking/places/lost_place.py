"""A place in history that is lost when prices are taken out: "in real terms, the value does not hold that place".

So is a threshold: what was reached for the first time "had already reached that mark".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.extreme import Record, is_record
from generator.checking.reading import Span
from generator.checking.scene.prices import deflator
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.text.clue import Clue
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

LOST = Clue(
    "lugar place tampoco alcanzado mark",
    r"\b(?:no ocupa ese lugar|(?:does|did) not hold that place|tampoco lo es|"
    r"(?P<mark>ya hab[ií]a alcanzado esa cifra|had already reached that mark))\b",
)


def lost_places(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Whether the record, or the threshold, that the text told last is none at constant prices."""
    for found in LOST.all(scene):
        span = Span(*found.span())
        scene.used.update(one.span for one in scene.cues if one.span.touches(span))
        told = _marks if found["mark"] else _readings
        readings = tuple(told(setting)) if scene.is_real(span.start) else ()
        yield Claim(span, Measure.RECORD, readings, None, "" if readings else "nothing says which place this is")


def _readings(setting: Setting) -> Iterator[Reading]:
    for line, window, told in setting.records:
        about = indicator(setting, line)
        prices = _prices(setting, about)
        if prices is not None:
            holds = partial(_is_lost, line, prices, about, window, told)
            yield Reading(Measure.RECORD, line, window, detail="real", holds=holds)


def _prices(setting: Setting, about: Indicator) -> Line | None:
    """What takes the prices out of a statistic, where they are in it and can be."""
    return deflator(setting, about) if about.nominal and about.kind is not Kind.BALANCE else None


def _marks(setting: Setting) -> Iterator[Reading]:
    for line, window, limit in setting.limits:
        about = indicator(setting, line)
        prices = _prices(setting, about)
        if prices is not None:
            bound = limit.scaleb(-about.power)
            holds = partial(_was_reached, line, prices, about, window, bound)
            yield Reading(Measure.RECORD, line, window, detail="real", holds=holds)


def _was_reached(line: Line, prices: Line, about: Indicator, window: Window, bound: Decimal) -> bool | None:
    """Whether an earlier window had come to an amount at the prices of this one."""
    past = measure.history(line, window, partial(measure.real_level, line, prices, kind=about.kind))
    now = measure.level(line, window, about.kind)
    if past is None or not past.known or not past.own or now is None:
        return None
    return any(value * now / past.own >= bound for _, value in past.known)


def _is_lost(line: Line, prices: Line, about: Indicator, window: Window, told: Record) -> bool | None:
    amount: measure.Amount = partial(measure.real_level, line, prices, kind=about.kind)
    if told.is_change:
        amount = partial(_real_change, line, prices, about)
    found = is_record(line, about, window, amount, replace(told, is_real=True))
    return None if found is None else not found


def _real_change(line: Line, prices: Line, about: Indicator, window: Window) -> Decimal | None:
    return measure.real_change(line, prices, window, window.shift_years(-1), about.kind)
