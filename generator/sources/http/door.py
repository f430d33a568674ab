"""The door for sources that read files: a path is opened where it is, an address is fetched first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import cast
from urllib.parse import quote, urlsplit

from generator.secrets import redact
from generator.sources.http.options import FileOptions, HttpOptions, token
from generator.sources.http.request import Answer, Kind, Request
from generator.sources.settings import SourceTable

TOKEN = "{" + "token}"


@dataclass(frozen=True, slots=True)
class Local:
    """A file at hand: where it is, and how a message and the vintage name it, without secrets.

    `content_type` is what the server said of it, empty for a file of the office's own.
    """

    path: Path
    shown: str
    content_type: str = ""


def fetch(request: Request, progress: Callable[[str], None]) -> Answer:
    """The answer to `request`, as `room.fetch` says; who asks nobody does without requests, which is slow to load."""
    from generator.sources.http import room

    return room.fetch(request, progress)


def local(table: SourceTable, options: FileOptions, kind: Kind, progress: Callable[[str], None]) -> Local:
    """The file that the settings name by `path` or by `url`, exactly one of them; SettingsError, SourceError.

    What was fetched is kept in the workspace's `data/answers`, and asked for again only if it changed.
    """
    check(table, options)
    if options.url:
        return located(table, options, options.url, "url", kind, progress)
    return located(table, options, options.path, "path", kind, progress)


def check(table: SourceTable, options: FileOptions) -> None:
    """SettingsError unless exactly one of `path` and `url` is set, the address is whole, and the path can be one."""
    if bool(options.path) == bool(options.url):
        raise table.wrong("it needs either `path` or `url`.", "Set exactly one of them.", near="path")
    if options.url:
        check_address(table, options.url)
    table.file("path", options.path)


def check_address(table: SourceTable, url: str) -> None:
    """SettingsError unless `url` is a whole address."""
    if not is_address(url):
        raise table.wrong(f"`url` is no address: '{url}'.", "Write a whole https:// address.", near="url")


def is_address(text: str) -> bool:
    """Whether a text is an address of the web rather than a path.

    >>> is_address("https://example.org/a.csv"), is_address("data/a.csv"), is_address("C:/a.csv")
    (True, False, False)
    """
    return text.lower().startswith(("http://", "https://")) and bool(urlsplit(text).hostname)


def located(
    table: SourceTable,
    options: HttpOptions,
    text: str,
    key: str,
    kind: Kind,
    progress: Callable[[str], None],
    headers: Mapping[str, str] = MappingProxyType({}),
) -> Local:
    """The file that one setting, `key`, names: `text` is a path, or an address that is asked with these headers."""
    if not is_address(text):
        return Local(table.file(key, text), text)
    url = text
    if TOKEN in text:
        if not options.token:
            raise table.wrong(f"`{key}` has {{token}}, and `token` is not set.", "Name the variable.", near=key)
        secret = token(table, options.token, "Ask the agency for it.")
        url = text.replace(TOKEN, quote(secret.value, safe=""))
    request = Request(
        url=url,
        where=f"source '{table.name}'",
        keep=answers(table),
        kind=kind,
        headers=headers,
        limits=options.limits,
        allow_private=options.private_hosts,
    )
    progress(redact(url))
    answer = fetch(request, progress)
    return Local(cast("Path", answer.data), answer.url_shown, answer.headers.get("content-type", ""))


def answers(table: SourceTable) -> Path:
    """The folder in the workspace that keeps the last good answers of a source."""
    return table.path.parent / "data" / "answers" / table.name
