"""What is asked of a server, within which limits, and what it answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from generator.errors import SourceError
from generator.secrets import Secret, redact
from generator.sources.http import charset

Kind = Literal["json", "text", "xml", "zip", "binary"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, bytes and numbers that no answer may exceed.

    `connect` and `read` are for one connection and for one wait within an answer; `total` is for
    everything, waits and further tries included. `size` counts bytes once they are unpacked.
    `pause` is the first wait before another try, doubled each time; where an agency asks for a
    longer wait than `longest_wait`, there is no other try.
    """

    connect: float = 10
    read: float = 30
    total: float = 120
    size: int = 200_000_000
    tries: int = 4
    pause: float = 0.5
    longest_wait: float = 60
    redirects: int = 5
    per_second: float = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: a file in the workspace where all is well, else the first bytes of its complaint.

    `headers` are in lower case. `is_new` is False where the server said that the file kept from
    last time still stands.
    """

    data: Path | bytes
    status: int
    url_shown: str
    headers: Mapping[str, str] = field(default_factory=dict)
    is_new: bool = True

    @property
    def etag(self) -> str:
        return self.headers.get("etag", "")

    @property
    def last_modified(self) -> str:
        return self.headers.get("last-modified", "")

    def bytes(self) -> bytes:
        return self.data if isinstance(self.data, bytes) else self.data.read_bytes()

    def text(self) -> str:
        """The answer as text, in the charset that its bytes are of; ValueError where they are of none."""
        data = self.bytes()
        return data.decode(charset.of(data, self.headers.get("content-type", "")))


def _no_wait(_: Answer) -> float | None:
    return None


@dataclass(frozen=True, slots=True)
class Request:
    """One GET. `where` names source and series for an error, `keep` is the folder of the answers kept.

    `url` may hold a secret, and is never shown as it stands. A header that is a `Secret` goes to the
    first host alone. `judged` are statuses beside 200 that the caller reads itself; `asked_wait` tells
    from such an answer how many seconds the agency asks to wait, None where it does not.
    """

    url: str = field(repr=False)
    where: str
    keep: Path
    kind: Kind
    headers: Mapping[str, str | Secret] = field(default_factory=dict)
    limits: Limits = Limits()
    allow_private: frozenset[str] = frozenset()
    judged: frozenset[int] = frozenset()
    asked_wait: Callable[[Answer], float | None] = _no_wait

    @property
    def shown(self) -> str:
        return redact(self.url)

    def error(self, what: str, remedy: str) -> SourceError:
        """A SourceError about this request; the caller raises it."""
        return SourceError(what, where=f"{self.where}, {self.shown}", remedy=remedy)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a try came to nothing; `again` where another may help, after `wait` seconds if the server said so."""

    what: str
    remedy: str
    again: bool = True
    wait: float | None = None
