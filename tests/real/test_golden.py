"""Whole bulletins, as a person read and accepted them, in `tests/golden/`.

A change of a text shows here line by line. Read it aloud in both languages; if it is what a newsroom
would print, accept it with `UPDATE_GOLDEN=1 python -m pytest tests/real/test_golden.py` and commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from reading import offices

GOLDEN = Path(__file__).parents[1] / "golden"
UPDATES = os.environ.get("UPDATE_GOLDEN") == "1"
EXAMPLE = "mexicali-exports-2024-10"
BULLETINS = (EXAMPLE, "jalisco-exports-2024-05", "consumer-prices-2024-10")


@pytest.mark.parametrize("language", offices.LANGUAGES)
@pytest.mark.parametrize("identity", BULLETINS)
def test_a_bulletin_reads_as_it_was_accepted(
    identity: str, language: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The text is, character by character, the one that a person accepted."""
    base = tmp_path_factory.getbasetemp()
    written = offices.example(base) if identity == EXAMPLE else offices.real(base)
    text, path = written.bulletin(identity).text(language), GOLDEN / identity / f"{language}.md"
    if UPDATES:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    if not path.is_file():
        pytest.fail(f"nobody has accepted {identity}/{language}.md yet: read it, then run with UPDATE_GOLDEN=1")
    assert text == path.read_text("utf-8"), f"{identity}/{language}.md changed: read it, then run with UPDATE_GOLDEN=1"
