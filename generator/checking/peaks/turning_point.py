"""Where a series turned: its recent peak, the low point that it has come back from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import Span, When
from generator.checking.scene.named import named
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.text.clue import Clue
from generator.model.period import Window
from generator.model.words import Indicator

_POINT = Clue(
    "reciente recent punto point low high peak",
    r"\b(?:(?:m[aá]ximo|pico|m[ií]nimo) reciente|recent (?:peak|high|low|trough)|"
    r"punto m[aá]s (?:alto|bajo)(?! desde)|(?:lowest|highest) point(?! since)|the (?:low|high) was)\b",
)
_LOW = re.compile(r"m[ií]nimo|low|trough|bajo", re.IGNORECASE)
_RECENT = re.compile(r"recent|reciente", re.IGNORECASE)
TOPICS = _POINT.words


def turning_points(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Whether the time named is that of the highest or lowest value from shortly before it, or from the fall on."""
    for found in _POINT.all(scene):
        span = Span(*found.span())
        if any(span.is_in(one) for one in scene.used):
            continue
        scene.used.update(one.span for one in scene.cues if one.span.touches(span))
        when = next((one for one in scene.all_whens if one.span.start >= span.end and not one.adjective), None)
        readings = tuple(_readings(scene, setting, found, when)) if when else ()
        why = "" if readings else "nothing says when that was"
        yield Claim(span, Measure.RECORD, readings, None, why)


def _readings(scene: Scene, setting: Setting, found: re.Match[str], when: When) -> Iterator[Reading]:
    is_low = _LOW.search(found[0]) is not None
    place = found.start()
    lead = scene.whens_in(scene.span.start, place, ("of",))
    now = named(lead[0], setting) if lead else setting.windows()
    for window in now:
        for line in setting.lines(scene.subject(place)):
            own = fit(window, line.frequency)
            point = window_of(when, line.frequency, own) if own else None
            if own is None or point is None or not point.is_single or not point.last < own.last:
                continue
            first = point.shift(-1) if _RECENT.search(found[0]) else _first(scene, line, point)
            holds = partial(_is_turn, line, indicator(setting, line), first, point, own, is_low=is_low)
            yield Reading(Measure.RECORD, line, own, point, sign=-1 if is_low else 1, detail="point", holds=holds)


def _first(scene: Scene, line: Line, point: Window) -> Window:
    """The earliest time that the sentence names: the fall began there."""
    told = [one for when in scene.all_whens if when.window and (one := fit(when.window, line.frequency))]
    return min((one for one in told if one.last < point.last), key=lambda one: one.last, default=point.shift(-1))


def _is_turn(line: Line, about: Indicator, first: Window, point: Window, own: Window, *, is_low: bool) -> bool | None:
    values = [line.at(one) for one in Window(first.last, own.last).periods]
    top = measure.level(line, point, about.kind)
    known = [one for one in values if one is not None]
    if top is None or len(known) < len(values):
        return None
    return top == (min(known) if is_low else max(known))
