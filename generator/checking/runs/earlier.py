"""When the longest earlier run ended: "its longest earlier run of rises lasted nine months and ended in May"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import CueKind, When
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, window_of
from generator.checking.text.clue import Clue
from generator.model.period import Period

_LONGEST = Clue("longest racha", r"\b(?:longest (?:earlier|previous) run|racha m[aá]s larga)\b")
_ENDED = re.compile(r"\b(?:ended|came to an end|termin[oó]|concluy[oó]|acab[oó])\s+(?:in|en)\b", re.IGNORECASE)
_ANNUAL = re.compile(r"\b(?:inter)?(?:annual|anual)(?:es)?\b", re.IGNORECASE)
TOPICS = _LONGEST.words


def earlier_runs(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """The end of the longest run before the one that lasts."""
    told = next(_LONGEST.all(scene), None)
    ended = told and _ENDED.search(scene.plain, told.end(), scene.span.end)
    when = ended and next((one for one in scene.all_whens if one.span.start >= ended.end() - 3), None)
    if not told or not when:
        return
    ways = [one for one in scene.cues if one.kind is CueKind.DIRECTION and one.value in ("up", "down")]
    readings = tuple(_readings(scene, setting, told.start(), when, is_up=ways[-1].value == "up")) if ways else ()
    yield Claim(when.span, Measure.STREAK, readings, None, "" if readings else "nothing says what ran so long")


def _readings(scene: Scene, setting: Setting, place: int, when: When, *, is_up: bool) -> Iterator[Reading]:
    is_annual = _ANNUAL.search(scene.text) is not None
    for window in setting.windows():
        for line in setting.lines(scene.subject(place)):
            now, end = fit(window, line.frequency), window_of(when, line.frequency, window)
            for step in (line.frequency,) if is_annual else (1, line.frequency):
                if now and end:
                    holds = partial(_is_end, line, now.last, end.last, step, is_up=is_up)
                    yield Reading(Measure.STREAK, line, now, end, detail="earlier", holds=holds)


def _is_end(line: Line, newest: Period, end: Period, step: int, *, is_up: bool) -> bool | None:
    """Whether a run ended there than which none was longer, that of today apart."""
    runs = dict(_runs(line, newest, step, is_up=is_up))
    runs.pop(newest, None)
    return runs.get(end) == max(runs.values()) if runs else None


def _runs(line: Line, newest: Period, step: int, *, is_up: bool) -> Iterator[tuple[Period, int]]:
    """Each run by its last period, with its length."""
    if line.start is None:
        return
    length = 0
    for ordinal in range(line.start.ordinal + step, newest.ordinal + 1):
        period = Period(line.frequency, ordinal)
        now, then = line.at(period), line.at(period.shift(-step))
        goes_on = now is not None and then is not None and (now > then if is_up else now < then)
        if length and not goes_on:
            yield period.shift(-1), length
        length = length + 1 if goes_on else 0
    if length:
        yield newest, length
