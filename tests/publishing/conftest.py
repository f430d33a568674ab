"""An office with two written bulletins, and an outlet in its settings."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

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
