"""The folder of a new office: a copy of the working example."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator import bundled, config
from generator.errors import BulletinError, SettingsError


def lay_example(target: Path) -> None:
    """The example's settings, context and observations, and the empty folders of an office.

    SettingsError where the folder is not empty, BulletinError where it cannot be written.
    """
    if (target / config.FILE_NAME).exists():
        raise SettingsError("is a workspace already.", where=str(target), remedy="Choose another folder.")
    try:
        if target.exists() and any(target.iterdir()):
            remedy = "Choose an empty or new folder."
            raise SettingsError("is not empty; nothing was copied.", where=str(target), remedy=remedy)
        _copy(bundled.root(), target)
    except OSError as error:
        what = f"cannot be made ({error.strerror})."
        raise BulletinError(what, where=str(target), remedy="Choose a folder that can be written.") from error


def _copy(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for part in ("data/context", "data/observations"):
        shutil.copytree(source / part, target / part, dirs_exist_ok=True)
    for empty in ("data/catalogue", "templates/es", "templates/en", "output"):
        (target / empty).mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source / config.FILE_NAME, target / config.FILE_NAME)
