"""Figures as they were published before: "revised to 3.1% from the 3.2% published before"."""

from __future__ import annotations

import re

from generator.checking.scene.scene import Scene
from generator.checking.text.clue import Clue

_REVISED = Clue(
    "revised revision reviso revisaron published publicado",
    r"\b(?:revised|revision|se revis[oó]|se revisaron|revisi[oó]n|published before|publicado antes|revis[oó])\b",
)
_OLD = re.compile(
    r"(?:\bfrom|\bdesde|\bantes era|\bwas|\bera de|\bpublished before as|\bantes de)\s+"
    r"(?:(?:the|a|an|un|una|uno|de|of|el|la|los|annual|anual|growth|increase|decline|crecimiento|ca[ií]da|aumento|"
    r"disminuci[oó]n|alza|baja|deficit|surplus|d[eé]ficit|super[aá]vit)\s+)*[$]?\Z",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"[^,;.\d]{0,24}\bpublished before\b", re.IGNORECASE)
_LATEST = re.compile(r"\b(?:before its latest revision|antes de la revisi[oó]n)", re.IGNORECASE)


def is_revision(scene: Scene) -> bool:
    """Whether a sentence tells of a figure that was revised."""
    return _REVISED.search(scene) is not None


def is_old(scene: Scene, at: int) -> bool:
    """Whether the `at`-th quantity of a sentence is the one that was published before."""
    if not is_revision(scene):
        return False
    own = scene.quantities[at].span
    if _BEFORE.match(scene.plain, own.end) or _LATEST.search(scene.text):
        return True
    return _OLD.search(scene.plain, scene.span.start, own.start) is not None
