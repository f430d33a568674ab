"""How far two places are apart, and whether that grew, in texts by others: "the gap between Sonora and Puebla"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
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
_LEAD = Clue(
    "lead advantage margin ventaja",
    r"\b(?:lead|advantage|margin|ventaja)\s+(?:over|on|sobre|(?:respecto|frente) (?:de|a))\b",
)
"""How far one place is before another."""
_FROM = re.compile(r"\b(?:from|de)\s+[$]?\Z", re.IGNORECASE)
_WENT = re.compile(
    r"\b(?:(?P<up>widen(?:ed|s|ing)?|grew|grows|increased|expanded|opened|rose|se ampli[oó]|se ensanch[oó]|creci[oó]|"
    r"aument[oó]|se abri[oó]|se agrand[oó])|(?P<down>narrow(?:ed|s|ing)?|shrank|shrinks|closed|decreased|fell|lessened|"
    r"se redujo|se cerr[oó]|se acort[oó]|se estrech[oó]|disminuy[oó]|se achic[oó]|baj[oó]))\b",
    re.IGNORECASE,
)
TOPICS = _GAP.words | _LEAD.words
_TWO = 2


def gap(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """What the `at`-th quantity may be of two places that its sentence sets apart: how far one is from the other."""
    quantity = scene.quantities[at]
    is_lead = leads(scene, quantity.span.start)
    if not scene.is_foreign or not (quantity.unit.isupper() or (is_lead and quantity.unit in ("point", ""))):
        return
    came = _FROM.search(scene.plain, scene.span.start, quantity.span.start) is not None
    for own, other in _two(scene, setting, quantity.span.start):
        for window in figure_times(scene, at, setting):
            told, about = setting.fitted(window, own), indicator(setting, own)
            for then in (told.shift_years(-1), told) if told and came else (told,) if told else ():
                if quantity.unit == "point":
                    parted = partial(_parted, own, other, _whole(setting, own), then, about.kind)
                    yield Reading(Measure.GAP, own, then, whole=other, detail="apart", value=parted, unit="point")
                else:
                    value = partial(_apart, own, other, then, about.kind, about.power)
                    yield Reading(Measure.GAP, own, then, whole=other, detail="apart", value=value, unit=about.unit)


def leads(scene: Scene, place: int) -> bool:
    """Whether a lead over others is told before a place: its figures are how far one is before the other."""
    found = _LEAD.search(scene) if scene.is_foreign else None
    return found is not None and scene.span.start + found.end() <= place


def _whole(setting: Setting, line: Line) -> Line | None:
    """The same of the country around a place."""
    own = line.series
    around = setting.catalogue.parents(own.area) if own.area in setting.catalogue.areas else ()
    known = setting.data.of_places(own.indicator, *around)
    return next((one for one in known if one.series.sector == own.sector and one.frequency is line.frequency), None)


def _parted(own: Line, other: Line, whole: Line | None, window: Window, kind: Kind) -> Decimal | None:
    """How many points of the whole two places are apart."""
    if whole is None:
        return None
    one, two = measure.share(own, whole, window, kind), measure.share(other, whole, window, kind)
    return None if one is None or two is None else abs(one - two)


def gap_moves(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Whether the two came nearer to each other."""
    found = _found(scene) if not setting.is_declared else None
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
    found = _found(scene)
    behind = [one for one in scene.subjects if found and found.end() <= one.span.start < before]
    named = [one for one in behind if one.areas and is_peer(setting, one)]
    if len(named) == 1 and leads(scene, before):
        named = [*_leader(scene, setting, found.start() if found else 0, named[0]), *named]
    if found is None or found.start() > before or len(named) != _TWO:
        return
    statistic = next((one for one in scene.subjects if one.indicators), None)
    indicators = statistic.indicators if statistic else named[0].indicators
    first, second = (replace(one, indicators=indicators) for one in named)
    for own in setting.lines(first):
        for other in setting.lines(second):
            if own.series.indicator == other.series.indicator and own.frequency is other.frequency:
                yield own, other


def _found(scene: Scene) -> re.Match[str] | None:
    return next(_GAP.all(scene), None) or next(_LEAD.all(scene), None)


def _leader(scene: Scene, setting: Setting, place: int, other: Subject) -> Iterator[Subject]:
    """Who has the lead: the place named before it, or that of the text so far."""
    before = [one for one in scene.subjects if one.areas and one.span.end <= place and is_peer(setting, one)]
    if before:
        yield before[-1]
        return
    for one in (setting.topic, setting.last):
        if one is not None and one.area not in other.areas and one.area in setting.catalogue.areas:
            yield Subject(other.span, (one.indicator,), (one.area,))
            return


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
