"""Parts and wholes: shares, contributions, gaps, and what few places hold together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from msgspec.structs import replace
from msgspec.structs import replace as replaced

from generator.checking.claim import Reading
from generator.checking.figures.amounts import Amounts
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import CueKind, Quantity
from generator.checking.scene.comparison import bases
from generator.checking.scene.direction import PACE, direction, is_than, sign
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.joint import DETAIL, joined
from generator.checking.scene.move import is_end
from generator.checking.scene.places import peers
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.whose import on
from generator.checking.text.hidden import folded
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

_OF_ALL = re.compile(
    r"\s+(?:of (?:the )?(?:country|nation|national|total|state)|del (?:total|pa[ií]s|nacional)|de lo nacional)\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:con|with|el|otro|another|which made up|made up)\s*\Z", re.IGNORECASE)
_OF = re.compile(r"\s+(?:del?|of)\b", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:soften\w*|moder[oó]|moderaron|subtract\w*|rest[oó]|restaron|shaved|detract\w*)\b", re.IGNORECASE
)
_DEEPER = re.compile(r"\s+(?:m[aá]s profund|menos profund|deeper|smaller|shallower)", re.IGNORECASE)
_OF_EACH = re.compile(r"\b(?:de cada|por cada|in every|in|out of every|out of|of every)\b", re.IGNORECASE)
_NOUN = re.compile(r"\s+(?:of\s+|of the\s+|de los\s+|de las\s+|the\s+)?([^\W\d_]{3,})")
_LINKING = frozenset("son fueron del los las que were are was the that and come came correspondieron".split())
_WEIGHT = re.compile(r"(?:(?:su|cuyo|el) )?peso|participaci[oó]n|proporci[oó]n", re.IGNORECASE)
_GOES_TO = re.compile(
    r"(?:%|por ciento|percent|per cent)\s+(?:(?:fue|son|correspondi[oó]|correspondieron|provino|provinieron|se fue|"
    r"lleg[oó]|came|went)\s+)?(?:a|al|de|del|from|to)\s+(?:(?:el|la|los|las|the)\s+)?\Z",
    re.IGNORECASE,
)
"""Between a per cent and the part that it is of: "90.2 por ciento correspondió a los manufactureros"."""
_WENT_TO = re.compile(r"\b(?:to|al?|hasta)\s+(?:(?:el|un)\s+)?\Z", re.IGNORECASE)
_BETWEEN = 60
"""Signs, names apart, between two figures of a list of parts."""
_SIGNS = {"up": 1, "down": -1}
_OTHERS = re.compile(
    r"\s+(?:(?:together|juntos?|juntas?|alone|solas?|solos?)\s+)?(?:account|made?|make|hold|held|represent|concentr|"
    r"aport|sum|reun|re[uú]n|took|take|receiv|recib|recibe|capt|contribu|gener|acapar|absor|produ|provide|supply|"
    r"[,(:;.]|con |with )",
    re.IGNORECASE,
)
"""What stands behind a number of places that are those at the head: "five states hold half"."""


def is_share(scene: Scene, at: int) -> bool:
    """Whether a figure is a part of a whole."""
    if at not in scene.shares:
        scene.shares[at] = _is_share(scene, at)
    return scene.shares[at]


def _is_change_beside(scene: Scene, at: int) -> bool:
    """Whether the change before is held against a per cent: "crecieron 28.8%, por abajo del 30.4% del país"."""
    if not at or scene.quantities[at - 1].unit != "percent" or direction(scene, at - 1) is None:
        return False
    return any(is_than(scene, one, scene.quantities[at]) for one in scene.cues if one.kind is CueKind.DIRECTION)


def _is_share(scene: Scene, at: int) -> bool:
    quantity = scene.quantities[at]
    if quantity.unit != "percent" or (scene.is_foreign and _is_change_beside(scene, at)):
        return quantity.unit == "share"
    if _OF_ALL.match(scene.plain, quantity.span.end):
        return True
    first, last = scene.bounds(at)
    is_moved = at > 0 and is_end(scene, at) and is_share(scene, at - 1)
    if scene.is_foreign and at and (is_moved or _goes_on(scene, at) or _is_held_against(scene, at)):
        return True
    before = scene.cues_in(first, quantity.span.start, CueKind.SHARE)
    is_noun = bool(before) and scene.is_foreign and _WEIGHT.match(scene.plain, before[-1].span.start) is not None
    is_noun = is_noun or (scene.is_foreign and _WENT_TO.search(scene.plain, first, quantity.span.start) is not None)
    if before and not is_noun and scene.cues_in(before[-1].span.end, quantity.span.start, CueKind.DIRECTION):
        before = []
    of = _OF.match(scene.plain, quantity.span.end)
    is_dated = of is not None and any(of.end() <= one.span.start <= of.end() + 4 for one in scene.all_whens)
    if of and not is_dated and _WITH.search(scene.plain, first, quantity.span.start):
        return True
    after = scene.cues_in(quantity.span.end, last, CueKind.SHARE)
    return bool(before) or any(scene.is_near(quantity.span, one.span, 6) for one in after)


def has_weight(scene: Scene, at: int) -> bool:
    """Whether a noun before a figure says that it is a part: "la participación de Jalisco en las remesas"."""
    first = scene.bounds(at - 1 if at and is_end(scene, at) else at)[0]
    before = scene.cues_in(first, scene.quantities[at].span.start, CueKind.SHARE)
    return any(_WEIGHT.match(scene.plain, one.span.start) for one in before)


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether a per cent goes on with a list of parts: "aportaron 60.6 por ciento, la industria 30.5 por ciento"."""
    before, own = scene.quantities[at - 1], scene.quantities[at]
    if before.unit != "percent" or not is_share(scene, at - 1):
        return False
    names = [one for one in scene.names if before.span.end <= one.span.start and one.span.end <= own.span.start]
    if not names or scene.cues_in(before.span.end, own.span.start, CueKind.DIRECTION):
        return False
    between = scene.plain[before.span.end : names[0].span.start] + scene.plain[names[-1].span.end : own.span.start]
    return len(between) < _BETWEEN


