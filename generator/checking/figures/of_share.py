"""What is said of a part of a whole, and not of the series: "la participación de Sonora bajó y es la menor desde 2014".

The noun before it says so; part and whole are those of the last share told in the sentence, else those it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checking.figures.part_and_whole import around, pair
from generator.checking.finding import Measure
from generator.checking.judge import is_told
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Cue, CueKind
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.scene.spoken import times
from generator.model.period import Window
from generator.model.unit import Kind

_WEIGHT = re.compile(
    r"(?:(?:el|su|cuyo) )?peso\b|participaci[oó]n|proporci[oó]n|(?:(?:the|its|their|a) )?(?:share|weight|proportion)\b",
    re.IGNORECASE,
)
_NEW = re.compile(r"[;:]|\b(?:mientras|pero|aunque|cuando|while|whereas|but|although|when)\b", re.IGNORECASE)
_COMPLEMENT = re.compile(
    r"\b(?:en|del?|dentro de|sobre|of|in)\s+(?:(?:el|la|los|las|the|sus?)\s+)?"
    r"(?:total\s+(?:de|of)\s+)?(?:(?:las?|los|the)\s+)?\Z",
    re.IGNORECASE,
)
"""Before a statistic that is the whole: "la participación de Sonora en las exportaciones"."""


def weight(scene: Scene, place: int) -> Cue | None:
    """The noun of a share that what stands at a place is said of; None where it is said of something else."""
    if not scene.is_foreign or not scene.has(CueKind.SHARE):
        return None
    known = scene.cues_in(scene.span.start, place, CueKind.SHARE)
    nouns = [one for one in known if _WEIGHT.match(scene.plain, one.span.start)]
    if not nouns or _NEW.search(scene.plain, nouns[-1].span.end, place):
        return None
    noun = nouns[-1]
    if any(noun.span.end <= one.span.start < place and one.unit.isupper() for one in scene.quantities):
        return None
    told = [one for one in scene.subjects if one.indicators and noun.span.end <= one.span.start < place]
    is_whole = all(_COMPLEMENT.search(scene.plain, noun.span.start, one.span.start) for one in told)
    return noun if is_whole else None


def told_shares(scene: Scene, setting: Setting, place: int) -> Iterator[tuple[Line, Line, Window]]:
    """Part, whole and time of the share that words at a place are said of."""
    for claim in reversed(scene.figured):
        said = claim.quantity
        if said is None or claim.span.end > place or claim.measure is not Measure.SHARE:
            continue
        true = next((one for one in claim.readings if is_told(said, one)), None)
        if true is not None and true.whole is not None:
            yield true.line, true.whole, true.window
        return
    for window in times(scene, setting, place):
        for part, whole in pair(scene, setting, place) or around(scene, place, setting):
            own = setting.fitted(window, part)
            if own:
                yield part, whole, own


def share_went(part: Line, whole: Line, own: Window, base: Window, kind: Kind, way: int) -> bool | None:
    """Whether a share rose (1) or fell (-1) from a time to another; to one decimal it has to have moved."""
    now, then = (measure.share(part, whole, one, kind) for one in (own, base))
    return None if now is None or then is None else (now - then) * way > Decimal(0)
