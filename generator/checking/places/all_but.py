"""All places but so few, in texts by others: "rose in all but three states", "en todas las entidades salvo cinco"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.unit import PLACES
from generator.checking.ledger.data import Line
from generator.checking.reading import Cue, CueKind, Quantity
from generator.checking.runs.count import how_many, how_many_went
from generator.checking.scene.places import peers
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.spoken import times
from generator.model.period import Window
from generator.model.words import Indicator

_BUT = re.compile(
    r"\b(?:all|every(?: state| one)?|todas?|todos?)\b[^,;.\d]{0,28}?\b(?:but|except(?: for)?|save|bar|salvo|excepto|"
    r"menos|(?:con|a) excepci[oó]n de)\s+(?:en\s+|in\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before the few: "in all but", "en todas las entidades salvo"."""
How = Callable[[list[Line], Indicator, Window, int], Decimal]
_SIGNS = {"up": 1, "down": -1}


def all_but(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """How many places did not go the way that all others went."""
    for quantity in () if setting.is_declared else scene.quantities:
        if quantity.unit not in ("", *PLACES) or not _BUT.search(scene.plain, scene.span.start, quantity.span.start):
            continue
        verb = _verb(scene, quantity)
        if verb is None:
            continue
        scene.used.update((quantity.span, verb.span))
        readings = tuple(_readings(scene, setting, quantity, _SIGNS[verb.value]))
        yield Claim(
            quantity.span, Measure.BREADTH, readings, quantity, "" if readings else "the store has no such places"
        )


def _verb(scene: Scene, quantity: Quantity) -> Cue | None:
    """What all others did: told before them, or behind."""
    ways = [one for one in scene.cues if one.kind is CueKind.DIRECTION and one.value in _SIGNS]
    before = [one for one in ways if one.span.end <= quantity.span.start]
    return before[-1] if before else next(iter(ways), None)


def _readings(scene: Scene, setting: Setting, quantity: Quantity, way: int) -> Iterator[Reading]:
    unit = quantity.unit or "state"
    for window in times(scene, setting, quantity.span.start):
        for line in setting.lines(scene.subject(quantity.span.start)):
            own, group = setting.fitted(window, line), peers(setting, line, unit)
            if own is None or len(group) < 2:
                continue
            for how in (how_many, how_many_went):
                value = partial(_others, group, indicator(setting, line), own, way, how)
                base = own.shift_years(-1)
                yield Reading(
                    Measure.BREADTH, line, own, base, sign=way, detail="tally", value=value, unit=quantity.unit
                )


def _others(group: list[Line], about: Indicator, window: Window, way: int, how: How) -> Decimal:
    return Decimal(len(group)) - how(group, about, window, way)
