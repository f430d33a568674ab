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
from generator.checking.reading import Cue, CueKind, Span
from generator.checking.scene.direction import PACE
from generator.checking.scene.prices import is_inflation
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.spoken import denied, is_denied, times
from generator.checking.text.clue import Rare
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
_GOES_ON = re.compile(
    r"[\s,(]*(?:(?:de|en|un|una|by|of|a|an|apenas|casi|mucho|poco|algo|s[oó]lo|much|far|just|only|annual|anual)\b\s*)*"
    r"(?:(?:[-+−–]?[\d.,]+|\w+(?:\s+\w+)?)\s*(?:%|por ciento|per ?cent))?"
    r"[\s,)(—–-]*(?:(?:al?|un|una|an|golpe|impacto|desempeño|movimiento|cambio|variaci[oó]n|algo|mucho|poco|el|la|lo|muy|cifra|tasa|ritmo|avance|porcentaje|rate|figure)\b\s*)*",
    re.IGNORECASE,
)
"""Between a rise or a fall and the comparative that goes on about it: its figure, and a noun for that."""
_HARD = (
    r"sever|profund|pronunciad|intens|marcad|agud|acusad|dr[aá]stic|acelerad|r[aá]pid|vigoros|din[aá]mic|abrupt|hond|"
    r"robust|elevad|alt"
)
_KEENER = Rare(
    "que than",
    r"\b(?:(?P<less>menos|menor)|(?:m[aá]s|mayor))\s+(?:(?:\w+mente\s+)?(?:(?P<mild>lent|moderad|tibi|mesurad)[oa]s?|"
    rf"(?P<soft>leve|suave|d[eé]bil)(?:es|s)?|(?:{_HARD})[oa]s?|fuertes?|grandes?)|"
    r"(?:ritmo|velocidad|tasa|paso|vigor|dinamismo|fuerza|intensidad))"
    r"(?:\s+(?:inter)?anual|\s+mensual|\s+trimestral)?\s+que\b",
)
TOPICS = _KEENER.words
_PLACED = re.compile(r"(?:por |muy por )?(?:encima|debajo|arriba|abajo)|above|below|under|over", re.IGNORECASE)


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


def keener(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Moves held against another's by how hard they went: "cayeron 22%, un golpe más severo que el del país"."""
    for found in _KEENER.all(scene) if scene.is_foreign else ():
        is_less = (found["less"] is not None) != (found["mild"] is not None or found["soft"] is not None)
        cue = Cue(Span(*found.span()), CueKind.DIRECTION, "down" if is_less else "up")
        other = _other(scene, cue)
        is_held = other is not None or _COUNTRY.match(scene.plain, cue.span.end, scene.span.end) is not None
        if not _moved(scene, cue) or not is_held:
            continue
        scene.used.update(one.span for one in scene.cues if one.span.touches(cue.span))
        readings = tuple(_readings(scene, setting, cue, other))
        yield Claim(cue.span, Measure.GAP, readings, None, "" if readings else "the store has no such two series")


def _is_held(scene: Scene, cue: Cue) -> bool:
    """Whether a word is a comparative with what binds it to another thing: a verb goes before its own subject."""
    words = scene.plain[cue.span.start : cue.span.end]
    return _WITH.search(words) is not None or _THAN.match(scene.plain, cue.span.end) is not None


def _other(scene: Scene, cue: Cue) -> Subject | None:
    """The phrase right behind a comparative."""
    after = [one for one in scene.subjects if one.span.start >= cue.span.end]
    if not after:
        return None
    figure = next((one.span for one in scene.quantities if one.span.start >= cue.span.end), None)
    if (
        figure is not None
        and figure.end <= after[0].span.start
        and _LINK.fullmatch(scene.plain, cue.span.end, figure.start)
    ):
        return after[0] if _LINK.fullmatch(scene.plain, figure.end, after[0].span.start) else None
    return after[0] if _LINK.fullmatch(scene.plain, cue.span.end, after[0].span.start) else None


def _readings(scene: Scene, setting: Setting, cue: Cue, other: Subject | None) -> Iterator[Reading]:
    """Whether the growth of one series, or its level, stands so to that of the other."""
    before = [one for one in scene.subjects if one.span.end <= cue.span.start and not scene.is_measure(one)]
    ours = setting.lines(before[-1] if before else None)
    no = is_denied(scene, cue.span)
    moved = _moved(scene, cue)
    is_growth = (
        moved != 0
        or any(one.unit == "percent" for one in scene.quantities)
        or not any(one.unit.isupper() for one in scene.quantities)
    )
    for window in times(scene, setting, cue.span.start):
        for line in ours:
            own = setting.fitted(window, line)
            for rival in _rivals(setting, line, other) if own else ():
                about = indicator(setting, line)
                is_rate = is_inflation(about, setting) or moved != 0
                for growth in _ways(line, rival, is_rate=is_rate, kind=about.kind):
                    for way in _sides(scene, cue, moved):
                        if own is None:
                            continue
                        stands = partial(_stands, line, rival, own, about.kind, way, is_growth=growth)
                        holds = partial(denied, stands) if no else stands
                        is_far = growth is not is_growth and about.kind is not Kind.RATE
                        yield Reading(Measure.GAP, line, own, whole=rival, sign=way, holds=holds, is_far=is_far)


def _moved(scene: Scene, cue: Cue) -> int:
    """1 or -1 where a comparative goes on about a rise or a fall: "cayeron 22.1%, más que las del país"; else 0."""
    first, _ = scene.clause(cue.span.start)
    ways = [one for one in scene.cues_in(first, cue.span.start, CueKind.DIRECTION) if one.value in _SIGNS]
    ways = [one for one in ways if not PACE.match(scene.plain, one.span.start)]
    if not ways or not _GOES_ON.fullmatch(scene.bare(ways[-1].span.end, cue.span.start)):
        return 0
    return _SIGNS[ways[-1].value]


def _sides(scene: Scene, cue: Cue, moved: int) -> tuple[int, ...]:
    """Which way the growth of one stands to that of the other: who fell more has the lower; "above" leaves it open."""
    way = _SIGNS[cue.value]
    if moved >= 0:
        return (way,)
    return (way, -way) if _PLACED.match(scene.plain, cue.span.start) else (-way,)


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
