"""Who makes up the first places, in texts by others: "the three main exporters", "only Jalisco received more"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.checking.claim import Claim
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.grammar.unit import PLACES
from generator.checking.places.holder import holders
from generator.checking.places.ranked_by import by_change, way_of
from generator.checking.places.standing import Standing, standings
from generator.checking.reading import CueKind, NameKind, Quantity, Span
from generator.checking.scene.podium import Ranking
from generator.checking.scene.row_of_places import is_peer, row
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.text.clue import Clue

_MOST = (
    r"(?:top|largest|biggest|main|leading|principal|foremost|highest|most|principales|mayores|m[aá]s|mayor|"
    r"primer[oa]s)\b"
)
_WERE = (
    r"(?:were|are|remain(?:ed)?|stayed|was|have been|had been|made up|formed|completed|rounded out|fueron|son|eran|"
    r"siguen siendo|siguieron siendo|se mantienen como|se mantuvieron como|conforman|conformaron|integran|integraron|"
    r"resultaron|ocuparon|ocupan)"
)
_TOPS = Clue(
    "top largest biggest main leading principal foremost highest most principales mayores mas mayor primeros primeras",
    rf"\b{_MOST}",
)
_THEN_TOP = re.compile(
    rf"\s*,?\s*{_WERE}\s*,?\s*(?P<order>(?:in that order|in this order|en ese orden|por ese orden),?\s*)?"
    rf"(?P<among>among\s+|entre\s+)?(?:the|los|las)\s+(?P<head>[^,;.:]{{0,90}})",
    re.IGNORECASE,
)
_TOP_THEN = re.compile(
    rf"(?P<head>[^;.:]{{0,160}}?)(?:\s*,?\s*{_WERE}\s*,?|:)\s*"
    r"(?P<order>(?:,?\s*(?:in that order|in this order|en ese orden|por ese orden),?)\s*)?(?:the|el|la|los|las)?\s*\Z",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"[^.;]{0,24}\b(?:in that order|in this order|en ese orden|por ese orden|respectively)\b", re.IGNORECASE
)
_NONE = Clue(
    "no none nobody ningun ninguna nadie",
    r"\b(?:no (?:other )?(?:mexican )?(?:state|entity)(?: in (?:the country|mexico))?|none of the (?:other )?states|"
    r"ning[uú]n(?: otro)? estado|ninguna(?: otra)? entidad)\b(?P<verb>[^,;.]{2,60}?)"
    r"\b(?P<more>more|as much|as many|so much|m[aá]s|tanto|tant[oa]s)\b(?P<what>[^,;.]{0,48}?)\b(?:than|as|que|como)\s+"
    r"(?:(?:the|el|la)\s+)?",
)
_ONLY = Clue(
    "only solo solamente unicamente",
    r"\b(?:only|s[oó]lo|solamente|[uú]nicamente)\s+(?:(?:the|el|la)\s+)?",
)
_MORE_THAN = re.compile(
    r"\s+(?P<verb>[^,;.]{2,40}?)\s+(?P<more>more|larger|m[aá]s|faster|a mayor)\b(?P<what>[^,;.]{0,48}?)"
    r"(?:\b(?:than|que)\s+(?:(?:the|el|la)\s+)?|(?=[.,;]|\s+(?:in|en)\s|\Z))",
    re.IGNORECASE,
)
TOPICS = _TOPS.words | _NONE.words | _ONLY.words
_FEW = 2
_NEAR = 3
_FASTER = re.compile(r"\b(?:faster|grew|grows|creci|avanz|ritmo|growth|increase)", re.IGNORECASE)
_RECEIVED = re.compile(
    r"\b(?:receiv|took|take|got|get|export|sold|sell|ship|sent|recib|capt|obtuv|export|vend|envi|factur|earn|had|has|tuv|"
    r"grew|creci|avanz|nos gana|gana)",
    re.IGNORECASE,
)
"""What each of the places does."""


def first_places(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every list of first places, and whom none, or few, are said to stand before."""
    if setting.is_declared:
        return
    named = [one for one in scene.subjects if one.areas and is_peer(setting, one)]
    yield from _lists(scene, setting, named)
    yield from _unbeaten(scene, setting, named)
    yield from _beaten_by_few(scene, setting, named)


@dataclass(frozen=True)
class Head:
    """What says that a list is of the first places: where, how many those are, and whether it is in their order."""

    span: Span
    size: int
    is_ordered: bool


def _lists(scene: Scene, setting: Setting, named: list[Subject]) -> Iterator[Claim]:
    """The places of a list that are said to be the first: as many as are said, in their order if that is said."""
    for those in _rows(scene, setting, named) if _TOPS.search(scene) is not None else ():
        head = _head(scene, those) if len(those) >= _FEW else None
        if head is None:
            continue
        kinds = (CueKind.SUPERLATIVE, CueKind.RANK, CueKind.DIRECTION)
        scene.used.update(one.span for one in scene.cues if one.kind in kinds and one.span.touches(head.span))
        scene.headed.add(head.span)
        yield from _each(scene, setting, head, those)


