"""The series that a bulletin tells beside its own: those that its settings name, and the leading places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec
import numpy as np

from generator.catalogue import Catalogue
from generator.config import StorySettings
from generator.errors import StoreError, StoryError
from generator.model.panel import Panel
from generator.model.period import Period
from generator.model.series import Series
from generator.model.story import Omission
from generator.stories.tell import Assignment, assign

CHANGES = ("period_on_period",)
"""What is told of a companion too, where the story must tell it of its own series."""
RANKED = ("year_on_year", "rank_peers")
"""What is told of a leading place."""
Panels = Callable[[StorySettings], Panel]


@dataclass(frozen=True)
class Found:
    """The companions of a story, and those that were wanted and cannot be told, with the reason."""

    assignments: tuple[Assignment, ...] = ()
    omissions: tuple[Omission, ...] = ()


def companions(assignment: Assignment, panels: Panels, catalogue: Catalogue) -> Found:
    """The further series of a story, in the order of its settings, then its leading places, the highest first.

    One that is both is told among the leading places.
    `panels` gives the panel of a story's series. One without a figure for the period of the story is left
    out; where its periods are of another length, the newest that ended by then is told.
    """
    settings = assignment.settings
    first = leaders(assignment, catalogue)
    others = [one for one in map(Series.parse, settings.also) if one not in first]
    named = [_of(settings, series, CHANGES) for series in others]
    leading = [_of(settings, series, RANKED, RANKED) for series in first]
    found = [_assigned(one, assignment, panels) for one in (*named, *leading)]
    return Found(
        tuple(one for one in found if isinstance(one, Assignment)),
        tuple(one for one in found if isinstance(one, Omission)),
    )


def leaders(assignment: Assignment, catalogue: Catalogue) -> list[Series]:
    """The same statistic of the places inside the story's own, those with the highest figures; equals by name."""
    panel, own = assignment.panel, assignment.series
    newest = panel.values[:, panel.column(assignment.period)]
    inside = [
        (-float(newest[row]), series)
        for row, series in enumerate(panel.series)
        if np.isfinite(newest[row])
        and msgspec.structs.replace(series, area=own.area) == own
        and catalogue.area(series.area).parent == own.area
        and catalogue.area(series.area).level != "region"
    ]
    return [series for _, series in sorted(inside)[: assignment.settings.leaders]]


def _of(
    settings: StorySettings, series: Series, wanted: tuple[str, ...], must: tuple[str, ...] | None = None
) -> StorySettings:
    """The settings of a companion: of the kinds `wanted`, it must tell those that the story must, or `must`."""
    return msgspec.structs.replace(
        settings,
        indicator=series.indicator,
        area=series.area,
        sector=series.sector,
        adjustment=series.adjustment,
        must=tuple(kind for kind in settings.must if kind in wanted) if must is None else must,
        official="",
        names_sector=True,
        credits={},
        also=(),
        leaders=0,
    )


def _assigned(settings: StorySettings, main: Assignment, panels: Panels) -> Assignment | Omission:
    """One companion at the period of the story; where it has none, what is missing."""
    series = Series(settings.indicator, settings.area, settings.sector, settings.adjustment)
    try:
        panel = panels(settings)
        period = main.period if panel.frequency is main.panel.frequency else _ended(panel, main.period)
        return assign(main.key, settings, panel, period)
    except (StoreError, StoryError) as error:
        return Omission(f"series {series}", str(error))


def _ended(panel: Panel, period: Period) -> Period:
    """The newest period of a panel that had ended when `period` did; StoryError where none had."""
    for one in _back(panel.last, panel.first):
        if one.last_day <= period.last_day:
            return one
    raise StoryError(f"its first figure is that of {panel.first}, after {period}.")


def _back(last: Period, first: Period) -> Iterator[Period]:
    """Periods from the last to the first."""
    for back in range(last.ordinal - first.ordinal + 1):
        yield last.shift(-back)


__all__ = ["Found", "companions", "leaders"]
