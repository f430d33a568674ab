"""Among whom a series has its rank, and which, by the figures that its text ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace as turned
from decimal import Decimal

from msgspec.structs import replace

from generator.checking.grammar.subject import Subject
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.places.holder import holders
from generator.checking.reading import Span
from generator.checking.scene.listed import respective
from generator.checking.scene.places import annual_moves, peers
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.text.clue import Clue
from generator.model.period import Window
from generator.model.words import Indicator

_IS_NEXT = re.compile(r"[,;]\s|\b(?:and|y|while|mientras)\b", re.IGNORECASE)
"""What stands between the places of a list, each with its own rank."""
TIED = Clue(
    "tied ties tie share shares shared sharing compartio comparten comparte compartieron "
    "empato empata empatado empatada",
    r"\b(?:tied|ties|tie|shar(?:es?|ed|ing)|compart\w+|empat\w+)\b",
)


@dataclass(frozen=True)
class Told:
    """How places are ranked: by change or by level, from the bottom, by the figures as shown, with the light ones."""

    by_change: bool
    is_low: bool = False
    is_shown: bool = False
    has_light: bool = False


@dataclass(frozen=True)
class Contest:
    """A series among its peers at a time, ranked as a text tells it."""

    line: Line
    window: Window
    group: list[Line]
    about: Indicator
    told: Told

    def at(self, window: Window) -> Contest:
        return turned(self, window=window)

    def among(self, most: int) -> Contest:
        """The same among the largest so many, among all where that is 0."""
        if not most:
            return self
        sizes = [(measure.level(one, self.window, self.about.kind), one) for one in self.group]
        known = sorted(((size, one) for size, one in sizes if size is not None), key=lambda each: -each[0])
        return turned(self, group=[one for _, one in known[:most]])

    def rank(self) -> Decimal | None:
        """The place of the series; one that is shared is one by the figures as they are shown."""
        values, own = self._figures()
        if own is None:
            return None
        if self.told.is_low:
            values, own = [-one for one in values], -own
        return Decimal(measure.ranked(values, own))

    def is_first(self) -> bool | None:
        rank = self.rank()
        return None if rank is None else rank == 1

    def is_shared(self) -> bool | None:
        """Whether another one has the same figure."""
        values, own = self._figures()
        return None if own is None else values.count(own) > 1

    def _figures(self) -> tuple[list[Decimal], Decimal | None]:
        """The figures of all that are ranked, and of the one that is told; rounded where those shown count."""
        told, about = self.told, self.about
        if told.by_change and not told.has_light:
            values = annual_moves(self.group, about, self.window)
        else:
            values = [one for each in self.group if (one := self._figure(each)) is not None]
        own = self._figure(self.line)
        if own is None or not told.is_shown:
            return values, own
        step = Decimal(1).scaleb(-(about.change_decimals if told.by_change else about.decimals))
        return [measure.rounded(one, step) for one in values], measure.rounded(own, step)

    def _figure(self, line: Line) -> Decimal | None:
        how = measure.annual_change if self.told.by_change else measure.level
        return how(line, self.window, self.about.kind)


def contests(
    scene: Scene, setting: Setting, span: Span, windows: list[Window], unit: str, told: Told
) -> Iterator[Contest]:
    """Each series that may have a rank, with its time and its peers.

    Where changes are ranked a bulletin leaves out the places that weigh next to nothing; others seldom do.
    """
    for window in windows:
        for line in _lines(scene, setting, span.start):
            own, group = setting.fitted(window, line), peers(setting, line, unit)
            if own is None or len(group) < 2 or line not in group:
                continue
            one = Contest(line, own, group, indicator(setting, line), told)
            if scene.is_foreign and told.by_change:
                yield turned(one, told=turned(told, has_light=True))
            yield one


def _lines(scene: Scene, setting: Setting, place: int) -> Iterator[Line]:
    """The series that may be ranked: those of who has the rank, by the statistic that the sentence names, if any."""
    if not scene.is_foreign:
        yield from setting.lines(_of_area(scene, place))
        return
    listed = respective(scene, place)
    for subject in [listed] if listed is not None else holders(scene, setting, place):
        found = setting.lines(subject)
        alone = [one for one in found if len(peers(setting, one, "")) > 1]
        yield from alone or (
            line for one in subject.indicators for line in setting.lines(replace(subject, indicators=(one,)))
        )


def _of_area(scene: Scene, place: int) -> Subject | None:
    """The phrase of the place that a bulletin ranks, with the statistic that the sentence names, if any."""
    whole = next((one for one in scene.whole_subjects if one.areas and one.indicators), None)
    before = [one for one in scene.subjects if one.areas and one.span.start < place]
    if whole and before and whole.span < before[-1].span and _IS_NEXT.search(scene.plain, whole.span.end, place):
        return replace(before[-1], indicators=whole.indicators)
    if not whole and len(before) > 1 and _IS_NEXT.search(scene.plain, before[0].span.end, place):
        return before[-1]
    return whole or (before[0] if before else None) or scene.subject(place)
