"""What is claimed by a word between two per cents: that the first is more, or less, or so many times, the second."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.scene.scene import Scene


def held_figures(scene: Scene) -> Iterator[Claim]:
    """Each such word, judged by the two figures that are printed beside it.

    The time of the second is then no time of what else the sentence says.
    """
    told = {one.span: one.readings[0] for one in scene.figured if one.readings}
    for one in scene.held:
        of = told.get(one.first.span) or told.get(one.second.span)
        if of is None or one.is_apart:
            continue
        scene.used.update(cue.span for cue in scene.cues if cue.span.touches(one.span))
        reading = Reading(Measure.GAP, of.line, of.window, sign=one.way, detail="printed", holds=one.holds)
        yield Claim(one.span, Measure.GAP, (reading,), None)
    if scene.held_whens:
        known = scene.held_whens
        scene.whens = [replace(one, role="held") if one.span in known else one for one in scene.whens]
