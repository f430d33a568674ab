"""What a figure is of a whole: a share, that of several together, and how far a share moved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Reading
from generator.checking.figures.concentration import held_by_few, top
from generator.checking.figures.part_and_whole import in_country, parts_on
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import CueKind, Quantity
from generator.checking.scene.comparison import bases
from generator.checking.scene.direction import sign
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.joint import DETAIL, joined
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

_OF = re.compile(r"\s*(?:of|del?)\b", re.IGNORECASE)
_ALL = re.compile(
    r"\s*(?:of|del?)\s+(?:(?:the|all|its|el|la|los|las|todo el|toda la)\s+)?"
    r"(?:nation|country|total|overall|whole|sum|pa[ií]s|nacional|conjunto)",
    re.IGNORECASE,
)
_FAR = 48
_OF_EACH = re.compile(r"\b(?:de cada|por cada|in every|in|out of every|out of|of every)\b", re.IGNORECASE)


def share(part: Line, whole: Line, window: Window, kind: Kind, unit: str) -> Reading:
    """The reading of a figure as what one series is of another."""
    value = partial(measure.scaled, partial(measure.share, part, whole, window, kind), -2 if unit == "share" else 0)
    return Reading(Measure.SHARE, part, window, whole=whole, value=value, unit=unit)


def shares(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """What one series is of another."""
    named = joined(scene, at, setting)
    if named:
        yield from _shares_of_all(scene, at, setting, named)
        return
    for part, whole, window, about in list(parts_on(scene, at, setting)) or _of_country_around(scene, at, setting):
        yield share(part, whole, window, about.kind, scene.quantities[at].unit)


def _shares_of_all(scene: Scene, at: int, setting: Setting, named: list[Subject]) -> Iterator[Reading]:
    """What several places that are named together are of the one around them."""
    unit, areas = scene.quantities[at].unit, {area for one in named for area in one.areas}
    about_what = next((one for one in scene.subjects if one.indicators), None)
    firsts = setting.lines(Subject(named[0].span, about_what.indicators if about_what else (), named[0].areas))
    for window in figure_times(scene, at, setting):
        for line in firsts:
            own = setting.fitted(window, line)
            group = [one for one in setting.data.kin(line) if one.series.area in areas]
            for whole in setting.around(line) if own else ():
                if own and len(group) == len(named):
                    both = partial(_sum_of, group, whole, own, indicator(setting, line).kind)
                    value = partial(measure.scaled, both, -2 if unit == "share" else 0)
                    yield Reading(Measure.SHARE, line, own, whole=whole, detail=DETAIL, value=value, unit=unit)


def _sum_of(group: list[Line], whole: Line, window: Window, kind: Kind) -> Decimal | None:
    found = [measure.share(one, whole, window, kind) for one in group]
    return sum((one for one in found if one is not None), Decimal(0)) if all(one is not None for one in found) else None


def _of_country_around(scene: Scene, at: int, setting: Setting) -> list[tuple[Line, Line, Window, Indicator]]:
    """The place in the one around it, where words say that a figure is a part of something."""
    own = scene.quantities[at].span
    is_told = _OF_EACH.search(scene.plain, own.start, own.end) or scene.cues_in(
        scene.bounds(at)[0], own.start, CueKind.SHARE
    )
    is_moved = scene.cues_in(scene.bounds(at)[0], own.start, CueKind.DIRECTION)
    is_part = scene.quantities[at].unit == "share" and not is_moved
    return list(in_country(scene, at, setting)) if is_told or is_part else []


def share_changes(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """How a share moved, in percentage points."""
    went = sign(scene, at)
    told = list(parts_on(scene, at, setting)) or list(in_country(scene, at, setting))
    for part, whole, window, about in told:
        for base in bases(scene, at, part, window):
            value = partial(_share_moved, part, whole, window, base, about.kind)
            yield Reading(Measure.POINTS, part, window, base, whole, went, "share", value, unit="point")


def _share_moved(part: Line, whole: Line, window: Window, base: Window, kind: Kind) -> Decimal | None:
    now, then = measure.share(part, whole, window, kind), measure.share(part, whole, base, kind)
    return None if now is None or then is None else now - then


def wholes(scene: Scene, at: int, setting: Setting, *, is_told: bool = True) -> Iterator[Reading]:
    """What the series spoken of is of the one named behind the figure, or of the one that contains it.

    `is_told` says that "of" something stands behind the figure.
    """
    quantity = scene.quantities[at]
    largest = top(scene, at)
    if largest is not None:
        scene.used.add(largest.span)
        scene.used.update(one.span for one in scene.cues if one.span.end + 1 >= largest.span.start >= one.span.start)
        yield from held_by_few(scene, at, setting, largest, "state")
        return
    if is_told and _OF.match(scene.plain, before_of(scene, quantity)) is None:
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
                yield share(part, whole, fitted, indicator(setting, part).kind, quantity.unit)


def _is_country(place: Subject, setting: Setting) -> bool:
    """Whether a phrase names the country alone, which in a text by others is no part: "third in the country"."""
    areas = setting.catalogue.areas
    is_bare = not setting.is_declared and not place.indicators and not place.sectors
    return is_bare and all(one in areas and areas[one].level == "country" for one in place.areas)


def before_of(scene: Scene, quantity: Quantity) -> int:
    """Where a figure ends that has its "of" in it: "more than half of"."""
    ends_with_of = re.search(r"\s(?:of|de|del)\Z", scene.plain[quantity.span.start : quantity.span.end], re.IGNORECASE)
    return quantity.span.start + ends_with_of.start() if ends_with_of else quantity.span.end


def _around(scene: Scene, quantity: Quantity, part: Line, behind: list[Subject], setting: Setting) -> Iterator[Line]:
    """The wholes that a part may be of: the place named behind the figure, then those around the part's own."""
    own, areas = part.series, setting.catalogue.areas
    named = [area for one in behind[:1] for area in one.areas]
    inside = list(setting.catalogue.parents(own.area)) if own.area in areas else []
    is_all = _ALL.match(scene.plain, before_of(scene, quantity)) is not None
    for area in dict.fromkeys([*named, *(inside if is_all or not named else ()), *(() if named else (own.area,))]):
        for line in setting.data.of_indicator(own.indicator):
            same = line.series
            is_wider = same.area != own.area or (own.sector and not same.sector)
            is_alike = same.sector in ("", own.sector) and same.adjustment == own.adjustment
            if same.area == area and line.frequency is part.frequency and is_wider and is_alike:
                yield line
