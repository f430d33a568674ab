"""A version of a bulletin: all its files as they were when somebody approved them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import msgspec

from generator.bilingual import LANGUAGES
from generator.errors import BulletinError
from generator.writing.folder import RECORD
from generator.writing.record import BulletinRecord

REMEDY = "Write the bulletin again."


@dataclass(frozen=True)
class Version:
    """The files of a bulletin by name: both texts, the charts, the data and the record."""

    bulletin: str
    files: Mapping[str, bytes] = field(repr=False)

    @cached_property
    def digests(self) -> dict[str, str]:
        """The SHA-256 of each file."""
        return {name: hashlib.sha256(content).hexdigest() for name, content in sorted(self.files.items())}

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the whole: one changed byte in either language makes it another."""
        return hashlib.sha256(msgspec.json.encode([self.bulletin, self.digests], order="deterministic")).hexdigest()

    @cached_property
    def record(self) -> BulletinRecord:
        try:
            return msgspec.json.decode(self.files[RECORD], type=BulletinRecord)
        except msgspec.DecodeError as error:
            raise BulletinError("its record cannot be read.", where=self.bulletin, remedy=REMEDY) from error

    def text(self, name: str) -> str:
        """A file as text."""
        return self.files[name].decode()


def read(folder: Path) -> Version:
    """The bulletin in a folder as it stands there; what people put beside it is no part of it. BulletinError."""
    bulletin = folder.name
    record = Version(bulletin, {RECORD: _content(folder / RECORD)}).record
    names = {*record.files, *(f"{language}.md" for language in LANGUAGES)}
    return Version(bulletin, {RECORD: _content(folder / RECORD), **{name: _content(folder / name) for name in names}})


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        what = "there is no such bulletin." if path.name == RECORD else f"cannot be read ({error.strerror})."
        where = str(path.parent if path.name == RECORD else path)
        raise BulletinError(what, where=where, remedy="`bulletin write` makes them.") from error
