"""The outlet `folder`: Markdown with YAML front matter, a file a language, the charts beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.publishing.open import SECTION
from generator.publishing.outlet import Held, OutletOptions, Symptom
from generator.publishing.parcel import Parcel
from generator.publishing.place import inspected
from generator.publishing.site import Files, Site
from generator.tomltable import SettingsTable


class FolderOptions(OutletOptions, frozen=True, kw_only=True):
    """`path` is the folder; `address` the pattern of a page's address; `shows_drafts` whether others see drafts."""

    path: str
    address: str = ""
    shows_drafts: bool = False


class FolderOutlet:
    """Files `2025-01-14-BULLETIN.es.md` in one folder, for whatever reads such a folder."""

    def __init__(self, name: str, options: dict[str, Any], folder: Path) -> None:
        table = SettingsTable(folder, SECTION, name)
        given = table.convert(options, FolderOptions)
        self.shows_drafts = given.shows_drafts
        self.site = Site(name, table.file("path", given.path).resolve(), given.address, given)

    def find(self, parcel: Parcel, identity: str) -> Held | None:
        return self.site.find(parcel, identity)

    def send(self, parcel: Parcel, held: Held | None) -> Held:
        return self.site.sent(parcel, _files(parcel), held, lambda _: None)

    def inspect(self) -> Iterator[Symptom]:
        yield inspected(self.site.root)


def _files(parcel: Parcel) -> Files:
    name = f"{parcel.released}-{parcel.bulletin}"
    return Files(
        page=f"{name}.{parcel.language}.md",
        png=f"{name}.{parcel.language}.png",
        svg=f"{name}.{parcel.language}.svg",
        data=f"{name}.csv",
    )