_HELD = re.compile(
    r"[\s,;()]*(?:(?:y|pero|and|but|up|down|cuando|when|que)\s+)*"
    r"(?:(?:desde|from|contra|frente al?|respecto del?|respecto al?|against|compared (?:with|to)|versus|vs\.?|"
    r"al?|to|hasta|"
    r"luego de|tras|en comparaci[oó]n con|en|in|el|la|los|the|de|del)\s+)*"
    r"(?:(?:fue(?:ron)?|eran?|hab[ií]an? sido|was|were|had been|it was|lleg[oó]|lleg[oó] al?|de|to|a|el|la|los|"
    r"the)\s+)*",
    re.IGNORECASE,
)
"""Between a part and what it was another time: "30.5%, desde 31.0%", "3.9 por ciento, cuando en 2007 era de 2.0"."""


def _is_held_against(scene: Scene, at: int) -> bool:
    """Whether a per cent is what the part told before it was another time, or comes to."""
    before, own = scene.quantities[at - 1], scene.quantities[at]
    if before.unit not in ("percent", "") or _JOINED.fullmatch(scene.plain, before.span.end, own.span.start):
        return False
    if _HELD.fullmatch(scene.bare(before.span.end, own.span.start)) is None:
        return False
    if before.unit == "":
        return bool(scene.cues_in(scene.bounds(at - 1)[0], before.span.start, CueKind.SHARE))
    return is_share(scene, at - 1)


_JOINED = re.compile(r"[\s,]*(?:y|and)?\s*", re.IGNORECASE)


