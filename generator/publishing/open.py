"""Finds an outlet by the `type` that its settings name."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from generator.publishing.outlet import Outlet
from generator.tomltable import SettingsTable

GROUP = "bulletin.outlets"
SECTION = "outlets"


def open_outlet(name: str, options: dict[str, Any], folder: Path) -> Outlet:
    """The outlet called `name` of the workspace in `folder`.

    `options["type"]` is the name of an entry point of the group `bulletin.outlets`; the built-in outlets use the
    same door. SettingsError where there is none of that name, or an option is wrong.
    """
    maker = SettingsTable(folder, SECTION, name).plugin(options.get("type"), GROUP)
    rest = {key: value for key, value in options.items() if key != "type"}
    return cast("Outlet", maker(name, rest, folder))
