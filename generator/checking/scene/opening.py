"""What a text is about: the series, the time and the place that its head and first sentences establish."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from msgspec.structs import replace

from generator.catalogue import Catalogue
from generator.checking.grammar.sentence import Sentence
from generator.checking.grammar.subject import Subject, completed, subjects
from generator.checking.ledger.data import Data, Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import CueKind, Name, NameKind, Relation, When
from generator.checking.scene.everyday import is_everyday
from generator.checking.scene.evidence import of_figures
from generator.checking.scene.names import placed
from generator.checking.scene.programme import of_programmes, with_programme
from generator.checking.scene.setting import Setting, window_of
from generator.checking.text.block import Block
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series

_HELD = re.compile(r"\b(?:que (?:el|la|los|las) (?:de )?|than (?:the|that of) )(?:[^,;.]|[.,]\d)*\Z", re.IGNORECASE)
"""What stands before a figure that another is held against, and its time: "larger than the 1.5 billion of May"."""
_SEVERAL = 2
_TITLES = 3
HEAD = 12
"""Sentences from the beginning in which a text says what it is about."""


class About(Protocol):
    """What is declared of a text: its series and its time."""

    @property
    def series(self) -> Series: ...
    @property
    def period(self) -> Window: ...


def open_setting(
    read: Sequence[tuple[Block, Sentence]],
    data: Data,
    catalogue: Catalogue,
    declared: About | None,
    written: Period | None = None,
) -> Setting:
    """The setting at the beginning of a text, from its title, deck and first paragraph, or as declared.

    `written` is the month of the day that it is dated with, if any.
    """
    setting = Setting(data, catalogue)
    head = read[:HEAD]
    if any(cue.kind is CueKind.ADJUSTED for _, each in read for cue in each.wording.cues):
        setting.adjustment = "sa"
    if declared:
        setting.main = declared.series
        setting.is_declared = True
        setting.adjustment = declared.series.adjustment
    else:
        setting.programmes = of_programmes((each.wording.plain for _, each in read), catalogue)
        setting.main = _told(head, read, setting)
    setting.last = setting.main
    line = data.line(setting.main) if setting.main else None
    setting.window = (
        _before(head, line, written)
        or _time(head, line, setting)
        or (declared.period if declared else _without_years(head, line))
    )
    setting.latest = setting.window
    if declared and line and not any(_is_own(when) for _, each in head for when in each.wording.whens):
        setting.latest = fit(Window.year_to_date(declared.period.last), line.frequency)
    if not declared:
        setting.newest = _newest(read, line)
    if declared and setting.window:
        setting.usual = _years_back(head, setting.window)
    return setting


def _years_back(head: Sequence[tuple[Block, Sentence]], window: Window) -> int:
    """How many years before its time a bulletin's first comparison lies; 0 where it has none, or another."""
    for _, each in head:
        said = each.wording
        for when in said.times:
            is_base = _is_base(when) or _HELD.search(said.plain, 0, when.span.start)
            base = window_of(when, window.frequency, window, is_before=True) if is_base else None
            if base and len(base) == len(window) and base < window:
                years, rest = divmod(window.last.ordinal - base.last.ordinal, window.frequency)
                return 0 if rest else years
    return 0


def _is_base(when: When) -> bool:
    return when.role == "against" or when.adjective


def _told(
    head: Sequence[tuple[Block, Sentence]], read: Sequence[tuple[Block, Sentence]], setting: Setting
) -> Series | None:
    """The series that a text by somebody else names; where it names none, or one of several, that of its figures."""
    named = _main(head, setting)
    alike = {one for _, each in head for name in _own_names(each, setting) for one in _alike(name, named)}
    if named is not None and len(alike) < 2:
        return named
    return of_figures([one.wording for _, one in read], setting, alike) or named


def _alike(name: Name, series: Series | None) -> tuple[str, ...]:
    """The statistics that a name calls alike, a series's own among them."""
    is_of = name.kind is NameKind.INDICATOR and series is not None and series.indicator in name.identities
    return name.identities if is_of else ()


def _main(head: Sequence[tuple[Block, Sentence]], setting: Setting) -> Series | None:
    """The first series named with its place in one phrase, else in one sentence, else the first named at all."""
    phrases = [subjects(_own_names(one, setting), one.wording.plain) for _, one in head]
    named = [one for found in phrases for one in found if one.indicators and one.areas]
    joined = [one for found in phrases for one in completed(found) if one.indicators and one.areas]
    loose = [one for found in phrases for one in found if one.indicators]
    areas = {area for found in phrases for one in found for area in one.areas}
    titled = _of_branch(head, phrases, areas, setting)
    for each in (*titled, *named, *_of_only_place(phrases, loose, setting), *joined, *loose, *_everyday(head)):
        one = _of_places(each, areas, setting)
        lines = setting.lines(one)
        if lines:
            return lines[0].series
    return None


