"""A place that is said to be shared: whether another one has the same figure, as it is shown."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.unit import PLACES
from generator.checking.places.contest import TIED, Told, contests
from generator.checking.places.ranked_by import by_change
from generator.checking.reading import Span
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.scene.spoken import times


def ties(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """That some share a place, among so many."""
    found = next(TIED.all(scene), None)
    total = next((one for one in scene.quantities if one.unit in PLACES), None)
    if not found or total is None:
        return
    span = Span(*found.span())
    told, windows = Told(by_change(scene, span), is_shown=True), times(scene, setting, span.start)
    readings = tuple(
        Reading(Measure.RANK, one.line, one.window, detail="tie", holds=one.is_shared)
        for one in contests(scene, setting, span, windows, total.unit, told)
    )
    yield Claim(span, Measure.RANK, readings, None, "" if readings else "nothing says who shares what")
