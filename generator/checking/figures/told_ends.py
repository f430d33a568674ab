"""The two amounts told before a change that it is the change between: "pasó de 20.55 a 19.03 pesos, una baja de 7.4%".

They stand in its sentence, or in the one before; what it is of, and what it is held against, are their two times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.judge import meant, true_reading
from generator.checking.ledger.data import Line
from generator.checking.reading import When
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.model.period import Window

_ARTICLES = r"\s+(?:(?:una?|los|las|el|la|an?|the|some|unos|unas)\s+)*[$]?\Z"
_CAME_FROM = re.compile(rf"\b(?:de|desde|from){_ARTICLES}", re.IGNORECASE)
_TO = re.compile(rf"\s(?:a|hasta|to){_ARTICLES}", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:contra|frente a|desde|respecto|en comparaci[oó]n con|comparad\w+ con|"
    r"from|against|versus|compared (?:with|to))\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"[^.;:]*[,(][^.;:]*")
_TWO = 2
_BACK = 12
"""Figures back beyond which nobody looks for the ends of a change."""


class Ends(NamedTuple):
    """A series at two times; `is_sure` where the amounts stand right before the change, of nothing else."""

    line: Line
    window: Window
    base: Window
    is_sure: bool


def told_ends(scene: Scene, at: int, setting: Setting, lines: Sequence[Line]) -> list[Ends]:
    """The ends of a change as its sentence tells them, else those that the sentence before tells of one of `lines`."""
    if not scene.is_foreign:
        return []
    sure = _beside(scene, at)
    if sure:
        return [sure]
    told = list(_amounts(scene, at))
    return [found for line in lines if (found := _before(scene, at, setting, line, told))]


def _beside(scene: Scene, at: int) -> Ends | None:
    """Both ends right before a change, which words hold against each other."""
    own = scene.quantities[at]
    two = [one for one in scene.figured if one.quantity and one.readings and one.span < own.span][-_TWO:]
    if len(two) < _TWO or not _are_ends(scene, at, *two):
        return None
    first, second = (meant(one) for one in two)
    if first.line is not second.line or first.window == second.window:
        return None
    between = scene.plain[two[0].span.end : two[1].span.start]
    if _TO.search(between) and _CAME_FROM.search(scene.plain, scene.span.start, two[0].span.start):
        return Ends(second.line, second.window, first.window, is_sure=True)
    return Ends(first.line, first.window, second.window, is_sure=True) if _AGAINST.search(between) else None


def _are_ends(scene: Scene, at: int, first: Claim, second: Claim) -> bool:
    """Whether two amounts stand right before a change that names neither a time nor a series of its own."""
    own = scene.quantities[at]
    if {first.measure, second.measure} != {Measure.LEVEL} or own.unit not in ("percent", "times", _unit(first)):
        return False
    if not _BESIDE.fullmatch(scene.plain, second.span.end, own.span.start):
        return False
    if any(second.span.end <= one.span.start < own.span.start for one in scene.subjects):
        return False
    later = scene.whens_in(own.span.end, scene.bounds(at)[1], ("of", "against", "since"))
    return all(one.adjective for one in later)


def _unit(claim: Claim) -> str:
    return claim.quantity.unit if claim.quantity else ""


def _amounts(scene: Scene, at: int) -> Iterator[Reading]:
    """The true amounts that the sentence tells before a change."""
    for one in scene.figured[-_BACK:]:
        if one.span < scene.quantities[at].span and any(each.measure is Measure.LEVEL for each in one.readings):
            found = true_reading(one)
            if found is not None and found.measure is Measure.LEVEL:
                yield found


def _before(scene: Scene, at: int, setting: Setting, line: Line, amounts: Sequence[Reading]) -> Ends | None:
    """The last two times at which the text told how much a series was, for a change without a time of its own."""
    here = [one.window for one in amounts if one.line.series == line.series]
    if any(_is_own(one, scene, at, is_told=bool(here)) for one in scene.whens):
        return None
    told = here[-_TWO:] or [window for series, window in setting.levels if series == line.series]
    times = sorted(set(told))
    if len(times) != _TWO or len(times[0]) != len(times[1]) or times[0].frequency is not times[1].frequency:
        return None
    return Ends(line, times[1], times[0], is_sure=False)


def _is_own(when: When, scene: Scene, at: int, *, is_told: bool) -> bool:
    """Whether a time is that of a change, and not of an amount told before it in the sentence."""
    if when.adjective:
        return False
    return when.span > scene.quantities[at].span or not is_told
