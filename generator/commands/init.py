"""`bulletin init`: a new workspace."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from generator.commands.command import command


@command
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path, workspace: Path, as_json: bool) -> None:
    """Make a new workspace in FOLDER, with a working example.

    \b
    Example: bulletin init my-office
    """
    from generator import talk
    from generator.workspace import Workspace

    made = Workspace.init(workspace / folder)
    if as_json:
        talk.emit({"workspace": str(made.folder)})
    else:
        click.echo(f"Made {made.folder}. Next: cd {shlex.quote(str(made.folder))}; bulletin fetch; bulletin write")
