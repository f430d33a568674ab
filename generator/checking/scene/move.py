"""The two figures of a move, in texts by others: "rose from $6.4 billion to $24.9 billion", "a 2.3% desde 2.5%"."""

from __future__ import annotations

import re

from generator.checking.reading import CueKind
from generator.checking.scene.scene import Scene
from generator.checking.text.clue import Rare

_NEARLY = r"(?:(?:just|only|about|around|nearly|almost|some|the|an?|los?|las?|un|una|casi|apenas)\s+)*[$]?"
_CAME_FROM = Rare(
    "de desde from",
    r"\b(?:(?:pas|sub|baj|crec|ca|aument|disminu|redu|salt|increment|avanz|descend|retroced|encare|"
    r"abarat|apreci|deprec|aceler|desaceler|moder|repunt|mejor|empeor|elev|ced|perd|gan|ampl|cambi|mov)"
    r"(?:ó|ió|ció|cieron|aron|ieron|yó|yeron|jo|jeron|ar|er|ir|ando|iendo|ado|ido)\s+(?:de|desde)|from)\s+"
    + _NEARLY
    + r"\Z",
)
_WENT_TO = re.compile(r"[^;]{0,40}\s(?:a|hasta|to)\s+" + _NEARLY, re.IGNORECASE)
_REACHED = Rare("to at", r"\b(?:to|at)\s+" + _NEARLY + r"\Z")
_REACH = 60


def is_start(scene: Scene, at: int) -> bool:
    """Whether a figure is where something came from: "pasaron de 4,068", "up from 3.9%"."""
    own = scene.quantities[at].span
    return _CAME_FROM.within(scene, max(scene.span.start, own.start - _REACH), own.start) is not None


def is_end(scene: Scene, at: int) -> bool:
    """Whether a figure is where something went that came from the figure before."""
    if not at or not is_start(scene, at - 1):
        return False
    before, own = scene.quantities[at - 1].span, scene.quantities[at].span
    return _WENT_TO.fullmatch(scene.plain, before.end, own.start) is not None


def goes_to(scene: Scene, at: int) -> bool:
    """Whether a figure is where a verb of direction led: "eased to 3.37%"."""
    first, own = scene.bounds(at)[0], scene.quantities[at].span
    found = _REACHED.within(scene, max(first, own.start - _REACH), own.start)
    return found is not None and bool(scene.cues_in(first, found.start(), CueKind.DIRECTION))
