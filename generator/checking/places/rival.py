"""One place held against another, in texts by others: "$2.7 million behind Guanajuato", "el doble que Jalisco".

How far one is from the other, or how many times as much it has, at the same time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from generator.checking.claim import Reading
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import CueKind, NameKind, Quantity
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.model.period import Window
from generator.model.unit import Kind

_OWN = (
    r"(?:that|those|what|the|its|their|neighbou?ring|neighbou?r|third[- ]placed|second[- ]placed|leader|of|in|by|"
    r"figure|amount|sales|exports|remittances|total|inflows?|el|la|los|las|lo|del?|que|al?|en|por|su|vecin[oa]|estado|"
    r"entidad|monto|cifra|suma|total|valor|remesas|exportaciones|ventas|env[ií]os|ingresos|l[ií]der|"
    r"(?:capt|recib|export|vend|obtuv|registr|ingres|sum|lleg|envi|mand)(?:ó|ió|aron|ieron|aban?|[ií]an?|o|e|en|an?|"
    r"ad[oa]s?|id[oa]s?)|remesas)"
)
"""Words that may stand between a comparison and the place that it is with: "lo que captó", "those of"."""
_AFAR = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:(?P<less>behind|below|less than|fewer than|short of|shy of|under|smaller than|lower than|"
    r"menos (?:que|de)|(?:por )?(?:debajo|detr[aá]s|atr[aá]s|abajo) del?|inferior(?:es)? al?|menor(?:es)? (?:que|al?))|"
    r"(?P<more>ahead of|clear of|above|more than|over|larger than|bigger than|higher than|in front of|"
    r"m[aá]s (?:que|de)|(?:por )?(?:encima|delante|arriba|adelante) del?|superior(?:es)? al?|mayor(?:es)? (?:que|al?)|"
    r"de (?:ventaja|diferencia) (?:sobre|con|respecto (?:a|de)l?|frente al?)))\s+"
    rf"(?:{_OWN}\s+)*",
    re.IGNORECASE,
)
_OF_IT = re.compile(rf"\s+(?:al?|del?)\s+(?:{_OWN}\s+)*", re.IGNORECASE)
"""Behind an amount that a verb or an "at" makes a distance: "superaron en 252.6 millones a las de Hidalgo"."""
_BEYOND = re.compile(
    r"\b(?:super|rebas|aventaj|exced|sobrepas|sac|llev)(?:ó|aron|a|an|aba|aban|ió|ieron|e|en)\s+(?:en|por)?\s*(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:,|\b(?:y|qued[oó]|est[aá]|estuvo|ubic[oó]|s[oó]lo))\s+a\s+(?:s[oó]lo|apenas|unos|poco m[aá]s de)?\s*\Z",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\b(?P<how>ventaja|brecha|distancia|diferencia|margen|lead|gap|edge|margin|advantage)\s+"
    r"(?:sobre|con|respecto (?:a|de)l?|frente al?|over|to|with)\s+(?:(?:el|la|los|las|the)\s+)?",
    re.IGNORECASE,
)
_IS = re.compile(
    r"(?:,[^,;.]{1,40},)?\s*(?:fue|es|era|ascendi[oó]|lleg[oó]|sum[oó]|alcanz[oó]|equivali[oó]|result[oó]|was|is|stood|came|"
    r"reached|amounted)\s+(?:de|a|en|at|to)?\s*(?:los\s+)?[$]?\s*",
    re.IGNORECASE,
)
_TIMES_OF = re.compile(
    r"\s+(?:(?:as (?:much|many|large|big|high)|more|larger|bigger|higher|greater|the size|m[aá]s|mayor(?:es)?|"
    rf"superior(?:es)?)\s+)?(?:(?:as|than|of|in|que|del?|al?)\s+)?(?:{_OWN}\s+)*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Rival:
    """The place that a figure is held against; `way` is 1 where ours has more, -1 where less, 0 where no word says."""

    other: Subject
    way: int = 0


def rival(scene: Scene, at: int, setting: Setting) -> Rival | None:
    """The place beside a figure that it is held against; None where there is none."""
    said = scene.quantities[at]
    is_more = said.unit == "percent" and not scene.cues_in(scene.bounds(at)[0], said.span.start, CueKind.DIRECTION)
    if setting.is_declared or not (is_more or said.unit == "times" or said.unit.isupper() or _is_amount(said)):
        return None
    place = next((one for one in scene.subjects if one.span.start >= said.span.end), None)
    if place is not None and place.areas and (not place.indicators or _is_first(scene, place)):
        if said.unit == "times":
            found = _TIMES_OF.fullmatch(scene.plain, said.span.end, place.span.start)
            return Rival(place) if found else None
        way = _way(scene, said, place)
        if way is not None:
            return Rival(place, way)
    return None if is_more else _behind_lead(scene, said)


def _is_first(scene: Scene, phrase: Subject) -> bool:
    """Whether a phrase begins with its place: "más que Guanajuato en remesas"."""
    return any(one.kind is NameKind.AREA and one.span.start == phrase.span.start for one in scene.names)


def _way(scene: Scene, said: Quantity, place: Subject) -> int | None:
    """Which of two places has more, as the words between a figure and the other place say; None where they do not."""
    found = _AFAR.fullmatch(scene.plain, said.span.end, place.span.start)
    if found:
        return -1 if found["less"] else 1
    if not _OF_IT.fullmatch(scene.plain, said.span.end, place.span.start):
        return None
    if _BEYOND.search(scene.plain, scene.span.start, said.span.start):
        return 1
    return 0 if _AT.search(scene.plain, scene.span.start, said.span.start) else None


def _behind_lead(scene: Scene, said: Quantity) -> Rival | None:
    """The place named before a figure as what ours is ahead of: "su ventaja sobre Jalisco fue de 200 millones"."""
    for found in _LEAD.finditer(scene.plain, scene.span.start, said.span.start):
        place = next((one for one in scene.subjects if one.areas and one.span.start == found.end()), None)
        if place is not None and _IS.fullmatch(scene.plain, place.span.end, said.span.start):
            return Rival(place)
    return None


def _is_amount(said: Quantity) -> bool:
    """Whether a number without its unit is large enough to be one of money or of people."""
    return not said.unit and said.value >= 1000


def apart(scene: Scene, at: int, setting: Setting, found: Rival) -> Iterator[Reading]:
    """How far a place is from another, or how many times as much it has."""
    said = scene.quantities[at]
    scene.used.update(
        one.span for one in scene.cues if one.span.start >= said.span.end and one.span.end <= found.other.span.end
    )
    for line, whole, window in _pairs(scene, at, setting, found.other):
        about = indicator(setting, line)
        if said.unit == "times":
            value = partial(_ratio, line, whole, window, about.kind)
            yield Reading(Measure.MULTIPLE, line, window, whole=whole, value=value, unit="times")
            continue
        if said.unit == "percent":
            more = partial(_more, line, whole, window, about.kind)
            yield Reading(Measure.DIFFERENCE, line, window, whole=whole, sign=found.way, value=more, unit="percent")
            continue
        value = partial(_gap, line, whole, window, about.kind, about.power, is_size=not found.way)
        yield Reading(Measure.DIFFERENCE, line, window, whole=whole, sign=found.way, value=value, unit=about.unit)


def _pairs(scene: Scene, at: int, setting: Setting, other: Subject) -> Iterator[tuple[Line, Line, Window]]:
    """A place and its rival, of one statistic, with each time that the figure may be of."""
    named = [
        one for one in scene.whole_subjects if one.span.end <= scene.quantities[at].span.start and one is not other
    ]
    areas = setting.catalogue.areas
    level = areas[other.areas[0]].level if other.areas[0] in areas else ""
    named = [
        one for one in named if not one.areas or any(areas[each].level == level for each in one.areas if each in areas)
    ]
    named = [one for one in named if not set(one.areas) & set(other.areas) and not scene.is_measure(one)]
    lines = [line for line in setting.lines(named[-1] if named else None) if line.series.area not in other.areas]
    for window in figure_times(scene, at, setting):
        for line in lines:
            own = setting.fitted(window, line)
            for whole in setting.data.kin(line) if own else ():
                if own and whole.series.area in other.areas:
                    yield line, whole, own


def _ratio(line: Line, whole: Line, window: Window, kind: Kind) -> Decimal | None:
    own, other = measure.level(line, window, kind), measure.level(whole, window, kind)
    return own / other if own is not None and other else None


def _more(line: Line, whole: Line, window: Window, kind: Kind) -> Decimal | None:
    """By how many per cent a place has more than another."""
    return measure.growth(measure.level(line, window, kind), measure.level(whole, window, kind))


def _gap(line: Line, whole: Line, window: Window, kind: Kind, power: int, *, is_size: bool) -> Decimal | None:
    own, other = measure.level(line, window, kind), measure.level(whole, window, kind)
    if own is None or other is None:
        return None
    return (abs(own - other) if is_size else own - other).scaleb(power)
