"""What is claimed by a word between two per cents: that the first is more, or less, or so many times, the second."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.reading import When
from generator.checking.scene.scene import Scene

_OWN_TIME = re.compile(r"\s+(?:\w+\s+){0,2}?(?:of|in|for|during|del?|en)\s+(?:(?:the|el|la)\s+)?", re.IGNORECASE)
"""Between a figure that another is held against and its time."""


def held_figures(scene: Scene) -> Iterator[Claim]:
    """Each such word, judged by the two figures that are printed beside it.

    The time of the second is then no time of what else the sentence says.
    """
    told = {one.span: one.readings[0] for one in scene.figured if one.readings}
    for one in scene.held:
        of = told.get(one.first.span) or told.get(one.second.span)
        if of is None:
            continue
        scene.used.update(cue.span for cue in scene.cues if cue.span.touches(one.span))
        reading = Reading(Measure.GAP, of.line, of.window, sign=one.way, detail="printed", holds=one.holds)
        yield Claim(one.span, Measure.GAP, (reading,), None)
    if scene.held:
        ends = [one.second.span.end for one in scene.held]
        scene.whens = [replace(one, role="held") if _is_behind(scene, one, ends) else one for one in scene.whens]


def _is_behind(scene: Scene, when: When, ends: Sequence[int]) -> bool:
    """Whether a time is that of a figure which another is held against."""
    return when.role == "of" and any(_OWN_TIME.fullmatch(scene.plain, end, when.span.start) for end in ends)
