"""By what places are ranked: by how much each has, or by how it changed in a year; from the top or from the bottom."""

from __future__ import annotations

import re

from generator.checking.figures.share_words import is_share
from generator.checking.peaks.aspect import DOWN, UP, is_large
from generator.checking.reading import Cue, CueKind, Span
from generator.checking.runs.count import BY_CHANGE
from generator.checking.scene.scene import Scene

_MOVED = re.compile(
    r"\s+(?:crecimiento|avance|alza|aumento|incremento|ca[ií]da|baja|retroceso|disminuci[oó]n|dinamismo|ritmo|repunte|"
    r"descenso|tasa|variaci[oó]n|growth|increase|decline|drop|rise|fall|gain)\b",
    re.IGNORECASE,
)
_OF_CHANGE = re.compile(
    r"\b(?:annual change|growth|growing|grew|crecimiento|crecid[oa]s?|creci[oó]|by change|pace|"
    r"dynamism|dinamismo|ritmo|tasas?(?: de variaci[oó]n)?|variaci[oó]n)\b",
    re.IGNORECASE,
)
_OF_AMOUNT = re.compile(
    r"\b(?:by (?:amount|size|value|volume|total)|in (?:absolute terms|amount|value|size)|(?:por|en) (?:su )?"
    r"(?:monto|valor|tama[nñ]o|volumen|cuant[ií]a|t[eé]rminos absolutos))\b",
    re.IGNORECASE,
)
_PIECE = re.compile(r"[;:]|,(?!\d)|\b(?:and|y|but|pero|while|mientras|though|aunque)\b", re.IGNORECASE)
_AGENT = re.compile(
    r"(?:\s+(?!since\b|desde\b|in\b|en\b)[\w’'-]+){0,3}?\s+(?:exporters?|recipients?|receivers?|destinations?|earners?|sellers?|"
    r"shippers?|producers?|beneficiar(?:y|ies)|economy|economies|states?|entit(?:y|ies)|exportador(?:a|as|es)?|"
    r"recept(?:or|ora|oras|ores)|captador(?:a|as|es)?|destinos?|vendedor(?:a|as|es)?|productor(?:a|as|es)?|"
    r"econom[ií]as?|entidad(?:es)?|estados?|beneficiari[oa]s?)\b",
    re.IGNORECASE,
)
"""Who may be the first of its kind, behind a superlative: "the third-largest exporter", "la mayor receptora"."""
_SMALL = re.compile(r"small|shallow|mild|slight|menor|m[aá]s (?:leve|peque|moder)|menos", re.IGNORECASE)
_NOUN = 44
_APPOSED = re.compile(r",?\s*(?:(?:de|con|at|with|of)\s+|:\s*|\()\s*[-+]?\s*", re.IGNORECASE)


def by_change(scene: Scene, span: Span) -> bool:
    """Whether a rank is by how each place changed, as its own words say, or else those of its sentence."""
    if not scene.is_foreign:
        return bool(BY_CHANGE.search(scene.text)) or _MOVED.match(scene.plain, span.end) is not None
    own = _own_words(scene, span)
    if _THAT.match(scene.plain, scene.span.start):
        return True
    if _OF_AMOUNT.search(own):
        return False
    if _OF_CHANGE.search(own) or way_of(scene, span) or _is_told_by_rate(scene, span):
        return True
    is_ordinal = any(one.unit == "place" and one.span == span for one in scene.quantities)
    return not is_ordinal and _is_of_per_cent(scene, span) and _OF_AMOUNT.search(scene.text) is None


def _is_told_by_rate(scene: Scene, span: Span) -> bool:
    """Whether the figure right behind a superlative is a change: "Sonora, el más bajo, de 1.6 por ciento"."""
    for at, one in enumerate(scene.quantities):
        if one.span.start > span.end and _APPOSED.fullmatch(scene.plain, span.end, one.span.start):
            return one.unit == "percent" and not is_share(scene, at)
    return False


