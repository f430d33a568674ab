"""An office with two written bulletins, and real servers to publish at, each started once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from servers import ghost as ghosts
from servers.wordpress import Site, debian_site, sqlite_site

from generator import Workspace


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example office with two bulletins written: October 2024, and January 2025 that refers to it."""
    office = Workspace.init(tmp_path_factory.mktemp("written") / "office")
    office.fetch(today=date(2025, 4, 2))
    office.write(as_of=date(2025, 1, 14))
    office.write()
    return office.folder


@pytest.fixture
def office(written: Path, tmp_path: Path) -> Path:
    """A copy of that office, with a shelf called `site` in its settings."""
    folder = tmp_path / "office"
    shutil.copytree(written, folder)
    settings = folder / "bulletin.toml"
    settings.write_text(settings.read_text("utf-8") + '\n[outlets.site]\ntype = "folder"\npath = "site"\n', "utf-8")
    (tmp_path / "shelf").mkdir()
    return folder


@pytest.fixture(scope="session")
def debian() -> Iterator[Site]:
    """WordPress 6.1 in Spanish, from Debian's packages, on MariaDB."""
    with debian_site() as site:
        yield site


@pytest.fixture(scope="session")
def sqlite() -> Iterator[Site]:
    """WordPress 6.5 in English, on SQLite."""
    with sqlite_site() as site:
        yield site


@pytest.fixture
def wordpress(debian: Site) -> Site:
    """A site without posts, files or terms: that of Debian."""
    debian.clear()
    return debian


@pytest.fixture(params=["debian", "sqlite"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites in turn, without posts, files or terms."""
    made: Site = request.getfixturevalue(request.param)
    made.clear()
    return made


@pytest.fixture(scope="session")
def haunted() -> Iterator[ghosts.Site]:
    """Ghost 6.65 on SQLite."""
    with ghosts.ghost_site() as site:
        yield site


@pytest.fixture
def ghost(haunted: ghosts.Site) -> ghosts.Site:
    """The same without posts, tags or files."""
    haunted.clear()
    return haunted
