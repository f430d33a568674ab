"""The names of vintages on disk, and writing one whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import wholefile
from generator.errors import StoreError

DATASET = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
NAME = re.compile(r"(?P<released>\d{4}-\d{2}-\d{2})-(?P<number>\d{3,})-(?P<digest>[0-9a-f]{12})\.parquet")


@dataclass(frozen=True, order=True, slots=True)
class VintageFile:
    """`YYYY-MM-DD-NNN-DIGEST.parquet`: `number` counts the vintages of one day, and the highest wins."""

    released: date
    number: int
    digest: str
    path: Path

    @property
    def dataset(self) -> str:
        folder = self.path.parent
        return folder.parent.name if folder == aside_folder(folder.parent) else folder.name


def vintage_files(folder: Path) -> list[VintageFile]:
    """The vintages in the folder of a dataset, oldest first; anything else in it is ignored."""
    found = ((path, NAME.fullmatch(path.name)) for path in folder.glob("*.parquet"))
    return sorted(
        VintageFile(date.fromisoformat(name["released"]), int(name["number"]), name["digest"], path)
        for path, name in found
        if name
    )


def dataset_folder(folder: Path, dataset: str) -> Path:
    """Where a dataset lives; StoreError for a name that is no plain file name."""
    if not DATASET.fullmatch(dataset):
        remedy = "Use letters, digits, dot, dash and underscore, and begin with a letter or digit."
        raise StoreError(f"'{dataset}' cannot be the name of a dataset.", remedy=remedy)
    return folder / dataset


def aside_folder(folder: Path) -> Path:
    """Where the vintages of a dataset lie that were refused."""
    return folder / "refused"


def next_path(folder: Path, released: date, digest: str, into: Path | None = None) -> Path:
    """The path of a new vintage of a day, numbered after those at hand, refused ones too; in `into`, or in `folder`."""
    at_hand = (*vintage_files(folder), *vintage_files(aside_folder(folder)))
    taken = [file.number for file in at_hand if file.released == released]
    return (into or folder) / f"{released.isoformat()}-{max(taken, default=0) + 1:03d}-{digest[:12]}.parquet"


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Let `write` fill a file beside `path`, then put it in place: whole or not at all; StoreError where it cannot."""
    try:
        wholefile.write_whole(path, write)
    except OSError as error:
        what = f"it cannot be written: {error.strerror or error}."
        raise StoreError(
            what, where=str(path), remedy="Check the disk's space and the folder's permissions."
        ) from error
