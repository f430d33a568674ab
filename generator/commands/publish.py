"""`bulletin publish`: approved bulletins to the outlets."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from generator.commands.command import command, end, now
from generator.commands.kinds import Hour, named


@command
@click.argument("bulletin", nargs=-1)
@click.option("--to", "outlet", multiple=True, metavar="OUTLET", help="Only there; all outlets if not given.")
@click.option("--live", is_flag=True, help="For everybody at once; a draft if not given.")
@click.option("--at", type=Hour(), help="For everybody from that day and hour on, on the office's clock.")
@click.option("--overwrite", is_flag=True, help="Replace what was edited at the outlet.")
@click.option("--again", is_flag=True, help="Make again what was deleted or withdrawn there.")
@click.option("--illustrative", is_flag=True, help="Let made-up example data go out, with its notice.")
@click.option("--by", metavar="NAME", help="Who publishes; the user of this machine if not given.")
@click.option("--dry-run", is_flag=True, help="Show exactly what would be sent; send nothing.")
def publish(
    bulletin: tuple[str, ...],
    outlet: tuple[str, ...],
    live: bool,
    at: datetime | None,
    overwrite: bool,
    again: bool,
    illustrative: bool,
    by: str | None,
    dry_run: bool,
    workspace: Path,
    as_json: bool,
) -> None:
    """Send approved bulletins (all, or those named) to the outlets, each language once, as drafts.

    What is there already is brought up to date in place; what was edited there is left alone. A run that was cut
    short is taken up by the next. Ends with 3 where what the outlet keeps reads wrong.

    \b
    Example: bulletin publish --dry-run
    Example: bulletin publish mexicali-exports-2024-10 --to website --live
    Example: bulletin publish mexicali-exports-2024-10 --at "2025-01-14 09:00"
    """
    import getpass
    from functools import partial

    from generator import talk, talk_publish
    from generator.publisher import Wish, silent
    from generator.workspace import Workspace

    if live and at:
        message = "--live is at once, and --at later; choose one."
        raise click.UsageError(message)
    office = Workspace(workspace)
    moment = at.replace(tzinfo=office.zone) if at else None
    wish = Wish(
        by=named(by if by is not None else getpass.getuser()),
        now=now(),
        outlets=outlet,
        standing="public" if live else "scheduled" if at else "draft",
        moment=moment,
        overwrites=overwrite,
        anew=again,
        illustrative=illustrative,
        dry_run=dry_run,
    )
    if moment and moment <= wish.now:
        message = "--at is in the past; use --live to publish at once."
        raise click.UsageError(message)
    tell = silent if as_json else partial(talk_publish.outcome, is_dry=dry_run)
    with talk_publish.telling():
        found = office.publisher.publish(bulletin, wish, tell)
    if as_json:
        talk.emit(talk_publish.published_json(found))
    elif dry_run:
        click.echo("Nothing was sent.")
    end(list({str(one): one for one in found.problems}.values()))
    if any(one.warnings for one in found.outcomes):
        sys.exit(3)
