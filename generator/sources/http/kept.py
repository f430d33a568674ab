"""The last good answer of each address, so that a server may say that it still stands."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import msgspec

from generator.secrets import redact, redact_bytes
from generator.sources.http.request import Answer, Request

CONDITIONS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
DAY = 86_400
KEPT_HEADERS = ("etag", "last-modified", "content-type")


class Note(msgspec.Struct, frozen=True):
    """What stands beside a kept answer: its address without secrets, its headers, its SHA-256."""

    url: str
    digest: str
    headers: dict[str, str]


class Kept:
    """The answer of one address, in `folder/DIGEST.body` with its note in `DIGEST.json`.

    Both are written whole and renamed. A body that its note does not describe, as after a power cut
    between the two, is not trusted and is fetched again.
    """

    def __init__(self, request: Request) -> None:
        self.shown = request.shown
        name = hashlib.sha256(self.shown.encode()).hexdigest()[:24]
        self.folder = request.keep
        self.body, self.note = self.folder / f"{name}.body", self.folder / f"{name}.json"

    def conditions(self) -> dict[str, str]:
        """The headers that ask for the answer only where it is another by now."""
        note = self._read()
        headers = note.headers if note else {}
        return {asked: headers[had] for had, asked in CONDITIONS.items() if headers.get(had)}

    def answer(self, status: int) -> Answer | None:
        """The kept answer, where it is whole."""
        note = self._read()
        return Answer(self.body, status, self.shown, note.headers, is_new=False) if note else None

    @contextmanager
    def writing(self) -> Iterator[IO[bytes]]:
        """A file beside the kept answer, which is gone afterwards unless `keep` took it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self.folder, suffix=".part", delete=False) as file:
            self._clear(Path(file.name))
            try:
                yield file
            finally:
                file.close()
                Path(file.name).unlink(missing_ok=True)

    def _clear(self, new: Path) -> None:
        """Remove what programs that were killed left behind: files a day older than the one begun now."""
        for path in self.folder.glob("*.part"):
            with suppress(FileNotFoundError):  # another program cleared it just now
                if new.stat().st_mtime - path.stat().st_mtime > DAY:
                    path.unlink()

    def keep(self, path: Path, headers: Mapping[str, str], *, is_whole: bool, has_secrets: bool) -> Answer:
        """Make the file at `path` the kept answer.

        One that may be incomplete gets no `ETag` kept, so that it is not asked for by it again. An
        answer that repeats a secret is kept without it, and a header that does is not kept.
        """
        if has_secrets:
            data = path.read_bytes()
            clean = redact_bytes(data)
            if clean != data:
                path.write_bytes(clean)
        names = KEPT_HEADERS if is_whole else ("content-type",)
        kept = {name: headers[name] for name in names if headers.get(name) and redact(headers[name]) == headers[name]}
        note = Note(self.shown, _digest(path), kept)
        path.replace(self.body)
        with tempfile.NamedTemporaryFile(dir=self.folder, suffix=".part", delete=False) as file:
            file.write(redact_bytes(msgspec.json.encode(note)))
        Path(file.name).replace(self.note)
        return Answer(self.body, 200, self.shown, kept)

    def _read(self) -> Note | None:
        try:
            note = msgspec.json.decode(self.note.read_bytes(), type=Note)
            return note if _digest(self.body) == note.digest else None
        except (OSError, msgspec.MsgspecError):
            return None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
