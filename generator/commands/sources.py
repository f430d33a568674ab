"""`bulletin sources`: what is read, and whether it is well."""

from __future__ import annotations

from pathlib import Path

from generator.commands.command import command, now


@command
def sources(workspace: Path, as_json: bool) -> None:
    """List the sources: what was last stored, whether each is well, what waits for a person, what is to come.

    \b
    Example: bulletin sources
    """
    from generator import talk, talk_sources
    from generator.workspace import Workspace

    found = Workspace(workspace).sources(now=now())
    if as_json:
        talk.emit(talk_sources.health_json(found))
    else:
        talk_sources.health(found)
