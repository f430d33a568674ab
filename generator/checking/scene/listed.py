"""Lists of places, in texts by others: told one for one with a list of figures, or together with one figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from generator.checking.grammar.subject import Subject
from generator.checking.reading import Span
from generator.checking.scene.scene import Scene
from generator.checking.text.clue import Clue

_LINKS = r"(?:(?:the|el|la|los|las|in|en|a|al|de|del|of|to|for|para)\s+)*"
_JOINT = re.compile(rf"\s*(?:,|,?\s*(?:and|y|e|&))\s*{_LINKS}[$]?", re.IGNORECASE)
_JOINT_OF_PLACES = re.compile(rf"\s*(?:,|,?\s*(?:and|y|e|&|como))\s*{_LINKS}", re.IGNORECASE)
_WENT_TO = re.compile(
    r"\b(?:went|came|comes|goes|flowed|ended up|correspond\w+|lleg\w+|fueron|fue|va|provin\w+|provien\w+|"
    r"qued\w+|arriv\w+|shipped|sold|sent|exported|received|concentr\w+)\s+(?:to|from|in|by|al?|del?|en|por)\s+"
    r"(?:(?:the|el|la|los)\s+)?",
    re.IGNORECASE,
)
"""Between a part and the places that have it."""
_BESIDE, _PAIR = 4, 2
_THEIR = re.compile(r"\btheir\s+(?:\w+\s+)?(?:rates|figures|changes|shares|increases|readings)\b", re.IGNORECASE)
_THAN = re.compile(r"\b(?:than|que|from|and|y)\b", re.IGNORECASE)
_AGAINST = re.compile(
    r"[\s,]*(?:over|in|on)?[\s,]*(?:against|versus|compared (?:with|to)|contra|frente a)\s+", re.IGNORECASE
)
_APART = re.compile(r"[,;(]")
_IN_ORDER = Clue(
    "respectivamente orden respectively order",
    r"\b(?:respectivamente|respectively|en (?:ese|el mismo|este|dicho) orden|in that order)\b",
)


def respective(scene: Scene, place: int) -> Subject | None:
    """The one of a list of places that a figure of a list is of; None where there are no two lists of one length."""
    if not scene.is_foreign:
        return None
    at = next((at for at, one in enumerate(scene.quantities) if one.span.start == place), None)
    if at is None:
        return None
    figures = _run([one.span for one in scene.quantities if one.unit == scene.quantities[at].unit], place, scene)
    lead = [one for one in scene.subjects if one.span.end <= figures[0].start]
    at = [one.start for one in figures].index(place)
    places = _list([one for one in lead if one.areas], len(figures), scene)
    if places:
        return places[at]
    branches = [one for one in lead if one.indicators or one.sectors]
    if _is_told_of_two(scene, branches, figures):
        return _whole(branches[-2:][at], branches[-2:])
    parts = _list(branches, len(figures), scene)
    return _whole(parts[at], parts) if parts and _IN_ORDER.search(scene) else None


def _is_told_of_two(scene: Scene, lead: Sequence[Subject], figures: Sequence[Span]) -> bool:
    """Whether two figures are of the two phrases before them in their order.

    "Core prices are rising faster than non-core prices: 3.3% against 2.1%", "over the year their rates were 3% and 4%".
    """
    if len(lead) < _PAIR or len(figures) != _PAIR or lead[-2].areas != lead[-1].areas:
        return False
    between = scene.plain[lead[-1].span.end : figures[0].start]
    if _THEIR.search(between):
        return True
    return ":" in between and _THAN.search(scene.plain[lead[-2].span.end : lead[-1].span.start]) is not None


def _list(known: Sequence[Subject], count: int, scene: Scene) -> Sequence[Subject]:
    """The last so many phrases, where they are the whole of a list."""
    own, before = known[-count:], known[:-count]
    if count < 2 or len(own) < count or not all(_is_joint(scene, one, other) for one, other in pairwise(own)):
        return ()
    return () if before and _is_joint(scene, before[-1], own[0]) else own


def _whole(own: Subject, parts: Sequence[Subject]) -> Subject:
    """A phrase of a list, with what is said once for all of it: "primary and secondary output"."""
    indicators = own.indicators or next((one.indicators for one in parts if one.indicators), ())
    return replace(own, indicators=indicators, areas=own.areas or next((one.areas for one in parts if one.areas), ()))


def together(scene: Scene, place: int, end: int | None = None) -> list[Subject]:
    """The areas named together before a figure, of which it is told as one: "Chihuahua y Coahuila concentraron".

    Or behind its end, where it went: "a third of the remittances went to Jalisco and Michoacán".
    """
    behind = gone_to(scene, end) if end is not None else []
    if len(behind) > 1:
        return behind
    found: list[Subject] = []
    for one in scene.subjects:
        if one.areas and not one.sectors and one.span.end <= place:
            found = [*found, one] if found and _is_joint(scene, found[-1], one) else [one]
    is_list = len(found) > 1 and _APART.search(scene.plain, found[-1].span.end, place) is None
    return found if is_list else []


def gone_to(scene: Scene, end: int) -> list[Subject]:
    """The places that the part whose figure ends there went to, or came from: "came from Coahuila"."""
    for one in _WENT_TO.finditer(scene.plain, end, scene.span.end):
        found = _first_list([each for each in scene.subjects if each.areas and each.span.start >= one.end()], scene)
        if found and found[0].span.start - one.end() <= _BESIDE:
            return found
    return []


def _first_list(known: list[Subject], scene: Scene) -> list[Subject]:
    """The phrases of the list that begins with the first one."""
    found = known[:1]
    for one in known[1:]:
        if not _is_joint(scene, found[-1], one):
            break
        found.append(one)
    return found


def _is_joint(scene: Scene, one: Subject, other: Subject) -> bool:
    return _JOINT_OF_PLACES.fullmatch(scene.plain, one.span.end, other.span.start) is not None


def _run(spans: list[Span], place: int, scene: Scene) -> list[Span]:
    """The list of figures, nothing but commas and one "and" between them, that has the one at a place."""
    own = next(at for at, one in enumerate(spans) if one.start == place)
    first, last = own, own
    while first and _are_joint(scene, spans[first - 1], spans[first]):
        first -= 1
    while last + 1 < len(spans) and _are_joint(scene, spans[last], spans[last + 1]):
        last += 1
    return spans[first : last + 1]


def _are_joint(scene: Scene, one: Span, other: Span) -> bool:
    """Whether nothing but a link of a list stands between two figures, or, behind a colon, what compares."""
    if _JOINT.fullmatch(scene.plain, one.end, other.start):
        return True
    is_told = scene.plain.rfind(":", scene.span.start, one.start) > 0
    return is_told and _AGAINST.fullmatch(scene.bare(one.end, other.start)) is not None
