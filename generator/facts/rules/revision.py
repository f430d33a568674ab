"""Revision: the figure of the period before the newest one is another than was published.

Two states of the data make it: the panel as it was known before the newest release, and as it is
known now; in a panel without an earlier state it is silent, and so it is about earlier periods, whose
states then are not at hand. Of what grows, the annual growth has to be displayed otherwise, whether
its value was revised or its base; of a rate or a balance, and where growth has no meaning then or
now, the value. Silent where the value was not known then or is not now, across a break, and where the
newest period has no value.

Figures: `level` (now) and `previous` (then), in the unit of the data; `change` and `previous_change`,
the annual change now and then, where both exist. The direction is that of the revision. Figures of the
earlier state cite no observations, since those of today bear the same names; their arithmetic tells
the vintage.

One release cannot say how seldom a revision is as large, so its surprise is not measured and it needs
none: it describes. How large it is is held against the usual annual changes of the series. Which
revisions are beyond the usual ones, or turn a record or a rank, is told by `bulletin revisions`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from generator.facts.arrays import Flags, Matrix
from generator.facts.breaks import cut
from generator.facts.kept import once
from generator.facts.ledger import Ledger
from generator.facts.rule import Role, Rule, Signal
from generator.facts.view import View
from generator.model.fact import Direction, Fact, Figure
from generator.model.panel import Panel
from generator.model.period import Period, Window
from generator.model.words import Indicator

Pair = tuple[Figure, Figure]
"""A figure then and now."""


@dataclass(frozen=True)
class Published:
    """One period of a series as it was published and as it is known now."""

    then: Ledger
    now: Ledger
    window: Window

    @property
    def levels(self) -> Pair | None:
        """The value then and now; None where it is missing in either."""
        old, new = self.then.level(self.window, "previous"), self.now.level(self.window)
        return (old, new) if old and new else None

    @property
    def changes(self) -> Pair | None:
        """The annual change then and now; None where either cannot be told."""
        then, now = _annual(self.then, self.window, "previous_change"), _annual(self.now, self.window, "change")
        return (then, now) if then and now else None

    @property
    def told(self) -> Pair | None:
        """What is told of it: the annual growth of what grows, otherwise the value."""
        return (self.changes if self.now.indicator.kind.has_growth else None) or self.levels

    @property
    def fact(self) -> Fact | None:
        """All figures then and now, however alike; None where the value is missing in either."""
        if self.levels is None:
            return None
        old, level = self.levels
        then, now = self.changes or (None, None)
        changes = (now, self._as_published(then)) if then and now else ()
        year_before = self.window.shift_years(-1) if changes else None
        figures = (level, self._as_published(old), *changes)
        return self.now.fact(RULE.kind, self.window, figures, self._direction, comparison=year_before)

    @property
    def _direction(self) -> Direction:
        """The way in which what is told was revised, or else the value."""
        pairs = (pair for pair in (self.told, self.levels) if pair and is_revised(pair))
        return next((Direction.of(now.displayed - then.displayed) for then, now in pairs), Direction.FLAT)

    def _as_published(self, figure: Figure) -> Figure:
        """A figure as it was published, which today's observations do not give."""
        vintage = self.then.panel.vintages[self.then.row]
        return replace(figure, arithmetic=f"{figure.arithmetic}, as published in {vintage.id}", cells=())


def is_revised(pair: Pair | None) -> bool:
    """Whether a figure is displayed otherwise than before."""
    return pair is not None and pair[0].displayed != pair[1].displayed


def _annual(ledger: Ledger, window: Window, role: str) -> Figure | None:
    """The change of a period against the same one a year before."""
    now, base = ledger.level(window), ledger.level(window.shift_years(-1))
    return ledger.change(now, base, role) if now and base else None


def known_then(earlier: Panel, period: Period, indicator: Indicator) -> Panel:
    """The earlier state up to a period, without what lies before a break of the series; made once."""
    return once(earlier, (period, indicator.breaks), lambda: cut(earlier.until(period), indicator))


def find(view: View) -> Signal:
    fires, can = view.nowhere(), view.nowhere()
    if before := _before(view):
        levels = view.shown[:, -2], before.shown[:, -1]
        can[:, -1] = _are_known(*levels) & np.isfinite(view.values[:, -1])
        changes = view.annual_shown[:, -2], before.annual_shown[:, -1]
        by_change = _are_known(*changes) & view.indicator.kind.has_growth
        fires[:, -1] = can[:, -1] & np.where(by_change, changes[0] != changes[1], levels[0] != levels[1])
    return Signal(fires, can)


def _are_known(one: Matrix, other: Matrix) -> Flags:
    known: Flags = np.isfinite(one) & np.isfinite(other)
    return known


def _before(view: View) -> View | None:
    """The period before the newest, and the year up to it, as published; None where no earlier state is known."""
    earlier = view.published
    if earlier is None or view.columns == 1 or earlier.frequency is not view.panel.frequency:
        return None
    last = view.panel.last.shift(-1)
    then, first = known_then(earlier, last, view.indicator), last.shift(-view.year)
    values = np.full((view.rows, view.year + 1), np.nan)
    rows = [row for row, series in enumerate(view.panel.series) if series in then]
    there = [then.row(view.panel.series[row]) for row in rows]
    columns = [at for at in range(view.year + 1) if 0 <= then.column(first) + at < then.values.shape[1]]
    values[np.ix_(rows, columns)] = then.values[np.ix_(there, [then.column(first) + at for at in columns])]
    panel = Panel(first, view.panel.series, values, np.zeros(values.shape, np.uint8), view.panel.vintages)
    return View(panel, view.indicator, view.settings)


def effect(view: View) -> Matrix:
    """The annual changes of the periods before; at the newest, by how much the one before it was revised."""
    sizes = view.earlier(view.annual_change, 1)
    sizes[:, -1] = np.nan
    if before := _before(view):
        growth = view.indicator.kind.has_growth
        now, then = (one.annual_change if growth else one.values for one in (view, before))
        sizes[:, -1] = now[:, -2] - then[:, -1]
    return sizes


def state(ledger: Ledger) -> Fact | None:
    earlier = ledger.earlier
    if earlier is None or ledger.series not in earlier or earlier.frequency is not ledger.frequency:
        return None
    if ledger.level(Window.of(ledger.newest)) is None:
        return None
    period = ledger.newest.shift(-1)
    panel = known_then(earlier, period, ledger.indicator)
    found = Published(replace(ledger, panel=panel, row=panel.row(ledger.series)), ledger, Window.of(period))
    return found.fact if is_revised(found.told) else None


RULE = Rule("revision", find, state, family="revision", role=Role.CONTEXT, priority=1.4, effect=effect, is_recent=True)
