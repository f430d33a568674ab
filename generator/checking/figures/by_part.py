"""Changes told as a part of what changed, in texts by others: "rose by a fifth", "a third more than in 2019"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Reading
from generator.checking.figures.change import changes
from generator.checking.ledger.measure import scaled
from generator.checking.scene.direction import direction
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting

_BY = re.compile(r"\s+(?:by|en)\s+", re.IGNORECASE)


def is_by_part(scene: Scene, at: int) -> bool:
    """Whether a figure is by what part of itself something moved."""
    quantity = scene.quantities[at]
    if quantity.unit != "share" or not scene.is_foreign:
        return False
    own, cue = quantity.span, direction(scene, at)
    if cue is None:
        return False
    if cue.span > own:
        return not scene.plain[own.end : cue.span.start].strip()
    return _BY.fullmatch(scene.plain, cue.span.end, own.start) is not None


def moved_by_part(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """The changes in per cent that it may be, each as a part of one."""
    for one in changes(scene, at, setting):
        if one.value and one.unit == "percent":
            yield replace(one, value=partial(scaled, one.value, -2), unit="share")
