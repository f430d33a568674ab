"""Superlatives as people write them: of what they are, of which time, and among which times.

"Highest since 2018: 24.27 pesos, in April 2020" is of the time named behind the colon, among all since 2018; "the
steepest monthly rise since March 2020" of changes from month to month; "the lowest in three years" of the last three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Reading
from generator.checking.figures.of_share import told_shares
from generator.checking.finding import Measure
from generator.checking.grammar.unit import MONTHS, TIMES
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import Amount, fit, share
from generator.checking.ledger.summit import Stretch, Summit, stands
from generator.checking.peaks.aspect import aspects, named_moves
from generator.checking.reading import Cue, CueKind, Quantity, When
from generator.checking.scene.named import named
from generator.checking.scene.scene import Scene
from generator.checking.scene.scope import scope_of
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.scene.spoken import denied, is_denied, told_of
from generator.model.period import Period, Window
from generator.model.words import Indicator

_LABEL = re.compile(
    r"[^:;.]{0,70}?(?::|\b(?:was|is|were|came|remains|remained|set|dates|still|occurred|happened|fue|es|era|"
    r"sigue(?: siendo)?|ocurri[oó]|lleg[oó]|dio|corresponde|corresponden|alcanz[oó]|registr[oó]|data|"
    r"pertenece|belongs|stands)\b)",
    re.IGNORECASE,
)
_IS_OF = re.compile(r"(?:[^;.]|[.,]\d){0,60}", re.IGNORECASE)
_REACHED = re.compile(
    r"\b(?:marc|alcanz|registr|toc|estable|logr|anot|romp|impus|hic)\w+\s+(?:un|otro|su|nuev[oa]|nuestro)\s+[^,;.]{0,24}\Z",
    re.IGNORECASE,
)
"""Before a record that was reached at a time, up to which it is one: "marcaron un máximo histórico en abril"."""
EVER = re.compile(r"\b(?:ever|on record|in history|jam[aá]s|historia|hist[oó]ric[oa]s?|all[- ]time)\b", re.IGNORECASE)
_LAST = re.compile(
    r"\s*(?:\w+\s+){0,3}?(?:in|of the (?:last|past)|in the (?:last|past)|for|en|de los [uú]ltimos|en los [uú]ltimos|"
    r"en m[aá]s de)\s+"
    r"(?:(?:more than|over|almost|nearly|at least|m[aá]s de|casi|al menos|los [uú]ltimos|the (?:last|past))\s+)?\Z",
    re.IGNORECASE,
)
_SEASON = re.compile(
    r"[^,;.:]{0,12}?\s+(?:para|for|in|en)\s+(?:una?|an?|the|el)?\s*(?:arranque|inicio|comienzo|cierre|fin|start|close|end|"
    r"opening)\b",
    re.IGNORECASE,
)
"""Of the same part of each year: "the highest for a start of the year"."""
_ITS_YEAR = re.compile(
    r"[^,;.:]{0,40}?\b(?:of|in|so far|de|del|en)\s+(?:the\s+|this\s+|that\s+|el\s+|este\s+|lo que va del?\s+)?"
    r"(?:year|a[ñn]o)\b",
    re.IGNORECASE,
)


def superlatives(
    scene: Scene, setting: Setting, cue: Cue, order: Quantity | None, since: When | None, stop: int
) -> tuple[list[Reading], bool]:
    """What a superlative of a text by others may be of; and whether the time told behind it is the only one meant."""
    when = told_behind(scene, cue, since, stop)
    found = list(_readings(scene, setting, cue, order, since, when))
    scene.used.update(one.span for one in named_moves(scene, cue))
    return found, when is not None and when.window is not None and bool(found)


def told_behind(scene: Scene, cue: Cue, since: When | None, stop: int) -> When | None:
    """The time that a superlative is said to be of, behind a colon or a verb."""
    place = cue.span.end
    if scene.is_foreign and _REACHED.search(scene.plain, scene.span.start, place):
        return None
    if any(one.role == "of" and not one.adjective for one in scene.whens_in(scene.span.start, cue.span.start, ("of",))):
        return None
    for when in scene.all_whens:
        if when.span.start <= place or when.span.end > stop or when.adjective or when.role not in ("of", "against"):
            continue
        if since is not None and when.span.touches(since.span):
            continue
        found = _LABEL.match(scene.plain, place, when.span.start)
        is_near = found is not None and _IS_OF.fullmatch(scene.plain, found.end(), when.span.start) is not None
        return when if is_near else None
    return None


def _readings(
    scene: Scene, setting: Setting, cue: Cue, order: Quantity | None, since: When | None, when: When | None
) -> Iterator[Reading]:
    no, rank = is_denied(scene, cue.span), int(order.value) if order else 1
    for window, line, is_far in _times(scene, setting, cue, since, when):
        about = indicator(setting, line)
        step = _step(about, is_change=False)
        for amount, is_high, is_change in aspects(scene, setting, cue, line, about):
            for stretch in _stretches(scene, setting, cue, line, window, since, when):
                is_seasonal = not window.is_single or _SEASON.match(scene.plain, cue.span.end) is not None
                said = Summit(is_high, rank, stretch, is_seasonal, _step(about, is_change=is_change) or step)
                holds = partial(stands, line, window, amount, said)
                yield Reading(
                    Measure.RECORD,
                    line,
                    window,
                    sign=1 if is_high else -1,
                    detail="change" if is_change else "",
                    holds=partial(denied, holds) if no else holds,
                    is_far=is_far,
                )


def share_peaks(
    scene: Scene, setting: Setting, cue: Cue, order: Quantity | None, since: When | None, stop: int
) -> Iterator[Reading]:
    """The highest or lowest part of a whole: "su participación es la menor desde 2014"."""
    rank, is_high, no = int(order.value) if order else 1, cue.value != "lowest", is_denied(scene, cue.span)
    when = told_behind(scene, cue, since, stop)
    for part, whole, own in told_shares(scene, setting, cue.span.start):
        amount: Amount = partial(share, part, whole, kind=indicator(setting, part).kind)
        for stretch in _stretches(scene, setting, cue, part, own, since, when):
            said = Summit(is_high, rank, stretch, not own.is_single, _TENTH)
            holds = partial(stands, part, own, amount, said)
            yield Reading(
                Measure.RECORD,
                part,
                own,
                whole=whole,
                sign=1 if is_high else -1,
                detail="share",
                holds=partial(denied, holds) if no else holds,
            )


_TENTH = Decimal("0.1")


def _step(about: Indicator, *, is_change: bool) -> Decimal:
    return Decimal(1).scaleb(-(about.change_decimals if is_change else about.decimals))


def _times(
    scene: Scene, setting: Setting, cue: Cue, since: When | None, when: When | None
) -> Iterator[tuple[Window, Line, bool]]:
    """The times and series that it may be of, and whether the words only leave them open."""
    if when is not None:
        for window in named(when, setting):
            for line in setting.lines(scene.subject(cue.span.start)):
                own = setting.fitted(window, line)
                if own:
                    yield own, line, False
        return
    season = next((one for one in scene.whens if one.role == "season" and one.span > cue.span), None)
    nearest: Window | None = None
    for window, line in told_of(scene, setting, cue.span.start):
        if season is None or season_of(season, window, line):
            nearest = nearest or window
            yield window, line, window.last.last_day != nearest.last.last_day
        if window.is_whole_year and not window.is_single:
            yield Window.of(window.last), line, True
    if season is not None or (since is None and not any(one.role == "of" and not one.adjective for one in scene.whens)):
        yield from _elsewhere(scene, setting, cue, season)


def _elsewhere(scene: Scene, setting: Setting, cue: Cue, season: When | None) -> Iterator[tuple[Window, Line, bool]]:
    """The times of the text around, where the sentence has none of its own."""
    for line in setting.lines(scene.subject(cue.span.start)):
        for one in (*setting.windows(), *setting.dated):
            own = setting.fitted(one, line)
            if own and (season is None or season_of(season, own, line)):
                yield own, line, True


def season_of(season: When, window: Window, line: Line) -> Window | None:
    """The season that ends with a window, if it is the one named: "the highest for a first quarter" is of none else."""
    own = window_of(season, line.frequency, window)
    return own if own is not None and own.last == window.last else None


def _stretches(
    scene: Scene, setting: Setting, cue: Cue, line: Line, own: Window, since: When | None, when: When | None
) -> Iterator[Stretch]:
    """The times among which something is said to be the highest; none where the words say of none."""
    last = line.last if when is not None else None
    length = _last_so_long(scene, cue)
    if length is not None:
        steps = length * line.frequency // 12
        yield Stretch(first=own.last.shift(1 - steps), last=None)
        return
    if since is not None and (when is None or since.span < when.span):
        start = window_of(since, line.frequency, own)
        if start is None:
            return
        if when is None:
            yield Stretch(since=start)
        if when is not None or _is_start(line, start):
            yield Stretch(first=start.first, last=last)
        return
    if scope_of(scene.plain, cue, scene.span.end) or _ITS_YEAR.match(scene.plain, cue.span.end):
        year = own.last.year
        yield Stretch(Period.of(line.frequency, year), Period.of(line.frequency, year, int(line.frequency)))
        return
    if scene.has(CueKind.SINCE_START) or cue.kind is CueKind.RECORD or EVER.search(scene.text):
        yield Stretch(last=last)
        newest = fit(setting.newest, line.frequency) if when is not None and setting.newest else None
        if newest is not None:
            yield Stretch(last=newest.last)


def _is_start(line: Line, since: Window) -> bool:
    """Whether a time is where a series begins, or the first year that can be held against another."""
    if line.start is None:
        return False
    return line.start in since or (since.is_whole_year and since.first.year == line.start.year + 1)


def _last_so_long(scene: Scene, cue: Cue) -> int | None:
    """Over how many months back something is the highest: "the lowest in three years"."""
    for one in scene.quantities:
        if one.unit in TIMES and 0 <= one.span.start - cue.span.end < 60:
            between = scene.plain[cue.span.end : one.span.start]
            if _LAST.match(between) and one.span not in scene.used:
                scene.used.add(one.span)
                return int(one.value) * MONTHS[one.unit]
            return None
    return None
