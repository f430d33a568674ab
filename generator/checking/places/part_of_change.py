"""How much of a change one place, or one branch, makes up: "Jalisco explicó 12.3% de ese aumento"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Reading
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.scene.comparison import bases
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.row_of_places import is_peer
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.model.period import Window
from generator.model.unit import Kind

_OF_CHANGE = re.compile(
    r"\s+(?:del?|of)\s+(?:(?:la|el|los|las|the|that|this|its|ese|esa|este|esta|dicho|dicha|total del?)\s+){0,2}"
    r"(?:(?:total|national|country[’']s|overall|nation[’']s)\s+)?"
    r"(?:aumento|incremento|alza|crecimiento|avance|repunte|ca[ií]da|baja|descenso|disminuci[oó]n|retroceso|"
    r"contracci[oó]n|variaci[oó]n|p[eé]rdida|merma|increase|rise|growth|gain|decline|drop|fall|decrease|loss|expansion|contraction)\b",
    re.IGNORECASE,
)
_UNITS = frozenset({"percent", "share"})


def is_of_change(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether a per cent is a part of a change named right behind it."""
    said = scene.quantities[at]
    if setting.is_declared or said.unit not in _UNITS or said.is_signed:
        return False
    return _OF_CHANGE.match(scene.plain, said.span.end) is not None


def parts_of_change(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """What part of the change of a whole its part makes up, from the base that the words, or those before, say."""
    said = scene.quantities[at]
    size = Decimal(1) if said.unit == "share" else Decimal(100)
    found = _OF_CHANGE.match(scene.plain, said.span.end)
    if found:
        scene.used.update(one.span for one in scene.cues if said.span.end <= one.span.start < found.end())
    for part, window in _told(scene, at, setting):
        for whole in setting.wholes(part):
            held = [setting.span[1]] if setting.span and setting.span[0] == window else []
            for base in dict.fromkeys([*held, *bases(scene, at, part, window), window.shift_years(-1)]):
                value = partial(_portion, part, whole, window, base, indicator(setting, part).kind, size)
                yield Reading(Measure.SHARE, part, window, base, whole, detail="of change", value=value, unit=said.unit)


def _told(scene: Scene, at: int, setting: Setting) -> Iterator[tuple[Line, Window]]:
    """The part that is spoken of, with each time: named before the figure, or else behind it."""
    place = scene.quantities[at].span.start
    named = [one for one in scene.subjects if is_peer(setting, one)]
    before = [one for one in named if one.span.end <= place and not scene.is_measure(one)]
    statistic = next((one for one in scene.subjects if one.indicators), None)
    for own in before[-1:] or named[:1]:
        meant = own if own.indicators or statistic is None else replace(own, indicators=statistic.indicators)
        for window in figure_times(scene, at, setting):
            for line in setting.lines(Subject(meant.span, meant.indicators, meant.areas, meant.sectors)):
                fitted = setting.fitted(window, line)
                if fitted is not None:
                    yield line, fitted


def _portion(part: Line, whole: Line, window: Window, base: Window, kind: Kind, size: Decimal) -> Decimal | None:
    own, all_ = measure.difference(part, window, base, kind), measure.difference(whole, window, base, kind)
    return None if own is None or not all_ else own / all_ * size
