"""What every outlet is: a place that keeps approved bulletins, and can be asked what it keeps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

import msgspec

from generator.bilingual import Language
from generator.publishing.parcel import Parcel

State = Literal["draft", "public", "scheduled", "withdrawn", "trashed"]
"""How an outlet keeps a parcel. `trashed` is what its staff threw away and can still get back."""


@dataclass(frozen=True, slots=True)
class Held:
    """What an outlet holds of a parcel, as it answered.

    `identity` is its own name for it (a post's number, a path). `url` is where readers find it, or will: the lasting
    address also of a draft. `text` is the whole as stored, with its headline, HTML or Markdown: the checker reads it.
    `digest` is the SHA-256 of what its staff could have edited (title, text, excerpt, slug, alternative text of the
    picture), as returned: it moves when a person edits there, and by nothing else (not by a save without change, not
    by draft becoming public). `mark` is the `Parcel.mark` found in it, empty where it has none: it tells which of our
    versions this began as. `shown` is what readers see of `text`, where that holds more (the front matter of a page).
    """

    identity: str
    url: str
    state: State
    text: str
    digest: str
    mark: str
    shown: str = ""

    @property
    def prose(self) -> str:
        """What is there to be read."""
        return self.shown or self.text


@dataclass(frozen=True, slots=True)
class Symptom:
    """One thing that `bulletin doctor` looked at: `problem` is empty where it is well, else what and what to do."""

    what: str
    detail: str
    problem: str = ""


class Outlet(Protocol):
    """A place of publication. Its class is found by an entry point of the group `bulletin.outlets`.

    An outlet keeps no notes of its own and takes no locks: the outbox hands it one parcel at a time, and what it did
    before being killed has to be found by looking. So every step looks before it makes: `send` makes nothing twice,
    whatever was done of an earlier try (a picture, a term, a post).

    `shows_drafts` says that what it keeps as a draft can be seen by others, as in a public repository: an embargoed
    parcel never gets there.
    """

    shows_drafts: bool

    def __init__(self, name: str, options: dict[str, Any], folder: Path) -> None:
        """`options` are those of `[outlets.NAME]` without `type`, `folder` the workspace; SettingsError if wrong."""

    def find(self, parcel: Parcel, identity: str) -> Held | None:
        """What it holds of a parcel: by `identity` (empty where none is known), else by mark, whatever its version.

        None only where it is certain that it holds nothing; PublishError where it cannot be asked.
        """

    def send(self, parcel: Parcel, held: Held | None) -> Held:
        """Make it (`held` is None) or bring what is held up to date, in place, and tell what is held now.

        Draft or public is set when it is made, and changed later only towards what `parcel.standing` asks for with
        `public`, `scheduled` or `withdrawn`: an update with `draft` leaves a public post public. `withdrawn` takes it
        out of sight of readers and keeps it for staff, with the text as it stands there.
        PublishError; `is_uncertain` on it where the outlet may have done what was asked although no answer came.
        """

    def inspect(self) -> Iterator[Symptom]:
        """Whether releases would succeed: reached, let in, allowed to; nothing is changed there."""


class OutletOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The settings that every outlet takes. `categories` and `tags` are those of each language."""

    categories: dict[Language, tuple[str, ...]] = {}
    tags: dict[Language, tuple[str, ...]] = {}
