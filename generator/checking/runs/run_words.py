"""The words by which others say that a number counts a run: "six in a row", "y van seis", "racha de once"."""

from __future__ import annotations

import re

from generator.checking.grammar.unit import TIMES
from generator.checking.reading import CueKind, Quantity
from generator.checking.scene.scene import Scene
from generator.checking.text.clue import Rare

MOVE = (
    r"(?:rises?|gains?|increases?|advances?|falls?|drops?|declines?|decreases?|loss(?:es)?|growth|contractions?|slips?|"
    r"climbs?|retreats?|reductions?|expansions?|rebounds?|slowdowns?|bajas?|alzas?|ca[ií]das?|subidas?|aumentos?|incrementos?|"
    r"avances?|retrocesos?|descensos?|disminuci(?:[oó]n|ones)|reducci(?:[oó]n|ones)|crecimientos?|contracci(?:[oó]n|ones)|"
    r"desaceleraci(?:[oó]n|ones)|repuntes?|rebotes?|p[eé]rdidas?|ganancias?)"
)
_STATE = r"(?:variaci(?:[oó]n|ones)|tasas?|cambios?|changes?|rates?|cifras?|n[uú]meros|figures)"
_STEP = (
    r"(?:(?:annual|monthly|quarterly|yearly|year-o\w+-year|month-o\w+-month|(?:inter)?anual(?:es)?|mensual(?:es)?|"
    r"trimestral(?:es)?)\s+)?"
)
_IN_A_ROW = (
    r"(?:in a row|on end|one after (?:another|the other)|un[oa] tras otr[oa]|running|in succession|on the trot|"
    r"straight|consecutive(?:ly)?|successive|uninterrupted|unbroken|consecutiv[oa]s?|seguid[oa]s?|al hilo|en fila|"
    r"sucesiv[oa]s?|ininterrumpid[oa]s?|sin (?:interrupci[oó]n|pausa)|"
    r"without (?:a |any )?(?:break|interruption|pause))"
)
_ROW = (
    "row end another other otra otro running succession trot straight consecutive consecutively successive "
    "uninterrupted unbroken break interruption pause consecutivo consecutivos consecutiva consecutivas seguido "
    "seguida seguidos seguidas hilo fila sucesivo sucesivos sucesiva sucesivas ininterrumpido ininterrumpidos "
    "ininterrumpida ininterrumpidas interrupcion pausa"
)
_BEHIND = Rare(_ROW, rf"\s+(?:such\s+)?{_STEP}(?:{MOVE}\s+)?{_STEP}(?:of \w+\s+)?{_IN_A_ROW}\b")
_BEFORE = Rare(
    "run streak string chain stretch succession racha cadena secuencia lleva llevan llevo va van suma suman sumo "
    "acumula acumulan acumulo hila hilan hilo hilaron hilvana hilvanan hilvano ligo liga ligan encadena encadenan "
    "encadeno enlaza enlazan enlazo dura duran duro lasted",
    r"\b(?:run|streak|string|chain|stretch|succession|racha|cadena|secuencia|"
    r"llevan?|llev[oó]|van?|(?<!\bla )suman?|"
    r"sum[oó]|acumulan?|acumul[oó]|hilan?|hil[oó]|hilaron|hilvanan?|hilvan[oó]|lig[oó]|"
    r"ligan?|encadenan?|encaden[oó]|enlazan?|enlaz[oó]|duran?|dur[oó]|lasted)(?:\s+(?:of|de|ya|as[ií])){0,2}\s+\Z",
)
_LABEL = Rare(_ROW, rf"\b{_IN_A_ROW}[^:.;]{{0,36}}:\s*\Z")
"""In a list of key figures: "Consecutive monthly declines: six"."""
_COUNTED = Rare(
    "van son been makes make",
    r"\b(?:(?:y |ya )?van(?: ya)?|ya son|(?:there )?(?:have|has) been|that makes(?: it)?|makes? it)\s+\Z",
)
_AFTER = Rare("after following tras luego despues", r"\b(?:after|following|tras|luego de|despu[eé]s de)\s+\Z")
"""Before the length of a run that is over: "after three monthly increases"."""
_CLOSES = re.compile(r"\s*(?:[.,;:!)]|\Z|(?:of them|so far|in all|en total|hasta ahora)\b)", re.IGNORECASE)
_WITH = re.compile(
    rf"\s+(?:(?:of|de|con|with)\s+(?:\w+\s+){{0,2}}?(?:{MOVE}|{_STATE})\b|on the (?:slide|rise|way (?:up|down))\b|"
    r"a la baja\b|al alza\b|en (?:n[uú]meros )?rojos?\b|in the (?:red|black)\b|"
    r"(?:por (?:arriba|encima|debajo)|above|below|over|under)\b)|(?:\s+|-)long\b",
    re.IGNORECASE,
)
_OF_MOVES = re.compile(rf"\s+{_STEP}{MOVE}\b", re.IGNORECASE)
_FOR = re.compile(r"\s+(?:for|during|durante|por)\s+", re.IGNORECASE)
_A_RUN = re.compile(
    r"\s+(?:(?:annual|winning|losing|growth|unbroken)\s+)?(?:run|streak|string|stretch|spell)\b", re.IGNORECASE
)
FOR_LONG = Rare("for durante por", r"\b(?:for|durante|por)\s+(?:the (?:last|past)\s+)?\Z")
"""Before how long something stayed where it is: "above 4% for nine months"."""
SINCE_AGO = Rare("hace", r"\bdesde\s+hace\b")
"""Before a time counted back that says the same: "por encima de 4% desde hace nueve meses"."""
_MOST, _LEAST = 600, 2
TOPICS = (
    TIMES
    | {CueKind.STREAK, CueKind.TURN}
    | _BEHIND.words
    | _BEFORE.words
    | _COUNTED.words
    | _AFTER.words
    | SINCE_AGO.words
)
"""What a sentence has that tells how long something ran."""


