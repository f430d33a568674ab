"""From the folder of a bulletin to its readers: approval, release, withdrawal. The verbs behind the desk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cached_property
from pathlib import Path

from generator.bilingual import Language
from generator.catalogue import nearest
from generator.config import FILE_NAME, Settings
from generator.drafts import version as versions
from generator.drafts.approval import Approval
from generator.drafts.book import Book
from generator.drafts.event import Event
from generator.drafts.release import Release
from generator.drafts.version import Version
from generator.errors import BulletinError, CheckError, PublishError, SettingsError
from generator.language.profile import PROFILES, Profile
from generator.manuscript import Manuscript, manuscripts
from generator.proof import Proof, Proofreader, alerts, counts
from generator.publishing.open import open_outlet
from generator.publishing.order import Order, Outcome
from generator.publishing.outbox import Outbox
from generator.publishing.outlet import Held, Outlet
from generator.publishing.pack import Circumstances, parcels
from generator.publishing.parcel import Parcel, Standing
from generator.publishing.words import words

MOST_TOLD = 5
"""Findings of the checker that an error repeats; `bulletin check` shows all."""


@dataclass(frozen=True)
class Approved:
    """An approval that was entered, with what the checker said of the texts."""

    approval: Approval
    proofs: tuple[Proof, ...]


@dataclass(frozen=True)
class Published:
    """What was done with each parcel, and why some bulletins could not go out at all."""

    outcomes: tuple[Outcome, ...]
    refused: tuple[BulletinError, ...] = ()

    @property
    def problems(self) -> list[BulletinError]:
        return [*self.refused, *(one.problem for one in self.outcomes if one.problem)]


@dataclass(frozen=True)
class Wish:
    """How bulletins are to go out. `outlets` are all where none is named; `illustrative` lets made-up data go out."""

    by: str
    now: datetime
    outlets: tuple[str, ...] = ()
    standing: Standing = "draft"
    moment: datetime | None = None
    overwrites: bool = False
    anew: bool = False
    illustrative: bool = False
    dry_run: bool = False


Tell = Callable[[Outcome], None]
"""Hears of each outcome as soon as there is one: a run may be cut short, and what it did is known by then."""


def silent(_: Outcome) -> None:
    """Nobody listens."""


class Publisher:
    """The desk of the workspace in `folder`, whose bulletins are in `output`; `zone` is the office's clock."""

    def __init__(
        self, folder: Path, output: Path, settings: Settings, zone: tzinfo, proofreader: Callable[[], Proofreader]
    ) -> None:
        self.folder = folder
        self.output = output
        self.settings = settings
        self.book = Book(folder)
        self.zone = zone
        self._proofreader = proofreader

    @cached_property
    def outlets(self) -> dict[str, Outlet]:
        """The places that were opened so far, by name."""
        return {}

    @cached_property
    def outbox(self) -> Outbox:
        profiles: dict[Language, Profile] = {
            "es": PROFILES[self.settings.office.profiles.es],
            "en": PROFILES[self.settings.office.profiles.en],
        }
        return Outbox(self.folder, self.book, self.outlets, self._read_back, self._keywords, profiles, self.zone)

    def approve(self, bulletin: str, *, by: str, now: datetime, vouched: str = "") -> Approved:
        """Enter that the bulletin, as it stands in its folder, may go out. The checker reads it first.

        CheckError where it contradicts something, or something in it could not be verified, unless the person who
        approves has `vouched`, with the reason. A correction repeats what is false and is not read.
        """
        version = self.version(bulletin)
        parcels(version, Circumstances("draft", now))  # what could not be sent is not worth a person's word
        proofs = [] if version.record.corrects else self._proofs(bulletin)
        if self.version(bulletin).digest != version.digest:
            remedy = "Read it as it is now, and approve that."
            raise PublishError("it was changed while the checker read it.", where=bulletin, remedy=remedy)
        if not vouched:
            _content(bulletin, self.output / Path(bulletin).name, proofs)
        approval = Approval(bulletin, version.digest, by, now, vouched)
        self.book.approve(version, approval)
        return Approved(approval, tuple(proofs))

    def revoke(self, bulletin: str, *, by: str, now: datetime, why: str = "") -> Approval:
        """Take an approval back; what went out stays where it is. PublishError where there is none."""
        approval = self.book.approval(bulletin)
        if approval is None:
            raise PublishError("it is not approved.", where=bulletin, remedy="There is nothing to take back.")
        self.book.revoke(bulletin, by=by, at=now, why=why)
        return approval

    def publish(self, bulletins: Sequence[str], wish: Wish, tell: Tell = silent) -> Published:
        """Send approved bulletins to outlets: those named, or all that are approved as they stand.

        What hinders one outlet keeps no other from being served. Nothing is sent where one that was named may not go
        out. Where none is named, what was withdrawn from an outlet is left as it is there. SettingsError where an
        outlet is not known.
        """
        outlets = self._chosen(wish.outlets)
        if not bulletins and (wish.overwrites or wish.anew):
            what = "to replace what was edited, or to make again what was deleted or withdrawn, is not done wholesale."
            raise PublishError(what, where=str(self.output), remedy="Name the bulletin with --overwrite or --again.")
        ready: list[Version] = []
        refused: list[BulletinError] = []
        for name in bulletins or self.book.approved():
            try:
                ready.append(self._ready(Path(name).name, is_illustrative_allowed=wish.illustrative))
            except BulletinError as error:
                if bulletins:
                    raise
                refused.append(error)
        if not ready and not refused:
            remedy = "Approve one: bulletin approve BULLETIN --by NAME."
            raise PublishError("no bulletin is approved.", where=str(self.output), remedy=remedy)
        outcomes: list[Outcome] = []
        for version in ready:
            gone = set() if bulletins else self._withdrawn(version.bulletin)
            for outlet in (one for one in outlets if one not in gone):
                try:
                    outcomes += _told(self._delivered(version, outlet, wish), tell)
                except BulletinError as error:
                    refused.append(error)
        return Published(tuple(outcomes), tuple(refused))

    def _withdrawn(self, bulletin: str) -> set[str]:
        """The outlets that a bulletin was withdrawn from."""
        return {one.outlet for one in self.book.releases(bulletin) if one.kept == "withdrawn"}

    def withdraw(
        self, bulletin: str, *, by: str, why: str, now: datetime, outlets: Sequence[str] = (), tell: Tell = silent
    ) -> Published:
        """Take a bulletin out of its readers' sight wherever it went, or may have gone; the texts stay there for staff.

        An outlet that cannot be used keeps it from being withdrawn at no other.
        """
        name = Path(bulletin).name
        chosen = set(self._named(tuple(outlets)))
        went = [one for one in self.book.releases(name) if one.may_stand]
        sent = {one.outlet: one.version for one in went if one.outlet in chosen}
        elsewhere = [] if outlets else [one for one in went if one.outlet not in chosen and _is_seen(one)]
        lost: list[BulletinError] = [_lost_outlet(one) for one in elsewhere]
        if not sent and not lost:
            where = ", ".join(sorted(chosen))
            remedy = "If it stands there all the same, take it out of sight there by hand."
            raise PublishError(f"this desk knows of no release of it at {where}.", where=name, remedy=remedy)
        self.book.note(Event(now, by, "withdrawing", name, ", ".join(sent), why))
        outcomes: list[Outcome] = []
        for outlet, version in sent.items():
            order = Order(name, outlet, by, now, "withdrawn", why=why)
            try:
                self._open(outlet)
                outcomes += _told(self.outbox.deliver(order, self.book.version(version)), tell)
            except BulletinError as error:
                lost.append(error)
        return Published(tuple(outcomes), tuple(lost))

    def releases(self, bulletin: str = "") -> list[Release]:
        """What is known of each release, in the book."""
        return self.book.releases(Path(bulletin).name if bulletin else "")

    def version(self, bulletin: str) -> Version:
        """The bulletin as it stands in its folder; BulletinError where there is none."""
        folder = self.output / Path(bulletin).name
        if not folder.is_dir():
            known = sorted(path.parent.name for path in self.output.glob("[!.]*/bulletin.json"))
            what = f"there is no bulletin '{folder.name}'."
            raise BulletinError(what, where=str(self.output), remedy=nearest(folder.name, known))
        return versions.read(folder)

    def _ready(self, bulletin: str, *, is_illustrative_allowed: bool) -> Version:
        """A bulletin that may go out; PublishError where nobody approved it as it stands."""
        version, approval = self.version(bulletin), self.book.approval(bulletin)
        remedy = f"Read it, then: bulletin approve {bulletin} --by NAME."
        if approval is None:
            raise PublishError("it is not approved.", where=bulletin, remedy=remedy)
        if approval.version != version.digest:
            changed = ", ".join(_changed(self.book.version(approval.version), version))
            what = f"it was changed since {approval.by} approved it ({changed})."
            raise PublishError(what, where=bulletin, remedy=remedy)
        if version.record.illustrative and not is_illustrative_allowed:
            what = "its data are illustrative: not official, and not to be published."
            raise PublishError(what, where=bulletin, remedy="To show how it works, publish with --illustrative.")
        return version

    def _chosen(self, names: tuple[str, ...]) -> list[str]:
        """The outlets of those names, or all, each ready to be used."""
        chosen = self._named(names)
        for name in chosen:
            self._open(name)
        return chosen

    def _open(self, name: str) -> None:
        if name not in self.outlets:
            self.outlets[name] = open_outlet(name, self.settings.outlets[name], self.folder)

    def _named(self, names: tuple[str, ...]) -> list[str]:
        """The names of those outlets, or of all; SettingsError where one is not known."""
        known = self.settings.outlets
        if not known:
            remedy = "Describe one as `[outlets.NAME]`; docs/publishing.md shows each type."
            raise SettingsError("there are no outlets.", where=str(self.folder / FILE_NAME), remedy=remedy)
        for name in names:
            if name not in known:
                raise SettingsError(f"there is no outlet '{name}'.", remedy=nearest(name, known))
        return list(dict.fromkeys(names or known))

    def _delivered(self, version: Version, outlet: str, wish: Wish) -> list[Outcome]:
        order = Order(
            version.bulletin,
            outlet,
            wish.by,
            wish.now,
            wish.standing,
            wish.moment,
            overwrites=wish.overwrites,
            anew=wish.anew,
        )
        return self.outbox.plan(order, version) if wish.dry_run else self.outbox.deliver(order, version)

    def _keywords(self, version: Version, language: Language) -> tuple[str, ...]:
        story = self.settings.stories.get(version.record.story)
        return story.keywords.get(language, ()) if story else ()

    def _proofs(self, bulletin: str) -> list[Proof]:
        found = list(manuscripts([self.output / Path(bulletin).name]))
        for one in found:
            if isinstance(one, BulletinError):
                raise one
        return self._proofreader().read(one for one in found if isinstance(one, Manuscript))

    def _read_back(self, parcel: Parcel, held: Held) -> list[str]:
        """What an outlet's text lost of the figures, and what the checker contradicts in it and not in ours."""
        return [*_lost(parcel, held), *self._contradicted(parcel, held)]

    def _contradicted(self, parcel: Parcel, held: Held) -> Iterator[str]:
        if parcel.corrects:
            return
        name = held.url or held.identity
        ours, theirs = self._proofreader().read(
            Manuscript(text, name, language=parcel.language) for text in (parcel.body, held.prose)
        )
        known = {one.shown for one in ours.contradicted}  # a page may repeat them, as in its summary
        for one in theirs.contradicted:
            if one.shown not in known:
                right = f"; right would be {one.right}" if one.right else ""
                yield f"the checker contradicts what is at {name}: “{one.shown}”{right}"


