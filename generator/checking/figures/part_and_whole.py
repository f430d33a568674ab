"""A part and its whole as a sentence names them: "Campeche's share of exports", "half of what the country exported"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from generator.checking.grammar.subject import Subject
from generator.checking.ledger.data import Line
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.model.period import Window
from generator.model.words import Indicator

_GOES_TO = re.compile(
    r"(?:%|por ciento|percent|per cent)\s+(?:(?:fue|son|correspondi[oó]|correspondieron|provino|provinieron|se fue|"
    r"lleg[oó]|came|went)\s+)?(?:a|al|de|del|from|to)\s+(?:(?:el|la|los|las|the)\s+)?\Z",
    re.IGNORECASE,
)
"""Between a per cent and the part that it is of: "90.2 por ciento correspondió a los manufactureros"."""


def pair(scene: Scene, setting: Setting, place: int = -1) -> list[tuple[Line, Line]]:
    """Part and whole as a sentence names them: the phrase with an indicator is the whole, the other its part.

    Of several parts in a text by others that is meant which is named last before a place.
    """
    found: list[tuple[Line, Line]] = []
    phrases = scene.subjects
    wholes = [one for one in phrases if one.indicators]
    others = [one for one in phrases if not one.indicators and not (scene.is_foreign and scene.is_measure(one))]
    if scene.is_foreign and place >= 0 and len(others) > 1:
        behind = [one for one in others if one.span.start > place]
        is_behind = bool(behind) and _GOES_TO.search(scene.plain[place : behind[0].span.start]) is not None
        before = [one for one in others if one.span.end <= place]
        others = behind[:1] if is_behind else before[-1:] or behind[:1]
    whole = wholes[0] if wholes else None
    whole_lines = _lines_of_whole(whole, others, setting) if whole else _wider(setting)
    for line in whole_lines:
        for part in (*others, *(() if others else (None,))):
            found += [(own, line) for own in _part_of(part, line, setting)]
    if not setting.is_declared:
        found = [*_of_country(phrases, setting), *(one for one in found if not _is_around(*one, setting))]
    if not found and len(wholes) > 1:
        for first in setting.lines(wholes[0]):
            found += [(first, second) for second in setting.lines(wholes[1]) if second.frequency is first.frequency]
    return found


def _lines_of_whole(whole: Subject, others: list[Subject], setting: Setting) -> list[Line]:
    """The series of a whole; where no place is named with it, that around its part: "Campeche's share of exports"."""
    parts = [area for one in others for area in one.areas if area in setting.catalogue.areas]
    around = tuple(dict.fromkeys(up for one in parts for up in setting.catalogue.parents(one)))
    if setting.is_declared or whole.areas or not around or whole.sectors:
        return setting.lines(whole)
    found = [line for area in around for line in setting.lines(replace(whole, areas=(area,)))]
    return found or setting.lines(whole)


def _is_around(part: Line, whole: Line, setting: Setting) -> bool:
    """Whether a part is a place around its whole: a country is no part of its state."""
    areas = setting.catalogue.areas
    own = whole.series.area
    return own in areas and part.series.area in setting.catalogue.parents(own)


def _of_country(phrases: list[Subject], setting: Setting) -> Iterator[tuple[Line, Line]]:
    """The text's own place in the one around it that a sentence names: "half of what the whole country exported"."""
    for own in (setting.last, setting.main):
        if own is None or own.area not in setting.catalogue.areas:
            continue
        around = setting.catalogue.parents(own.area)
        for phrase in phrases:
            for area in (one for one in phrase.areas if one in around):
                for whole in setting.data.lines(replace(own, area=area)):
                    part = setting.data.line(own, whole.frequency)
                    if part:
                        yield part, whole


def _wider(setting: Setting) -> list[Line]:
    """The series around that of the text: the same statistic of all sectors, or of the places that contain its own."""
    own = setting.main
    if own is None:
        return []
    if not setting.is_declared and (setting.last or own).sector:
        own = setting.last or own
    around = (own.area, *setting.catalogue.parents(own.area))
    return [
        line
        for area in around
        for line in setting.data.of_indicator(own.indicator)
        if line.series.area == area and not line.series.sector and (line.series != own or not setting.is_declared)
    ]


def _part_of(part: Subject | None, whole: Line, setting: Setting) -> list[Line]:
    """The lines of a whole's statistic that a phrase names as its part; without a phrase, the text's own."""
    own = setting.main
    if part is None:
        lines = setting.data.lines(own) if own else ()
        return [one for one in lines if one.frequency is whole.frequency and one is not whole]
    same = whole.series
    found = [
        line
        for line in setting.data.of_indicator(same.indicator)
        if line.frequency is whole.frequency
        and line.series.adjustment == same.adjustment
        and (line.series.sector in part.sectors if part.sectors else line.series.sector == same.sector)
        and (line.series.area in part.areas if part.areas else line.series.area == same.area)
        and line is not whole
    ]
    if not found and own and own.indicator == same.indicator and part.areas and own.area in part.areas:
        line = setting.data.line(own, whole.frequency)
        found = [line] if line and line is not whole else []
    return found


def parts_on(scene: Scene, at: int, setting: Setting) -> Iterator[tuple[Line, Line, Window, Indicator]]:
    """Each part and whole with each time that a figure may speak of."""
    for window in figure_times(scene, at, setting):
        for part, whole in pair(scene, setting, scene.quantities[at].span.start):
            own = setting.fitted(window, part)
            if own:
                yield part, whole, own, indicator(setting, part)


def in_country(scene: Scene, at: int, setting: Setting) -> Iterator[tuple[Line, Line, Window, Indicator]]:
    """The place that a sentence is about in the one around it, where no whole is named: "remesas nacionales"."""
    if setting.is_declared:
        return
    for window in figure_times(scene, at, setting):
        for part, whole in around(scene, scene.quantities[at].span.start, setting):
            fitted = setting.fitted(window, part)
            if fitted:
                yield part, whole, fitted, indicator(setting, part)


def around(scene: Scene, place: int, setting: Setting) -> Iterator[tuple[Line, Line]]:
    """The place that words speak of in the one around it."""
    areas = setting.catalogue.areas
    known = {one for one, area in areas.items() if area.level != "country"}
    named = [one for one in scene.subjects if known.intersection(one.areas)]
    before = [one for one in named if one.span.end <= place]
    told = next((one for one in scene.subjects if one.indicators), None)
    for own in before[-1:] or named[:1]:
        subject = Subject(own.span, told.indicators if told else (), own.areas)
        for part in setting.lines(subject):
            yield from ((part, whole) for whole in setting.around(part))
