"""The moment that a post of a content system is given."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from generator.publishing.parcel import Parcel

NOON = time(12, tzinfo=UTC)
"""The hour of a post of another day: wherever the site is in the Americas or Europe, that is the same day."""
SAME_DAY = timedelta(hours=36)


def moment(parcel: Parcel, now: datetime) -> datetime:
    """The hour it is scheduled for; `now` on the day of its release, and before; noon of that day where it is past."""
    if parcel.standing == "scheduled" and parcel.moment:
        return parcel.moment.astimezone(UTC)
    noon = datetime.combine(parcel.released, NOON)
    return noon if now - noon > SAME_DAY else now
