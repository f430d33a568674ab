"""Where a place, or a branch, stands among its peers: by what each has, or by how that moved in a year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.checking.claim import Reading
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import CueKind, Span
from generator.checking.scene.places import peers
from generator.checking.scene.podium import BY_LEVEL, Ranking
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.spoken import times
from generator.model.period import Window
from generator.model.unit import Kind

_STATE = "state"


@dataclass(frozen=True)
class Standing:
    """A series among its peers at a time: those of other places, or, `of_branches`, the branches of its place."""

    setting: Setting
    line: Line
    window: Window
    by: Ranking = BY_LEVEL
    of_branches: bool = False

    @property
    def own(self) -> str:
        return self._key(self.line)

    def _key(self, line: Line) -> str:
        """What tells a line from those it is ranked among."""
        return line.series.sector if self.of_branches else line.series.area

    @property
    def group(self) -> list[Line]:
        return _group(self.setting, self.line, of_branches=self.of_branches)

    @property
    def order(self) -> dict[str, Decimal]:
        """The figure of each, the first one first; those without a figure are left out."""
        key = ("order", self.window.first.ordinal, self.window.last.ordinal, self.by, self.of_branches)
        if key not in self.line.kept:
            self.line.kept[key] = self._order()
        return self.line.kept[key]  # type: ignore[return-value]

    def _order(self) -> dict[str, Decimal]:
        kind, known = indicator(self.setting, self.line).kind, dict[str, Decimal]()
        for each in self.group:
            value = _value(each, self.window, kind, by_change=self.by.by_change)
            if value is not None and not (self.by.is_of_falls and value >= 0):
                known[self._key(each)] = value
        return dict(sorted(known.items(), key=lambda one: one[1], reverse=not self.by.is_low))

    def rank(self, one: str = "") -> int | None:
        """The place of one, or of its own; those with the same figure share it. None where it has no figure."""
        values, value = list(self.order.values()), self.order.get(one or self.own)
        return None if value is None else values.index(value) + 1

    def rank_of(self, subject: Subject) -> int | None:
        """The place of what a phrase names."""
        named = (self.rank(one) for one in (*subject.areas, *subject.sectors) if one in self.order)
        return next(named, None)

    def at(self, window: Window) -> Standing:
        return replace(self, window=window)

    def reading(self, holds: Callable[[], bool | None], detail: str = "row") -> Reading:
        return Reading(Measure.RANK, self.line, self.window, detail=detail, holds=holds)


def standings(
    scene: Scene, setting: Setting, own: Subject, place: int, ways: Sequence[Ranking] = (BY_LEVEL,)
) -> Iterator[Standing]:
    """Where a place or a branch stands, at each time and in each of the ways that words at a place may mean."""
    for window in times(scene, setting, place):
        for line in _lines(scene, setting, own):
            fitted = setting.fitted(window, line)
            for by in ways if fitted is not None else ():
                if fitted is not None:
                    yield Standing(setting, line, fitted, by, of_branches=bool(own.sectors))


def _lines(scene: Scene, setting: Setting, own: Subject) -> list[Line]:
    """The series by which a phrase is ranked: the statistic of the sentence, or that of the text so far."""
    told = next((one for one in scene.subjects if one.indicators), None)
    sectors = own.sectors or (told.sectors if told else ())
    indicators = told.indicators if told else own.indicators
    for meant in (indicators, *((one,) for one in indicators)):  # "exportaciones de Jalisco" are counted in two ways
        lines = setting.lines(Subject(own.span, meant, own.areas, sectors))
        found = [one for one in lines if _is_own(one, own)]
        found = [one for one in found if len(_group(setting, one, of_branches=bool(own.sectors))) > 1]
        if found:
            return found
    return []


def _is_own(line: Line, own: Subject) -> bool:
    """Whether a line is of the place, and the branch, that a phrase names."""
    is_there = not own.areas or line.series.area in own.areas
    return is_there and (not own.sectors or line.series.sector in own.sectors)


def _group(setting: Setting, line: Line, *, of_branches: bool) -> list[Line]:
    """Those that a line is ranked among; a country among its states has no place."""
    if of_branches:
        return setting.data.parts(line)
    area = setting.catalogue.areas.get(line.series.area)
    return peers(setting, line, "" if area is None else _STATE if area.level == "country" else area.level)


def _value(line: Line, window: Window, kind: Kind, *, by_change: bool) -> Decimal | None:
    if by_change:
        return measure.annual_change(line, window, kind)
    return measure.level(line, window, kind)


def use(scene: Scene, span: Span) -> None:
    """Take the cues of some words, which say no more than the ranking that they are part of."""
    kinds = (CueKind.RANK, CueKind.SUPERLATIVE, CueKind.RECORD, CueKind.DIRECTION, CueKind.UNIVERSE, CueKind.PRAISE)
    scene.used.update(one.span for one in scene.cues if one.kind in kinds and one.span.touches(span))
