"""The slip that lies in a kit: which version its files are, how it stands, and what the feed says of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec

from generator.errors import PublishError
from generator.publishing.outlet import State
from generator.wholefile import write_whole


class Slip(msgspec.Struct, frozen=True, kw_only=True):
    """One language of a bulletin as its kit has it.

    `version` are the first digits of the digest of the parcel that its files are made of; empty while none was
    finished. `files` are the fingerprints of these files; `coming` those of files that are being put in their place,
    or were when a run was cut short: what is none of these was changed by somebody else. `updated` is when readers
    last got something new.
    """

    bulletin: str
    identifier: str
    language: str
    version: str = ""
    state: State = "draft"
    moment: datetime | None = None
    created: datetime
    published: datetime
    updated: datetime
    title: str
    excerpt: str
    slug: str
    url: str
    keywords: tuple[str, ...] = ()
    files: dict[str, str] = {}
    coming: dict[str, tuple[str, ...]] = {}

    @property
    def mark(self) -> str:
        return f"<!-- bulletin {self.bulletin} {self.version} -->"

    def at(self, now: datetime | None) -> State:
        """How it stands at a moment: what was scheduled is public from its hour on."""
        has_come = self.state == "scheduled" and now is not None and self.moment is not None and self.moment <= now
        return "public" if has_come else self.state


def read(path: Path) -> Slip:
    """PublishError where it cannot be read; OSError where it is not there."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Slip)
    except msgspec.DecodeError as error:
        remedy = "Put back the file as it was; or move the folder away, and publish with --again."
        raise PublishError(f"it cannot be read ({error}).", where=str(path), remedy=remedy) from error


def keep(path: Path, slip: Slip) -> None:
    """Write the slip of a kit."""
    put(path, msgspec.json.format(msgspec.json.encode(slip), indent=2) + b"\n")


def put(path: Path, content: bytes) -> None:
    """Write a file whole, unless it holds that already."""
    if not holds(path, content):
        write_whole(path, lambda part: _fill(part, content))


def holds(path: Path, content: bytes) -> bool:
    """Whether a file is there, with that content."""
    return path.is_file() and path.read_bytes() == content


def _fill(part: Path, content: bytes) -> None:
    part.write_bytes(content)


def slips(root: Path) -> dict[Path, Slip]:
    """Every finished slip below a folder, in the order of their paths."""
    found = {path: read(path) for path in sorted(root.glob("*/kit.??.json"))}
    return {path: slip for path, slip in found.items() if slip.version}
