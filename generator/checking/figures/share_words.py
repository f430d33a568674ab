"""Whether a figure is a part of a whole, by the words around it: "aportaron 60.6 por ciento", "nine in ten"."""

from __future__ import annotations

import re

from generator.checking.reading import CueKind, Quantity, Span
from generator.checking.scene.direction import direction, is_than
from generator.checking.scene.move import is_end
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.text.hidden import folded
from generator.model.unit import Kind

_CHANGED = re.compile(r"\b(?:change|pace|growth|annual|cambio|ritmo|variaci[oó]n)\b", re.IGNORECASE)

_OF_ALL = re.compile(
    r"\s+(?:of (?:the )?(?:country|nation|national|total|state)|del (?:total|pa[ií]s|nacional)|de lo nacional)\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:con|with|el|otro|another|which made up|made up)\s*\Z", re.IGNORECASE)
_OF = re.compile(r"\s+(?:del?|of)\b", re.IGNORECASE)
_OF_EACH = re.compile(r"\b(?:de cada|por cada|in every|in|out of every|out of|of every)\b", re.IGNORECASE)
_NOUN = re.compile(r"\s+(?:of\s+|of the\s+|de los\s+|de las\s+|the\s+)?([^\W\d_]{3,})")
_LINKING = frozenset("son fueron del los las que were are was the that and come came correspondieron".split())
_WEIGHT = re.compile(r"(?:(?:su|cuyo|el) )?peso|participaci[oó]n|proporci[oó]n", re.IGNORECASE)
_SHARE = re.compile(r"(?:share|weight|proportion)\b", re.IGNORECASE)
_NEXT = re.compile(r"[,;:]|\b(?:while|and|but|as|with|when)\b", re.IGNORECASE)
_WENT_TO = re.compile(r"\b(?:to|al?|hasta)\s+(?:(?:el|un)\s+)?\Z", re.IGNORECASE)
_BETWEEN = 60
"""Signs, names apart, between two figures of a list of parts."""
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
_JOINED = re.compile(r"[\s,]*(?:y|and)?\s*", re.IGNORECASE)
_OF_IT = re.compile(r"\s*(?:of|del?)\s+(?:(?:the|all|its|el|la|los|las|todas|todos|toda|todo)\s+)*", re.IGNORECASE)


def is_share(scene: Scene, at: int) -> bool:
    """Whether a figure is a part of a whole."""
    if at not in scene.shares:
        scene.shares[at] = _is_share(scene, at)
    return scene.shares[at]


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
    is_noun = bool(before) and scene.is_foreign and _is_weight(scene, before[-1].span, quantity)
    is_noun = is_noun or (scene.is_foreign and _WENT_TO.search(scene.plain, first, quantity.span.start) is not None)
    if before and not is_noun and scene.cues_in(before[-1].span.end, quantity.span.start, CueKind.DIRECTION):
        before = []
    of = _OF.match(scene.plain, quantity.span.end)
    is_dated = of is not None and any(of.end() <= one.span.start <= of.end() + 4 for one in scene.all_whens)
    if of and not is_dated and _WITH.search(scene.plain, first, quantity.span.start):
        return True
    after = scene.cues_in(quantity.span.end, last, CueKind.SHARE)
    return bool(before) or any(scene.is_near(quantity.span, one.span, 6) for one in after)


def _is_weight(scene: Scene, noun: Span, quantity: Quantity) -> bool:
    """Whether a noun before a figure is how much something weighs: "its share of the total shrank from 2.1%"."""
    if _WEIGHT.match(scene.plain, noun.start):
        return True
    is_share = _SHARE.match(scene.plain, noun.start) is not None
    return is_share and _NEXT.search(scene.plain, noun.end, quantity.span.start) is None


def _is_change_beside(scene: Scene, at: int) -> bool:
    """Whether the change before is held against a per cent: "crecieron 28.8%, por abajo del 30.4% del país"."""
    if not at or scene.quantities[at - 1].unit != "percent" or direction(scene, at - 1) is None:
        return False
    return any(is_than(scene, one, scene.quantities[at]) for one in scene.cues if one.kind is CueKind.DIRECTION)


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


def is_part(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether a per cent is "of" a statistic named right behind it, and no word says that something moved."""
    quantity = scene.quantities[at]
    found = _OF_IT.match(scene.plain, quantity.span.end)
    if setting.is_declared or quantity.unit != "percent" or quantity.is_signed or found is None:
        return False
    behind = any(one.indicators and one.span.start <= found.end() <= one.span.end for one in scene.subjects)
    return behind and not scene.cues_in(scene.span.start, quantity.span.start, CueKind.DIRECTION)


def is_untold(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether a per cent may be a part, after words on parts, where its own say nothing: "Jalisco (5.3%)"."""
    quantity = scene.quantities[at]
    if setting.is_declared or quantity.unit != "percent" or quantity.is_signed or direction(scene, at) is not None:
        return False
    if any(one.adjective for one in scene.whens) or is_share(scene, at) or _CHANGED.search(scene.text):
        return False
    if not setting.is_of_parts and not any(is_share(scene, before) for before in range(at)):
        return False
    lines = setting.lines(scene.subject(quantity.span.start))
    return not any(indicator(setting, one).kind in (Kind.INDEX, Kind.RATE) for one in lines)
