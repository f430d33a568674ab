"""Words that say which way something went with no figure beside them: "exports rose", "bajó"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.figures.fromto import ends, goes, is_between
from generator.checking.figures.of_share import share_went, told_shares, weight
from generator.checking.figures.unsure import is_weak, tells_nothing, unsure
from generator.checking.figures.versus import versus
from generator.checking.figures.way_base import bases, is_of_other_pair
from generator.checking.figures.way_meant import truths
from generator.checking.figures.way_subject import subjects_of
from generator.checking.finding import Measure
from generator.checking.reading import Cue, CueKind
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.spoken import denied, is_denied

ENDS = "ends"
"""The detail of a direction that is held against the two figures printed beside it."""
_SIGNS = {"up": 1, "down": -1, "flat": 0}
_MAY = re.compile(
    r"\b(?:could|would|will|might|should|shall|"
    r"(?:expected|likely|unlikely|able|projected|forecast|poised|set|bound|hopes?|plans?|aims?|seem(?:s|ed)?) to)"
    r"(?: \w+)?\s+\Z",
    re.IGNORECASE,
)
"""What makes of a verb something that is not said to have been."""
_ONLY = re.compile(
    r"(?:\A|[,;.(]\s*)\W*(?:s[oó]lo|solamente|[uú]nicamente|ning[uú]n[ao]?\w*|only)\s+(?!\d{1,2}\b)[^,;]{2,40}\s\Z",
    re.IGNORECASE,
)
"""Before a verb: what is said of all others too."""


def directions(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every direction of a sentence that no figure has taken."""
    for cue in scene.cues:
        if cue.kind is not CueKind.DIRECTION or cue.value not in _SIGNS:
            continue
        if cue.span in scene.used and not (scene.is_foreign and is_between(scene, cue)):
            continue
        if not setting.is_declared and tells_nothing(scene, cue):
            continue
        against = versus(scene, setting, cue)
        if against:
            yield against
            continue
        readings = tuple(_printed(scene, setting, cue) or _readings(scene, setting, cue))
        why = "" if readings else "nothing says what went this way"
        if not setting.is_declared and _MAY.search(scene.plain, scene.span.start, cue.span.start):
            readings, why = (), "what may be is in no data"
        if scene.is_foreign and not any(one.holds and one.holds() for one in readings) and unsure(scene, cue):
            readings, why = (), unsure(scene, cue)
        if scene.is_foreign and _ONLY.search(scene.plain, scene.span.start, cue.span.start):
            readings, why = (), "nothing says of which others this is not so"
        if scene.is_foreign and is_weak(scene, cue) and not any(one.holds and one.holds() for one in readings):
            readings, why = (), "nothing says in what this is so"
        yield _surest(scene, setting, Claim(cue.span, Measure.DIRECTION, readings, None, why))


def _surest(scene: Scene, setting: Setting, claim: Claim) -> Claim:
    """A direction without a time: of the time nearest to it, and open where it is true of another one only."""
    is_dated = any(one.role == "of" and not one.adjective for one in scene.whens)
    if setting.is_declared or is_dated or not claim.readings:
        return claim
    nearest = tuple(one for one in claim.readings if one.window == claim.readings[0].window)
    if any(one.holds and one.holds() for one in nearest):
        return replace(claim, readings=nearest)
    if any(one.holds and one.holds() for one in claim.readings):
        return replace(claim, readings=(), why="the sentence names no time, and this is so at some times only")
    return claim


def _printed(scene: Scene, setting: Setting, cue: Cue) -> list[Reading]:
    """Of a move whose two ends are printed, whether they say the same as its word."""
    pair = None if setting.is_declared else ends(scene, cue)
    if pair is None or is_of_other_pair(scene, cue, pair[0].span.start):
        return []
    holds: Callable[[], bool | None] = partial(goes, pair, _SIGNS[cue.value])
    holds = partial(denied, holds) if is_denied(scene, cue.span) else holds
    found = subjects_of(scene, setting, cue)
    way = _SIGNS[cue.value]
    return [Reading(Measure.DIRECTION, line, own, sign=way, detail=ENDS, holds=holds) for line, own, _ in found][:1]


def _readings(scene: Scene, setting: Setting, cue: Cue) -> Iterator[Reading]:
    no = is_denied(scene, cue.span)
    if weight(scene, cue.span.start) is not None:
        yield from _of_share(scene, setting, cue, no=no)
        return
    for line, own, about in subjects_of(scene, setting, cue):
        for holds, base in truths(scene, setting, cue, line, own, about):
            yield Reading(
                Measure.DIRECTION,
                line,
                own,
                base,
                sign=_SIGNS[cue.value],
                holds=partial(denied, holds) if no else holds,
            )


def _of_share(scene: Scene, setting: Setting, cue: Cue, *, no: bool) -> Iterator[Reading]:
    """Which way a part of a whole went: "el peso de Sonora bajó"."""
    for part, whole, own in told_shares(scene, setting, cue.span.start):
        kind, way = indicator(setting, part).kind, _SIGNS[cue.value]
        for base in bases(scene, setting, cue, part, own) if way else ():
            holds: Callable[[], bool | None] = partial(share_went, part, whole, own, base, kind, way)
            holds = partial(denied, holds) if no else holds
            yield Reading(Measure.DIRECTION, part, own, base, whole, way, holds=holds)
