"""Places told of as one, in texts by others: "Puebla y Oaxaca recibieron en conjunto", "entre los tres sumaron".

The list stands in the sentence, before its figure, or in the one before it, which "the three together" takes up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Reading
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Hedge, Quantity, Span
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.listed import together
from generator.checking.scene.row_of_places import row
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.model.period import Window
from generator.model.unit import Operation
from generator.model.words import Indicator

DETAIL = "together"
_AS_ONE = re.compile(
    r"\b(?:en conjunto|juntos?|juntas?|de manera conjunta|conjuntamente|sumad[oa]s|combinad[oa]s|ambos|ambas|"
    r"entre (?:ambos|ambas|(?:los|las)\s+(?P<es>\w+))|(?:los|las)\s+(?P<them>dos|tres|cuatro|cinco|seis)\s+"
    r"(?:estados|entidades)(?!\s+(?:con|que|de|del|m[aá]s|donde|federativas))|"
    r"together|combined|joint(?:ly)?|between them|the\s+(?P<en>two|three|four|five|six)\s+"
    r"(?:states(?!\s+(?:with|that|which|where))|together|combined))\b",
    re.IGNORECASE,
)
"""What makes one of the places of a list."""
_WITH_OTHERS = re.compile(r"\b(?:together|along|combined|junto|sumad[oa])\s+(?:with|con|a)\s", re.IGNORECASE)
"""What makes of a list those that another one is added to."""
_TAKES_UP = re.compile(r"\s*,\s*(?:que|quienes|l[oa]s cuales|which)\s+", re.IGNORECASE)
_NUMBERS = {
    **{word: at for at, word in enumerate("dos tres cuatro cinco seis siete ocho nueve diez".split(), 2)},
    **{word: at for at, word in enumerate("two three four five six seven eight nine ten".split(), 2)},
}
WORDS = frozenset(
    "conjunto juntos juntas junto junta conjunta conjuntamente ambos ambas entre estados entidades sumados sumadas "
    "combinados combinadas together combined joint jointly between states".split()
)


def joined(scene: Scene, at: int, setting: Setting) -> list[Subject]:
    """The places that a figure is told of as of one; empty where it is of one place, or of each."""
    if not scene.is_foreign:
        return []
    quantity = scene.quantities[at]
    if _WITH_OTHERS.search(scene.plain, scene.clause(quantity.span.start)[0], quantity.span.start):
        return []  # "together with Chihuahua and Coahuila it concentrated 44.1%" is of one more
    place, is_part = quantity.span.start, quantity.unit in ("percent", "share")
    named = together(scene, place, quantity.span.end if is_part else None) or _taken_up(scene, setting, place)
    if named:
        return named
    found = _as_one(scene, place)
    if found is None:
        return []
    own = [one for one in _list(scene, setting) if one.span.end <= place]
    figures = [one for one in scene.quantities if own and own[0].span.start < one.span.start < own[-1].span.end]
    if len(own) > 1 and not figures:
        return own
    known = [Subject(scene.span, areas=(one,)) for one in setting.pair]
    size = next((_NUMBERS.get(one.casefold(), -1) for one in found.groupdict().values() if one), 0)
    return known if len(known) > 1 and size in (0, len(known)) else []


def is_count_of_them(scene: Scene, quantity: Quantity) -> bool:
    """Whether a number only says how many places are told of as one: "entre los tres"."""
    if not scene.is_foreign or WORDS.isdisjoint(scene.stock):
        return False
    found = _AS_ONE.finditer(scene.plain, scene.span.start, scene.span.end)
    return quantity.step == 1 and any(quantity.span.touches(Span(*one.span())) for one in found)


def is_said_as_one(scene: Scene, at: int) -> bool:
    """Whether words of a text by others say that a figure is of several places together."""
    return scene.is_foreign and _as_one(scene, scene.quantities[at].span.start) is not None


def _as_one(scene: Scene, place: int) -> re.Match[str] | None:
    if WORDS.isdisjoint(scene.stock) or any(_is_top(one) for one in scene.quantities):
        return None
    return _AS_ONE.search(scene.plain, scene.clause(place)[0], place)


def _is_top(count: Quantity) -> bool:
    """Whether a count says itself which places are meant: "together, the top three"."""
    return count.unit == "place" and count.hedge is Hedge.AT_MOST


def _list(scene: Scene, setting: Setting) -> list[Subject]:
    """The first list of places of a sentence."""
    first = next((one for one in scene.subjects if one.areas and not one.indicators), None)
    return row(scene, setting, first.span.start) if first else []


def _taken_up(scene: Scene, setting: Setting, place: int) -> list[Subject]:
    """The list right before a relative clause with the figure: "Puebla, Oaxaca y Veracruz, que reunieron 20%"."""
    named = _list(scene, setting)
    if len(named) < 2 or _TAKES_UP.match(scene.plain, named[-1].span.end) is None:
        return []
    return named if named[-1].span.end < place else []


def sums(scene: Scene, at: int, setting: Setting, named: list[Subject]) -> Iterator[Reading]:
    """What several places have together."""
    areas = {area for one in named for area in one.areas}
    told = next((one for one in scene.subjects if one.indicators), None)
    for window in figure_times(scene, at, setting) if named else ():
        for line in setting.lines(Subject(named[0].span, told.indicators if told else (), named[0].areas)):
            own, about = setting.fitted(window, line), indicator(setting, line)
            group = [one for one in setting.data.kin(line) if one.series.area in areas]
            if own and len(group) == len(named) and about.kind.window_operation is Operation.SUM:
                value = partial(_sum, group, own, about)
                yield Reading(Measure.LEVEL, line, own, detail=DETAIL, value=value, unit=about.unit)


def _sum(group: list[Line], window: Window, about: Indicator) -> Decimal | None:
    found = [measure.level(one, window, about.kind) for one in group]
    if None in found:
        return None
    return sum((one for one in found if one is not None), Decimal(0)).scaleb(about.power)
