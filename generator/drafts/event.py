"""What happened at the desk, never changed afterwards: the audit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that somebody did: `what` is a verb such as `approved`, `sent`, `withdrew`."""

    at: datetime
    by: str
    what: str
    bulletin: str
    outlet: str = ""
    detail: str = ""
