"""Do the parts add up to their whole? Where they do not, no share, contribution or concentration is told.

The parts of a whole are broken at a period

* when those present exceed the whole, or
* when all that live are present, their sum is off, and it was not in at least half of the periods
  of the year before for which the whole and all of them are known.

Off is by more than half a display unit for each of the parts and for the whole: what rounding
can do. A part lives that had a value within the last 24 periods. Parts that never added up to the
whole (an incomplete list of sectors) are not broken: their shares are true.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from generator.facts import arrays, doubt
from generator.facts.arrays import Counts, Flags, Matrix
from generator.facts.kept import once
from generator.facts.ledger import Ledger
from generator.facts.peers import SILENT_PERIODS, alive, recently
from generator.facts.view import View
from generator.facts.whole import Division, division


@dataclass(frozen=True)
class Sums:
    """Wholes against their parts, one row a whole: what is known, and whether the parts are too much or too little.

    `present` and `living` count the parts. Nothing is over or under where the whole or all parts are missing.
    """

    known: Flags
    present: Counts
    living: Counts
    over: Flags
    under: Flags

    @property
    def complete(self) -> Flags:
        """Where the whole and all its living parts are known."""
        result: Flags = self.known & (self.present == self.living)
        return result


def broken(view: View) -> Flags:
    """Which wholes have parts that do not add up to them: rows x span, False for what is no whole."""
    return view.last(_with_year_before(view))


def _with_year_before(view: View) -> Flags:
    """The same of the columns answered for and of the year before them, as far as there is one; worked out once."""
    return once(view, "broken", lambda: _broken(view.spanning(view.span + view.year)))


def of_whole(view: View) -> Flags:
    """Of which series the whole is broken: rows x span."""
    result: Flags = broken(view)[view.whole_rows] & (view.whole_rows >= 0)[:, np.newaxis]
    return result


def of_whole_before(view: View) -> Flags:
    """Of which series the whole was broken a year before: rows x span."""
    found, before = _with_year_before(view), view.nowhere()
    reached = min(view.span, max(0, found.shape[1] - view.year))
    then = found[:, found.shape[1] - view.year - reached : found.shape[1] - view.year]
    before[:, view.span - reached :] = then[view.whole_rows] & (view.whole_rows >= 0)[:, np.newaxis]
    return before


def is_broken(whole: Ledger) -> bool:
    """Whether the parts of this whole do not add up to it at the newest period."""
    return bool(_lately(whole)[whole.row, -1])


def was_broken(whole: Ledger) -> bool:
    """Whether they did not a year before."""
    found = _lately(whole)
    return found.shape[1] > whole.frequency and bool(found[whole.row, 0])


def _lately(whole: Ledger) -> Flags:
    """Which series are broken in the year up to now: rows x periods, worked out once for all wholes."""
    key, span = ("broken", whole.indicator.decimals), int(whole.frequency) + 1
    return once(whole.panel, key, lambda: broken(View(whole.panel, whole.indicator, whole.settings, span)))


def sums(view: View, width: int) -> Sums:
    """The wholes against their parts in the last `width` columns; exact where rounding decides."""
    divided, values = division(view.panel), view.values[:, view.columns - width :]
    whole = values[divided.wholes]
    total, size, present, living = _added(view, divided, width)
    size += np.abs(whole)
    error = doubt.slack(present, size)
    allowed: Matrix = (present + 1) * np.float64(0.5 * 10.0**-view.indicator.decimals)
    known: Flags = np.isfinite(whole) & (present > 0)
    exactly = _Exactly(view, values)
    over = doubt.exceeds(total - whole, allowed, error, lambda row, column: exactly.off(row, column) > 0)
    under = doubt.exceeds(whole - total, allowed, error, lambda row, column: exactly.off(row, column) < 0)
    return Sums(known, present, living, over & known, under & known)


def _added(view: View, divided: Division, width: int) -> tuple[Matrix, Matrix, Counts, Counts]:
    """Of the parts of each whole: their sum, that of their absolute values, how many are known and how many live."""
    if compiled := arrays.fast(view.values):
        added: tuple[Matrix, Matrix, Counts, Counts] = compiled.added(
            view.values, divided.members, divided.starts, width, SILENT_PERIODS
        )
        return added
    values = view.values[:, view.columns - width :]
    is_known = np.isfinite(values)
    parts = np.where(is_known, values, 0.0)
    living = divided.counted(alive(recently(view, width), width))
    return divided.summed(parts), divided.summed(np.abs(parts)), divided.counted(is_known), living


@dataclass(frozen=True)
class _Exactly:
    """The same comparison in decimals, for the few cases in which floating point cannot tell."""

    view: View
    values: Matrix

    def off(self, whole: int, column: int) -> Decimal:
        """By how much the parts exceed what is allowed, negative where they fall short; 0 within it."""
        divided = division(self.view.panel)
        parts = self.values[divided.parts[whole], column]
        present = int(np.isfinite(parts).sum())
        difference = doubt.total([*parts.tolist(), -float(self.values[divided.wholes[whole], column])])
        allowed = Decimal(present + 1).scaleb(-self.view.indicator.decimals) / 2
        return difference if abs(difference) > allowed else Decimal(0)


def _broken(view: View) -> Flags:
    width = min(view.columns, view.span + view.year)
    found, early = sums(view, width), width - view.span
    off = (found.complete & (found.over | found.under))[:, early:]
    did = _did_add_up(found, found.living[:, early:], view.year)
    answer = view.nowhere()
    answer[division(view.panel).wholes] = found.over[:, early:] | (off & did)
    return answer


def _did_add_up(found: Sums, living: Counts, year: int) -> Flags:
    """Whether the parts that live now made the whole in at least half of the periods of the year before now.

    Whatever has a value within that year lives now, so as many parts are the same parts.
    """
    span, columns = living.shape[1], found.known.shape[1]
    before = np.arange(columns - span, columns)[:, np.newaxis] + np.arange(year)
    there = ((0, 0), (year, 0))
    complete = np.pad(np.where(found.known, found.present, -1), there, constant_values=-1)[:, before]
    complete = complete == living[:, :, np.newaxis]
    right = complete & np.pad(~(found.over | found.under), there)[:, before]
    count: Counts = complete.sum(axis=2)
    result: Flags = (count > 0) & (2 * right.sum(axis=2) >= count)
    return result