def pair(scene: Scene, setting: Setting, place: int = -1) -> list[tuple[Line, Line]]:
    """Part and whole as a sentence names them: the phrase with an indicator is the whole, the other its part.

    Of several parts in a text by others that is meant which is named last before a place.
    """
    found: list[tuple[Line, Line]] = []
    phrases = scene.subjects
    wholes = [one for one in phrases if one.indicators]
    others = [one for one in phrases if not one.indicators and not (scene.is_foreign and scene.is_measure(one))]
    if scene.is_foreign and place >= 0 and len(others) > 1:
        behind = [one for one in others if one.span.start > place]
        is_behind = bool(behind) and _GOES_TO.search(scene.plain[place : behind[0].span.start]) is not None
        before = [one for one in others if one.span.end <= place]
        others = behind[:1] if is_behind else before[-1:] or behind[:1]
    whole = wholes[0] if wholes else None
    whole_lines = _lines_of_whole(whole, others, setting) if whole else _wider(setting)
    for line in whole_lines:
        for part in (*others, *(() if others else (None,))):
            found += [(own, line) for own in _part_of(part, line, setting)]
    if not setting.is_declared:
        found = [*_of_country(phrases, setting), *(one for one in found if not _is_around(*one, setting))]
    if not found and len(wholes) > 1:
        for first in setting.lines(wholes[0]):
            found += [(first, second) for second in setting.lines(wholes[1]) if second.frequency is first.frequency]
    return found


def _lines_of_whole(whole: Subject, others: list[Subject], setting: Setting) -> list[Line]:
    """The series of a whole; where no place is named with it, that around its part: "Campeche's share of exports"."""
    parts = [area for one in others for area in one.areas if area in setting.catalogue.areas]
    around = tuple(dict.fromkeys(up for one in parts for up in setting.catalogue.parents(one)))
    if setting.is_declared or whole.areas or not around or whole.sectors:
        return setting.lines(whole)
    found = [line for area in around for line in setting.lines(replaced(whole, areas=(area,)))]
    return found or setting.lines(whole)


def _is_around(part: Line, whole: Line, setting: Setting) -> bool:
    """Whether a part is a place around its whole: a country is no part of its state."""
    areas = setting.catalogue.areas
    own = whole.series.area
    return own in areas and part.series.area in setting.catalogue.parents(own)


def _of_country(phrases: list[Subject], setting: Setting) -> Iterator[tuple[Line, Line]]:
    """The text's own place in the one around it that a sentence names: "half of what the whole country exported"."""
    for own in (setting.last, setting.main):
        if own is None or own.area not in setting.catalogue.areas:
            continue
        around = setting.catalogue.parents(own.area)
        for phrase in phrases:
            for area in (one for one in phrase.areas if one in around):
                whole = setting.data.line(replace(own, area=area))
                part = setting.data.line(own, whole.frequency) if whole else None
                if whole and part:
                    yield part, whole


def _wider(setting: Setting) -> list[Line]:
    """The series around that of the text: the same statistic of all sectors, or of the places that contain its own."""
    own = setting.main
    if own is None:
        return []
    if not setting.is_declared and (setting.last or own).sector:
        own = setting.last or own
    around = (own.area, *setting.catalogue.parents(own.area))
    return [
        line
        for area in around
        for line in setting.data.of_indicator(own.indicator)
        if line.series.area == area and not line.series.sector and (line.series != own or not setting.is_declared)
    ]


def _part_of(part: Subject | None, whole: Line, setting: Setting) -> list[Line]:
    """The lines of a whole's statistic that a phrase names as its part; without a phrase, the text's own."""
    own = setting.main
    if part is None:
        lines = setting.data.lines(own) if own else ()
        return [one for one in lines if one.frequency is whole.frequency and one is not whole]
    same = whole.series
    found = [
        line
        for line in setting.data.of_indicator(same.indicator)
        if line.frequency is whole.frequency
        and line.series.adjustment == same.adjustment
        and (line.series.sector in part.sectors if part.sectors else line.series.sector == same.sector)
        and (line.series.area in part.areas if part.areas else line.series.area == same.area)
        and line is not whole
    ]
    if not found and own and own.indicator == same.indicator and part.areas and own.area in part.areas:
        line = setting.data.line(own, whole.frequency)
        found = [line] if line and line is not whole else []
    return found


def parts_on(scene: Scene, at: int, setting: Setting) -> Iterator[tuple[Line, Line, Window, Indicator]]:
    """Each part and whole with each time that a figure may speak of."""
    for window in figure_times(scene, at, setting):
        for part, whole in pair(scene, setting, scene.quantities[at].span.start):
            own = setting.fitted(window, part)
            if own:
                yield part, whole, own, indicator(setting, part)


