"""`bulletin withdraw`: a bulletin out of its readers' sight."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.command import command, end, now
from generator.commands.kinds import named


@command
@click.argument("bulletin")
@click.option("--by", metavar="NAME", required=True, help="Who decided it.")
@click.option("--because", metavar="REASON", required=True, help="Why; it stays in the records of the office.")
@click.option("--to", "outlet", multiple=True, metavar="OUTLET", help="Only there; everywhere if not given.")
def withdraw(bulletin: str, by: str, because: str, outlet: tuple[str, ...], workspace: Path, as_json: bool) -> None:
    """Take a BULLETIN out of its readers' sight wherever it went; the outlets keep it for their staff.

    \b
    Example: bulletin withdraw mexicali-exports-2024-10 --by "Ana Ruiz" --because "wrong month in the chart"
    """
    from generator import talk, talk_publish
    from generator.publisher import silent
    from generator.workspace import Workspace

    if not because.strip():
        message = "--because needs a reason."
        raise click.UsageError(message)
    tell = silent if as_json else talk_publish.outcome
    with talk_publish.telling():
        desk = Workspace(workspace).publisher
        found = desk.withdraw(bulletin, by=named(by), why=because.strip(), now=now(), outlets=outlet, tell=tell)
    if as_json:
        talk.emit(talk_publish.published_json(found))
    end(found.problems)
