"""Hours of the day and days of the week, for embargoes and invitations."""

from __future__ import annotations

from datetime import date, time

from babel.dates import get_day_names

from generator.language.period import date_long
from generator.language.profile import Profile

NOON = 12


def hour(moment: time, profile: Profile) -> str:
    """A time of day: AP (times) "6 a.m.", "10:30 a.m.", "noon"; Guardian (times) "6am", "10.30am".

    Spanish has the 24 hours with a colon and no leading zero (RAE, Ortografía 2010: hora), «6:00 horas».

    >>> from generator.language.profile import PROFILES
    >>> [hour(time(6, 0), PROFILES[name]) for name in ("en_US", "en_GB", "mx.prensa")]
    ['6 a.m.', '6am', '6:00 horas']
    >>> hour(time(12, 0), PROFILES["en_US"]), hour(time(22, 30), PROFILES["en_GB"])
    ('noon', '10.30pm')
    """
    if profile.language == "es":
        return f"{moment.hour}:{moment.minute:02d} horas"
    if moment.minute == 0 and moment.hour % NOON == 0:
        return "noon" if moment.hour else "midnight"
    figure = str(moment.hour % NOON or NOON)
    half = "a" if moment.hour < NOON else "p"
    if profile.is_british:
        return f"{figure}.{moment.minute:02d}{half}m" if moment.minute else f"{figure}{half}m"
    return f"{figure}:{moment.minute:02d} {half}.m." if moment.minute else f"{figure} {half}.m."


def weekday_and_date(day: date, profile: Profile) -> str:
    """A day with its name: «martes 14 de enero de 2025», "Tuesday, Jan. 14, 2025", "Tuesday 14 January 2025".

    >>> from generator.language.profile import PROFILES
    >>> [weekday_and_date(date(2025, 1, 14), PROFILES[name]) for name in ("mx.prensa", "en_US", "en_GB")]
    ['martes 14 de enero de 2025', 'Tuesday, Jan. 14, 2025', 'Tuesday 14 January 2025']
    """
    name = str(get_day_names("wide", "format", profile.locale)[day.weekday()])
    return f"{name}{', ' if profile.locale == 'en_US' else ' '}{date_long(day, profile)}"