def way_of(scene: Scene, span: Span) -> int:
    """1 or -1 where a superlative is of a rise or of a fall: "the biggest increase", "grew the most", 0 elsewhere."""
    stop = min(scene.span.end, span.end + _NOUN)
    inside = _PIECE.split(scene.plain[span.end : stop])[0]
    up, down = UP.search(inside), DOWN.search(inside)
    if up or down:
        return 1 if up and (not down or up.start() < down.start()) else -1
    before = scene.cues_in(max(scene.span.start, span.start - 16), span.start, CueKind.DIRECTION)
    if before and before[-1].value in _WAYS and not scene.plain[before[-1].span.end : span.start].strip():
        return _WAYS[before[-1].value]
    return 0


_THAT = re.compile(r"\W*(?:by|on) (?:that|this) (?:measure|count|yardstick|score)\b", re.IGNORECASE)
"""What was told last, which is how something changed where it is put apart from the amount."""
_WAYS = {"up": 1, "down": -1}


_COUNTRY = "MX"
_MOST = re.compile(r"the most", re.IGNORECASE)
_TOOK = re.compile(
    r"\s+(?:has\s+|have\s+)?(?:received|took in|got|sold|shipped|exported|drew|attracted|employed|had|captured)\s+",
    re.IGNORECASE,
)
_OF_PAST = re.compile(r"\b(?:ever|since|history|record|in (?:\w+ ){1,3}(?:years|months|quarters))\b", re.IGNORECASE)


def is_of_agent(scene: Scene, cue: Cue) -> bool:
    """Whether a superlative is of one place among others: "the top recipient", "the second-largest economy"."""
    if not scene.is_foreign or cue.kind is not CueKind.SUPERLATIVE:
        return False
    return _AGENT.match(scene.plain, cue.span.end) is not None or _is_of_taker(scene, cue)


def _is_of_taker(scene: Scene, cue: Cue) -> bool:
    """Whether a place is said to have the most, of no time of its own past: "Guanajuato received the most"."""
    before = [one for one in scene.subjects if one.areas and one.span.end <= cue.span.start]
    if not before or _COUNTRY in before[-1].areas or _OF_PAST.search(scene.plain, cue.span.end, scene.span.end):
        return False
    between = scene.plain[before[-1].span.end : cue.span.start]
    return (
        _MOST.fullmatch(scene.plain, cue.span.start, cue.span.end) is not None and _TOOK.fullmatch(between) is not None
    )


def is_from_bottom(scene: Scene, cue: Cue) -> bool | None:
    """Whether a superlative stands at the lower end: "the biggest drop"; None where it may be of either."""
    way = way_of(scene, cue.span) if scene.is_foreign else 0
    if not way:
        return cue.value == "lowest"
    if _SMALL.search(scene.plain, cue.span.start, cue.span.end):
        return None  # the smallest rise of all, or the smallest of those that rose
    if is_large(scene, cue, way) or cue.value == "highest":
        return way < 0
    return None


def _own_words(scene: Scene, span: Span) -> str:
    """The piece of a sentence that has a rank, up to the next rank or figure."""
    start = max(
        (one.end() for one in _PIECE.finditer(scene.plain, scene.span.start, span.start)), default=scene.span.start
    )
    stop = next((one.start() for one in _PIECE.finditer(scene.plain, span.end, scene.span.end)), scene.span.end)
    return scene.plain[start:stop]


def _is_of_per_cent(scene: Scene, span: Span) -> bool:
    """Whether it is said of a per cent right before it: "up 12.1%, the most of any state"."""
    if BY_CHANGE.search(scene.text) and not any(one.unit == "place" for one in scene.quantities):
        return True
    before = [one for one in scene.quantities if one.span.end <= span.start]
    if not before or before[-1].unit != "percent":
        return False
    return scene.is_near(before[-1].span, span, 20) or "," in scene.plain[before[-1].span.end : span.start]
