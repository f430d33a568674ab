"""`bulletin watch`: draft when the figures are out."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import click

from generator.commands.command import command, now


@command
@click.option("--once", is_flag=True, help="See to what is due now, and end; for cron.")
def watch(once: bool, workspace: Path, as_json: bool) -> None:
    """Read each source when calendar.toml says that its figures are out, and draft its stories, each once.

    Runs until it is stopped; started again, it goes on where it was. Late figures are asked for again, more and more
    seldom.

    \b
    Example: bulletin watch --once
    """
    import time

    from generator import talk, talk_sources
    from generator.agenda.state import alone
    from generator.watch import Event, Watch
    from generator.workspace import Workspace

    events: list[Event] = []

    def log(event: Event) -> None:
        if once or as_json:
            events.append(event)
        talk_sources.event(event, err=as_json)

    _ = Workspace(workspace).calendar  # what is wrong in the settings is told before anything is made
    over = Watch(workspace, now, log)
    with alone(workspace), suppress(KeyboardInterrupt):
        over.round()
        if not once:
            over.run(time.sleep)
    if as_json:
        talk.emit(talk_sources.events_json(events))
    if any(event.what == "problem" for event in events) and once:
        sys.exit(1)
