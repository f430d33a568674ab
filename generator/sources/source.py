"""What every source is: something that reads its part of the world as it was on a day of release."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import msgspec

from generator.catalogue import Catalogue
from generator.model.panel import Observations


@dataclass(frozen=True, slots=True)
class Understood:
    """How one thing of a source was taken: `fetch --dry-run` shows it before anything is stored.

    `what` is one of `column`, `period`, `unit`, `status marker`, `missing`, `series`, `area`; `text` stands as in
    the file, `meaning` in the names of the catalogue.
    """

    what: str
    text: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The observations of one release of a dataset.

    `released` is the day of release, None where the source does not tell; `origin` says where the
    figures came from, without secrets; `notes` tell people what was understood and what skipped;
    `understood` tells it thing by thing. `stated` is what the source itself says of unit and base year, such as
    `{"unit": "Miles de pesos", "base": "2018=100"}`, for the whole or by series (`{"unit of inpc:MX": ...}`): it is
    kept with the vintage, so that the next one can be held against it.
    """

    observations: Observations
    released: date | None
    origin: str
    notes: tuple[str, ...]
    understood: tuple[Understood, ...] = ()
    stated: Mapping[str, str] = field(default_factory=dict)


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
