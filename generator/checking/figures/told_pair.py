"""Two amounts told one after the other, whose change a figure is: "18.33 pesos, contra 17.74: un alza de 3.4%"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.finding import Measure
from generator.checking.judge import is_told
from generator.checking.ledger.data import Line
from generator.checking.reading import When
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.model.period import Window

_TWO = 2


def told_pair(scene: Scene, at: int, setting: Setting, line: Line) -> list[tuple[Window, Window]]:
    """The later and the earlier of the two times at which a series was told last, for a figure without its own."""
    if not scene.is_foreign:
        return []
    here = list(_levels_before(scene, at, line))
    if any(_is_own(one, scene, at, is_told=bool(here)) for one in scene.whens):
        return []
    before = [window for series, window in setting.levels if series == line.series] if not here else []
    times = list(dict.fromkeys(here[-_TWO:] or before))
    if len(times) != _TWO or len(times[0]) != len(times[1]) or times[0].frequency is not times[1].frequency:
        return []
    return [(times[1], times[0]) if times[0] < times[1] else (times[0], times[1])]


def _levels_before(scene: Scene, at: int, line: Line) -> Iterator[Window]:
    """The times at which the sentence has told how much it was, the last one last."""
    own = scene.quantities[at].span
    for claim in scene.figured:
        if claim.quantity is None or claim.span >= own or claim.readings[:1] == ():
            continue
        true = [one for one in claim.readings if one.measure is Measure.LEVEL and is_told(claim.quantity, one)]
        yield from (one.window for one in true[:1] if one.line.series == line.series)


def _is_own(when: When, scene: Scene, at: int, *, is_told: bool) -> bool:
    """Whether a time is that of a figure, and not of an amount told before it in the sentence."""
    if when.adjective:
        return False
    return when.span > scene.quantities[at].span or not is_told
