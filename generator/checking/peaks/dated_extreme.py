"""The month in which a year had its peak or its low: "in 2023 the dollar peaked in January and was lowest in July"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Reading
from generator.checking.finding import Measure
from generator.checking.grammar.unit import MONTHS
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.lead import leads_in
from generator.checking.peaks.change_way import change_way, is_high
from generator.checking.reading import Cue, When
from generator.checking.scene.named import is_that_year
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.model.period import Frequency, Period, Window
from generator.model.unit import Kind
from generator.model.words import Indicator

_IN = re.compile(
    r"\s+(?:(?:level|rate|reading|point|value|nivel|valor|tasa|punto|del año)\s+)?(?:back\s+)?(?:in|en)\s+"
    r"(?:el mes de\s+)?",
    re.IGNORECASE,
)
_EVER = re.compile(r"\b(?:record|r[eé]cord|all-time|hist[oó]ric\w*|ever|since|desde)\b", re.IGNORECASE)
_FEWEST = 2


def in_named_year(scene: Scene, setting: Setting, cue: Cue) -> Iterator[Reading]:
    """Whether the month behind a peak or a low is that of the year that the sentence tells of; nothing for others."""
    when = next((one for one in scene.whens if one.span.start > cue.span.end), None)
    year = _year(scene, setting, cue)
    if not scene.is_foreign or when is None or not year or not _is_month(scene, cue, when):
        return
    high = is_high(scene, cue, change_way(scene, cue))
    for line in setting.lines(scene.subject(cue.span.start)):
        if line.frequency <= 1 or when.month * line.frequency % 12:
            continue
        own = Window.of(Period.of(line.frequency, year, when.month * line.frequency // 12))
        whole = Window(Period.of(line.frequency, year), Period.of(line.frequency, year, int(line.frequency)))
        about = indicator(setting, line)
        for amount in _amounts(scene, cue, line, about):
            holds = partial(leads_in, own, whole, amount, is_high=high, fewest=_FEWEST)
            yield Reading(Measure.RECORD, line, own, sign=1 if high else -1, detail="stretch", holds=holds)


def _is_month(scene: Scene, cue: Cue, when: When) -> bool:
    """Whether a time right behind a peak is a month without its year, and no record of all times is told."""
    is_part = when.window is None and 0 < when.months < MONTHS["year"] and when.month > 0 and when.role == "of"
    if not is_part or not _IN.fullmatch(scene.plain, cue.span.end, when.span.start):
        return False
    return _EVER.search(scene.plain, cue.span.start, when.span.end + 20) is None


def _year(scene: Scene, setting: Setting, cue: Cue) -> int:
    """The year named in full before a peak in its sentence, or taken up in it."""
    before = [one for one in scene.whens if one.span.end <= cue.span.start and not one.adjective and one.role == "of"]
    for one in reversed(before):
        if is_that_year(one):
            return setting.year
        if one.window is not None and one.window.frequency is Frequency.YEAR and len(one.window) == 1:
            return one.window.last.year
    return 0


def _amounts(scene: Scene, cue: Cue, line: Line, about: Indicator) -> list[measure.Amount]:
    """What is held against the other months: of prices, or where a change is told, how they changed."""
    if about.kind is Kind.INDEX or change_way(scene, cue):
        return [
            partial(measure.annual_change, line, kind=about.kind),
            partial(measure.monthly_change, line, kind=about.kind),
        ]
    return [partial(measure.level, line, kind=about.kind)]
