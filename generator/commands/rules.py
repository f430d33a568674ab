"""`bulletin rules`: what counts as news."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.command import command


@command
@click.argument("kind", required=False, default="")
def rules(kind: str, workspace: Path, as_json: bool) -> None:
    """List what counts as news here, with the thresholds in force; or tell one KIND of fact in full.

    \b
    Example: bulletin rules record
    """
    from generator import talk
    from generator.workspace import Workspace

    office = Workspace(workspace)
    cards = office.rules(kind)
    if as_json:
        talk.emit(talk.rules_json(cards))
    elif kind:
        talk.rule(cards[0])
    else:
        talk.rules(cards, office.settings.rules.surprise_floor)
