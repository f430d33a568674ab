"""What a figure takes over from the sentence before: its series, in texts by others.

"It had been 18.99 in April", "a year ago, $2.25bn" and "the former fell 6.2%" name no statistic, and leave none open
either: after a sentence of one series there is only one that they can be of.
"""

from __future__ import annotations

from generator.checking.claim import Claim
from generator.checking.finding import Measure
from generator.checking.reading import CueKind
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.text.clue import Rare

_TAKEN_OVER = frozenset(
    {Measure.LEVEL, Measure.CHANGE, Measure.POINTS, Measure.DIFFERENCE, Measure.SHARE, Measure.MULTIPLE}
)
_SEVERAL = Rare(
    "pair both two three trio together combined each jointly we our us",
    r"\b(?:the pair|both|the two|the three|the trio|together|combined|each|jointly|we|our|us)\b",
)
"""Who is spoken of is more than one, or somebody else."""
_PRONOUN = Rare("it its they their them that this those these", r"\b(?:it|its|they|their|them|that|this|those|these)\b")


def carried(claim: Claim, scene: Scene, at: int, setting: Setting) -> frozenset[str]:
    """What the words around a figure need not name: the series, or the statistic of a place that they name."""
    if _is_of_several(scene):
        return frozenset()
    return _series(claim, scene, at, setting) | _time(scene, setting)


def _time(scene: Scene, setting: Setting) -> frozenset[str]:
    """The time, where a sentence names none and its text has named one alone, of which all before it was true."""
    if setting.sure is None or setting.is_asked or any(one.role == "of" for one in scene.whens):
        return frozenset()
    return frozenset({"time", "year"} if setting.heard() == [setting.sure[1]] else ())


def _series(claim: Claim, scene: Scene, at: int, setting: Setting) -> frozenset[str]:
    """The series, or its statistic."""
    if scene.language != "en" or claim.measure not in _TAKEN_OVER:
        return frozenset()
    if scene.is_row:
        return frozenset({"series", "statistic"} if len({one.line.series for one in claim.readings}) == 1 else ())
    if scene.subjects and not _is_only_whole(claim, scene):
        return frozenset({"statistic"} if _is_of_its_place(claim, scene, at, setting) else ())
    return frozenset({"series"} if _is_of_theme(scene, setting) else ())


def _is_only_whole(claim: Claim, scene: Scene) -> bool:
    """Whether a sentence names only what its figure is a part of: "they account for 60% of GDP"."""
    return claim.measure is Measure.SHARE and all(one.span.start >= claim.span.end for one in scene.subjects)


def _is_of_theme(scene: Scene, setting: Setting) -> bool:
    """Whether a sentence that names nothing goes on about the series before; of a part only where a pronoun says so."""
    if setting.theme is None or setting.is_lost:
        return False
    if setting.main is None or setting.theme == setting.main or setting.theme.indicator != setting.main.indicator:
        return True
    return _PRONOUN.within(scene, scene.span.start, scene.span.end) is not None or not scene.has(CueKind.DIRECTION)


def _is_of_several(scene: Scene) -> bool:
    """Whether a sentence speaks of several at once, or of somebody else: "the pair", "both", "we"."""
    return _SEVERAL.within(scene, scene.span.start, scene.span.end) is not None


def _is_of_its_place(claim: Claim, scene: Scene, at: int, setting: Setting) -> bool:
    """Whether one place alone stands before a figure, in a text that has spoken of one statistic alone."""
    first, own = scene.bounds(at)[0], scene.quantities[at].span
    areas = {one.areas for one in scene.subjects if one.areas and first <= one.span.start < own.start}
    if len(areas) != 1 or any(one.indicators for one in scene.subjects):
        return False
    told = {one.line.series.area for one in claim.readings}
    spoken = {one.indicator for one in (*setting.spoken, *([setting.theme] if setting.theme else []))}
    return told <= set(next(iter(areas))) and len(spoken) == 1
