"""The table of a source in the settings file, and errors that name its line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, TypeVar

from generator import tomlfile
from generator.config import FILE_NAME
from generator.errors import SettingsError, SourceError

T = TypeVar("T")
CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class SourceTable:
    """`[sources.NAME]` of the settings file in `folder`; the file may be absent, as in a script."""

    def __init__(self, folder: Path, name: str) -> None:
        self.path = folder / FILE_NAME
        self.name = name
        self.keys = ("sources", name)
        self.text = self.path.read_text(encoding="utf-8-sig") if self.path.is_file() else ""

    def convert(self, options: dict[str, Any], kind: type[T]) -> T:
        """The options as a typed value; SettingsError names the line and the nearest right key."""
        return tomlfile.convert(options, kind, path=self.path, text=self.text, under=self.keys)

    def where(self, near: str = "") -> str:
        """The place in the file: the first line of the source's table that holds `near`."""
        lines = self.text.splitlines()
        start = tomlfile.line_of(self.text, list(self.keys))
        held = (at for at in range(start - 1 if start else 0, len(lines)) if near and near in lines[at])
        line = next((at + 1 for at in held), start)
        return f"{self.path}, line {line}" if line else str(self.path)

    def wrong(self, what: str, remedy: str, near: str = "") -> SettingsError:
        """A SettingsError about this table; the caller raises it."""
        return SettingsError(f"source '{self.name}': {what}", where=self.where(near), remedy=remedy)

    def file(self, key: str, text: str) -> Path:
        """The path `text` of the setting `key`; SettingsError where TOML made a control character of a backslash."""
        if CONTROL.search(text):
            what = f"`{key}` is {text!r}, where a backslash with the letter after it became a control character."
            raise self.wrong(what, "Write / in paths, not \\.", near=key)
        return self.path.parent / text

    def unknown(self, noun: str, text: str, remedy: str) -> SourceError:
        """A SourceError about a name in this table that the catalogue lacks; the caller raises it."""
        what = f"source '{self.name}': the {noun} '{text}' is not in the catalogue."
        return SourceError(what, where=self.where(f'"{text}"'), remedy=remedy)
