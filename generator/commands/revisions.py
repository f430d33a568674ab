"""`bulletin revisions`: what later figures made false."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.commands.command import command
from generator.commands.kinds import Day


@command
@click.argument("story", nargs=-1)
@click.option("--against", type=Day(), help="Compare with what was known on this day; the release before if not given.")
@click.option("--as-of", type=Day(), help="Use only what had been released by this day.")
@click.option("--output", type=click.Path(path_type=Path), help="Folder of the bulletins; `output` of the workspace.")
def revisions(
    story: tuple[str, ...],
    against: date | None,
    as_of: date | None,
    output: Path | None,
    workspace: Path,
    as_json: bool,
) -> None:
    """Tell which printed sentences later figures made false, and what else changed in the stories.

    Ends with 3 where a sentence is false by now, with 1 where a bulletin could not be checked.

    \b
    Example: bulletin revisions mexicali-exports --against 2025-01-14
    """
    from generator import talk, talk_revisions
    from generator.workspace import Workspace

    found = Workspace(workspace).revisions(story, against=against, as_of=as_of, output=output)
    if as_json:
        talk.emit(talk_revisions.revisions_json(found))
    else:
        talk_revisions.revisions(found)
    if found.outdated or found.unchecked:
        sys.exit(3 if found.outdated else 1)
