"""`bulletin write`: the bulletins."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from generator.commands.command import command
from generator.commands.kinds import Day, Hour, Periodic


@command
@click.argument("story", nargs=-1)
@click.option("--period", type=Periodic(), help="2024-10, 2024-Q3 or 2024; the newest if not given.")
@click.option("--as-of", type=Day(), help="Use only what had been released by this day.")
@click.option("--output", type=click.Path(path_type=Path), help="Folder to write to; `output` of the workspace.")
@click.option("--number", help="The office's number of the bulletin, for its masthead.")
@click.option("--embargo", type=Hour(), help="Day and hour, on the office's clock, before which nobody may print it.")
@click.option("--no-embargo", is_flag=True, help="Take the embargo away.")
@click.option("--correct", metavar="BULLETIN", default="", help="Write the correction of an earlier bulletin.")
@click.option("--replace-edited", is_flag=True, help="Overwrite texts that were edited by hand.")
@click.option("--dry-run", is_flag=True, help="Compose everything and say what would be written; save nothing.")
def write(
    story: tuple[str, ...],
    period: Any,
    as_of: date | None,
    output: Path | None,
    number: str | None,
    embargo: datetime | None,
    no_embargo: bool,
    correct: str,
    replace_edited: bool,
    dry_run: bool,
    workspace: Path,
    as_json: bool,
) -> None:
    """Write the bulletins of the stories (all, or those named), Spanish and English, with charts.

    The checker reads each back. Ends with 3 where it contradicts one, and says what is wrong; the files are there.

    \b
    Example: bulletin write mexicali-exports --as-of 2025-01-14
    Example: bulletin write mexicali-exports --number 12/2025 --embargo "2025-01-14 09:00"
    Example: bulletin write --correct mexicali-exports-2024-10
    """
    from generator import talk
    from generator.workspace import Workspace
    from generator.writing.imprint import Imprint

    with talk.progress("Writing") as report:
        office = Workspace(workspace)
        refuse_two_embargoes(embargo, is_ended=no_embargo)
        until = embargo.replace(tzinfo=office.zone) if embargo else None
        imprint = Imprint(number, until, no_embargo)
        shared: dict[str, Any] = {
            "as_of": as_of,
            "output": output,
            "imprint": imprint,
            "replace_edited": replace_edited,
        }
        if correct:
            refuse_with_correction(story, period)
            results = [office.correct(correct, **shared, dry_run=dry_run, progress=report)]
        else:
            results = office.write(story, period=period, **shared, dry_run=dry_run, progress=report)
    if as_json:
        talk.emit(talk.written_json(results, saved=not dry_run))
    else:
        talk.written(results, saved=not dry_run)
    if any(one.is_wrong for one in results):
        sys.exit(3)


def refuse_two_embargoes(embargo: datetime | None, *, is_ended: bool) -> None:
    """An embargo is set or taken away."""
    if embargo and is_ended:
        message = "--embargo and --no-embargo say the opposite; choose one."
        raise click.UsageError(message)


def refuse_with_correction(story: tuple[str, ...], period: Any) -> None:
    """A correction has the story and the period of its bulletin."""
    if story or period:
        message = "--correct takes neither a story nor --period: they are those of the bulletin."
        raise click.UsageError(message)
