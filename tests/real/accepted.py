"""The texts of whole bulletins that a person read and accepted, in `tests/golden/`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parents[1] / "golden"
UPDATES = os.environ.get("UPDATE_GOLDEN") == "1"


def reads_as_accepted(identity: str, language: str, text: str) -> None:
    """AssertionError where a text is not, character by character, the accepted one; `UPDATE_GOLDEN=1` accepts it."""
    path = GOLDEN / identity / f"{language}.md"
    if UPDATES:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    if not path.is_file():
        pytest.fail(f"nobody has accepted {identity}/{language}.md yet: read it, then run with UPDATE_GOLDEN=1")
    assert text == path.read_text("utf-8"), f"{identity}/{language}.md changed: read it, then run with UPDATE_GOLDEN=1"
