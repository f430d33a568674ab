"""What an office prints above a bulletin: its number, and the hour before which nobody may print it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from pathlib import Path

from generator.errors import BulletinError
from generator.model.story import Story
from generator.writing.folder import RECORD, read
from generator.writing.record import BulletinRecord


@dataclass(frozen=True, slots=True)
class Imprint:
    """A number and an embargo; None where the earlier ones stay. An empty number takes the earlier one away."""

    number: str | None = None
    embargo: datetime | None = None
    ends_embargo: bool = False

    @property
    def is_empty(self) -> bool:
        return self.number is None and self.embargo is None and not self.ends_embargo


AS_BEFORE = Imprint()
"""Whatever a bulletin was last written with."""


def imprinted(
    story: Story, imprint: Imprint, output: Path, clock: Callable[[], tzinfo], *, forgets: bool = False
) -> Story:
    """A story with its number and embargo: the given ones, else those it was last written with.

    `clock` gives the office's time zone, where an earlier embargo is told by it once more: a record keeps the
    hour, not the city. BulletinError where the earlier ones cannot be read, unless the caller `forgets` them.
    """
    earlier = _earlier(output / story.id, forgets=forgets)
    number = imprint.number if imprint.number is not None else earlier.number if earlier else ""
    kept = earlier.embargo.astimezone(clock()) if earlier and earlier.embargo and not imprint.embargo else None
    embargo = None if imprint.ends_embargo else imprint.embargo or kept
    return replace(story, number=number, embargo=embargo)


def _earlier(folder: Path, *, forgets: bool) -> BulletinRecord | None:
    try:
        return read(folder) if (folder / RECORD).is_file() else None
    except BulletinError:
        if forgets:
            return None
        raise
