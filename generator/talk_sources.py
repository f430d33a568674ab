"""What the commands about sources say: what was read and changed, what would be, how each source is, the watch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import click

from generator.due import Due
from generator.health import Health
from generator.intake import Fetched, Preview, Previewed
from generator.model.panel import Cell, Vintage
from generator.sources.source import Understood
from generator.store.changes import Changes
from generator.talk import INDENT
from generator.watch import Event

MOST_REVISIONS = 5
MOST_NOTES = 8
MOST_SERIES = 12
"""Series and areas of a preview that are shown; --json has all."""


# fetch


def fetched(results: Sequence[Fetched], stories: Sequence[Due]) -> None:
    """What each source gave, and what can be written now, for people: one screen where there are a few sources."""
    read = [one for one in results if not one.failure]
    for one in read:
        click.echo(f"{one.source}: {_stored(one)}")
        for line in (*_few(one.notes), *(changes(one.changes) if one.changes else ())):
            click.echo(f"{INDENT}{line}")
    if read:
        for line in _stories(stories):
            click.echo(line)


def _few(notes: Sequence[str]) -> Iterator[str]:
    yield from notes[:MOST_NOTES]
    if len(notes) > MOST_NOTES:
        yield f"and {len(notes) - MOST_NOTES:,} notes more: --json has them all"


def _stored(one: Fetched) -> str:
    if not one.stored:
        return "refused, see below." if one.refused else "nothing new."
    days = ", ".join(vintage.released.isoformat() for vintage in one.stored)
    return f"{len(one.stored)} new: released {days}."


def _stories(stories: Sequence[Due]) -> Iterator[str]:
    ready = [one for one in stories if one.can_be_written]
    if ready:
        yield f"Can be written now: {', '.join(f'{one.story} {one.period}' for one in ready)}."
        yield f"{INDENT}bulletin write {' '.join(one.story for one in ready)}"
    for one in stories:
        if one.wait:
            yield f"Not yet: {one.story}. {one.wait}"


def changes(found: Changes) -> Iterator[str]:
    """What the newest vintage changed against the one before it."""
    if found.first and found.last:
        is_one = found.new_periods == 1
        yield (
            f"1 new period, {found.first}."
            if is_one
            else f"{found.new_periods:,} new periods, {found.first} to {found.last}."
        )
    if found.revised:
        yield f"{len(found.revised)} revised since {found.old.released}:"
        for one in found.revised[:MOST_REVISIONS]:
            yield f"{INDENT}{one.series} {one.period}: {one.old} -> {one.new}"
        if len(found.revised) > MOST_REVISIONS:
            yield f"{INDENT}and {len(found.revised) - MOST_REVISIONS} more"
    if found.removed:
        yield f"{len(found.removed)} published before and gone:"
        for cell in found.removed[:MOST_REVISIONS]:
            yield f"{INDENT}{_gone(cell)}"
        if len(found.removed) > MOST_REVISIONS:
            yield f"{INDENT}and {len(found.removed) - MOST_REVISIONS} more"


def _gone(cell: Cell) -> str:
    """An observation that is published no more."""
    return f"{cell.series} {cell.period}: {cell.value} -> none"


def fetched_json(results: Sequence[Fetched], stories: Sequence[Due]) -> dict[str, Any]:
    """The same for programs."""
    return {"sources": [_fetched(one) for one in results], "stories": [_due(one) for one in stories]}


def _fetched(one: Fetched) -> dict[str, Any]:
    return {
        "source": one.source,
        "stored": [_vintage(vintage) for vintage in one.stored],
        "unchanged": one.unchanged,
        "notes": one.notes,
        **_changes(one.changes),
        "refused": [{**_vintage(each.vintage), "reasons": each.reasons} for each in one.refused],
        "failure": str(one.failure) if one.failure else None,
    }


def _vintage(vintage: Vintage) -> dict[str, Any]:
    return {"id": vintage.id, "released": vintage.released, "origin": vintage.origin}


def _changes(found: Changes | None) -> dict[str, Any]:
    return {
        "new_periods": found.new_periods if found else 0,
        "revised": [
            {"series": str(each.series), "period": str(each.period), "old": str(each.old), "new": str(each.new)}
            for each in (found.revised if found else ())
        ],
        "removed": len(found.removed) if found else 0,
        "gone": [_gone(cell) for cell in (found.removed if found else ())],
    }


def _due(one: Due) -> dict[str, Any]:
    return {"story": one.story, "period": str(one.period), "written": one.is_written, "wait": one.wait}


# fetch --dry-run


def previews(results: Sequence[Preview]) -> None:
    """How the newest release of each source was understood and what it would change, for people."""
    for one in results:
        if one.failure:
            continue
        click.echo(f"{one.source}: {_would(one.releases)}")
        for release in one.releases[-1:]:
            _previewed(release)
    if any(not one.failure for one in results):
        click.echo("Nothing was stored.")


def _would(releases: Sequence[Previewed]) -> str:
    fresh = [one for one in releases if one.is_new and not one.doubts]
    doubted = [one for one in releases if one.doubts]
    told = [f"would store {_days(fresh)}"] if fresh else ["nothing new"] if not doubted else []
    told += [f"would refuse {_days(doubted)}"] if doubted else []
    return f"{'; '.join(told)}."


def _days(releases: Sequence[Previewed]) -> str:
    return ", ".join(one.vintage.released.isoformat() for one in releases)


def _previewed(release: Previewed) -> None:
    click.echo(f"{INDENT}{release.vintage.origin}, released {release.vintage.released}, is read as:")
    for line in _table(release.understood):
        click.echo(f"{INDENT * 2}{line}")
    for doubt in release.doubts:
        click.echo(f"{INDENT}! {doubt}")
    for note in _few(release.notes):
        click.echo(f"{INDENT}{note}")
    for line in changes(release.changes) if release.changes else ():
        click.echo(f"{INDENT}{line}")


def _table(understood: Sequence[Understood]) -> Iterator[str]:
    """Each thing on a line, under the name of its kind; of many of one kind the first, and how many more."""
    kinds = list(dict.fromkeys(one.what for one in understood))
    width = min(36, max((len(one.text) for one in understood), default=0))
    for kind in kinds:
        found = [one for one in understood if one.what == kind]
        for at, one in enumerate(found[:MOST_SERIES]):
            yield f"{kind if not at else '':14}  {one.text:{width}}  {one.meaning}"
        if len(found) > MOST_SERIES:
            yield f"{'':14}  and {len(found) - MOST_SERIES:,} more"


def previews_json(results: Sequence[Preview]) -> dict[str, Any]:
    """The same for programs, every release."""
    return {
        "sources": [
            {
                "source": one.source,
                "releases": [_release(release) for release in one.releases],
                "failure": str(one.failure) if one.failure else None,
            }
            for one in results
        ]
    }


def _release(one: Previewed) -> dict[str, Any]:
    return {
        "vintage": _vintage(one.vintage),
        "new": one.is_new,
        "understood": [{"what": each.what, "text": each.text, "meaning": each.meaning} for each in one.understood],
        "notes": one.notes,
        **_changes(one.changes),
        "doubts": one.doubts,
    }


# sources


def health(results: Sequence[Health]) -> None:
    """Each source, for people."""
    for one in results:
        mark = "PROBLEM" if one.problem else "ok"
        click.echo(f"{mark:8} {one.source} ({one.type}): {', '.join(_parts(one)) or 'nothing stored'}")
        if one.problem:
            click.echo(f"{INDENT}{one.problem}")
    if not results:
        click.echo("No source is configured: add [sources.NAME] to bulletin.toml.")


def _parts(one: Health) -> Iterator[str]:
    if one.last:
        yield f"{one.vintages} vintage{'s' if one.vintages > 1 else ''}, the last released {one.last.released}"
    if one.newest:
        yield f"figures to {one.newest}"
    if one.refused:
        yield f"{len(one.refused)} refused"
    if one.following:
        yield f"{one.following.period} expected {one.following.when}"


def health_json(results: Sequence[Health]) -> dict[str, Any]:
    """The same for programs."""
    return {
        "sources": [
            {
                "source": one.source,
                "type": one.type,
                "vintages": one.vintages,
                "last": _vintage(one.last) if one.last else None,
                "newest": str(one.newest) if one.newest else None,
                "refused": [{**_vintage(each.vintage), "reasons": each.reasons} for each in one.refused],
                "late": {"period": str(one.late.period), "due": one.late.local} if one.late else None,
                "next": {"period": str(one.following.period), "due": one.following.local} if one.following else None,
                "problem": one.problem,
            }
            for one in results
        ]
    }


# watch


def event(one: Event, *, err: bool = False) -> None:
    """One line of the log."""
    click.echo(f"{moment(one.at)}  {one.what:8}  {f'{one.source}: ' if one.source else ''}{one.text}", err=err)


def moment(at: datetime) -> str:
    """Day, time and how far the clock is from UTC: 2026-05-02 06:00:00 -06:00."""
    zone = f"{at:%z}"
    return f"{at:%Y-%m-%d %H:%M:%S} {zone[:3]}:{zone[3:5]}"


def events_json(events: Sequence[Event]) -> dict[str, Any]:
    """What happened, for programs."""
    return {"events": [{"at": one.at, "what": one.what, "source": one.source, "text": one.text} for one in events]}
