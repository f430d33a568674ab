"""The outbox: approved bulletins to their outlets, each language exactly once, whatever happens on the way.

A release is entered in the book before its outlet is called, looked up there before anything is made, and read back
after. So a run that is killed at any moment leaves a state from which the next one goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from generator.bilingual import LANGUAGES, Language
from generator.drafts.book import Book
from generator.drafts.event import Event
from generator.drafts.release import Progress, Release
from generator.drafts.version import Version
from generator.errors import PublishError
from generator.language.profile import Profile
from generator.publishing.decision import Decision, decide, has_arrived, is_untouched
from generator.publishing.lock import alone
from generator.publishing.notice import correction_notice
from generator.publishing.order import Order, Outcome
from generator.publishing.outlet import Held, Outlet
from generator.publishing.pack import Circumstances, pack
from generator.publishing.parcel import Parcel

ReadBack = Callable[[Parcel, Held], Sequence[str]]
"""What the checker says of the text that an outlet keeps, beyond what it said of the bulletin: a line each."""
VERBS = {"draft": "sent as a draft", "public": "published", "scheduled": "scheduled", "withdrawn": "withdrew"}


@dataclass(frozen=True)
class Outbox:
    """The releases of one workspace. `keywords` gives the tags of a version, `profiles` the office's house styles."""

    folder: Path
    book: Book
    outlets: Mapping[str, Outlet]
    read_back: ReadBack
    keywords: Callable[[Version, Language], tuple[str, ...]]
    profiles: Mapping[Language, Profile]
    zone: tzinfo = UTC

    def plan(self, order: Order, version: Version) -> list[Outcome]:
        """What `deliver` would do; outlets are asked what they hold, and nothing is changed anywhere."""
        return [self._planned(self._parcel(order, version, language), order) for language in LANGUAGES]

    def deliver(self, order: Order, version: Version) -> list[Outcome]:
        """Bring both languages of a version to an outlet, or bring them up to date, and link them to each other.

        What cannot be done is told in the outcome, and entered in the book; nothing is raised for it. Where it is
        a correction, the bulletin that it corrects gets a notice.
        """
        with alone(self.folder, order.outlet):
            self._keep_approval(order, version)
            done = {language: self._sent(order, version, language) for language in LANGUAGES}
            for language in LANGUAGES:  # the first was sent before the address of the second was known
                again = self._parcel(order, version, language)
                before = done[language]
                if before.problem is None and before.parcel and again.digest != before.parcel.digest:
                    linked = self._sent(order, version, language)
                    done[language] = replace(linked, deed=before.deed, warnings=linked.warnings or before.warnings)
            return [*done.values(), *self._noticed(order, version, list(done.values()))]

    def _keep_approval(self, order: Order, version: Version) -> None:
        """PublishError where the approval ended while another run was waited for."""
        approval = self.book.approval(order.bulletin)
        if order.standing != "withdrawn" and (approval is None or approval.version != version.digest):
            remedy = f"Read it, then: bulletin approve {order.bulletin} --by NAME."
            raise PublishError("this version is not approved any more.", where=order.bulletin, remedy=remedy)

    def _sent(self, order: Order, version: Version, language: Language) -> Outcome:
        parcel = self._parcel(order, version, language)
        try:
            return self._send(parcel, order, version)
        except PublishError as error:
            self._enter_failure(parcel, order, version, error)
            return Outcome(order.outlet, order.bulletin, language, "refuse", parcel, problem=error)

    def _send(self, parcel: Parcel, order: Order, version: Version) -> Outcome:
        outlet, known = self.outlets[order.outlet], self._known(parcel, order)
        _keep_embargo(parcel, outlet, order)
        held = outlet.find(parcel, known.identity if known else "")
        decision = self._decided(parcel, held, order)
        if decision.deed == "adopt":
            self._settled(parcel, order, version, held, decision)
            decision = self._decided(parcel, held, order)
        if decision.problem:
            raise decision.problem
        if decision.deed == "unchanged":
            return self._settled(parcel, order, version, _still_edited(held, known, order), decision)
        release, was_untouched = self._entered(parcel, order, version), is_untouched(held, known)
        try:
            held = outlet.send(parcel, held if decision.deed == "update" else None)
        except PublishError as error:
            if not error.is_uncertain:
                self.book.keep(replace(release, progress="failed", said=str(error)))
                raise
            held = self._looked_up(parcel, outlet, release, error)
        found = outlet.find(parcel, held.identity)
        known = None if was_untouched else release
        return self._settled(parcel, order, version, _still_edited(found or held, known, order), decision)

    def _decided(self, parcel: Parcel, held: Held | None, order: Order) -> Decision:
        known = self._known(parcel, order)
        return decide(parcel, held, known, order, self._cut(known) if known else None)

    def _cut(self, known: Release) -> Parcel | None:
        """The text that was on its way when a release was cut short; None where none was."""
        if not known.sending:
            return None
        version, language = self.book.version(known.version), known.language
        links = {language: self._links(known.outlet, version, language, known.at)}
        return pack(version, language, Circumstances(standing="draft", now=known.at, links=links))

    def _looked_up(self, parcel: Parcel, outlet: Outlet, release: Release, error: PublishError) -> Held:
        """What is there after a call without an answer; the error where that is not what was asked for, or unknown."""
        found = outlet.find(parcel, release.identity)
        if found and has_arrived(parcel, found):
            return found
        raise error

    def _settled(
        self, parcel: Parcel, order: Order, version: Version, held: Held | None, decision: Decision
    ) -> Outcome:
        """Enter what the outlet holds now, and read it back."""
        known, release = self._known(parcel, order), self._release(parcel, order, version)
        if held is None:  # withdrawn, and nothing is there any more
            self.book.keep(replace(release, progress="done", sending="", kept="withdrawn"))
            return Outcome(order.outlet, order.bulletin, parcel.language, "unchanged", parcel, kept="withdrawn")
        done = replace(
            release,
            progress="done",
            sent=release.sending if decision.deed == "adopt" else parcel.digest,
            sending="",
            identity=held.identity,
            url=held.url,
            kept="withdrawn" if order.standing == "withdrawn" and held.state == "trashed" else held.state,
            held=held.digest,
        )
        if decision.deed == "unchanged":
            is_news = known is None or known.progress != "done" or known.kept != done.kept
            self.book.keep(done if is_news or known is None else replace(done, at=known.at))
        else:
            detail = " ".join(filter(None, (parcel.key, held.url, order.why)))
            self.book.keep(
                done, Event(order.now, order.by, VERBS[order.standing], order.bulletin, order.outlet, detail)
            )
        warnings = () if order.standing == "withdrawn" else tuple(self.read_back(parcel, held))
        return Outcome(
            order.outlet, order.bulletin, parcel.language, decision.deed, parcel, held.url, held.state, None, warnings
        )

    def _entered(self, parcel: Parcel, order: Order, version: Version) -> Release:
        """The release as it goes on its way: from here on a killed run is looked up."""
        release = replace(self._release(parcel, order, version), progress="sending", sending=parcel.digest)
        self.book.keep(release)
        return release

    def _enter_failure(self, parcel: Parcel, order: Order, version: Version, error: PublishError) -> None:
        """Enter why it did not go out; what was on its way before stays unknown until it has been looked up."""
        known = self._known(parcel, order)
        release = known or self._release(parcel, order, version)
        is_unknown = error.is_uncertain or release.progress in ("sending", "unknown")
        progress: Progress = "unknown" if is_unknown else "failed"
        failed = replace(release, progress=progress, at=order.now, said=str(error))
        self.book.keep(failed, Event(order.now, order.by, progress, order.bulletin, order.outlet, str(error)))

    def _release(self, parcel: Parcel, order: Order, version: Version) -> Release:
        known = self._known(parcel, order)
        fresh = Release(order.outlet, order.bulletin, parcel.language, "queued", order.now)
        return replace(
            known or fresh,
            progress="queued",
            at=order.now,
            version=version.digest,
            standing=order.standing,
            moment=known.moment if known and order.standing == "draft" else order.moment,  # its hour stays
            said="",
        )

    def _known(self, parcel: Parcel, order: Order) -> Release | None:
        return self.book.release(order.outlet, parcel.bulletin, parcel.language)

    def _planned(self, parcel: Parcel, order: Order) -> Outcome:
        outlet, known = self.outlets[order.outlet], self._known(parcel, order)
        base = Outcome(order.outlet, order.bulletin, parcel.language, "refuse", parcel)
        try:
            _keep_embargo(parcel, outlet, order)
            held = outlet.find(parcel, known.identity if known else "")
        except PublishError as error:
            return replace(base, problem=error)
        decision = self._decided(parcel, held, order)
        return replace(
            base,
            deed=decision.deed,
            problem=decision.problem,
            url=held.url if held else "",
            kept=held.state if held else "",
        )

    def _parcel(self, order: Order, version: Version, language: Language) -> Parcel:
        """One language as it would go to the outlet now."""
        others = {other: self._address(order, other) for other in LANGUAGES if other != language}
        (translation,) = others.values()
        given = Circumstances(
            standing=order.standing,
            now=order.now,
            moment=order.moment,
            zone=self.zone,
            keywords={language: self.keywords(version, language)},
            links={language: self._links(order.outlet, version, language, order.now)},
            notices={language: self._notice(order, language)},
            translations={language: translation},
        )
        return pack(version, language, given)

    def _address(self, order: Order, language: Language) -> str:
        known = self.book.release(order.outlet, order.bulletin, language)
        return known.url if known and known.kept not in ("", "withdrawn") else ""

    def _links(self, outlet: str, version: Version, language: Language, now: datetime) -> tuple[tuple[str, str], ...]:
        """The addresses of the bulletins that a text refers to, those that readers can open there."""
        related = [self.book.release(outlet, one.id, language) for one in version.record.related]
        return tuple((f"../{one.bulletin}/{language}.md", one.url) for one in related if one and one.is_out(now))

    def _notice(self, order: Order, language: Language) -> str:
        """What stands above a bulletin whose correction readers can open at the same outlet."""
        for one in self.book.releases():
            is_out = one.is_out(order.now) and one.language == language and one.outlet == order.outlet
            if is_out and one.bulletin != order.bulletin:
                version = self.book.version(one.version)
                if version.record.corrects == order.bulletin:
                    title = version.record.articles[language].title
                    return correction_notice(self.profiles[language], version.record.released, title, one.url)
        return ""

    def _noticed(self, order: Order, version: Version, outcomes: Sequence[Outcome]) -> Iterator[Outcome]:
        """The corrected bulletin, brought up to date where it stands: a notice must not lead to what was withdrawn."""
        corrected = version.record.corrects
        if not corrected or not any(one.kept in {"public", "withdrawn"} for one in outcomes):
            return
        for language in LANGUAGES:
            known = self.book.release(order.outlet, corrected, language)
            if known and known.is_out(order.now):
                own = replace(order, bulletin=corrected, standing="public", moment=None, overwrites=False, anew=False)
                yield self._sent(own, self.book.version(known.version), language)


def _still_edited(held: Held | None, known: Release | None, order: Order) -> Held | None:
    """What is held, with the digest of before where it is withdrawn: what the staff edited in it stays an edit."""
    return replace(held, digest=known.held) if held and known and order.standing == "withdrawn" else held


def _keep_embargo(parcel: Parcel, outlet: Outlet, order: Order) -> None:
    """PublishError where an embargoed text would be seen by others before its hour."""
    until = parcel.embargo
    if until is None or order.standing == "withdrawn":
        return
    where = f"{order.outlet}, {parcel.key}"
    if order.standing == "public":
        remedy = "Publish it after that, or at an hour with --at."
        raise PublishError(f"it is under embargo until {_hour(until)}.", where=where, remedy=remedy)
    if order.standing == "scheduled" and (order.moment is None or order.moment < until):
        what = f"it is under embargo until {_hour(until)}."
        raise PublishError(what, where=where, remedy="Choose that hour or a later one.")
    if outlet.shows_drafts:
        what = f"it is under embargo until {_hour(until)}, and others can see what is a draft there."
        raise PublishError(what, where=where, remedy="Publish it there after that.")


def _hour(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"
