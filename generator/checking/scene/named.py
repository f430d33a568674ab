"""The windows that a time of a sentence names, by itself or leaning on another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.checking.grammar.unit import MONTHS
from generator.checking.reading import Relation, When
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, window_of
from generator.model.period import Frequency, Period, Window

_EDGE = re.compile(
    r"\b(?:at|by|in|since|al?|en|para|desde|towards?)\s+(?:the\s+|el\s+)?(end|close|start|beginning|cierre|final|inicio|comienzo|"
    r"principios|fines)\s+(?:of|de)\s+\Z",
    re.IGNORECASE,
)
_LEANING = frozenset(
    {
        Relation.SAME_PERIOD,
        Relation.YEAR_BEFORE,
        Relation.YEAR_AFTER,
        Relation.PREVIOUS,
        Relation.NEXT,
        Relation.LAST_SPAN,
    }
)
"""How a time is named by another one of its own sentence."""
_YEAR = MONTHS["year"]


def named(when: When, setting: Setting, around: Sequence[Window] = ()) -> list[Window]:
    """The windows that a time names, in the frequency of the text's own; `around` are those that it may lean on."""
    if when.window is not None:
        return [when.window]
    if when.relation is Relation.SAME_PERIOD and not when.year and when.role == "of":
        return [*_that_year(when, setting), *setting.windows()]
    anchors = _anchors(when, setting, around)
    found: list[Window] = []
    if when.relation is Relation.TO_DATE and not setting.is_declared:
        found += [Window.of(one.last) for one in anchors if one.frequency > 1]
    for anchor in anchors:
        found += _from(anchor, when, setting)
    return list(dict.fromkeys(found))


def is_that_year(when: When) -> bool:
    """Whether a time points back at a year that the text has named: "in that year"."""
    return when.relation is Relation.SAME_PERIOD and when.months == _YEAR and not when.year


def _that_year(when: When, setting: Setting) -> list[Window]:
    """The year named last, by itself or with its months, and the last one named by itself."""
    if setting.is_declared or not is_that_year(when):
        return []
    own = [Window.of(Period.of(Frequency.YEAR, setting.year))] if setting.year else []
    return [*own, *[one for one in setting.named if one.is_whole_year][:1]]


def _anchors(when: When, setting: Setting, around: Sequence[Window]) -> list[Window]:
    """The times of the text that one may lean on."""
    if setting.is_declared and when.relation is Relation.WITHOUT_YEAR:
        return setting.anchors()
    if setting.is_declared:
        return [one for one in (setting.window, setting.latest) if one]
    near = [*around] or setting.windows()
    return [*near, *setting.anchors()] if when.relation is Relation.WITHOUT_YEAR else near


def _from(anchor: Window, when: When, setting: Setting) -> Iterator[Window]:
    """What a time names that leans on another, at each frequency."""
    others = (Frequency.MONTH, Frequency.QUARTER) if when.months else ()
    for frequency in dict.fromkeys((anchor.frequency, *others)):
        one = window_of(when, frequency, anchor)
        if one:
            yield from _in_years(one, anchor, setting) if when.relation is Relation.WITHOUT_YEAR else [one]
    is_year = when.relation is Relation.YEAR_BEFORE and when.months == _YEAR and not when.month
    if is_year and not setting.is_declared:
        year = when.year if when.year > 0 else anchor.last.year + (when.year or -1)
        yield Window.of(Period.of(Frequency.YEAR, year))
        if anchor.is_whole_year and when.year <= 0:
            yield anchor  # a report written a year later


def _in_years(window: Window, anchor: Window, setting: Setting) -> list[Window]:
    """A month without its year: that of the year that the text speaks of, else the newest before, else the next one."""
    if setting.is_declared:
        return [window]
    own = window.shift_years(anchor.last.year - window.last.year)
    newest = setting.data.newest  # of any series: a text on the flows of May goes on with the prices of June
    years = [own, window, own.shift_years(1)]
    return [one for one in years if newest is None or one.last.last_day <= newest]


def leaned(scene: Scene, when: When, setting: Setting) -> list[Window]:
    """The windows that a time of a sentence names; "a year before" leans on the time named before it in there."""
    if when.window is not None:
        return [when.window]
    if when.relation is Relation.WITHOUT_YEAR and scene.is_foreign:
        years = [one.window for one in scene.whens_in(scene.span.start, when.span.start, ("of",)) if one.window]
        return list(dict.fromkeys([*named(when, setting, years[-1:]), *named(when, setting, setting.heard())]))
    if is_that_year(when) and scene.is_foreign:
        before = scene.whens_in(scene.span.start, when.span.start, ("of", "against"))
        years = [one.window for one in before if one.window and one.window.is_whole_year]
        if years and any(one.window and one.role == "against" for one in before):
            return list(dict.fromkeys([*years[-1:], *named(when, setting)]))
    if when.relation in _LEANING or (when.relation is Relation.NEWEST and _is_that(scene, when)):
        others = [one for one in scene.whens_in(scene.span.start, when.span.start, ("of",)) if not one.adjective]
        found = [
            one
            for other in others[-1:]
            for anchor in named(other, setting)
            if (one := window_of(when, anchor.frequency, anchor, is_before=True))
        ]
        if found:
            return found if setting.is_declared else list(dict.fromkeys([*found, *named(when, setting)]))
    return named(when, setting, setting.heard())


def _is_that(scene: Scene, when: When) -> bool:
    """Whether a time is the last part of one named before: "de enero a julio, y en ese último mes"."""
    return scene.plain[when.span.start : when.span.start + 3].casefold() in ("ese", "esa")


def edges(scene: Scene, when: When) -> list[Window]:
    """The quarter and the month at the end of a year, or at its start: "GDP was up 1.7% at the end of 2025"."""
    if not scene.is_foreign or when.window is None or when.months != 12 or when.month != 12:
        return []
    found = _EDGE.search(scene.plain, max(scene.span.start, when.span.start - 24), when.span.start)
    if found is None:
        return []
    is_end = found[1].casefold() not in ("start", "beginning", "inicio", "comienzo", "principios")
    quarter, month = (4, 12) if is_end else (1, 1)
    return [
        Window.of(Period.of(Frequency.QUARTER, when.year, quarter)),
        Window.of(Period.of(Frequency.MONTH, when.year, month)),
        *([when.window] if is_end else []),  # "al cierre de 2024 sumaron" all that came in the year
    ]
