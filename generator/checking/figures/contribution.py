"""What a part adds to the growth of its whole, in percentage points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Reading
from generator.checking.figures.part_and_whole import parts_on
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.reading import CueKind
from generator.checking.scene.comparison import bases
from generator.checking.scene.direction import PACE
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting

_AGAINST = re.compile(
    r"\b(?:soften\w*|moder[oó]|moderaron|subtract\w*|rest[oó]|restaron|shaved|detract\w*)\b", re.IGNORECASE
)
_SIGNS = {"up": 1, "down": -1}


def contributions(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """What one series adds to the growth of another: with the sign of the growth that the sentence speaks of."""
    quantity = scene.quantities[at]
    ways = scene.cues_in(quantity.span.end, scene.span.end, CueKind.DIRECTION)
    ways = ways or scene.cues_in(scene.span.start, quantity.span.start, CueKind.DIRECTION)
    ways = [one for one in ways if not PACE.match(scene.plain, one.span.start)]
    went = _SIGNS.get(ways[0].value, 0) if ways else 0
    scene.used.update(one.span for one in ways if len(ways) == 1)
    scene.used.update(
        one.span for one in scene.cues if one.kind is CueKind.DIRECTION and _AGAINST.match(scene.plain, one.span.start)
    )
    softens = _AGAINST.search(scene.plain, scene.span.start, quantity.span.end)
    went = -went if softens else went
    for part, whole, window, about in parts_on(scene, at, setting):
        for base in bases(scene, at, part, window):
            value = partial(measure.contribution, part, whole, window, base, about.kind)
            yield Reading(Measure.CONTRIBUTION, part, window, base, whole, went, value=value, unit="point")
