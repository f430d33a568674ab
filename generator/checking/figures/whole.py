"""Parts of wholes as other people put them: "5.3% of the country's exports", "the top three", "half of the states"."""

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
from generator.checking.ledger.measure import fit
from generator.checking.reading import CueKind, Hedge, Quantity
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.places import LEVELS, peers
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.spoken import times
from generator.checking.scene.whose import on
from generator.model.period import Window
from generator.model.words import Indicator

_OF = re.compile(r"\s*(?:of|del?)\b", re.IGNORECASE)
_ALL = re.compile(
    r"\s*(?:of|del?)\s+(?:(?:the|all|its|el|la|los|las|todo el|toda la)\s+)?"
    r"(?:nation|country|total|overall|whole|sum|pa[ií]s|nacional|conjunto)",
    re.IGNORECASE,
)
_OF_PLACES = re.compile(
    r"\s*(?:of|de)\s+(?:(?:the|all|las|los)\s+)?(?:\w+\s+)?(states|municipalities|entidades|estados|municipios)\b",
    re.IGNORECASE,
)
_UNITS = {"states": "state", "entidades": "state", "estados": "state", "municipalities": "municipality"}
_FIRST = re.compile(r"\s+(?:primer[oa]s|principales|mayores|largest|biggest|leading)\b", re.IGNORECASE)
_FIRST_BEFORE = re.compile(
    r"\b(?:the (?:first|largest|biggest|leading)|las? primeras|los primeros)\s+\Z", re.IGNORECASE
)
_OF_IT = re.compile(r"\s*(?:of|del?)\s+(?:(?:the|all|its|el|la|los|las|todas|todos|toda|todo)\s+)*", re.IGNORECASE)
_AMONG = re.compile(r"\b(?:of|among|in|de|entre|en|the|las|los)\s+(?:(?:the|all|las|los)\s+)?\Z", re.IGNORECASE)
_SIGNS = {"up": 1, "down": -1}
_FAR = 48


def wholes(scene: Scene, at: int, setting: Setting, *, is_told: bool = True) -> Iterator[Reading]:
    """What the series spoken of is of the one named behind the figure, or of the one that contains it.

    `is_told` says that "of" something stands behind the figure.
    """
    quantity = scene.quantities[at]
    top = _top(scene, at)
    if top is not None:
        yield from _of_the_largest(scene, at, setting, top)
        return
    if is_told and _OF.match(scene.plain, _before_of(scene, quantity)) is None:
        return
    behind = [one for one in scene.subjects if 0 <= one.span.start - quantity.span.end < _FAR]
    before = [one for one in scene.subjects if one.span.end <= quantity.span.start and not scene.is_measure(one)]
    own = [one for one in scene.whole_subjects if one.indicators and one.areas and one.span.end <= quantity.span.start]
    told: list[Subject | None] = [*(one for one in before[-1:] if not _is_country(one, setting)), *own[:1]] or [None]
    parts = list({id(line): line for one in told for line in setting.lines(one)}.values())
    for window in figure_times(scene, at, setting):
        for part in parts:
            fitted = fit(window, part.frequency)
            if fitted is None:
                continue
            for whole in _around(scene, quantity, part, behind, setting):
                yield _share(part, whole, fitted, indicator(setting, part), quantity)


def _is_country(place: Subject, setting: Setting) -> bool:
    """Whether a phrase names the country alone, which in a text by others is no part: "third in the country"."""
    areas = setting.catalogue.areas
    is_bare = not setting.is_declared and not place.indicators and not place.sectors
    return is_bare and all(one in areas and areas[one].level == "country" for one in place.areas)


def _before_of(scene: Scene, quantity: Quantity) -> int:
    """Where a figure ends that has its "of" in it: "more than half of"."""
    ends_with_of = re.search(r"\s(?:of|de|del)\Z", scene.plain[quantity.span.start : quantity.span.end], re.IGNORECASE)
    return quantity.span.start + ends_with_of.start() if ends_with_of else quantity.span.end


def _share(part: Line, whole: Line, own: Window, about: Indicator, quantity: Quantity) -> Reading:
    value = partial(_part, part, whole, own, about, Decimal(1 if quantity.unit == "share" else 100))
    return Reading(Measure.SHARE, part, own, whole=whole, value=value, unit=quantity.unit)


def _part(part: Line, whole: Line, own: Window, about: Indicator, hundred: Decimal) -> Decimal | None:
    found = measure.share(part, whole, own, about.kind)
    return None if found is None else found * hundred / 100


def _around(scene: Scene, quantity: Quantity, part: Line, behind: list[Subject], setting: Setting) -> Iterator[Line]:
    """The wholes that a part may be of: the place named behind the figure, then those around the part's own."""
    own, areas = part.series, setting.catalogue.areas
    named = [area for one in behind[:1] for area in one.areas]
    inside = list(setting.catalogue.parents(own.area)) if own.area in areas else []
    is_all = _ALL.match(scene.plain, _before_of(scene, quantity)) is not None
    for area in dict.fromkeys([*named, *(inside if is_all or not named else ()), *(() if named else (own.area,))]):
        for line in setting.data.of_indicator(own.indicator):
            same = line.series
            is_wider = same.area != own.area or (own.sector and not same.sector)
            is_alike = same.sector in ("", own.sector) and same.adjustment == own.adjustment
            if same.area == area and line.frequency is part.frequency and is_wider and is_alike:
                yield line


