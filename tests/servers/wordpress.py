"""A real WordPress on this machine, with a user of every role, and what tests ask of it behind the outlet's back."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import sqlite3
import subprocess
import tempfile
import urllib.request
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast

import pytest

from generator.publishing.open import open_outlet
from generator.publishing.outlet import Outlet
from servers import builds, mariadb
from servers.faults import Between, Fault, between
from servers.process import answers, free_port, running

HERE = Path(__file__).parent
DEBIAN = Path("/usr/share/wordpress")
ROLES = ("administrator", "editor", "author", "contributor")
USERS = {role: "admin" if role == "administrator" else role for role in ROLES}
Role = Literal["administrator", "editor", "author", "contributor"]
CONFIG = """<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', '{host}');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '{url}');
define('WP_SITEURL', '{url}');
define('WP_ENVIRONMENT_TYPE', 'local');
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
{salts}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""
SALTS = [f"{what}_{kind}" for what in ("AUTH", "SECURE_AUTH", "LOGGED_IN", "NONCE") for kind in ("KEY", "SALT")]
PRETTY = "/%year%/%monthnum%/%postname%/"
CLEAR = """
DELETE FROM wp_posts;
DELETE FROM wp_postmeta;
DELETE FROM wp_term_relationships;
DELETE FROM wp_term_taxonomy WHERE term_id <> 1;
DELETE FROM wp_terms WHERE term_id <> 1;
"""
Query = Callable[[str], list[list[str]]]


@dataclass(frozen=True)
class Counts:
    """How many a site keeps, whatever their state."""

    posts: int
    media: int
    categories: int
    tags: int