def _of_branch(
    head: Sequence[tuple[Block, Sentence]], phrases: list[list[Subject]], areas: set[str], setting: Setting
) -> list[Subject]:
    """The statistic of a title with the only branch beside it: "Ingresos, establecimientos no manufactureros"."""
    known = setting.catalogue.areas
    places = tuple(area for area in areas if area in known and known[area].level != "country")
    for (block, one), named in zip(head[:_TITLES], phrases, strict=False):
        said = one.wording
        found = [*named, *_everyday([(block, one)])]
        if said.quantities or any(cue.kind is CueKind.DIRECTION for cue in said.cues):
            continue
        bare = [each for each in found if each.indicators and not each.sectors]
        branches = {each.sectors for each in found if each.sectors}
        if bare and len(branches) == 1 and len(places) == 1:
            return [replace(bare[0], sectors=branches.pop(), areas=bare[0].areas or places)]
    return []


def _of_places(subject: Subject, areas: set[str], setting: Setting) -> Subject:
    """Of several statistics that a name without a place may mean the one that is told of most places of the text."""
    if subject.areas or not subject.indicators[1:] or len(areas) < _SEVERAL:
        return subject
    known = [one for one in subject.indicators if one in setting.data.indicators]
    counts = {one: len(areas & {line.series.area for line in setting.data.of_indicator(one)}) for one in known}
    best = max(counts, key=lambda one: counts[one], default="")
    return replace(subject, indicators=(best,)) if best and counts[best] >= _SEVERAL else subject


def _everyday(head: Sequence[tuple[Block, Sentence]]) -> Iterator[Subject]:
    """What a text calls its statistic that never names it: "el billete verde", "la plantilla"."""
    for _, one in head:
        names = sorted(one.wording.names, key=lambda name: name.span)
        yield from (each for each in completed(subjects(names, one.wording.plain)) if each.indicators)


def _of_only_place(phrases: list[list[Subject]], loose: list[Subject], setting: Setting) -> list[Subject]:
    """The first statistic in the only place below a country that the text has named by then."""
    known = setting.catalogue.areas
    until = next((at for at, found in enumerate(phrases) if loose and loose[0] in found), -1)
    areas = [area for found in phrases[: until + 1] for one in found for area in one.areas if area in known]
    own = {area for area in areas if known[area].level != "country"}
    return [replace(loose[0], areas=tuple(own))] if loose and len(own) == 1 else []


def _own_names(read: Sentence, setting: Setting) -> list[Name]:
    names = [one for one in placed(read.wording) if not is_everyday(one, read.wording.plain)]
    names = list(with_programme(names, setting.programmes, setting.catalogue))
    return sorted(names, key=lambda name: name.span)


def _time(head: Sequence[tuple[Block, Sentence]], line: Line | None, setting: Setting) -> Window | None:
    """The first time named in full that a figure may be of."""
    times = [when for _, one in head for when in one.wording.times if _is_own(when)]
    for when in times:
        if when.window is None:
            continue
        own = setting.fitted(when.window, line) if line else when.window
        if own and (line is None or line.total(own) is not None):
            return own
    return next((when.window for when in times if when.window), None)


def _newest(read: Sequence[tuple[Block, Sentence]], line: Line | None) -> Window | None:
    """The newest time that the text names in full and that there are figures of."""
    times: list[Window] = []
    for when in (one for _, each in read for one in each.wording.whens if _is_own(one)):
        window = when.window
        if window is None and times and line and when.relation is Relation.WITHOUT_YEAR:
            year = Window.of(Period.of(Frequency.YEAR, times[-1].last.year))
            window = window_of(when, line.frequency, year)  # of the year that was named last
        own = fit(window, line.frequency) if window and line else window
        if window and own and (line is None or line.total(own) is not None):
            times.append(window)
    return max(times, key=lambda one: (one.last.last_day, -len(one)), default=None)


def _before(head: Sequence[tuple[Block, Sentence]], line: Line | None, written: Period | None) -> Window | None:
    """The first time of a text, where it is named without its year: the newest before the text was written."""
    first = next((when for _, each in head for when in each.wording.times if _is_own(when)), None)
    if written is None or first is None or first.relation is not Relation.WITHOUT_YEAR:
        return None
    return _without_years(head, line, written)


def _without_years(
    head: Sequence[tuple[Block, Sentence]], line: Line | None, written: Period | None = None
) -> Window | None:
    """The newest month or quarter that is called as the first one in a text that names no year."""
    if line is None or line.last is None:
        return None
    own = fit(Window.of(written), line.frequency) if written else None
    newest = own if own and own.last < line.last else Window.of(line.last)
    whens = [when for _, each in head for when in each.wording.whens if _is_own(when)]
    bare = [one for one in whens if one.relation is Relation.WITHOUT_YEAR]
    found = (window_of(when, line.frequency, newest) for when in bare)
    return next((one for one in found if one), None)


def _is_own(when: When) -> bool:
    return when.role == "of" and not when.adjective
