"""The words of templates in the spelling of the office's English."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator import Workspace

DAY = date(2025, 4, 2)


@pytest.mark.parametrize(
    ("profile", "one", "other"), [("en_US", "totaled", "totalled"), ("en_GB", "totalled", "totaled")]
)
def test_an_amount_totals_as_the_office_spells_it(tmp_path: Path, profile: str, one: str, other: str) -> None:
    """The example in American and in British spelling."""
    office = Workspace.init(tmp_path / "office")
    settings = office.folder / "bulletin.toml"
    settings.write_text(settings.read_text("utf-8").replace('en = "en_US"', f'en = "{profile}"'), "utf-8")
    office = Workspace(office.folder)
    office.fetch(today=DAY)
    (written,) = office.write(as_of=date(2025, 1, 14), dry_run=True)
    text = written.bulletin.articles["en"].text
    assert one in text
    assert other not in text
