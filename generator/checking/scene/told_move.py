"""A change that is told beside both ends of its move: "pasó de 20.55 a 19.03 pesos, una baja de 7.4 por ciento".

What it is of, and what it is held against, are the two times that the amounts before it are of.
"""

from __future__ import annotations

import re

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.judge import is_told
from generator.checking.ledger.data import Line
from generator.checking.scene.scene import Scene
from generator.model.period import Window

_ARTICLES = r"\s+(?:(?:una?|los|las|el|la|an?|the|some|unos|unas)\s+)*[$]?\Z"
_CAME_FROM = re.compile(rf"\b(?:de|desde|from){_ARTICLES}", re.IGNORECASE)
_TO = re.compile(rf"\s(?:a|hasta|to){_ARTICLES}", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:contra|frente a|desde|respecto|en comparaci[oó]n con|comparad\w+ con|"
    r"from|against|versus|compared (?:with|to))\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"[^.;:]*[,(][^.;:]*")
_LEVELS = frozenset({Measure.LEVEL})


def told_move(scene: Scene, at: int) -> tuple[Line, Window, Window] | None:
    """The series of a change with its two times, where both amounts stand right before it; None of any other."""
    if not scene.is_foreign or at < 2:
        return None
    own = scene.quantities[at]
    two = [one for one in scene.figured if one.quantity and one.readings and one.span.end <= own.span.start]
    two = two[-2:]
    if len(two) < 2 or not _are_ends(scene, at, *two):
        return None
    first, second = (_meant(one) for one in two)
    if first.line is not second.line or first.window == second.window:
        return None
    between = scene.plain[two[0].span.end : two[1].span.start]
    if _TO.search(between) and _CAME_FROM.search(scene.plain, scene.span.start, two[0].span.start):
        return second.line, second.window, first.window
    return (first.line, first.window, second.window) if _AGAINST.search(between) else None


def _are_ends(scene: Scene, at: int, first: Claim, second: Claim) -> bool:
    """Whether two amounts of one kind stand right before a change that names neither a time nor a series of its own."""
    own = scene.quantities[at]
    amounts = [one.quantity for one in (first, second) if one.quantity]
    if {first.measure, second.measure} != _LEVELS or len({one.unit for one in amounts}) > 1:
        return False
    if [one.span for one in scene.quantities[at - 2 : at]] != [one.span for one in amounts]:
        return False
    if own.unit not in ("percent", "times", amounts[0].unit):
        return False
    if not _BESIDE.fullmatch(scene.plain, second.span.end, own.span.start):
        return False
    if any(second.span.end <= one.span.start < own.span.start for one in scene.subjects):
        return False
    later = scene.whens_in(own.span.end, scene.bounds(at)[1], ("of", "against", "since"))
    return all(one.adjective for one in later)


def _meant(claim: Claim) -> Reading:
    """The reading by which an amount is right, else the first."""
    said = claim.quantity
    return next((one for one in claim.readings if said is not None and is_told(said, one)), claim.readings[0])
