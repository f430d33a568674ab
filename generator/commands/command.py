"""What all commands share: their options, their errors, and the clock."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from generator.errors import BulletinError


def command(function: Callable[..., None]) -> click.Command:
    """What all commands share: --workspace, --json, --debug, one-sentence errors and exit codes."""

    @click.option("--workspace", type=click.Path(path_type=Path), default=Path(), help="The office's folder.")
    @click.option("--json", "as_json", is_flag=True, help="One JSON document instead of text.")
    @click.option("--debug", is_flag=True, help="Show the traceback of an error.")
    @functools.wraps(function)
    def run(*args: Any, debug: bool, **options: Any) -> None:
        try:
            function(*args, **options)
        except BulletinError as error:
            if debug:
                raise
            click.echo(f"Error: {error}", err=True)
            sys.exit(error.exit_code)

    return click.command(name=function.__name__)(run)


def now() -> datetime:
    """The moment; the one place where a clock is read."""
    return datetime.now().astimezone()


def end(problems: Sequence[BulletinError]) -> None:
    """End with all problems, each on a line of standard error, and with their exit code; 1 where they differ."""
    is_alike = len({one.exit_code for one in problems}) == 1
    for one in problems[:-1] if is_alike else problems:
        click.echo(f"Error: {one}", err=True)
    if is_alike:
        raise problems[-1]
    if problems:
        sys.exit(1)
