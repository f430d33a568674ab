"""The desk's book: versions, approvals, releases and the audit, in one SQLite file of the workspace.

Each entry is durable when its method returns: the file is in WAL mode with full synchronisation, so neither a kill nor
a power cut takes an entry back, and readers never wait for a writer.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import astuple, fields
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from generator.bilingual import Language
from generator.drafts.approval import Approval
from generator.drafts.event import Event
from generator.drafts.release import Release
from generator.drafts.version import Version
from generator.errors import BulletinError

FILE = "data/desk/desk.db"
FORMAT = 1
PATIENCE = 60
"""Seconds that a writer waits for another one."""

SCHEMA = """
CREATE TABLE file (digest TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;
CREATE TABLE version (digest TEXT PRIMARY KEY, bulletin TEXT NOT NULL, files TEXT NOT NULL) STRICT;
CREATE TABLE approval (
  id INTEGER PRIMARY KEY, bulletin TEXT NOT NULL, version TEXT NOT NULL REFERENCES version, "by" TEXT NOT NULL,
  at TEXT NOT NULL, vouched TEXT NOT NULL, is_void INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE release (
  outlet TEXT NOT NULL, bulletin TEXT NOT NULL, language TEXT NOT NULL, progress TEXT NOT NULL, at TEXT NOT NULL,
  version TEXT NOT NULL, standing TEXT NOT NULL, moment TEXT, sending TEXT NOT NULL, sent TEXT NOT NULL,
  identity TEXT NOT NULL, url TEXT NOT NULL, kept TEXT NOT NULL, held TEXT NOT NULL, said TEXT NOT NULL,
  PRIMARY KEY (outlet, bulletin, language)) STRICT;
CREATE TABLE event (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, "by" TEXT NOT NULL, what TEXT NOT NULL, bulletin TEXT NOT NULL,
  outlet TEXT NOT NULL, detail TEXT NOT NULL) STRICT;
CREATE INDEX event_of_bulletin ON event (bulletin);
"""

COLUMNS = ", ".join(field.name for field in fields(Release))
PLACES = ", ".join("?" for _ in fields(Release))


class Book:
    """The book of the workspace in `folder`, made with its first entry; BulletinError where it is damaged."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE

    def approve(self, version: Version, approval: Approval) -> None:
        """Enter that a version was approved, and keep its files; an earlier approval of the bulletin ends."""
        with self._writing() as book:
            _keep(book, version)
            _void(book, version.bulletin)
            entered = (approval.bulletin, approval.version, approval.by, approval.at.isoformat(), approval.vouched)
            book.execute('INSERT INTO approval (bulletin, version, "by", at, vouched) VALUES (?, ?, ?, ?, ?)', entered)
            _note(book, Event(approval.at, approval.by, "approved", version.bulletin, "", approval.vouched))

    def revoke(self, bulletin: str, *, by: str, at: datetime, why: str = "") -> None:
        """Enter that a bulletin is approved no more."""
        with self._writing() as book:
            _void(book, bulletin)
            _note(book, Event(at, by, "revoked", bulletin, "", why))

    def approval(self, bulletin: str) -> Approval | None:
        """The approval in force; it holds for its own version alone."""
        found = self._read(
            'SELECT bulletin, version, "by", at, vouched FROM approval WHERE bulletin = ? AND NOT is_void', bulletin
        )
        return next((Approval(name, v, by, datetime.fromisoformat(at), why) for name, v, by, at, why in found), None)

    def approved(self) -> list[str]:
        """The bulletins with an approval in force, in the order of approval."""
        return [name for (name,) in self._read("SELECT bulletin FROM approval WHERE NOT is_void ORDER BY id")]

    def version(self, digest: str) -> Version:
        """A version whose files were kept; BulletinError where there is none."""
        for bulletin, names in self._read("SELECT bulletin, files FROM version WHERE digest = ?", digest):
            files = msgspec.json.decode(names, type=dict[str, str])
            return Version(bulletin, {name: self._file(one) for name, one in files.items()})
        raise BulletinError("the desk has no such version.", where=digest[:12], remedy="Approve the bulletin again.")

    def _file(self, digest: str) -> bytes:
        ((content,),) = self._read("SELECT content FROM file WHERE digest = ?", digest)
        return bytes(content)

    def release(self, outlet: str, bulletin: str, language: Language) -> Release | None:
        """What is known of a release; None where it was never queued."""
        query = f"SELECT {COLUMNS} FROM release WHERE outlet = ? AND bulletin = ? AND language = ?"  # noqa: S608
        return next((_release(row) for row in self._read(query, outlet, bulletin, language)), None)

    def releases(self, bulletin: str = "") -> list[Release]:
        """All releases, or those of one bulletin, by bulletin, outlet and language."""
        query = f"SELECT {COLUMNS} FROM release WHERE ? IN ('', bulletin) ORDER BY bulletin, outlet, language DESC"  # noqa: S608
        return [_release(row) for row in self._read(query, bulletin)]

    def keep(self, release: Release, *events: Event) -> None:
        """Enter the state of a release in the place of the one before, and what happened, together."""
        with self._writing() as book:
            book.execute(f"INSERT OR REPLACE INTO release ({COLUMNS}) VALUES ({PLACES})", _row(release))  # noqa: S608
            for event in events:
                _note(book, event)

    def note(self, event: Event) -> None:
        """Enter something that happened."""
        with self._writing() as book:
            _note(book, event)

    def events(self, bulletin: str = "") -> list[Event]:
        """The audit, oldest first; of one bulletin where it is named."""
        query = "SELECT at, \"by\", what, bulletin, outlet, detail FROM event WHERE ? IN ('', bulletin) ORDER BY id"
        return [Event(datetime.fromisoformat(at), *rest) for at, *rest in self._read(query, bulletin)]

    def _read(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        if not self.path.exists():
            return []
        with self._open() as book:
            return book.execute(query, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all of it is entered, or nothing."""
        with self._open() as book:
            book.execute("BEGIN IMMEDIATE")
            yield book
            book.execute("COMMIT")

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)) as book:
                book.execute("PRAGMA synchronous = FULL")
                self._prepare(book)
                yield book
        except (sqlite3.Error, OSError) as error:
            remedy = (
                "Free the disk, mend its permissions, or restore it from a copy. What was on its way is looked up "
                "first when you publish again."
            )
            raise BulletinError(
                f"the desk's book cannot be used ({error}).", where=str(self.path), remedy=remedy
            ) from error

    def _prepare(self, book: sqlite3.Connection) -> None:
        """Make the tables of a new book; BulletinError where a later program wrote it."""
        (found,) = book.execute("PRAGMA user_version").fetchone()
        if found == FORMAT:
            return
        if found > FORMAT:
            what = f"the desk's book is of format {found}, and this program knows {FORMAT}."
            raise BulletinError(what, where=str(self.path), remedy="Use the newer version of the program.")
        with self._alone():
            book.execute("PRAGMA journal_mode = WAL")
            book.execute("BEGIN IMMEDIATE")
            if book.execute("PRAGMA user_version").fetchone() == (0,):  # another process may have been faster
                for statement in filter(str.strip, SCHEMA.split(";")):
                    book.execute(statement)
                book.execute(f"PRAGMA user_version = {FORMAT}")
            book.execute("COMMIT")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One process at a time makes a new book: SQLite waits for nobody where a file changes to WAL."""
        handle = os.open(self.path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)


def _keep(book: sqlite3.Connection, version: Version) -> None:
    files = [(version.digests[name], content) for name, content in version.files.items()]
    book.executemany("INSERT OR IGNORE INTO file VALUES (?, ?)", files)
    names = msgspec.json.encode(version.digests).decode()
    book.execute("INSERT OR IGNORE INTO version VALUES (?, ?, ?)", (version.digest, version.bulletin, names))


def _void(book: sqlite3.Connection, bulletin: str) -> None:
    book.execute("UPDATE approval SET is_void = 1 WHERE bulletin = ?", (bulletin,))


def _note(book: sqlite3.Connection, event: Event) -> None:
    entered = (event.at.isoformat(), event.by, event.what, event.bulletin, event.outlet, event.detail)
    book.execute('INSERT INTO event (at, "by", what, bulletin, outlet, detail) VALUES (?, ?, ?, ?, ?, ?)', entered)


def _row(release: Release) -> tuple[Any, ...]:
    return tuple(one.isoformat() if isinstance(one, datetime) else one for one in astuple(release))


def _release(row: Sequence[Any]) -> Release:
    values = dict(zip((field.name for field in fields(Release)), row, strict=True))
    moment = datetime.fromisoformat(values["moment"]) if values["moment"] else None
    return Release(**{**values, "at": datetime.fromisoformat(values["at"]), "moment": moment})
