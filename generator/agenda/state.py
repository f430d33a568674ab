"""What the watch has done, in a file that a crash leaves whole: which releases came, which bulletins were drafted."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec

from generator.errors import BulletinError, StoreError
from generator.store.files import write_whole

FILE = "data/watch.json"
LOCK = "data/watch.lock"

Stage = Literal["waiting", "done", "given up"]


class Waited(msgspec.Struct, frozen=True, kw_only=True):
    """How far one release is: how often it was asked for, when it is next, and what was last said of it."""

    stage: Stage = "waiting"
    tries: int = 0
    next_try: datetime | None = None
    said: str = ""


class Drafted(msgspec.Struct, frozen=True, kw_only=True):
    """When a bulletin was first seen in its folder, and whether the watch wrote it."""

    at: datetime
    by_watch: bool


class WatchState(msgspec.Struct, frozen=True, kw_only=True):
    """All of it: `releases` by their identity, `drafted` by the bulletin's."""

    format: int = 1
    releases: dict[str, Waited] = {}
    drafted: dict[str, Drafted] = {}

    def of(self, release: str) -> Waited:
        return self.releases.get(release, Waited())

    def with_release(self, release: str, waited: Waited) -> WatchState:
        return msgspec.structs.replace(self, releases={**self.releases, release: waited})

    def with_draft(self, bulletin: str, drafted: Drafted) -> WatchState:
        return msgspec.structs.replace(self, drafted={**self.drafted, bulletin: drafted})


def load(folder: Path) -> WatchState:
    """The state of the workspace in `folder`, a new one where there is none; StoreError where it is damaged."""
    path = folder / FILE
    try:
        return msgspec.json.decode(path.read_bytes(), type=WatchState)
    except FileNotFoundError:
        return WatchState()
    except (OSError, msgspec.DecodeError) as error:
        remedy = "Restore it from a copy, or delete it: bulletins that stand in `output` are not drafted again."
        raise StoreError("the state of the watch cannot be read.", where=str(path), remedy=remedy) from error


def save(folder: Path, state: WatchState) -> None:
    """Put the state in place of the one before, whole or not at all."""
    text = msgspec.json.format(msgspec.json.encode(state), indent=2) + b"\n"

    def write(part: Path) -> None:
        part.write_bytes(text)

    write_whole(folder / FILE, write)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Only one watch at a time: BulletinError where another works on this folder. A crash lets go by itself."""
    path = folder / LOCK
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        what, remedy = f"cannot be written ({error.strerror}).", "Free the disk, or mend its permissions."
        raise BulletinError(what, where=str(path), remedy=remedy) from error
    try:
        _take(handle, path)
        yield
    finally:
        os.close(handle)


def _take(handle: int, path: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        with suppress(OSError):
            other = os.read(handle, 20).decode(errors="replace").strip()
        what = f"another watch works on this folder, process {other}."
        raise BulletinError(what, where=str(path), remedy="Leave it to that one, or stop it first.") from error
    os.ftruncate(handle, 0)
    os.write(handle, str(os.getpid()).encode())
