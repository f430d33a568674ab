"""An office over real official files, fetched and written once for all tests of this folder."""

from __future__ import annotations

import pytest
from reading import offices


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> offices.Written:
    """Skips where the official files are not beside the repository."""
    return offices.real(tmp_path_factory.getbasetemp())
