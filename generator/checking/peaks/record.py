"""Records: the highest or lowest of a history, or the third, since a date or since the series began."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.figures.of_share import weight
from generator.checking.finding import Measure
from generator.checking.grammar.unit import PLACES
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.extreme import Record, is_record
from generator.checking.ledger.lead import leads_in
from generator.checking.peaks.change_way import change_way, is_high
from generator.checking.peaks.dated_extreme import in_named_year
from generator.checking.peaks.outside import PANDEMIC_YEARS, since_outside
from generator.checking.peaks.record_of import amount_of, is_monthly, levels_or_changes
from generator.checking.peaks.superlative import season_of, share_peaks, superlatives, told_behind
from generator.checking.peaks.told_since import TIED, next_superlative, since_as_others_tell, told_since
from generator.checking.peaks.year_best import in_its_year, in_so_long
from generator.checking.places.ranked_by import is_of_agent
from generator.checking.reading import Cue, CueKind, Quantity, Span, When
from generator.checking.scene.period_noun import months_of
from generator.checking.scene.scene import Scene
from generator.checking.scene.scope import HAPPENED, scope_of
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.scene.spoken import denied, is_denied, told_of
from generator.model.period import Window
from generator.model.unit import Kind

_RECENT = re.compile(r"\brecent\s*\Z", re.IGNORECASE)
_SLUMP = re.compile(r"\b(?:since|from|after) (?:the|its|their) (?:\w+ )?(?:troughs?|low|bottom)\Z", re.IGNORECASE)
_RECENTLY = re.compile(r"\s+reciente", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b(?:below|above|from|under|short of|off|than|debajo de|del|desde)\s+"
    r"(?:(?:at|in|en)\s+)?(?:(?:the|its|their|that|el|su)\s+)?\Z",
    re.IGNORECASE,
)
"""Before a peak that something else is held against."""
_ITS_YEAR = re.compile(r"(?:this |the |that )?year[’']s (?:high|low|peak|best|worst)", re.IGNORECASE)
_TITLE, _BEHIND = 60, 6
_LIST = re.compile(r"\s+(?:the list|of the list|position|spot)", re.IGNORECASE)
_OF_EACH = re.compile(r"\s+(?:of|in) (?:every|each)\b|\s+de cada\b", re.IGNORECASE)
"""What makes of a superlative one of each of several times: "the strongest of every year since 2010"."""
_LOW_POINT = re.compile(r"\b(?:punto m[aá]s (?:bajo|alto)(?! desde)|the (?:low|high|peak) was)\b", re.IGNORECASE)
_INDEFINITE = re.compile(
    r"\b(?:un|una|otro|otra|alg[uú]n|alguna|ning[uú]n|ninguna|cada vez)\s+(?:\w+\s+){0,3}\Z", re.IGNORECASE
)
"""What makes of "más baja" a comparative: "una inflación general más baja"."""


@dataclass(frozen=True)
class Said:
    """What the words of a superlative say: of which side and rank, of a change or not, since when, of which season.

    `left_out` are years that it leaves out, `is_real` says that it is told in real terms.
    """

    cue: Cue
    is_high: bool
    rank: int
    is_change: bool
    since: When | None
    is_from_start: bool
    left_out: tuple[int, ...]
    season: When | None
    is_real: bool


def records(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every record and superlative of a sentence that is one of time, not among places."""
    for cue in scene.cues:
        if cue.kind not in (CueKind.SUPERLATIVE, CueKind.RECORD) or _is_other(scene, cue):
            continue
        order = _order(scene, cue)
        readings = tuple(_all_readings(scene, setting, cue, order))
        why = "" if readings else "nothing says of what this is the highest or lowest"
        span = Span(min(cue.span.start, order.span.start), cue.span.end) if order else cue.span
        span = span if setting.is_declared else _with_answer(scene, cue, span)
        yield Claim(span, Measure.RECORD, readings, None, why)
        stop = next_superlative(scene, cue)
        apart = since_outside(scene, cue.span.start, stop)
        if apart and readings and apart is not told_since(scene, cue, stop)[0]:  # "or, leaving out those years, since"
            yield Claim(apart.span, Measure.RECORD, tuple(_readings(scene, setting, cue, order, apart)))


