"""Base effect: the annual rate moved as it did mostly because of what happened a year before.

The rate changes with the newest period and with the base: Δg ≈ Δlog x(T) − Δlog x(T − year). Where
the base's own change makes up more than half of an unusually large Δg (above the 75th percentile of
the series' own), the reader is told that the comparison is with a low base, after a fall, or with a
high one, after a rise. What the season does every year to the base's month is no such change: its
median of the other years is taken off. A base that worked against the change explains nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from generator.facts.arrays import Matrix
from generator.facts.guards.guard import Guard
from generator.facts.ledger import Ledger
from generator.facts.view import for_frequency
from generator.model.fact import Caveat, Fact

KINDS = frozenset({"year_on_year", "record_change", "acceleration"})
MOST = 0.5
"""The part of the change of a rate from which it is the base's."""
SEASONS = 3
"""The years before the base that tell what its season does."""


def look(fact: Fact, ledger: Ledger) -> Iterator[Caveat]:
    """With the period of the base."""
    if fact.kind not in KINDS or not ledger.indicator.kind.has_growth or fact.window.last != ledger.newest:
        return
    values, year = ledger.panel.values[ledger.row], int(ledger.frequency)
    moved = _own_change(values, year, is_adjusted=ledger.is_adjusted or year == 1)
    share = _share(values, year, moved)
    if share > MOST and _is_unusual(values, ledger):
        yield Caveat("base_low" if moved < 0 else "base_high", ledger.newest.shift(-year))


def _logs(values: Matrix) -> Matrix:
    """Change of the logarithm from the period before; NaN where it has none."""
    usable = np.where(values > 0, values, np.nan)
    return np.diff(np.log(usable), prepend=np.nan)


def _own_change(values: Matrix, year: int, *, is_adjusted: bool) -> float:
    """How the base moved against the period before it, beyond what its season does; NaN where that is not known."""
    changes = _logs(values)[::-1][year::year]
    if is_adjusted or not len(changes):
        return float(changes[0]) if len(changes) else np.nan
    others = changes[1:][np.isfinite(changes[1:])]
    return float(changes[0] - np.median(others)) if len(others) >= SEASONS else np.nan


def _share(values: Matrix, year: int, moved: float) -> float:
    """The part of the change of the annual rate that is the base's; 0 where it cannot be told."""
    logs = _logs(values)
    difference = logs[-1] - logs[-1 - year] if len(logs) > year else np.nan
    known = np.isfinite(difference) and np.isfinite(moved) and difference != 0
    return float(-moved / difference) if known else 0.0


def _is_unusual(values: Matrix, ledger: Ledger) -> bool:
    """Whether the annual rate changed by more than three quarters of the time."""
    now = values[int(ledger.frequency) :]
    base = values[: len(now)]
    rates = np.divide(now, base, out=np.full(len(now), np.nan), where=(base > 0) & (now >= 0))
    sizes = np.abs(np.diff(rates))
    before = sizes[:-1][np.isfinite(sizes[:-1])]
    if len(before) < for_frequency(ledger.settings.percentile_history, ledger.frequency):
        return False
    return bool(sizes[-1] > np.quantile(before, ledger.settings.usual_share))


GUARD = Guard(("base_low", "base_high"), look)
