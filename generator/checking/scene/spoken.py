"""Which times words without a figure speak of, and whether they are denied."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.judge import is_right, is_told
from generator.checking.ledger.data import Line
from generator.checking.reading import CueKind, Relation, Span
from generator.checking.scene.apposition import beside
from generator.checking.scene.named import edges, leaned, named
from generator.checking.scene.period_noun import months_of
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.model.period import Window
from generator.model.unit import Kind

_ELSEWHERE = re.compile(
    r"[;:(]|\b(?:ended|termin[oó]|began|begins?|go(?:es)? back|dat(?:es?|ing) (?:back|from)|"
    r"inici\w*|starts?|since|desde|a partir|tras|after|luego|following|"
    r"despu[eé]s|contra|frente)\b",
    re.IGNORECASE,
)
_APART = re.compile(r"[,;:()]|\b(?:y|e|and|but|pero|sino|aunque|though|although)\b", re.IGNORECASE)
"""What ends the reach of a verb."""
_OWNED = re.compile(r"\s+(?:del?|of|en|in|para|for)\s+(?:(?:el|la|los|las|the|sus?)\s+)?", re.IGNORECASE)
"""Between a record and what it is of."""
_NOT_IT = re.compile(r",\s+(?:and\s+|y\s+)?(?:not|no)\s+(?:the\s+|los?\s+|las?\s+|el\s+|de\s+)?[$]?\Z", re.IGNORECASE)
"""What stands before the figure that another is put in the place of: "18.69 pesos, not 18.96"."""
_NEITHER = re.compile(r"\b(?:neither\b[^,;:]+\bnor|ni\b[^,;:]+\bni)\b[^,;:]*\Z", re.IGNORECASE)
"""What denies the verb behind two places: "neither Guanajuato nor Michoacán topped"."""
_OF_THE_YEAR = re.compile(
    r"\b(?:of|in) (?:the|that|this) (?:whole )?year\b|\bde(?:l| ese| este) a[ñn]o\b", re.IGNORECASE
)
_APPOSED = re.compile(r"[^;.:]*,\s*(?:(?:the|its|their|a|el|la|su|lo)\s+)?", re.IGNORECASE)
"""Between an amount and what is said of it in apposition."""
_HEADED = re.compile(r"[^:;,.]{0,40}:\s*", re.IGNORECASE)
"""A heading and its time: "worst year on record: 2020"."""
Truth = Callable[[], bool | None]


def times(scene: Scene, setting: Setting, place: int) -> list[Window]:
    """The times that words at a place of a sentence speak of: named before it, after it, or by the text so far."""
    own = [one for one in scene.whens if one.role == "of" and not one.adjective]
    if len(own) == 1 and (edge := edges(scene, own[0])):
        return edge
    first = scene.start_of_result(place) if not setting.is_declared else scene.span.start
    if not setting.is_declared:
        later = [one for one in own if one.span.start > place]
        if len(later) == 1 and _HEADED.fullmatch(scene.plain, place, later[0].span.start):
            return named(later[0], setting)
        clause = scene.plain.rfind(";", first, place) + 1
        first = clause if later and clause else first
    before = [one for one in own if first <= one.span.start < place and not scene.is_aside(one, place)]
    if before:
        return leaned(scene, before[-1], setting)
    later = [one for one in own if one.span.start > place and not _ELSEWHERE.search(scene.plain, place, one.span.start)]
    if later and (later[0].window is None or not setting.windows() or later[0].relation is Relation.ABSOLUTE):
        return named(later[0], setting)
    return _beside(scene, place) or setting.windows()


def _beside(scene: Scene, place: int) -> list[Window]:
    """The time of a true figure that stands in the sentence: "con 5 mil 611 millones fue el mes más alto"."""
    for claim in scene.figured if scene.is_foreign else ():
        if claim.quantity and scene.start_of_result(place) <= claim.span.start < place:
            for reading in claim.readings:
                value = reading.value() if reading.value else None
                if value is not None and is_right(claim.quantity, value, reading):
                    return [reading.window]
    return []


def told_of(scene: Scene, setting: Setting, place: int) -> Iterator[tuple[Window, Line]]:
    """The times and series that a record may be of; where its sentence names neither, those of the one before."""
    subject = _owner(scene, place) or scene.subject(place)
    lines, windows = setting.lines(subject), times(scene, setting, place)
    put = beside(scene, place)
    if put is not None and all(one.series != put.line.series for one in lines):
        lines = list(setting.data.lines(put.line.series))  # "ocuparon a 200,718 personas, la cifra más alta"
    alike = [one for one in lines if _is_counted_so(scene, setting, one, place)] if subject is None else lines
    is_dated = any(one.role == "of" and not one.adjective for one in scene.whens)
    if subject is None and len(alike) < len(lines):
        lines = alike
    elif subject is None and not is_dated and setting.last and setting.just:
        lines = [one for one in lines if one.series == setting.last]
        windows = _beside(scene, place) or [setting.just]
    lines = _of_figure(scene, place, lines) if scene.is_foreign else lines
    if scene.is_foreign:
        whens = [one for one in scene.whens if one.role in ("of", "against") and not one.adjective]
        windows = [*windows, *(one for when in whens for one in leaned(scene, when, setting)[:1])]
    months = months_of(scene, place) if scene.is_foreign else 0
    if months and windows and _OF_THE_YEAR.search(scene.text):
        windows = [one for one in windows if one.last.year == windows[0].last.year]
    for window in dict.fromkeys(windows):
        for line in lines:
            own = setting.fitted(window, line)
            if own and months in (0, len(own) * 12 // line.frequency):
                yield own, line


def _of_figure(scene: Scene, place: int, lines: list[Line]) -> list[Line]:
    """The series of the amount that a record stands behind as its apposition: "204,370 people in June, the lowest"."""
    before = [one for one in scene.figured if one.span.end <= place and one.readings and one.quantity]
    if not before or before[-1].readings[0].measure is not Measure.LEVEL or before[-1].quantity is None:
        return lines
    between = Span(before[-1].span.end, place)
    if any(one.span.touches(between) for one in scene.subjects) or not _APPOSED.fullmatch(scene.plain, *between):
        return lines
    said = before[-1].quantity
    levels = [one for one in before[-1].readings if one.measure is Measure.LEVEL]
    true = [one.line for one in levels if is_told(said, one)]
    own = list(dict.fromkeys(true or [one.line for one in levels]))
    return lines if any(one in lines for one in own) else own


def _owner(scene: Scene, place: int) -> Subject | None:
    """The phrase that a record is said to be of, right behind it: "el máximo histórico de los no manufactureros"."""
    if not scene.is_foreign:
        return None
    cue = next((one for one in scene.cues if one.span.start == place), None)
    behind = [one for one in scene.subjects if cue and one.span.start >= cue.span.end]
    if not cue or not behind or _OWNED.fullmatch(scene.plain, cue.span.end, behind[0].span.start) is None:
        return None
    return behind[0]


def _is_counted_so(scene: Scene, setting: Setting, line: Line, place: int) -> bool:
    """Whether a series may be that of the figures before a place: "162.2 points, the highest" is of no money."""
    about = indicator(setting, line)
    own = "index" if about.kind is Kind.INDEX and not about.unit.isupper() else about.unit
    printed = {one.unit for one in scene.quantities if one.span.end <= place} & {"index", "MXN", "USD"}
    return not printed or own in printed


def is_denied(scene: Scene, span: Span) -> bool:
    """Whether a negation stands right before words, and no other verb between them that it denies instead."""
    if not scene.has(CueKind.NEGATION):
        return False
    before = [one for one in scene.cues if one.kind is CueKind.NEGATION and one.span < span]
    if not before or scene.cues_in(before[-1].span.end, span.start, CueKind.DIRECTION, CueKind.TOTAL):
        return False
    between = scene.plain[before[-1].span.end : span.start]
    return len(between.split()) <= 4 and "," not in between and ";" not in between


def is_figure_denied(scene: Scene, place: int) -> bool:
    """Whether the verb that a figure at a place hangs on is denied: "did not rise 5%", "no sumaron 57 millones"."""
    if scene.is_foreign and _NOT_IT.search(scene.plain, max(scene.span.start, place - 24), place):
        return True
    if scene.is_foreign and _NEITHER.search(scene.plain, scene.span.start, place):
        return True
    if not scene.has(CueKind.NEGATION):
        return False
    verbs = [
        one
        for one in scene.cues_in(scene.span.start, place, CueKind.DIRECTION, CueKind.TOTAL, CueKind.AVERAGE)
        if one.kind is not CueKind.AVERAGE or is_denied(scene, one.span)
    ]
    if not verbs or _APART.search(scene.plain, verbs[-1].span.end, place):
        return False
    return is_denied(scene, verbs[-1].span)


def denied(holds: Truth) -> bool | None:
    """The opposite of an answer, where there is one."""
    answer = holds()
    return None if answer is None else not answer
