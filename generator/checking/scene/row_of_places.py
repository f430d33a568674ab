"""Lists of places with what is told of each beside it: "Guanajuato, con 5,542 millones; Jalisco (5,193) y Puebla"."""

from __future__ import annotations

import re

from generator.checking.grammar.subject import Subject
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting

_FIGURE = "\x01"
"""What stands for each character of a figure in masked words."""
_MARKS = re.compile(r"[\d.,$%]")
_ARTICLE = r"(?:(?:el|la|los|las|the|estado de|state of)\s+)*"
_FIRST = re.compile(rf"\s*[:,]?\s*(?:(?:a|al|en|de|del|por|in|by|to|that of)\s+)?{_ARTICLE}", re.IGNORECASE)
_NEXT = re.compile(
    rf"\s*(?:\([^()]*\)|,?\s*(?:con|de|with|at|on)\s+[^,;.()]*{_FIGURE}[^,;.()]*|,?\s*[$]?{_FIGURE}+[^,;.()]*)?"
    rf"\s*(?:[,;]|[,;]?\s*(?:y|e|and|&))\s*"
    rf"(?:(?:then|by|en|in|a|al|de|por)\s+)*{_ARTICLE}",
    re.IGNORECASE,
)


def masked(scene: Scene) -> str:
    """The sentence with its figures blotted out, so that their marks part nothing; every place stays where it is."""
    plain = scene.plain
    for one in scene.quantities:
        blotted = _MARKS.sub(_FIGURE, plain[one.span.start : one.span.end])
        plain = plain[: one.span.start] + blotted + plain[one.span.end :]
    return plain


def row(scene: Scene, setting: Setting, start: int) -> list[Subject]:
    """The places named from a point of a sentence on, one right behind the other but for what is told of each."""
    plain = masked(scene)
    found: list[Subject] = []
    for one in scene.subjects:
        if one.span.start < start or (not found and _FIRST.fullmatch(plain, start, one.span.start) is None):
            continue
        if found and _NEXT.fullmatch(plain, found[-1].span.end, one.span.start) is None:
            break
        if (one.indicators and found) or not is_peer(setting, one):
            break
        found.append(one)
    return found


def is_peer(setting: Setting, subject: Subject) -> bool:
    """Whether a phrase names what is ranked among others: a state, a branch."""
    areas = setting.catalogue.areas
    return bool(subject.sectors) or any(one in areas and areas[one].level != "country" for one in subject.areas)
