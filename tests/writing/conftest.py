"""The bundled example, written once for all tests of this room."""

from __future__ import annotations

import pytest
from reading import offices


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> offices.Written:
    return offices.example(tmp_path_factory.getbasetemp())
