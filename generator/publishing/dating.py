"""The moment that a post of a content system is given."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from generator.publishing.parcel import Parcel

NOON = time(12)
"""The hour of a post of another day, by the office's clock: by that of most other sites it is the same day."""
SAME_DAY = timedelta(hours=36)


def moment(parcel: Parcel, now: datetime) -> datetime:
    """The hour it is scheduled for; `now` on the day of its release, and before; noon of that day where it is past."""
    if parcel.standing == "scheduled" and parcel.moment:
        return parcel.moment.astimezone(UTC)
    noon = datetime.combine(parcel.released, NOON, parcel.zone).astimezone(UTC)
    return noon if now - noon > SAME_DAY else now
