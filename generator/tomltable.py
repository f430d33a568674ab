"""One table of the settings file, such as `[sources.inflation]`: typed, and with errors that name its line."""

from __future__ import annotations

import re
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any, TypeVar

from generator import tomlfile
from generator.catalogue import nearest
from generator.config import FILE_NAME
from generator.errors import SettingsError
from generator.secrets import is_name

T = TypeVar("T")
CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class SettingsTable:
    """`[SECTION.NAME]` of the settings file in `folder`; the file may be absent, as in a script.

    `section` is a plural noun of the settings: `sources`, `outlets`.
    """

    def __init__(self, folder: Path, section: str, name: str) -> None:
        self.path = folder / FILE_NAME
        self.section = section
        self.name = name
        self.keys = (section, name)
        self.text = self.path.read_text(encoding="utf-8-sig") if self.path.is_file() else ""

    @property
    def noun(self) -> str:
        return self.section.removesuffix("s")

    def convert(self, options: dict[str, Any], kind: type[T]) -> T:
        """The options as a typed value; SettingsError names the line and the nearest right key."""
        return tomlfile.convert(options, kind, path=self.path, text=self.text, under=self.keys)

    def where(self, near: str = "") -> str:
        """The place in the file: the first line of the table that holds `near`."""
        lines = self.text.splitlines()
        start = tomlfile.line_of(self.text, list(self.keys))
        held = (at for at in range(start - 1 if start else 0, len(lines)) if near and near in lines[at])
        line = next((at + 1 for at in held), start)
        return f"{self.path}, line {line}" if line else str(self.path)

    def wrong(self, what: str, remedy: str, near: str = "") -> SettingsError:
        """A SettingsError about this table; the caller raises it."""
        return SettingsError(f"{self.noun} '{self.name}': {what}", where=self.where(near), remedy=remedy)

    def keep_out(self, key: str, text: str) -> None:
        """SettingsError where `key` holds what may be a secret itself in place of its name; it is not repeated."""
        if not is_name(text):
            what = f"`{key}` is not the name of a variable; it may be the secret itself, which must not stand here."
            remedy = (
                f'Write `{key} = "{self.noun.upper()}_SECRET"`, and put the secret into the environment variable of '
                "that name. If this file was shared, make a new secret."
            )
            raise self.wrong(what, remedy, near=f"{key} =")

    def file(self, key: str, text: str) -> Path:
        """The path `text` of the setting `key`; SettingsError where TOML made a control character of a backslash."""
        if CONTROL.search(text):
            what = f"`{key}` is {text!r}, where a backslash with the letter after it became a control character."
            raise self.wrong(what, "Write / in paths, not \\.", near=key)
        return self.path.parent / text

    def plugin(self, kind: object, group: str) -> Any:
        """The class that `type` names among the entry points of a group; SettingsError where there is none."""
        known = {point.name: point for point in entry_points(group=group)}
        return self._point(kind, known).load()

    def _point(self, kind: object, known: dict[str, EntryPoint]) -> EntryPoint:
        names = f"Known types: {', '.join(sorted(known)) or 'none, install the package'}."
        if not isinstance(kind, str):
            raise self.wrong("it has no `type`.", names)
        if kind not in known:
            raise self.wrong(f"there is no {self.noun} type '{kind}'.", nearest(kind, known), near="type")
        return known[kind]
