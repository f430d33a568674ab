"""The moment that a post is given."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from parcels import NOW, TIJUANA, pair

from generator.publishing.dating import moment


def test_a_post_of_another_day_is_dated_noon_where_the_office_is(written: Path) -> None:
    """Noon in Tijuana, on April 2 in summer time; on the day itself a post has the hour at which it is made."""
    (spanish, _) = pair(written)
    assert moment(spanish, NOW + timedelta(days=30)) == datetime(2025, 4, 2, 19, 0, tzinfo=UTC)
    assert moment(replace(spanish, zone=UTC), NOW + timedelta(days=30)) == datetime(2025, 4, 2, 12, 0, tzinfo=UTC)
    assert moment(spanish, NOW) == NOW
    assert moment(spanish, NOW - timedelta(days=3)) == NOW - timedelta(days=3)


def test_a_scheduled_post_has_its_hour(written: Path) -> None:
    """Whenever it is sent, in UTC as servers take it."""
    (spanish, _) = pair(written)
    due = replace(spanish, standing="scheduled", moment=datetime(2025, 4, 3, 9, 0, tzinfo=TIJUANA))
    assert moment(due, NOW) == datetime(2025, 4, 3, 16, 0, tzinfo=UTC)
