"""`bulletin approve`: the word of a person that a bulletin may go out."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.command import command, now
from generator.commands.kinds import named


@command
@click.argument("bulletin")
@click.option("--by", metavar="NAME", required=True, help="Who read it and answers for it.")
@click.option("--vouch", metavar="REASON", default="", help="Why it may go out although the checker is not content.")
@click.option("--revoke", is_flag=True, help="Take the approval back.")
def approve(bulletin: str, by: str, vouch: str, revoke: bool, workspace: Path, as_json: bool) -> None:
    """Record that a person read a BULLETIN, both languages, and that it may go out as it stands now.

    The checker reads it first; one changed byte afterwards, and it has to be approved again.

    \b
    Example: bulletin approve mexicali-exports-2024-10 --by "Ana Ruiz"
    """
    from generator import talk, talk_publish
    from generator.workspace import Workspace

    desk = Workspace(workspace).publisher
    if revoke:
        ended = desk.revoke(Path(bulletin).name, by=named(by), now=now(), why=vouch)
        if as_json:
            talk.emit(ended)
        else:
            talk_publish.revoked(ended)
        return
    found = desk.approve(Path(bulletin).name, by=named(by), now=now(), vouched=vouch.strip())
    if as_json:
        talk.emit(talk_publish.approved_json(found))
    else:
        talk_publish.approved(found)
