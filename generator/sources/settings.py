"""The table of a source in the settings file, and errors that name its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.errors import SourceError
from generator.tomltable import SettingsTable

USUAL = {"banxico": "BANXICO_TOKEN", "inegi": "INEGI_TOKEN"}
"""The name of an agency's secret, by the type of its source, where the settings give none."""


class SourceTable(SettingsTable):
    """`[sources.NAME]` of the settings file in `folder`; the file may be absent, as in a script."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(folder, "sources", name)

    def unknown(self, noun: str, text: str, remedy: str) -> SourceError:
        """A SourceError about a name in this table that the catalogue lacks; the caller raises it."""
        what = f"source '{self.name}': the {noun} '{text}' is not in the catalogue."
        return SourceError(what, where=self.where(f'"{text}"'), remedy=remedy)


def secret_names(sources: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """The names of the secrets of all sources, from their tables in the settings."""
    for options in sources.values():
        name = options.get("token") or USUAL.get(str(options.get("type")))
        if isinstance(name, str):
            yield name
