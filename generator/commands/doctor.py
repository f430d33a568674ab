"""`bulletin doctor`: is everything set up."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.commands.command import command


@command
def doctor(workspace: Path, as_json: bool) -> None:
    """Check that everything is set up, and say what to do where it is not."""
    from generator import talk
    from generator.doctor import examine
    from generator.workspace import Workspace

    findings = examine(Workspace(workspace))
    if as_json:
        talk.emit(talk.examined_json(findings))
    else:
        talk.examined(findings)
    if any(one.problem for one in findings):
        sys.exit(1)
