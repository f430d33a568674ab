"""`bulletin releases`: where each bulletin went."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.command import command


@command
@click.argument("bulletin", required=False, default="")
@click.option("--log", is_flag=True, help="Who did what, and when.")
def releases(bulletin: str, log: bool, workspace: Path, as_json: bool) -> None:
    """List where each bulletin went, or one BULLETIN, and how far it is.

    \b
    Example: bulletin releases
    """
    from generator import talk, talk_publish
    from generator.workspace import Workspace

    desk = Workspace(workspace).publisher
    found, events = desk.releases(bulletin), desk.book.events(Path(bulletin).name if bulletin else "")
    if as_json:
        talk.emit(talk_publish.releases_json(found, events))
    elif log:
        talk_publish.events(events, desk.zone)
    else:
        talk_publish.releases(found, desk.zone)
