"""Which way a figure was revised, by the two that a sentence prints: "revised up to 4.6% from the 4.5% published"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.unit import TIMES
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import Quantity, Span
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.revised import is_old
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.text.clue import Clue
from generator.model.period import Window
from generator.model.words import Indicator

_WAY = Clue(
    "revised reviso revisaron revisado revisada",
    r"\b(?:revised|revis(?:[oó]|aron|ad[oa]s?))\s+(?:slightly\s+|sharply\s+|ligeramente\s+|fuertemente\s+)?"
    r"(?:(?P<up>up(?:ward)?|higher|al alza|hacia arriba)|(?P<down>down(?:ward)?|lower|a la baja|hacia abajo))\b",
)
TOPICS = _WAY.words


def revisions(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """A direction for each such verb, where a figure that was published before stands beside it."""
    for found in _WAY.all(scene):
        at = next((at for at in range(len(scene.quantities)) if _is_figure(scene, at) and is_old(scene, at)), None)
        if at is None:
            continue
        span = Span(*found.span())
        scene.used.update(one.span for one in scene.cues if one.span.touches(span))
        readings = tuple(_readings(scene, setting, at, 1 if found["up"] else -1))
        yield Claim(span, Measure.DIRECTION, readings, None, "" if readings else "nothing says what was revised")


def _is_figure(scene: Scene, at: int) -> bool:
    return scene.quantities[at].unit not in TIMES and scene.quantities[at].unit != "place"


def _readings(scene: Scene, setting: Setting, at: int, way: int) -> Iterator[Reading]:
    old = scene.quantities[at]
    now = next((one for one in scene.quantities if one is not old and one.unit == old.unit), None)
    for window in figure_times(scene, at, setting):
        for line in setting.lines(scene.subject(old.span.start)):
            own = fit(window, line.frequency)
            if own:
                holds = partial(_went, line, indicator(setting, line), own, old, now, way)
                yield Reading(Measure.DIRECTION, line, own, sign=way, detail="revised", holds=holds)


def _went(line: Line, about: Indicator, window: Window, old: Quantity, now: Quantity | None, way: int) -> bool | None:
    """Whether the figure printed now, or the one in the data, is on that side of the one published before."""
    value = now.value if now else measure.level(line, window, about.kind)
    if value is None:
        return None
    apart = (value if now else value.scaleb(about.power)) - old.value
    return apart * way > 0