def _with_answer(scene: Scene, cue: Cue, span: Span) -> Span:
    """A superlative with the time that is told to be it: "año de mayor crecimiento desde 1994: 2021"."""
    stop = next_superlative(scene, cue)
    when = told_behind(scene, cue, since_as_others_tell(scene, cue, stop), stop)
    if when is None or any(cue.span.end <= one.span.start < when.span.end for one in scene.quantities):
        return span
    if scene.plain[when.span.end : when.span.end + 1] not in ("", ".", ",", ";", ")", "\n"):
        return span  # "récord de remesas: en mayo llegaron 5,611 millones" goes on about that time
    return Span(span.start, when.span.end)


def _all_readings(scene: Scene, setting: Setting, cue: Cue, order: Quantity | None) -> list[Reading]:
    """What a superlative may be of: in a text by others, more than what a bulletin would mean by it."""
    if setting.is_declared:
        return list(_readings(scene, setting, cue, order))
    dated = list(in_named_year(scene, setting, cue))
    if dated:
        return dated
    stop = next_superlative(scene, cue)
    if weight(scene, cue.span.start) is not None:
        return list(share_peaks(scene, setting, cue, order, since_as_others_tell(scene, cue, stop), stop))
    found, is_told = superlatives(scene, setting, cue, order, since_as_others_tell(scene, cue, stop), stop)
    found = found if is_told else [*found, *_readings(scene, setting, cue, order)]
    if HAPPENED.match(scene.plain, cue.span.start):
        return [replace(one, holds=partial(_has_turned, one)) for one in found]
    return found


def _has_turned(one: Reading) -> bool | None:
    """Whether what was the highest was lower after it: "remittances peaked in 2007"."""
    is_so = one.holds() if one.holds is not None else None
    before, after = (
        measure.level(one.line, each, Kind.FLOW) for each in (one.window, one.window.shift(len(one.window)))
    )
    if not is_so or before is None or after is None or one.detail in ("change", "year", "stretch"):
        return is_so
    return (before - after) * one.sign > 0


def _is_other(scene: Scene, cue: Cue) -> bool:
    """Whether a superlative is no claim of time: of places, of a peak that a change is dated with, of a list."""
    if cue.span in scene.used or _LIST.match(scene.plain, cue.span.end) or _OF_EACH.match(scene.plain, cue.span.end):
        return True
    if scene.is_foreign and (
        _is_indefinite(scene, cue) or _is_slump(scene, cue) or _is_of_place(scene, cue) or is_of_agent(scene, cue)
    ):
        return True
    if _RECENTLY.match(scene.plain, cue.span.end) or _RECENT.search(scene.plain, scene.span.start, cue.span.start):
        return True
    if _LOW_POINT.search(scene.plain, max(scene.span.start, cue.span.start - 8), min(scene.span.end, cue.span.end + 8)):
        return True
    if _BESIDE.search(scene.plain, scene.span.start, cue.span.start):
        return True
    among = any(one.unit in PLACES for one in scene.quantities) or bool(scene.universe(cue.span))
    return among and not scene.has(CueKind.SINCE_START) and not any(one.role == "since" for one in scene.whens)


def _is_slump(scene: Scene, cue: Cue) -> bool:
    """Whether a low point only dates what has come since: "since the trough of the second quarter of 2020"."""
    return _SLUMP.search(scene.plain, max(scene.span.start, cue.span.start - 24), cue.span.end) is not None


def _is_indefinite(scene: Scene, cue: Cue) -> bool:
    """Whether it is a comparative: "una inflación más baja"."""
    return _INDEFINITE.search(scene.plain, max(scene.span.start, cue.span.start - 40), cue.span.start) is not None


def _is_of_place(scene: Scene, cue: Cue) -> bool:
    """Whether a superlative is said of a place behind a colon: "strongest advance in 2015: Sinaloa"."""
    colon = scene.plain.find(":", cue.span.end, min(scene.span.end, cue.span.end + _TITLE))
    return colon > 0 and any(one.areas and 0 < one.span.start - colon <= _BEHIND for one in scene.subjects)


def _order(scene: Scene, cue: Cue) -> Quantity | None:
    """The ordinal of "third-highest"."""
    near = [one for one in scene.quantities if one.unit == "place" and scene.is_near(one.span, cue.span, 24)]
    if scene.is_foreign:  # "the fifth rise in a row and the highest print since May"
        near = [one for one in near if one.span not in scene.used]
    scene.used.update(one.span for one in near)
    return near[0] if near else None


