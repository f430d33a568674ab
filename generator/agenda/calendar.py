"""The release calendar of an office: the file `calendar.toml` of its workspace, by source, period and moment."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

import msgspec

from generator import tomlfile
from generator.catalogue import nearest
from generator.errors import SettingsError
from generator.model.period import Period

FILE_NAME = "calendar.toml"
HEADER = re.compile(r"\s*\[\[\s*release\s*\]\]\s*(#.*)?")
HOUR = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One release that an agency announced: which source gets which period, when. Empty: as for all."""

    source: str
    period: str
    date: date
    hour: str = ""
    time_zone: str = ""


class CalendarFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A whole `calendar.toml`: the zone and hour that hold where a release names none, and the releases.

    While figures are late they are asked for after `retry_minutes`, then after twice as long each time, for
    `patience_days` in all.
    """

    time_zone: str
    hour: str = "06:00"
    retry_minutes: Annotated[int, msgspec.Meta(ge=1)] = 10
    patience_days: Annotated[int, msgspec.Meta(ge=0)] = 7
    release: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """The figures of a source for a period, due at a `moment` (UTC); `zone` is where the agency's clock hangs."""

    source: str
    period: Period
    moment: datetime
    zone: str

    @property
    def id(self) -> str:
        return f"{self.source} {self.period} {self.local.date()}"

    @property
    def local(self) -> datetime:
        """The moment on the agency's clock."""
        return self.moment.astimezone(ZoneInfo(self.zone))

    @property
    def when(self) -> str:
        """The moment as people read it: 2026-05-02 06:00 America/Mexico_City."""
        return f"{self.local:%Y-%m-%d %H:%M} {self.zone}"


@dataclass(frozen=True)
class Calendar:
    """The releases, earliest first, and how to ask for them."""

    path: Path
    releases: tuple[Release, ...] = ()
    retry: timedelta = timedelta(minutes=10)
    patience: timedelta = timedelta(days=7)

    def of(self, source: str) -> tuple[Release, ...]:
        return tuple(one for one in self.releases if one.source == source)


def load(folder: Path, sources: Iterable[str]) -> Calendar:
    """The calendar of the workspace in `folder`, empty where there is none; SettingsError where it is wrong."""
    path = folder / FILE_NAME
    if not path.is_file():
        return Calendar(path)
    values, text = tomlfile.parse(path)
    file = tomlfile.convert(values, CalendarFile, path=path, text=text)
    _clock(file.hour, str(path))
    lines = [number for number, line in enumerate(text.splitlines(), 1) if HEADER.fullmatch(line)]
    known, releases = list(sources), list[Release]()
    for at, entry in enumerate(file.release):
        where = f"{path}, line {lines[at]}" if at < len(lines) else str(path)
        releases.append(_release(entry, file, known, where))
        if releases[-1].id in {one.id for one in releases[:-1]}:
            raise SettingsError(f"'{releases[-1].id}' stands twice.", where=where, remedy="Remove one of the two.")
    releases.sort(key=lambda one: (one.moment, one.source, one.period))
    return Calendar(path, tuple(releases), timedelta(minutes=file.retry_minutes), timedelta(days=file.patience_days))


def _release(entry: Entry, file: CalendarFile, sources: list[str], where: str) -> Release:
    if entry.source not in sources:
        remedy = nearest(entry.source, sources)
        raise SettingsError(f"there is no source '{entry.source}'.", where=where, remedy=remedy)
    try:
        period = Period.parse(entry.period)
    except ValueError as error:
        raise SettingsError(f"{error}.", where=where) from error
    zone = entry.time_zone or file.time_zone
    clock = _clock(entry.hour or file.hour, where)
    moment = datetime.combine(entry.date, clock, _zone(zone, where)).astimezone(UTC)
    return Release(entry.source, period, moment, zone)


def _clock(hour: str, where: str) -> time:
    """An hour of the day, also without its leading zero; SettingsError where it is none."""
    if not HOUR.fullmatch(hour):
        raise SettingsError(f"'{hour}' is no hour.", where=where, remedy='Write it as "06:30" or "18:00".')
    return time.fromisoformat(hour.zfill(5))


def _zone(name: str, where: str) -> ZoneInfo:
    """A time zone by its name; SettingsError with the nearest where there is none."""
    known = available_timezones()
    if name not in known:
        remedy = nearest(name, known)
        raise SettingsError(f"there is no time zone '{name}'.", where=where, remedy=remedy)
    return ZoneInfo(name)
