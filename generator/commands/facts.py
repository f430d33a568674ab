"""`bulletin facts`: the facts, ranked."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.commands.command import command
from generator.commands.kinds import Day, Periodic


@command
@click.argument("story", nargs=-1)
@click.option("--period", type=Periodic(), help="2024-10, 2024-Q3 or 2024; the newest if not given.")
@click.option("--as-of", type=Day(), help="Use only what had been released by this day.")
def facts(story: tuple[str, ...], period: Any, as_of: date | None, workspace: Path, as_json: bool) -> None:
    """Show the facts of the stories, ranked, and why each is told or not.

    \b
    Example: bulletin facts mexicali-exports --period 2024-10
    """
    from generator import talk
    from generator.workspace import Workspace

    results = Workspace(workspace).facts(story, period=period, as_of=as_of)
    if as_json:
        talk.emit(talk.sheets_json(results))
    else:
        talk.sheets(results)
