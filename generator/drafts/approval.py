"""The word of a person that a version of a bulletin may go out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved which version, and when. `vouched` is their reason where the checker was not content with it."""

    bulletin: str
    version: str
    by: str
    at: datetime
    vouched: str = ""
