"""The desk's book: what was entered is there for the next process, whole, and in the order it was entered."""

from __future__ import annotations

import multiprocessing
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.drafts.approval import Approval
from generator.drafts.book import Book
from generator.drafts.event import Event
from generator.drafts.release import Release
from generator.drafts.version import Version
from generator.errors import BulletinError

AT = datetime(2025, 1, 14, 15, 0, tzinfo=UTC)
FILES = {"es.md": b"# Suben", "en.md": b"# Up", "bulletin.json": b"{}"}


def version(**changes: bytes) -> Version:
    return Version("exports-2024-10", {**FILES, **{name.replace("_", "."): text for name, text in changes.items()}})


def approval(of: Version) -> Approval:
    return Approval(of.bulletin, of.digest, "Ana Ruiz", AT)


def test_a_version_is_named_by_every_byte_of_it() -> None:
    """Another byte, another file name or another bulletin makes another version; the order of the files does not."""
    whole = version()
    assert whole.digest == Version("exports-2024-10", dict(reversed(FILES.items()))).digest
    others = [version(en_md=b"# Up "), version(fr_md=b""), Version("exports-2024-09", FILES)]
    assert len({whole.digest, *(one.digest for one in others)}) == 4


def test_an_approved_version_is_kept_whole(tmp_path: Path) -> None:
    """The files come back byte by byte, in another process too."""
    whole = version(chart_png=bytes(range(256)))
    Book(tmp_path).approve(whole, approval(whole))
    found = Book(tmp_path).approval("exports-2024-10")
    assert found == approval(whole)
    assert dict(Book(tmp_path).version(whole.digest).files) == dict(whole.files)


def test_a_later_approval_ends_the_earlier_one(tmp_path: Path) -> None:
    """One version of a bulletin is approved at a time; taken back, none is."""
    book, first, second = Book(tmp_path), version(), version(en_md=b"# Up again")
    book.approve(first, approval(first))
    book.approve(second, approval(second))
    assert book.approval("exports-2024-10") == approval(second)
    assert book.approved() == ["exports-2024-10"]
    book.revoke("exports-2024-10", by="Luis Mora", at=AT, why="wrong chart")
    assert book.approval("exports-2024-10") is None
    assert book.approved() == []
    assert [(one.by, one.what, one.detail) for one in book.events()] == [
        ("Ana Ruiz", "approved", ""),
        ("Ana Ruiz", "approved", ""),
        ("Luis Mora", "revoked", "wrong chart"),
    ]


def test_a_release_is_entered_in_the_place_of_the_one_before(tmp_path: Path) -> None:
    """Every field comes back as it was, moments with their zone."""
    book = Book(tmp_path)
    first = Release("site", "exports-2024-10", "es", "sending", AT, "v1", "scheduled", AT, "d1")
    last = Release(
        "site", "exports-2024-10", "es", "done", AT, "v1", "public", None, "d1", "d1", "7", "https://x", "public", "h"
    )
    book.keep(first)
    book.keep(last, Event(AT, "Ana Ruiz", "published", "exports-2024-10", "site"))
    assert book.release("site", "exports-2024-10", "es") == last
    assert book.releases("exports-2024-10") == [last]
    assert book.releases("another") == []
    assert [one.what for one in book.events("exports-2024-10")] == ["published"]


def test_a_book_that_was_never_written_to_is_empty(tmp_path: Path) -> None:
    """Looking makes no file."""
    book = Book(tmp_path)
    assert (book.releases(), book.events(), book.approved(), book.approval("x")) == ([], [], [], None)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_book_is_told(tmp_path: Path) -> None:
    """A file that is no database, or one of a later program, is an error that names it."""
    book = Book(tmp_path)
    book.path.parent.mkdir(parents=True)
    book.path.write_bytes(b"not a database, but long enough to be looked at as one" * 20)
    with pytest.raises(BulletinError, match="the desk's book cannot be used"):
        book.releases()
    book.path.unlink()
    with sqlite3.connect(book.path) as later:
        later.execute("PRAGMA user_version = 99")
    later.close()
    with pytest.raises(BulletinError, match=r"is of format 99, and this program knows 1\. Use the newer version"):
        book.releases()


def enter(folder: Path, number: int) -> None:
    book = Book(folder)
    for at in range(20):
        book.keep(
            Release("site", f"b{number}", "es", "done", AT, sent=str(at)), Event(AT, str(number), "sent", f"b{number}")
        )


def test_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    """Eight processes that open a new book together enter all they have."""
    fresh = multiprocessing.get_context("spawn")
    writers = [fresh.Process(target=enter, args=(tmp_path, number)) for number in range(8)]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    assert [one.exitcode for one in writers] == [0] * 8
    assert len(Book(tmp_path).events()) == 160
    assert {one.sent for one in Book(tmp_path).releases()} == {"19"}
