"""Which way the change went that a superlative of a bulletin is of: "the annual decline was the steepest since May"."""

from __future__ import annotations

import re

from generator.checking.grammar.unit import TIMES
from generator.checking.peaks.aspect import DOWN, UP, is_large
from generator.checking.reading import Cue, CueKind
from generator.checking.scene.scene import Scene

_ANNUAL = re.compile(r"\b(?:annual|anual|interanual|year[- ]over[- ]year)\b", re.IGNORECASE)
_ANNUAL_NOUN = re.compile(
    r"\W*(?:the annual (?:decline|increase|growth|drop|rise)|annual growth|"
    r"(?:la|el) (?:disminuci[oó]n|ca[ií]da|baja|aumento|"
    r"crecimiento|alza|incremento) anual)\b",
    re.IGNORECASE,
)
_COPULA = re.compile(
    r"[^,;.]{0,40}\b(?:es|fue|is|was)\b(?:\s+not)?\s+(?:also\s+|also,\s+|tambi[eé]n\s+)?", re.IGNORECASE
)
_FROM = re.compile(r"(?:up|down) from\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"\b(?:total|nivel|monto|valor|saldo|cifra|level|value|amount|balance|figure)\s+(?:m[aá]s\s)|"
    r"\b(?:highest|lowest|largest|smallest)\s+(?:total|level|value|amount|balance|figure)\b",
    re.IGNORECASE,
)
"""A superlative of an amount, whatever change stands before it."""
_BARE = re.compile(r"\bm[aá]s baj[ao]s?\b", re.IGNORECASE)
"""An adjective that looks like the noun of a fall: "la más baja desde 2020"."""
_PACE = re.compile(
    r"(?:the |el |la )?(?:fast|slow|steep|mild|shallow|gentl|sharp|m[aá]s (?:acel|lent|pron|mode|leve))", re.IGNORECASE
)
"""Superlatives that can be of a change only."""


def change_way(scene: Scene, cue: Cue) -> str:
    """`up` or `down` where the superlative is of a change: "the annual decline was the steepest", "mayor alza"."""
    stop = min(scene.span.end, cue.span.end + 22)
    inside = _BARE.sub("", scene.plain[cue.span.start : stop].split(",")[0])
    if UP.search(inside):
        return "up"
    if DOWN.search(inside):
        return "down"
    before = [
        one
        for one in scene.cues
        if one.kind is CueKind.DIRECTION and one.span < cue.span and one.value in ("up", "down")
    ]
    if not before:
        return "up" if _PACE.match(scene.plain, cue.span.start) else ""
    return before[0].value if _ANNUAL_NOUN.match(scene.text) else _told_way(scene, cue, before)


def _told_way(scene: Scene, cue: Cue, before: list[Cue]) -> str:
    """Which way the change went that stands before a superlative, where it is the change that this is said of."""
    free = [one for one in before if not _FROM.match(scene.plain, one.span.start)]
    last = free[-1] if free else before[-1]
    is_said = _is_noun(scene, last) and _COPULA.fullmatch(scene.plain, last.span.end, cue.span.start)
    if is_said or _PACE.match(scene.plain, cue.span.start):
        return last.value
    skipped = {"percent", "point", "place", "", *TIMES}
    is_amount = _AMOUNT.search(scene.plain, max(scene.span.start, cue.span.start - 16), cue.span.end)
    has_level = is_amount or any(one.unit not in skipped and one.span < cue.span for one in scene.quantities)
    is_annual = not has_level and _ANNUAL.search(scene.plain, scene.span.start, cue.span.start)
    return before[0].value if is_annual else ""


def _is_noun(scene: Scene, cue: Cue) -> bool:
    """Whether a direction is a rise or a fall, of which something may be told."""
    return bool(UP.match(scene.plain, cue.span.start) or DOWN.match(scene.plain, cue.span.start))


def is_high(scene: Scene, cue: Cue, way: str) -> bool:
    """Whether what is told stands at the upper end: a rise that is large, or a fall that is small."""
    if not way:
        return cue.value != "lowest"
    return (way == "up") == is_large(scene, cue, 1 if way == "up" else -1)
