"""What stands at the head of its year, or of a stretch that is named: "best month: June", "this year's high"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Reading
from generator.checking.finding import Measure
from generator.checking.grammar.unit import MONTHS
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.extreme import Record
from generator.checking.ledger.lead import leads_in, leads_its_year
from generator.checking.ledger.measure import fit
from generator.checking.peaks.superlative import EVER
from generator.checking.reading import Cue, CueKind, Quantity
from generator.checking.scene.named import named
from generator.checking.scene.period_noun import months_of
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.model.period import Window

_IN_SO_LONG = re.compile(
    r"(?:\s+\w+){0,3}\s+(?:in|for|en)\s+(?:(?:the|los)\s+(?:last|past|[uú]ltimos)\s+)?"
    r"(?:(?:more than|over|almost|nearly|at least|about|around|some|m[aá]s de|casi|al menos|cerca de|unos)\s+)?",
    re.IGNORECASE,
)
_RATE = re.compile(r"\b(?:inflation|inflaci[oó]n|rate|tasa)\b", re.IGNORECASE)


def in_its_year(
    scene: Scene, setting: Setting, cue: Cue, own: Window, line: Line, claimed: Record
) -> Iterator[Reading]:
    """Whether a month is the highest of its year, by level or by change: "best month: June", "this year's high"."""
    if scene.has(CueKind.SINCE_START) or cue.kind is CueKind.RECORD or claimed.is_seasonal or claimed.rank != 1:
        return
    if EVER.search(scene.text):
        return
    about = indicator(setting, line)
    levels = partial(measure.level, line, kind=about.kind)
    changes = partial(measure.monthly_change if claimed.is_monthly else measure.annual_change, line, kind=about.kind)
    amounts = [changes] if claimed.is_change or _is_of_rate(scene, cue.span.start) else [levels, changes]
    is_of_periods = months_of(scene, cue.span.start) > 0
    for amount in amounts:
        is_far = is_of_periods and amount is changes and not claimed.is_change
        sign = 1 if claimed.is_high else -1
        holds = partial(leads_its_year, own, amount, setting.newest, is_high=claimed.is_high)
        yield Reading(Measure.RECORD, line, own, sign=sign, detail="year", holds=holds, is_far=is_far)
        for around in _around(scene, setting, own):
            holds = partial(leads_in, own, around, amount, is_high=claimed.is_high)
            yield Reading(
                Measure.RECORD,
                line,
                own,
                sign=sign,
                detail="stretch",
                holds=holds,
                is_far=is_far,
            )


def _around(scene: Scene, setting: Setting, own: Window) -> Iterator[Window]:
    """The stretches that a sentence names and that a month lies in: "en el primer semestre, el más alto fue enero"."""
    for when in scene.whens:
        if when.role == "of" and not when.adjective and when.months > 1:
            for one in named(when, setting):
                around = fit(one, own.frequency)
                if around and own.last in around and len(around) > len(own):
                    yield around


def _is_of_rate(scene: Scene, place: int) -> bool:
    """Whether a superlative is of inflation, which is how prices change, not of their index."""
    subject = scene.subject(place)
    words = scene.plain[subject.span.start : subject.span.end] if subject else scene.text
    rates = [one for one in scene.quantities if one.unit == "percent"]
    return _RATE.search(words) is not None or (bool(rates) and not any(one.unit == "index" for one in scene.quantities))


def in_so_long(scene: Scene, cue: Cue, own: Window) -> tuple[Quantity, Window] | None:
    """The time in which something is said to be the highest, with its length: "the lowest in more than three years"."""
    for one in scene.quantities:
        if (
            one.unit in MONTHS
            and one.span > cue.span
            and _IN_SO_LONG.fullmatch(scene.plain, cue.span.end, one.span.start)
        ):
            periods = int(one.value) * MONTHS[one.unit] * own.frequency // 12
            return (one, Window.trailing(own.last, periods + 1)) if len(own) == 1 and periods else None
    return None
