"""What a release is asked before it becomes current, beside the one before it; the order of all questions is here.

A release that is doubted is not lost: it is kept aside until a person accepts it, and the last good one stays.
`skip` in the settings leaves a question out. A dataset without an earlier release is asked nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from generator.catalogue import Catalogue
from generator.config import Gate, Limits
from generator.sources.jumps import Jumps, rescaled, shown
from generator.sources.sums import off
from generator.sources.turn import Turn

MOST = 3
"""Series that a reason names."""


def doubts(turn: Turn, limits: Limits, catalogue: Catalogue) -> tuple[str, ...]:
    """Why a release is not believed, one sentence a reason; empty where it is."""
    asked = [(name, ask) for name, ask in GATES.items() if name not in limits.skip]
    # Figures may be of any size: what overflows is larger than every limit, as it should be.
    with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
        return tuple(f"{name}: {reason}" for name, ask in asked for reason in ask(turn, limits, catalogue))


def restated(said: Mapping[str, str], says: Mapping[str, str], limits: Limits) -> tuple[str, ...]:
    """The same of a release whose figures are all as they were: only what is stated of them may be another."""
    return () if "stated" in limits.skip else tuple(f"stated: {reason}" for reason in _otherwise(said, says))


def _stated(turn: Turn, _limits: Limits, _catalogue: Catalogue) -> Iterator[str]:
    """Unit or base year, as the source itself states them, are others."""
    return _otherwise(turn.said, turn.says)


def _otherwise(said: Mapping[str, str], says: Mapping[str, str]) -> Iterator[str]:
    changed = [key for key in sorted(said.keys() & says.keys()) if said[key] != says[key]]
    if changed:
        named = _named([f"{key} was '{said[key]}' and is '{says[key]}'" for key in changed])
        yield f"what the source states changed: {named}."


def _backwards(turn: Turn, _limits: Limits, _catalogue: Catalogue) -> Iterator[str]:
    """The newest period with a value is earlier than it was."""
    if not len(turn.was.ordinal):
        return
    was = turn.period(int(turn.was.ordinal.max()))
    if not len(turn.now.ordinal):
        yield f"it has no value at all, and the one before went to {was}."
    elif (now := turn.period(int(turn.now.ordinal.max()))) < was:
        yield f"it ends with {now}, and the one before with {was}."


def _fewer(turn: Turn, limits: Limits, _catalogue: Catalogue) -> Iterator[str]:
    """There are fewer values, or series without any that had some."""
    had, has = len(turn.was.key), len(turn.now.key)
    if has < had * (1 - limits.fewer_share):
        yield f"it has {has:,} values, and the one before {had:,}."
    held, holds = (np.bincount(one.row, minlength=len(turn.series)) > 0 for one in (turn.was, turn.now))
    gone = np.flatnonzero(held & ~holds).tolist()
    if len(gone) > limits.series_share * held.sum():
        yield f"series that had values have none: {_named([str(turn.series[row]) for row in gone])}."


def _rescaled(turn: Turn, limits: Limits, _catalogue: Catalogue) -> Iterator[str]:
    """Series of which all that was published is the same number of times what it was."""
    found = list(rescaled(turn))
    if len(found) > limits.series_share * len(turn.before.series):
        named = _named(
            [f"{turn.series[row]} (all {count:,} by {shown(round(times, 6))})" for row, times, count in found]
        )
        yield f"values are multiplied, as by another unit or base year: {named}."


def _jump(turn: Turn, limits: Limits, _catalogue: Catalogue) -> Iterator[str]:
    """Values beyond what the series' own history knows; those of series on another scale are told there."""
    jumps = Jumps(turn, limits, np.array([row for row, _, _ in rescaled(turn)], np.int64))
    if len(jumps.found) > limits.series_share * jumps.judged:
        named = _named([str(one) for one in jumps.found], "; ")
        yield f"more than {limits.jump:g} times the largest step before: {named}."


def _sums(turn: Turn, _limits: Limits, catalogue: Catalogue) -> Iterator[str]:
    """Parts that made up their whole and do not any more."""
    found = [str(one) for one in off(turn, catalogue)]
    if found:
        yield f"parts do not add up to their whole any more: {_named(found, '; ')}."


def _named(found: Sequence[str], between: str = ", ") -> str:
    more = f" and {len(found) - MOST:,} more" if len(found) > MOST else ""
    return between.join(found[:MOST]) + more


GATES: dict[Gate, Callable[[Turn, Limits, Catalogue], Iterator[str]]] = {
    "stated": _stated,
    "backwards": _backwards,
    "fewer": _fewer,
    "rescaled": _rescaled,
    "jump": _jump,
    "sums": _sums,
}
