"""`bulletin explain`: the figures behind a claim."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.command import command


@command
@click.argument("claim")
@click.option("--output", type=click.Path(path_type=Path), help="Folder the bulletin was written to.")
def explain(claim: str, output: Path | None, workspace: Path, as_json: bool) -> None:
    """Show the observations and the arithmetic behind a CLAIM; of a whole bulletin, list its claims.

    \b
    Example: bulletin explain mexicali-exports-2024-10:es:2
    """
    from generator import talk
    from generator.workspace import Workspace

    office = Workspace(workspace)
    if ":" not in claim:
        claims = office.claims(claim, output=output)
        if as_json:
            talk.emit({"claims": claims})
        else:
            talk.claims(claims)
        return
    found = office.explain(claim, output=output)
    if as_json:
        talk.emit(talk.explained_json(found))
    else:
        talk.explained(found)
