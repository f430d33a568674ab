"""How many places, or months, were above or below an amount: "doce entidades superaron los mil millones de dólares".

"En siete de los últimos doce meses la inflación superó el 4%" counts months of a rate, "nine states received more than
a billion dollars" places by what they have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.grammar.unit import MONTHS
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import Hedge, Quantity, Relation, When
from generator.checking.scene.named import named
from generator.checking.scene.places import peers
from generator.checking.scene.prices import is_inflation
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.spoken import times
from generator.model.period import Period, Window
from generator.model.unit import Kind

_PASSED = re.compile(
    r"\b(?:(?P<no>no|sin|not|never|nunca)\s+)?(?:(?P<up>super|rebas|exced|sobrepas|exceed|topp|surpass)\w*|"
    r"(?P<over>m[aá]s\s+de|por\s+(?:encima|arriba)\s+del?|arriba\s+del?|mayor(?:es)?\s+(?:a|al|que)|superior(?:es)?\s+al?|"
    r"more\s+than|above|over)|"
    r"(?P<under>menos\s+de|por\s+debajo\s+del?|debajo\s+del?|menor(?:es)?\s+(?:a|al|que)|inferior(?:es)?\s+al?|less\s+than|"
    r"below|under)|(?P<reach>lleg|alcanz|reach)\w*)\b\s*(?:(?:a|de|los|las|el|la|the)\s+)*[$]?\Z",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s+(?:de|of|out\s+of)\s+(?:(?:los|las|the|sus|its|esos|those)\s+)?(?:(?:[uú]ltimos|last|past|primeros|first)\s+)?",
    re.IGNORECASE,
)
_PLACES = {"state": "state", "municipality": "municipality"}
_AMONG = re.compile(r"\b(?:de|entre|of|among)\s+(?:(?:las|los|the)\s+)?\Z", re.IGNORECASE)
_OVER = frozenset({Hedge.OVER, Hedge.JUST_OVER})
_UNDER = frozenset({Hedge.UNDER})
TOPICS = frozenset({"state", "municipality", "meses", "months", "trimestres", "quarters", "month", "quarter"})


def past_marks(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every such count of a text by others."""
    if setting.is_declared:
        return
    mark = next((one for one in scene.quantities if _is_mark(one) and _way(scene, one)), None)
    if mark is None:
        return
    for at, count in enumerate(scene.quantities):
        if count.span in scene.used or count is mark or count.hedge is not Hedge.EXACT or count.step != 1:
            continue
        readings: tuple[Reading, ...] = ()
        if count.unit in _PLACES and not _AMONG.search(scene.plain, scene.span.start, count.span.start):
            readings = tuple(_of_places(scene, setting, count, mark))
        elif count.unit in ("", "month", "quarter"):
            readings = tuple(_of_periods(scene, setting, at, mark))
        if readings:
            scene.used.update((count.span, mark.span))
            whole = [one.span for one in scene.quantities[at + 1 : at + 2] if one.unit in MONTHS]
            scene.used.update(whole)
            scene.used.update(one.span for one in scene.cues if one.span.touches(mark.span))
            yield Claim(count.span, Measure.BREADTH, readings, count)
            return


def _is_mark(said: Quantity) -> bool:
    return said.unit == "percent" or said.unit.isupper() or said.unit in ("person", "establishment", "job")


def _way(scene: Scene, mark: Quantity) -> int:
    """1 where what is counted was above a mark, -1 where below, 0 where no word says."""
    found = _PASSED.search(scene.plain, scene.span.start, mark.span.start)
    if found is None:
        words = scene.plain[mark.span.start : mark.span.end] + " "
        found = _PASSED.search(words[: next((at for at, one in enumerate(words) if one.isdigit()), len(words))])
    if found is not None:
        way = -1 if found["under"] else 1
        return -way if found["no"] else way
    return 1 if mark.hedge in _OVER else -1 if mark.hedge in _UNDER else 0


