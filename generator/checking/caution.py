"""Where a text by others is not called wrong: its words leave open what would make it right.

A red that is none costs the trust of those who read it. So a claim that no reading makes true stays open where its
clause holds a number that is not understood, or where the printed figure is right for another base or another series
that the text has spoken of, and the sentence says neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from generator.checking import measure
from generator.checking.claim import Claim, Reading
from generator.checking.data import Line
from generator.checking.finding import Finding, Measure, Verdict
from generator.checking.judge import is_right
from generator.checking.measure import fit
from generator.checking.printed import follows
from generator.checking.reading import CueKind, Hedge, Quantity, Span
from generator.checking.scene import Scene
from generator.checking.setting import Setting, indicator
from generator.model.period import Period, Window

_NOT_UNDERSTOOD = frozenset({"nothing says what this number is of", "this number is not understood"})
_OF_NUMBER = "the clause holds a number that is not understood"
_OF_SCOPE = "nothing says of which time this is the highest or lowest"
_OF_PRINTED = "by the figures printed beside it it is right"
_OF_OTHER = "it is held against something that is not understood"
_SCOPE = re.compile(
    r"\b(?:this|the|that|el|este) (?:year|a[ñn]o)(?:[’']s)?\b|\bever\b|\bhistor|\brecord\b|"
    r"\b(?:of|in|de|en) (?:19|20)\d\d",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\s*(?:(?:more|less|fewer|higher|lower|larger|smaller|bigger|greater|m[aá]s|menos|mayor|menor)\s+)?"
    r"(?:than (?:in |that of |those of |the )?|that of |those of |as much as |as many as |of what |of that |what |"
    r"que (?:el de |la de |los de |las de |en )?|lo que )",
    re.IGNORECASE,
)
"""What a figure may be held against: a time, or another thing."""
_OF_THING = "it counts something else than the series that the text speaks of"
_OF_WORDS = "the words around it say more than is understood"
_PER = frozenset({"percent", "share", "times"})
_INVOLVED = re.compile(
    r"\b(?:between (?:19|20)\d\d and|average annual|annual average|on average per|every|each|when|whose|share|weight|"
    r"(?:two|three|four|five|ten|\d+) years (?:before|ago|earlier)|preceding|since|if|per capita|combined|together|"
    r"the (?:first|last|only) \w+ (?:after|in)|cumulative(?:ly)?|respectively)\b",
    re.IGNORECASE,
)
"""Words that make of a figure something that is not read yet."""
_OF_BASE = "the sentence does not say against what, and for another time that it may be held against it is right"
_OF_SERIES = "the sentence does not say of what, and of something else that the text has spoken of it is right"


class Around(NamedTuple):
    """What stands around a claim: where numbers stand that are not understood, and the figures printed."""

    dark: list[Span]
    printed: list[Quantity]


class Other(NamedTuple):
    """What else a figure may be of."""

    line: Line
    window: Window
    base: Window | None


def cautious(claims: Sequence[Claim], found: Sequence[Finding], scene: Scene, setting: Setting) -> list[Finding]:
    """The findings of a sentence, those that are too sure left open."""
    if setting.is_declared:
        return list(found)
    around = [*setting.printed, *scene.quantities]
    setting.printed = list(scene.quantities)
    dark = [one.span for one in found if one.verdict is Verdict.UNVERIFIABLE and one.why in _NOT_UNDERSTOOD]
    both = zip(claims, found, strict=True)
    return [_careful(claim, one, Around(dark, around), scene, setting) for claim, one in both]


def _careful(claim: Claim, found: Finding, around: Around, scene: Scene, setting: Setting) -> Finding:
    if found.verdict is not Verdict.CONTRADICTED or not claim.readings or claim.fault or claim.is_denied:
        return found
    why = _doubt(claim, around, scene, setting)
    return replace(found, verdict=Verdict.UNVERIFIABLE, right="", reading="", why=why) if why else found


def _doubt(claim: Claim, around: Around, scene: Scene, setting: Setting) -> str:
    if claim.doubt:
        return claim.doubt
    first, last = scene.clause(claim.span.start)
    if any(first <= one.start < last for one in around.dark):
        return _OF_NUMBER
    reading = claim.readings[0]
    if reading.measure is Measure.RECORD and not _is_scoped(scene, claim.span):
        return _OF_SCOPE
    has_start = scene.has(CueKind.SINCE_START) or any(one.role == "since" for one in scene.whens)
    if reading.detail == "first" and not has_start:
        return _OF_SCOPE
    return _doubt_of_figure(claim, claim.quantity, around, scene, setting) if claim.quantity is not None else ""


def _doubt_of_figure(claim: Claim, quantity: Quantity, around: Around, scene: Scene, setting: Setting) -> str:
    """Why a figure may be right after all: by others, for another base, of another series; or not be understood."""
    if _is_other_thing(quantity, claim):
        return _OF_THING
    if _is_involved(scene, claim):
        return _OF_WORDS
    if follows(quantity, around.printed):
        return _OF_PRINTED
    if _is_compared(scene, quantity):
        return _OF_OTHER
    return _doubt_of_slots(claim, scene, setting)


def _doubt_of_slots(claim: Claim, scene: Scene, setting: Setting) -> str:
    reading = claim.readings[0]
    if reading.measure not in (Measure.CHANGE, Measure.LEVEL):
        return ""
    is_held = _is_held(scene, *scene.clause(claim.span.start))
    if reading.comparison and not is_held and _fits(claim, _other_bases(reading, setting), setting):
        return _OF_BASE
    is_named = any(one.indicators for one in scene.subjects)
    return _OF_SERIES if not is_named and _fits(claim, _other_series(reading, setting), setting) else ""


def _is_scoped(scene: Scene, span: Span) -> bool:
    """Whether words say since when, or of which time, something is the highest."""
    cue = next((one for one in scene.cues if one.span.touches(span)), None)
    if cue is None or cue.kind is CueKind.RECORD or scene.has(CueKind.SINCE_START):
        return True
    return any(one.role in ("since", "season") for one in scene.whens) or _SCOPE.search(scene.text) is not None


def _is_compared(scene: Scene, quantity: Quantity) -> bool:
    """Whether a figure is held against something that is no time: "twice those of Jalisco"."""
    found = _BESIDE.match(scene.plain, quantity.span.end)
    if found is None:
        return False
    return not any(found.end() <= one.span.start <= found.end() + 4 for one in scene.all_whens)


def _is_other_thing(quantity: Quantity, claim: Claim) -> bool:
    """Whether a figure counts what no series at hand does: people where they are of pesos."""
    units = {one.unit for one in claim.readings if one.measure in (Measure.LEVEL, Measure.DIFFERENCE)}
    if not units or not quantity.unit or len(units) < len({one.unit for one in claim.readings}):
        return False
    return quantity.unit not in _PER and not any(_is_like(quantity.unit, one) for one in units)


def _is_like(one: str, other: str) -> bool:
    return one == other or (one.isupper() and other.isupper()) or {one, other} <= {"person", "job"}


def _is_involved(scene: Scene, claim: Claim) -> bool:
    """Whether the words around a figure say more than what, when and against when."""
    first, last = scene.clause(claim.span.start)
    is_exact = claim.quantity is not None and claim.quantity.hedge is Hedge.EXACT
    is_step = claim.readings[0].measure is Measure.DIFFERENCE and is_exact
    if is_step and not _is_held(scene, first, last):
        return True
    has_start = any(one.role == "since" and one.window for one in scene.whens)
    found = _INVOLVED.finditer(scene.plain, first, last)
    return any(one[0].casefold() != "since" or not has_start for one in found)


def _is_held(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause says what its figures are held against."""
    return bool(scene.whens_in(first, last, ("against", "since")))


