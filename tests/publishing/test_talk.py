"""What the command line says of a release."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from generator import talk_publish
from generator.commands.kinds import named
from generator.drafts.event import Event
from generator.drafts.release import Release

NOW = datetime(2025, 4, 2, 15, 0, tzinfo=UTC)


def test_a_scheduled_release_tells_its_hour(capsys: pytest.CaptureFixture[str]) -> None:
    """An office asks `from when`, and is told by its own clock, wherever the machine stands."""
    moment = datetime(2025, 4, 3, 16, 0, tzinfo=UTC)
    known = Release(
        "site", "invented-2024-10", "es", "done", NOW, moment=moment, kept="scheduled", url="https://example.org/a/"
    )
    talk_publish.releases([known], ZoneInfo("America/Tijuana"))
    told = "    site (es): 2025-04-02 08:00, scheduled for 2025-04-03 09:00. https://example.org/a/"
    assert told in capsys.readouterr().out.splitlines()


def test_who_did_what_is_told_by_the_clock_of_the_office(capsys: pytest.CaptureFixture[str]) -> None:
    """An evening in Tijuana is the next morning in UTC; the desk knows its own evening."""
    late = datetime(2025, 4, 3, 4, 30, tzinfo=UTC)
    talk_publish.events([Event(late, "Ana Ruiz", "approved", "invented-2024-10")], ZoneInfo("America/Tijuana"))
    assert capsys.readouterr().out.startswith("2025-04-02 21:30  Ana Ruiz  approved")


def test_whoever_stops_a_run_is_told_where_to_look(capsys: pytest.CaptureFixture[str]) -> None:
    """Half of it may be out by then."""
    with pytest.raises(KeyboardInterrupt), talk_publish.telling():
        raise KeyboardInterrupt
    assert "`bulletin releases` shows how far the rest is" in capsys.readouterr().err


def test_a_name_is_one_line() -> None:
    """A name with a line break would make a line of its own in the list of who did what."""
    assert named(" Ana\n2025-01-01 00:00  Luis  approved ") == "Ana 2025-01-01 00:00 Luis approved"
