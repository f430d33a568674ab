"""Places that stand together in a list, and where each stands among its peers, in texts by others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checking.grammar.subject import Subject
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Name, NameKind, Span
from generator.checking.scene.places import peers
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.model.period import Window

_JOINT = re.compile(
    r"\s*(?:\([^)]{1,40}\)|,?\s*(?:with|at|con)\s+(?:[^,;.]|[.,](?=\d)){1,40}?)?"
    r"\s*(?:,|,?\s*(?:and|y|e|&))\s*(?:(?:then|by|the|el|la|los|de|por|in|en)\s+)*",
    re.IGNORECASE,
)
"""What stands between the places of a list, each with its figure, if any."""


@dataclass(frozen=True)
class Ranked:
    """The places of a group by how much each has, or by how it changed in a year, the first one first.

    `values` are those of each place by its area; those that have none are left out.
    """

    line: Line
    window: Window
    by_change: bool
    values: dict[str, Decimal]

    @property
    def order(self) -> list[str]:
        return sorted(self.values, key=lambda one: self.values[one], reverse=True)

    def above(self, area: str) -> list[str]:
        """The places that stand before one."""
        return [one for one in self.order if self.values[one] > self.values[area]]


def places(scene: Scene, setting: Setting) -> list[Name]:
    """The places of a sentence, the country apart."""
    areas = setting.catalogue.areas
    named = sorted((one for one in scene.names if one.kind is NameKind.AREA), key=lambda one: one.span)
    return [one for one in named if all(each not in areas or areas[each].level != "country" for each in one.identities)]


def listed(scene: Scene, named: list[Name], first: int) -> list[Name]:
    """The places of a list that begins with the `first`-th of those named."""
    found = [named[first]]
    for one in named[first + 1 :]:
        if _JOINT.fullmatch(scene.plain, found[-1].span.end, one.span.start) is None:
            break
        found.append(one)
    return found


def span_of(start: int, names: list[Name], scene: Scene) -> Span:
    """From a place of the text to the end of a list; to its first one where figures stand in it."""
    whole = Span(start, names[-1].span.end)
    has_figures = any(one.span.start >= start and one.span.is_in(whole) for one in scene.quantities)
    return Span(start, names[0].span.end) if has_figures else whole


def ranked(
    scene: Scene, setting: Setting, area: str, windows: list[Window], *, by_change: tuple[bool, ...]
) -> Iterator[Ranked]:
    """The group that a place stands in, at each time, by each of the ways that are meant."""
    statistic = next((one for one in scene.subjects if one.indicators), None)
    of = Subject(statistic.span, statistic.indicators, (area,)) if statistic else Subject(scene.span, (), (area,))
    for window in windows:
        for line in setting.lines(of):
            own, group = setting.fitted(window, line), peers(setting, line, "")
            if own is None or len(group) < 2:
                continue
            for is_change in by_change:
                yield Ranked(line, own, is_change, values(group, setting, own, by_change=is_change))


def values(group: list[Line], setting: Setting, window: Window, *, by_change: bool) -> dict[str, Decimal]:
    """What each place of a group has at a time, or how it changed from a year before."""
    found: dict[str, Decimal] = {}
    for one in group:
        kind = indicator(setting, one).kind
        base = window.shift_years(-1)
        value = measure.moved(one, window, base, kind) if by_change else measure.level(one, window, kind)
        if value is not None:
            found[one.series.area] = value
    return found
