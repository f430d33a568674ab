"""How a text by somebody else goes on: what a question, or a true claim, leaves for the next sentence to lean on.

A bulletin moves its setting with every claim (`claims`). Others ask first and answer after, go through a list of
places, or tell what was a year before and come back; so a question and a heading count too, and what is read wrongly
does not lead the rest of the text astray.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from msgspec.structs import replace

from generator.checking.finding import Finding, Measure, Verdict
from generator.checking.grammar.subject import Subject
from generator.checking.reading import CueKind, Relation, When
from generator.checking.scene.named import is_that_year, named
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.text.clue import Rare
from generator.model.period import Window
from generator.model.series import Series

_OF_SERIES = frozenset(
    {Measure.LEVEL, Measure.CHANGE, Measure.POINTS, Measure.DIFFERENCE, Measure.MULTIPLE, Measure.DIRECTION}
)
_TOLD = frozenset({Relation.ABSOLUTE, Relation.WITHOUT_YEAR})


def enter(scene: Scene, setting: Setting) -> None:
    """Take in the times that a sentence names by themselves."""
    setting.year = _last_year(takewhile(lambda one: not is_that_year(one), scene.whens)) or setting.year
    for when in scene.whens:
        if (when.relation in _TOLD or when.role == "of") and when.role != "since" and not when.adjective:
            for window in reversed(named(when, setting)):
                setting.name(window)


def _called_alike(subject: Subject, setting: Setting) -> tuple[Series, ...]:
    """The series of all statistics that a name may mean: a heading leaves to its text which one that is."""
    if not subject.indicators[1:]:
        return ()
    each = (replace(subject, indicators=(one,)) for one in subject.indicators)
    return tuple(dict.fromkeys(line.series for one in each for line in setting.lines(one)))


def _last_year(whens: Iterable[When]) -> int:
    """The year that times name last, 0 where none names one."""
    years = (one.window.last.year if one.window else one.year for one in whens)
    return next((one for one in reversed(list(years)) if one > 0), 0)


_TOGETHER = re.compile(
    r"\b(?:l[oa]s \w+ (?:junt[oa]s|sumad[oa]s)|junt[oa]s|sumad[oa]s|en conjunto|(?:the \w+ )?(?:together|combined))\b",
    re.IGNORECASE,
)
_OF_BEFORE = Rare("habia habian", r"\bhab[ií]an?\s+(?:sido|\w+[ai]do)\b")
_CLAUSE = re.compile(r"[,;]|\b(?:cuando|que)\b", re.IGNORECASE)


def is_of_before(scene: Scene, setting: Setting, window: Window | None) -> bool:
    """Whether a sentence only goes back from the time of the one before it: "La de marzo había sido de 5.04%"."""
    if setting.is_declared or scene.language == "en" or setting.before is None or window is None:
        return False
    found = _OF_BEFORE.within(scene, scene.span.start, scene.span.end)
    is_main = found is not None and _CLAUSE.search(scene.plain, scene.span.start, found.start()) is None
    return is_main and window.last.last_day < setting.before.last.last_day


def leave(scene: Scene, setting: Setting, found: Sequence[Finding]) -> None:
    """Move on to what a sentence was about: its first true claim, or without a claim the names and the time in it."""
    setting.year = _last_year(scene.whens) or setting.year
    known = setting.catalogue.areas
    places = [one.areas[0] for one in scene.subjects if one.areas]
    places = [one for one in places if one in known and known[one].level != "country"]
    setting.pair = tuple(dict.fromkeys(places)) or setting.pair
    is_told = any(one.printed is not None and one.verdict is not Verdict.UNVERIFIABLE for one in found)
    if places:
        setting.is_group = False
    elif not is_told and _TOGETHER.search(scene.text):
        setting.is_group = True
    _take_theme(scene, setting, found)
    bound = [one for one in found if one.slots.window is not None and one.slots.measure is not Measure.WORDS]
    true = [one for one in bound if one.verdict is Verdict.SUPPORTED and one.slots.measure is not Measure.TIME]
    figures = [one for one in bound if one.printed is not None]
    if figures:
        pairs_of = {(one.slots.series, one.slots.window) for one in figures if one.verdict is Verdict.SUPPORTED}
        pair = next(iter(pairs_of)) if len(pairs_of) == 1 and len(true) >= len(figures) else (None, None)
        setting.sure = (pair[0], pair[1]) if pair[0] and pair[1] else None
    setting.alike = ()
    if true:
        printed = [one for one in true if one.printed is not None and one.slots.unit != "place"]
        setting.last = min(printed or true[:1], key=lambda one: one.span).slots.series
        times = [one.slots.window for one in true if one.slots.window]
        latest = max(times, key=lambda one: one.last.last_day, default=setting.latest)
        setting.latest = setting.before if is_of_before(scene, setting, latest) else latest
        pairs = [one.slots for one in reversed(true) if one.slots.comparison]
        setting.span = next(((one.window, one.comparison) for one in pairs if one.window and one.comparison), None)
        return
    named_here = [line for one in scene.subjects for line in setting.lines(one)[:1]]
    if named_here:
        setting.last = named_here[0].series
        setting.alike = _called_alike(scene.subjects[-1], setting)
    told = [one for one in scene.whens if one.role == "of" and one.relation in _TOLD and not one.adjective]
    windows = [window for one in told for window in named(one, setting)[:1]]
    if windows:
        setting.latest = windows[0]


def _take_theme(scene: Scene, setting: Setting, found: Sequence[Finding]) -> None:
    """Keep the series that a sentence was of; where it was of several, the next may take up any of them.

    What is asked of a part or of a place is no figure of the series.
    """
    if scene.is_question and not scene.kinds.isdisjoint((CueKind.SHARE, CueKind.RANK, CueKind.SUPERLATIVE)):
        setting.theme = None
        return
    told = {one.slots.series for one in found if one.verdict is Verdict.SUPPORTED and one.slots.measure in _OF_SERIES}
    figures = [one for one in found if one.slots.measure in (*_OF_SERIES, Measure.SHARE)]
    if figures and all(one.verdict is Verdict.UNVERIFIABLE for one in figures):
        setting.theme = None
        return
    phrases = [one for one in scene.whole_subjects if one.indicators or one.sectors]
    named = {line.series for one in phrases for line in setting.lines(one)[:1]}
    is_whole = all(one.verdict is Verdict.SUPPORTED for one in found if one.printed is not None)
    series = told if told and is_whole else told | named if len(named) > 1 else told or named
    if not told and any(_is_of_many(one, setting) for one in scene.whole_subjects):
        setting.theme = None
    elif series:
        setting.theme = next(iter(series)) if len(series) == 1 else None
    elif any(one.areas or one.sectors for one in scene.subjects):
        setting.theme = None


def _is_of_many(subject: Subject, setting: Setting) -> bool:
    """Whether a name may mean several statistics, of which the text has spoken of none yet."""
    known = [one for one in subject.indicators if one in setting.data.indicators]
    return len(known) > 1 and not {one.indicator for one in setting.spoken}.intersection(known)
