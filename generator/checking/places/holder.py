"""Who has a place among places, in texts by others: named before it, behind it, or by the sentence before."""

from __future__ import annotations

import re

from msgspec.structs import replace

from generator.checking.grammar.subject import Subject
from generator.checking.places.beaten import unbeaten
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import MOST_SPOKEN, Setting

_LED = re.compile(
    r"[^.;]{0,48}?\b(?:le sigui[oó]|se (?:ubic[oó]|coloc[oó]|situ[oó]|encuentra)|qued[oó]|aparece|apareci[oó]|"
    r"figur[oó]|est[aá]|estuvo|fue|es|came|was|is|went to|stood|that of|those of|(?:el|la) de|las? de)\s+"
    r"(?:(?:el|la|the|that of|those of|el de|la de)\s+)*|\W*:\s*(?:the\s+)?",
    re.IGNORECASE,
)
"""What stands between a place and who has it: "in second place was Coahuila", "the largest rise was that of Puebla"."""
_NEXT = re.compile(r"[,;]\s|\b(?:and|y|e|while|mientras|but|pero)\b", re.IGNORECASE)


def holders(scene: Scene, setting: Setting, place: int) -> list[Subject]:
    """Who may have a rank told at a place of a sentence, with its statistic, if any is named.

    Where the sentence names nobody that is whom the last one was about, or the text so far.

    The country is none of its own states, and a place that another stands before has no part in it.
    """
    named = [
        one for one in unbeaten(scene) if one.areas and not scene.is_measure(one) and not _is_country(one, setting)
    ]
    statistic = _statistic(scene, place)
    behind = next((one for one in named if one.span.start >= place), None)
    before = [one for one in named if one.span.end <= place]
    is_led = behind is not None and _LED.fullmatch(scene.plain, place, behind.span.start) is not None
    if behind is not None and is_led and not _is_in_clause(scene, before, place):
        return [_with(behind, statistic)]
    if before:
        return [_with(_own(scene, before, place), statistic)]
    return [] if named else spoken_of(scene, setting, place)


def spoken_of(scene: Scene, setting: Setting, place: int) -> list[Subject]:
    """The places that a text has told of before a sentence, the last one first, with the statistic of this one."""
    statistic = _statistic(scene, place)
    span, indicators = (statistic.span, statistic.indicators) if statistic else (scene.span, ())
    spoken = list(reversed(setting.spoken))[:MOST_SPOKEN]
    known = dict.fromkeys(one.area for one in (setting.last, setting.main, *spoken) if one)
    return [Subject(span, indicators, (one,)) for one in known if not _is_of_country(one, setting)]


def _own(scene: Scene, before: list[Subject], place: int) -> Subject:
    """Of the places before a rank the nearest that no aside has; of one clause's the first, its subject."""
    shown = [one for one in before if not scene.is_aside(one, place)] or before
    return shown[-1]


def _is_in_clause(scene: Scene, before: list[Subject], place: int) -> bool:
    """Whether a place is named in the same piece of the sentence, before a rank."""
    return bool(before) and _NEXT.search(scene.plain, before[-1].span.end, place) is None


def _with(own: Subject, statistic: Subject | None) -> Subject:
    if own.indicators or statistic is None:
        return own
    return replace(own, indicators=statistic.indicators, sectors=own.sectors or statistic.sectors)


def _statistic(scene: Scene, place: int) -> Subject | None:
    """The statistic by which a place is ranked: the nearest named before it, or the first behind."""
    named = [one for one in scene.subjects if one.indicators]
    before = [one for one in named if one.span.end <= place]
    return before[-1] if before else named[0] if named else None


def _is_country(phrase: Subject, setting: Setting) -> bool:
    return all(_is_of_country(one, setting) for one in phrase.areas)


def _is_of_country(area: str, setting: Setting) -> bool:
    areas = setting.catalogue.areas
    return area in areas and areas[area].level == "country"
