"""In how many places, or in what part of them, something rose or fell: "half of the states", "so in twelve states"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.figures.shares import before_of
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import CueKind, Quantity
from generator.checking.scene.places import peers
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.spoken import times
from generator.model.period import Window
from generator.model.words import Indicator

_SIGNS = {"up": 1, "down": -1}

_OF_PLACES = re.compile(
    r"\s*(?:of|de)\s+(?:(?:the|all|las|los)\s+)?(?:\w+\s+)?(states|municipalities|entidades|estados|municipios)\b",
    re.IGNORECASE,
)
_UNITS = {"states": "state", "entidades": "state", "estados": "state", "municipalities": "municipality"}
_AMONG = re.compile(r"\b(?:of|among|in|de|entre|en|the|las|los)\s+(?:(?:the|all|las|los)\s+)?\Z", re.IGNORECASE)


def halves(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """In what part of the places something rose or fell: "half of the states posted gains"."""
    for quantity in scene.quantities:
        if setting.is_declared or quantity.unit != "share":
            continue
        places = _OF_PLACES.match(scene.plain, before_of(scene, quantity))
        ways = scene.cues_in(quantity.span.end, scene.span.end, CueKind.DIRECTION)
        if not places or not ways or ways[0].value not in _SIGNS:
            continue
        scene.used.update((quantity.span, ways[0].span))
        unit = _UNITS.get(places[1].casefold(), "municipality")
        readings = tuple(_half_readings(scene, setting, quantity, unit, _SIGNS[ways[0].value]))
        why = "" if readings else "the store has no such places"
        yield Claim(quantity.span, Measure.BREADTH, readings, quantity, why, is_open=True)


def so_many(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """In how many places something rose or fell: "twelve states saw a drop"."""
    counted = [one for one in scene.quantities if one.unit in ("state", "municipality")]
    if setting.is_declared or len(counted) != 1 or any(not one.unit for one in scene.quantities):
        return
    quantity = counted[0]
    ways = scene.cues_in(quantity.span.end, scene.span.end, CueKind.DIRECTION)
    if not ways or ways[0].value not in _SIGNS or _AMONG.search(scene.plain, scene.span.start, quantity.span.start):
        return
    scene.used.update((quantity.span, ways[0].span))
    readings = tuple(_half_readings(scene, setting, quantity, quantity.unit, _SIGNS[ways[0].value]))
    why = "" if readings else "the store has no such places"
    yield Claim(quantity.span, Measure.BREADTH, readings, quantity, why)


def _half_readings(scene: Scene, setting: Setting, quantity: Quantity, unit: str, way: int) -> Iterator[Reading]:
    lines = [one for one in setting.lines(scene.subject(quantity.span.start)) if len(peers(setting, one, unit)) > 1]
    how = _portion if quantity.unit == "share" else _count
    for window in (*times(scene, setting, quantity.span.start), *setting.dated):
        for line in lines:
            own = fit(window, line.frequency)
            if own:
                value = partial(how, peers(setting, line, unit), indicator(setting, line), own, way)
                base = own.shift_years(-1)
                yield Reading(Measure.BREADTH, line, own, base, sign=way, value=value, unit=quantity.unit)


def _count(group: list[Line], about: Indicator, own: Window, way: int) -> Decimal | None:
    moved = [measure.annual_change(one, own, about.kind) for one in group]
    return Decimal(sum(1 for one in moved if one is not None and one * way > 0)) if any(moved) else None


def _portion(group: list[Line], about: Indicator, own: Window, way: int) -> Decimal | None:
    moved = [measure.annual_change(one, own, about.kind) for one in group]
    known = [one for one in moved if one is not None]
    return Decimal(sum(1 for one in known if one * way > 0)) / len(known) if known else None
