"""The office over real official files that texts by people are held against."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from real.showcase_files import lay_showcase

from generator import Workspace

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
TODAY = date(2026, 11, 22)


def real_office(temporary: pytest.TempPathFactory) -> Workspace:
    """The office, fetched once a session; skips where the files are not beside the repository."""
    if not SHARED.is_dir():
        pytest.skip("the shared folder with the real official files is not beside the repository")
    return _office(temporary.getbasetemp() / "real-office")


@cache
def _office(folder: Path) -> Workspace:
    lay_showcase(SHARED, folder)
    office = Workspace(folder)
    office.fetch(today=TODAY)
    return office
