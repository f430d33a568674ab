"""Places, or branches, in their order: by what they have, or by how it moved in a year, at a time."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.checking.grammar.subject import Subject
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import CueKind, Span
from generator.checking.scene.places import peers
from generator.checking.scene.podium import Ranking
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.model.period import Window
from generator.model.unit import Kind

_STATE = "state"


def ordered(setting: Setting, line: Line, window: Window, by: Ranking) -> list[tuple[str, Decimal]]:
    """The peers of a line with their figures, the first one first; those without a figure are left out."""
    key = ("ordered", window.first.ordinal, window.last.ordinal, by)
    if key not in line.kept:
        line.kept[key] = _ordered(setting, line, window, by)
    return line.kept[key]  # type: ignore[return-value]


def _ordered(setting: Setting, line: Line, window: Window, by: Ranking) -> list[tuple[str, Decimal]]:
    about = indicator(setting, line)
    known: list[tuple[str, Decimal]] = []
    for each in group_of(setting, line):
        value = _value(each, window, about.kind, by_change=by.by_change)
        if value is not None and not (by.is_of_falls and value >= 0):
            known.append((key_of(each), value))
    return sorted(known, key=lambda one: one[1], reverse=not by.is_low)


def _value(line: Line, window: Window, kind: Kind, *, by_change: bool) -> Decimal | None:
    if by_change:
        return measure.annual_change(line, window, kind)
    return measure.level(line, window, kind)


def group_of(setting: Setting, line: Line) -> list[Line]:
    """Those that a line is ranked among: the branches of its place, where it is one of them, else its peers."""
    return setting.data.parts(line) if line.series.sector else peers(setting, line, level_of(setting, line))


def key_of(line: Line) -> str:
    """What tells a line from those it is ranked among."""
    return line.series.sector or line.series.area


def level_of(setting: Setting, line: Line) -> str:
    """Of which kind the peers of a line are; those of a country are its states."""
    area = setting.catalogue.areas.get(line.series.area)
    return "" if area is None else _STATE if area.level == "country" else area.level


def rank_in(order: Sequence[tuple[str, Decimal]], line: Line) -> int | None:
    """The place of a line; None where it is not among them."""
    own = next((value for key, value in order if key == key_of(line)), None)
    return None if own is None else next(at for at, (_, value) in enumerate(order, 1) if value == own)


def is_peer(setting: Setting, subject: Subject) -> bool:
    """Whether a phrase names what is ranked among others: a state, a branch."""
    areas = setting.catalogue.areas
    return bool(subject.sectors) or any(one in areas and areas[one].level != "country" for one in subject.areas)


def ranked_lines(scene: Scene, setting: Setting, own: Subject) -> list[Line]:
    """The series by which a place named is ranked: the statistic of the sentence, or that of the text so far."""
    told = next((one for one in scene.subjects if one.indicators), None)
    sectors = own.sectors or (told.sectors if told else ())
    indicators = told.indicators if told else own.indicators
    for meant in (indicators, *((one,) for one in indicators)):  # "exportaciones de Jalisco" are counted in two ways
        lines = setting.lines(Subject(own.span, meant, own.areas, sectors))
        found = [one for one in lines if _is_own(one, own) and len(group_of(setting, one)) > 1]
        if found:
            return found
    return []


def _is_own(line: Line, own: Subject) -> bool:
    """Whether a line is of the place, and the branch, that a phrase names."""
    is_there = not own.areas or line.series.area in own.areas
    return is_there and (not own.sectors or line.series.sector in own.sectors)


def use(scene: Scene, span: Span) -> None:
    """Take the cues of some words, which say no more than the ranking that they are part of."""
    kinds = (CueKind.RANK, CueKind.SUPERLATIVE, CueKind.RECORD, CueKind.DIRECTION, CueKind.UNIVERSE, CueKind.PRAISE)
    scene.used.update(one.span for one in scene.cues if one.kind in kinds and one.span.touches(span))
