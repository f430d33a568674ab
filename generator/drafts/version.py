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

DATA = "data.csv"
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
        """A file as text, without the mark of order that Windows writes before it; BulletinError if not UTF-8."""
        try:
            return self.files[name].decode("utf-8-sig")
        except UnicodeDecodeError as error:
            remedy = "Save it as UTF-8 in your editor, and approve the bulletin then."
            raise BulletinError("it is not in UTF-8.", where=f"{self.bulletin}/{name}", remedy=remedy) from error


def read(folder: Path) -> Version:
    """The bulletin in a folder as it stands there; what people put beside it is no part of it. BulletinError."""
    content = _content(folder / RECORD)
    record = Version(folder.name, {RECORD: content}).record
    names = {*record.files, *_needed(record, folder)}
    for name in names:
        if Path(name).name != name:
            what = f"its record names a file that does not lie in its folder ('{name}')."
            raise BulletinError(what, where=str(folder / RECORD), remedy=REMEDY)
    return Version(folder.name, {RECORD: content, **{name: _content(folder / name) for name in sorted(names)}})


def _needed(record: BulletinRecord, folder: Path) -> set[str]:
    """The files without which a bulletin cannot go out; BulletinError where its record lacks a language."""
    missing = [language for language in LANGUAGES if language not in record.articles]
    if missing:
        what = f"its record lacks a language ({', '.join(missing)})."
        raise BulletinError(what, where=str(folder / RECORD), remedy=REMEDY)
    charts = [record.articles[language].chart for language in LANGUAGES]
    texts = (f"{language}.md" for language in LANGUAGES)
    return {DATA, *texts, *(one.png for one in charts), *(one.svg for one in charts)}


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        what = "there is no such bulletin." if path.name == RECORD else f"cannot be read ({error.strerror})."
        where = str(path.parent if path.name == RECORD else path)
        raise BulletinError(what, where=where, remedy="`bulletin write` makes them.") from error
