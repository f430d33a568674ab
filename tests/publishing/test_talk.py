"""What the command line says of a release."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from generator import talk_publish
from generator.drafts.release import Release

NOW = datetime(2025, 4, 2, 15, 0, tzinfo=UTC)


def test_a_scheduled_release_tells_its_hour(capsys: pytest.CaptureFixture[str]) -> None:
    """An office asks `from when`, and is told, by the clock in which the hour was given."""
    moment = datetime(2025, 4, 3, 9, 0, tzinfo=UTC)
    known = Release(
        "site", "invented-2024-10", "es", "done", NOW, moment=moment, kept="scheduled", url="https://example.org/a/"
    )
    talk_publish.releases([known])
    told = "    site (es): 2025-04-02 15:00, scheduled for 2025-04-03 09:00. https://example.org/a/"
    assert told in capsys.readouterr().out.splitlines()
