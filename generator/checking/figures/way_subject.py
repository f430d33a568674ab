"""Of what, and of when, a rise or a fall is told that has no figure beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checking.figures.way_base import held_before, held_time, is_figure_held
from generator.checking.grammar.subject import Subject
from generator.checking.ledger.data import Line
from generator.checking.peaks.aspect import DOWN, UP
from generator.checking.reading import Cue, When
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.named import named
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.spoken import times
from generator.model.period import Window
from generator.model.words import Indicator

_SINCE = re.compile(r"\b(?:desde|since|began|hay cifras|a partir)\b", re.IGNORECASE)
_THAN = re.compile(r"\b(?:que|than)\b", re.IGNORECASE)

_TO = re.compile(r"(?:\s+(?:only|just|back|again|slightly|further)){0,2}\s+(?:to|at)\s+[$]?", re.IGNORECASE)
_OF_TIME = re.compile(r"\s+(?:of|in|de|del|en)\s+(?:(?:the|el|la|los)\s+)?", re.IGNORECASE)
_BEHIND = 16
_ELSEWHERE = re.compile(r";|\b(?:tras|luego de|despu[eé]s de|cuando|after|when|pero|mientras)\b", re.IGNORECASE)
_OWN = re.compile(r"\s+(?:(?:el|la|los|las|the|sus?)\s+)?", re.IGNORECASE)


def subjects_of(scene: Scene, setting: Setting, cue: Cue) -> Iterator[tuple[Line, Window, Indicator]]:
    """Each series with each time that a direction may be of."""
    own = None if setting.is_declared else _own_time(scene, cue)
    if own is not None:
        yield from _at(scene, setting, cue, named(own, setting))
        return
    governed = None if setting.is_declared else _governed(scene, cue)
    if governed is not None:
        yield from _at(scene, setting, cue, figure_times(scene, governed, setting))
        return
    is_held = bool(_THAN.search(scene.plain, cue.span.start, cue.span.end))
    held = held_time(scene, cue)
    is_held = is_held or is_figure_held(scene, cue) or held is not None
    later = [
        one
        for one in scene.whens
        if one.role == "of"
        and one.span.start > cue.span.end
        and not one.adjective
        and one is not held
        and not _SINCE.search(scene.plain, cue.span.end, one.span.start)
        and not (scene.is_foreign and _ELSEWHERE.search(scene.plain, cue.span.end, one.span.start))
    ]
    before = [one for one in scene.whens if one.role == "of" and one.span.end <= cue.span.start and not one.adjective]
    if held is not None:
        others = [one for _, one in held_before(scene, cue)]
        before = [one for one in before if one not in others]
    if is_held and not before:
        windows = setting.windows()
    else:
        windows = named(later[0], setting) if later and not before else times(scene, setting, cue.span.start)
    yield from _at(scene, setting, cue, windows)


def _own_time(scene: Scene, cue: Cue) -> When | None:
    """The time right behind a rise or a fall, which is its own: "since the slump of 2020", "la caída de 2009"."""
    if not UP.match(scene.plain, cue.span.start) and not DOWN.match(scene.plain, cue.span.start):
        return None
    near = (one for one in scene.all_whens if 0 < one.span.start - cue.span.end < _BEHIND and not one.adjective)
    return next((one for one in near if _OF_TIME.fullmatch(scene.plain, cue.span.end, one.span.start)), None)


def _at(scene: Scene, setting: Setting, cue: Cue, windows: list[Window]) -> Iterator[tuple[Line, Window, Indicator]]:
    subject = (_behind(scene, cue) if scene.is_foreign else None) or scene.subject(cue.span.start)
    for window in windows:
        for line in setting.lines(subject):
            own = setting.fitted(window, line)
            if own:
                yield line, own, indicator(setting, line)


def _behind(scene: Scene, cue: Cue) -> Subject | None:
    """What stands right behind a verb as its subject: "Retrocede la industria", "crecieron las remesas"."""
    after = next((one for one in scene.subjects if one.span.start >= cue.span.end), None)
    is_next = after is not None and _OWN.fullmatch(scene.plain, cue.span.end, after.span.start) is not None
    return after if is_next and after and (after.indicators or after.sectors) else None


def _governed(scene: Scene, cue: Cue) -> int | None:
    """The figure that a verb leads to, whose time is its own: "recovered only to 215,422 by May"."""
    for at, quantity in enumerate(scene.quantities):
        if quantity.span.start > cue.span.end:
            return at if _TO.fullmatch(scene.plain, cue.span.end, quantity.span.start) else None
    return None
