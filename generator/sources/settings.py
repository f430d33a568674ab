"""The table of a source in the settings file, and errors that name its line."""

from __future__ import annotations

from pathlib import Path

from generator.errors import SourceError
from generator.tomltable import SettingsTable


class SourceTable(SettingsTable):
    """`[sources.NAME]` of the settings file in `folder`; the file may be absent, as in a script."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(folder, "sources", name)

    def unknown(self, noun: str, text: str, remedy: str) -> SourceError:
        """A SourceError about a name in this table that the catalogue lacks; the caller raises it."""
        what = f"source '{self.name}': the {noun} '{text}' is not in the catalogue."
        return SourceError(what, where=self.where(f'"{text}"'), remedy=remedy)
