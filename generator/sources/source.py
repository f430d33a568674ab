"""What every source is: something that reads its part of the world as it was on a day of release."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import msgspec

from generator.catalogue import Catalogue
from generator.model.panel import Observations


@dataclass(frozen=True, slots=True)
class Reading:
    """The observations of one release of a dataset.

    `released` is the day of release, None where the source does not tell; `origin` says where the
    figures came from, without secrets; `notes` tell people what was understood and what skipped.
    """

    observations: Observations
    released: date | None
    origin: str
    notes: tuple[str, ...]


class Source(Protocol):
    """A reader of one dataset. Its class is found by an entry point of the group `bulletin.sources`.

    `agency` is the identity in the catalogue of who publishes the figures; `illustrative` says that
    they are made up to show how the product works; `note` is a remark kept with the vintage.
    """

    agency: str
    illustrative: bool
    note: str

    def __init__(self, name: str, options: dict[str, Any], folder: Path, catalogue: Catalogue) -> None:
        """`options` are those of `[sources.NAME]` without `type`; SettingsError where they are wrong."""

    def read(self, progress: Callable[[str], None]) -> Iterator[Reading]:
        """The releases at hand, oldest first; `progress` is told each file. SourceError stores nothing."""


class SourceOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The settings that every source takes."""

    agency: str
    illustrative: bool = False
    note: str = ""