def counts_run(scene: Scene, quantity: Quantity) -> bool:
    """Whether a number counts how many periods in a row something did."""
    is_timed = quantity.unit in TIMES
    if quantity.step != 1 or not _LEAST <= quantity.value <= _MOST:
        return False
    if not is_timed and quantity.unit not in ("", "place"):
        return False
    start, end = quantity.span
    if _is_in_a_row(scene, quantity) or _LABEL.within(scene, scene.span.start, start):
        return True
    is_before = _BEFORE.within(scene, scene.span.start, start) is not None
    if not is_timed:
        is_before = is_before or _AFTER.within(scene, scene.span.start, start) is not None
        if is_before and any(one.match(scene.plain, end, scene.span.end) for one in (_OF_MOVES, _WITH)):
            return True  # "luego de cuatro a la baja"
        counted = _COUNTED.within(scene, scene.span.start, start)
        return counted is not None and _CLOSES.match(scene.plain, end, scene.span.end) is not None
    return is_before or _is_long(scene, end) or _has_gone(scene, start)


def _is_long(scene: Scene, end: int) -> bool:
    """Whether a run, or what runs, stands right behind its length: "a six-quarter streak", "two months of growth"."""
    return any(one.match(scene.plain, end, scene.span.end) for one in (_A_RUN, _WITH))


def _is_in_a_row(scene: Scene, quantity: Quantity) -> bool:
    """Whether "in a row" or the like stands in the number, or behind it with no more than what runs between."""
    own = quantity.span
    if any(one.kind is CueKind.STREAK and one.span.is_in(own) for one in scene.cues):
        return True
    found = _BEHIND.within(scene, own.end, min(scene.span.end, own.end + 60))
    return found is not None and found.start() == own.end


def _has_gone(scene: Scene, start: int) -> bool:
    """Whether the verb of a run stands right before its length: "has fallen for six months"."""
    before = [one for one in scene.cues if one.kind is CueKind.DIRECTION and one.span.end <= start]
    return bool(before) and _FOR.fullmatch(scene.plain, before[-1].span.end, start) is not None
