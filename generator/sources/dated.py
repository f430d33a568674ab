"""A file, or a folder of files named by the day of their release."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from generator.sources.http import Local
from generator.sources.place import Place


@dataclass(frozen=True, slots=True)
class Dated:
    """A file at hand, its day of release if that is known, and how messages name it."""

    path: Path
    released: date | None
    shown: str


def dated(local: Local, released: date | None, place: Place, ending: str) -> Iterator[Dated]:
    """The file, released on the day that the settings say, or each `YYYY-MM-DD` of a folder, oldest first.

    SourceError where the folder has no such file, or one that is not named by a day.
    """
    if not local.path.is_dir():
        yield Dated(local.path, released, local.shown)
        return
    found = sorted(path for path in local.path.glob(f"*.{ending}") if not path.name.startswith("."))
    if not found:
        kind = "CSV" if ending == "csv" else f".{ending}"
        remedy = f"Put the files in it, each named YYYY-MM-DD.{ending}."
        raise place.error(f"the folder has no {kind} file.", remedy)
    days = [_day(path, place) for path in found]
    for path, day in zip(found, days, strict=True):
        yield Dated(path, day, f"{local.shown.rstrip('/')}/{path.name}")


def _day(path: Path, place: Place) -> date:
    try:
        return datetime.strptime(path.stem, "%Y-%m-%d").date()
    except ValueError as error:
        what = f"'{path.name}' is not named by its day of release."
        raise place.error(what, f"Rename it to YYYY-MM-DD{path.suffix}.") from error
