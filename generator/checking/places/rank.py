"""Ranks: the place of one area among its peers, by level or by annual change, and how it moved among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from msgspec.structs import replace as replaced

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.grammar.unit import PLACES
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.places.holder import holders
from generator.checking.places.moved_place import move_times
from generator.checking.places.ranked_by import by_change, is_from_bottom, is_of_agent, way_of
from generator.checking.reading import Cue, CueKind, Quantity, Span
from generator.checking.runs.count import BY_CHANGE
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.listed import respective
from generator.checking.scene.near_time import near_time
from generator.checking.scene.places import annual_moves, peers
from generator.checking.scene.podium import Podium, Ranking
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.scene.spoken import denied, is_denied, is_figure_denied, times
from generator.checking.text.clue import Clue
from generator.model.period import Window
from generator.model.words import Indicator

_TO = re.compile(r"\s*(?:lugar|place)?\s*(?:al|to)\s*", re.IGNORECASE)
_IS_NEXT = re.compile(r"[,;]\s|\b(?:and|y|while|mientras)\b", re.IGNORECASE)
"""What stands between the places of a list, each with its own rank."""
_ANYHOW = re.compile(
    r"\s+(?:desempe[ñn]o|comportamiento|rendimiento|lugar|performance|performer|showing|outcome|place|position)\b",
    re.IGNORECASE,
)
"""What may be the best by its level, by its growth or by anything."""
_TIED = Clue(
    "tied ties tie share shares shared sharing compartio comparten comparte compartieron "
    "empato empata empatado empatada",
    r"\b(?:tied|ties|tie|shar(?:es?|ed|ing)|compart\w+|empat\w+)\b",
)
_NEAR = 24


@dataclass(frozen=True)
class Told:
    """How places are ranked: by change or by level, from the bottom, by the figures as shown, with the light ones."""

    by_change: bool
    is_low: bool = False
    is_shown: bool = False
    has_light: bool = False


_WAYS = {"up": 1, "down": -1}
TOPICS = frozenset({CueKind.SUPERLATIVE, CueKind.RANK, "place"}) | _TIED.words


def ranks(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """The place of one area among its peers, by level or by annual change."""
    for quantity in scene.quantities:
        if quantity.unit != "place" or quantity.span in scene.used:
            continue
        readings = tuple(_rank_readings(scene, setting, quantity))
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
    yield from _ties(scene, setting)
    yield from _moves(scene, setting)
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
    told = Told(by_change(scene, span), is_low, bool(_TIED.search(scene)))
    windows = times(scene, setting, span.start)
    readings = [
        Reading(
            Measure.RANK,
            line,
            own,
            holds=partial(_is_first, partial(_rank_of, line, group, about, own, each)),
            is_far=_is_far(scene, each),
        )
        for line, own, group, about, each in _ranked(scene, setting, span, windows, unit, told)
    ]
    yield Claim(span, Measure.RANK, tuple(readings), None, "" if readings else "no such places")


def _is_first(value: partial[Decimal | None]) -> bool | None:
    rank = value()
    return None if rank is None else rank == 1


def _rank_readings(scene: Scene, setting: Setting, quantity: Quantity) -> Iterator[Reading]:
    count = next((one for one in scene.quantities if one.unit in PLACES), None)
    near = [one for one in scene.cues if scene.is_near(one.span, quantity.span, 24)]
    is_low = any(one.value == "lowest" for one in near)
    is_change = by_change(scene, quantity.span)
    if scene.is_foreign and is_change:
        is_low = any(is_from_bottom(scene, one) for one in near if one.kind is CueKind.SUPERLATIVE)
    kinds = (CueKind.SUPERLATIVE, CueKind.RANK, CueKind.DIRECTION)
    scene.used.update(one.span for one in near if one.kind in kinds)
    told, unit = Told(is_change, is_low, bool(_TIED.search(scene))), count.unit if count else ""
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
    for line, own, group, about, each in _ranked(scene, setting, quantity.span, windows, unit, told):
        value = partial(_rank_of, line, group, about, own, each)
        detail, is_far = "change" if told.by_change else "", _is_far(scene, each)
        yield Reading(Measure.RANK, line, own, value=value, unit="place", detail=detail, is_far=is_far)


def _is_far(scene: Scene, told: Told) -> bool:
    """Whether a reading leaves out places that others would count."""
    return scene.is_foreign and told.by_change and not told.has_light


def _ranked(
    scene: Scene, setting: Setting, span: Span, windows: list[Window], unit: str, told: Told
) -> Iterator[tuple[Line, Window, list[Line], Indicator, Told]]:
    """Each line that may have a rank, with its time, its peers and how it is ranked.

    Where changes are ranked a bulletin leaves out the places that weigh next to nothing; others seldom do.
    """
    for window in windows:
        for line in _lines_of(scene, setting, span.start):
            own, group = setting.fitted(window, line), peers(setting, line, unit)
            if own is None or len(group) < 2 or line not in group:
                continue
            about = indicator(setting, line)
            if scene.is_foreign and told.by_change:
                yield line, own, group, about, replace(told, has_light=True)
            yield line, own, group, about, told


def _rank_times(scene: Scene, setting: Setting, quantity: Quantity) -> list[Window]:
    at = scene.quantities.index(quantity)
    if scene.is_foreign and (moved := move_times(scene, setting, quantity)) is not None:
        return moved
    when = near_time(scene, at, ("of", "against"), far=False)
    later = [one for one in scene.quantities[at + 1 :] if one.unit == "place"]
    if later and _TO.fullmatch(scene.plain, quantity.span.end, later[0].span.start):
        return [one.shift_years(-1) for one in times(scene, setting, scene.span.start) or setting.windows()]
    is_beside = when is not None and "," not in scene.plain[quantity.span.end : when.span.start]
    if when and when.role == "against" and not when.adjective and when.span > quantity.span and is_beside:
        found = [
            window_of(when, base.frequency, base, is_before=True) for base in times(scene, setting, scene.span.start)
        ]
        found = found or [window_of(when, base.frequency, base, is_before=True) for base in setting.windows()]
        return [one for one in found if one]
    if scene.is_foreign and not any(not one.adjective for one in scene.whens):
        return setting.windows()
    return figure_times(scene, at, setting)


def _lines_of(scene: Scene, setting: Setting, place: int) -> Iterator[Line]:
    """The series that may be ranked: those of who has the rank, by the statistic that the sentence names, if any."""
    if not scene.is_foreign:
        yield from setting.lines(_of_area(scene, place))
        return
    listed = respective(scene, place)
    for subject in [listed] if listed is not None else holders(scene, setting, place):
        found = setting.lines(subject)
        alone = [one for one in found if len(peers(setting, one, "")) > 1]
        yield from alone or (
            line for one in subject.indicators for line in setting.lines(replaced(subject, indicators=(one,)))
        )


def _of_area(scene: Scene, place: int) -> Subject | None:
    """The phrase of the place that a bulletin ranks, with the statistic that the sentence names, if any."""
    whole = next((one for one in scene.whole_subjects if one.areas and one.indicators), None)
    before = [one for one in scene.subjects if one.areas and one.span.start < place]
    if whole and before and whole.span < before[-1].span and _IS_NEXT.search(scene.plain, whole.span.end, place):
        return replaced(before[-1], indicators=whole.indicators)
    if not whole and len(before) > 1 and _IS_NEXT.search(scene.plain, before[0].span.end, place):
        return before[-1]
    return whole or (before[0] if before else None) or scene.subject(place)


def _rank_of(line: Line, group: list[Line], about: Indicator, window: Window, told: Told) -> Decimal | None:
    """The place of one among its peers; a place that is shared is one by the figures as they are shown."""
    values, own = _standing(line, group, about, window, told)
    if own is None:
        return None
    if told.is_low:
        values, own = [-one for one in values], -own
    return Decimal(measure.ranked(values, own))


def _standing(
    line: Line, group: list[Line], about: Indicator, window: Window, told: Told
) -> tuple[list[Decimal], Decimal | None]:
    """The figures of all that are ranked, and of the one that is told; rounded where those shown count."""
    base = window.shift_years(-1)
    if told.by_change and told.has_light:
        known = (measure.moved(each, window, base, about.kind) for each in group)
        values = [one for one in known if one is not None]
    elif told.by_change:
        values = annual_moves(group, about, window)
    else:
        values = [one for each in group if (one := measure.level(each, window, about.kind)) is not None]
    own = measure.moved(line, window, base, about.kind) if told.by_change else measure.level(line, window, about.kind)
    if own is None or not told.is_shown:
        return values, own
    step = Decimal(1).scaleb(-(about.change_decimals if told.by_change else about.decimals))
    return [measure.rounded(one, step) for one in values], measure.rounded(own, step)


def _ties(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Whether another one has the same figure, as it is shown, where a place is said to be shared."""
    found = next(_TIED.all(scene), None)
    total = next((one for one in scene.quantities if one.unit in PLACES), None)
    if not found or total is None:
        return
    span = Span(*found.span())
    told, readings = Told(by_change(scene, span), is_shown=True), list[Reading]()
    for window in times(scene, setting, found.start()):
        for line in _lines_of(scene, setting, found.start()):
            own = setting.fitted(window, line)
            group = peers(setting, line, total.unit)
            if own and len(group) > 1:
                holds = partial(_is_shared, line, group, indicator(setting, line), own, told)
                readings.append(Reading(Measure.RANK, line, own, detail="tie", holds=holds))
    why = "" if readings else "nothing says who shares what"
    yield Claim(span, Measure.RANK, tuple(readings), None, why)


