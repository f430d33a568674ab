"""When an earlier level was passed again: "not until 2017 did they exceed the level of 2014", in texts by others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import Span
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.text.clue import Clue
from generator.model.period import Frequency, Period, Window
from generator.model.words import Indicator

_PASSED = (
    r"\b(?:exceed|surpass|top|regain|recover|pass|beat|overtake|return to|get back to|"
    r"super\w+|rebas\w+|recuper\w+|regres\w+ a|volvi\w+ a(?:l)?)(?:ed|s)?\s+"
    r"(?:(?:the|its|their|that|those|what|el|la|los|las|lo|su|sus)\s+)?"
)
_LEVEL = r"(?:level|levels|figure|amount|total|mark|value|ones?|nivel|niveles|cifra|monto|total|valor)"
_YEAR = r"(?:19|20)\d\d"
_UNTIL = Clue(
    "until hasta",
    r"\b(?:not until|(?:takes?|took|(?:would|will) take|had to wait) until|"
    r"(?:no fue sino|no fue|no es sino|hubo que esperar|tuvieron que esperar) hasta)\s+(?P<time>[^,;]{2,24}?)\s+"
    rf"(?:did|do|does|for|before|that|cuando|que|para que)\s+[^,;.]{{0,40}}?{_PASSED}"
    rf"(?:{_LEVEL}\s+)?(?:(?:of|in|from|de|del|que)\s+)?(?P<base>(?:\w+\s+)?{_YEAR})\b",
)
_NOT_UNTIL = Clue(
    "until hasta",
    rf"\b(?:did not|didn['’]t|do not|does not|would not|no)\s+{_PASSED}"
    rf"(?:{_LEVEL}\s+(?:(?:of|in|from|de|del|que)\s+)?)?(?P<base>(?:[^\W\d]+\s+(?:de\s+)?)?{_YEAR})(?:\s+{_LEVEL})?\s+"
    rf"(?:sino\s+)?(?:until|hasta)\s+(?P<time>(?:[^\W\d]+\s+){{0,4}}?{_YEAR})\b",
)
"""The same with the verb first: "no superó el nivel de 2008 hasta 2012", "did not exceed their 2008 level until"."""
TOPICS = _UNTIL.words
_SLACK = 2


def regained(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every time at which something is said to have first passed what it was at an earlier one."""
    told = () if setting.is_declared else (*_UNTIL.all(scene), *_NOT_UNTIL.all(scene))
    for found in told:
        now, then = (_window(scene, *found.span(name)) for name in ("time", "base"))
        if now is None or then is None:
            continue
        span = Span(*found.span())
        scene.used.update(one.span for one in scene.cues if one.span.touches(span))
        readings = tuple(_readings(scene, setting, found.start("base"), now, then))
        yield Claim(span, Measure.FIRST_TIME, readings, None, "" if readings else "nothing says what was passed then")


def _window(scene: Scene, start: int, stop: int) -> Window | None:
    """The time named between two places; a year by itself also where it is read as one end of a range."""
    words = scene.plain[start:stop]
    if words.isdigit():
        return Window.of(Period.of(Frequency.YEAR, int(words)))
    inside = (one for one in scene.all_whens if start - _SLACK <= one.span.start and one.span.end <= stop + _SLACK)
    return next((one.window for one in inside if one.window is not None), None)


def _readings(scene: Scene, setting: Setting, place: int, now: Window, then: Window) -> Iterator[Reading]:
    for line in setting.lines(scene.subject(place)):
        own, base = fit(now, line.frequency), fit(then, line.frequency)
        if own and base and len(own) == len(base) and base.last < own.first:
            holds = partial(_is_passed, line, own, base, indicator(setting, line))
            yield Reading(Measure.FIRST_TIME, line, own, base, holds=holds)


def _is_passed(line: Line, own: Window, base: Window, about: Indicator) -> bool | None:
    """Whether it was above then, and at no time of the same length in between."""
    values, one = [measure.level(line, base, about.kind)], base.shift(len(base))
    while one.last <= own.last:
        values.append(measure.level(line, one, about.kind))
        one = one.shift(len(base))
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return None
    return known[-1] > known[0] and all(value <= known[0] for value in known[1:-1])
