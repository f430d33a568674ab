"""What is to be told: each story at its period, with the panel, the prices and the companions that it needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from generator import catalogue, config
from generator.catalogue import Catalogue
from generator.context import Context
from generator.errors import SettingsError
from generator.facts.deflate import Deflator
from generator.model.panel import Panel
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.released import panel_of
from generator.store.store import Store
from generator.stories.check import check
from generator.stories.companions import companions
from generator.stories.tell import Assignment, assign, series_of
from generator.writing.earlier import told_before


@dataclass(frozen=True)
class Assignments:
    """The stories of the office in `folder`, and the figures of the sources in use."""

    folder: Path
    settings: config.Settings
    catalogue: Catalogue
    context: Context
    store: Store

    def of(self, stories: Sequence[str], period: Period | None, as_of: date | None, output: Path) -> list[Assignment]:
        """The stories named, or all, each with what its last bulletin in `output` told; SettingsError, StoreError."""
        settings = self.settings.stories
        if not settings:
            raise SettingsError("there are no stories.", where=str(self.folder / config.FILE_NAME))
        wanted = self.checked(stories)
        found = [assign(name, settings[name], self.panel(settings[name], as_of), period) for name in wanted]
        return [self._with_companions(self._equipped(one, as_of, output), as_of, output) for one in found]

    def checked(self, stories: Sequence[str]) -> list[str]:
        """The stories named, or all, once their settings are known to be right; SettingsError."""
        settings = self.settings.stories
        wanted = [known(name, settings, "story") for name in stories or settings]
        for name in wanted:
            check(name, settings[name], self.catalogue, self.context, self.folder / config.FILE_NAME)
        return wanted

    def _equipped(self, one: Assignment, as_of: date | None, output: Path) -> Assignment:
        """An assignment with what was told before, the prices it is tested against, and the release before."""
        return replace(
            one,
            told=told_before(output, one.key, one.period),
            deflator=self.prices(one.series.indicator, as_of),
            earlier=self.earlier(one),
        )

    def _with_companions(self, one: Assignment, as_of: date | None, output: Path) -> Assignment:
        """An assignment with the further series that its bulletin tells."""
        found = companions(one, lambda story: self.panel(story, as_of), self.catalogue)
        equipped = tuple(self._equipped(each, as_of, output) for each in found.assignments)
        return replace(one, companions=equipped, omissions=found.omissions)

    def prices(self, indicator: str, as_of: date | None = None) -> Deflator | None:
        """The prices that the figures of an indicator are tested against; None where the office does not fetch them."""
        named = self.catalogue.indicator(indicator).deflator
        if not named:
            return None
        series = Series.parse(named)
        panel = self.store.find(series.indicator, as_of=as_of, datasets=self.settings.sources, holding=series)
        return Deflator(panel, panel.row(series)) if panel and series in panel else None

    def earlier(self, assignment: Assignment) -> Panel | None:
        """The panel as it was known the day before the release that the series of a story is from; None for a first."""
        panel, series = assignment.panel, assignment.series
        vintage = panel.vintages[panel.row(series)]
        before = vintage.released - timedelta(days=1)
        return self.store.find(
            series.indicator, as_of=before, frequency=panel.frequency, datasets=[vintage.dataset], holding=series
        )

    def panel(self, story: config.StorySettings, as_of: date | None = None) -> Panel:
        """The panel that a story's series is read in: its indicator, at its frequency, from the sources in use.

        A dataset whose source is no longer in the settings stays in the store and is not read.
        """
        frequency = Frequency[story.frequency.upper()] if story.frequency else None
        sources, series = self.settings.sources, series_of(story)
        return panel_of(self.store, series, as_of=as_of, frequency=frequency, datasets=sources)


def known(name: str, table: Iterable[str], noun: str) -> str:
    """The name, where the settings have it; SettingsError with the nearest one where not."""
    names = list(table)
    if name not in names:
        raise SettingsError(f"there is no {noun} '{name}'.", remedy=catalogue.nearest(name, names))
    return name
