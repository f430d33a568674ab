"""What somebody asks the outbox to do, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from generator.bilingual import Language
from generator.errors import BulletinError
from generator.publishing.parcel import Parcel, Standing

Deed = Literal["create", "update", "unchanged", "adopt", "refuse"]
"""What is to be done with a parcel at an outlet; `adopt` takes for ours what an interrupted run made there."""


@dataclass(frozen=True, slots=True)
class Order:
    """One bulletin for one outlet, by one person, at one moment.

    `overwrites` replaces what staff edited at the outlet; `anew` makes again what was deleted or withdrawn there.
    """

    bulletin: str
    outlet: str
    by: str
    now: datetime
    standing: Standing = "draft"
    moment: datetime | None = None
    overwrites: bool = False
    anew: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done, or with a dry run would be done, with one parcel. `problem` is why it was not.

    `warnings` are what a person has to look at although it was done, such as what the checker says of the text that
    the outlet keeps now.
    """

    outlet: str
    bulletin: str
    language: Language
    deed: Deed
    parcel: Parcel | None = None
    url: str = ""
    kept: str = ""
    problem: BulletinError | None = None
    warnings: tuple[str, ...] = ()
