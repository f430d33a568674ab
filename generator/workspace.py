"""The public Python API: an office's folder, and the verbs of the product.

A notebook says the same verbs as the command line::

    from datetime import date

    from generator import Workspace

    office = Workspace("my-office")
    office.fetch(today=date.today())
    for written in office.write():
        print(written.folder)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator import bundled, catalogue, config, context
from generator.agenda import calendar, state
from generator.agenda.calendar import Calendar
from generator.assignments import Assignments, known
from generator.bilingual import Language
from generator.catalogue import Catalogue
from generator.composition import Composition, Order, Progress, Written, silent
from generator.context import Context
from generator.due import Due, due
from generator.errors import BulletinError, SettingsError
from generator.example import lay_example
from generator.facts.card import Card, advice, card
from generator.facts.rules import BY_KIND
from generator.health import Health, health
from generator.intake import Fetched, Intake, Preview, attempt
from generator.model.period import Period
from generator.revisions import Review, Revisions
from generator.store.store import Store
from generator.stories.check import check_few
from generator.stories.notes import notes
from generator.stories.selection import Choice
from generator.stories.tell import Desk, choices
from generator.writing import folder as folders
from generator.writing.article import Writer
from generator.writing.imprint import AS_BEFORE, Imprint
from generator.writing.record import BulletinRecord, ClaimRecord

if TYPE_CHECKING:  # the checker is loaded by the verbs that need it
    from generator.manuscript import Manuscript
    from generator.proof import Checked, Proofreader
    from generator.publisher import Publisher


@dataclass(frozen=True)
class Sheet:
    """The facts of one story at one period, told and untold; `notes` say what could not be compared."""

    story: str
    period: Period
    choices: tuple[Choice, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Explanation:
    """A claim with the record of the bulletin it stands in."""

    claim: ClaimRecord
    record: BulletinRecord


class Workspace:
    """The folder of an office, with its `bulletin.toml`.

    Reading the settings is the first thing any verb does; SettingsError when they are wrong.
    """

    def __init__(self, folder: str | Path = ".") -> None:
        self.folder = Path(folder)

    @classmethod
    def init(cls, folder: str | Path) -> Workspace:
        """A new workspace with the working example; SettingsError where the folder is not empty."""
        lay_example(Path(folder))
        return cls(folder)

    @cached_property
    def settings(self) -> config.Settings:
        return config.load(self.folder)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The product's catalogue with the office's own entries over it."""
        return catalogue.load(*_distinct(bundled.root() / "data/catalogue", self.folder / "data/catalogue"))

    @cached_property
    def context(self) -> Context:
        own = self.folder / "data/context"
        return context.load(*([own] if own.is_dir() else []), catalogue=self.catalogue)

    @cached_property
    def store(self) -> Store:
        return Store(self.folder / "data/store")

    @cached_property
    def intake(self) -> Intake:
        return Intake(self.folder, self.settings, self.catalogue, self.store)

    @property
    def calendar(self) -> Calendar:
        """The release calendar that the office keeps; empty where it keeps none."""
        return calendar.load(self.folder, self.settings.sources)

    @cached_property
    def writer(self) -> Writer:
        templates = _distinct(bundled.root() / "templates", self.folder / "templates")
        return Writer(self.settings.office, self.catalogue, templates[::-1])

    @cached_property
    def desk(self) -> Desk:
        """What every story is made from; SettingsError where the rules name an unknown indicator."""
        check_few(self.settings.rules.few, self.catalogue, self.folder / config.FILE_NAME)
        return Desk(self.catalogue, self.context, self.settings.rules, self.settings.office.area)

    @cached_property
    def proofreader(self) -> Proofreader:
        """What reads finished texts and holds them against the figures of the sources in use."""
        from generator.proof import Proofreader

        style = self.settings.office.profiles.es
        return Proofreader(self.store, self.settings.sources, self.catalogue, self.context, style)

    @cached_property
    def publisher(self) -> Publisher:
        """The desk: `approve`, `revoke`, `publish`, `withdraw`, `releases`."""
        from generator.publisher import Publisher

        zone = self.zone if self.settings.office.timezone else UTC
        return Publisher(self.folder, self.output, self.settings, zone, lambda: self.proofreader)

    @cached_property
    def composition(self) -> Composition:
        """What the bulletins of the office are composed with."""
        return Composition(self.desk, self.writer, lambda: self.proofreader, lambda: self.zone)

    @cached_property
    def assignments(self) -> Assignments:
        return Assignments(self.folder, self.settings, self.catalogue, self.context, self.store)

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def fetch(
        self, names: Sequence[str] = (), *, today: date, keep_going: bool = False, progress: Progress = silent
    ) -> list[Fetched]:
        """Read sources into new vintages, all of them where none is named.

        A release without a date of its own is filed under `today`. A source that cannot be read whole
        stores nothing, and a release that cannot be believed is put aside: the last good vintage stays.
        Every source is read; then the first of the problems is raised, unless the caller means to
        `keep_going` and looks for them in what is returned. SourceError, SettingsError.
        """
        wanted = self._sources(names)
        self.intake.hide_secrets()
        found = list(attempt(wanted, lambda name: self.intake.fetch(name, today, progress)))
        problems = [problem for one in found for problem in one.problems]
        if problems and not keep_going:
            raise problems[0]
        return found

    def preview(self, names: Sequence[str] = (), *, today: date, progress: Progress = silent) -> list[Preview]:
        """What `fetch` would do, and how it understands each source; nothing is stored."""
        self.intake.hide_secrets()
        return [self._preview(name, today, progress) for name in self._sources(names)]

    def _preview(self, name: str, today: date, progress: Progress) -> Preview:
        try:
            return self.intake.preview(name, today, progress)
        except BulletinError as error:
            return Preview(name, failure=error)

    def accept(self, identity: str, *, by: str, on: date) -> Fetched:
        """Make a vintage current that was refused; `by` is the person who compared it with the agency's page."""
        return self.intake.accept(identity, by=by, on=on)

    def due(self) -> list[Due]:
        """Each story at its newest period: written, waiting for a figure, or ready to be written now."""
        return list(due(self.settings, self.assignments.panel, self.output))

    def sources(self, *, now: datetime) -> list[Health]:
        """What is configured, what was last stored of it, whether it is well, and what is to come after `now`."""
        return list(health(self.intake, self.calendar, state.load(self.folder), now))

    def _sources(self, names: Sequence[str]) -> list[str]:
        return [known(name, self.settings.sources, "source") for name in names or self.settings.sources]

    def false_sentences(self, fetched: Iterable[Fetched]) -> int:
        """How many sentences of the bulletins in `output` are not true any more, once figures were fetched.

        0 without a look where no figure is another now, or gone.
        """
        changes = [one.changes for one in fetched if one.changes]
        if not any(one.revised or one.removed for one in changes):
            return 0
        return self._review().false_sentences(self.output)

    def facts(
        self, stories: Sequence[str] = (), *, period: Period | None = None, as_of: date | None = None
    ) -> list[Sheet]:
        """The facts of stories, told ones in the order of telling, then the others with the reason."""
        assignments = self.assignments.of(stories, period, as_of, self.output)
        return [
            Sheet(one.key, one.period, tuple(choices(one, self.desk)), notes(one, self.desk)) for one in assignments
        ]

    def rules(self, kind: str = "") -> list[Card]:
        """What counts as news here: every rule in order, or the one of that kind, with the thresholds in force."""
        if kind and kind not in BY_KIND:
            raise SettingsError(f"there is no kind of fact '{kind}'.", remedy=advice(kind))
        return [card(one, self.settings.rules) for one in ([kind] if kind else BY_KIND)]

    def write(  # noqa: PLR0913  (one argument for each thing that the command lets people choose)
        self,
        stories: Sequence[str] = (),
        *,
        period: Period | None = None,
        as_of: date | None = None,
        output: Path | None = None,
        imprint: Imprint = AS_BEFORE,
        replace_edited: bool = False,
        dry_run: bool = False,
        progress: Progress = silent,
    ) -> list[Written]:
        """Write the bulletins of stories, each into a folder of its own below `output`.

        All are composed before the first is saved, so an error in one leaves the folder as it was.
        A text that a person has edited is not overwritten unless `replace_edited` says so:
        BulletinError. With `dry_run` nothing is saved. `imprint` gives a single bulletin its number and
        its embargo; without it a bulletin keeps those it was last written with.

        The checker reads all that each publishes. A bulletin that it contradicts is saved all the same, as a person
        has to see it: its alerts say what is wrong, and `is_wrong` is true. No mark of it is kept in the folder, where
        it would stay behind when the text or the figures change: whoever publishes checks again.
        """
        order = Order(
            output or self.output,
            as_of,
            imprint,
            replaces_edited=replace_edited,
            is_dry=dry_run,
            progress=progress,
        )
        return self.composition.write(self.assignments.of(stories, period, as_of, order.output), order)

    def correct(
        self,
        bulletin: str,
        *,
        as_of: date | None = None,
        output: Path | None = None,
        imprint: Imprint = AS_BEFORE,
        replace_edited: bool = False,
        dry_run: bool = False,
        progress: Progress = silent,
    ) -> Written:
        """Write the correction of a bulletin: each sentence that later data made false, and what is right now.

        BulletinError where nothing in it is false.
        """
        target, record = output or self.output, self._record(bulletin, output)
        name = known(record.story, self.settings.stories, "story")
        found = self._review(as_of).correction(record, target / record.id)
        if not found.errata:
            raise BulletinError(
                "nothing in it is false by now.", where=record.id, remedy="There is nothing to correct."
            )
        order = Order(target, as_of, imprint, replaces_edited=replace_edited, is_dry=dry_run, progress=progress)
        (assignment,) = self.assignments.of([name], Period.parse(record.period), as_of, target)
        return self.composition.correct(assignment, found, order)

    @cached_property
    def zone(self) -> ZoneInfo:
        """The clock of the office; SettingsError where `[office]` names none, or one that nobody knows."""
        name, where = self.settings.office.timezone, str(self.folder / config.FILE_NAME)
        remedy = 'Set it in `[office]`, such as timezone = "America/Tijuana".'
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            what = f"there is no time zone '{name}'." if name else "an hour needs the office's `timezone`."
            raise SettingsError(what, where=where, remedy=remedy) from error

    def _review(self, as_of: date | None = None) -> Review:
        """What holds bulletins against the store, as known on a day or now."""
        return Review(self.store, self.settings, self.desk, as_of, cache(self.assignments.prices))

    def explain(self, claim: str, *, output: Path | None = None) -> Explanation:
        """The claim of that identity (`BULLETIN:LANGUAGE:NUMBER`) in a written bulletin."""
        bulletin, _, _ = claim.partition(":")
        record = self._record(bulletin, output)
        for one in record.claims:
            if one.id == claim:
                return Explanation(one, record)
        remedy = f"They run from {record.claims[0].id} to {record.claims[-1].id}." if record.claims else ""
        raise BulletinError("there is no such claim.", where=claim, remedy=remedy)

    def claims(self, bulletin: str, *, output: Path | None = None) -> list[ClaimRecord]:
        """All claims of a written bulletin, Spanish first, in the order of the text."""
        return self._record(bulletin, output).claims

    def check(
        self,
        texts: Iterable[str | Path | Manuscript],
        *,
        language: Language | None = None,
        as_of: date | None = None,
        keep_going: bool = False,
    ) -> Checked:
        """Hold finished texts against the data: every figure, time, direction, rank, record and quote in them.

        `texts` are files, bulletin folders, folders with either, or a `Manuscript` with a text at hand. Of a bulletin
        all that it publishes is read: its articles, and the fields of its record whose words are not in them. A text
        and its translation are held against each other where both are given, or lie beside each other as `es.md` and
        `en.md` do. `language` is that of all texts; without it each is found out.

        The figures are the newest, or those of `as_of`. A bulletin's claims that were true on its own day and have
        been revised since are contradicted, and told apart (`Proof.outdated`). A text about a series that the store
        does not have is unverifiable, never supported.

        The first that cannot be read is raised as BulletinError, unless the caller means to `keep_going` and looks
        for the problems in what is returned. StoreError where nothing is stored.
        """
        from generator.manuscript import Manuscript, manuscripts
        from generator.proof import Checked

        found = list(manuscripts(texts, language))
        problems = tuple(one for one in found if isinstance(one, BulletinError))
        if problems and not keep_going:
            raise problems[0]
        given = [one for one in found if isinstance(one, Manuscript)]
        return Checked(tuple(self.proofreader.read(given, as_of=as_of)), problems)

    def revisions(
        self,
        stories: Sequence[str] = (),
        *,
        against: date | None = None,
        as_of: date | None = None,
        output: Path | None = None,
    ) -> Revisions:
        """What later data changed: the facts of stories since `against`, and the bulletins' claims that became false.

        Without `against` a story is compared with the release before its newest. The bulletins in `output` are
        held against the newest data, or those of `as_of`; where stories are named, theirs alone.
        """
        return self._review(as_of).of(self.assignments.checked(stories), against, output or self.output, stories)

    def _record(self, bulletin: str, output: Path | None) -> BulletinRecord:
        """The record of a bulletin, given by its name or by the folder that `write` named."""
        target = output or self.output
        name = Path(bulletin).name
        if not (target / name).is_dir():
            known = sorted(path.parent.name for path in target.glob("[!.]*/bulletin.json"))
            raise BulletinError(
                f"there is no bulletin '{name}'.", where=str(target), remedy=catalogue.nearest(name, known)
            )
        return folders.read(target / name)


def _distinct(*paths: Path) -> list[Path]:
    """The folders that exist, each once."""
    return list(dict.fromkeys(path.resolve() for path in paths if path.is_dir()))


__all__ = ["Due", "Explanation", "Fetched", "Preview", "Sheet", "Workspace", "Written"]
