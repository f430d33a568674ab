"""Stories made into bulletins: composed in both languages, saved in folders, read back by the checker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from generator.errors import BulletinError, SettingsError
from generator.model.bulletin import Bulletin
from generator.model.story import Corrected, Story
from generator.stories.notes import alerts
from generator.stories.tell import Assignment, Desk, correction, tell
from generator.writing import folder as folders
from generator.writing.article import Writer
from generator.writing.imprint import AS_BEFORE, Imprint, imprinted

if TYPE_CHECKING:  # the checker is loaded where a bulletin is read back
    from generator.proof import Proof, Proofreader

Progress = Callable[[str], None]


def silent(_: str) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True)
class Written:
    """A bulletin and the folder it was written to; `alerts` are what an editor has to look at before it is printed.

    `proofs` are its texts as the checker read them back; what it found wrong stands among the alerts too.
    """

    bulletin: Bulletin
    folder: Path
    alerts: tuple[str, ...] = ()
    proofs: tuple[Proof, ...] = ()

    @property
    def is_wrong(self) -> bool:
        """Whether the checker found something wrong in it."""
        return any(one.is_wrong for one in self.proofs)


@dataclass(frozen=True)
class Order:
    """How bulletins are wanted: below which folder, by the data of which day, with which number and embargo.

    A text that a person has edited is not overwritten unless `replaces_edited`; with `is_dry` nothing is saved.
    """

    output: Path
    as_of: date | None = None
    imprint: Imprint = AS_BEFORE
    replaces_edited: bool = False
    is_dry: bool = False
    progress: Progress = silent


@dataclass(frozen=True)
class Composition:
    """What bulletins are composed with; the checker and the clock of the office are asked for where they are needed."""

    desk: Desk
    writer: Writer
    proofreader: Callable[[], Proofreader]
    zone: Callable[[], ZoneInfo]

    def write(self, assignments: Sequence[Assignment], order: Order) -> list[Written]:
        """The bulletins of assignments: all are composed before the first is saved.

        SettingsError where one number or embargo is for several, BulletinError where an edited text would be lost.
        """
        if not order.imprint.is_empty and len(assignments) > 1:
            remedy = f"Name one of {', '.join(one.key for one in assignments)}."
            raise SettingsError("a number or an embargo is for one bulletin.", remedy=remedy)
        return self._printed(assignments, [tell(one, self.desk) for one in assignments], order)

    def correct(self, assignment: Assignment, found: Corrected, order: Order) -> Written:
        """The correction of a bulletin, which tells its story anew with what was false."""
        (written,) = self._printed([assignment], [correction(tell(assignment, self.desk), found)], order)
        return written

    def _printed(self, assignments: Sequence[Assignment], stories: Sequence[Story], order: Order) -> list[Written]:
        """Stories composed, then saved, then read back."""
        forgets = order.replaces_edited
        told = [imprinted(one, order.imprint, order.output, self.zone, forgets=forgets) for one in stories]
        bulletins = self._composed(told, order)
        if not order.replaces_edited:
            _keep_edits(bulletins, order.output)
        both = zip(assignments, bulletins, strict=True)
        return [self._read_back(one, bulletin, _saved(bulletin, order), order.as_of) for one, bulletin in both]

    def _composed(self, stories: Sequence[Story], order: Order) -> list[Bulletin]:
        """The bulletins of stories, in their order.

        Each points to related ones, listed in the output folder or written in this run. They are composed from the
        earliest release on and forget what this run replaces, so that a second run writes the same.
        """
        composed: dict[str, Bulletin] = {}
        ours = {story.id for story in stories}
        known = {one.id: one for one in folders.listing(order.output) if one.id not in ours}
        for story in sorted(stories, key=lambda story: story.released):
            order.progress(story.key)
            bulletin = self.writer.write(replace(story, related=folders.related(story, known.values())))
            composed[story.id], known[story.id] = bulletin, folders.listed(bulletin)
        return [composed[story.id] for story in stories]

    def _read_back(self, assignment: Assignment, bulletin: Bulletin, folder: Path, as_of: date | None) -> Written:
        """A bulletin with what an editor has to look at: by the rules of the story, and by the checker's reading.

        A correction repeats what is false, so it is not read back.
        """
        from generator import proof
        from generator.manuscript import of_bulletin

        texts = () if bulletin.story.corrected else of_bulletin(bulletin)
        proofs = tuple(self.proofreader().read(texts, as_of=as_of))
        found = (*alerts(assignment, self.desk, bulletin.story), *proof.alerts(proofs))
        return Written(bulletin, folder, found, proofs)


def _saved(bulletin: Bulletin, order: Order) -> Path:
    """The folder of a bulletin, saved unless nothing is to be."""
    return order.output / bulletin.id if order.is_dry else folders.save(bulletin, order.output)


def _keep_edits(bulletins: Sequence[Bulletin], output: Path) -> None:
    """BulletinError where an earlier text was edited by hand and would be lost."""
    for bulletin in bulletins:
        for path in folders.edited(bulletin.id, output):
            remedy = "Copy it elsewhere, then write again with --replace-edited, or write with --output elsewhere."
            raise BulletinError("was edited by hand since it was written.", where=str(path), remedy=remedy)
