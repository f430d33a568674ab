"""Words of direction that tell of something else than the series and the time at hand, in a text by others."""

from __future__ import annotations

import re

from generator.checking.grammar.unit import TIMES
from generator.checking.peaks.aspect import DOWN, UP
from generator.checking.reading import Cue, CueKind
from generator.checking.scene.scene import Scene

OTHER_TIME = re.compile(
    r"\b(?:(?:the )?(?:last|previous|only other) (?:time|occasion)|(?:anterior|[uú]ltima|previa|pasada) "
    r"(?:vez|ocasi[oó]n))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:l[oa]s dem[aá]s|l[oa]s otr[oa]s|el resto|(?:the |all )?others?|the rest|everyone else|both years|"
    r"ambos a[ñn]os|los dos a[ñn]os|the two years)\b[^,;.:]{0,24}\Z",
    re.IGNORECASE,
)
_THAT = re.compile(
    r"\b(?:the|that|this|those|la|el|esa|ese|esta|este|aquella|aquel|dicha|dicho)\s+(?:\w+\s+)?\Z", re.IGNORECASE
)
_GROWTH = re.compile(r"growth|crecimiento|avance", re.IGNORECASE)
_BEHIND, _NEXT = 24, 5


def unsure(scene: Scene, cue: Cue) -> str:
    """Why nothing can be held against a direction; empty where it tells of what the text speaks of."""
    start = max(scene.span.start, cue.span.start - 60)
    if OTHER_TIME.search(scene.plain, start, cue.span.start):
        return "nothing says when that was"
    if _OTHERS.search(scene.plain, start, cue.span.start):
        return "nothing says of which others this is so"
    if _GROWTH.match(scene.plain, cue.span.start) and any(
        one.kind is CueKind.DIRECTION and 0 < one.span.start - cue.span.end < _NEXT for one in scene.cues
    ):
        return "what it did the next word says"  # "annual growth cooled"
    if _is_told_of_before(scene, cue):
        return "it is a move that the text has told of before"
    return ""


def _is_told_of_before(scene: Scene, cue: Cue) -> bool:
    """Whether a rise or fall is one that is known: "make up the loss", "that upturn", with neither figure nor time."""
    if _GROWTH.match(scene.plain, cue.span.start):
        return False
    if not UP.match(scene.plain, cue.span.start) and not DOWN.match(scene.plain, cue.span.start):
        return False
    if _THAT.search(scene.plain, max(scene.span.start, cue.span.start - 24), cue.span.start) is None:
        return False
    near = [one.span for one in scene.quantities if one.unit not in TIMES] + [one.span for one in scene.all_whens]
    return not any(0 <= one.start - cue.span.end < _BEHIND for one in near)
