"""Since when a superlative is told, each of a sentence with several by a time of its own."""

from __future__ import annotations

import re

from generator.checking.reading import Cue, CueKind, When
from generator.checking.scene.scene import Scene

TIED = re.compile(
    r"\b(?:match(?:ed|es|ing)|igual[oó]|tied|ties|equal(?:ed|s)|iguala|igual al?|igual que)\b", re.IGNORECASE
)
_SINCE_THAT = re.compile(
    r"\b(?:since|desde)\s+(?:(?:the|la|el|los|las)\s+)?(?:[^\W\d]+\s+){1,3}(?:of|in|de|del|en)\s+\Z", re.IGNORECASE
)
_BEGINS = re.compile(
    r"\b(?:began|begin|start|inici|comenz|comienz|arranc|empez|empiez|hay (?:cifras|registro|cuenta|datos)|existe|"
    r"a partir)",
    re.IGNORECASE,
)


def told_since(scene: Scene, cue: Cue, stop: int) -> tuple[When | None, bool]:
    """Since when, as far as it is said, and whether that is the start of the series; each superlative has its own."""
    place = cue.span.start
    first = scene.span.start if stop == scene.span.end and not _follows(scene, cue) else place
    starts = scene.cues_in(first, stop, CueKind.SINCE_START)
    begins = bool(starts) or bool(_BEGINS.search(scene.plain, first, stop))
    after = [one for one in scene.whens if one.role == "since" and place < one.span.start < stop]
    if after:
        return after[0], begins
    begun = starts[0].span.end if starts else place
    dated = [one for one in scene.whens if one.window and begins and one.span.start >= begun and not one.adjective]
    dated = [one for one in dated if ":" not in scene.plain[begun : one.span.start]]
    if dated:
        return dated[0], True
    matched = [one for one in scene.whens if one.window and one.span.start > place and one.role == "against"]
    if matched and TIED.search(scene.text):
        return matched[0], False
    return None, True


def since_as_others_tell(scene: Scene, cue: Cue, stop: int) -> When | None:
    """Since when a text by others tells a superlative: a time behind it, or where it says that a series begins."""
    after = [one for one in scene.all_whens if cue.span.start < one.span.start < stop and _is_since(scene, one)]
    if after:
        return after[0]
    return told_since(scene, cue, stop)[0] if _BEGINS.search(scene.text) else None


def _is_since(scene: Scene, when: When) -> bool:
    """Whether a time is one since which something is told: "since May", "desde la caída de 2020"."""
    start = max(scene.span.start, when.span.start - 40)
    return when.role == "since" or _SINCE_THAT.search(scene.plain, start, when.span.start) is not None


def _follows(scene: Scene, cue: Cue) -> bool:
    """Whether another superlative stands before one."""
    return any(
        one.kind in (CueKind.SUPERLATIVE, CueKind.RECORD) and one.span.end + 12 < cue.span.start for one in scene.cues
    )


def next_superlative(scene: Scene, cue: Cue) -> int:
    """Where the next superlative of the sentence begins, or where it ends."""
    later = [
        one.span.start
        for one in scene.cues
        if one.kind in (CueKind.SUPERLATIVE, CueKind.RECORD) and one.span.start > cue.span.end + 12
    ]
    return later[0] if later else scene.span.end
