"""Places that another one has left behind: "Puebla, ahead of Guerrero", "overtook Jalisco"."""

from __future__ import annotations

import re

from generator.checking.grammar.subject import Subject, subjects
from generator.checking.reading import CueKind, Name, NameKind
from generator.checking.scene.scene import BREAK, Scene

_BEATEN = re.compile(
    r"\b(?:overt[ao]k(?:e|es|ing)|overtook|pass(?:ed|es|ing)|past|ahead of|behind|beat(?:s|ing|en)?|surpass\w*|"
    r"leapfrog\w*|displac\w*|outpac\w*|trailing|overhaul\w*|dethron\w*|supplant\w*|"
    r"rebas\w+ a|super\w+ a|desplaz\w+ a)\s+"
    r"(?:(?:the|both|los|las|el|la)\s+)?(?:[A-ZÁÉÍÓÚ][\w.]+(?:\s[A-ZÁÉÍÓÚ][\w.]+)*\s+(?:and|y)\s+)?\Z"
)
"""What stands before a place that another one has left behind."""


def unbeaten(scene: Scene) -> list[Subject]:
    """What a sentence speaks of, but for the places that another one stands before."""
    own = [one for one in scene.names if not _is_beaten(scene, one)]
    return subjects(sorted(own, key=lambda one: one.span), scene.plain)


def _is_beaten(scene: Scene, name: Name) -> bool:
    if name.kind is not NameKind.AREA:
        return False
    start = max(scene.span.start, name.span.start - 32)
    if scene.is_foreign and _BEATEN.search(scene.plain, start, name.span.start):
        return True
    behind = [one for one in scene.cues if one.kind is CueKind.RANK and one.value == "behind" and one.span < name.span]
    return bool(behind) and not BREAK.search(scene.plain, behind[-1].span.end, name.span.start)