def _of_places(scene: Scene, setting: Setting, count: Quantity, mark: Quantity) -> Iterator[Reading]:
    """In how many places the amount was past the mark."""
    way = _way(scene, mark)
    told = next((one for one in scene.subjects if one.indicators), None)
    subject = Subject(told.span, told.indicators) if told else scene.subject(count.span.start)
    for window in times(scene, setting, count.span.start):
        for line in setting.lines(subject):
            own, about, group = setting.fitted(window, line), indicator(setting, line), peers(setting, line, count.unit)
            if own is None or len(group) < 2:
                continue
            if mark.unit == "percent":
                value = partial(_how_many_moved, group, own, about.kind, mark.value, way)
            elif about.unit == mark.unit:
                value = partial(_how_many, group, own, about.kind, mark.value.scaleb(-about.power), way)
            else:
                continue
            yield Reading(Measure.BREADTH, line, own, sign=way, detail="tally", value=value, unit=count.unit)


def _how_many(group: list[Line], window: Window, kind: Kind, mark: Decimal, way: int) -> Decimal:
    known = [measure.level(one, window, kind) for one in group]
    return Decimal(sum(1 for one in known if one is not None and (one - mark) * way > 0))


def _how_many_moved(group: list[Line], window: Window, kind: Kind, mark: Decimal, way: int) -> Decimal:
    known = [measure.annual_change(one, window, kind) for one in group]
    return Decimal(sum(1 for one in known if one is not None and (one - mark) * way > 0))


def _of_periods(scene: Scene, setting: Setting, at: int, mark: Quantity) -> Iterator[Reading]:
    """In how many periods of a stretch the series, or its yearly rate, was past the mark."""
    count, way = scene.quantities[at], _way(scene, mark)
    for line in setting.lines(scene.subject(mark.span.start)):
        about = indicator(setting, line)
        is_rate = mark.unit == "percent"
        if is_rate and not is_inflation(about, setting) and about.kind is not Kind.RATE:
            continue
        if not is_rate and about.unit != mark.unit:
            continue
        for stretch in _stretches(scene, setting, at, line):
            value = partial(
                _periods_past, setting, line, stretch, mark.value.scaleb(0 if is_rate else -about.power), way
            )
            yield Reading(Measure.BREADTH, line, stretch, sign=way, detail="tally", value=value, unit=count.unit)


def _stretches(scene: Scene, setting: Setting, at: int, line: Line) -> Iterator[Window]:
    """The time out of which periods are counted: "de los últimos doce meses", "de los doce meses de 2023"."""
    count = scene.quantities[at]
    behind = [one for one in scene.all_whens if one.span.start >= count.span.end]
    newest = next((one for one in behind if _is_whole(scene, count, one)), None)
    if newest is not None:
        for window in _ends(scene, setting, newest):
            own = setting.fitted(window, line)
            if own is not None:
                yield Window.trailing(own.last, max(1, newest.months * line.frequency // 12))
        return
    whole = scene.quantities[at + 1] if at + 1 < len(scene.quantities) else None
    if whole is None or whole.unit not in MONTHS or not _OF.fullmatch(scene.plain, count.span.end, whole.span.start):
        return
    length = int(whole.value) * MONTHS[whole.unit] * line.frequency // 12
    for window in times(scene, setting, count.span.start) or setting.windows():
        own = fit(window, line.frequency)
        if own is not None and length:
            yield own if len(own) == length else Window.trailing(own.last, length)


def _is_whole(scene: Scene, count: Quantity, when: When) -> bool:
    is_newest = when.relation is Relation.NEWEST and when.months > 1
    return is_newest and _OF.fullmatch(scene.plain, count.span.end, when.span.start) is not None


def _ends(scene: Scene, setting: Setting, newest: When) -> list[Window]:
    """The times with which the newest ones may end: one named in the sentence, else those of the text."""
    told = [one for one in scene.all_whens if one is not newest and not one.adjective and one.role in ("of", "against")]
    return [one for when in told for one in named(when, setting)] or setting.windows()


def _periods_past(setting: Setting, line: Line, stretch: Window, mark: Decimal, way: int) -> Decimal | None:
    known = [_value(setting, line, one) for one in stretch.periods]
    if any(one is None for one in known):
        return None
    return Decimal(sum(1 for one in known if one is not None and (one - mark) * way > 0))


def _value(setting: Setting, line: Line, period: Period) -> Decimal | None:
    about = indicator(setting, line)
    return (
        measure.annual_change(line, Window.of(period), about.kind) if is_inflation(about, setting) else line.at(period)
    )
