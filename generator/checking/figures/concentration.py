"""What the largest few hold together: "the top three", "five states hold half", "los tres primeros"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Reading
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.reading import Hedge, Quantity
from generator.checking.scene.places import peers
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.scene.whose import on

_OTHERS = re.compile(
    r"\s+(?:(?:together|juntos?|juntas?|alone|solas?|solos?)\s+)?(?:account|made?|make|hold|held|represent|concentr|"
    r"aport|sum|reun|re[uú]n|took|take|receiv|recib|recibe|capt|contribu|gener|acapar|absor|produ|provide|supply|"
    r"[,(:;.]|con |with )",
    re.IGNORECASE,
)
"""What stands behind a number of places that are those at the head: "five states hold half"."""
_FIRST = re.compile(r"\s+(?:primer[oa]s|principales|mayores|largest|biggest|leading)\b", re.IGNORECASE)
_FIRST_BEFORE = re.compile(
    r"\b(?:the (?:first|largest|biggest|leading)|las? primeras|los primeros)\s+\Z", re.IGNORECASE
)


def held_by_few(scene: Scene, at: int, setting: Setting, count: Quantity, unit: str) -> Iterator[Reading]:
    """What the largest so many places hold together; of others, "the six border states", nobody says which they are."""
    if scene.is_foreign and count.unit == unit and _OTHERS.match(scene.plain, count.span.end) is None:
        return
    for line, window, about in on(scene, at, setting):
        group = peers(setting, line, unit)
        own = next(iter(setting.around(line)), line) if line in group else line
        whole = measure.level(own, window, about.kind)
        if len(group) > 1 and whole is not None:
            is_part = scene.is_foreign and scene.quantities[at].unit == "share"
            held = partial(measure.top_share, group, whole, int(count.value), window, about.kind)
            value = partial(measure.scaled, held, -2 if is_part else 0)
            yield Reading(Measure.CONCENTRATION, own, window, value=value, unit="share" if is_part else "percent")


def top(scene: Scene, at: int) -> Quantity | None:
    """The "top three" before a figure, whose part of the whole it is."""
    before = [one for one in scene.quantities[:at] if one.unit == "place" and one.hedge is Hedge.AT_MOST]
    before += [one for one in scene.quantities[:at] if not one.unit and are_first(scene, one)]
    return before[-1] if before else None


def are_first(scene: Scene, count: Quantity) -> bool:
    """Whether a count is of those at the head: "los tres primeros", "the five largest"."""
    if count.unit:
        return False
    behind = _FIRST.match(scene.plain, count.span.end)
    return behind is not None or _FIRST_BEFORE.search(scene.plain, scene.span.start, count.span.start) is not None


def is_of_all(setting: Setting, count: Quantity) -> bool:
    """Whether a count is of all places there are: "among the 32 states"."""
    return count.value >= sum(one.level == count.unit for one in setting.catalogue.areas.values())
