"""Finds the reader of a source by the `type` that its settings name."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any, cast

from generator.catalogue import Catalogue
from generator.sources.settings import SourceTable
from generator.sources.source import Source
from generator.sources.suggest import did_you_mean

GROUP = "bulletin.sources"


def open_source(name: str, options: dict[str, Any], folder: Path, catalogue: Catalogue) -> Source:
    """The source called `name` of the workspace in `folder`.

    `options["type"]` is the name of an entry point of the group `bulletin.sources`; the built-in
    readers use the same door. SettingsError where there is none of that name, or an option is wrong.
    """
    table = SourceTable(folder, name)
    known = {point.name: point for point in entry_points(group=GROUP)}
    reader = _reader(table, options.get("type"), known).load()
    rest = {key: value for key, value in options.items() if key != "type"}
    return cast("Source", reader(name, rest, folder, catalogue))


def _reader(table: SourceTable, kind: object, known: dict[str, EntryPoint]) -> EntryPoint:
    names = f"Known types: {', '.join(sorted(known)) or 'none, install the package'}."
    if not isinstance(kind, str):
        raise table.wrong("it has no `type`.", names)
    if kind not in known:
        raise table.wrong(f"there is no source type '{kind}'.", did_you_mean(kind, known) or names, near="type")
    return known[kind]
