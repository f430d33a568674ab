"""Which periods a superlative of a text by others is said of: "the best month of the year", "el trimestre más alto"."""

from __future__ import annotations

import re

from generator.checking.reading import Cue, CueKind
from generator.checking.scene.scene import Scene
from generator.checking.text.hidden import folded

_PERIOD = re.compile(
    r"\s+(?:(?:single|individual|calendar|first|second|third|fourth)\s+)?(month|quarter|year|mes|trimestre|a[ñn]o)\b"
    r"(?![’'])",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(mes|trimestre|a[ñn]o)\s+(?:(?:con (?:el|la)|de)\s+)?\Z", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;:)]|\Z)")
_MONTHS = {"month": 1, "mes": 1, "quarter": 3, "trimestre": 3, "year": 12, "ano": 12}


def months_of(scene: Scene, place: int) -> int:
    """How many months what the superlative at a place is said of has; 0 where it is said of no period.

    One without a noun has that of the one before: "May was the best month of the year, February the slowest".
    """
    if not scene.is_foreign:
        return 0
    best = [one for one in scene.cues if one.kind in (CueKind.SUPERLATIVE, CueKind.RECORD)]
    at = next((at for at, one in enumerate(best) if one.span.start == place), None)
    if at is None:
        return 0
    own = _noun(scene, best[at])
    if own or not at or not _ENDS.match(scene.plain, best[at].span.end):
        return own
    return _noun(scene, best[at - 1])


def _noun(scene: Scene, cue: Cue) -> int:
    behind = _PERIOD.match(scene.plain, cue.span.end)
    before = _BEFORE.search(scene.plain, scene.span.start, cue.span.start) if scene.language == "es" else None
    found = behind or before
    return 0 if found is None else _MONTHS[folded(found[1])]
