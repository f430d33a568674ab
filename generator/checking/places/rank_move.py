"""Which way a place moved among its peers: "slipped from 14th a year earlier to 19th"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.unit import PLACES
from generator.checking.places.contest import Contest, Told, contests
from generator.checking.places.moved_place import move_times
from generator.checking.reading import Cue, CueKind, Quantity
from generator.checking.runs.count import BY_CHANGE
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.scene.spoken import denied, is_denied, times
from generator.model.period import Window

_WAYS = {"up": 1, "down": -1}


def moves(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """That a place went up or down, from one rank to another."""
    places = [one for one in scene.quantities if one.unit == "place"]
    verbs = scene.cues_in(scene.span.start, places[0].span.start, CueKind.DIRECTION) if len(places) > 1 else []
    if not verbs or verbs[-1].value not in _WAYS:
        return
    readings = tuple(_readings(scene, setting, verbs[-1], places[:2]))
    scene.used.add(verbs[-1].span)
    yield Claim(verbs[-1].span, Measure.RANK, readings, None, "" if readings else "nothing says among whom this moved")


def _readings(scene: Scene, setting: Setting, verb: Cue, places: list[Quantity]) -> Iterator[Reading]:
    """A reading for each time that the two ranks may be of; without any of its own the first is of a year before."""
    told, no = Told(bool(BY_CHANGE.search(scene.text))), is_denied(scene, verb.span)
    total = next((one.unit for one in scene.quantities if one.unit in PLACES), "")
    then, now = (move_times(scene, setting, one) if scene.is_foreign else None for one in places)
    windows = times(scene, setting, verb.span.start) if now is None else now
    for one in contests(scene, setting, verb.span, windows, total, told):
        earlier = (setting.fitted(each, one.line) for each in then or ())
        base = next((each for each in earlier if each), one.window.shift_years(-1))
        holds = partial(_has_moved, one, base, _WAYS[verb.value])
        holds = partial(denied, holds) if no else holds
        yield Reading(Measure.RANK, one.line, one.window, base, detail="move", holds=holds)


def _has_moved(one: Contest, base: Window, way: int) -> bool | None:
    """Whether a place went up (to a smaller number) or down."""
    now, then = one.rank(), one.at(base).rank()
    return None if now is None or then is None else (then - now) * way > 0
