"""Ranks: the place of one area among its peers, by level or by annual change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.unit import PLACES
from generator.checking.places.contest import TIED, Told, contests
from generator.checking.places.moved_place import move_times
from generator.checking.places.rank_move import moves
from generator.checking.places.ranked_by import by_change, is_from_bottom, is_of_agent, way_of
from generator.checking.places.tie import ties
from generator.checking.reading import Cue, CueKind, Quantity, When
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.near_time import near_time
from generator.checking.scene.podium import Podium, Ranking
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, window_of
from generator.checking.scene.spoken import is_figure_denied, times
from generator.model.period import Window

_TO = re.compile(r"\s*(?:lugar|place)?\s*(?:al|to)\s*", re.IGNORECASE)
_ANYHOW = re.compile(
    r"\s+(?:desempe[ñn]o|comportamiento|rendimiento|lugar|performance|performer|showing|outcome|place|position)\b",
    re.IGNORECASE,
)
"""What may be the best by its level, by its growth or by anything."""
_NEAR = 24
_SEVERAL = re.compile(r"\w[oa]s\Z", re.IGNORECASE)
"""An ordinal of several, which is the place of no one: "los tres primeros lugares"."""


_AMONG = re.compile(r"\b(?:entre|de|dentro de|among|of)\s+(?:las|los|the)\s+\Z", re.IGNORECASE)
_OF_MOST = re.compile(
    r"\b(?:con (?:el |la )?(?:mayor|m[aá]s)|que m[aá]s|de mayor|mayores|principales|largest|biggest|top|leading|"
    r"with the (?:most|largest|highest))\b",
    re.IGNORECASE,
)
TOPICS = frozenset({CueKind.SUPERLATIVE, CueKind.RANK, "place"}) | TIED.words


def ranks(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """The place of one area among its peers, by level or by annual change."""
    for quantity in scene.quantities:
        if quantity.unit != "place" or quantity.span in scene.used:
            continue
        is_several = (
            scene.is_foreign and _SEVERAL.search(scene.plain, quantity.span.start, quantity.span.end) is not None
        )
        readings = () if is_several else tuple(_rank_readings(scene, setting, quantity))
        if readings:
            by = Ranking(by_change=readings[0].detail == "change")
            setting.podium = Podium(int(quantity.value), by, readings[0].line, readings[0].window)
        why = "" if readings else "nothing says among whom this is the place"
        yield Claim(
            quantity.span,
            Measure.RANK,
            readings,
            quantity,
            why,
            is_denied=is_figure_denied(scene, quantity.span.start),
            open=frozenset(_left_open(scene, setting)),
        )
    yield from ties(scene, setting)
    yield from moves(scene, setting)
    total = next((one for one in scene.quantities if one.unit in PLACES), None)
    for cue in scene.cues:
        if cue.kind in (CueKind.SUPERLATIVE, CueKind.RANK) and cue.value and cue.span not in scene.used:
            unit = total.unit if total else scene.universe(cue.span)
            is_among = unit or is_of_agent(scene, cue)
            is_first = cue.kind is CueKind.SUPERLATIVE and is_among and not scene.has(CueKind.SINCE_START)
            is_first = is_first and not (scene.is_foreign and _is_since(scene, cue))
            if is_first and not any(one.unit == "place" for one in scene.quantities):
                yield from _first(scene, setting, cue, unit)


def _left_open(scene: Scene, setting: Setting) -> Iterator[str]:
    """What the words around a rank, and the text before them, leave open of it."""
    if not any(one.areas for one in scene.subjects) and not _TAKES_UP.match(scene.text):
        yield "series"
    if not any(one.indicators for one in scene.subjects) and len({one.indicator for one in setting.spoken}) != 1:
        yield "statistic"
    is_dated = any(one.role == "of" and not one.adjective for one in scene.whens)
    if not is_dated and len(set(setting.windows())) != 1:
        yield "time"


_TAKES_UP = re.compile(
    r"\W*(?:with (?:that|this),?\s+)?(?:it|the state|the entity|that|this|el estado|la entidad|es|fue|"
    r"as[ií],|con (?:ello|esto|eso))\b",
    re.IGNORECASE,
)
"""How a sentence goes on about the place of the one before."""


def _is_since(scene: Scene, cue: Cue) -> bool:
    """Whether a superlative is told since a time, and so of times: "their strongest since 2018"."""
    after = [one for one in scene.whens if one.role == "since" and 0 <= one.span.start - cue.span.end < _NEAR]
    return bool(after)


def _first(scene: Scene, setting: Setting, cue: Cue, unit: str) -> Iterator[Claim]:
    """The first place, or the last: "the highest result among eight states"."""
    span, is_low = cue.span, is_from_bottom(scene, cue)
    scene.used.add(span)
    if _ANYHOW.match(scene.plain, span.end) or is_low is None:
        yield Claim(span, Measure.RANK, (), None, "nothing says by what it is the first")
        return
    told = Told(by_change(scene, span), is_low, bool(TIED.search(scene)))
    windows = times(scene, setting, span.start)
    most = _largest(scene) if scene.is_foreign else 0
    readings = [
        Reading(Measure.RANK, one.line, one.window, holds=one.among(most).is_first, is_far=_is_far(scene, one.told))
        for one in contests(scene, setting, span, windows, unit, told)
    ]
    yield Claim(span, Measure.RANK, tuple(readings), None, "" if readings else "no such places")


def _largest(scene: Scene) -> int:
    """Among how many of the largest a place is ranked: "entre las diez entidades con mayor valor", 0 among all."""
    for one in scene.quantities:
        stop = min(scene.span.end, one.span.end + _NEAR)
        is_told = one.unit in PLACES and _AMONG.search(scene.plain, scene.span.start, one.span.start) is not None
        if is_told and _OF_MOST.search(scene.plain, one.span.start, stop):
            return int(one.value)
    return 0


def _rank_readings(scene: Scene, setting: Setting, quantity: Quantity) -> Iterator[Reading]:
    """What a rank may be by: amounts or changes, from the top or the bottom, as the words beside it say."""
    count = next((one for one in scene.quantities if one.unit in PLACES), None)
    near = [one for one in scene.cues if scene.is_near(one.span, quantity.span, 24)]
    is_low = any(one.value == "lowest" for one in near)
    is_change = by_change(scene, quantity.span)
    if scene.is_foreign and is_change:
        is_low = any(is_from_bottom(scene, one) for one in near if one.kind is CueKind.SUPERLATIVE)
    kinds = (CueKind.SUPERLATIVE, CueKind.RANK, CueKind.DIRECTION)
    scene.used.update(one.span for one in near if one.kind in kinds)
    told, unit = Told(is_change, is_low, bool(TIED.search(scene))), count.unit if count else ""
    yield from _in_ranking(scene, setting, quantity, unit, told)
    way = 0 if is_change or not scene.is_foreign else _way_told(scene, setting, quantity)
    if way:
        yield from _in_ranking(scene, setting, quantity, unit, replace(told, by_change=True, is_low=way < 0))


def _way_told(scene: Scene, setting: Setting, quantity: Quantity) -> int:
    """Which way the changes went of which another place was said to have the first: "the deepest drop, with X second".

    0 where no change was ranked before.
    """
    best = [one for one in scene.cues if one.kind is CueKind.SUPERLATIVE and one.span < quantity.span]
    ways = [way for one in best if (way := way_of(scene, one.span))]
    podium = setting.podium
    if ways or podium is None or not podium.by.by_change or podium.rank + 1 != quantity.value:
        return ways[-1] if ways else 0
    return -1 if podium.by.is_low else 1


def _in_ranking(scene: Scene, setting: Setting, quantity: Quantity, unit: str, told: Told) -> Iterator[Reading]:
    """The rank of each series that is meant, in a ranking of one kind."""
    windows = _rank_times(scene, setting, quantity)
    for one in contests(scene, setting, quantity.span, windows, unit, told):
        detail, is_far = "change" if told.by_change else "", _is_far(scene, one.told)
        yield Reading(Measure.RANK, one.line, one.window, value=one.rank, unit="place", detail=detail, is_far=is_far)


def _is_far(scene: Scene, told: Told) -> bool:
    """Whether a reading leaves out places that others would count."""
    return scene.is_foreign and told.by_change and not told.has_light


def _is_apart(scene: Scene, when: When, quantity: Quantity) -> bool:
    """Whether a time is not that of a rank: "up 4.5% on 2010; eighth of 32", "it was second; a year before, first"."""
    if when.span < quantity.span:
        return when.role == "against" and not when.adjective
    return ";" in scene.plain[quantity.span.end : when.span.start]


def _rank_times(scene: Scene, setting: Setting, quantity: Quantity) -> list[Window]:
    """The times that a rank may be of; the first of two that a place moved between is that of a year before."""
    at = scene.quantities.index(quantity)
    if scene.is_foreign and (moved := move_times(scene, setting, quantity)) is not None:
        return moved
    when = near_time(scene, at, ("of", "against"), far=False)
    if scene.is_foreign and when and _is_apart(scene, when, quantity):
        lead = scene.whens_in(scene.span.start, quantity.span.start, ("of",))
        return times(scene, setting, quantity.span.start) if lead else setting.windows()
    later = [one for one in scene.quantities[at + 1 :] if one.unit == "place"]
    if later and _TO.fullmatch(scene.plain, quantity.span.end, later[0].span.start):
        return [one.shift_years(-1) for one in times(scene, setting, scene.span.start) or setting.windows()]
    is_beside = when is not None and "," not in scene.plain[quantity.span.end : when.span.start]
    if when and when.role == "against" and not when.adjective and when.span > quantity.span and is_beside:
        bases = times(scene, setting, scene.span.start) or setting.windows()
        found = (window_of(when, base.frequency, base, is_before=True) for base in bases)
        return [one for one in found if one]
    if scene.is_foreign and not any(not one.adjective for one in scene.whens):
        return setting.windows()
    return figure_times(scene, at, setting)