def is_part(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether a per cent is "of" a statistic named right behind it, and no word says that something moved."""
    quantity = scene.quantities[at]
    found = _OF_IT.match(scene.plain, quantity.span.end)
    if setting.is_declared or quantity.unit != "percent" or quantity.is_signed or found is None:
        return False
    behind = any(one.indicators and one.span.start <= found.end() <= one.span.end for one in scene.subjects)
    return behind and not scene.cues_in(scene.span.start, quantity.span.start, CueKind.DIRECTION)


def _top(scene: Scene, at: int) -> Quantity | None:
    """The "top three" before a figure."""
    before = [one for one in scene.quantities[:at] if one.unit == "place" and one.hedge is Hedge.AT_MOST]
    before += [one for one in scene.quantities[:at] if not one.unit and are_first(scene, one)]
    return before[-1] if before else None


def are_first(scene: Scene, count: Quantity) -> bool:
    """Whether a count is of those at the head: "los tres primeros", "the five largest"."""
    if count.unit:
        return False
    behind = _FIRST.match(scene.plain, count.span.end)
    return behind is not None or _FIRST_BEFORE.search(scene.plain, scene.span.start, count.span.start) is not None


def _of_the_largest(scene: Scene, at: int, setting: Setting, top: Quantity) -> Iterator[Reading]:
    """What the largest so many places hold together."""
    scene.used.add(top.span)
    scene.used.update(one.span for one in scene.cues if one.span.end + 1 >= top.span.start >= one.span.start)
    for line, window, about in on_whole(scene, at, setting, "state"):
        group = peers(setting, line, "state")
        whole = measure.level(line, window, about.kind)
        if len(group) > 1 and whole is not None:
            value = partial(measure.top_share, group, whole, int(top.value), window, about.kind)
            yield Reading(Measure.CONCENTRATION, line, window, value=value, unit="percent")


def is_of_all(setting: Setting, count: Quantity) -> bool:
    """Whether a count is of all places there are: "among the 32 states"."""
    return count.value >= sum(one.level == count.unit for one in setting.catalogue.areas.values())


def on_whole(scene: Scene, at: int, setting: Setting, unit: str) -> Iterator[tuple[Line, Window, Indicator]]:
    """What a figure is of, with its times; of one of several places that make up a whole, that whole."""
    areas = setting.catalogue.areas
    level = LEVELS.get(unit)
    for line, window, about in on(scene, at, setting):
        own = line.series
        around = areas[own.area].parent if own.area in areas and level and areas[own.area].level == level else ""
        found = setting.data.line(replace(own, area=around), line.frequency) if around else None
        yield found or line, window, about


def halves(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """In what part of the places something rose or fell: "half of the states posted gains"."""
    for quantity in scene.quantities:
        if setting.is_declared or quantity.unit != "share":
            continue
        places = _OF_PLACES.match(scene.plain, _before_of(scene, quantity))
        ways = scene.cues_in(quantity.span.end, scene.span.end, CueKind.DIRECTION)
        if not places or not ways or ways[0].value not in _SIGNS:
            continue
        scene.used.update((quantity.span, ways[0].span))
        unit = _UNITS.get(places[1].casefold(), "municipality")
        readings = tuple(_half_readings(scene, setting, quantity, unit, _SIGNS[ways[0].value]))
        why = "" if readings else "the store has no such places"
        yield Claim(quantity.span, Measure.BREADTH, readings, quantity, why, is_open=True)


def so_many(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """In how many places something rose or fell: "twelve states saw a drop"."""
    counted = [one for one in scene.quantities if one.unit in ("state", "municipality")]
    if setting.is_declared or len(counted) != 1 or any(not one.unit for one in scene.quantities):
        return
    quantity = counted[0]
    ways = scene.cues_in(quantity.span.end, scene.span.end, CueKind.DIRECTION)
    if not ways or ways[0].value not in _SIGNS or _AMONG.search(scene.plain, scene.span.start, quantity.span.start):
        return
    scene.used.update((quantity.span, ways[0].span))
    readings = tuple(_half_readings(scene, setting, quantity, quantity.unit, _SIGNS[ways[0].value]))
    why = "" if readings else "the store has no such places"
    yield Claim(quantity.span, Measure.BREADTH, readings, quantity, why)


def _half_readings(scene: Scene, setting: Setting, quantity: Quantity, unit: str, way: int) -> Iterator[Reading]:
    lines = [one for one in setting.lines(scene.subject(quantity.span.start)) if len(peers(setting, one, unit)) > 1]
    how = _portion if quantity.unit == "share" else _count
    for window in (*times(scene, setting, quantity.span.start), *setting.dated):
        for line in lines:
            own = fit(window, line.frequency)
            if own:
                value = partial(how, peers(setting, line, unit), indicator(setting, line), own, way)
                base = own.shift_years(-1)
                yield Reading(Measure.BREADTH, line, own, base, sign=way, value=value, unit=quantity.unit)


def _count(group: list[Line], about: Indicator, own: Window, way: int) -> Decimal | None:
    moved = [measure.annual_change(one, own, about.kind) for one in group]
    return Decimal(sum(1 for one in moved if one is not None and one * way > 0)) if any(moved) else None


def _portion(group: list[Line], about: Indicator, own: Window, way: int) -> Decimal | None:
    moved = [measure.annual_change(one, own, about.kind) for one in group]
    known = [one for one in moved if one is not None]
    return Decimal(sum(1 for one in known if one * way > 0)) / len(known) if known else None
