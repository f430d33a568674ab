"""A release: one language of one bulletin at one outlet, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from generator.bilingual import Language

Progress = Literal["queued", "sending", "unknown", "done", "failed"]
"""How far it is. `sending` stays behind where the program was killed, `unknown` where no answer came: both are looked
up before anything is sent again. `failed` says that the outlet did not take it; what it held before still stands."""


@dataclass(frozen=True, slots=True)
class Release:
    """What the desk knows of it.

    `version` is that of the bulletin, `sending` the digest of the parcel on its way, empty where none is, `sent` that
    of the last one the outlet is known to hold. `identity`, `url`, `kept` (draft, public...) and `held` (the digest of
    what staff could edit there) are what the outlet answered last. `standing` and `moment` are what was asked for.
    `said` is why it failed or is not known, and what to do.
    """

    outlet: str
    bulletin: str
    language: Language
    progress: Progress
    at: datetime
    version: str = ""
    standing: str = "draft"
    moment: datetime | None = None
    sending: str = ""
    sent: str = ""
    identity: str = ""
    url: str = ""
    kept: str = ""
    held: str = ""
    said: str = ""

    def is_out(self, now: datetime) -> bool:
        """Whether readers can open it: it was public when its outlet answered last, or its hour has come since."""
        return self.kept == "public" or (self.kept == "scheduled" and self.moment is not None and self.moment <= now)

    @property
    def may_stand(self) -> bool:
        """Whether its outlet holds it, or may hold it: no answer came, or the program was stopped."""
        return bool(self.sent or self.sending)
