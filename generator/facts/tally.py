"""How often rules fired in the periods remembered, counted in one compiled pass over the series of a large panel.

The rules are where they are read, in `rules/`; this says from which column on each could fire, and hands their
thresholds to `fast.tally` and `fast.tally_peers`. Both look at series that are known from their first value to the
last: where there is a hole, and where numbers are out of all proportion, the rule's own `find` has to search. The
tests hold each count against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.facts import arrays
from generator.facts.arrays import Counts, Flags, Matrix
from generator.facts.breaks import last_break
from generator.facts.peers import FEWEST
from generator.facts.ranking import laid_out
from generator.facts.round_numbers import SCALE
from generator.facts.view import View
from generator.model.unit import Kind, Operation

IN_TIME = (
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
    "milestone",
)
"""The kinds that look at one series alone, in the order of the pass."""
AMONG_PEERS = ("rank_move", "rank_growth", "divergence")
"""The kinds that look at others too, in the order of the pass."""
SMALLEST, LARGEST = 1e-14, 1e24
"""Values that grow lie between these: so do all round numbers that they may pass."""
SHORT, LONG = 2.0**29, 2.0**51
"""Whole numbers below are held exactly in 32 bits, and in floating point, with their sums and differences."""

Whole = NDArray[np.int32] | Matrix
"""Whole numbers, in 32 bits or in floating point."""


class Terms(NamedTuple):
    """What is asked of a panel: its traits, and the thresholds of the rules for its frequency."""

    year: int
    offset: int
    grows: bool
    mean: bool
    is_index: bool
    is_whole: bool
    decimals: int
    change_decimals: int
    record: int
    season: int
    window: int
    milestone: int
    since: int
    places: int
    rises: int
    annual: int
    turn: int
    level: int
    fewest: int
    places_moved: int
    top: int
    places_grown: int
    size_least: float
    share_against: float
    memory: int


@dataclass(frozen=True)
class Measured:
    """Observations, and what is displayed of them, of annual changes and of years to date: 3 x rows x columns.

    `big` is beyond any of these.
    """

    values: Matrix
    shown: Whole
    big: np.int32 | np.float64
    terms: Terms


@dataclass(frozen=True)
class Tally:
    """How often each kind fired, and of how many periods, by kind: 2 x rows.

    `is_told` says for which rows that look at themselves alone; a kind among peers that is missing was not counted.
    """

    counts: dict[str, Counts]
    is_told: Flags


def tally(view: View, compiled: ModuleType) -> Tally:
    """All counts of a view that can be had without a search."""
    first, size = _extent(view, terms(view), compiled)
    first = np.where(size < LONG, first, -1)
    measured = _measured(view, is_short=bool((size[first >= 0] < SHORT).all()), compiled=compiled)
    counts = _in_time(view, first, measured, compiled) | _among_peers(view, first, measured, compiled)
    return Tally(counts, first >= 0)


def _measured(view: View, *, is_short: bool, compiled: ModuleType) -> Measured:
    values, asked = np.ascontiguousarray(view.values), terms(view)
    shown = np.empty((3, *values.shape), np.int32 if is_short else np.float64)
    compiled.measured(values, asked, *shown)
    return Measured(values, shown, np.int32(2**31 - 1) if is_short else np.float64(np.inf), asked)


def _in_time(view: View, first: Counts, measured: Measured, compiled: ModuleType) -> dict[str, Counts]:
    """The counts of the kinds that look at one series alone, of those that begin in a column: all but -1."""
    counts = np.zeros((len(IN_TIME), 2, view.rows), np.int64)
    for begin in np.unique(first[first >= 0]).tolist():
        rows, told = np.flatnonzero(first == begin), _told(view, measured.terms, begin)
        counts[:, 1, rows] = told.sum(axis=1, keepdims=True)
        given = measured.values, measured.shown, _lines(rows, compiled.LANES), begin, told
        compiled.in_time(*given, measured.terms, SCALE, measured.big, counts[:, 0])
    by_kind = dict(zip(IN_TIME, counts, strict=True))
    by_kind["streak"] *= view.is_adjusted[:, 0]
    return by_kind


def _extent(view: View, asked: Terms, compiled: ModuleType) -> tuple[Counts, Matrix]:
    """The column in which each series begins (-1 with a hole), and how large a number is that is worked out of it."""
    first, lowest, largest = compiled.extent(np.ascontiguousarray(view.values))
    scales = 10.0**asked.decimals, 10.0**asked.change_decimals
    if not asked.grows:
        return first, largest * max(scales) * 2 * asked.year + 1
    inside = (lowest >= SMALLEST) & (largest <= LARGEST)
    ratio = np.divide(largest, lowest, out=np.ones(view.rows), where=inside)
    sizes = np.maximum(largest * scales[0] * asked.year, ratio * 100 * scales[1]) + 1
    return first, np.where(inside, sizes, np.inf)


def _lines(rows: Counts, lanes: int) -> Counts:
    """Rows so many at a time; the last one is repeated to make them full."""
    lines: Counts = np.append(rows, np.repeat(rows[-1:], -len(rows) % lanes)).reshape(-1, lanes)
    return lines


def _told(view: View, asked: Terms, first: int) -> Flags:
    """The columns remembered of each kind, of series that begin in one of them: kinds x columns from there on."""
    year, number = asked.year, (asked.offset + first) % asked.year
    begins = {
        "record": asked.record - 1,
        "record_season": (asked.season - 1) * year,
        "record_window": -number % year + (asked.window - 1) * year,
        "since": asked.since,
        "rank_time": asked.record - 1,
        "record_change": year + min(asked.record - 1, asked.since),
        "streak": 1,
        "streak_annual": year,
        "streak_end": year + 1,
        "streak_level": asked.level - 1,
        "turn": year + 1,
        "milestone": asked.milestone - 1,
    }
    place = np.arange(view.columns - first)
    can = {kind: place >= max(begin, view.columns - view.span - first) for kind, begin in begins.items()}
    can["record_window"] &= (place + number) % year > 0
    silent = () if year > 1 else ("record_season", "record_window")
    for kind in silent if asked.grows else (*silent, "streak_level", "milestone"):
        can[kind][:] = False
    return arrays.remembered(np.stack([can[kind] for kind in IN_TIME]), asked.memory)


def _among_peers(view: View, first: Counts, measured: Measured, compiled: ModuleType) -> dict[str, Counts]:
    """The counts of the kinds among peers, where all series of the view are known all the time that counts."""
    asked, groups, last = measured.terms, laid_out(view.groups), view.columns - 1
    known = int(first.max()) + asked.year
    is_whole = first.min() >= 0 and (first.min() == first.max() or known <= view.columns - view.span)
    if not is_whole:
        return {}
    begin = min(max(known, view.columns - view.span), last)
    told = max(begin, last - asked.memory), begin
    counts, is_open = compiled.among_peers(
        measured.values, measured.shown, groups, view.whole_rows, told, asked, measured.big
    )
    kinds = AMONG_PEERS[:1] if is_open else AMONG_PEERS
    return dict(zip(kinds, counts, strict=False))


def terms(view: View) -> Terms:
    """What the rules ask, as each of them says in its `find`."""
    settings, indicator = view.settings, view.indicator
    kind = indicator.kind
    return Terms(
        year=view.year,
        offset=view.panel.first.number - 1,
        grows=kind.has_growth,
        mean=kind.window_operation is Operation.MEAN,
        is_index=kind is Kind.INDEX,
        is_whole=last_break(view.panel, indicator) is None,
        decimals=indicator.decimals,
        change_decimals=indicator.decimals if kind is Kind.BALANCE else indicator.change_decimals,
        record=max(view.threshold(settings.record_history), 2),
        season=max(settings.record_season_years, 2),
        window=max(settings.record_window_count, 2),
        milestone=view.threshold(settings.record_history),
        since=view.threshold(settings.since_periods),
        places=settings.rank_time_places,
        rises=settings.streak_rises,
        annual=settings.streak_periods,
        turn=settings.turn_periods,
        level=settings.streak_level_periods,
        fewest=FEWEST,
        places_moved=settings.rank_move_places,
        top=settings.rank_move_top,
        places_grown=settings.rank_growth_places,
        size_least=settings.size_least,
        share_against=settings.divergence_share,
        memory=settings.memory,
    )
