"""The newest period of a large panel in one compiled pass: what the rules that need a long history find there.

The rules are where they are read, in `rules/`; this hands their thresholds to `fast.newest`, which asks the
same operations a few rows at a time, so that nothing measured leaves the processor's cache. The tests hold
each answer against the rule's own `find`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from types import ModuleType
from typing import NamedTuple

import numpy as np

from generator import processors
from generator.facts import shocks
from generator.facts.arrays import ULP, Counts, Flags, Matrix
from generator.facts.breaks import last_break
from generator.facts.round_numbers import SCALE
from generator.facts.rules import BY_KIND, anomaly
from generator.facts.view import View
from generator.model.panel import Panel
from generator.model.unit import Kind, Operation

SEARCHED = (
    "record",
    "record_season",
    "record_window",
    "since",
    "rank_time",
    "record_change",
    "streak",
    "streak_annual",
    "streak_end",
    "streak_level",
    "turn",
    "peak",
    "acceleration",
    "recovery",
    "milestone",
    "anomaly",
)
"""The kinds that are searched for, in the order of the pass."""
SIZED = (
    "year_on_year",
    "period_on_period",
    "year_to_date",
    "annual",
    "rolling_year",
    "long_change",
    "gap",
    "acceleration",
)
"""The kinds whose sizes are counted, in the order of the pass."""
BY_YEAR = ("points", "balance", "anomaly")
"""Kinds that are as large as the annual change."""


class Terms(NamedTuple):
    """What the searches ask of a panel: its traits, and the thresholds of the rules for its frequency."""

    year: int
    offset: int
    grows: bool
    mean: bool
    gap_of_levels: bool
    has_gap: bool
    decimals: int
    change_decimals: int
    coverage: float
    record: int
    milestone: int
    season: int
    window: int
    since: int
    places: int
    signs: tuple[int, int]
    rises: int
    annual: int
    turn: int
    level: int
    scale: Matrix
    share: float
    usual: int
    peak: tuple[int, int, int]
    ulps: float
    shock: tuple[int, float]
    anomaly: tuple[int, int, int]
    long: int
    memory: int


@dataclass(frozen=True)
class Found:
    """What the pass found, by kind: where a rule fires, and of the sizes how many are as large of how many."""

    fires: dict[str, Flags]
    sizes: dict[str, tuple[Counts, Counts]]


def search(view: View, compiled: ModuleType) -> Found:
    """All searches and sizes of the newest period of a view."""
    values = np.ascontiguousarray(view.values)
    given = values, view.is_adjusted[:, 0], view.whole_rows, terms(view)
    edges = np.linspace(0, view.rows, processors.at_hand() + 1).astype(np.int64).tolist()
    parts = list(processors.each(lambda span: compiled.newest(*given, span), pairwise(edges)))
    flags, counts = (np.concatenate(found, axis=-1) for found in zip(*parts, strict=True))
    fires = {kind: flags[number] for number, kind in enumerate(SEARCHED)}
    sizes = {kind: (counts[number, 0], counts[number, 1]) for number, kind in enumerate(SIZED)}
    fires["anomaly"] = _odd(view, fires["anomaly"])
    return Found(fires, sizes | dict.fromkeys(BY_YEAR, sizes["year_on_year"]))


def _odd(view: View, possible: Flags) -> Flags:
    """Of the rows that may be odd, those that the rule itself says are."""
    rows = np.flatnonzero(possible)
    odd = np.zeros(view.rows, np.bool_)
    if len(rows):
        panel = view.panel
        series, vintages = tuple(panel.series[row] for row in rows), tuple(panel.vintages[row] for row in rows)
        some = Panel(panel.first, series, panel.values[rows], panel.status[rows], vintages)
        odd[rows] = BY_KIND["anomaly"].find(View(some, view.indicator, view.settings, 1)).fires[:, 0]
    return odd


def terms(view: View) -> Terms:
    """What the rules ask, as each of them says in its `find`."""
    settings, indicator, year = view.settings, view.indicator, view.year
    kind, usual = indicator.kind, view.threshold(settings.percentile_history)
    since, record = view.threshold(settings.since_periods), max(view.threshold(settings.record_history), 2)
    is_whole = last_break(view.panel, indicator) is None
    years = view.panel.last.ordinal // year - settings.reference_year
    return Terms(
        year=year,
        offset=view.panel.first.number - 1,
        grows=kind.has_growth,
        mean=kind.window_operation is Operation.MEAN,
        gap_of_levels=kind is Kind.RATE,
        has_gap=kind is not Kind.BALANCE,
        decimals=indicator.decimals,
        change_decimals=indicator.decimals if kind is Kind.BALANCE else indicator.change_decimals,
        coverage=settings.record_coverage,
        record=record,
        milestone=view.threshold(settings.record_history),
        season=max(settings.record_season_years, 2),
        window=max(settings.record_window_count, 2),
        since=since,
        places=settings.rank_time_places,
        signs=(1, year) if is_whole else (view.columns, view.columns),
        rises=settings.streak_rises,
        annual=settings.streak_periods,
        turn=settings.turn_periods,
        level=settings.streak_level_periods,
        scale=SCALE,
        share=settings.usual_share,
        usual=usual,
        peak=(usual, view.threshold(settings.peak_confirm), since),
        ulps=2 * ULP,
        shock=(view.threshold(settings.recovery_periods), (1 - settings.recovery_drop) * (1 + shocks.SLACK)),
        anomaly=(anomaly.YEARS * year, anomaly.KNOWN_YEARS * year, usual),
        long=years * year if settings.reference_year > 0 and years >= 2 else 0,
        memory=settings.memory,
    )