def _fits(claim: Claim, others: Iterator[Other], setting: Setting) -> bool:
    """Whether a printed figure is right for something else."""
    return any(_is_right(claim, one, setting) for one in others)


def _is_right(claim: Claim, other: Other, setting: Setting) -> bool:
    about, quantity, reading = indicator(setting, other.line), claim.quantity, claim.readings[0]
    if other.base is not None:
        value = measure.moved(other.line, other.window, other.base, about.kind)
    else:
        found = measure.level(other.line, other.window, about.kind)
        value = found.scaleb(about.power) if found is not None else None
        reading = replace(reading, unit=about.unit)
    return value is not None and quantity is not None and is_right(quantity, value, reading)


def _other_bases(reading: Reading, setting: Setting) -> Iterator[Other]:
    """Times that a change may silently be held against: those the text has named, the last December, two years ago."""
    line, own = reading.line, reading.window
    named = [fitted for one in setting.dated if (fitted := fit(one, line.frequency)) and len(fitted) == len(own)]
    december = Window.of(Period.of(line.frequency, own.last.year - 1, int(line.frequency)))
    usual = [own.shift_years(-1), own.shift(-len(own)), own.shift_years(-2), *([december] if len(own) == 1 else [])]
    for base in dict.fromkeys([*named, *usual]):
        if base.last < own.first and base != reading.comparison:
            yield Other(line, own, base)


def _other_series(reading: Reading, setting: Setting) -> Iterator[Other]:
    """The other series that the text has spoken of, at the same times."""
    for series in setting.spoken:
        for line in setting.data.lines(series):
            if line is not reading.line and line.frequency is reading.line.frequency:
                yield Other(line, reading.window, reading.comparison)
