"""From a source to its vintages: read, asked whether it can be, kept or put aside."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.catalogue import Catalogue, nearest
from generator.config import Limits, Settings
from generator.errors import BulletinError, SettingsError, SourceError
from generator.model.panel import Vintage
from generator.secrets import learn
from generator.sources import plausible
from generator.sources.gates import doubts, restated
from generator.sources.open import open_source
from generator.sources.settings import secret_names
from generator.sources.source import Reading, Source, Understood
from generator.sources.turn import Turn
from generator.sources.understood import understood
from generator.store.changes import Changes
from generator.store.proposal import Before, Proposal, propose
from generator.store.store import Refused, Store

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Fetched:
    """What a source gave: the vintages that are new, and what the newest changed.

    `refused` are the releases that were not believed and that nothing later has taken the place of;
    `failure` says why nothing could be read: then all else is empty.
    """

    source: str
    stored: tuple[Vintage, ...] = ()
    unchanged: int = 0
    notes: tuple[str, ...] = ()
    changes: Changes | None = None
    refused: tuple[Refused, ...] = ()
    failure: BulletinError | None = None

    @property
    def problems(self) -> tuple[BulletinError, ...]:
        """What went wrong, each an error for whoever stops at it."""
        failed = (self.failure,) if self.failure else ()
        return (*failed, *(refusal(one) for one in self.refused))


@dataclass(frozen=True)
class Previewed:
    """A release as it would be stored: how it was understood, what it would change, why it would be refused."""

    vintage: Vintage
    is_new: bool
    understood: tuple[Understood, ...]
    notes: tuple[str, ...]
    changes: Changes | None
    doubts: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """What a source would give, its releases oldest first; `failure` says why it cannot be read."""

    source: str
    releases: tuple[Previewed, ...] = ()
    failure: BulletinError | None = None


@dataclass(frozen=True)
class Intake:
    """The sources of one office, and the store that they fill."""

    folder: Path
    settings: Settings
    catalogue: Catalogue
    store: Store

    def hide_secrets(self) -> None:
        """Hide the secrets of all sources before the first answer comes: a server may echo those of another."""
        learn(secret_names(self.settings.sources))

    def fetch(self, name: str, today: date, progress: Progress) -> Fetched:
        """Read a source into new vintages; one that cannot be read whole stores nothing. SourceError, SettingsError."""
        source, readings = self._read(name, today, progress)
        notes = [note for reading in readings for note in reading.notes]
        before = self.store.vintages(name)
        stored: list[Proposal] = []
        refused: list[Refused] = []
        for reading in readings:
            proposal = _proposal(name, source, reading, today)
            if reading is readings[-1]:
                notes += plausible.notes(proposal.content, self.catalogue)
            reasons = self._reasons(name, proposal)
            if reasons:
                refused.append(self.store.set_aside(proposal, reasons))
            elif self.store.keep(proposal):
                stored.append(proposal)
        changes = self._changes(name, [one.vintage for one in stored])
        if changes:
            added, revised = changes.new_observations, len(changes.revised)
            notes += plausible.rescaled(stored[-1].content, added=added, revised=revised)
        days = [one.vintage.released for one in stored]
        notes += plausible.behind(days, before[-1].released if before else None)
        waiting = {one.vintage for one in self.store.refused(name)}
        notes += (
            f"Refused, and overtaken by a later release: {_said(one)}" for one in refused if one.vintage not in waiting
        )
        return Fetched(
            name,
            tuple(one.vintage for one in stored),
            len(readings) - len(stored) - len(refused),
            tuple(dict.fromkeys(notes)),
            changes,
            tuple(one for one in refused if one.vintage in waiting),
        )

    def preview(self, name: str, today: date, progress: Progress) -> Preview:
        """Read a source, store nothing, and tell what `fetch` would do. SourceError, SettingsError."""
        source, readings = self._read(name, today, progress)
        taken: list[Proposal] = []
        return Preview(name, tuple(self._previewed(name, source, one, taken, today) for one in readings))

    def _previewed(self, name: str, source: Source, reading: Reading, taken: list[Proposal], today: date) -> Previewed:
        """One release, after those `taken` before it in the same reading; it is added to them where it is believed."""
        proposal = _proposal(name, source, reading, today)
        earlier = [one for one in taken if one.vintage.released <= proposal.vintage.released]
        before = self.store.before(name, proposal.vintage.released)
        if earlier and (before is None or before.vintage.released <= earlier[-1].vintage.released):
            before = earlier[-1].as_before
        is_new = before is None or before.vintage.digest != proposal.vintage.digest
        said = before.stated if before else {}
        reasons = self._doubts(name, before, proposal) if is_new else self._restated(name, said, proposal)
        if is_new and not reasons:
            taken.append(proposal)
        changes = proposal.after(before) if before and is_new else None
        notes = (*reading.notes, *plausible.notes(proposal.content, self.catalogue))
        shown = understood(reading, self.catalogue)
        return Previewed(proposal.vintage, is_new, shown, tuple(dict.fromkeys(notes)), changes, reasons)

    def accept(self, identity: str, *, by: str, on: date) -> Fetched:
        """Make a refused vintage current, in the name of a person; StoreError where none of that name waits."""
        vintage = self.store.accept(identity, by=by, on=on)
        notes = (f"Accepted by {by} on {on}.",)
        return Fetched(vintage.dataset, (vintage,), notes=notes, changes=self._changes(vintage.dataset, [vintage]))

    def _read(self, name: str, today: date, progress: Progress) -> tuple[Source, list[Reading]]:
        source = open_source(name, self.settings.sources[name], self.folder, self.catalogue)
        try:
            readings = list(source.read(progress))
        except SourceError as error:
            raise self._with_the_last(name, error) from error.__cause__
        for reading in readings:
            plausible.refuse_empty(name, reading)
            plausible.refuse_future(name, reading, today)
        return source, readings

    def _with_the_last(self, name: str, error: SourceError) -> SourceError:
        """The same error, with the vintage that stays in use and the period up to which it goes, where there is one."""
        vintages = self.store.vintages(name)
        newest = self.store.newest_period(name) if vintages else None
        if newest is None:
            return error
        kept = f"The figures released on {vintages[-1].released} stay in use; they go to {newest}."
        return SourceError(error.what, where=error.where, remedy=f"{error.remedy} {kept}".strip())

    def _changes(self, name: str, stored: Sequence[Vintage]) -> Changes | None:
        """What the last of the new vintages changed; it stands last, unless it was filed behind a newer one."""
        history = self.store.vintages(name)
        place = max((at for at, one in enumerate(history) if stored and one.id == stored[-1].id), default=0)
        if not place or not self.store.is_comparable(history[place - 1], history[place]):
            return None
        return self.store.changes(history[place - 1], history[place])

    def _reasons(self, name: str, proposal: Proposal) -> tuple[str, ...]:
        """Why a release is not believed; of one whose figures are those that are stored, what it states is asked."""
        released = proposal.vintage.released
        if self.store.holds(proposal):
            return self._restated(name, self.store.stated(name, released), proposal)
        return self._doubts(name, self.store.before(name, released), proposal)

    def _restated(self, name: str, said: Mapping[str, str], proposal: Proposal) -> tuple[str, ...]:
        return restated(said, proposal.circumstances.stated, self._limits(name))

    def _doubts(self, name: str, before: Before | None, proposal: Proposal) -> tuple[str, ...]:
        """Why a release is not believed beside the one before it."""
        if before is None:
            return ()
        was, now = before.observations.frequency, proposal.content.frequency
        if was is not now:
            return (f"stated: its figures are by {now.name.lower()}, and were by {was.name.lower()}.",)
        turn = Turn(before.observations, proposal.content, before.stated, proposal.circumstances.stated)
        return doubts(turn, self._limits(name), self.catalogue)

    def _limits(self, name: str) -> Limits:
        unknown = [one for one in self.settings.plausibility.sources if one not in self.settings.sources]
        if unknown:
            what = f"`plausibility.sources.{unknown[0]}` is about no source."
            raise SettingsError(what, remedy=nearest(unknown[0], list(self.settings.sources)))
        return self.settings.plausibility.of(name)


def refusal(one: Refused) -> SourceError:
    """The error for a release that was not believed; the caller raises or shows it."""
    what = f"it is not believed, and the release before it stays in use. {' '.join(one.reasons)}"
    remedy = f"Compare it with the agency's page; if it is right, `bulletin fetch --accept {one.vintage.id} --by NAME`."
    return SourceError(what, where=f"source '{one.vintage.dataset}', {one.vintage.origin}", remedy=remedy)


def _said(one: Refused) -> str:
    return f"{one.vintage.id} ({' '.join(one.reasons)})"


def _proposal(name: str, source: Source, reading: Reading, today: date) -> Proposal:
    """A release as the vintage that it would be; one without a date is of `today`."""
    vintage = Vintage(
        dataset=name,
        released=reading.released or today,
        digest="",
        origin=reading.origin,
        agency=source.agency,
        illustrative=source.illustrative,
        note=source.note,
    )
    return propose(vintage, reading.observations, reading.stated)


def attempt(names: Sequence[str], read: Callable[[str], Fetched]) -> Iterator[Fetched]:
    """Each source in turn: one that fails keeps no other from being read."""
    for name in names:
        try:
            yield read(name)
        except BulletinError as error:
            yield Fetched(name, failure=error)
