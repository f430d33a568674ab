"""Whole bulletins, as a person read and accepted them, in `tests/golden/`.

A change of a text shows here line by line. Read it aloud in both languages; if it is what a newsroom
would print, accept it with `UPDATE_GOLDEN=1 python -m pytest tests/real/test_golden.py tests/real/test_showcase.py`
and commit it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from reading import offices

from generator import Workspace
from real.accepted import reads_as_accepted

EXAMPLE = "mexicali-exports-2024-10"
BULLETINS = (EXAMPLE, "consumer-prices-2024-10")


@pytest.mark.parametrize("language", offices.LANGUAGES)
@pytest.mark.parametrize("identity", BULLETINS)
def test_a_bulletin_reads_as_it_was_accepted(
    identity: str, language: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The text is, character by character, the one that a person accepted."""
    base = tmp_path_factory.getbasetemp()
    written = offices.example(base) if identity == EXAMPLE else offices.real(base)
    reads_as_accepted(identity, language, written.bulletin(identity).text(language))


def test_the_correction_of_the_example_reads_as_it_was_accepted(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What the release of April 2025 made false in the bulletin of October 2024, in both languages."""
    folder = tmp_path / "office"
    shutil.copytree(offices.example(tmp_path_factory.getbasetemp()).folder, folder)
    written = Workspace(folder).correct(EXAMPLE)
    for language, article in written.bulletin.articles.items():
        reads_as_accepted(written.bulletin.id, language, article.text)
