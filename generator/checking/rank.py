"""Ranks: the place of one area among its peers, by level or by annual change, and how it moved among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking import measure
from generator.checking.beaten import unbeaten
from generator.checking.claim import Claim, Reading
from generator.checking.clue import Clue
from generator.checking.count import BY_CHANGE
from generator.checking.data import Line
from generator.checking.figure_time import figure_times
from generator.checking.finding import Measure
from generator.checking.listed import respective
from generator.checking.near_time import near_time
from generator.checking.places import annual_moves, peers
from generator.checking.reading import Cue, CueKind, Quantity, Span
from generator.checking.scene import Scene
from generator.checking.setting import Setting, indicator, window_of
from generator.checking.spoken import denied, is_denied, is_figure_denied, times
from generator.checking.subject import Subject
from generator.checking.unit import PLACES
from generator.model.period import Window
from generator.model.words import Indicator

_TO = re.compile(r"\s*(?:lugar|place)?\s*(?:al|to)\s*", re.IGNORECASE)
_IS_LED = re.compile(
    r"\w+\s+(?:(?:lugar|sitio|puesto|posici[oó]n|place)\s+)?(?:nacional\s+)?,?\s*(?:le siguió|se (?:ubic[oó]|coloc[oó]|"
    r"situ[oó]|encuentra)|qued[oó]|aparece|apareci[oó]|figur[oó]|est[aá]|estuvo|fue|es|came|was|is)\s+(?:(?:el|la|the)\s+)?",
    re.IGNORECASE,
)
_FROM_PLACE = re.compile(r"\b(?:from|del?|desde)\s+(?:the\s+|el\s+)?\Z", re.IGNORECASE)
_TO_PLACE = re.compile(r"\b(?:to|into|al?)\s+(?:the\s+)?\Z", re.IGNORECASE)
_WAS_THAT_OF = re.compile(r"\b(?:that of|those of|was|were|fue (?:el|la) de|son las? de)\s+\Z", re.IGNORECASE)
"""What stands between a rank and the place that has it: "the largest increase was that of Baja California"."""
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
_WAYS = {"up": 1, "down": -1}
TOPICS = frozenset({CueKind.SUPERLATIVE, CueKind.RANK, "place"}) | _TIED.words


def ranks(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """The place of one area among its peers, by level or by annual change."""
    for quantity in scene.quantities:
        if quantity.unit != "place" or quantity.span in scene.used:
            continue
        readings = tuple(_rank_readings(scene, setting, quantity))
        why = "" if readings else "nothing says among whom this is the place"
        yield Claim(
            quantity.span,
            Measure.RANK,
            readings,
            quantity,
            why,
            is_denied=is_figure_denied(scene, quantity.span.start),
        )
    yield from _ties(scene, setting)
    yield from _moves(scene, setting)
    total = next((one for one in scene.quantities if one.unit in PLACES), None)
    for cue in scene.cues:
        if cue.kind in (CueKind.SUPERLATIVE, CueKind.RANK) and cue.value and cue.span not in scene.used:
            unit = total.unit if total else scene.universe(cue.span)
            is_first = cue.kind is CueKind.SUPERLATIVE and unit and not scene.has(CueKind.SINCE_START)
            is_first = is_first and not (scene.is_foreign and _is_since(scene, cue))
            if is_first and not any(one.unit == "place" for one in scene.quantities):
                yield from _first(scene, setting, cue.span, is_low=cue.value == "lowest", unit=unit)


def _is_since(scene: Scene, cue: Cue) -> bool:
    """Whether a superlative is told since a time, and so of times: "their strongest since 2018"."""
    after = [one for one in scene.whens if one.role == "since" and 0 <= one.span.start - cue.span.end < _NEAR]
    return bool(after)


def _first(scene: Scene, setting: Setting, span: Span, *, is_low: bool, unit: str) -> Iterator[Claim]:
    """The first place, or the last: "the highest result among eight states"."""
    readings: list[Reading] = []
    scene.used.add(span)
    if _ANYHOW.match(scene.plain, span.end):
        yield Claim(span, Measure.RANK, (), None, "nothing says by what it is the first")
        return
    by_change, is_tied = _is_by_change(scene, span), bool(_TIED.search(scene))
    for window in times(scene, setting, span.start):
        for line in setting.lines(_of_area(scene, span.start)):
            own, group = setting.fitted(window, line), peers(setting, line, unit)
            if own and line in group:
                about = indicator(setting, line)
                value = partial(_rank_of, line, group, about, own, by_change=by_change, is_low=is_low, is_tied=is_tied)
                readings.append(Reading(Measure.RANK, line, own, holds=partial(_is_first, value)))
    yield Claim(span, Measure.RANK, tuple(readings), None, "" if readings else "no such places")


_MOVED = re.compile(
    r"\s+(?:crecimiento|avance|alza|aumento|incremento|ca[ií]da|baja|retroceso|disminuci[oó]n|dinamismo|ritmo|repunte|"
    r"descenso|tasa|variaci[oó]n|growth|increase|decline|drop|rise|fall|gain)\b",
    re.IGNORECASE,
)


def _is_by_change(scene: Scene, span: Span) -> bool:
    """Whether a first place is by change: the words say so, or it is said of a per cent right before it."""
    if BY_CHANGE.search(scene.text) or _MOVED.match(scene.plain, span.end):
        return True
    before = [one for one in scene.quantities if one.span.end <= span.start]
    if not scene.is_foreign or not before or before[-1].unit != "percent":
        return False
    return scene.is_near(before[-1].span, span, 20) or "," in scene.plain[before[-1].span.end : span.start]


def _is_first(value: partial[Decimal | None]) -> bool | None:
    rank = value()
    return None if rank is None else rank == 1


def _rank_readings(scene: Scene, setting: Setting, quantity: Quantity) -> Iterator[Reading]:
    count = next((one for one in scene.quantities if one.unit in PLACES), None)
    by_change, is_tied = bool(BY_CHANGE.search(scene.text)), bool(_TIED.search(scene))
    is_low = any(one.value == "lowest" and scene.is_near(one.span, quantity.span, 24) for one in scene.cues)
    for one in scene.cues:
        if one.kind in (CueKind.SUPERLATIVE, CueKind.RANK, CueKind.DIRECTION) and scene.is_near(
            one.span, quantity.span, 24
        ):
            scene.used.add(one.span)
    for window in _rank_times(scene, setting, quantity):
        for line in setting.lines(_of_area(scene, quantity.span.start)):
            own = setting.fitted(window, line)
            if own is None:
                continue
            group = peers(setting, line, count.unit if count else "")
            if len(group) > 1:
                about = indicator(setting, line)
                value = partial(_rank_of, line, group, about, own, by_change=by_change, is_low=is_low, is_tied=is_tied)
                yield Reading(Measure.RANK, line, own, value=value, unit="place", detail="change" if by_change else "")


def _rank_times(scene: Scene, setting: Setting, quantity: Quantity) -> list[Window]:
    at = scene.quantities.index(quantity)
    when = near_time(scene, at, ("of", "against"), far=False)
    later = [one for one in scene.quantities[at + 1 :] if one.unit == "place"]
    is_from = later and scene.is_foreign and _FROM_PLACE.search(scene.plain, scene.span.start, quantity.span.start)
    is_to = later and _TO_PLACE.search(scene.plain, quantity.span.end, later[0].span.start)
    if later and (_TO.fullmatch(scene.plain, quantity.span.end, later[0].span.start) or (is_from and is_to)):
        dated = [one for one in scene.whens if one.role == "of" and not one.adjective]
        if scene.is_foreign and len(dated) > 1:
            return []  # "from $11 billion in 2014 to $5 billion in 2016, and from eleventh to fifteenth place"
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


def _of_area(scene: Scene, place: int) -> Subject | None:
    """The phrase of the place that is ranked, with the statistic that the sentence names, if any."""
    listed = respective(scene, place)
    if listed is not None:
        return listed
    shown = unbeaten(scene) if scene.is_foreign else scene.subjects
    if scene.is_foreign and not [one for one in shown if one.areas and not scene.is_measure(one)]:
        return next((Subject(one.span, one.indicators) for one in shown if one.indicators), None)
    led = _led(scene, place) if scene.is_foreign else None
    if led is not None:
        return led
    whole = next((one for one in scene.whole_subjects if one.areas and one.indicators), None)
    before = [one for one in shown if one.areas and one.span.start < place]
    if whole and before and whole.span < before[-1].span and _IS_NEXT.search(scene.plain, whole.span.end, place):
        return replace(before[-1], indicators=whole.indicators)
    if not whole and len(before) > 1 and _IS_NEXT.search(scene.plain, before[0].span.end, place):
        return before[-1]
    after = [one for one in shown if one.areas and one.span.start > place] if scene.is_foreign else []
    after = [one for one in after[:1] if _WAS_THAT_OF.search(scene.plain, place, one.span.start)]
    return whole or (before[0] if before else None) or (after[0] if after else None) or scene.subject(place)


def _led(scene: Scene, place: int) -> Subject | None:
    """The place that a rank before it is of: "En segundo lugar quedó Coahuila", "el tercero fue Jalisco"."""
    after = next((one for one in scene.subjects if one.areas and one.span.start > place), None)
    before = any(one.areas and one.span.end <= place for one in scene.subjects)
    if after is None or before or _IS_LED.fullmatch(scene.plain, place, after.span.start) is None:
        return None
    return after


def _rank_of(
    line: Line,
    group: list[Line],
    about: Indicator,
    window: Window,
    *,
    by_change: bool,
    is_low: bool = False,
    is_tied: bool = False,
) -> Decimal | None:
    """The place of one among its peers; a place that is shared is one by the figures as they are shown."""
    values, own = _standing(line, group, about, window, by_change=by_change, is_shown=is_tied)
    if own is None:
        return None
    if is_low:
        values, own = [-one for one in values], -own
    return Decimal(measure.ranked(values, own))


def _standing(
    line: Line, group: list[Line], about: Indicator, window: Window, *, by_change: bool, is_shown: bool = True
) -> tuple[list[Decimal], Decimal | None]:
    """The figures of all that are ranked, and of the one that is told; rounded where those shown count."""
    if by_change:
        values = annual_moves(group, about, window)
        own = measure.moved(line, window, window.shift_years(-1), about.kind)
    else:
        values = [one for each in group if (one := measure.level(each, window, about.kind)) is not None]
        own = measure.level(line, window, about.kind)
    if own is None or not is_shown:
        return values, own
    step = Decimal(1).scaleb(-(about.change_decimals if by_change else about.decimals))
    return [measure.rounded(one, step) for one in values], measure.rounded(own, step)


def _ties(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Whether another one has the same figure, as it is shown, where a place is said to be shared."""
    found = next(_TIED.all(scene), None)
    total = next((one for one in scene.quantities if one.unit in PLACES), None)
    if not found or total is None:
        return
    by_change, readings = bool(BY_CHANGE.search(scene.text)), list[Reading]()
    for window in times(scene, setting, found.start()):
        for line in setting.lines(_of_area(scene, found.start())):
            own = setting.fitted(window, line)
            group = peers(setting, line, total.unit)
            if own and len(group) > 1:
                holds = partial(_is_shared, line, group, indicator(setting, line), own, by_change=by_change)
                readings.append(Reading(Measure.RANK, line, own, detail="tie", holds=holds))
    why = "" if readings else "nothing says who shares what"
    yield Claim(Span(*found.span()), Measure.RANK, tuple(readings), None, why)


