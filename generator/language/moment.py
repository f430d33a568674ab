"""An hour of a day in a place, as an embargo names it."""

from __future__ import annotations

from datetime import datetime

from babel.dates import get_timezone_location

from generator.language.period import date_long
from generator.language.profile import Profile

NOON = 12


def moment(at: datetime, profile: Profile) -> str:
    """A day and an hour with the city whose clock it is; TypeError for a time without a zone.

    Spanish counts to 24; AP writes 9 a.m., noon and midnight without the :00.

    >>> from zoneinfo import ZoneInfo
    >>> from generator.language.profile import PROFILES
    >>> at = datetime(2025, 1, 14, 9, 0, tzinfo=ZoneInfo("America/Tijuana"))
    >>> [moment(at, PROFILES[name]) for name in ("mx.prensa", "en_US", "en_GB")]
    ['14 de enero de 2025 a las 09:00 horas (hora de Tijuana)',
     '9 a.m. Tijuana time, Jan. 14, 2025',
     '09:00 Tijuana time, 14 January 2025']
    """
    if at.tzinfo is None:
        message = "an embargo needs the time zone of its hour"
        raise TypeError(message)
    city = get_timezone_location(at, locale=profile.locale, return_city=True)
    day = date_long(at.date(), profile)
    if profile.language == "es":
        return f"{day} a las {at:%H:%M} horas (hora de {city})"
    return f"{_hour(at, profile)} {city} time, {day}"


def _hour(at: datetime, profile: Profile) -> str:
    """The hour of the day in English."""
    if profile.name == "en_GB":
        return f"{at:%H:%M}"
    if (at.hour, at.minute) in ((0, 0), (NOON, 0)):
        return "noon" if at.hour else "midnight"
    minutes = f":{at:%M}" if at.minute else ""
    return f"{(at.hour - 1) % NOON + 1}{minutes} {'a.m.' if at.hour < NOON else 'p.m.'}"
