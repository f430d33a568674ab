"""Which stories can be written now: the figures of their newest period are in, and no bulletin tells them yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from generator.config import Settings, StorySettings
from generator.errors import BulletinError
from generator.model.panel import Panel, Vintage
from generator.model.period import Period
from generator.stories.tell import series_of
from generator.writing.folder import RECORD


@dataclass(frozen=True)
class Due:
    """A story at the newest period of its dataset; `wait` says why it cannot be told yet, empty where it can."""

    story: str
    dataset: str
    period: Period
    is_written: bool = False
    wait: str = ""

    @property
    def bulletin(self) -> str:
        """The name of its bulletin."""
        return f"{self.story}-{self.period}".lower()

    @property
    def can_be_written(self) -> bool:
        return not self.wait and not self.is_written


def due(settings: Settings, panel: Callable[[StorySettings], Panel], output: Path) -> Iterator[Due]:
    """Each story whose series is stored, with the bulletins in `output`; the others have nothing to be told from."""
    for name, story in settings.stories.items():
        try:
            found = _due(name, story, panel(story), output)
        except BulletinError:
            continue  # `bulletin doctor` says what the story lacks
        if found:
            yield found


def _due(name: str, story: StorySettings, panel: Panel, output: Path) -> Due | None:
    series = series_of(story)
    if series not in panel:
        return None
    vintage = panel.vintages[panel.row(series)]
    period = _newest(panel, vintage)
    found = Due(name, vintage.dataset, period)
    if panel.cell(panel.row(series), period) is None:
        return replace(found, wait=f"{series} has no value for {period} yet.")
    return replace(found, is_written=(output / found.bulletin / RECORD).is_file())


def _newest(panel: Panel, vintage: Vintage) -> Period:
    """The newest period of which the dataset has any value; another in the panel may be further ahead."""
    rows = [row for row, other in enumerate(panel.vintages) if other == vintage]
    known = np.flatnonzero(np.isfinite(panel.values[rows]).any(axis=0))
    return panel.first.shift(int(known[-1])) if len(known) else panel.last
