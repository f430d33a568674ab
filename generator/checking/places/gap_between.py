"""How far two places are apart, and whether that grew, in texts by others: "the gap between Sonora and Puebla"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Relation, Span
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.row_of_places import is_peer
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.scene.spoken import times
from generator.checking.text.clue import Clue
from generator.model.period import Window
from generator.model.unit import Kind

_GAP = Clue(
    "gap difference distance spread diferencia brecha distancia",
    r"\b(?:gap|difference|distance|spread|diferencia|brecha|distancia)\s+(?:(?:in|de|en)\s+[^\W\d]+\s+)?(?:between|entre)\b",
)
_WENT = re.compile(
    r"\b(?:(?P<up>widen(?:ed|s|ing)?|grew|grows|increased|expanded|opened|rose|se ampli[oó]|se ensanch[oó]|creci[oó]|"
    r"aument[oó]|se abri[oó]|se agrand[oó])|(?P<down>narrow(?:ed|s|ing)?|shrank|shrinks|closed|decreased|fell|lessened|"
    r"se redujo|se cerr[oó]|se acort[oó]|se estrech[oó]|disminuy[oó]|se achic[oó]|baj[oó]))\b",
    re.IGNORECASE,
)
TOPICS = _GAP.words
_TWO = 2


def gap(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """What the `at`-th quantity may be of two places that its sentence sets apart: how far one is from the other."""
    quantity = scene.quantities[at]
    if not scene.is_foreign or not quantity.unit.isupper():
        return
    for own, other in _two(scene, setting, quantity.span.start):
        for window in figure_times(scene, at, setting):
            told, about = setting.fitted(window, own), indicator(setting, own)
            if told is not None:
                value = partial(_apart, own, other, told, about.kind, about.power)
                yield Reading(Measure.GAP, own, told, whole=other, detail="apart", value=value, unit=about.unit)


def gap_moves(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Whether the two came nearer to each other."""
    found = next(_GAP.all(scene), None) if not setting.is_declared else None
    went = _WENT.search(scene.plain, found.end(), scene.span.end) if found else None
    if found is None or went is None:
        return
    span, way = Span(*went.span()), 1 if went["up"] else -1
    scene.used.update(one.span for one in scene.cues if one.span.touches(span))
    readings: list[Reading] = []
    for own, other in _two(scene, setting, span.start):
        for window in times(scene, setting, span.end):
            told = setting.fitted(window, own)
            base = _base(scene, own, told) if told else None
            if told is not None and base is not None:
                holds = partial(_has_moved, own, other, told, base, indicator(setting, own).kind, way)
                readings.append(
                    Reading(Measure.GAP, own, told, base, whole=other, sign=way, detail="apart", holds=holds)
                )
    if readings:
        yield Claim(span, Measure.DIRECTION, tuple(readings))


def _two(scene: Scene, setting: Setting, before: int) -> Iterator[tuple[Line, Line]]:
    """The series of the two places that stand behind "the gap between", and before a point of the sentence."""
    found = next(_GAP.all(scene), None)
    behind = [one for one in scene.subjects if found and found.end() <= one.span.start < before]
    named = [one for one in behind if one.areas and is_peer(setting, one)]
    if found is None or found.start() > before or len(named) != _TWO:
        return
    statistic = next((one for one in scene.subjects if one.indicators), None)
    indicators = statistic.indicators if statistic else ()
    first, second = (replace(one, indicators=indicators) for one in named)
    for own in setting.lines(first):
        for other in setting.lines(second):
            if own.series.indicator == other.series.indicator and own.frequency is other.frequency:
                yield own, other


def _base(scene: Scene, line: Line, window: Window) -> Window | None:
    """What the gap is held against: the time that is named for it, or a year before."""
    held = [one for one in scene.whens if one.role == "against" and not one.adjective]
    for one in held:
        if one.relation is not Relation.PREVIOUS:
            return window_of(one, line.frequency, window, is_before=True)
    named = [one.window for one in scene.whens if one.window and one.role == "of"]
    earlier = [one for one in named if one.last.last_day < window.first.first_day and len(one) == len(window)]
    return earlier[0] if earlier else window.shift_years(-1)


def _apart(own: Line, other: Line, window: Window, kind: Kind, power: int = 0) -> Decimal | None:
    one, two = measure.level(own, window, kind), measure.level(other, window, kind)
    return None if one is None or two is None else abs(one - two).scaleb(power)


def _has_moved(own: Line, other: Line, window: Window, base: Window, kind: Kind, way: int) -> bool | None:
    now, then = _apart(own, other, window, kind), _apart(own, other, base, kind)
    return None if now is None or then is None else (now - then) * way > 0
