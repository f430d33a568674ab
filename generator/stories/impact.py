"""How much a series weighs for the readers of an office, and which histories are short."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from generator.catalogue import Catalogue
from generator.config import RuleSettings
from generator.facts.breaks import cut
from generator.facts.view import for_frequency
from generator.facts.whole import whole_row
from generator.model.panel import Panel
from generator.model.unit import Kind
from generator.model.words import Indicator

STEPS = {"country": 0, "region": 1, "state": 1, "municipality": 2}
NEARNESS = (1.0, 0.7, 0.5)
"""What an area weighs that is on the office's own level of the map, one step from it, and two."""
SHARE_POWER = 0.25
"""A part counts for less than its whole, but for more than its share: a sixteenth for a half."""
ADDS_UP = (Kind.FLOW, Kind.COUNT, Kind.STOCK)


def impacts(
    panel: Panel, indicator: Indicator, catalogue: Catalogue, home: str, rows: Iterable[int]
) -> dict[str, float]:
    """Of each series in `rows`: how near its area is to the office's, times its share of its whole to the quarter.

    For an office of the whole country (or of no known place) the nation weighs 1, a state 0.7, a
    municipality 0.5; for one of a municipality it is the other way round.
    """
    at_home = catalogue.area(home).level if home else "country"
    found = {}
    for row in rows:
        series = panel.series[row]
        steps = abs(STEPS[catalogue.area(series.area).level] - STEPS[at_home])
        found[str(series)] = NEARNESS[steps] * share(panel, row, indicator) ** SHARE_POWER
    return found


def share(panel: Panel, row: int, indicator: Indicator) -> float:
    """What part of its whole a series is at the newest period or was a year before, whichever is more, at most 1.

    1 where it has no whole, or none that it is a sum within. Something that fell to nothing is as
    large as what is gone.
    """
    whole = whole_row(panel, panel.series[row])
    if whole < 0 or indicator.kind not in ADDS_UP:
        return 1.0
    columns = [at for at in (-1, -1 - int(panel.frequency)) if -at <= panel.values.shape[1]]
    own, total = panel.values[row, columns], panel.values[whole, columns]
    known = np.isfinite(own) & (own > 0) & (total > 0)
    return min(1.0, float((own[known] / total[known]).max())) if known.any() else 1.0


def short(panel: Panel, indicator: Indicator, rules: RuleSettings, rows: Iterable[int]) -> frozenset[str]:
    """The series with fewer observations, since the last break, than a record needs."""
    least = for_frequency(rules.record_history, panel.frequency)
    known = np.isfinite(cut(panel, indicator).values).sum(axis=1)
    return frozenset(str(panel.series[row]) for row in rows if known[row] < least)
