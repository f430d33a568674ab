"""One series against another: "menor que la general", "above the headline rate", "por debajo del conjunto del país"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.checking import measure
from generator.checking.amounts import is_inflation
from generator.checking.claim import Reading
from generator.checking.data import Line
from generator.checking.finding import Measure
from generator.checking.reading import Cue
from generator.checking.scene import Scene
from generator.checking.setting import Setting, indicator
from generator.checking.spoken import times
from generator.checking.subject import Subject
from generator.model.period import Window
from generator.model.unit import Kind

_WITH = re.compile(
    r"\b(?:que|than|de|del|a|al|a la|above|below|the)\s*\Z|\A(?:por (?:encima|debajo|arriba|abajo)|above|below)\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"\s*(?:(?:el|la|los|las|lo|del?|que|tuvo|registr[oó]|the|that|of|for|in|en|its|su)\b\s*)*", re.IGNORECASE
)
_COUNTRY = re.compile(
    r"\s*(?:(?:el|la|los|las|lo|del?|que|tuvo|tuvieron|registr[oó]|the|that|of|in|en|a|al|con|conjunto|promedio|total|media|"
    r"average|as|whole|mean)\b\s*)*(?:pa[ií]s|nacional|country|nation|national)\b",
    re.IGNORECASE,
)


def is_versus(scene: Scene, cue: Cue) -> bool:
    """Whether a comparative is held against another series, or against the country."""
    words = scene.plain[cue.span.start : cue.span.end]
    return (
        scene.is_foreign
        and _WITH.search(words) is not None
        and (_other(scene, cue) is not None or _is_country(scene, cue))
    )


def _other(scene: Scene, cue: Cue) -> Subject | None:
    """The phrase right behind a comparative."""
    after = [one for one in scene.subjects if one.span.start >= cue.span.end]
    return after[0] if after and _LINK.fullmatch(scene.plain, cue.span.end, after[0].span.start) else None


def _is_country(scene: Scene, cue: Cue) -> bool:
    return _COUNTRY.match(scene.plain, cue.span.end, scene.span.end) is not None


def versus(scene: Scene, setting: Setting, cue: Cue, way: int) -> Iterator[Reading]:
    """Whether the growth of one series, or its level, stands so to that of the other."""
    other = _other(scene, cue)
    before = [one for one in scene.subjects if one.span.end <= cue.span.start and not scene.is_measure(one)]
    ours = setting.lines(before[-1] if before else None)
    is_growth = any(one.unit == "percent" for one in scene.quantities) or not any(
        one.unit.isupper() for one in scene.quantities
    )
    for window in times(scene, setting, cue.span.start):
        for line in ours:
            own = setting.fitted(window, line)
            for rival in _rivals(setting, line, other) if own else ():
                about = indicator(setting, line)
                is_rate = is_inflation(about, setting)
                for growth in (True,) if is_rate or line.series.indicator != rival.series.indicator else (True, False):
                    if own:
                        holds = partial(_stands, line, rival, own, about.kind, way, is_growth=growth)
                        yield Reading(
                            Measure.GAP, line, own, whole=rival, sign=way, holds=holds, is_far=growth is not is_growth
                        )


def _rivals(setting: Setting, line: Line, other: Subject | None) -> list[Line]:
    """The lines that one is held against: those named, or the same of the country around it."""
    if other is not None:
        found = setting.lines(other)
    else:
        own = line.series
        around = setting.catalogue.parents(own.area) if own.area in setting.catalogue.areas else ()
        found = [
            one
            for one in setting.data.of_indicator(own.indicator)
            if one.series.area in around and one.series.sector == own.sector
        ]
    return [one for one in found if one is not line and one.frequency is line.frequency]


def _stands(line: Line, rival: Line, window: Window, kind: Kind, way: int, *, is_growth: bool) -> bool | None:
    if is_growth:
        base = window.shift_years(-1)
        ours, theirs = measure.moved(line, window, base, kind), measure.moved(rival, window, base, kind)
    else:
        ours, theirs = measure.level(line, window, kind), measure.level(rival, window, kind)
    if ours is None or theirs is None:
        return None
    return (ours > theirs) - (ours < theirs) == way
