"""An office over real official files, fetched and written once for all tests of this folder."""

from __future__ import annotations

import pytest
from reading import offices

from generator import Workspace
from real.asking import Asked
from real.published_files import lay_published


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> offices.Written:
    """Skips where the official files are not beside the repository."""
    return offices.real(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """An office over what agencies print beside their statistics; skips where the official files are not there."""
    if not offices.SHARED.is_dir():
        pytest.skip("the shared folder with the real official files is not beside the repository")
    folder = tmp_path_factory.mktemp("published")
    lay_published(offices.SHARED, folder)
    Workspace(folder).fetch(today=offices.TODAY)
    return Asked(folder)
