"""How a rise or a fall may be meant: beside a target, of a rate of growth, of a deficit, of the series itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from generator.checking.figures.way_base import bases, before_it, start_of
from generator.checking.figures.went import (
    balance,
    beside,
    grew_more,
    hardly_went,
    pace,
    rate_stood,
    rate_went,
    rate_went_then,
    revised,
    went,
    went_really,
)
from generator.checking.grammar.unit import TIMES
from generator.checking.ledger.data import Line
from generator.checking.reading import Cue, CueKind
from generator.checking.scene.direction import PACE, moves_rate
from generator.checking.scene.prices import deflator, is_inflation
from generator.checking.scene.revised import is_revision
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

_SIGNS = {"up": 1, "down": -1, "flat": 0}

_REBOUND = re.compile(r"(?:rebound|recover|bounc|repunt|remont|recuper)\w*", re.IGNORECASE)
_BACK = re.compile(r"\b(?:returned|regres\w+|recuper\w+|volvi\w+|regained)\b", re.IGNORECASE)
_BAND = re.compile(r"\b(?:intervalo|objetivo|range|target|meta)\b", re.IGNORECASE)
_PRICES = re.compile(r"\b(?:precios|INPC|[ií]ndice|costo|prices|index)\b", re.IGNORECASE)
_RATE = re.compile(r"\b(?:inflaci[oó]n|inflation)\b", re.IGNORECASE)
_EASE = re.compile(r"(?:eas|moder|cool)", re.IGNORECASE)
"""What a price or a rate of exchange does too, and not only its growth."""
_COMPARATIVE = re.compile(
    r"(?:m[aá]s|menos|mayor(?:es)?|menor(?:es)?|superior(?:es)?|inferior(?:es)?|(?:muy )?por)\b", re.IGNORECASE
)
_TO_RATE = re.compile(
    r"\s+(?:(?:hasta|a|al)\s+)(?:(?:una|la)\s+)?(?:(?:tasa|nivel)\s+(?:anual\s+)?del?\s+)?(?:un\s+)?", re.IGNORECASE
)
_CHANGE = re.compile(
    r"\b(?:ritmo|tasa|crecimiento|variaci[oó]n|alza|avance|aumento|incremento|repunte|ca[ií]da|baja|descenso|"
    r"disminuci[oó]n|retroceso|contracci[oó]n|reducci[oó]n)\b[^,;]*\Z",
    re.IGNORECASE,
)
"""A change that a sentence goes on about: "el ritmo fue superior al de enero"."""
_FELL = re.compile(
    r"\b(?:cay\w+|baj(?:ó|aron|an?)|disminu\w+|redu[cj]\w+|retroced\w+|descend\w+|contra[jc]\w+|ca[ií]das?|baja|"
    r"descenso|retroceso|contracci[oó]n|reducci[oó]n|fell|declin\w+|drop\w*|decreas\w+|shrank)\b",
    re.IGNORECASE,
)
_ROSE = re.compile(
    r"\b(?:crec\w+|aument\w+|sub(?:ió|ieron|e|en)|avan[cz]\w+|increment\w+|repunt\w+|alza|ritmo|rose|grew|growth|"
    r"increas\w+|climb\w+|gain\w*|rise)\b",
    re.IGNORECASE,
)
Held = tuple[Callable[[], bool | None], Window | None]


def truths(scene: Scene, setting: Setting, cue: Cue, line: Line, own: Window, about: Indicator) -> Iterator[Held]:
    """How a direction may be meant: beside a target, of a rate of growth, of a deficit, of the series itself."""
    way = _SIGNS[cue.value]
    if about.target and _BAND.search(scene.text):
        yield partial(beside, line, own, about, way), None
        return
    if is_revision(scene):
        before = setting.data.earlier(line)
        if before:
            yield partial(revised, line, before, own, about, way), own
        return
    start = start_of(scene, cue, line, own) if PACE.match(scene.plain, cue.span.start) else None
    if start is not None and start.last >= own.last:
        yield bool, own  # "slowed in August from 4.3% in September"
        return
    held = [start] if start else bases(scene, setting, cue, line, own)
    if not setting.is_declared and (
        _BACK.match(scene.plain, cue.span.start) or _REBOUND.match(scene.plain, cue.span.start)
    ):
        held = [*held, *before_it(scene, setting, cue, line, own)]
    if not setting.is_declared and scene.is_real(cue.span.start) and about.nominal:
        yield from _in_real_terms(setting, line, own, [own.shift_years(-1)], way)
        return
    yield from _against(scene, setting, cue, line, own, held)


def _against(scene: Scene, setting: Setting, cue: Cue, line: Line, own: Window, bases: list[Window]) -> Iterator[Held]:
    """A direction held against each of some times."""
    way, about = _SIGNS[cue.value], indicator(setting, line)
    for base in bases:
        if PACE.match(scene.plain, cue.span.start) or (moves_rate(scene, cue) and not is_inflation(about, setting)):
            yield partial(pace, line, own, base, about, way), base
            if scene.is_foreign and _EASE.match(scene.plain, cue.span.start) and not is_inflation(about, setting):
                yield partial(went, line, about, own, base, way), base
        elif scene.is_foreign and about.kind.has_growth and _is_of_rate(scene, cue):
            yield partial(_by_pace(scene, cue), line, own, base, about, way), base
        elif about.kind is Kind.BALANCE:
            yield partial(balance, line, own, base, about, way, _side(scene, cue)), base
        elif way == 0 and is_inflation(about, setting) and not _PRICES.search(_words_of(scene, cue)):
            yield partial(rate_stood, line, own, base), base
        elif way == 0 and scene.is_foreign:
            yield partial(hardly_went, line, about, own, base), base
        else:
            words = _words_of(scene, cue)
            is_to = is_inflation(about, setting) and _goes_to_rate(scene, cue)
            if is_inflation(about, setting) and not _PRICES.search(words):
                is_far = is_to and len(bases) > 1 and base == own.shift_years(-1)
                yield partial(rate_went_then if is_far else rate_went, line, own, base, way), base
            if not is_inflation(about, setting) or (words and not _RATE.search(words) and not is_to):
                yield partial(went, line, about, own, base, way), base


def _by_pace(scene: Scene, cue: Cue) -> Callable[[Line, Window, Window, Indicator, int], bool | None]:
    """How a change stands beside another: two falls by their size."""
    lead = scene.plain[scene.span.start : cue.span.start]
    return pace if _FELL.search(lead) is not None and _ROSE.search(lead) is None else grew_more


def _goes_to_rate(scene: Scene, cue: Cue) -> bool:
    """Whether a verb leads to a per cent, where a rate went: "la subyacente subió a 5.12%"."""
    at = next((one for one in scene.quantities if one.span.start >= cue.span.end), None)
    if at is None or at.unit != "percent":
        return False
    return _TO_RATE.fullmatch(scene.plain, cue.span.end, at.span.start) is not None


def _is_of_rate(scene: Scene, cue: Cue) -> bool:
    """Whether a comparative goes on about a change in per cent: "creció 0.5%, menos que en 2024", "tasa inferior a"."""
    if _COMPARATIVE.match(scene.plain, cue.span.start) is None:
        return False
    before = [one for one in scene.quantities if one.span.end <= cue.span.start and one.unit not in TIMES]
    if not before and _CHANGE.search(scene.plain, scene.span.start, cue.span.start) is not None:
        return True
    if not before or before[-1].unit != "percent":
        return False
    between = scene.plain[before[-1].span.end : cue.span.start].strip(" ,\0")
    return bool(between) or "," in scene.plain[before[-1].span.end : cue.span.start]


def _words_of(scene: Scene, cue: Cue) -> str:
    """The words of the phrase that a direction is said of."""
    phrase = scene.subject(cue.span.start)
    return scene.plain[phrase.span.start : phrase.span.end] if phrase else ""


def _in_real_terms(setting: Setting, line: Line, own: Window, bases: list[Window], way: int) -> Iterator[Held]:
    """Which way something went when prices are taken out of it; nothing where there are none to take out."""
    prices = deflator(setting, indicator(setting, line))
    if prices is None:
        return
    for base in bases:
        yield partial(went_really, line, prices, own, base, indicator(setting, line).kind, way), base


def _side(scene: Scene, cue: Cue) -> int:
    """1 where the sentence speaks of a surplus, -1 of a deficit, 0 of neither."""
    cues = [one for one in scene.cues if one.kind is CueKind.BALANCE and one.value]
    nearest = min(cues, key=lambda one: abs(one.span.start - cue.span.start), default=None)
    return {"surplus": 1, "deficit": -1}.get(nearest.value, 0) if nearest else 0
