"""Who is last among places, or last but one, in texts by others: "was at the bottom of the table", "penúltimo"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.places.holder import holders
from generator.checking.places.ranked_by import by_change
from generator.checking.places.standing import Standing, standings
from generator.checking.reading import Span
from generator.checking.scene.podium import Ranking
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.text.clue import Clue

_LAST = Clue(
    "last bottom list table rear penultimate ultimo ultima penultimo penultima antepenultimo antepenultima lista tabla "
    "fondo sotano zaga cola abajo",
    r"\b(?:(?P<third>third[- ](?:to|from)[- ](?:the )?(?:last|bottom)|antepen[uú]ltim[oa])|"
    r"(?P<second>second[- ](?:to|from)[- ](?:the )?(?:last|bottom)|next to last|penultimate|(?<!ante)pen[uú]ltim[oa])|"
    r"(?:came|ranked|ranks|was|finished|placed|stood|comes|is)(?: in)? (?:dead )?last(?: place)?"
    r"(?! (?:year|month|week|quarter|spring|summer|autumn|winter|\w+day))|"
    r"(?:at|on) the (?:very )?bottom(?: of the (?:table|list|ranking|standings))?|closed the (?:list|table)|"
    r"brought up the rear|in last place|[uú]ltimo (?:lugar|sitio|puesto)|[uú]ltima posici[oó]n|"
    r"cerr[oó] la (?:lista|tabla)|(?:al|en el) (?:fondo|final|s[oó]tano) de la (?:tabla|lista)|"
    r"a la zaga|a la cola|hasta abajo)\b",
)
TOPICS = _LAST.words


def last_places(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Everybody who is said to be last, last but one or last but two."""
    if setting.is_declared:
        return
    for found in _LAST.all(scene):
        span = Span(*found.span())
        back = 2 if found["third"] else 1 if found["second"] else 0
        readings = tuple(_readings(scene, setting, span, back))
        if readings:
            scene.used.update(one.span for one in scene.cues if one.span.touches(span))
            scene.used.update(one.span for one in scene.quantities if one.span.touches(span))
            yield Claim(span, Measure.RANK, readings)


def _readings(scene: Scene, setting: Setting, span: Span, back: int) -> Iterator[Reading]:
    by = Ranking(by_change=by_change(scene, span))
    for own in holders(scene, setting, span.start):
        for one in standings(scene, setting, own, span.start, (by,)):
            yield one.reading(partial(_is_last, one, back), "last")


def _is_last(one: Standing, back: int) -> bool | None:
    return list(one.order)[-1 - back] == one.own if one.own in one.order else None
