"""Finds an outlet by the `type` that its settings name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, cast

from generator.publishing.outlet import Outlet
from generator.tomltable import SettingsTable

GROUP = "bulletin.outlets"
SECTION = "outlets"
NAME = re.compile(r"[^\W_][\w.-]*")
"""It becomes part of a file's name."""


def open_outlet(name: str, options: dict[str, Any], folder: Path) -> Outlet:
    """The outlet called `name` of the workspace in `folder`.

    `options["type"]` is the name of an entry point of the group `bulletin.outlets`; the built-in outlets use the
    same door. SettingsError where there is none of that name, or an option is wrong.
    """
    table = SettingsTable(folder, SECTION, name)
    if not NAME.fullmatch(name):
        raise table.wrong("this cannot be its name.", "Use letters, digits, dot, hyphen and underscore.")
    maker = table.plugin(options.get("type"), GROUP)
    rest = {key: value for key, value in options.items() if key != "type"}
    return cast("Outlet", maker(name, rest, folder))