def _readings(
    scene: Scene, setting: Setting, cue: Cue, order: Quantity | None, apart: When | None = None
) -> Iterator[Reading]:
    """What a superlative may be of; `apart` is its second start, told with the years of the pandemic left out."""
    said = _said(scene, cue, order, apart)
    nearest: Window | None = None
    for window, line in _told(scene, setting, cue.span.start, said.season):
        nearest = nearest or window
        own = window if said.season is None else season_of(said.season, window, line)
        if own is None:
            yield from _of_other_season(scene, line, window)
            continue
        about = indicator(setting, line)
        is_later = scene.is_foreign and window.last.last_day != nearest.last.last_day
        for is_change, is_far in levels_or_changes(scene, cue, setting, about, is_change=said.is_change):
            claimed = _record(scene, said, own, line, is_change=is_change)
            amount = amount_of(line, about, setting, claimed)
            if amount is None:
                continue
            if not said.is_real and not apart:
                setting.records = [*setting.records[-1:], (line, own, claimed)]
            reading = Reading(Measure.RECORD, line, own, sign=1 if said.is_high else -1, is_far=is_far or is_later)
            yield from _of_record(scene, setting, said, claimed, amount, reading)


def _said(scene: Scene, cue: Cue, order: Quantity | None, apart: When | None) -> Said:
    place, stop = cue.span.start, next_superlative(scene, cue)
    way = "" if months_of(scene, cue.span.start) else change_way(scene, cue)
    since, is_from_start = (apart, False) if apart else told_since(scene, cue, stop)
    return Said(
        cue,
        is_high(scene, cue, way),
        int(order.value) if order else 1,
        bool(way),
        since,
        is_from_start,
        PANDEMIC_YEARS if since and since is since_outside(scene, place, stop) else (),
        next((one for one in scene.whens if one.role == "season" and place < one.span.start < stop), None),
        scene.is_real(place),
    )


def _record(scene: Scene, said: Said, own: Window, line: Line, *, is_change: bool) -> Record:
    """What is claimed of a time of a series."""
    return Record(
        said.is_high,
        said.rank,
        TIED.search(scene.text) is not None,
        is_change,
        said.season is not None or own.is_year_to_date or (len(own) > 1 and own.is_whole_year),
        window_of(said.since, line.frequency, own) if said.since else None,
        said.is_from_start,
        said.is_real,
        is_change and not said.is_real and len(own) == 1 and is_monthly(scene, said.cue),
        said.left_out,
        scene.is_foreign,
    )


def _of_record(
    scene: Scene, setting: Setting, said: Said, claimed: Record, amount: measure.Amount, reading: Reading
) -> Iterator[Reading]:
    """A record with how it is decided; in a text by others it may be one of its year alone, or of so many years."""
    cue, line, own = said.cue, reading.line, reading.window
    if scene.is_foreign and said.since is None:
        stretch = in_so_long(scene, cue, own)
        if stretch is not None:
            scene.used.add(stretch[0].span)
            holds = partial(leads_in, own, stretch[1], amount, is_high=claimed.is_high)
            yield replace(reading, detail="stretch", holds=holds, is_far=False)
            return
        if len(own) == 1 < line.frequency:
            for one in in_its_year(scene, setting, cue, own, line, claimed):
                yield replace(one, is_far=one.is_far or reading.is_far)
            if scope_of(scene.plain, cue, scene.span.end) or _ITS_YEAR.match(scene.plain, cue.span.start):
                return
    holds = partial(is_record, line, indicator(setting, line), own, amount, claimed)
    detail = "change" if claimed.is_change else "season" if claimed.is_seasonal else ""
    yield replace(reading, detail=detail, holds=partial(denied, holds) if is_denied(scene, cue.span) else holds)


def _told(scene: Scene, setting: Setting, place: int, season: When | None) -> Iterator[tuple[Window, Line]]:
    """The times and series that a record may be of; one for a season, as others tell it, of any time of the text."""
    found = list(told_of(scene, setting, place))
    yield from found
    if season is not None and scene.is_foreign:
        for one in setting.heard():
            yield from ((own, line) for _, line in found[:1] if (own := setting.fitted(one, line)))


def _of_other_season(scene: Scene, line: Line, window: Window) -> Iterator[Reading]:
    """What is false of any time but its season: "in August, the highest for a July"; others may leave the time open."""
    if not scene.is_foreign or any(one.role == "of" for one in scene.whens):
        yield Reading(Measure.RECORD, line, window, detail="season", holds=bool)
