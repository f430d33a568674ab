"""From what was read in a sentence, and from what the text has established, to claims with all their readings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from generator.checking.claim import Claim
from generator.checking.figures import revision
from generator.checking.figures.beyond import unnamed
from generator.checking.figures.breadth import halves, so_many
from generator.checking.figures.calendar_note import calendar_notes, is_calendar
from generator.checking.figures.figures import figure
from generator.checking.figures.held_figures import held_figures
from generator.checking.figures.revision import revisions
from generator.checking.figures.told import told
from generator.checking.figures.versus import TOPICS as HARDER
from generator.checking.figures.versus import keener
from generator.checking.figures.way import directions
from generator.checking.finding import Measure
from generator.checking.grammar.unit import PLACES, UNITS
from generator.checking.ledger.data import Line
from generator.checking.left import left
from generator.checking.peaks import turning_point
from generator.checking.peaks.extreme_time import TOPICS as EXTREMES
from generator.checking.peaks.extreme_time import extreme_times
from generator.checking.peaks.first_time import firsts
from generator.checking.peaks.record import records
from generator.checking.peaks.regained import TOPICS as UNTIL
from generator.checking.peaks.regained import regained
from generator.checking.peaks.turning_point import turning_points
from generator.checking.places import first_places as heads
from generator.checking.places import last_place, reign
from generator.checking.places import only_one as only
from generator.checking.places import rank as places
from generator.checking.places.all_but import all_but
from generator.checking.places.first_places import first_places
from generator.checking.places.foremost import TOPICS as FOREMOST
from generator.checking.places.foremost import foremost
from generator.checking.places.gap_between import TOPICS as GAPS
from generator.checking.places.gap_between import gap_moves
from generator.checking.places.last_place import last_places
from generator.checking.places.lost_place import LOST, lost_places
from generator.checking.places.neighbours import FOLLOWING, followers, neighbours
from generator.checking.places.neighbours import TOPICS as BESIDE
from generator.checking.places.only_one import only_one
from generator.checking.places.outdone import outdone
from generator.checking.places.rank import ranks
from generator.checking.places.reign import reigns
from generator.checking.reading import CueKind, Span
from generator.checking.runs import count, earlier, run_words, since, streak, turn
from generator.checking.runs.count import counts, leaders
from generator.checking.runs.earlier import earlier_runs
from generator.checking.runs.past_mark import TOPICS as PAST
from generator.checking.runs.past_mark import past_marks
from generator.checking.runs.since import starts
from generator.checking.runs.spell import spells
from generator.checking.runs.streak import streaks
from generator.checking.runs.tally import tallies
from generator.checking.runs.turn import turns
from generator.checking.runs.year_tally import year_tallies
from generator.checking.scene.course import enter
from generator.checking.scene.held import exact, held, own_times
from generator.checking.scene.named import named
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.text.words import words
from generator.context import Context

_OF_PLACES = PLACES | {"place"}
_HOW_MANY = re.compile(r"\b(?:how many|cu[aá]nt[oa]s)\s+(\w+)", re.IGNORECASE)


def claims(
    scene: Scene, setting: Setting, context: Context, unread: Iterable[Span] = (), closed: Sequence[Span] = ()
) -> list[Claim]:
    """All claims of a sentence; the setting then stands where the sentence leaves it."""
    setting.note(scene.whens)
    setting.before = setting.latest
    if not setting.is_declared:
        enter(scene, setting)
        scene.held = held(scene, setting.printed)
        scene.quantities, scene.held_whens = exact(scene, scene.held), own_times(scene, scene.held)
    found = unnamed(scene, setting, list(_asked(scene, setting) if scene.is_question else _claims(scene, setting)))
    _move(setting, found)
    if not setting.is_declared:
        found = found if scene.is_row else [_as_told(one, setting) for one in found]
        _turn(scene, setting, found)
        setting.is_asked = scene.is_question
    found += told(scene, setting, context, found)
    found += left(scene, setting, found, unread, closed)
    return found


def _claims(scene: Scene, setting: Setting) -> Iterator[Claim]:
    if is_calendar(scene):
        yield from calendar_notes(scene, setting)
        return
    yield from _read(BEFORE_FIGURES, scene, setting)
    is_counted = any(one.unit in PLACES for one in scene.quantities)
    for at, quantity in enumerate(scene.quantities):
        if is_counted and not quantity.unit:
            continue
        claim = figure(scene, at, setting)
        if claim:
            scene.figured.append(claim)
            yield claim
    yield from held_figures(scene)
    yield from _read(AFTER_FIGURES, scene, setting)


Reader = Callable[[Scene, Setting], Iterator[Claim]]
BEFORE_FIGURES: tuple[tuple[Reader, frozenset[str]], ...] = (
    (past_marks, PAST),
    (first_places, heads.TOPICS),
    (last_places, last_place.TOPICS),
    (tallies, frozenset({CueKind.DIRECTION})),
    (year_tallies, frozenset({CueKind.DIRECTION})),
    (turns, turn.TOPICS),
    (revisions, revision.TOPICS),
    (earlier_runs, earlier.TOPICS),
    (reigns, reign.TOPICS),
    (spells, run_words.TOPICS),
    (streaks, streak.TOPICS),
    (firsts, frozenset({CueKind.FIRST_TIME})),
    (regained, UNTIL),
    (gap_moves, GAPS),
    (halves, frozenset({"share"})),
    (all_but, frozenset({CueKind.DIRECTION})),
    (only_one, only.TOPICS),
    (outdone, PLACES),
    (so_many, PLACES),
    (counts, PLACES),
)
"""Who reads a sentence, in their order, and the topics of which one has to be in it."""
AFTER_FIGURES: tuple[tuple[Reader, frozenset[str]], ...] = (
    (keener, HARDER),
    (extreme_times, EXTREMES),
    (foremost, FOREMOST),
    (leaders, count.LEADERS),
    (turning_points, turning_point.TOPICS),
    (records, frozenset({CueKind.SUPERLATIVE, CueKind.RECORD})),
    (starts, since.TOPICS),
    (lost_places, LOST.words),
    (followers, FOLLOWING),
    (ranks, places.TOPICS),
    (neighbours, BESIDE),
    (directions, frozenset({CueKind.DIRECTION})),
)
_TOPICS: frozenset[str] = frozenset().union(*(topics for _, topics in (*BEFORE_FIGURES, *AFTER_FIGURES)))


def _read(readers: Iterable[tuple[Reader, frozenset[str]]], scene: Scene, setting: Setting) -> Iterator[Claim]:
    present = _TOPICS & scene.topics
    for reader, topics in readers if present else ():
        if not topics.isdisjoint(present):
            yield from reader(scene, setting)


def _asked(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Of a question only its figures: what it asks it does not say."""
    scene.used.update(one.span for one in scene.cues)
    for at in range(len(scene.quantities)):
        claim = figure(scene, at, setting)
        if claim and claim.readings:
            yield claim


