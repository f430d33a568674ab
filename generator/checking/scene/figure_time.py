"""The times that a figure speaks of: the one its sentence names, the end of a move, or those of the text so far."""

from __future__ import annotations

import re

from generator.checking.grammar.unit import MONTHS
from generator.checking.reading import CueKind, Relation, When
from generator.checking.scene.move import is_end, is_start
from generator.checking.scene.named import edges, leaned, named
from generator.checking.scene.near_time import near_time
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.scene.time_clause import after_clause, apposed, dates_level, since_clause, when_clause
from generator.checking.text.clue import Rare
from generator.model.period import Frequency, Period, Window

_THEN = Rare("entonces then", r"[\W_]*(?:en (?:ese|aquel) )?(?:entonces|then)\b")
"""At the head of a sentence: the earlier of the two times told before it."""
_OPENS = re.compile(r"(?:entre|de|desde|between|from)\b", re.IGNORECASE)
_REACHES = Rare("to hasta", r",\s+(?:to|hasta)\s+(?:(?:just|only|about|los|las)\s+)?(?:US|MX)?[$]?\Z")
"""Before a figure at which a move over a range of times ended: "fell 0.56 points between May and June, to 1.28%"."""
_OF_YEAR = Rare(
    "year year's",
    r"\b(?:average|mean) (?:of|for|over) the (?:whole |full |entire )?year\b|\bthe year[’']s (?:average|mean)\b|"
    r"\b(?:over|for|in) the (?:whole|full|entire) year\b|\bthe year as a whole\b",
)
_OWN_TIME = re.compile(
    r"\s+(?:(?:(?:registrad[oa]s?|reportad[oa]s?|observad[oa]s?) en|en|del?|para|durante|in|for|of|during)\s+)?"
    r"(?:(?:el|la|los|las|the)\s+)?",
    re.IGNORECASE,
)
"""Between a figure and the time that is its own."""


def figure_times(scene: Scene, at: int, setting: Setting) -> list[Window]:
    """The times that the `at`-th quantity speaks of: the one its sentence names, or those of the text so far."""
    beside = apposed(scene, at) if scene.is_foreign else None
    if beside:
        is_aside = "(" in scene.plain[beside.span.end : scene.quantities[at].span.start]
        return [*_of_that(beside, setting), *(_figure_times(scene, at, setting) if is_aside else ())]
    return _figure_times(scene, at, setting)


def _figure_times(scene: Scene, at: int, setting: Setting) -> list[Window]:
    ends = _ends(scene, at, setting) if scene.is_foreign else []
    if ends:
        return ends
    when = after_clause(scene, at) or when_clause(scene, at) or since_clause(scene, at) or _of(scene, at)
    edge = edges(scene, when) if when is not None else []
    if edge:
        return edge
    if when is None and setting.span and _THEN.at(scene, scene.span.start):
        return [setting.span[1]]
    if when is None:
        return [*_whole_year(scene, at, setting), *setting.heard(), *_years(scene, setting)]
    return leaned(scene, when, setting)


def _whole_year(scene: Scene, at: int, setting: Setting) -> list[Window]:
    """The year that the text is in, where a mean is that of the year: "the average of the year was 21.49"."""
    own = scene.quantities[at].span
    found = _OF_YEAR.within(scene, scene.span.start, own.end + 24) if scene.is_foreign else None
    heard = setting.heard() if found else []
    return [Window.of(Period.of(Frequency.YEAR, heard[0].last.year))] if heard else []


def _ends(scene: Scene, at: int, setting: Setting) -> list[Window]:
    """The time of a figure that a move came from or went to: "entre 2008 y 2018 pasaron de 4,068 a 11,110 millones"."""
    is_goal = _is_last(scene, at) or is_end(scene, at)
    if not (is_goal or is_start(scene, at)) or _has_own_time(scene, at):
        return []
    told = _time_of_move(scene, at)
    is_range = _is_range(scene, told)
    if not is_range and (_is_last(scene, at) or (scene.language == "en" and scene.quantities[at].unit != "percent")):
        return []
    windows = named(told, setting) if told else setting.windows()
    found = [end for one in windows for end in _end(one, is_end=is_goal, is_range=is_range and len(one) > 1)]
    is_told = told is not None and told.relation is not Relation.SAME_PERIOD
    return found if is_told else list(dict.fromkeys([*found, *setting.heard()]))