@dataclass(frozen=True)
class Site:
    """A running site. `query` asks its database itself; `passwords` are application passwords, by role."""

    folder: Path
    port: int
    version: str
    query: Query
    passwords: dict[str, str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    # -- as the office uses it

    def options(self, role: Role = "editor", url: str = "", **more: Any) -> dict[str, Any]:
        """The settings of `[outlets.NAME]` with which an office writes here; its password is in the environment."""
        name = f"TEST_WORDPRESS_{role.upper()}_{self.port}"
        os.environ[name] = self.passwords[role]
        given = {"type": "wordpress", "url": url or self.url, "user": USERS[role], "password": name}
        return given | {"allow_private": ["127.0.0.1"]} | more

    def outlet(self, role: Role = "editor", url: str = "", **more: Any) -> Outlet:
        return open_outlet("site", self.options(role, url, **more), self.folder)

    @contextmanager
    def misbehave(self, *faults: Fault) -> Iterator[Between]:
        """A go-between with faults: hand its `url` to `outlet` or `options`."""
        with between(self.port, *faults) as made:
            yield made

    @contextmanager
    def plugin(self, code: str) -> Iterator[None]:
        """A plugin of the site, in PHP, that cannot be switched off."""
        folder = self.folder / "site" / "wp-content" / "mu-plugins"
        folder.mkdir(exist_ok=True)
        file = folder / "test.php"
        file.write_text(f"<?php\n{code}\n", "utf-8")
        try:
            yield
        finally:
            file.unlink()

    # -- as its staff uses it

    def rest(self, method: str, path: str, **fields: Any) -> Any:
        """The answer to a request of the administrator, such as `rest("POST", "/wp/v2/posts/3", title="x")`."""
        key = b64encode(f"admin:{self.passwords['administrator']}".encode()).decode()
        asked = urllib.request.Request(  # noqa: S310 - our own server
            f"{self.url}/?rest_route={path.replace('?', '&')}",
            method=method,
            data=json.dumps(fields).encode() if fields else None,
            headers={"Authorization": f"Basic {key}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(asked, timeout=60) as answer:  # noqa: S310
            return json.load(answer)

    def post(self, identity: str) -> dict[str, Any]:
        return cast("dict[str, Any]", self.rest("GET", f"/wp/v2/posts/{identity}?context=edit"))

    def edit(self, identity: str, **fields: Any) -> None:
        self.rest("POST", f"/wp/v2/posts/{identity}", **fields)

    def trash(self, identity: str) -> None:
        self.rest("DELETE", f"/wp/v2/posts/{identity}")

    def restore(self, identity: str) -> None:
        self.rest("POST", f"/wp/v2/posts/{identity}", status="draft")

    def delete(self, identity: str) -> None:
        """Gone for good."""
        self.rest("DELETE", f"/wp/v2/posts/{identity}?force=true")

    # -- as a visitor sees it, and what is in the database

    def page(self, url: str) -> str:
        """The page that a visitor who is not logged in gets; HTTPError where there is none."""
        with urllib.request.urlopen(url, timeout=60) as answer:  # noqa: S310
            return cast("str", answer.read().decode())

    def counts(self) -> Counts:
        rows = self.query(
            "SELECT (SELECT COUNT(*) FROM wp_posts WHERE post_type = 'post' AND post_status <> 'auto-draft'),"
            " (SELECT COUNT(*) FROM wp_posts WHERE post_type = 'attachment'),"
            " (SELECT COUNT(*) FROM wp_term_taxonomy WHERE taxonomy = 'category' AND term_id <> 1),"
            " (SELECT COUNT(*) FROM wp_term_taxonomy WHERE taxonomy = 'post_tag');"
        )
        return Counts(*map(int, rows[0]))

    def statuses(self) -> list[str]:
        """The state of every post, in the order in which they were made."""
        rows = self.query("SELECT post_status FROM wp_posts WHERE post_type = 'post' ORDER BY ID;")
        return [status for (status,) in rows]

    def pretty_links(self, *, on: bool) -> None:
        self.query(_links(PRETTY if on else ""))

    def clear(self) -> None:
        """As after the installation: no post, no media, no term but the first, pretty links."""
        self.query(CLEAR + _links(PRETTY))
        shutil.rmtree(self.folder / "site" / "wp-content" / "uploads", ignore_errors=True)


@contextmanager
def debian_site() -> Iterator[Site]:
    """WordPress from Debian's packages, in Spanish, on a MariaDB of its own; skips where they are not installed."""
    lacking = mariadb.missing() or _php_missing("mysqli") or ("" if DEBIAN.is_dir() else "wordpress is not installed")
    if lacking:
        pytest.skip(lacking)
    with _folder() as folder, mariadb.mariadb(folder) as database:
        shutil.copytree(DEBIAN, folder / "site", symlinks=True, ignore=_other_languages)
        with _served(folder, f"localhost:{database.socket}", "es_ES", database.query) as site:
            yield site


@contextmanager
def sqlite_site() -> Iterator[Site]:
    """WordPress 6.5, in English, on SQLite; skips where its package was not fetched."""
    lacking = _php_missing("pdo_sqlite") or builds.missing()
    if lacking:
        pytest.skip(lacking)
    with _folder() as folder:
        builds.unpack(folder / "site")
        file = folder / "site" / "wp-content" / "database" / ".ht.sqlite"
        with _served(folder, "localhost", "en_US", lambda sql: _sqlite(file, sql)) as site:
            yield site


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder with a short name, as the path of a socket may have a hundred characters."""
    made = Path(tempfile.mkdtemp(prefix="wp-"))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


@contextmanager
def _served(folder: Path, host: str, locale: str, query: Query) -> Iterator[Site]:
    port = free_port()
    root, before = folder / "site", dict(os.environ)
    salts = "\n".join(f"define('{name}', '{secrets.token_hex(32)}');" for name in SALTS)
    config = CONFIG.format(host=host, url=f"http://127.0.0.1:{port}", salts=salts)
    (root / "wp-config.php").write_text(config, "utf-8")
    command: list[str | Path] = [_php(), HERE / "install.php", root, locale]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout.startswith("{"):
        message = f"WordPress could not be installed: {done.stdout[-2000:]} {done.stderr[-2000:]}"
        raise RuntimeError(message)
    command = [_php(), "-S", f"127.0.0.1:{port}", "-t", root, HERE / "router.php"]
    env = {"PHP_CLI_SERVER_WORKERS": "4"}
    with running(command, log=folder / "php.log", is_up=lambda: answers(port), env=env):
        site = Site(folder, port, _version(root), query, json.loads(done.stdout))
        site.clear()
        try:
            yield site
        finally:
            for name in set(os.environ) - set(before):
                if name.startswith("TEST_WORDPRESS_"):
                    del os.environ[name]


def _version(root: Path) -> str:
    text = (root / "wp-includes" / "version.php").read_text("utf-8")
    return text.partition("$wp_version = '")[2].partition("'")[0]


def _php_missing(module: str) -> str:
    if not _php():
        return "php is not installed (Debian: php-cli)"
    listed = subprocess.run([_php(), "-m"], capture_output=True, text=True, check=True).stdout.lower()
    wanted = [module, "gd", "mbstring", "dom", "curl"]
    lacking = [name for name in wanted if name not in listed.split()]
    return f"php lacks {', '.join(lacking)}" if lacking else ""


def _php() -> str:
    return shutil.which("php") or ""


def _other_languages(folder: str, names: list[str]) -> list[str]:
    """Thirty megabytes of translations that no test reads."""
    return [name for name in names if folder.endswith("/languages") and "es_ES" not in name]


def _links(structure: str) -> str:
    return f"""
UPDATE wp_options SET option_value = '{structure}' WHERE option_name = 'permalink_structure';
UPDATE wp_options SET option_value = '' WHERE option_name = 'rewrite_rules';
"""


def _sqlite(file: Path, sql: str) -> list[list[str]]:
    with closing(sqlite3.connect(file, timeout=30, isolation_level=None)) as base:
        if sql.count(";") > 1:
            base.executescript(sql)
            return []
        return [["" if value is None else str(value) for value in row] for row in base.execute(sql)]
