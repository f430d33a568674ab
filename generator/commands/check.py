"""`bulletin check`: a finished text held against the data."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.commands.command import command, end
from generator.commands.kinds import Day


@command
@click.argument("file", nargs=-1, required=True)
@click.option("--language", type=click.Choice(["es", "en"]), help="That of the texts; found out if not given.")
@click.option("--as-of", type=Day(), help="Use only what had been released by this day.")
@click.option("--html", "page", type=click.Path(path_type=Path), metavar="FILE", help="Write a page of the same.")
def check(
    file: tuple[str, ...], language: Any, as_of: date | None, page: Path | None, workspace: Path, as_json: bool
) -> None:
    """Hold finished texts against the data: ours, edited or not, or anybody's, claim by claim.

    FILE is a text (Markdown, HTML or plain), a bulletin's folder, a folder with either, or - for standard input. Ends
    with 3 where the data contradict something; what could not be verified is marked [?], and is for a person to see to.

    \b
    Example: bulletin check output/mexicali-exports-2024-10
    Example: bulletin check release.md --html release.html
    """
    from generator import talk, talk_check
    from generator.manuscript import from_stream
    from generator.workspace import Workspace

    office = Workspace(workspace)
    texts = [from_stream(sys.stdin.buffer) if one == "-" else one for one in dict.fromkeys(file)]
    found = office.check(texts, language=language, as_of=as_of, keep_going=True)
    if page:
        from generator import proof_page

        proof_page.save(found, office.catalogue, page)
    if as_json:
        talk.emit(talk_check.checked_json(found))
    else:
        talk_check.checked(found, office.catalogue)
    if found.is_wrong:
        for problem in found.problems:
            click.echo(f"Error: {problem}", err=True)
        sys.exit(3)
    end(found.problems)
