"""Both ends of a move as a sentence prints them: "rose to 426 from 420", "18.69 pesos, down from 19.03"."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.checking.grammar.unit import PLACES, TIMES
from generator.checking.reading import Cue, CueKind, Quantity
from generator.checking.scene.direction import is_than
from generator.checking.scene.scene import Scene

_FROM = re.compile(
    r"\b(?:(?:from|desde|after|following)\s+(?:(?:a|an|the|el|la|los|las|un|una|its|su)\s+)?(?:\w+\s+)?|"
    r"(?:tras (?:el|la|los|las)|(?:luego|despu[eé]s) del?(?: las?| los)?|contra (?:el|la|los|las)|"
    r"frente al?(?: las?| los)?)"
    r"\s+(?:(?:dato|nivel|tasa|cifra|registro|promedio)\s+(?:anual\s+)?de\s+)?)[$]?\Z",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s+(?:de|del)\s+(?:(?:los|las|una?)\s+)?(?:(?:tasa|nivel|promedio)\s+(?:anual\s+)?de\s+)?[$]?", re.IGNORECASE
)
"""Right behind a Spanish verb, before where it came from: "bajó de 22.21 pesos en agosto a 21.68"."""
_ARTICLE = re.compile(r"\b(?:un|una|el|la|su|este|esta|dich[oa])\s+\Z", re.IGNORECASE)
"""Before a noun, whose "de" says how much: "un crecimiento de 30.6%, mayor al 23.3% nacional"."""
_AFTER = re.compile(r"\s*(?:after|following|against|compared with|compared to|versus|vs\.?)\s+[$]?", re.IGNORECASE)
_TO = re.compile(
    r"\b(?:to|at|al?|hasta|only to|(?:fue|fueron|es) de|(?:qued|se ubic|se situ|se coloc|cerr|termin)(?:ó|aron) en)\s+"
    r"(?:(?:los|las)\s+)?[$]?\Z",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"(?: por ciento|%)?\s*[;,(]\s*(?:un (?:mes|año|trimestre) (?:antes|atr[aá]s)|"
    r"el (?:mes|año|trimestre) (?:previo|anterior)|"
    r"hace un año|a (?:month|year|quarter) (?:earlier|before|ago)),?\s+(?:la tasa\s+|it\s+)?"
    r"(?:hab[ií]a sido|era|fue|estaba|se ubic[oó]|se ubicaba|had been|was|stood)\s+(?:de|en|at)?\s*",
    re.IGNORECASE,
)
_TENTH, _HUNDREDTH = Decimal("0.1"), Decimal("0.01")
_REACH = 80
"""Signs before a figure in which the words stand that tell where it stands in a move."""
_APART = TIMES | PLACES | {"place", "day", "week", "times", "share"}


def ends(scene: Scene, cue: Cue) -> tuple[Quantity, Quantity] | None:
    """What something went to and what it came from, by the word of its direction; None where one is not printed."""
    if scene.has(CueKind.BALANCE):
        return None
    stop = _clause_end(scene, cue.span.end)
    after = [one for one in scene.quantities if cue.span.end <= one.span.start < stop and one.unit not in _APART]
    start = next((one for one in after if _is_start(scene, cue, one)), None) or _told_of_then(scene, cue, after)
    start = start or _after_it(scene, after)
    if start is None:
        return None
    reached = [one for one in after if one is not start and _follows(scene, cue.span.end, one, _TO)]
    before = [one for one in scene.quantities if one.span.end <= cue.span.start and one.unit not in _APART]
    end = reached[0] if reached else before[-1] if before else None
    if end is None or start.is_signed or end.is_signed or not _are_alike(start, end):
        return None
    return end, start


def _after_it(scene: Scene, after: list[Quantity]) -> Quantity | None:
    """Where a rate stood before, behind the one it went to: "ticked up to 4.28 per cent, after 4.56 per cent"."""
    if not scene.is_foreign or len(after) < 2 or _TO.search(scene.plain, 0, after[0].span.start) is None:
        return None
    return after[1] if _AFTER.fullmatch(scene.plain[after[0].span.end : after[1].span.start].rsplit(",")[-1]) else None


def _told_of_then(scene: Scene, cue: Cue, after: list[Quantity]) -> Quantity | None:
    """Where a rate came from, told in a clause of its own: "cedió a 7.40%; un mes antes había sido de 3.13%"."""
    reached = after[0] if after and _follows(scene, cue.span.end, after[0], _TO) else None
    if reached is None or not scene.is_foreign:
        return None
    later = next((one for one in scene.quantities if one.span.start > reached.span.end), None)
    found = _THEN.match(scene.plain, reached.span.end) if later else None
    return later if later and found and found.end() == later.span.start else None


def is_between(scene: Scene, cue: Cue) -> bool:
    """Whether a verb has both its ends behind it, of which none says by how much it went: "bajó de 22.21 a 21.68"."""
    first = next((one for one in scene.quantities if one.span.start >= cue.span.end), None)
    if first is None or ends(scene, cue) is None:
        return False
    return _comes_from(scene, cue, first)


def _comes_from(scene: Scene, cue: Cue, quantity: Quantity) -> bool:
    """Whether a verb has behind it where it came from, with where it went still to come."""
    if _OF.fullmatch(scene.plain, cue.span.end, quantity.span.start) is None or not _is_left(scene, quantity):
        return False
    return _ARTICLE.search(scene.plain, scene.span.start, cue.span.start) is None


def _is_start(scene: Scene, cue: Cue, quantity: Quantity) -> bool:
    """Whether a figure is where something came from, or what it is held against."""
    if _comes_from(scene, cue, quantity):
        return True
    return _follows(scene, cue.span.start, quantity, _FROM) or is_than(scene, cue, quantity)


def _is_left(scene: Scene, quantity: Quantity) -> bool:
    """Whether a figure is told before one that something went to: "de 3.1% en mayo a 4.2%"."""
    later = next((one for one in scene.quantities if one.span.start >= quantity.span.end), None)
    return later is not None and _TO.search(scene.plain, quantity.span.end, later.span.start) is not None


def _clause_end(scene: Scene, place: int) -> int:
    found = scene.plain.find(";", place, scene.span.end)
    return scene.span.end if found < 0 else found


def _follows(scene: Scene, first: int, quantity: Quantity, words: re.Pattern[str]) -> bool:
    place = quantity.span.start
    return words.search(scene.plain, max(first, place - _REACH), place) is not None


def _are_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are of one thing: of one unit, or one of them without any and not far from the other."""
    if one.unit == other.unit:
        return bool(one.value and other.value)
    if (one.unit and other.unit) or "percent" in (one.unit, other.unit) or not one.value or not other.value:
        return False
    return max(one.value, other.value) <= 3 * min(one.value, other.value)


def goes(pair: tuple[Quantity, Quantity], way: int) -> bool | None:
    """Whether the move that is printed goes that way; what hardly moved is for a reader to call unchanged."""
    end, start = pair
    if way == 0 and end.value != start.value:
        apart = abs(end.value - start.value)
        least = _TENTH if end.unit == "percent" else abs(start.value) * _HUNDREDTH
        return True if apart <= least else None if apart <= 3 * least else False
    return (end.value > start.value) - (end.value < start.value) == way
