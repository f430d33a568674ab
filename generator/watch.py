"""Reads the sources when the calendar says that figures are out, and drafts the stories concerned, each once.

A release is asked for at its moment, and while it is late again and again, each time after twice as long, for as many
days as the calendar has patience. What was done is on disk after every step, so a watch that was killed goes on where
it was: a bulletin that stands in its folder, or that was drafted and removed by a person, is not drafted again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from generator.agenda import state
from generator.agenda.calendar import Calendar, Release
from generator.agenda.state import Drafted, Waited, WatchState
from generator.due import Due
from generator.errors import BulletinError
from generator.health import is_in
from generator.workspace import Workspace

LONGEST = timedelta(hours=6)
"""Between two tries for figures that are late."""
TICK = timedelta(minutes=1)
"""How often a watch looks at the calendar, which a person may be writing."""

What = Literal["reading", "in", "late", "given up", "problem", "waits", "drafted", "stands", "alert", "idle"]


@dataclass(frozen=True)
class Event:
    """One thing that happened: `at` the moment, on the clock of the release that it is about."""

    at: datetime
    what: What
    source: str
    text: str


@dataclass
class Watch:
    """The watch over one office's folder. `clock` tells the time; `log` is told each event."""

    folder: Path
    clock: Callable[[], datetime]
    log: Callable[[Event], None]
    _state: WatchState = field(default_factory=WatchState)
    _idle: str = ""

    def run(self, sleep: Callable[[float], None]) -> None:
        """Rounds without end, one a minute at the most; a calendar that is wrong for a moment stops nothing."""
        while True:
            try:
                wake = self.round()
            except BulletinError as error:
                self._say_once(f"{error}", "problem")
                wake = None
            rest = wake - self.clock() if wake else TICK
            sleep(max(0.0, min(rest, TICK).total_seconds()))

    def round(self) -> datetime | None:
        """See to every release that is due; the moment of the next, None where the calendar has no more."""
        office = Workspace(self.folder)
        calendar = office.calendar
        self._state = state.load(self.folder)
        now = self.clock()
        due = [one for one in calendar.releases if self._is_due(one, now)]
        for source, releases in groupby(sorted(due, key=lambda one: one.source), key=lambda one: one.source):
            self._attend(office, calendar, source, list(releases))
        following = self._next(calendar)
        self._say_once(_coming(calendar, following), "idle")
        return min((moment for moment, _ in following), default=None)

    def _is_due(self, release: Release, now: datetime) -> bool:
        waited = self._state.of(release.id)
        return waited.stage == "waiting" and max(release.moment, waited.next_try or release.moment) <= now

    def _next(self, calendar: Calendar) -> list[tuple[datetime, Release]]:
        """What is still to come, with the moment at which it is asked for, the earliest first."""
        waiting = [(one, self._state.of(one.id)) for one in calendar.releases]
        return sorted(
            (
                (max(one.moment, waited.next_try or one.moment), one)
                for one, waited in waiting
                if waited.stage == "waiting"
            ),
            key=lambda pair: (pair[0], pair[1].id),
        )

    # One source

    def _attend(self, office: Workspace, calendar: Calendar, source: str, releases: Sequence[Release]) -> None:
        """Read a source for the releases that are due, and draft what they make possible."""
        problem = self._read(office, source, releases)
        newest = office.store.newest_period(source)
        arrived = [one for one in releases if is_in(one, newest)]
        why = list(self._draft(office, source, releases[0].zone)) if arrived else []
        for one in releases:
            if one in arrived and not why:
                self._keep(one, "done", "")
            else:
                self._put_off(calendar, one, problem or " ".join(why) or f"{one.period} is not out yet.")

    def _read(self, office: Workspace, source: str, releases: Sequence[Release]) -> str:
        """Fetch a source; what went wrong, empty where nothing did."""
        zone = releases[0].zone
        asked = ", ".join(str(one.period) for one in releases)
        self._say("reading", source, zone, f"for {asked}, due {releases[0].when}")
        today = self.clock().astimezone(ZoneInfo(zone)).date()
        (found,) = office.fetch([source], today=today, keep_going=True)
        for vintage in found.stored:
            self._say("in", source, zone, f"stored the release of {vintage.released}")
        if sentences := office.false_sentences([found]):
            said = "1 published sentence is" if sentences == 1 else f"{sentences} published sentences are"
            self._say("alert", source, zone, f"{said} no longer true: bulletin revisions")
        problem = " ".join(str(one) for one in found.problems)
        if problem:
            self._say("problem", source, zone, problem)
        return problem

    def _draft(self, office: Workspace, source: str, zone: str) -> Iterator[str]:
        """Write the stories of a source that no bulletin tells yet; why one cannot be written."""
        for one in office.due():
            if one.dataset != source or one.bulletin in self._state.drafted:
                continue
            if one.wait:
                self._say("waits", source, zone, f"{one.story}: {one.wait}")
                yield f"{one.story}: {one.wait}"
            elif one.is_written:
                self._say("stands", source, zone, f"{one.bulletin} was written already")
                self._remember(one, by_watch=False)
            else:
                yield from self._write(office, one, zone)

    def _write(self, office: Workspace, due: Due, zone: str) -> Iterator[str]:
        try:
            (written,) = office.write([due.story], period=due.period)
        except BulletinError as error:
            self._say("problem", due.dataset, zone, str(error))
            yield str(error)
            return
        self._remember(due, by_watch=True)
        self._say("drafted", due.dataset, zone, f"{written.folder}: {written.bulletin.articles['es'].title}")
        for alert in written.alerts:
            self._say("alert", due.dataset, zone, alert)

    # What is remembered and told

    def _remember(self, due: Due, *, by_watch: bool) -> None:
        drafted = Drafted(at=self.clock().astimezone(UTC), by_watch=by_watch)
        self._state = self._state.with_draft(due.bulletin, drafted)
        state.save(self.folder, self._state)

    def _keep(self, release: Release, stage: state.Stage, said: str, next_try: datetime | None = None) -> None:
        tries = self._state.of(release.id).tries + 1
        waited = Waited(stage=stage, tries=tries, next_try=next_try, said=said)
        self._state = self._state.with_release(release.id, waited)
        state.save(self.folder, self._state)

    def _put_off(self, calendar: Calendar, release: Release, why: str) -> None:
        """Ask again later, or not at all once patience has run out."""
        now = self.clock().astimezone(UTC)
        tries = self._state.of(release.id).tries
        if now - release.moment >= calendar.patience:
            self._keep(release, "given up", why)
            self._say("given up", release.source, release.zone, f"{release.period}, due {release.when}: {why}")
            return
        following = now + min(LONGEST, calendar.retry * 2 ** min(tries, 20))
        self._keep(release, "waiting", why, following)
        local = following.astimezone(ZoneInfo(release.zone))
        self._say("late", release.source, release.zone, f"{release.period}: {why} Next try {local:%Y-%m-%d %H:%M}.")

    def _say(self, what: What, source: str, zone: str, text: str) -> None:
        self.log(Event(self.clock().astimezone(ZoneInfo(zone)), what, source, text))

    def _say_once(self, text: str, what: What) -> None:
        """Tell it unless it was the last such thing told."""
        if text != self._idle:
            self._idle = text
            self.log(Event(self.clock(), what, "", text))


def _coming(calendar: Calendar, following: Sequence[tuple[datetime, Release]]) -> str:
    if not following:
        return f"{calendar.path} has no release to come."
    moment, release = following[0]
    local = moment.astimezone(ZoneInfo(release.zone))
    return f"next: {release.source} {release.period}, {local:%Y-%m-%d %H:%M} {release.zone}"
