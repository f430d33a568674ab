"""Finds the reader of a source by the `type` that its settings name."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from generator.catalogue import Catalogue
from generator.sources.settings import SourceTable
from generator.sources.source import Source

GROUP = "bulletin.sources"


def open_source(name: str, options: dict[str, Any], folder: Path, catalogue: Catalogue) -> Source:
    """The source called `name` of the workspace in `folder`.

    `options["type"]` is the name of an entry point of the group `bulletin.sources`; the built-in
    readers use the same door. SettingsError where there is none of that name, or an option is wrong.
    """
    reader = SourceTable(folder, name).plugin(options.get("type"), GROUP)
    rest = {key: value for key, value in options.items() if key != "type"}
    return cast("Source", reader(name, rest, folder, catalogue))
