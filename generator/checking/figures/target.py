"""Figures that are an end of the band which an authority has set: "the 2% to 4% target range"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Reading
from generator.checking.finding import Measure
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.text.clue import Rare

TARGET = "target"
"""What a reading tells that is of the band which an authority has set."""
_BAND = Rare("intervalo objetivo range target meta band banda", r"\b(?:intervalo|objetivo|range|target|meta|banda?)\b")
_SET = Rare(
    "objetivo target meta",
    r"\b(?:target|objetivo|meta)(?:\s+(?:range|band|de|del|of|is|was|es|era|between|entre|from)){0,4}\s+"
    r"(?:[\d.,]+\s*(?:%|per cent|por ciento)?\s*(?:to|a|and|y|–|-)\s*)?\Z",
)
"""Right before an end of a band, or before the other end of it: "the target range of 2% to"."""


def is_band(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether a figure is an end of the band that an authority has set; one that nobody knows is no range of values."""
    quantity = scene.quantities[at]
    if _SET.within(scene, scene.span.start, quantity.span.start):
        return True
    if not _BAND.within(scene, scene.span.start, quantity.span.start):
        return False
    lines = setting.lines(scene.subject(quantity.span.start))
    return any(indicator(setting, line).target for line in lines)


def targets(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """What a figure may be as the lower or the upper end of the band of its series."""
    quantity = scene.quantities[at]
    is_upper = at > 0 and is_band(scene, at - 1, setting)
    for line in setting.lines(scene.subject(quantity.span.start)):
        about = indicator(setting, line)
        window = setting.latest or setting.window
        if about.target and window:
            end = about.target.high if is_upper else about.target.low
            value = partial(Decimal, repr(end))
            unit = quantity.unit or about.unit
            yield Reading(Measure.LEVEL, line, window, detail=TARGET, value=value, unit=unit)