def _rows(scene: Scene, setting: Setting, named: list[Subject]) -> Iterator[list[Subject]]:
    """The places named, in lists of those that stand together."""
    end = 0
    for one in named:
        if one.span.start >= end:
            those = row(scene, setting, one.span.start)
            end = those[-1].span.end if those else end
            yield those


def _head(scene: Scene, those: list[Subject]) -> Head | None:
    """What is said of a list, behind it or before it; None where it is of no first places, or of others besides."""
    told = _THEN_TOP.match(scene.plain, _end(scene, those[-1]), scene.span.end)
    told = told or _TOP_THEN.search(scene.plain, scene.span.start, those[0].span.start)
    most = re.search(rf"\b{_MOST}", told["head"], re.IGNORECASE) if told else None
    if told is None or most is None:
        return None
    whole, is_among = Span(told.start("head"), told.end("head")), bool(told.groupdict().get("among"))
    count = _count(scene, whole)
    size = int(count.value) if count is not None else len(those)
    if size < len(those) or (size > len(those) and not is_among) or (count is None and is_among):
        return None
    scene.used.update((count.span,) if count is not None else ())
    is_ordered = bool(told["order"]) or _ORDER.match(scene.plain, those[-1].span.end, scene.span.end) is not None
    return Head(Span(whole.start + most.start(), whole.end), size, is_ordered)


def _end(scene: Scene, phrase: Subject) -> int:
    """Where the place ends that a phrase names: "Chihuahua exported" goes on."""
    places = [one.span for one in scene.names if one.kind is NameKind.AREA and one.span.is_in(phrase.span)]
    return places[-1].end if places else phrase.span.end


def _count(scene: Scene, head: Span) -> Quantity | None:
    """How many first places there are said to be: "the three main", "the top five"."""
    near = [one for one in scene.quantities if one.span.touches(head) and one.unit in ("", "place", *PLACES)]
    return near[0] if near and near[0].value == int(near[0].value) else None


def _each(scene: Scene, setting: Setting, head: Head, those: list[Subject]) -> Iterator[Claim]:
    """A claim for each place of a list: that it is among the first so many, or in its place where they are in order."""
    most = Span(head.span.start, head.span.start + 1)
    by = Ranking(by_change=by_change(scene, most), is_low=way_of(scene, most) < 0)
    for at, one in enumerate(those, 1):
        allowed = range(at, at + 1) if head.is_ordered else range(1, head.size + 1)
        found = standings(scene, setting, one, those[0].span.start, (by,))
        readings = tuple(each.reading(partial(_is_placed, each, allowed)) for each in found)
        if readings:
            yield Claim(one.span, Measure.RANK, readings)


def _is_placed(one: Standing, allowed: range) -> bool | None:
    """Whether a place stands in one of these ranks."""
    rank = one.rank()
    return None if rank is None else rank in allowed


def _unbeaten(scene: Scene, setting: Setting, named: list[Subject]) -> Iterator[Claim]:
    """Whom none is said to stand before: "no state received more than Jalisco"."""
    for found in _NONE.all(scene):
        those = [one for one in named if 0 <= one.span.start - found.end() <= _NEAR]
        if not those or not _RECEIVED.search(found["verb"]):
            continue
        yield from _none_above(scene, setting, found, those[0], [], Span(found.start(), those[0].span.end))


def _beaten_by_few(scene: Scene, setting: Setting, named: list[Subject]) -> Iterator[Claim]:
    """Whom only some are said to stand before: "only Chihuahua exported more", "solo Jalisco captó más que Puebla"."""
    for found in _ONLY.all(scene):
        those = row(scene, setting, found.end())
        if not those:
            continue
        more = _MORE_THAN.match(scene.plain, _end(scene, those[-1]), scene.span.end)
        if more is None or not _RECEIVED.search(more["verb"]):
            continue
        rival = next((one for one in named if 0 <= one.span.start - more.end() <= _NEAR), None)
        is_against = more[0].rstrip().casefold().endswith(("than", "que", "the", "el", "la"))
        if rival is None and is_against:
            continue
        own = [rival] if rival else holders(scene, setting, found.start())
        span = Span(found.start(), rival.span.end if rival else more.end())
        for one in own[:1]:
            yield from _none_above(scene, setting, more, one, those, span)


def _none_above(
    scene: Scene, setting: Setting, found: re.Match[str], own: Subject, rivals: list[Subject], span: Span
) -> Iterator[Claim]:
    by = _FASTER.search(found["verb"] + found["more"] + found["what"]) is not None
    scene.used.update(one.span for one in scene.cues if one.span.touches(span) and one.kind is not CueKind.FIRST_TIME)
    ways = standings(scene, setting, own, span.start, (Ranking(by_change=by),))
    readings = tuple(one.reading(partial(_are_above, one, rivals)) for one in ways)
    if readings:
        yield Claim(span, Measure.RANK, readings)


def _are_above(one: Standing, rivals: list[Subject]) -> bool | None:
    """Whether these places, and no others, stand before one."""
    rank, known = one.rank(), [one.rank_of(each) for each in rivals]
    if rank is None or None in known:
        return None
    return rank == len(rivals) + 1 and all(each is not None and each < rank for each in known)
