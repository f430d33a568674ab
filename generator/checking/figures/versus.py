"""One series against another: "menor que la general", "above the headline rate", "por debajo del conjunto del país"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Cue
from generator.checking.scene.prices import is_inflation
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.spoken import denied, is_denied, times
from generator.model.period import Window
from generator.model.unit import Kind

_WITH = re.compile(
    r"\b(?:que|than|de|del|a|al|a la|above|below|the)\s*\Z|\A(?:por (?:encima|debajo|arriba|abajo)|above|below)\b",
    re.IGNORECASE,
)
_THAN = re.compile(r"\s*(?:than|que)\b", re.IGNORECASE)
"""What may stand behind a comparative that has none of these words of its own: "was higher than the headline rate"."""
_LINK = re.compile(
    r"\s*(?:(?:el|la|los|las|lo|del?|que|al?|tuvo|tuvieron|registr[oó]|registraron|su|the|that|those|than|of|for|in|en|"
    r"its)\b\s*)*",
    re.IGNORECASE,
)
_COUNTRY = re.compile(
    r"\s*(?:(?:el|la|los|las|lo|del?|que|tuvo|tuvieron|registr[oó]|the|that|of|in|en|al?|con|conjunto|promedio|total|"
    r"media|tasa|cifra|average|as|whole|mean)\b\s*)*(?:pa[ií]s|nacional|entidades|estados|country|nation|national)\b",
    re.IGNORECASE,
)
_SIGNS = {"up": 1, "down": -1}


def versus(scene: Scene, setting: Setting, cue: Cue) -> Claim | None:
    """The claim of a comparative that is held against another series, or against the country; None of any other."""
    if setting.is_declared or cue.value not in _SIGNS or not _is_held(scene, cue):
        return None
    other = _other(scene, cue)
    if other is None and not _COUNTRY.match(scene.plain, cue.span.end, scene.span.end):
        return None
    readings = tuple(_readings(scene, setting, cue, other))
    why = "" if readings else "the store has no such two series"
    return Claim(cue.span, Measure.GAP, readings, None, why)


def _is_held(scene: Scene, cue: Cue) -> bool:
    """Whether a word is a comparative with what binds it to another thing: a verb goes before its own subject."""
    words = scene.plain[cue.span.start : cue.span.end]
    return _WITH.search(words) is not None or _THAN.match(scene.plain, cue.span.end) is not None


def _other(scene: Scene, cue: Cue) -> Subject | None:
    """The phrase right behind a comparative."""
    after = [one for one in scene.subjects if one.span.start >= cue.span.end]
    return after[0] if after and _LINK.fullmatch(scene.plain, cue.span.end, after[0].span.start) else None


def _readings(scene: Scene, setting: Setting, cue: Cue, other: Subject | None) -> Iterator[Reading]:
    """Whether the growth of one series, or its level, stands so to that of the other."""
    before = [one for one in scene.subjects if one.span.end <= cue.span.start and not scene.is_measure(one)]
    ours = setting.lines(before[-1] if before else None)
    way, no = _SIGNS[cue.value], is_denied(scene, cue.span)
    is_growth = any(one.unit == "percent" for one in scene.quantities) or not any(
        one.unit.isupper() for one in scene.quantities
    )
    for window in times(scene, setting, cue.span.start):
        for line in ours:
            own = setting.fitted(window, line)
            for rival in _rivals(setting, line, other) if own else ():
                about = indicator(setting, line)
                for growth in _ways(line, rival, is_rate=is_inflation(about, setting), kind=about.kind):
                    if own:
                        stands = partial(_stands, line, rival, own, about.kind, way, is_growth=growth)
                        holds = partial(denied, stands) if no else stands
                        is_far = growth is not is_growth and about.kind is not Kind.RATE
                        yield Reading(Measure.GAP, line, own, whole=rival, sign=way, holds=holds, is_far=is_far)


def _ways(line: Line, rival: Line, *, is_rate: bool, kind: Kind) -> tuple[bool, ...]:
    """By what two series are held against each other: by their growth, their level, or either."""
    if kind is Kind.RATE:
        return (False,)
    return (True,) if is_rate or line.series.indicator != rival.series.indicator else (True, False)


def _rivals(setting: Setting, line: Line, other: Subject | None) -> list[Line]:
    """The lines that one is held against: those named, or the same of the country around it."""
    found = setting.around(line) if other is None else setting.lines(other)
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