def _is_shared(line: Line, group: list[Line], about: Indicator, window: Window, *, by_change: bool) -> bool | None:
    values, own = _standing(line, group, about, window, by_change=by_change)
    return None if own is None else values.count(own) > 1


def _moves(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Which way a place moved among its peers: "slipped from 14th a year earlier to 19th"."""
    places = [one for one in scene.quantities if one.unit == "place"]
    verbs = scene.cues_in(scene.span.start, places[0].span.start, CueKind.DIRECTION) if len(places) > 1 else []
    if not verbs or verbs[-1].value not in _WAYS:
        return
    readings = tuple(_move_readings(scene, setting, verbs[-1]))
    scene.used.add(verbs[-1].span)
    yield Claim(verbs[-1].span, Measure.RANK, readings, None, "" if readings else "nothing says among whom this moved")


def _move_readings(scene: Scene, setting: Setting, verb: Cue) -> Iterator[Reading]:
    by_change, no = bool(BY_CHANGE.search(scene.text)), is_denied(scene, verb.span)
    total = next((one for one in scene.quantities if one.unit in PLACES), None)
    for window in times(scene, setting, verb.span.start):
        for line in setting.lines(_of_area(scene, verb.span.start)):
            own = setting.fitted(window, line)
            group = peers(setting, line, total.unit if total else "")
            if own and len(group) > 1:
                base, about = own.shift_years(-1), indicator(setting, line)
                rank = partial(_rank_of, line, group, about, by_change=by_change)
                holds = partial(_has_moved, rank, own, base, _WAYS[verb.value])
                yield Reading(
                    Measure.RANK, line, own, base, detail="move", holds=partial(denied, holds) if no else holds
                )


def _has_moved(rank: partial[Decimal | None], window: Window, base: Window, way: int) -> bool | None:
    """Whether a place went up (to a smaller number) or down."""
    now, then = rank(window), rank(base)
    return None if now is None or then is None else (then - now) * way > 0