def is_edge(scene: Scene, at: int) -> bool:
    """Whether a figure is of the first or the last of a range of times: "between 2001 and 2014, from 8.9 billion"."""
    if not scene.is_foreign or not (_is_last(scene, at) or is_end(scene, at) or is_start(scene, at)):
        return False
    return not _has_own_time(scene, at) and _is_range(scene, _time_of_move(scene, at))


def _is_range(scene: Scene, told: When | None) -> bool:
    return told is not None and _OPENS.match(scene.plain, told.span.start) is not None


def _is_last(scene: Scene, at: int) -> bool:
    """Whether a figure is where a move over a range of times ended."""
    own = scene.quantities[at].span
    return _REACHES.within(scene, max(scene.span.start, own.start - 20), own.start) is not None


def _has_own_time(scene: Scene, at: int) -> bool:
    """Whether a time that is no beginning of a range stands right behind a figure."""
    end = scene.quantities[at].span.end
    later = (one for one in scene.whens if not one.adjective and one.span.start >= end)
    beside = [one for one in later if _OWN_TIME.fullmatch(scene.plain, end, one.span.start)]
    return any(one.months == 1 or _OPENS.match(scene.plain, one.span.start) is None for one in beside)


def _time_of_move(scene: Scene, at: int) -> When | None:
    """The time of a move: the last one before its figure, else a range behind it."""
    own = scene.quantities[at].span
    lead = [one for one in scene.whens_in(scene.span.start, own.start, ("of",)) if not one.adjective]
    lead = [one for one in lead if not scene.is_aside(one, own.start)]
    if lead:
        return lead[-1]
    later = [one for one in scene.whens_in(own.end, scene.span.end, ("of",)) if not one.adjective]
    return next((one for one in later if one.months > 1 and _OPENS.match(scene.plain, one.span.start)), None)


def _end(window: Window, *, is_end: bool, is_range: bool) -> list[Window]:
    """Where a move in a time ended, or began: at the end of a range, else a year or as long before."""
    if is_end:
        return [Window.of(window.last) if is_range else window]
    return [Window.of(window.first)] if is_range else [window.shift_years(-1), window.shift(-len(window))]


def _of_that(when: When, setting: Setting) -> list[Window]:
    """The windows of a time that a figure is put beside; a year alone may be the same months of it."""
    found = named(when, setting, setting.heard())
    if when.window is not None and when.months == MONTHS["year"]:
        found += [one.shift_years(when.year - one.last.year) for one in setting.heard()]
    if when.relation is Relation.PREVIOUS and when.months in (0, 1):  # the same twelve months a month before
        found += [one.shift(-1) for one in setting.heard() if len(one) == one.frequency > 1]
    return list(dict.fromkeys(found))


def _years(scene: Scene, setting: Setting) -> list[Window]:
    """The years that a sentence on so many of them in a row may speak of."""
    is_run = any(one.unit == "year" for one in scene.quantities) and scene.has(CueKind.STREAK)
    if setting.is_declared or not is_run:
        return []
    years = [one.last.year - back for one in setting.windows() for back in (0, 1)]
    return [Window.of(Period.of(Frequency.YEAR, one)) for one in dict.fromkeys(years)]


def _of(scene: Scene, at: int) -> When | None:
    """The time of a figure; one that a peak or a level is dated with is what it is held against."""
    quantity = scene.quantities[at]
    own = next((one for one in scene.whens if scene.held_whens.get(one.span) == quantity.span), None)
    if own is not None:
        return own
    when = near_time(scene, at, ("of",))
    if when is None or when.span < quantity.span or quantity.unit not in ("percent", "point", "times"):
        return when
    if not dates_level(scene, at, when):
        return when
    lead = scene.whens_in(scene.span.start, quantity.span.start, ("of",))
    return lead[-1] if lead else None
