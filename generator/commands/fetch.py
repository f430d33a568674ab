"""`bulletin fetch`: the sources into the store."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.commands.command import command, end, now
from generator.commands.kinds import Day


@command
@click.argument("source", nargs=-1)
@click.option("--today", type=Day(), help="File undated releases under this day instead of today.")
@click.option("--dry-run", is_flag=True, help="Show how everything is understood and would change; store nothing.")
@click.option("--accept", metavar="VINTAGE", help="Take a release that was refused; needs --by.")
@click.option("--by", metavar="NAME", help="Who compared it with the agency's page.")
def fetch(
    source: tuple[str, ...],
    today: date | None,
    dry_run: bool,
    accept: str | None,
    by: str | None,
    workspace: Path,
    as_json: bool,
) -> None:
    """Read the sources (all, or those named) into the store, and tell what changed and what can be written now.

    A source that fails keeps no other from being read, and a release that cannot be believed is put aside; the last
    good figures stay, and the command ends with 1.

    \b
    Example: bulletin fetch immex-mexicali
    Example: bulletin fetch --accept "immex-mexicali@2025-05-02#0a1b2c3d4e5f" --by "Ana Ruiz"
    """
    from generator import talk, talk_revisions, talk_sources
    from generator.workspace import Workspace

    if bool(accept) != bool(by and by.strip()) or (accept and (source or dry_run)):
        raise click.UsageError("--accept and --by go together, and with no source and no --dry-run.")
    office = Workspace(workspace)
    day = today or now().date()
    with talk.progress("Reading") as report:
        if dry_run:
            previews = office.preview(source, today=day, progress=report)
        elif accept and by:
            results = [office.accept(accept, by=by.strip(), on=day)]
        else:
            results = office.fetch(source, today=day, keep_going=True, progress=report)
    if dry_run:
        if as_json:
            talk.emit(talk_sources.previews_json(previews))
        else:
            talk_sources.previews(previews)
        end([one.failure for one in previews if one.failure])
        return
    sentences, stories = office.false_sentences(results), office.due()
    if as_json:
        talk.emit({**talk_sources.fetched_json(results, stories), "false_sentences": sentences})
    else:
        talk_sources.fetched(results, stories)
        talk_revisions.after_fetch(sentences)
    end([problem for one in results for problem in one.problems])
