"""The time that goes with a figure: right behind it, right before it, at the head of its sentence, or later on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.checking.grammar.unit import PLACES
from generator.checking.reading import CueKind, Relation, Span, When
from generator.checking.scene.scene import BREAK, Scene

_HELD = re.compile(r"\b(?:que el de|que la de|que los de|than the|than that)\b", re.IGNORECASE)
_AGAINST_IT = re.compile(
    r"\b(?:contra|frente a|desde|respecto (?:de|a)l?|versus|vs\.?|luego de|tras|despu[eé]s de|against|from|than|after|"
    r"compared with)\s+(?:(?:el|la|los|las|un|una|the|a|an|de|of)\s+)*\Z",
    re.IGNORECASE,
)
_AND_THEN = re.compile(r"\b(?:and|but|while|whereas|(?<!/)y(?!/)|pero|mientras)\b", re.IGNORECASE)
_NEW_VERB = re.compile(r"\s*(?:;|,?\s*\b(?:y|e|pero|mientras|aunque|and|but|while|whereas)\b)", re.IGNORECASE)
"""What begins a clause of its own behind a time."""
_TRAIL = re.compile(
    r"\s*[,(]\s*(?:en|in|de|for|from|back in|set in|reached in|seen in)?\s*(?:the|el)?\s*", re.IGNORECASE
)
_APART = re.compile(
    r";|\b(?:after|following|from|versus|tras|luego de|but|pero|while|mientras|cuando|contra|frente a|aunque|desde)\b",
    re.IGNORECASE,
)


def near_time(scene: Scene, at: int, roles: Iterable[str], *, far: bool = True) -> When | None:
    """The time of these roles that goes with the `at`-th quantity; `far` also one at the head or later on."""
    if scene.roles.isdisjoint(roles):
        return None
    own = scene.quantities[at].span
    last = scene.bounds(at)[1]
    right = [one for one in _whens(scene, own, own.end, last, roles) if not _has_own_figure(scene, own.end, one)]
    left = _whens(scene, own, max(_first(scene, at), scene.start_of_result(own.start)), own.start, roles)
    left = [one for one in left if not _is_closed(scene, one, own.start) and not scene.is_aside(one, own.start)]
    if scene.is_foreign and left and _is_of_clause(scene, left[-1].span.end, own, right):
        left = []
    near = next((one for one in right if not _is_apart(scene, own.end, one.span.start)), None)
    near = near or next((one for one in right if _trails(scene, own, one)), None) or (left[-1] if left else None)
    if near:
        return near
    if at and _is_beside(scene, at):
        return near_time(scene, at - 1, roles, far=far)
    if right and at + 1 == len(scene.quantities):
        return right[0]
    return next(iter(_lead(scene, at, roles) or _later(scene, at, roles)), None) if far else None


def _is_of_clause(scene: Scene, start: int, own: Span, right: Sequence[When]) -> bool:
    """Whether a semicolon parts a figure from the time before it, and another stands in its own clause behind it."""
    if ";" not in scene.plain[start : own.start]:
        return False
    return any(not one.adjective and ";" not in scene.plain[own.end : one.span.start] for one in right)


def _whens(scene: Scene, own: Span, start: int, end: int, roles: Iterable[str]) -> list[When]:
    """The times of these roles between two places, but for that of another figure which one is held against.

    What is so many points from another figure is held against its time: "3.7 points below the 8.7% of September".
    """
    found = scene.whens_in(start, end, roles)
    if not scene.held_whens:
        return found
    is_base = "of" not in roles
    apart = {one.second.span for one in scene.held if one.is_apart}
    kept: list[When] = []
    for one in found:
        holder = scene.held_whens.get(one.span)
        if holder is None or ((holder == own) != is_base and (holder == own or holder in apart)):
            kept.append(one)
    return kept


def _first(scene: Scene, at: int) -> int:
    """Where the words of a figure begin: behind the one before it, and behind its time where another clause begins."""
    first, own = scene.bounds(at)[0], scene.quantities[at].span
    if not scene.is_foreign or not at:
        return first
    beside = [
        one
        for one in _whens(scene, own, first, own.start, ("of", "against"))
        if not BREAK.search(scene.plain, first, one.span.start) and _NEW_VERB.match(scene.plain, one.span.end)
    ]
    return beside[-1].span.end if beside else first


def _lead(scene: Scene, at: int, roles: Iterable[str]) -> Sequence[When]:
    """The times before a figure, but for what only the first figure of a sentence may be of: "a year earlier"."""
    own = scene.quantities[at].span
    return [
        one
        for one in _whens(scene, own, scene.start_of_result(own.start), own.start, roles)
        if (one.role != "of" or one.relation not in (Relation.YEAR_BEFORE, Relation.PREVIOUS) or at == 0)
        and not scene.is_aside(one, own.start)
        and not _is_closed(scene, one, own.start)
        and not _is_past_time(scene, one, own)
    ]


def _is_past_time(scene: Scene, when: When, own: Span) -> bool:
    """Whether a figure behind a semicolon has its own time: "a tasa mensual, 0.2%; de enero a junio, 1.3%"."""
    parted = scene.plain.rfind(";", when.span.end, own.start) if scene.is_foreign and when.adjective else -1
    return parted >= 0 and any(not one.adjective for one in scene.whens_in(parted, own.start, ("of",)))


def _later(scene: Scene, at: int, roles: Iterable[str]) -> Sequence[When]:
    """The times behind a figure that are of no other one."""
    own = scene.quantities[at].span
    return [
        one
        for one in _whens(scene, own, own.end, scene.span.end, roles)
        if (one.adjective or not _HELD.search(scene.plain, own.end, one.span.start))
        and not _APART.search(scene.plain, own.end, one.span.start)
        and not _has_own_figure(scene, own.end, one)
        and (one.adjective or not _is_of_other(scene, own.end, one.span.start))
        and not _is_of_next(scene, own, one)
    ]


def _is_of_next(scene: Scene, own: Span, when: When) -> bool:
    """Whether a time behind a comma or an "and" belongs to another figure there: "y de 1.1% mensual"."""
    if not scene.is_foreign or not _is_apart(scene, own.end, when.span.start):
        return False
    if any(one.span.start > when.span.end for one in scene.quantities):
        return True
    if not when.adjective:
        return False
    if any(one.kind is CueKind.DIRECTION and one.span.end + 1 == when.span.start for one in scene.cues):
        return True
    return any(
        own.end <= one.span.start < when.span.start or (one.span.start > own.end and one.unit == "percent")
        for one in scene.quantities
    )


def _has_own_figure(scene: Scene, start: int, when: When) -> bool:
    """Whether a time stands in brackets with a figure of its own: "+3.37% (May +3.94%)"."""
    opened = scene.plain.rfind("(", start, when.span.start)
    closed = scene.plain.find(")", when.span.end, scene.span.end)
    if not scene.is_foreign or opened < 0 or closed < 0 or ")" in scene.plain[opened : when.span.start]:
        return False
    return any(opened < one.span.start and one.span.end <= closed for one in scene.quantities)


def _is_closed(scene: Scene, when: When, place: int) -> bool:
    """Whether brackets with a time and its own figure close before a place: "3.73% (3.60% el mes previo) y"."""
    closed = scene.plain.find(")", when.span.end, place)
    opened = scene.plain.rfind("(", scene.span.start, when.span.start)
    if not scene.is_foreign or closed < 0 or opened < 0 or ")" in scene.plain[opened : when.span.start]:
        return False
    return any(opened < one.span.start and one.span.end <= closed for one in scene.quantities)


def _is_beside(scene: Scene, at: int) -> bool:
    """Whether a figure stands in brackets right behind another one, of whose time it is: "98.8 bn (+0.3%)"."""
    before, own = scene.quantities[at - 1], scene.quantities[at]
    between = scene.plain[before.span.end : own.span.start].strip(" \0")
    return between in ("(", "(up", "(down") and before.unit != own.unit and before.unit not in PLACES


def _is_apart(scene: Scene, start: int, end: int) -> bool:
    """Whether a comma, or a word that begins another clause, stands between two places."""
    return BREAK.search(scene.plain, start, end) is not None or _AND_THEN.search(scene.plain, start, end) is not None


def _is_of_other(scene: Scene, start: int, place: int) -> bool:
    """Whether a time is that of another figure: behind a semicolon, or of the one that this is held against."""
    if ";" in scene.plain[start:place]:
        return True
    between = [one for one in scene.quantities if start <= one.span.start and one.span.end <= place]
    return bool(between) and _AGAINST_IT.search(scene.plain, start, between[-1].span.start) is not None


def _trails(scene: Scene, quantity: Span, when: When) -> bool:
    """Whether a time hangs on a figure behind a comma, at the end of a clause: "was 100.2 points, in 2017."."""
    between = scene.plain[quantity.end : when.span.start]
    after = scene.plain[when.span.end : when.span.end + 1]
    return _TRAIL.fullmatch(between) is not None and after in ("", ".", ";", "]", ")")
