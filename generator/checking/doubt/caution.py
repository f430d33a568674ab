"""Where a text by others is not called wrong: its words leave open what would make it right.

A red that is none costs the trust of those who read it. So a claim that no reading makes true stays open where its
words are not all understood (`grasp`), where the figures printed beside it bear it out (`printed`), and where it is
right in some other way that its words do not exclude (`leeway`). Somebody has to look at it then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.doubt.company import ALONE, is_alone
from generator.checking.doubt.grasp import dark, odd_words, untold
from generator.checking.doubt.leeway import leeway
from generator.checking.doubt.plain_words import WORDS
from generator.checking.doubt.printed import follows
from generator.checking.doubt.reach import is_turned, reach
from generator.checking.doubt.slip import FEWEST, is_likely, is_slip
from generator.checking.doubt.swapped import is_swapped
from generator.checking.finding import Finding, Measure, Verdict
from generator.checking.ledger.measure import fit, rounded
from generator.checking.reading import Quantity, Span
from generator.checking.saying import series_name, when
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting

_BY_OTHERS = "by the figures printed beside it it is right"
_OTHERWISE = "the words leave open of when or of what this figure is; it is right for {reading}"
_OF_WORDS = "the words around it are not all understood: {words}"
_FAR_OFF = "it has nothing to do with what its words seem to speak of"
_LEANS = "it leans on words before it that are not understood"
_OF_SIZE = "it is of quite another size than what the sentence seems to speak of"
_SEVERAL = "it is said of several times, which are not told apart"
_AND = re.compile(r"\s*(?:,|,?\s+and|\s+y)\s+(?:in\s+|en\s+)?", re.IGNORECASE)
_ODD = 2
"""Words that are not understood from which on even a slip may be of something else."""
_OF_BASE = "the time that its words name is what something is held against, and whether it is of then is left open"
_MOVES = frozenset({Measure.CHANGE, Measure.POINTS, Measure.DIFFERENCE, Measure.SHARE})
_POSSESSIVE = re.compile(r"['’]s?\s+[$]?")
_OF_PART = "what it is held against is no whole of it"
_WHOLE = Decimal(100)
_LAST = 6
"""Figures back from which on it does not matter any more how they were read."""
_APART, _SLIP = Decimal("0.9"), Decimal("0.03")
"""The common logarithm of eight, and how near a power of ten a slip of the point is."""


def cautious(claims: Sequence[Claim], found: Sequence[Finding], scene: Scene, setting: Setting) -> list[Finding]:
    """The findings of a sentence, those that are too sure left open."""
    if setting.is_declared:
        return list(found)
    around = [*setting.printed, *scene.quantities]
    setting.printed = list(scene.quantities)
    unread = dark(found, scene)
    both = zip(claims, found, strict=True)
    told = [_careful(claim, one, scene, setting, unread, around) for claim, one in both]
    figures = [one for one in told if one.printed is not None]
    if figures:
        setting.understood = [*setting.understood, *(one.verdict is Verdict.SUPPORTED for one in figures)][-_LAST:]
        setting.is_lost = all(one.verdict is Verdict.UNVERIFIABLE for one in figures)
    return [_in_company(claim, one, claims, found, scene) for claim, one in zip(claims, told, strict=True)]


def _in_company(claim: Claim, one: Finding, claims: Sequence[Claim], found: Sequence[Finding], scene: Scene) -> Finding:
    if one.verdict is not Verdict.CONTRADICTED or claim.fault or not is_alone(claim, claims, found, scene):
        return one
    return replace(one, verdict=Verdict.UNVERIFIABLE, right="", reading="", why=ALONE, cells=())


def _careful(
    claim: Claim, found: Finding, scene: Scene, setting: Setting, unread: Sequence[Span], around: Sequence[Quantity]
) -> Finding:
    if claim.quantity is None and _is_of_several(claim, found, scene):
        return replace(found, verdict=Verdict.UNVERIFIABLE, right="", reading="", why=_SEVERAL, cells=())
    if found.verdict is not Verdict.CONTRADICTED or not claim.readings or claim.fault or claim.is_denied:
        return found
    if _is_in_other_money(claim):
        return found
    why = claim.doubt or untold(claim, scene, unread) or _ungrasped(claim, found, scene, setting)
    why = why or _doubt(claim, found, scene, setting, around)
    return replace(found, verdict=Verdict.UNVERIFIABLE, right="", reading="", why=why, cells=()) if why else found


def _is_in_other_money(claim: Claim) -> bool:
    """Whether an amount is that of its sentence but for the currency: then nothing else is meant."""
    said = claim.quantity
    if said is None or not said.unit.isupper() or len(_digits_of(said)) < FEWEST:
        return False
    nearest = [one for one in claim.readings[:2] if one.unit.isupper() and one.unit != said.unit and one.value]
    values = [one.value() for one in nearest if one.value]
    return any(one and rounded(abs(one), said.step) == abs(said.value) for one in values)


def _digits_of(said: Quantity) -> str:
    return format(abs(said.value / said.step), "f").split(".")[0].rstrip("0")


def _is_of_several(claim: Claim, found: Finding, scene: Scene) -> bool:
    """Whether words without a figure are said of several times in a row: "it led in 2020, 2021 and 2022"."""
    if found.verdict is Verdict.UNVERIFIABLE or claim.measure not in (Measure.RANK, Measure.DIRECTION, Measure.RECORD):
        return False
    times = [one for one in scene.whens if one.role == "of" and not one.adjective and one.span > claim.span]
    return any(_AND.fullmatch(scene.plain, one.span.end, other.span.start) for one, other in pairwise(times))


def _ungrasped(claim: Claim, found: Finding, scene: Scene, setting: Setting) -> str:
    """What is not grasped of the words around a claim, unless its figure is off by a slip."""
    if scene.language not in WORDS:
        return ""
    said = claim.quantity
    values = (one.value() for one in claim.readings if one.value)
    odd = odd_words(claim, scene)
    if said is not None and len(odd) < _ODD and any(one is not None and is_slip(said, one) for one in values):
        return ""
    if odd:
        return _OF_WORDS.format(words=", ".join(dict.fromkeys(odd)))
    is_count = claim.measure in (Measure.STREAK, Measure.BREADTH)  # of which any may be wrong, and by any number
    is_lost = not setting.follows_well and not is_likely(claim, found)
    if scene.language == "en" and not is_count and is_lost and not is_swapped(claim, setting):
        return _FAR_OFF
    return _LEANS if scene.language == "en" and setting.is_lost and _does_lean(claim, scene) else ""


def _does_lean(claim: Claim, scene: Scene) -> bool:
    """Whether a sentence leaves its series, or its time, to those before it."""
    if claim.quantity is None:
        return not any(one.indicators for one in scene.subjects)
    return bool(claim.open & {"series", "statistic", "time"})


def _doubt(claim: Claim, found: Finding, scene: Scene, setting: Setting, around: Sequence[Quantity]) -> str:
    """Why a figure may be right after all."""
    if claim.quantity is None:
        return ""
    if claim.readings[0].measure is Measure.SHARE and found.value is not None and found.value > _WHOLE:
        return _OF_PART
    if _is_of_its_base(claim, scene) and not is_turned(claim):
        return _OF_BASE
    if follows(claim.quantity, around) and not is_turned(claim):
        return _BY_OTHERS
    other = None if is_turned(claim) else leeway(claim, setting) or reach(claim, scene, setting)
    if other is not None:
        return _OTHERWISE.format(reading=_told(other, setting))
    is_other = _is_of_another_size(claim, found) or _is_of_other_money(claim)
    return _OF_SIZE if is_other and not _is_named(claim, scene) else ""


def _is_of_other_money(claim: Claim) -> bool:
    """Whether an amount is neither in the currency of what it is read as nor near it: "$5.58 billion" is no rate."""
    said, unit = claim.quantity, claim.readings[0].unit
    if said is None or not said.unit.isupper() or not unit.isupper() or said.unit == unit:
        return False
    values = [one.value() for one in claim.readings if one.value]
    return all(abs(abs(said.value) - abs(one)) > abs(one) / 10 for one in values if one is not None)


def _is_of_its_base(claim: Claim, scene: Scene) -> bool:
    """Whether a move is read as of the only time its sentence names, which is a base, or is a base's own figure.

    "Zacatecas took in 7.1% more than in the first quarter of 2025", "lower than May's 3.94%".
    """
    first = claim.readings[0]
    if first.measure not in _MOVES:
        return False
    times = [one for one in scene.whens if not one.adjective]
    bases = [one for one in times if one.role == "against"]
    if any(_POSSESSIVE.fullmatch(scene.plain, one.span.end, claim.span.start) for one in bases):
        return True
    dated = [one.window for one in bases if one.window is not None]
    is_undated = not any(one.role == "of" for one in times)
    return is_undated and any(fit(one, first.window.frequency) == first.window for one in dated)


def _told(reading: Reading, setting: Setting) -> str:
    """What a reading is of, when, and against when, as the footnotes tell it."""
    against = f", against {when(reading.comparison, 'en')}" if reading.comparison else ""
    return f"{series_name(reading.line.series, setting.catalogue)}, {when(reading.window, 'en')}{against}"


def _is_named(claim: Claim, scene: Scene) -> bool:
    """Whether its sentence has but one time, dated, and names statistic and place: then a figure is of nothing else."""
    told = [one for one in scene.whens if one.role == "of" and not one.adjective]
    is_dated = len(told) == 1 and told[0].window is not None
    own = claim.readings[0].line.series.area
    places = [one.areas for one in scene.subjects if one.areas]
    return (
        is_dated
        and bool(places)
        and all(own in one for one in places)
        and any(one.indicators for one in scene.subjects)
    )


def _is_of_another_size(claim: Claim, finding: Finding) -> bool:
    """Whether a level has nothing to do with the one it is read as, whose series or time its sentence does not name.

    A slip of the scale or of the point is powers of ten off, and one of the first digit less than eight times.
    """
    if claim.readings[0].measure is not Measure.LEVEL or not claim.open & {"series", "time", "lead", "year"}:
        return False
    if not finding.printed:
        return False
    is_named = not claim.open & {"series", "time"}
    values = [one.value() for one in claim.readings if one.value] if is_named else [finding.value]
    return bool(values) and all(_is_apart(finding.printed, one) for one in values if one)


def _is_apart(printed: Decimal, value: Decimal) -> bool:
    apart = abs(printed / value).log10()
    return abs(apart - 3 * round(apart / 3)) > _APART and abs(apart - round(apart)) > _SLIP