def _is_shared(line: Line, group: list[Line], about: Indicator, window: Window, told: Told) -> bool | None:
    values, own = _standing(line, group, about, window, told)
    return None if own is None else values.count(own) > 1


def _moves(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Which way a place moved among its peers: "slipped from 14th a year earlier to 19th"."""
    places = [one for one in scene.quantities if one.unit == "place"]
    verbs = scene.cues_in(scene.span.start, places[0].span.start, CueKind.DIRECTION) if len(places) > 1 else []
    if not verbs or verbs[-1].value not in _WAYS:
        return
    readings = tuple(_move_readings(scene, setting, verbs[-1], places[:2]))
    scene.used.add(verbs[-1].span)
    yield Claim(verbs[-1].span, Measure.RANK, readings, None, "" if readings else "nothing says among whom this moved")


def _move_readings(scene: Scene, setting: Setting, verb: Cue, places: list[Quantity]) -> Iterator[Reading]:
    told, no = Told(bool(BY_CHANGE.search(scene.text))), is_denied(scene, verb.span)
    total = next((one for one in scene.quantities if one.unit in PLACES), None)
    dated = [move_times(scene, setting, one) for one in places] if scene.is_foreign else []
    now = dated[-1] if dated else None
    for window in times(scene, setting, verb.span.start) if now is None else now:
        for line in _lines_of(scene, setting, verb.span.start):
            own = setting.fitted(window, line)
            group = peers(setting, line, total.unit if total else "")
            base = (
                next((one for each in dated[0] or () if (one := setting.fitted(each, line))), None) if dated else None
            )
            if own and len(group) > 1:
                base, about = base or own.shift_years(-1), indicator(setting, line)
                rank = partial(_ranked_in, line, group, about, told)
                holds = partial(_has_moved, rank, own, base, _WAYS[verb.value])
                yield Reading(
                    Measure.RANK, line, own, base, detail="move", holds=partial(denied, holds) if no else holds
                )


def _ranked_in(line: Line, group: list[Line], about: Indicator, told: Told, window: Window) -> Decimal | None:
    return _rank_of(line, group, about, window, told)


def _has_moved(rank: partial[Decimal | None], window: Window, base: Window, way: int) -> bool | None:
    """Whether a place went up (to a smaller number) or down."""
    now, then = rank(window), rank(base)
    return None if now is None or then is None else (then - now) * way > 0
