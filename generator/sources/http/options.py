"""The settings of every source that may ask the internet."""

from __future__ import annotations

from typing import Annotated

import msgspec

from generator.errors import SettingsError
from generator.secrets import Secret, read
from generator.sources.http.request import Limits
from generator.sources.settings import SourceTable
from generator.sources.source import SourceOptions

MEGABYTE = 1_000_000
Positive = Annotated[float, msgspec.Meta(gt=0, le=86_400)]


class HttpOptions(SourceOptions, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How a server is asked.

    `token` is the name of the environment variable that holds the secret, never the secret. `timeout`
    is in seconds, for the whole of one answer; `per_second` is how often the host is asked at the
    most; `limit_mb` bounds an answer once it is unpacked. `allow_private` names hosts of a private
    network that may be asked.
    """

    token: str = ""
    timeout: Positive = 120
    per_second: Positive = 2
    limit_mb: Annotated[int, msgspec.Meta(gt=0, le=100_000)] = 500
    tries: Annotated[int, msgspec.Meta(gt=0, le=10)] = 4
    allow_private: tuple[str, ...] = ()

    @property
    def limits(self) -> Limits:
        return Limits(total=self.timeout, per_second=self.per_second, size=self.limit_mb * MEGABYTE, tries=self.tries)

    @property
    def private_hosts(self) -> frozenset[str]:
        return frozenset(host.lower() for host in self.allow_private)


class FileOptions(HttpOptions, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A source that reads a file: at `path`, or fetched from `url` where `{token}` stands for the secret."""

    path: str = ""
    url: str = ""


def token(table: SourceTable, name: str, where_from: str) -> Secret:
    """The secret called `name`; SettingsError, which says how to set it, where there is none.

    `where_from` tells people where the agency gives one.
    """
    return _secret(table, name) or _refuse(table, name, where_from)


def _secret(table: SourceTable, name: str) -> Secret | None:
    try:
        return read(name)
    except ValueError as error:
        what = f"the token in {name} {error}."
        raise table.wrong(what, f"Set the variable {name} anew.", near="token") from None


def _refuse(table: SourceTable, name: str, where_from: str) -> Secret:
    raise missing(table, name, where_from)


def missing(table: SourceTable, name: str, where_from: str) -> SettingsError:
    """The SettingsError of a token that is not set; the caller raises it."""
    table.keep_out("token", name)
    what = f"the token is not set: there is no environment variable {name}."
    remedy = f"{where_from} Put it in {name}, or in a file and the file's path in {name}_FILE; never in this file."
    return table.wrong(what, remedy.strip(), near="token")