def shares(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """What one series is of another."""
    unit = scene.quantities[at].unit
    named = joined(scene, at, setting)
    if named:
        yield from _shares_of_all(scene, at, setting, named)
        return
    for part, whole, window, about in list(parts_on(scene, at, setting)) or _of_country_around(scene, at, setting):
        value: Amounts = partial(measure.share, part, whole, window, about.kind)
        if unit == "share":
            value = partial(_hundredth, value)
        yield Reading(Measure.SHARE, part, window, whole=whole, value=value, unit=unit)


def _shares_of_all(scene: Scene, at: int, setting: Setting, named: list[Subject]) -> Iterator[Reading]:
    """What several places that are named together are of the one around them."""
    unit, areas = scene.quantities[at].unit, {area for one in named for area in one.areas}
    about_what = next((one for one in scene.subjects if one.indicators), None)
    firsts = setting.lines(Subject(named[0].span, about_what.indicators if about_what else (), named[0].areas))
    for window in figure_times(scene, at, setting):
        for line in firsts:
            own = setting.fitted(window, line)
            group = [one for one in setting.data.kin(line) if one.series.area in areas]
            for whole in setting.around(line) if own else ():
                if own and len(group) == len(named):
                    value: Amounts = partial(_sum_of, group, whole, own, indicator(setting, line).kind)
                    value = partial(_hundredth, value) if unit == "share" else value
                    yield Reading(Measure.SHARE, line, own, whole=whole, detail=DETAIL, value=value, unit=unit)


def _sum_of(group: list[Line], whole: Line, window: Window, kind: Kind) -> Decimal | None:
    found = [measure.share(one, whole, window, kind) for one in group]
    return sum((one for one in found if one is not None), Decimal(0)) if all(one is not None for one in found) else None


def is_of_others(scene: Scene, quantity: Quantity, setting: Setting) -> bool:
    """Whether "nine in ten" are of something that the data do not count: "nine in ten companies"."""
    if quantity.unit != "share" or not _OF_EACH.search(scene.plain, quantity.span.start, quantity.span.end):
        return False
    behind = _NOUN.match(scene.plain, quantity.span.end)
    if not behind or behind[1].casefold() in _LINKING:
        return False
    noun, place = folded(behind[1]), behind.start(1)
    if any(one.span.start <= place < one.span.end for one in scene.names):
        return False
    told = [scene.subject(place), *(one for one in scene.subjects if one.indicators)]
    units = {indicator(setting, line).unit for one in told for line in setting.lines(one)}
    forms = [setting.catalogue.units[one] for one in units if one in setting.catalogue.units]
    return not any(noun in (folded(one.es.many), folded(one.en.many)) for one in forms)


def held_by_few(scene: Scene, at: int, setting: Setting, count: Quantity, unit: str) -> Iterator[Reading]:
    """What the largest so many places hold together; of others, "the six border states", nobody says which they are."""
    if scene.is_foreign and count.unit and _OTHERS.match(scene.plain, count.span.end) is None:
        return
    for line, window, about in on(scene, at, setting):
        group = peers(setting, line, unit)
        whole = measure.level(next(iter(setting.around(line)), line) if line in group else line, window, about.kind)
        if len(group) > 1 and whole is not None:
            value = partial(measure.top_share, group, whole, int(count.value), window, about.kind)
            yield Reading(Measure.CONCENTRATION, line, window, value=value, unit="percent")


def _hundredth(value: Amounts) -> Decimal | None:
    found = value()
    return None if found is None else found / 100


def share_changes(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """How a share moved, in percentage points."""
    went = sign(scene, at)
    told = list(parts_on(scene, at, setting)) or list(_in_country(scene, at, setting))
    for part, whole, window, about in told:
        for base in bases(scene, at, part, window):
            value = partial(_share_moved, part, whole, window, base, about.kind)
            yield Reading(Measure.POINTS, part, window, base, whole, went, "share", value, unit="point")


def _of_country_around(scene: Scene, at: int, setting: Setting) -> list[tuple[Line, Line, Window, Indicator]]:
    """The place in the one around it, where words say that a figure is a part of something."""
    own = scene.quantities[at].span
    is_told = _OF_EACH.search(scene.plain, own.start, own.end) or scene.cues_in(
        scene.bounds(at)[0], own.start, CueKind.SHARE
    )
    is_moved = scene.cues_in(scene.bounds(at)[0], own.start, CueKind.DIRECTION)
    is_part = scene.quantities[at].unit == "share" and not is_moved
    return list(_in_country(scene, at, setting)) if is_told or is_part else []


def _in_country(scene: Scene, at: int, setting: Setting) -> Iterator[tuple[Line, Line, Window, Indicator]]:
    """The place that a sentence is about in the one around it, where no whole is named: "remesas nacionales"."""
    if setting.is_declared:
        return
    place, areas = scene.quantities[at].span.start, setting.catalogue.areas
    known = {one for one, area in areas.items() if area.level != "country"}
    named = [one for one in scene.subjects if known.intersection(one.areas)]
    before = [one for one in named if one.span.end <= place]
    told = next((one for one in scene.subjects if one.indicators), None)
    for own in before[-1:] or named[:1]:
        subject = Subject(own.span, told.indicators if told else (), own.areas)
        for window in figure_times(scene, at, setting):
            for part in setting.lines(subject):
                fitted = setting.fitted(window, part)
                for whole in setting.around(part) if fitted else ():
                    if fitted:
                        yield part, whole, fitted, indicator(setting, part)


def _share_moved(part: Line, whole: Line, window: Window, base: Window, kind: Kind) -> Decimal | None:
    now, then = measure.share(part, whole, window, kind), measure.share(part, whole, base, kind)
    return None if now is None or then is None else now - then


def contributions(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """What one series adds to the growth of another: with the sign of the growth that the sentence speaks of."""
    quantity = scene.quantities[at]
    ways = scene.cues_in(quantity.span.end, scene.span.end, CueKind.DIRECTION)
    ways = ways or scene.cues_in(scene.span.start, quantity.span.start, CueKind.DIRECTION)
    ways = [one for one in ways if not PACE.match(scene.plain, one.span.start)]
    went = _SIGNS.get(ways[0].value, 0) if ways else 0
    scene.used.update(one.span for one in ways if len(ways) == 1)
    scene.used.update(
        one.span for one in scene.cues if one.kind is CueKind.DIRECTION and _AGAINST.match(scene.plain, one.span.start)
    )
    softens = _AGAINST.search(scene.plain, scene.span.start, quantity.span.end)
    went = -went if softens else went
    for part, whole, window, about in parts_on(scene, at, setting):
        for base in bases(scene, at, part, window):
            value = partial(measure.contribution, part, whole, window, base, about.kind)
            yield Reading(Measure.CONTRIBUTION, part, window, base, whole, went, value=value, unit="point")


def gaps(scene: Scene, at: int, setting: Setting, other: Subject) -> Iterator[Reading]:
    """How far the change of one series, or the level of a rate, is from that of another."""
    quantity = scene.quantities[at]
    is_deeper = _DEEPER.match(scene.plain, quantity.span.end)
    went = sign(scene, at)
    if is_deeper:
        went = 0
        cue = direction(scene, at)
        if cue is not None:  # "the annual fall was 3 points deeper": the noun is a claim of its own
            scene.used.discard(cue.span)
        near = scene.cues_in(quantity.span.end, quantity.span.end + 24, CueKind.DIRECTION)
        scene.used.update(one.span for one in near)
    for line, window, about in on(scene, at, setting):
        for whole in setting.lines(other):
            if whole.frequency is not line.frequency or whole is line:
                continue
            if about.kind is Kind.RATE:
                value: Amounts = partial(_apart, line, whole, window, about.kind)
                yield Reading(Measure.GAP, line, window, None, whole, went, "", value, unit="point")
                continue
            for base in bases(scene, at, line, window)[:1]:
                value = partial(_apart_in_growth, line, whole, window, base, about.kind)
                yield Reading(Measure.GAP, line, window, base, whole, went, "", value, unit="point")


def _apart(line: Line, whole: Line, window: Window, kind: Kind) -> Decimal | None:
    own, other = measure.level(line, window, kind), measure.level(whole, window, kind)
    return None if own is None or other is None else own - other


def _apart_in_growth(line: Line, whole: Line, window: Window, base: Window, kind: Kind) -> Decimal | None:
    own, other = measure.change(line, window, base, kind), measure.change(whole, window, base, kind)
    return None if own is None or other is None else own - other
