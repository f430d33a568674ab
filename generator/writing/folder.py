"""A bulletin on disk: a folder that is complete or not there."""

from __future__ import annotations

import csv
import hashlib
import io
import shutil
from collections.abc import Collection, Iterable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import msgspec

from generator.bilingual import LANGUAGES, Text
from generator.errors import BulletinError
from generator.model.bulletin import Bulletin
from generator.model.series import Series
from generator.model.story import Related, Story
from generator.writing.png import render
from generator.writing.record import BulletinRecord, encode, exact, record

RECORD = "bulletin.json"
MOST_RELATED = 3


def contents(bulletin: Bulletin) -> dict[str, bytes]:
    """Every file of a bulletin by name."""
    files = {"data.csv": _data(bulletin.story)}
    for language in LANGUAGES:
        svg = bulletin.charts[language].svg
        files[f"{language}.md"] = bulletin.articles[language].text.encode()
        files[f"chart.{language}.svg"] = svg.encode()
        files[f"chart.{language}.png"] = render(svg)
    digests = {name: _digest(content) for name, content in sorted(files.items())}
    return {RECORD: encode(record(bulletin, digests)), **files}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def save(bulletin: Bulletin, output: Path) -> Path:
    """Write the bulletin's folder; an earlier one of the same name is replaced, but for files that are not ours.

    BulletinError where the disk refuses; the earlier one then stands as before, and nothing else is left.
    """
    files = contents(bulletin)
    final, fresh, old = (output / name for name in (bulletin.id, f".{bulletin.id}.new", f".{bulletin.id}.old"))
    try:
        if old.exists() and not final.exists():  # a crash between the two renames: the earlier one comes back first
            old.rename(final)
        for leftover in (fresh, old):
            shutil.rmtree(leftover, ignore_errors=True)
        fresh.mkdir(parents=True)
        for name, content in files.items():
            (fresh / name).write_bytes(content)
        for path in _foreign(final, files):
            shutil.copytree(path, fresh / path.name) if path.is_dir() else shutil.copy2(path, fresh / path.name)
        _replace(final, fresh, old)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        what = f"cannot be written ({error.strerror})."
        remedy = "Mend its permissions, free the disk, or choose another --output."
        raise BulletinError(what, where=str(final), remedy=remedy) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return final


def _foreign(folder: Path, files: Collection[str]) -> list[Path]:
    """What people put into a bulletin's folder themselves."""
    return [path for path in folder.iterdir() if path.name not in files] if folder.is_dir() else []


def _replace(final: Path, fresh: Path, old: Path) -> None:
    """Put `fresh` in the place of `final`, which comes back where that fails."""
    if final.exists():
        final.rename(old)
    try:
        fresh.rename(final)
    except OSError:
        if old.exists():
            old.rename(final)
        raise


def edited(bulletin: str, output: Path) -> list[Path]:
    """The files of an earlier bulletin that a person has changed since it was written.

    Without its record nobody can tell, so then every text counts as changed.
    """
    folder = output / bulletin
    if not (folder / RECORD).exists():
        return [path for language in LANGUAGES if (path := folder / f"{language}.md").exists()]
    written = read(folder).files.items()
    return [
        path for name, digest in written if (path := folder / name).is_file() and _digest(path.read_bytes()) != digest
    ]


def read(folder: Path) -> BulletinRecord:
    """The record of a bulletin folder; BulletinError where there is none or it is damaged."""
    path = folder / RECORD
    try:
        return msgspec.json.decode(path.read_bytes(), type=BulletinRecord)
    except FileNotFoundError as error:
        raise BulletinError("no such bulletin.", where=str(folder), remedy="`bulletin write` makes them.") from error
    except (OSError, msgspec.DecodeError) as error:
        remedy = "Write it again with --replace-edited, and with its --number and --embargo if it had them."
        raise BulletinError("cannot be read.", where=str(path), remedy=remedy) from error


class Title(msgspec.Struct, frozen=True):
    """The headline of an article."""

    title: str


class Titles(msgspec.Struct, frozen=True):
    """Those of both languages."""

    es: Title
    en: Title


class Listing(msgspec.Struct, frozen=True):
    """The little of a record that tells whether a bulletin is related to another."""

    id: str
    series: str
    released: date
    articles: Titles
    embargo: datetime | None = None


def listing(output: Path) -> list[Listing]:
    """The bulletins in a folder; one whose record is damaged, or of another format, is not listed."""
    found = []
    for path in sorted(output.glob(f"[!.]*/{RECORD}")):
        with suppress(OSError, msgspec.DecodeError, ValueError):
            one = msgspec.json.decode(path.read_bytes(), type=Listing)
            Series.parse(one.series)
            found.append(one)
    return found


def listed(bulletin: Bulletin) -> Listing:
    """A bulletin that is not on disk yet, as it will be listed."""
    es, en = (Title(bulletin.articles[language].title) for language in LANGUAGES)
    story = bulletin.story
    return Listing(bulletin.id, str(story.series), story.released, Titles(es, en), story.embargo)


def related(story: Story, found: Iterable[Listing]) -> tuple[Related, ...]:
    """Earlier bulletins on the same indicator, place or sector, closest first, then newest first.

    One that is still under embargo on the day of the story is left out, as its headline tells its figures.
    """
    free = [one for one in found if one.released < story.released and _is_free(one, story)]
    earlier = [one for one in free if _closeness(one, story)]
    earlier.sort(key=lambda one: (_closeness(one, story), one.released, one.id), reverse=True)
    return tuple(
        Related(one.id, Text(es=one.articles.es.title, en=one.articles.en.title), one.released)
        for one in earlier[:MOST_RELATED]
    )


def _is_free(one: Listing, story: Story) -> bool:
    """Whether its embargo, if it has one, is over when the story may be printed."""
    if one.embargo is None:
        return True
    return one.embargo <= story.embargo if story.embargo else one.embargo.date() < story.released


def _closeness(one: Listing, story: Story) -> int:
    """How many of indicator, area and sector are shared; a country and an empty sector are too wide to count."""
    other, own = Series.parse(one.series), story.series
    area = other.area == own.area and story.area.level != "country"
    return (other.indicator == own.indicator) + area + bool(own.sector and other.sector == own.sector)


def _data(story: Story) -> bytes:
    """The series behind the chart, one row an observation."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("series", "period", "value", "unit", "power", "status"))
    unit = story.indicator.value_unit
    for cell in story.history:
        status = cell.status.name.lower()
        table.writerow((cell.series, cell.period, exact(cell.value), unit.code, unit.power, status))
    return text.getvalue().encode()
