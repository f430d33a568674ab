"""How many times one pace is another, in texts by others: "más del doble del ritmo de un año antes"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Reading
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.scene.comparison import bases
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.scene.whose import on
from generator.checking.text.clue import Rare
from generator.model.period import Window
from generator.model.unit import Kind

_OF_PACE = Rare(
    "ritmo tasa crecimiento alza aumento avance incremento variacion pace rate growth",
    r"\s*(?:(?:as (?:much|fast) as|del?|que|of|the|that|el|la|su)\s+)*(?:annual\s+)?"
    r"(?:ritmo|tasa|crecimiento|alza|aumento|avance|incremento|variaci[oó]n|pace|rate|growth)\b",
)
"""Behind so many times, or a part: what is multiplied is a pace, and not what grew."""


def is_of_pace(scene: Scene, at: int) -> bool:
    """Whether a figure tells how many times one pace is another."""
    quantity = scene.quantities[at]
    return (
        scene.is_foreign
        and quantity.unit in ("times", "share")
        and _OF_PACE.at(scene, quantity.span.end) is not None
        and any(one.unit == "percent" for one in scene.quantities)
    )


def paces(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """The growth of a series in a year beside that of another time."""
    unit = scene.quantities[at].unit
    for line, window, about in on(scene, at, setting):
        for base in bases(scene, at, line, window):
            value = partial(_ratio, line, window, base, about.kind)
            yield Reading(Measure.MULTIPLE, line, window, base, value=value, detail="pace", unit=unit)


def _ratio(line: Line, window: Window, base: Window, kind: Kind) -> Decimal | None:
    now = measure.change(line, window, window.shift_years(-1), kind)
    then = measure.change(line, base, base.shift_years(-1), kind)
    return None if now is None or not then else now / then