def _content(bulletin: str, folder: Path, proofs: Sequence[Proof]) -> None:
    """CheckError where the checker found something wrong, or left something unverified."""
    unverified = [f"not verified: “{one.shown}”" for proof in proofs for one in proof.unverifiable]
    found = [*alerts(proofs), *unverified]
    if not found:
        return
    shown = "".join(f"\n    {line}" for line in found[:MOST_TOLD])
    more = f"\n    and {len(found) - MOST_TOLD} more" if len(found) > MOST_TOLD else ""
    remedy = (
        f"`bulletin check {folder}` shows all of it. Mend the text; or, where you know better, approve with --vouch "
        "and the reason."
    )
    raise CheckError(f"{counts(proofs)}{shown}{more}\n   ", where=bulletin, remedy=remedy)


def _told(outcomes: list[Outcome], tell: Tell) -> list[Outcome]:
    for one in outcomes:
        tell(one)
    return outcomes


def _is_seen(release: Release) -> bool:
    """Whether readers see a release, will, or may, as far as the book knows."""
    return release.kept in {"public", "scheduled"} or (not release.kept and release.standing != "draft")


def _lost_outlet(release: Release) -> PublishError:
    """A release at an outlet that the settings name no more: nobody can withdraw it from here."""
    stands = f"is still {release.kept} there ({release.url})" if release.kept else "may stand there"
    what = f"it {stands}, and the settings have no outlet of that name any more."
    remedy = f"Describe [outlets.{release.outlet}] again and withdraw once more, or take it out of sight there by hand."
    return PublishError(what, where=f"{release.outlet}, {release.bulletin}:{release.language}", remedy=remedy)


def _changed(approved: Version, now: Version) -> list[str]:
    names = sorted({*approved.files, *now.files})
    return [name for name in names if approved.digests.get(name) != now.digests.get(name)]


def _lost(parcel: Parcel, held: Held) -> Iterator[str]:
    """The figures of a text that an outlet does not show any more."""
    wanted, found = (Counter(filter(_is_figure, words(text))) for text in (parcel.body, held.prose))
    for figure in wanted - found:
        yield f"the figure {figure} is not in what is kept at {held.url or held.identity}."


def _is_figure(word: str) -> bool:
    return any(character.isdigit() for character in word)