def _counted(scene: Scene, setting: Setting) -> list[Line]:
    """The series that a question counts by its noun: "how many people", "how many plants"."""
    asked = _HOW_MANY.search(scene.text)
    unit = UNITS.match(words(asked[1]), 0) if asked else None
    if unit is None or any(one.indicators for one in scene.subjects):
        return []
    named = [area for one in scene.subjects for area in one.areas]
    here = [*named, *(one.area for one in (setting.last, setting.main) if one and not named)]
    code = unit[1][0]
    alike = {"person", "job"} if code in ("person", "job") else {code}
    known = [one for one in setting.data.indicators if setting.catalogue.indicators[one].unit in alike]
    lines = [line for one in sorted(known) for line in setting.data.of_indicator(one)]
    return [line for line in lines if line.series.area in here and not line.series.sector]


def _as_told(claim: Claim, setting: Setting) -> Claim:
    """A claim with what a text by others makes plain: an answer is of what was asked, and one time is that of all."""
    is_sure = len(setting.dated) == 1
    is_of_one = is_sure and len({one.indicator for one in setting.spoken}) == 1
    is_loose = claim.is_loose and not is_of_one and not setting.is_asked
    return claim if is_loose == claim.is_loose else replace(claim, is_loose=is_loose)


def _turn(scene: Scene, setting: Setting, found: Sequence[Claim]) -> None:
    """Where the next sentence of a text by others may lean: on all the times of this one, and on what it asks about."""
    setting.recent = list(
        dict.fromkeys(one.readings[0].window for one in reversed(found) if one.readings and one.quantity)
    )
    if any(one.readings for one in found):
        return
    lines = setting.lines(scene.whole_subjects[0]) if scene.whole_subjects else []
    if scene.is_question:
        lines = _counted(scene, setting) or lines
    if lines:
        setting.last = lines[0].series
    times = [one for one in scene.whens if one.role == "of" and not one.adjective]
    windows = named(times[-1], setting) if times else []
    setting.latest = windows[0] if windows else setting.latest


def _move(setting: Setting, found: list[Claim]) -> None:
    """What the next sentence may lean on: the series and the time of this one's first claim that is bound.

    Of its comparisons that is the last at this time: "the first rise in 39 months, the last fall 3.7% in November" is
    of December.
    """
    bound = [one.readings[0] for one in found if one.readings and one.measure is not Measure.WORDS]
    if not bound:
        return
    setting.last = bound[0].line.series
    figures = [one for one in found if one.quantity and one.readings and one.quantity.unit not in _OF_PLACES]
    setting.topic = min(figures, key=lambda one: one.span).readings[0].line.series if figures else setting.last
    setting.told.update([one.window for one in bound if one.line.series == setting.main])
    setting.spoken.update(dict.fromkeys([one.line.series for one in bound]))
    window = setting.just = bound[0].window
    if setting.window is None or window.last.last_day >= setting.window.first.first_day:
        setting.latest = window
    held = [(one.window, one.comparison) for one in reversed(bound) if one.comparison]
    setting.span = next((one for one in held if one[0] == window), held[0] if held else None)
