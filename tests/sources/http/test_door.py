"""The door for sources of files: what is read by address is what is read by path."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from serving import Reply, Server, ok, packed, redirect, when_changed

from generator import Workspace
from generator.errors import SettingsError
from generator.sources.http import FileOptions, local
from generator.sources.settings import SourceTable

OFFICE = Path(__file__).parents[2] / "real" / "sources" / "office"
DAY = date(2026, 11, 20)
TABLE = b"p,v\n2024-01,1\n"


def plain(data: bytes, _: str) -> Reply:
    return ok(data)


def compressed(data: bytes, _: str) -> Reply:
    return packed(data)


def moved(_: bytes, name: str) -> Reply:
    return redirect(f"/elsewhere/{name}")


@pytest.mark.parametrize("how", [plain, compressed, moved])
def test_every_real_file_is_the_same_by_address(
    server: Server, shared: Path, tmp_path: Path, how: Callable[[bytes, str], Reply]
) -> None:
    """CSV, SDMX, JSON-stat and PC-Axis: the same content to the last digit, however it travels."""
    by_path, by_address = tmp_path / "path", tmp_path / "address"
    for folder in (by_path, by_address):
        shutil.copytree(OFFICE, folder)
    for name in ("real", "immex_jalisco"):
        (by_path / "data" / name).symlink_to(shared / name)
        for file in (shared / name).iterdir():
            server.on(f"/{name}/{file.name}", how(file.read_bytes(), f"{name}/{file.name}"))
            server.on(f"/elsewhere/{name}/{file.name}", ok(file.read_bytes()))
    settings = by_address / "bulletin.toml"
    remote = rf'url = "{server.base}/\1"\nallow_private = ["127.0.0.1"]\nper_second = 1000'
    settings.write_text(re.sub(r'^path = "data/(.*)"$', remote, settings.read_text(), flags=re.MULTILINE))
    digests = [
        {
            vintage.dataset: vintage.digest
            for fetched in Workspace(folder).fetch(today=DAY)
            for vintage in fetched.stored
        }
        for folder in (by_path, by_address)
    ]
    assert len(digests[0]) >= 19
    assert digests[0] == digests[1]
    origins = {vintage.origin for vintage in Workspace(by_address).store.vintages()}
    assert all(origin.startswith(server.base) for origin in origins)


@pytest.fixture
def fetched(server: Server, tmp_path: Path) -> Callable[..., Any]:
    """Asks the door for a file."""

    def asking(**options: Any) -> Any:
        common = {"agency": "inegi", "allow_private": ["127.0.0.1"], "per_second": 1000, "tries": 1}
        table = SourceTable(tmp_path, "x")
        return local(table, table.convert(common | options, FileOptions), "text", lambda _: None)

    del server
    return asking


def test_an_address_may_hold_a_token(
    server: Server, fetched: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where `{token}` stands; it is sent encoded, and shown by nobody."""
    monkeypatch.setenv("OFFICE_TOKEN", "a token/of=tests".replace(" ", "-"))
    server.on("/a.csv", ok(TABLE))
    options = {"url": f"{server.base}/a.csv?key={{token}}", "token": "OFFICE_TOKEN"}
    found = fetched(**options)
    assert server.asked[0].path == "/a.csv?key=a-token%2Fof%3Dtests"
    assert found.shown == f"{server.base}/a.csv?key=***"
    assert found.path.read_bytes() == TABLE


def test_what_was_kept_is_for_one_address_alone(server: Server, fetched: Callable[..., Any]) -> None:
    """Another query is another answer."""
    for query in ("one", "two"):
        server.on("/a.csv", when_changed(TABLE.replace(b"1\n", query.encode() + b"\n"), '"v1"'))
        assert query.encode() in fetched(url=f"{server.base}/a.csv?{query}").path.read_bytes()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "either `path` or `url`"),
        ({"path": "a.csv", "url": "https://example.org/a.csv"}, "either `path` or `url`"),
        ({"url": "example.org/a.csv"}, "`url` is no address"),
        ({"url": "ftp://example.org/a.csv"}, "`url` is no address"),
        ({"url": "https://example.org/{token}"}, "`token` is not set"),
        ({"url": "https://example.org/{token}", "token": "NO_SUCH_TOKEN"}, "no environment variable NO_SUCH_TOKEN"),
        ({"url": "https://example.org/a.csv", "timeout": 0}, "timeout"),
        ({"path": "data\new.csv"}, "backslash"),
    ],
)
def test_wrong_settings_are_told_before_anything_is_asked(
    server: Server, fetched: Callable[..., Any], options: dict[str, Any], said: str
) -> None:
    """With the remedy."""
    with pytest.raises(SettingsError) as caught:
        fetched(**options)
    assert said in str(caught.value)
    assert server.asked == []


def test_a_path_is_opened_where_it_is(fetched: Callable[..., Any], tmp_path: Path) -> None:
    """It counts from the folder of the settings, and nothing is copied."""
    found = fetched(path="data/a.csv")
    assert (found.path, found.shown) == (tmp_path / "data/a.csv", "data/a.csv")
    assert not (tmp_path / "data").exists()
